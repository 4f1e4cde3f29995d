// Who takes part, and as whom: consent and roles.
#include <algorithm>

#include "core/update_parts.h"

namespace chorus {
namespace {

Journey& journey(Work& work) {
  return work.visit.journey;
}

}  // namespace

void on(Work& work, const ConsentGiven&) {
  if (work.visit.screen != Screen::consent) return;
  journey(work).record.consent = true;
  journey(work).declined = false;
  journey(work).record.language = work.visit.language;
  if (!journey(work).saved) return work.wait_for(SaveVisit{0, journey(work).record});
  if (!link_first(work)) work.go(Screen::roles);
}

void on(Work& work, const ConsentDeclined&) {
  if (work.visit.screen != Screen::consent || journey(work).saved) return;
  journey(work).declined = true;
  work.go(Screen::results);
  show_result(work);
}

void on(Work& work, const RoleTapped& tapped) {
  auto& roles = journey(work).roles;
  const auto found = std::find(roles.begin(), roles.end(), tapped.role);
  if (found != roles.end()) {
    roles.erase(found);
  } else {
    roles.push_back(tapped.role);
  }
  journey(work).rather_not_say = false;
}

void on(Work& work, const RoleDeclined&) {
  journey(work).rather_not_say = !journey(work).rather_not_say;
  journey(work).roles.clear();
}

}  // namespace chorus
