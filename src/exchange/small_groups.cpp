#include "exchange/small_groups.h"

#include <algorithm>
#include <map>
#include <utility>

namespace chorus {
namespace {

constexpr std::string_view kOther = "other";

}  // namespace

Result<SmallGroups> SmallGroups::find(ExportSource& source, Profile profile) {
  SmallGroups groups;
  if (profile == Profile::full) return groups;
  const auto role_counts = source.role_counts();
  if (!role_counts) return role_counts.error();
  for (const auto& [role, people] : *role_counts) {
    if (people < kSmallestGroup) groups.roles_.insert(role);
  }
  std::map<std::string, std::int64_t> languages;
  const Done counted = source.each_visit([&](const ExportedVisit& each) {
    ++languages[each.visit->language];
    return done();
  });
  if (!counted) return counted.error();
  for (const auto& [language, people] : languages) {
    if (people < kSmallestGroup) groups.languages_.insert(language);
  }
  return groups;
}

std::string_view SmallGroups::language(const std::string& language) const {
  return languages_.count(language) > 0 ? kOther : std::string_view(language);
}

void SmallGroups::roles(const std::vector<std::string>& roles,
                        std::vector<std::string_view>& told) const {
  told.clear();
  for (const std::string& role : roles) {
    told.push_back(roles_.count(role) > 0 ? kOther : std::string_view(role));
  }
  std::sort(told.begin(), told.end());
  told.erase(std::unique(told.begin(), told.end()), told.end());
}

}  // namespace chorus
