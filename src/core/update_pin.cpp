// The way to the desk: the corner, the PIN, the first PIN.
#include <algorithm>

#include "core/pin_rules.h"
#include "core/update_parts.h"

namespace chorus {
namespace {

constexpr std::size_t kMostDigits = 12;
constexpr int kFreeTries = 5;
constexpr std::int64_t kFirstDelayMs = 30'000;

// The fifth wrong PIN in a row costs 30 seconds, each further one twice as long, an hour at most.
std::int64_t delay_ms(int wrong) {
  if (wrong < kFreeTries) return 0;
  return std::min<std::int64_t>(kFirstDelayMs << std::min(wrong - kFreeTries, 7), 3'600'000);
}

void choose_pin(Work& work) {
  const std::string objection = pin_objection(work.visit.digits);
  if (!objection.empty()) {
    work.visit.digits.clear();
    return work.note(objection);
  }
  work.visit.first_pin = std::exchange(work.visit.digits, {});
  work.go(Screen::repeat_pin);
}

void repeat_pin(Work& work) {
  const std::string pin = std::exchange(work.visit.digits, {});
  const std::string first = std::exchange(work.visit.first_pin, {});
  if (pin != first) {
    work.go(Screen::new_pin);
    return work.note("pin.differ");
  }
  work.wait_for(SetPin{0, pin});
}

}  // namespace

void on(Work& work, const CornerHeld&) {
  if (work.visit.screen != Screen::poster) return;
  if (work.house().rehearsal) return open_desk(work);  // nothing is kept, nothing to guard
  work.go(work.house().has_pin ? Screen::pin : Screen::new_pin);
}

void on(Work& work, const CornerTapped&) {
  if (work.visit.screen != Screen::poster) return;
  work.visit.sheet = "desk";
  ++work.visit.turn;
}

void on(Work& work, const DigitTapped& tapped) {
  if (work.visit.digits.size() >= kMostDigits || tapped.digit < 0 || tapped.digit > 9) return;
  work.visit.digits += static_cast<char>('0' + tapped.digit);
  work.visit.note.clear();
}

void on(Work& work, const DigitRemoved&) {
  if (!work.visit.digits.empty()) work.visit.digits.pop_back();
}

void on(Work& work, const PinEntered&) {
  switch (work.visit.screen) {
    case Screen::new_pin:
      return choose_pin(work);
    case Screen::repeat_pin:
      return repeat_pin(work);
    case Screen::pin:
      break;
    default:
      return;
  }
  const std::string pin = std::exchange(work.visit.digits, {});
  if (pin.empty()) return;
  if (work.now.steady_ms < work.house().pin_locked_until_ms) return work.note("pin.locked");
  work.wait_for(CheckPin{0, pin});
}

void on(Work& work, const PinSet& set) {
  if (set.ticket != work.visit.saving) return;
  work.visit.saving = 0;
  work.house().has_pin = true;
  open_desk(work);
}

void on(Work& work, const PinAccepted& accepted) {
  if (accepted.ticket != work.visit.saving) return;
  work.visit.saving = 0;
  work.house().wrong_pins = 0;
  open_desk(work);
}

void on(Work& work, const PinRefused& refused) {
  if (refused.ticket != work.visit.saving) return;
  work.visit.saving = 0;
  const std::int64_t delay = delay_ms(++work.house().wrong_pins);
  if (delay > 0) work.house().pin_locked_until_ms = work.now.steady_ms + delay;
  work.note(delay > 0 ? "pin.locked" : "pin.wrong");
}

}  // namespace chorus
