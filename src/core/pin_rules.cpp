#include "core/pin_rules.h"

#include <algorithm>

namespace chorus {
namespace {

constexpr std::size_t kFewestDigits = 6;
constexpr std::size_t kMostDigits = 12;

// Each digit follows from the one before by the same step: 111111, 123456, 987654, and round the
// end of the digits as people type them, 567890.
bool steps_evenly(std::string_view pin, int step) {
  for (std::size_t at = 1; at < pin.size(); ++at) {
    if ((pin[at] - pin[at - 1] + 10 - step) % 10 != 0) return false;
  }
  return true;
}

// 121212 has the period 2, 123123 the period 3.
bool repeats(std::string_view pin, std::size_t period) {
  return std::equal(pin.begin() + static_cast<std::ptrdiff_t>(period), pin.end(), pin.begin());
}

bool too_simple(std::string_view pin) {
  if (steps_evenly(pin, 0) || steps_evenly(pin, 1) || steps_evenly(pin, 9)) return true;
  for (std::size_t period = 1; period <= pin.size() / 2; ++period) {
    if (repeats(pin, period)) return true;
  }
  return false;
}

}  // namespace

std::string pin_objection(std::string_view pin) {
  const bool digits =
      std::all_of(pin.begin(), pin.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!digits || pin.size() < kFewestDigits) return "pin.too_short";
  if (pin.size() > kMostDigits) return "pin.too_long";
  return too_simple(pin) ? "pin.too_simple" : "";
}

}  // namespace chorus
