#include "core/tally.h"

#include "core/result.h"

namespace chorus {
namespace {

void count_in(TallyRow& row, const std::vector<int>& buckets, bool skip, std::int64_t times) {
  if (skip) {
    row.skipped += times;
    return;
  }
  row.respondents += times;
  for (const int bucket : buckets) row.counts[static_cast<std::size_t>(bucket)] += times;
}

}  // namespace

Tally::Tally(int buckets, int roles) : rows_(static_cast<std::size_t>(roles) + 1) {
  require(buckets >= 0 && roles >= 0 && roles <= kMostRoles, "a tally has buckets and roles");
  for (TallyRow& row : rows_) row.counts.resize(static_cast<std::size_t>(buckets));
}

void Tally::count(RoleMask role_mask, const std::vector<int>& into, bool skip, std::int64_t times) {
  require(!rows_.empty(), "a tally that counts has a shape");
  for (const int bucket : into) {
    require(bucket >= 0 && bucket < buckets(), "a value falls into a bucket that there is");
  }
  count_in(rows_.front(), into, skip, times);
  for (int index = 0; index < roles(); ++index) {
    if ((role_mask >> index & 1U) == 0) continue;
    count_in(rows_[static_cast<std::size_t>(index) + 1], into, skip, times);
  }
}

void Tally::add(const Tally& other) {
  require(roles() == other.roles() && buckets() == other.buckets(),
          "tallies that are added have the same shape");
  for (std::size_t row = 0; row < rows_.size(); ++row) {
    rows_[row].respondents += other.rows_[row].respondents;
    rows_[row].skipped += other.rows_[row].skipped;
    for (std::size_t i = 0; i < rows_[row].counts.size(); ++i) {
      rows_[row].counts[i] += other.rows_[row].counts[i];
    }
  }
}

}  // namespace chorus
