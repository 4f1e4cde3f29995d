// Tallies for tests of what may be shown.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "core/moment.h"
#include "core/tally.h"

namespace chorus::test {

inline TallyRow a_row(std::vector<std::int64_t> counts) {
  TallyRow row;
  for (const std::int64_t count : counts) row.respondents += count;
  row.counts = std::move(counts);
  return row;
}

// The counts of each role, everybody as their sum: each person has one role.
inline Tally a_table(const std::vector<std::vector<std::int64_t>>& roles) {
  std::vector<TallyRow> rows = {a_row(std::vector<std::int64_t>(roles.front().size()))};
  for (const std::vector<std::int64_t>& counts : roles) {
    rows.push_back(a_row(counts));
    rows.front().respondents += rows.back().respondents;
    for (std::size_t i = 0; i < counts.size(); ++i) rows.front().counts[i] += counts[i];
  }
  return Tally(std::move(rows));
}
// Everybody alone: nobody gave a role.
inline Tally a_crowd(std::vector<std::int64_t> counts) {
  return Tally(std::vector<TallyRow>{a_row(std::move(counts))});
}

// 2–4 roles of up to `people` each, 2–5 buckets, some of them hardly chosen.
inline Tally a_random_table(Chance& chance, std::uint64_t people, bool partition) {
  const auto roles = 2 + static_cast<int>(chance.below(3));
  const std::uint64_t buckets = 2 + chance.below(4);
  const std::uint64_t favourite = chance.below(buckets);
  Tally tally(static_cast<int>(buckets), roles);
  for (int role = 0; role < roles; ++role) {
    const std::uint64_t size = chance.one_in(8) ? 0 : chance.below(people + 1);
    for (std::uint64_t person = 0; person < size; ++person) {
      std::vector<int> into = {
          static_cast<int>(chance.one_in(3) ? chance.below(buckets) : favourite)};
      for (int bucket = 0; !partition && bucket < static_cast<int>(buckets); ++bucket) {
        if (bucket != into.front() && chance.one_in(4)) into.push_back(bucket);
      }
      tally.count(RoleMask{1} << role, into, false, 1);
    }
  }
  return tally;
}

}  // namespace chorus::test
