// The words for our enumerations in every file that we read or write. Private to exchange.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "core/deed_names.h"
#include "core/deeds.h"
#include "core/event.h"
#include "core/export_source.h"
#include "core/programme.h"
#include "core/result.h"
#include "core/session.h"
#include "core/value.h"

namespace chorus {

// In the order of each enumeration, which begins at 0 and has no gaps.
template <class Enumeration>
constexpr int kNames = 0;
template <>
inline constexpr std::array<std::string_view, 2> kNames<Promises::ResultsVisible> = {
    "at_once", "after_session"};
template <>
inline constexpr std::array<std::string_view, 3> kNames<Promises::WordsShown> = {
    "at_once", "after_moderation", "never"};
template <>
inline constexpr std::array<std::string_view, 2> kNames<Promises::ExportTo> = {"room_and_project",
                                                                               "project"};
template <>
inline constexpr std::array<std::string_view, 2> kNames<Promises::Anonymity> = {"way_back",
                                                                                "complete"};
template <>
inline constexpr std::array<std::string_view, 3> kNames<SessionPhase> = {"planned", "open",
                                                                         "closed"};
template <>
inline constexpr std::array<std::string_view, 4> kNames<TakePhase> = {"ready", "playing", "talking",
                                                                      "done"};
template <>
inline constexpr std::array<std::string_view, 3> kNames<Moderation> = {"waiting", "shown",
                                                                       "hidden"};
template <>
inline constexpr std::array<std::string_view, 2> kNames<Profile> = {"deidentified", "full"};
template <>
inline constexpr std::array<std::string_view, 5> kNames<Fault> = {"bad_input", "not_found",
                                                                  "conflict", "storage", "io"};
template <>
inline constexpr std::array<std::string_view, 8> kNames<KeyTapped::Key> = {
    "text", "backspace", "shift", "symbols", "left", "right", "enter", "marks"};

template <>
inline constexpr auto kNames<RecordKind> = kRecordKinds;
template <>
inline constexpr std::array<std::string_view, 3> kNames<Vote> = {"agree", "disagree", "pass"};
template <>
inline constexpr std::array<std::string_view, 10> kNames<Shape> = {
    "number", "code", "codes", "text", "say_do", "votes", "stop", "triad", "points", "strokes"};

template <>
inline constexpr std::array<std::string_view, 4> kNames<DeskRole> = kDeskRoleNames;
template <>
inline constexpr std::array<std::string_view, 16> kNames<DeedKind> = kDeedNames;

template <class Enumeration>
constexpr std::string_view name_of(Enumeration value) {
  return kNames<Enumeration>[static_cast<std::size_t>(value)];
}

template <class Enumeration>
constexpr std::optional<Enumeration> named(std::string_view name) {
  for (std::size_t i = 0; i < kNames<Enumeration>.size(); ++i) {
    if (kNames<Enumeration>[i] == name) return static_cast<Enumeration>(i);
  }
  return std::nullopt;
}

}  // namespace chorus
