// One finger (or the mouse) on the screen: what presses, moves and releases mean against the frame
// that the person saw. Keeps what is pressed; decides nothing else. Drawing thread only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ui/hits.h"
#include "ui/painting.h"
#include "ui/pointer.h"

namespace chorus {

struct Felt {
  std::vector<What> taps;
  float scroll = 0;      // move the content up by so many pixels
  bool changed = false;  // something looks different now
  std::string opened;    // a letter was held: its forms are wanted
};

// For hands that shake. Times 0: no such rule.
struct TouchRules {
  float slip = 0;                // pixels that a finger may wander and still tap; 0: the usual
  std::int64_t shortest_ms = 0;  // shorter touches are passed over
  std::int64_t repeat_ms = 0;    // as is a second touch of the same thing within this time
};

class Fingers {
 public:
  static constexpr std::int64_t kHoldMs = 1200, kFirstRepeatMs = 500, kRepeatMs = 90,
                                kFormsMs = 500;

  Felt press(const Painting& painting, const PointerPressed& at, std::int64_t steady_ms);
  Felt move(const Painting& painting, const PointerMoved& at, TextEngine& text);
  Felt release(const Painting& painting, const PointerReleased& at, std::int64_t steady_ms,
               TextEngine& text);
  void obey(const TouchRules& rules) { rules_ = rules; }
  // What time alone completes: a hold, the repeats of a key, and a letter's forms.
  Felt due(const Painting& painting, std::int64_t steady_ms);
  std::optional<std::int64_t> next_due() const;
  void forget() { press_.reset(); }

  // The id of the widget under the finger, as long as lifting it there would count; else "".
  const std::string& pressed() const;
  // What the finger is drawing on that widget, per mille of its board; nullptr: nothing.
  const std::vector<Point>* drawn() const;
  // How much of a hold has passed, 0 … 1; nothing when nothing is held.
  std::optional<float> held(std::int64_t steady_ms) const;

 private:
  enum class Way { tap, track, board, draw, scroll, spent };
  struct Press {
    std::optional<Widget> widget;
    float x = 0, y = 0, last_y = 0;
    std::int64_t since = 0;
    std::string key;  // of the screen that was touched
    Way way = Way::tap;
    int repeats = 0;
    int number = 0;                  // of a track, reported last
    int point_x = -1, point_y = -1;  // of a board, reported last
    std::vector<Point> stroke;       // being drawn
    bool dense = false;              // and so winding that it cannot be made of many fewer points
  };

  Felt drag_track(float x);
  Felt drag_board(float x, float y);
  Felt draw(float x, float y);
  Felt lift(const Press& press, const Painting& painting, std::int64_t steady_ms);
  bool passed_over(const Press& press, std::int64_t steady_ms);

  std::optional<Press> press_;
  TouchRules rules_;
  std::string tapped_;  // the last thing that was tapped, and when
  std::int64_t tapped_ms_ = 0;
};

}  // namespace chorus
