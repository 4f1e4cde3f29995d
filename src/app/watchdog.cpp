#include "app/watchdog.h"

#include <systemd/sd-daemon.h>

#include <algorithm>

namespace chorus {

Watchdog::Watchdog() {
  std::uint64_t every_us = 0;
  if (sd_watchdog_enabled(0, &every_us) > 0)
    every_ms_ = std::max<std::int64_t>(1, static_cast<std::int64_t>(every_us / 2000));
}

void Watchdog::ready() {
  sd_notify(0, "READY=1");
}

void Watchdog::turn(std::int64_t now_ms, std::int64_t order_age_ms) {
  if (every_ms_ == 0 || now_ms < due_ms_) return;
  due_ms_ = now_ms + every_ms_;
  if (order_age_ms < kStuckMs) sd_notify(0, "WATCHDOG=1");
}

std::optional<std::int64_t> Watchdog::wait_ms(std::int64_t now_ms) const {
  if (every_ms_ == 0) return std::nullopt;
  return std::max<std::int64_t>(0, due_ms_ - now_ms);
}

}  // namespace chorus
