// The counts behind the results of one prompt in one session. Each prompt type sorts its values
// into a fixed number of buckets; a tally counts buckets for everybody and for each role. Counting
// is order-free: adding and taking away in any order gives what a recount gives.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "core/programme.h"

namespace chorus {

struct TallyRow {
  std::int64_t respondents = 0;      // gave an answer
  std::int64_t skipped = 0;          // said no
  std::vector<std::int64_t> counts;  // per bucket; a person may be in several (multi)
  bool operator==(const TallyRow&) const = default;
};

class Tally {
 public:
  Tally() = default;
  Tally(int buckets, int roles);
  // Made again from rows that were read from one: everybody's first, all with as many counts.
  explicit Tally(std::vector<TallyRow> rows) : rows_(std::move(rows)) {}

  // Counts one answer `times` (+1, or -1 to take it back) for everybody and for each role in
  // `roles` (a person with several roles counts in each). `buckets` empty and `skip` true: skipped.
  void count(RoleMask roles, const std::vector<int>& buckets, bool skip, std::int64_t times);
  void add(const Tally& other);  // the same shape

  const TallyRow& everybody() const { return rows_.front(); }
  const TallyRow& role(int index) const { return rows_[static_cast<std::size_t>(index) + 1]; }
  int roles() const { return static_cast<int>(rows_.size()) - 1; }
  int buckets() const { return rows_.empty() ? 0 : static_cast<int>(rows_.front().counts.size()); }
  bool empty() const { return rows_.empty(); }
  bool operator==(const Tally&) const = default;

 private:
  std::vector<TallyRow> rows_;  // [0] everybody, then one per role of the programme
};

}  // namespace chorus
