#include "core/deeds.h"

#include <algorithm>

#include "core/deed_names.h"

namespace chorus {
namespace {

template <class Enum, std::size_t N>
Enum named(const std::array<std::string_view, N>& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  return found == names.end() ? Enum{} : static_cast<Enum>(found - names.begin());
}

}  // namespace

std::string_view name_of(DeskRole role) {
  return kDeskRoleNames[static_cast<std::size_t>(role)];
}
std::string_view name_of(DeedKind kind) {
  return kDeedNames[static_cast<std::size_t>(kind)];
}
DeskRole role_named(std::string_view name) {
  return named<DeskRole>(kDeskRoleNames, name);
}
DeedKind deed_named(std::string_view name) {
  return named<DeedKind>(kDeedNames, name);
}

}  // namespace chorus
