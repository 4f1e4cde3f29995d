#include "core/moment.h"

#include <doctest/doctest.h>

#include <array>
#include <set>

namespace chorus::test {
namespace {

constexpr std::int64_t kSecond = 1000;

std::string date_at(std::int64_t seconds, int offset_minutes = 0) {
  Moment moment;
  moment.wall_ms = seconds * kSecond;
  moment.utc_offset_minutes = offset_minutes;
  return local_date(moment);
}

}  // namespace

TEST_CASE("times are written as RFC 3339 in UTC, to the second") {
  CHECK(rfc3339(0) == "1970-01-01T00:00:00Z");
  CHECK(rfc3339(1'795'515'300'999) == "2026-11-24T10:15:00Z");
  CHECK(rfc3339(-1) == "1969-12-31T23:59:59Z");
  CHECK(rfc3339(951'782'399'000) == "2000-02-28T23:59:59Z");
  CHECK(rfc3339(951'782'400'000) == "2000-02-29T00:00:00Z");
  CHECK(rfc3339(4'107'542'400'000) == "2100-03-01T00:00:00Z");
}

TEST_CASE("each day follows the one before for four hundred years") {
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  std::int64_t seconds = 0;
  for (int year = 1970; year < 2370; ++year) {
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    for (int month = 1; month <= 12; ++month) {
      const int days = kDays[static_cast<std::size_t>(month) - 1] + (leap && month == 2 ? 1 : 0);
      for (int day = 1; day <= days; ++day, seconds += 86'400) {
        char expected[32];
        std::snprintf(expected, sizeof expected, "%04d-%02d-%02d", year, month, day);
        REQUIRE(date_at(seconds) == expected);
      }
    }
  }
}

TEST_CASE("the local date is that of the clock on the wall") {
  CHECK(date_at(1'795'564'799) == "2026-11-24");
  CHECK(date_at(1'795'564'799, 60) == "2026-11-25");
  CHECK(date_at(1'795'478'400, -1) == "2026-11-23");
}

TEST_CASE("stored times say no more than their quarter of an hour") {
  CHECK(quarter_hour(0) == 0);
  CHECK(quarter_hour(kQuarterHourMs - 1) == 0);
  CHECK(quarter_hour(kQuarterHourMs) == kQuarterHourMs);
  CHECK(quarter_hour(-1) == -kQuarterHourMs);
  CHECK(quarter_hour(-kQuarterHourMs) == -kQuarterHourMs);
}

TEST_CASE("the same seed gives the same numbers, another seed or salt others") {
  Chance one({1, 2}), same({1, 2}), other({1, 3}), first({2, 2}), salted({1, 2}, 1);
  for (int i = 0; i < 50; ++i) {
    const std::uint64_t number = one.next();
    CHECK(same.next() == number);
    CHECK(other.next() != number);
    CHECK(first.next() != number);
    CHECK(salted.next() != number);
  }
}

TEST_CASE("numbers below a bound are all met, about equally often") {
  Chance chance({3, 4});
  std::array<int, 7> counts{};
  for (int i = 0; i < 70'000; ++i) ++counts.at(chance.below(7));
  // Six standard deviations of a fair die of seven sides.
  for (const int count : counts) CHECK(std::abs(count - 10'000) < 6 * 93);
  CHECK(chance.below(1) == 0);
}

TEST_CASE("a bound just above half of all numbers favours none of them") {
  // A remainder would meet the lower half twice as often.
  Chance chance({5, 6});
  const std::uint64_t bound = (std::uint64_t{1} << 63) + (std::uint64_t{1} << 62);
  int lower = 0;
  for (int i = 0; i < 9000; ++i) lower += chance.below(bound) < bound / 3 ? 1 : 0;
  CHECK(std::abs(lower - 3000) < 6 * 45);
}

TEST_CASE("ids of chance do not repeat") {
  Chance chance({7, 8});
  std::set<Id> ids;
  for (int i = 0; i < 5000; ++i) ids.insert(chance.id());
  CHECK(ids.size() == 5000);
}

}  // namespace chorus::test
