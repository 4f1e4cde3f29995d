#include "core/tries.h"

#include <algorithm>

namespace chorus {
namespace {

constexpr int kFreeTries = 5;
constexpr std::int64_t kMinuteMs = 60'000, kFirstWaitMs = 30'000, kHourMs = 60 * kMinuteMs;

}  // namespace

Tries one_more(const Tries& tries, std::int64_t wall_ms) {
  const std::int64_t hours = std::max<std::int64_t>(0, (wall_ms - tries.last_ms) / kHourMs);
  const int forgiven = static_cast<int>(std::min<std::int64_t>(hours, tries.wrong));
  return {tries.wrong - forgiven + 1, (wall_ms + kMinuteMs - 1) / kMinuteMs * kMinuteMs};
}

std::int64_t wait_ms(const Tries& tries, std::int64_t wall_ms) {
  if (tries.wrong < kFreeTries) return 0;
  const std::int64_t wait =
      std::min(kFirstWaitMs << std::min(tries.wrong - kFreeTries, 7), kHourMs);
  return std::clamp<std::int64_t>(tries.last_ms + wait - wall_ms, 0, wait);
}

}  // namespace chorus
