#include "core/drawings.h"

#include <algorithm>
#include <array>
#include <utility>

namespace chorus {

Icon icon_named(std::string_view name) {
  // Those that can stand for something that people say of care.
  static constexpr std::array<std::pair<std::string_view, Icon>, 24> kSymbols = {{
      {"check", Icon::check},   {"clock", Icon::clock},       {"cross", Icon::cross},
      {"eye", Icon::eye},       {"eye_off", Icon::eye_off},   {"flag", Icon::flag},
      {"globe", Icon::globe},   {"heart", Icon::heart},       {"home", Icon::home},
      {"leave", Icon::leave},   {"list", Icon::list},         {"lock", Icon::lock},
      {"mask", Icon::mask},     {"minus", Icon::minus},       {"pencil", Icon::pencil},
      {"people", Icon::people}, {"person", Icon::person},     {"play", Icon::play},
      {"plus", Icon::plus},     {"question", Icon::question}, {"refresh", Icon::refresh},
      {"screen", Icon::screen}, {"speaker", Icon::speaker},   {"stop", Icon::stop},
  }};
  const auto found = std::find_if(kSymbols.begin(), kSymbols.end(),
                                  [&](const auto& each) { return each.first == name; });
  return found == kSymbols.end() ? Icon::none : found->second;
}

Icon code_icon(int picture) {
  return static_cast<Icon>(static_cast<int>(Icon::sun) + picture);
}

std::optional<Art> art_named(std::string_view name) {
  if (name == "waiting-room") return Art::waiting_room;
  return std::nullopt;
}

}  // namespace chorus
