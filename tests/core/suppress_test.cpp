#include <doctest/doctest.h>

#include <algorithm>
#include <array>

#include "core/privacy.h"
#include "support/attacker.h"
#include "support/tables.h"

namespace chorus::test {
namespace {

using Numbers = std::vector<Shown>;

const Thresholds kUsual{10, 5};
constexpr std::array<Thresholds, 4> kManyThresholds = {{{10, 5}, {8, 3}, {5, 3}, {12, 8}}};

bool nothing_small(const Tally& tally, const Thresholds& thresholds) {
  for (int row = 0; row <= tally.roles(); ++row) {
    const TallyRow& each = row == 0 ? tally.everybody() : tally.role(row - 1);
    const bool empty = row > 0 && each.respondents == 0;
    if (!empty && each.respondents < thresholds.breakdown) return false;
    for (const std::int64_t count : each.counts) {
      if (count > 0 && count < thresholds.cell) return false;
    }
  }
  return true;
}

bool shown_whole(const ShownRow& row) {
  return !row.too_few && row.respondents &&
         std::all_of(row.counts.begin(), row.counts.end(),
                     [](const Shown& count) { return bool(count); });
}

// What must hold of each row by itself.
void check_row(const TallyRow& truth, const ShownRow& shown, const Thresholds& thresholds,
               bool role) {
  REQUIRE(shown.counts.size() == truth.counts.size());
  CHECK(shown.too_few == !shown.respondents);
  const bool empty = role && truth.respondents == 0;
  if (!empty && truth.respondents < thresholds.breakdown) CHECK(shown.too_few);
  if (shown.respondents) CHECK(*shown.respondents == truth.respondents);
  for (std::size_t i = 0; i < truth.counts.size(); ++i) {
    if (shown.too_few) CHECK_FALSE(shown.counts[i]);
    if (!shown.too_few && truth.counts[i] == 0) CHECK(shown.counts[i] == 0);
    if (!shown.counts[i]) continue;
    CHECK(*shown.counts[i] == truth.counts[i]);
    CHECK((truth.counts[i] == 0 || truth.counts[i] >= thresholds.cell));
  }
}

void check_table(const Tally& tally, const ShownTally& shown, const Thresholds& thresholds) {
  check_row(tally.everybody(), shown.everybody, thresholds, false);
  REQUIRE(shown.roles.size() == static_cast<std::size_t>(tally.roles()));
  std::int64_t hidden_people = 0;
  for (int role = 0; role < tally.roles(); ++role) {
    const ShownRow& row = shown.roles[static_cast<std::size_t>(role)];
    check_row(tally.role(role), row, thresholds, true);
    if (row.too_few) hidden_people += tally.role(role).respondents;
  }
  // What the hidden roles hold together is everybody's less the others', so it must be a crowd.
  if (!shown.everybody.too_few && hidden_people > 0) CHECK(hidden_people >= thresholds.breakdown);
}

// The rule as people know it: a single small count takes the next smallest with it.
void check_next_smallest(const TallyRow& truth, const ShownRow& shown,
                         const Thresholds& thresholds) {
  if (shown.too_few) return;
  int small = 0;
  std::size_t next = truth.counts.size();
  for (std::size_t i = 0; i < truth.counts.size(); ++i) {
    if (truth.counts[i] == 0) continue;
    if (truth.counts[i] < thresholds.cell) {
      ++small;
    } else if (next == truth.counts.size() || truth.counts[i] < truth.counts[next]) {
      next = i;
    }
  }
  if (small == 1 && next < truth.counts.size()) CHECK_FALSE(shown.counts[next]);
}

// Random tables, each attacked. Returns how many had something hidden in a row that is shown.
int attack_many(std::uint64_t seed, int tables, std::uint64_t people, bool partition) {
  Chance chance({seed, 5});
  int partly_hidden = 0;
  for (int i = 0; i < tables; ++i) {
    const Tally tally = a_random_table(chance, people, partition);
    const Thresholds thresholds = kManyThresholds[chance.below(kManyThresholds.size())];
    const ShownTally shown = suppress(tally, thresholds, partition);
    CAPTURE(i);
    check_table(tally, shown, thresholds);
    if (shown.everybody.too_few) continue;
    if (partition) check_next_smallest(tally.everybody(), shown.everybody, thresholds);
    CHECK(Attacker(tally, shown, thresholds, partition).worked_out() == 0);
    if (!shown_whole(shown.everybody)) ++partly_hidden;
  }
  return partly_hidden;
}

}  // namespace

TEST_CASE(
    "nothing can be worked out of thousands of tables in which each person gives one answer") {
  CHECK(attack_many(1, 2000, 15, true) > 100);
  CHECK(attack_many(7, 1000, 35, true) > 100);
}

TEST_CASE("nothing can be worked out of thousands of tables in which people choose several") {
  CHECK(attack_many(2, 1000, 15, false) > 50);
  CHECK(attack_many(8, 1000, 35, false) > 50);
}

TEST_CASE("the attacker of these tests works out what a careless table gives away") {
  const Tally tally = a_table({{3, 9, 20}, {14, 12, 30}});
  ShownTally careless;
  careless.everybody = {false, 88, {17, 21, 50}};
  careless.roles = {{false, 32, {std::nullopt, 9, 20}}, {false, 56, {14, 12, 30}}};
  CHECK(Attacker(tally, careless, kUsual, true).worked_out() == 1);
  // A second hidden cell in the row is of no use while the columns give both away.
  careless.roles[0].counts[1] = std::nullopt;
  CHECK(Attacker(tally, careless, kUsual, true).worked_out() == 2);
  careless.roles[1].counts[0] = careless.roles[1].counts[1] = std::nullopt;
  CHECK(Attacker(tally, careless, kUsual, true).worked_out() == 0);
}

TEST_CASE("nothing is hidden where nothing is small") {
  Chance chance({3, 5});
  int seen = 0;
  for (int i = 0; i < 3000; ++i) {
    const Tally tally = a_random_table(chance, 60, true);
    const Thresholds thresholds{4, 2};
    if (!nothing_small(tally, thresholds)) continue;
    ++seen;
    const ShownTally shown = suppress(tally, thresholds, true);
    CHECK(shown_whole(shown.everybody));
    for (const ShownRow& role : shown.roles) CHECK(shown_whole(role));
  }
  CHECK(seen > 300);
}

TEST_CASE("a single small count takes the next smallest with it, zeros stay") {
  const ShownTally shown = suppress(a_crowd({30, 3, 0, 20, 8}), kUsual, true);
  CHECK(shown.everybody.respondents == 61);
  CHECK(shown.everybody.counts == Numbers{30, std::nullopt, 0, 20, std::nullopt});
}

TEST_CASE("two small counts hide each other where they can be shared out in several ways") {
  CHECK(suppress(a_crowd({2, 3, 20, 8}), kUsual, true).everybody.counts ==
        Numbers{std::nullopt, std::nullopt, 20, 8});
  // 1 + 1 can only be 1 and 1, since zeros are shown; 4 + 4 only 4 and 4, since both are below 5.
  CHECK(suppress(a_crowd({1, 1, 20, 8}), kUsual, true).everybody.counts ==
        Numbers{std::nullopt, std::nullopt, 20, std::nullopt});
  CHECK(suppress(a_crowd({4, 4, 20, 8}), kUsual, true).everybody.counts ==
        Numbers{std::nullopt, std::nullopt, 20, std::nullopt});
}

TEST_CASE("nine people are too few for any result, ten are enough") {
  CHECK(suppress(a_crowd({0, 9}), kUsual, true).everybody.too_few);
  CHECK(suppress(a_crowd({0, 10}), kUsual, true).everybody == ShownRow{false, 10, {0, 10}});
}

TEST_CASE("before anybody has answered there is too little to show") {
  const ShownTally shown = suppress(Tally(3, 2), kUsual, true);
  CHECK(shown.everybody.too_few);
  CHECK(shown.roles.size() == 2);
  CHECK(shown.roles[0].too_few);
}

TEST_CASE("a role with too few people takes the next smallest role with it") {
  const ShownTally shown = suppress(a_table({{7, 0}, {20, 10}, {6, 6}}), kUsual, true);
  CHECK_FALSE(shown.everybody.too_few);
  CHECK(shown.roles[0].too_few);
  CHECK(shown_whole(shown.roles[1]));
  CHECK(shown.roles[2].too_few);
}

TEST_CASE("two roles that are too few even together take a third with them") {
  const ShownTally shown = suppress(a_table({{3, 0}, {20, 10}, {0, 4}, {6, 6}}), kUsual, true);
  CHECK(shown.roles[0].too_few);
  CHECK(shown_whole(shown.roles[1]));
  CHECK(shown.roles[2].too_few);
  CHECK(shown.roles[3].too_few);
}

TEST_CASE("a role in which nobody answered hides nobody else") {
  const ShownTally shown = suppress(a_table({{0, 0}, {20, 10}, {6, 6}}), kUsual, true);
  CHECK(shown.roles[0] == ShownRow{false, 0, {0, 0}});
  CHECK(shown_whole(shown.roles[1]));
  CHECK(shown_whole(shown.roles[2]));
}

TEST_CASE("a crowd that gave no role hides a small role by itself") {
  std::vector<TallyRow> rows = {a_row({40, 27}), a_row({7, 0}), a_row({20, 10})};
  const ShownTally shown = suppress(Tally(rows), kUsual, true);
  CHECK(shown_whole(shown.everybody));
  CHECK(shown.roles[0].too_few);
  CHECK(shown_whole(shown.roles[1]));
  // One or two without a role would hardly blur it.
  rows[0] = a_row({28, 11});
  CHECK(suppress(Tally(rows), kUsual, true).roles[1].too_few);
}

TEST_CASE("people with several roles are counted in each, and small counts stay hidden") {
  Chance chance({4, 5});
  for (int i = 0; i < 1000; ++i) {
    Tally tally(4, 3);
    for (std::uint64_t person = chance.below(60); person > 0; --person) {
      const auto roles = static_cast<RoleMask>(chance.below(8));
      tally.count(roles, {static_cast<int>(chance.below(4))}, false, 1);
    }
    const ShownTally shown = suppress(tally, kUsual, true);
    check_row(tally.everybody(), shown.everybody, kUsual, false);
    for (int role = 0; role < 3; ++role) {
      check_row(tally.role(role), shown.roles[static_cast<std::size_t>(role)], kUsual, true);
    }
  }
}

TEST_CASE("of two choices that most people made, the few who made the other cannot be counted") {
  // Six of ten chose the first, and everybody chose at least one: so four chose the second.
  const Tally tally(std::vector<TallyRow>{{10, 0, {6, 4}}});
  const ShownTally shown = suppress(tally, kUsual, false);
  CHECK_FALSE(shown.everybody.counts[0]);
  CHECK_FALSE(shown.everybody.counts[1]);
}

TEST_CASE("a cell that is as large as its row hides no small one above or below it") {
  // Four and twelve are sixteen, and neither can be more: hiding the twelve would hide nothing.
  const Tally tally(std::vector<TallyRow>{{24, 0, {16, 24}}, {12, 0, {4, 12}}, {12, 0, {12, 12}}});
  const ShownTally shown = suppress(tally, kUsual, false);
  CHECK_FALSE(shown.roles[0].counts[0]);
  CHECK(Attacker(tally, shown, kUsual, false).worked_out() == 0);
}

TEST_CASE("thresholds of one hide nothing, and odd ones are safe") {
  CHECK(shown_whole(suppress(a_crowd({1, 2}), {1, 1}, true).everybody));
  CHECK(suppress(a_crowd({3}), {1, 5}, true).everybody.too_few);
  CHECK(shown_whole(suppress(a_crowd({3, 1}), {0, 0}, true).everybody));
}

TEST_CASE("the largest table that a programme can have is decided") {
  Chance chance({6, 5});
  Tally tally(36, kMostRoles);
  for (int person = 0; person < 3000; ++person) {
    tally.count(RoleMask{1} << chance.below(kMostRoles), {static_cast<int>(chance.below(36))},
                false, 1);
  }
  const ShownTally shown = suppress(tally, kUsual, true);
  check_table(tally, shown, kUsual);
  CHECK_FALSE(shown.everybody.too_few);
}

}  // namespace chorus::test
