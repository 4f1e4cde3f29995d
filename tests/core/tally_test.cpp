#include "core/tally.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/moment.h"

namespace chorus::test {
namespace {

constexpr int kBuckets = 4;
constexpr int kRoles = 5;

struct Counted {
  RoleMask roles = 0;
  std::vector<int> buckets;
  bool skip = false;
};

Counted a_random_answer(Chance& chance) {
  Counted answer;
  answer.roles = static_cast<RoleMask>(chance.below(1U << kRoles));
  answer.skip = chance.one_in(5);
  for (int bucket = 0; !answer.skip && bucket < kBuckets; ++bucket) {
    if (chance.one_in(2)) answer.buckets.push_back(bucket);
  }
  return answer;
}

Tally recount(const std::vector<Counted>& answers) {
  Tally tally(kBuckets, kRoles);
  for (const Counted& each : answers) tally.count(each.roles, each.buckets, each.skip, 1);
  return tally;
}

}  // namespace

TEST_CASE("an answer counts for everybody and for each of the person's roles") {
  Tally tally(3, 3);
  tally.count(0b101, {1}, false, 1);
  CHECK(tally.everybody() == TallyRow{1, 0, {0, 1, 0}});
  CHECK(tally.role(0) == TallyRow{1, 0, {0, 1, 0}});
  CHECK(tally.role(1) == TallyRow{0, 0, {0, 0, 0}});
  CHECK(tally.role(2) == TallyRow{1, 0, {0, 1, 0}});
}

TEST_CASE("a skipped prompt counts apart from those who answered") {
  Tally tally(2, 1);
  tally.count(1, {}, true, 1);
  CHECK(tally.everybody() == TallyRow{0, 1, {0, 0}});
  CHECK(tally.role(0) == TallyRow{0, 1, {0, 0}});
}

TEST_CASE("a person who chooses several counts once as a person") {
  Tally tally(3, 0);
  tally.count(0, {0, 2}, false, 1);
  CHECK(tally.everybody() == TallyRow{1, 0, {1, 0, 1}});
}

TEST_CASE("adding and taking back in any order gives what a recount gives") {
  Chance chance({11, 12});
  for (int round = 0; round < 200; ++round) {
    Tally tally(kBuckets, kRoles);
    std::vector<Counted> kept;
    for (int step = 0; step < 60; ++step) {
      if (!kept.empty() && chance.one_in(3)) {
        const auto index = static_cast<std::ptrdiff_t>(chance.below(kept.size()));
        const Counted gone = kept[static_cast<std::size_t>(index)];
        kept.erase(kept.begin() + index);
        tally.count(gone.roles, gone.buckets, gone.skip, -1);
      } else {
        kept.push_back(a_random_answer(chance));
        tally.count(kept.back().roles, kept.back().buckets, kept.back().skip, 1);
      }
    }
    CHECK(tally == recount(kept));
    std::reverse(kept.begin(), kept.end());
    CHECK(tally == recount(kept));
  }
}

TEST_CASE("tallies of two kiosks add up to the tally of both") {
  Chance chance({13, 14});
  std::vector<Counted> here, there, both;
  for (int i = 0; i < 100; ++i) {
    both.push_back(a_random_answer(chance));
    (chance.one_in(2) ? here : there).push_back(both.back());
  }
  Tally sum = recount(here);
  sum.add(recount(there));
  CHECK(sum == recount(both));
}

TEST_CASE("a tally is as large as it was made, and can be made again from its rows") {
  const Tally tally(3, 2);
  CHECK(tally.buckets() == 3);
  CHECK(tally.roles() == 2);
  CHECK_FALSE(tally.empty());
  CHECK(Tally().empty());
  CHECK(Tally().buckets() == 0);
  CHECK(Tally({tally.everybody(), tally.role(0), tally.role(1)}) == tally);
}

}  // namespace chorus::test
