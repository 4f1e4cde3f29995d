// Everything that time alone brings about: the idle warning, the end of a visit, slow saves.
#include <algorithm>

#include "core/update.h"
#include "core/update_parts.h"

namespace chorus {
namespace {

constexpr std::int64_t kSlowSaveMs = 700;
constexpr std::int64_t kVerySlowSaveMs = 4000;
constexpr std::int64_t kSceneMs = 20 * 60 * std::int64_t{1000};  // longer than a scene plays

// How long a screen waits for a touch before it warns; 0 = for ever.
std::int64_t patience_ms(const House& house, const Visit& visit) {
  switch (visit.screen) {
    case Screen::waiting:
    case Screen::store_fault:
    case Screen::thanks:
    case Screen::stage:
      return 0;
    case Screen::poster:  // somebody has begun with it, and may have gone
      if (visit.sheet.empty() && visit.access == house.catalogue->access && !visit.listening &&
          (house.programme() != nullptr || visit.language == house.catalogue->first_language))
        return 0;
      break;
    case Screen::new_pin:
    case Screen::repeat_pin:
      if (!house.has_pin) return 0;
      break;
    case Screen::recovery_key:  // it is being written down
      return kSceneMs;
    case Screen::desk_joker:  // the Joker watches the scene, and stops it when somebody calls
      return kSceneMs;
    case Screen::desk_export:
      if (visit.desk.exporting.phase == Desk::Export::Phase::writing) return 0;
      break;
    default:
      break;
  }
  if (for_facilitators(visit.screen))
    return house.catalogue->desk_idle_seconds * std::int64_t{1000};
  return house.catalogue->idle_seconds * std::int64_t{1000};
}

int seconds_until(std::int64_t due_ms, std::int64_t now_ms) {
  return static_cast<int>((std::max<std::int64_t>(0, due_ms - now_ms) + 999) / 1000);
}

void warn(Work& work) {
  work.visit.warned = true;
  work.visit.due_ms = work.now.steady_ms + work.catalogue().warning_seconds * std::int64_t{1000};
  work.visit.seconds_left = work.catalogue().warning_seconds;
  speak_screen(work);
}

std::int64_t earliest(std::int64_t a, std::int64_t b) {
  return std::min(a, b);
}

bool asks_for_secret(Screen screen) {
  return screen == Screen::pin || screen == Screen::recover;
}

constexpr std::int64_t kNever = INT64_MAX;

std::int64_t visit_due(const House& house, const Visit& visit) {
  std::int64_t due = kNever;
  if (visit.saving != 0 && !visit.slow) {
    due = visit.saving_since_ms + kSlowSaveMs;
  } else if (visit.saving != 0 && !visit.very_slow) {
    due = visit.saving_since_ms + kVerySlowSaveMs;
  }
  if (visit.again_ms != 0 && visit.saving == 0) due = earliest(due, visit.again_ms);
  if (visit.due_ms != 0) {
    // Once a second, so that the countdown is seen to move.
    due = earliest(due, visit.due_ms - (visit.seconds_left - 1) * std::int64_t{1000});
  } else if (const std::int64_t patience = patience_ms(house, visit); patience > 0) {
    due = earliest(due, visit.touched_ms + patience);
  }
  if (visit.screen == Screen::stage && behind(house))
    due = earliest(due, house.stage.drawn_ms + kStageViewPaceMs);
  if (asks_for_secret(visit.screen) && house.pin_locked_until_ms > 0) {
    due = earliest(due, house.pin_locked_until_ms);
  }
  if (visit.screen == Screen::way_in && house.code_locked_until_ms > 0) {
    due = earliest(due, house.code_locked_until_ms);
  }
  return due;
}

// What nobody may try for a while may be tried again.
void unlock(Work& work, std::int64_t& locked_until_ms, bool tried_here) {
  if (locked_until_ms == 0 || work.now.steady_ms < locked_until_ms) return;
  locked_until_ms = 0;
  if (tried_here) work.note("");
}

}  // namespace

void thank_for(Work& work, int seconds) {
  work.visit.due_ms = work.now.steady_ms + seconds * std::int64_t{1000};
  work.visit.seconds_left = seconds;
}

void time_passed(Work& work) {
  Visit& visit = work.visit;
  store_time(work);
  if (visit.screen == Screen::stage) return follow_answers(work);
  const std::int64_t now = work.now.steady_ms;
  if (visit.saving != 0 && now >= visit.saving_since_ms + kSlowSaveMs) visit.slow = true;
  if (visit.saving != 0 && now >= visit.saving_since_ms + kVerySlowSaveMs) visit.very_slow = true;
  if (visit.again_ms != 0 && visit.saving == 0 && now >= visit.again_ms) save_again(work);
  unlock(work, work.house().pin_locked_until_ms, asks_for_secret(visit.screen));
  unlock(work, work.house().code_locked_until_ms, visit.screen == Screen::way_in);
  if (visit.due_ms != 0) {
    // What is being saved is waited for: the visit ends when its last answer is known to be safe.
    if (now >= visit.due_ms && visit.saving != 0) visit.due_ms = now + 1000;
    visit.seconds_left = seconds_until(visit.due_ms, now);
    if (now >= visit.due_ms) reset_visit(work);
    return;
  }
  const std::int64_t patience = patience_ms(work.house(), visit);
  if (patience > 0 && now >= visit.touched_ms + patience) warn(work);
}

void on(Work& work, const TimePassed&) {
  time_passed(work);
}

// The touch itself has put the time limit off.
void on(Work& work, const StillHereTapped&) {
  work.visit.warned = false;
  if (work.visit.screen == Screen::thanks) {
    thank_for(work, work.catalogue().idle_seconds);
  } else {
    work.visit.due_ms = 0;
  }
}
void on(Work&, const ScreenTouched&) {}

std::optional<std::int64_t> next_due(const State& state) {
  std::int64_t due = store_due(state.house);
  for (const auto& [seat, visit] : state.visits) due = earliest(due, visit_due(state.house, visit));
  if (due == kNever) return std::nullopt;
  return due;
}

}  // namespace chorus
