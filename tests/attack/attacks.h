// What somebody tries who has got hold of bytes: a copy of the data folder, or files for sharing.
// Each attack is shown at something leaky too, where it has to succeed.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/moment.h"
#include "store/sqlite.h"
#include "support/programme_text.h"
#include "support/store_builders.h"

namespace chorus::test {

inline bool holds(const std::string& bytes, const std::string& part) {
  return bytes.find(part) != std::string::npos;
}

// `number` in so many bytes, the highest first; or the lowest.
inline std::string as_bytes(std::int64_t number, int bytes, bool highest_first = true) {
  std::string text;
  for (int i = 0; i < bytes; ++i) text += static_cast<char>(number >> (8 * i) & 0xff);
  if (highest_first) std::reverse(text.begin(), text.end());
  return text;
}

// When: how many of these moments stand in the bytes, to the second or finer, in any of the ways
// that a number or a date can be written.
inline int moments_told(const std::string& bytes, const std::vector<std::int64_t>& moments) {
  return static_cast<int>(std::count_if(moments.begin(), moments.end(), [&](std::int64_t ms) {
    const std::int64_t seconds = ms / 1000;
    const std::string date = rfc3339(ms);
    for (const std::string& way :
         {as_bytes(ms, 6), as_bytes(ms, 8), as_bytes(ms, 8, false), as_bytes(seconds, 5),
          as_bytes(seconds, 4, false), std::to_string(seconds), date.substr(0, date.size() - 1),
          date.substr(11, 8)})
      if (holds(bytes, way)) return true;
    return false;
  }));
}

// In which order: how well the order of these tokens in the bytes agrees with the order in which
// they were given, backwards or forwards (Spearman's coefficient, without its sign). 1: it is
// known; near 0: it is not. Nothing is known of tokens that are not there.
inline double order_told(const std::string& bytes, const std::vector<std::string>& tokens) {
  std::vector<std::pair<std::size_t, std::size_t>> places;  // in the bytes, in time
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::size_t at = bytes.find(tokens[i]);
    if (at != std::string::npos) places.emplace_back(at, i);
  }
  if (places.size() < 10) return 0;
  std::vector<std::size_t> times;
  for (const auto& place : places) times.push_back(place.second);
  std::sort(times.begin(), times.end());
  std::sort(places.begin(), places.end());
  double squares = 0;
  for (std::size_t rank = 0; rank < places.size(); ++rank) {
    const auto time = std::lower_bound(times.begin(), times.end(), places[rank].second);
    const double apart = static_cast<double>(rank) - static_cast<double>(time - times.begin());
    squares += apart * apart;
  }
  const auto n = static_cast<double>(places.size());
  return std::abs(1 - 6 * squares / (n * (n * n - 1)));
}

// The values of each row of each table of a database, bytes as they are.
inline std::vector<std::vector<std::string>> all_rows(const std::string& path) {
  auto database = good(Database::open(path, Opening::frozen));
  std::vector<std::string> tables;
  Query names = database->query("SELECT name FROM sqlite_schema WHERE type = 'table'");
  while (good(names.step())) tables.push_back(names.string(0));
  std::vector<std::vector<std::string>> rows;
  for (const std::string& table : tables) {
    const int columns = static_cast<int>(
        good(database->number("SELECT count(*) FROM pragma_table_info('" + table + "')")));
    Query query = database->query("SELECT * FROM \"" + table + "\"");
    while (good(query.step())) {
      std::vector<std::string>& row = rows.emplace_back();
      for (int i = 0; i < columns; ++i) row.emplace_back(query.bytes(i));
    }
  }
  return rows;
}

// A value that can only be a key: 16 bytes, and no text.
inline bool is_key(const std::string& value) {
  return value.size() == 16 && std::any_of(value.begin(), value.end(), [](char c) {
           return static_cast<unsigned char>(c) >= 0x80 || static_cast<unsigned char>(c) < 0x20;
         });
}

// Who is who: keys that stand in a row with the one and in a row with the other, and with no third
// of `others`; or a row that has both.
inline bool joined(const std::string& path, const std::string& one, const std::string& other,
                   const std::vector<std::string>& others) {
  const auto has = [](const std::vector<std::string>& row, const std::string& value) {
    return std::find(row.begin(), row.end(), value) != row.end();
  };
  std::set<std::string> of_one, of_other, of_others;
  for (const auto& row : all_rows(path)) {
    if (has(row, one) && has(row, other)) return true;
    const bool third =
        std::any_of(others.begin(), others.end(), [&](const auto& each) { return has(row, each); });
    for (const std::string& value : row) {
      if (!is_key(value)) continue;
      if (has(row, one)) of_one.insert(value);
      if (has(row, other)) of_other.insert(value);
      if (third) of_others.insert(value);
    }
  }
  return std::any_of(of_one.begin(), of_one.end(), [&](const std::string& value) {
    return of_other.count(value) > 0 && of_others.count(value) == 0;
  });
}

// Names that two files use for visits: with them the files are one.
inline std::size_t names_in_common(const Tree& first, const Tree& second) {
  std::set<std::string> names;
  for (const Tree& visit : first["visits"]) names.insert(visit["visit"].get<std::string>());
  return static_cast<std::size_t>(std::count_if(
      second["visits"].begin(), second["visits"].end(),
      [&](const Tree& visit) { return names.count(visit["visit"].get<std::string>()) > 0; }));
}

// Whose words: how many visits could have written this, as far as the file tells: the one that it
// names; the one whose rows stand around it; else whoever has no row about that prompt where
// others have one.
inline std::size_t possible_authors(const Tree& bundle, const std::string& words) {
  const Tree& rows = bundle["responses"];
  const auto found = std::find_if(rows.begin(), rows.end(),
                                  [&](const Tree& row) { return row["value"] == words; });
  REQUIRE(found != rows.end());
  if (found->at("visit").is_string()) return 1;
  if (found != rows.begin() && found + 1 != rows.end() &&
      (found - 1)->at("visit") == (found + 1)->at("visit") && (found - 1)->at("visit").is_string())
    return 1;
  std::set<std::string> told;
  for (const Tree& row : rows)
    if (row["prompt"] == found->at("prompt") && row["visit"].is_string())
      told.insert(row["visit"].get<std::string>());
  for (const Tree& row : bundle["moderation"])
    if (row["visit"].is_string()) return 1;
  return bundle["visits"].size() - told.size();
}

}  // namespace chorus::test
