// The way to the desk: the corner, the PINs and the recovery key.
#include <utility>

#include "core/pin_rules.h"
#include "core/secret.h"
#include "core/update_parts.h"

namespace chorus {
namespace {

constexpr std::size_t kMostDigits = 12;
constexpr int kMostOfKey = 60;

void choose_pin(Work& work) {
  const std::string objection = pin_objection(work.visit.digits);
  if (!objection.empty()) {
    wipe(work.visit.digits);
    return work.note(objection);
  }
  work.visit.first_pin = work.visit.digits;
  wipe(work.visit.digits);
  work.go(Screen::repeat_pin);
}

void repeat_pin(Work& work) {
  const bool same = work.visit.digits == work.visit.first_pin;
  wipe(work.visit.first_pin);
  if (same) {
    work.wait_for(SetPin{0, work.visit.pin_for, work.visit.digits});
  } else {
    work.go(Screen::new_pin);
    work.note("pin.differ");
  }
  wipe(work.visit.digits);
}

bool may_try(Work& work) {
  if (work.now.steady_ms >= work.house().pin_locked_until_ms) return true;
  work.note("pin.locked");
  return false;
}

Tries after_this(Work& work) {
  return one_more(work.house().pin_tries, work.now.wall_ms);
}

void begin_pin(Work& work, DeskRole role) {
  work.visit.pin_for = role;
  work.go(Screen::new_pin);
}

// There is no desk without a store; but somebody has to be able to mend it.
void ask_to_leave(Work& work) {
  if (!work.house().has_pin) return work.give(LeaveKiosk{});
  work.visit.wanted = Screen::desk_leave;
  work.go(Screen::pin);
}

}  // namespace

void take_pin_tries(Work& work, const Tries& tries) {
  const std::int64_t wait = wait_ms(tries, work.now.wall_ms);
  work.house().pin_tries = tries;
  work.house().pin_locked_until_ms = wait > 0 ? work.now.steady_ms + wait : 0;
}

void forget_secrets(Visit& visit) {
  for (std::string* secret : {&visit.digits, &visit.first_pin, &visit.key, &visit.desk.what.text})
    wipe(*secret);
}

void on(Work& work, const CornerHeld&) {
  if (work.visit.screen == Screen::store_fault) return ask_to_leave(work);
  if (work.visit.screen != Screen::poster) return;
  if (work.house().rehearsal) {  // nothing is kept, nothing to guard
    work.visit.role = DeskRole::keeper;
    return open_desk(work);
  }
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
  if (work.visit.screen == Screen::new_pin) return choose_pin(work);
  if (work.visit.screen == Screen::repeat_pin) return repeat_pin(work);
  if (work.visit.screen != Screen::pin || work.visit.digits.empty()) return;
  if (may_try(work))
    work.wait_for(CheckPin{0, work.visit.digits, work.house().pin_tries, after_this(work)});
  wipe(work.visit.digits);
}

void on(Work& work, const PinForgotten&) {
  if (work.visit.screen != Screen::pin || !work.house().has_key) return;
  work.go(Screen::recover);
  work.visit.desk.what = empty_field(work.visit, kMostOfKey);
  work.visit.field = "key";
}

void try_key(Work& work) {
  std::string& typed = work.visit.desk.what.text;
  if (typed.empty() || !may_try(work)) return;
  work.wait_for(CheckKey{0, typed, work.house().pin_tries, after_this(work)});
  wipe(typed);
  work.visit.desk.what.caret = 0;
}

void on(Work& work, const PinBegun& begun_for) {
  const bool known = begun_for.role == DeskRole::keeper || begun_for.role == DeskRole::facilitator;
  if (work.visit.screen == Screen::desk_pins && known) begin_pin(work, begun_for.role);
}

void on(Work& work, const PinSet& set) {
  if (!arrived(work, set.ticket)) return;
  if (work.visit.role == DeskRole::none) work.visit.role = DeskRole::keeper;
  keep_deed(work, DeedKind::pin_set, {}, std::string(name_of(set.role)));
  if (set.role == DeskRole::facilitator) {
    work.house().has_facilitator_pin = true;
    work.go(Screen::desk_pins);
    return work.note("pins.set");
  }
  work.house().has_pin = true;
  work.house().has_key = true;
  work.visit.key = set.key;
  work.go(Screen::recovery_key);
}

void on(Work& work, const PinTaken& taken) {
  if (!arrived(work, taken.ticket)) return;
  work.go(Screen::new_pin);
  work.note("pin.taken");
}

void on(Work& work, const KeyNoted&) {
  if (work.visit.screen != Screen::recovery_key) return;
  wipe(work.visit.key);
  open_desk(work);
}

void on(Work& work, const PinAccepted& accepted) {
  if (!arrived(work, accepted.ticket)) return;
  const bool keeper = accepted.role == DeskRole::keeper;
  if (keeper) take_pin_tries(work, {});
  if (work.visit.screen == Screen::recover) {
    keep_deed(work, DeedKind::key_used);
    return begin_pin(work, DeskRole::keeper);
  }
  if (work.visit.wanted && !keeper) return work.note("pin.wrong");
  work.visit.role = accepted.role;
  keep_deed(work, DeedKind::pin_right);
  if (!work.visit.wanted) return open_desk(work);
  enter_desk(work, *std::exchange(work.visit.wanted, std::nullopt));
}

void on(Work& work, const PinRefused& refused) {
  if (!arrived(work, refused.ticket)) return;
  const bool key = work.visit.screen == Screen::recover;
  take_pin_tries(work, refused.tries);
  keep_deed(work, DeedKind::pin_wrong, {}, key ? "key" : "");
  if (work.house().pin_locked_until_ms > 0) return work.note("pin.locked");
  work.note(key ? "key.wrong" : "pin.wrong");
}

}  // namespace chorus
