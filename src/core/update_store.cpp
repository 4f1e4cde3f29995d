// How the store does: what it could not keep is tried again after pauses that grow, it is copied
// every hour of a session and at its close, and read from end to end when nobody is at the kiosk.
#include <algorithm>

#include "core/update_parts.h"

namespace chorus {
namespace {

constexpr std::int64_t kSecondMs = 1000;
constexpr std::int64_t kMinuteMs = 60 * kSecondMs;
constexpr std::int64_t kHourMs = 60 * kMinuteMs;
constexpr std::int64_t kQuietMs = 5 * kMinuteMs;  // nobody has touched the kiosk for so long
constexpr std::int64_t kNever = INT64_MAX;

// 1, 2, 4… seconds, and half a minute from then on.
std::int64_t pause_ms(int tries) {
  return std::min<std::int64_t>(30, std::int64_t{1} << std::min(tries, 5)) * kSecondMs;
}

// The same order once more does no harm, and nobody has to type anything for it.
bool may_repeat(const Effect& order) {
  return std::holds_alternative<SaveVisit>(order) || std::holds_alternative<SaveResponse>(order) ||
         std::holds_alternative<SaveSession>(order) || std::holds_alternative<SaveWords>(order) ||
         std::holds_alternative<AddEntry>(order);
}

bool somebody_saves(const State& state) {
  return std::any_of(state.visits.begin(), state.visits.end(), [](const auto& each) {
    return each.second.saving != 0 || each.second.again_ms != 0;
  });
}

bool quiet(const State& state, std::int64_t now) {
  return std::all_of(state.visits.begin(), state.visits.end(), [&](const auto& each) {
    const Visit& visit = each.second;
    return visit.screen == Screen::stage ||
           (visit.screen == Screen::poster && now >= visit.touched_ms + kQuietMs);
  });
}

void try_later(Work& work) {
  StoreHealth& health = work.house().health;
  health.try_ms = work.now.steady_ms + pause_ms(health.tries++);
}

// Whoever waits for a save of their own tries the store with it.
void try_again(Work& work) {
  StoreHealth& health = work.house().health;
  if (somebody_saves(work.state)) {
    health.try_ms = work.now.steady_ms + kSecondMs;
    return;
  }
  health.try_ms = 0;
  if (work.house().fault) {
    work.give(LoadHouse{});
  } else {
    work.give(TryStore{});
  }
}

void examine(Work& work) {
  StoreHealth& health = work.house().health;
  if (!quiet(work.state, work.now.steady_ms)) {
    health.examine_ms = work.now.steady_ms + kMinuteMs;
    return;
  }
  health.examine_ms = 0;
  work.give(ExamineStore{});
}

template <class Report>
void take(std::optional<Error>& known, const Report& report) {
  known.reset();
  if (!report.well) known = report.error;
}

}  // namespace

void store_kept(House& house) {
  house.health.trouble.reset();
  house.health.tries = 0;
  house.health.try_ms = 0;
}

bool store_refused(Work& work, const Error& error) {
  if (error.fault != Fault::storage && error.fault != Fault::io) return false;
  Visit& visit = work.visit;
  if (!visit.order || !may_repeat(*visit.order)) return false;
  visit.again_ms = work.now.steady_ms + pause_ms(visit.tries++);
  work.house().health.trouble = error;
  try_later(work);
  return true;
}

void save_again(Work& work) {
  Visit& visit = work.visit;
  visit.again_ms = 0;
  Effect order = *visit.order;
  const Ticket ticket = work.ticket();
  std::visit(
      [&](auto& each) {
        if constexpr (requires { each.ticket; }) each.ticket = ticket;
      },
      order);
  visit.saving = ticket;
  visit.saving_since_ms = work.now.steady_ms;
  work.effects.push_back(std::move(order));
}

void store_began(Work& work) {
  House& house = work.house();
  store_kept(house);
  house.health.examine_ms = work.now.steady_ms + kQuietMs;
  house.health.backup_ms = house.open && !house.rehearsal ? work.now.steady_ms + kHourMs : 0;
}

void back_up(Work& work, bool session_end) {
  House& house = work.house();
  if (house.rehearsal) return;
  house.health.backup_ms = house.open ? work.now.steady_ms + kHourMs : 0;
  work.give(BackUp{work.now.wall_ms, session_end});
}

void store_time(Work& work) {
  const StoreHealth& health = work.house().health;
  const auto is_due = [&](std::int64_t due) { return due != 0 && work.now.steady_ms >= due; };
  if (is_due(health.try_ms)) try_again(work);
  if (is_due(health.examine_ms)) examine(work);
  if (is_due(health.backup_ms)) back_up(work, false);
}

std::int64_t store_due(const House& house) {
  std::int64_t due = kNever;
  for (const std::int64_t each :
       {house.health.try_ms, house.health.examine_ms, house.health.backup_ms}) {
    if (each != 0) due = std::min(due, each);
  }
  return due;
}

void on(Work& work, const StoreFailed& failed) {
  work.house().fault = failed.error;
  work.house().has_pin = failed.has_pin;
  work.house().has_key = failed.has_key;
  take_pin_tries(work, failed.pin_tries);
  reset_visit(work);
  work.house().health.examine_ms = work.house().health.backup_ms = 0;
  try_later(work);
}

void on(Work& work, const StoreTried& tried) {
  if (tried.well) return store_kept(work.house());
  work.house().health.trouble = tried.error;
  try_later(work);
}

void on(Work& work, const StoreExamined& examined) {
  take(work.house().health.damage, examined);
}

// A stick that is plugged in now, or none.
void on(Work& work, const CopiesPlaced& placed) {
  if (work.visit.screen != Screen::desk_export || work.house().rehearsal) return;
  const auto& targets = work.visit.desk.targets;
  const bool there = std::any_of(targets.begin(), targets.end(), [&](const Target& each) {
    return each.stick && each.folder == placed.folder;
  });
  if (placed.folder.empty() || there) work.wait_for(PlaceCopies{0, placed.folder});
}

void on(Work& work, const CopiesPlaceKept& kept) {
  if (!arrived(work, kept.ticket)) return;
  work.house().health.copies_folder = kept.folder;
  if (!kept.folder.empty()) back_up(work, false);
}

void on(Work& work, const BackedUp& made) {
  take(work.house().health.no_backup, made);
}

}  // namespace chorus
