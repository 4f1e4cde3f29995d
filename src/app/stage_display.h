// The stage view: a second window for the room, with words and pictures of its own. It opens when a
// second display is plugged in (or as a plain window), closes when that is pulled out or somebody
// closes it, and never takes the kiosk with it. Nothing is drawn while nothing changes. Main thread
// only.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/state.h"
#include "core/theme.h"
#include "ui/window.h"

namespace chorus {

struct StageWish {
  bool display = false;       // on the whole of a second display, whenever there is one
  int width = 0, height = 0;  // else in a window of this size; 0: then not at all
  std::string title;
  std::string seen;  // file for what is on it (tests); empty: none
  std::size_t texture_bytes = 48u << 20;
};

class StageDisplay {
 public:
  // `stirred`: wakes the kiosk's loop.
  StageDisplay(StageWish wish, std::vector<Theme> themes, std::function<void()> stirred);
  ~StageDisplay();

  // Opens or closes as `displays` and people ask for; what is to be told to update(), if anything.
  std::optional<What> follow(int displays);
  // Takes the next step towards showing what changed: writes and lays it out, or draws a part of
  // it. One step a call, so that nobody at the kiosk waits for the room's whole picture.
  void frame(const State& state, std::int64_t steady_ms);
  bool busy() const;  // another step is to follow at once
  Window* window();   // nullptr while it is closed

 private:
  struct Open;

  void open(bool full_screen);
  void draw_next_part(const State& state);

  StageWish wish_;
  std::vector<Theme> themes_;
  std::function<void()> stirred_;
  std::unique_ptr<Open> open_;
  int displays_ = 0;      // when it was last opened, or tried in vain
  bool settled_ = false;  // opened, closed by somebody or not to be had, until displays change
};

}  // namespace chorus
