#include "core/stage_view.h"

#include <doctest/doctest.h>

#include "core/moment.h"

namespace chorus::test {
namespace {

constexpr Thresholds kThresholds{10, 5};

Id person(int number) {
  return Chance({static_cast<std::uint64_t>(number), 1}).id();
}

// `people` of role 0 in bucket 0.
Tally tally_of(int people) {
  Tally tally(2, 2);
  tally.count(0b01, {0}, false, people);
  return tally;
}

struct Watched {
  Tally now;
  StageResult result;
  explicit Watched(int people) : now(tally_of(people)), result(staged(1, now, nullptr)) {}
  void answers(int number, RoleMask roles) {
    now.count(roles, {1}, false, 1);
    note_change(result, roles, person(number));
    take_over(result, now, nullptr, kThresholds);
  }
};

}  // namespace

TEST_CASE("a bar that can be seen does not move for one person's answer") {
  Watched watched(20);
  for (int i = 0; i < 4; ++i) watched.answers(i, 0b01);
  CHECK(watched.result.tally == tally_of(20));
  CHECK(watched.result.waiting.front().size() == 4);
}

TEST_CASE("five people's answers join it together") {
  Watched watched(20);
  for (int i = 0; i < 5; ++i) watched.answers(i, 0b01);
  CHECK(watched.result.tally == watched.now);
  CHECK(watched.result.waiting.front().empty());
}

TEST_CASE("one person who answers again and again does not make five") {
  Watched watched(20);
  watched.answers(1, 0b01);
  for (int i = 0; i < 9; ++i) watched.answers(2, 0b01);
  CHECK(watched.result.tally == tally_of(20));
  CHECK(watched.result.waiting.front().size() == 2);
}

TEST_CASE("what is too little to be seen takes each answer over, so that it can be seen in time") {
  Watched watched(8);
  watched.answers(1, 0b01);
  watched.answers(2, 0b01);
  CHECK(watched.result.tally == watched.now);
}

TEST_CASE("the one new answer of a role waits though everybody's five have joined") {
  Watched watched(20);
  watched.now.count(0b10, {0}, false, 12);
  watched.result = staged(1, watched.now, nullptr);
  const Tally before = watched.now;
  for (int i = 0; i < 4; ++i) watched.answers(i, 0b01);
  watched.answers(4, 0b10);
  CHECK(watched.result.tally.everybody() == watched.now.everybody());
  CHECK(watched.result.tally.role(1) == before.role(1));
  CHECK(watched.result.waiting[2].size() == 1);
}

}  // namespace chorus::test
