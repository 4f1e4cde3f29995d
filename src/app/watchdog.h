// Tells the service manager that the kiosk is up and that it lives (sd_notify(3)): it restarts a
// kiosk whose main loop or store is stuck. Without $NOTIFY_SOCKET nothing is ever said. Main thread
// only.
#pragma once

#include <cstdint>
#include <optional>

namespace chorus {

// An order to the store that takes longer than this will never be done.
constexpr std::int64_t kStuckMs = 30'000;

class Watchdog {
 public:
  Watchdog();  // by $WATCHDOG_USEC: how often a sign of life is wanted, if at all

  void ready();  // the first frame stands
  // A turn of the main loop; `order_age_ms`: of what the store is at. Says so when it is time.
  void turn(std::int64_t now_ms, std::int64_t order_age_ms);
  // Until turn() wants to be called; nothing: never.
  std::optional<std::int64_t> wait_ms(std::int64_t now_ms) const;

 private:
  std::int64_t every_ms_ = 0;  // half of what is asked for; 0: no signs of life are wanted
  std::int64_t due_ms_ = 0;    // steady
};

}  // namespace chorus
