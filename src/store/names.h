// The words that enumerations are stored as, so that a file can be read without this program. Order
// as in the enumerations; schema.cpp lists the same words.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace chorus {

inline constexpr std::array<std::string_view, 3> kPhaseNames{"planned", "open", "closed"};
inline constexpr std::array<std::string_view, 4> kTakeNames{"ready", "playing", "talking", "done"};
inline constexpr std::array<std::string_view, 2> kResultsNames{"at_once", "after_session"};
inline constexpr std::array<std::string_view, 3> kWordsNames{"at_once", "after_moderation",
                                                             "never"};
inline constexpr std::array<std::string_view, 2> kExportNames{"room_and_project", "project"};
inline constexpr std::array<std::string_view, 2> kAnonymityNames{"way_back", "complete"};
inline constexpr std::array<std::string_view, 3> kModerationNames{"waiting", "shown", "hidden"};

template <class Enum, std::size_t N>
std::string_view name_of(const std::array<std::string_view, N>& names, Enum value) {
  return names[static_cast<std::size_t>(value)];
}

// The first of the enumeration where the name is not known: the schema lets none in.
template <class Enum, std::size_t N>
Enum named(const std::array<std::string_view, N>& names, std::string_view name) {
  for (std::size_t at = 0; at < N; ++at) {
    if (names[at] == name) return static_cast<Enum>(at);
  }
  return Enum{};
}

}  // namespace chorus
