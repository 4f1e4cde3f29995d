#include "core/state.h"

#include <algorithm>
#include <array>

namespace chorus {
namespace {

constexpr std::array<const char*, 19> kScreenNames = {
    "waiting",      "store_fault", "poster",         "languages",  "access",
    "consent",      "roles",       "prompt",         "results",    "thanks",
    "pin",          "new_pin",     "repeat_pin",     "desk_home",  "desk_new",
    "desk_results", "desk_words",  "desk_languages", "desk_export"};

}  // namespace

const char* screen_name(Screen screen) {
  const auto index = static_cast<std::size_t>(screen);
  return index < kScreenNames.size() ? kScreenNames[index] : "desk_leave";
}

std::optional<Screen> screen_named(std::string_view name) {
  for (int i = 0; i <= static_cast<int>(Screen::desk_leave); ++i) {
    const auto screen = static_cast<Screen>(i);
    if (name == screen_name(screen)) return screen;
  }
  return std::nullopt;
}

bool for_facilitators(Screen screen) {
  return screen >= Screen::pin;
}

const Programme* Catalogue::programme(std::string_view id) const {
  const auto found = std::find_if(programmes.begin(), programmes.end(),
                                  [&](const Programme& each) { return each.id == id; });
  return found == programmes.end() ? nullptr : &*found;
}

const Programme* House::programme() const {
  return open ? catalogue->programme(open->programme) : nullptr;
}

int House::revision(std::string_view prompt) const {
  const auto found = revisions.find(prompt);
  return found == revisions.end() ? 1 : found->second;
}

const Session* House::session(const Id& id) const {
  if (open && open->id == id) return &*open;
  const auto found =
      std::find_if(sessions.begin(), sessions.end(), [&](const Session& s) { return s.id == id; });
  return found == sessions.end() ? nullptr : &*found;
}

const Programme* House::programme_of(const Id& id) const {
  const Session* found = session(id);
  return found == nullptr ? nullptr : catalogue->programme(found->programme);
}

const SessionCounts& counts_at_desk(const House& house, const Visit& visit) {
  const bool open = house.open && house.open->id == visit.desk.chosen;
  return open ? house.counts : visit.desk.counts;
}

State first_state(std::shared_ptr<const Catalogue> catalogue, bool rehearsal) {
  State state;
  Visit visit;
  visit.language = catalogue->first_language;
  visit.access = catalogue->access;
  state.house.catalogue = std::move(catalogue);
  state.house.rehearsal = rehearsal;
  state.visits.emplace(0, std::move(visit));
  return state;
}

}  // namespace chorus
