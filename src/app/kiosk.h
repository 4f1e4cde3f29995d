// The kiosk itself: a window, the State, and the loop between them. Nothing is drawn unless
// something changed; the loop sleeps until an input, an outcome or a time limit.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/configuration.h"
#include "app/kiosk_hands.h"
#include "app/runtime.h"
#include "app/stage_display.h"
#include "app/store_hands.h"
#include "app/watchdog.h"
#include "ui/painted_page.h"
#include "ui/painter.h"
#include "ui/text.h"
#include "ui/window.h"

namespace chorus {

class Kiosk {
 public:
  struct Parts {
    std::unique_ptr<Window> window;
    Configuration configuration;
    Places places;
    bool rehearsal = false;
    Clock* clock = nullptr;                   // outlives the kiosk
    std::shared_ptr<const ReadyStage> stage;  // drawn ahead; may be nullptr
    bool entrances = false;                   // screens enter moving even without a graphics card
    std::string seen;                         // file for what is on the screen (tests); empty: none
    StageWish room;                           // the second display
  };
  // Inputs that nobody's fingers made, for a rehearsal; called once a turn of the loop when nothing
  // is being saved or painted. Returns how long it wants to wait for its next turn, in
  // milliseconds.
  using Audience = std::function<std::int64_t(Kiosk&)>;

  explicit Kiosk(Parts parts);

  // Until somebody leaves the kiosk. Returns the exit status.
  int run(const Audience& audience = {});

  void input(const TimedInput& input);  // as if the window had reported it
  const State& state() const { return runtime_.state(); }
  Runtime& runtime() { return runtime_; }
  const PaintedPage& page() const { return page_; }
  Window& window() { return *parts_.window; }
  StageDisplay& room() { return room_; }
  StoreHands& hands() { return hands_; }
  void leave() { leave_ = true; }
  std::size_t texture_bytes() const { return text_.bytes() + painter_.picture_bytes(); }
  // Any screen, painted for a display of that size: RGBA, top row first.
  std::vector<std::uint8_t> picture(const House& house, const Visit& visit, Size size);
  void repaint_all();  // the whole screen anew, not only what differs

 private:
  void turn(std::int64_t timeout_ms);  // one turn of the loop
  void frame();                        // writes and paints what changed
  void serve_room();                   // the same on the second display, as displays come and go
  std::int64_t timeout_ms();
  void complain_once();
  void give_sign_of_life();
  void fit_to_hands();
  std::optional<Mark> mark() const;  // what is being read aloud
  void prepare_next();               // lays out what will probably be seen next

  Parts parts_;
  TextEngine text_;
  Painter painter_;
  PaintedPage page_;
  StageDisplay room_;
  StoreHands hands_;
  KioskHands own_hands_;
  Runtime runtime_;
  Watchdog watchdog_;
  float millimetre_ = 0;                // of the display, in pixels; 0: not known
  std::uint64_t prepared_version_ = 0;  // of the state whose next screen is prepared
  std::int64_t busy_ms_ = 0;            // steady: the last input or outcome
  std::uint64_t written_version_ = 0;   // of the state that the page shows
  Turn seen_turn_ = 0;                  // of the screen that the person sees
  bool leave_ = false;
  bool complained_ = false;
};

}  // namespace chorus
