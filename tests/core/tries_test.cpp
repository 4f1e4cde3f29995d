#include "core/tries.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace chorus;

namespace {
constexpr std::int64_t kNow = 1'795'000'020'000;  // a whole minute
constexpr std::int64_t kMinute = 60'000, kHour = 60 * kMinute;

Tries tried(int times, std::int64_t at = kNow) {
  Tries tries;
  for (int i = 0; i < times; ++i) tries = one_more(tries, at);
  return tries;
}
}  // namespace

TEST_CASE(
    "four wrong tries cost nothing, the fifth half a minute, each further one twice as much") {
  CHECK(wait_ms(tried(4), kNow) == 0);
  CHECK(wait_ms(tried(5), kNow) == 30'000);
  CHECK(wait_ms(tried(6), kNow) == 60'000);
  CHECK(wait_ms(tried(8), kNow) == 240'000);
  CHECK(wait_ms(tried(40), kNow) == kHour);
  CHECK(wait_ms(tried(6), kNow + 60'000) == 0);
}

TEST_CASE("the time of a try is kept to the minute only") {
  CHECK(tried(1, kNow + 1).last_ms == kNow + kMinute);
  CHECK(tried(1, kNow).last_ms == kNow);
}

TEST_CASE("one wrong try is forgiven for each hour, so that nobody tries more than two an hour") {
  CHECK(one_more(tried(7), kNow + 3 * kHour).wrong == 5);
  CHECK(one_more(tried(3), kNow + 50 * kHour).wrong == 1);
  Tries tries;
  std::int64_t now = kNow;
  int tried_today = 0;
  for (; now < kNow + 24 * kHour; ++tried_today) {
    tries = one_more(tries, now);
    now += std::max<std::int64_t>(1000, wait_ms(tries, now));
  }
  CHECK(tried_today < 60);
}

TEST_CASE("a clock that was set back never shortens the waiting and forgives nothing") {
  for (const std::int64_t back : {2 * kMinute, 5 * kHour, 20 * 365 * 24 * kHour}) {
    CHECK(wait_ms(tried(5), kNow - back) == 30'000);
    CHECK(wait_ms(tried(9), kNow - back) == 480'000);
    CHECK(one_more(tried(9), kNow - back).wrong == 10);
  }
}

TEST_CASE("nobody waits longer than an hour, wherever the clock jumps") {
  for (const std::int64_t jump : {-20 * 365 * 24 * kHour, -kHour, std::int64_t{0}, kHour}) {
    CHECK(wait_ms(tried(1000), kNow + jump) <= kHour);
    CHECK(wait_ms({1'000'000, kNow}, kNow + jump) <= kHour);
  }
}

TEST_CASE("after a try with the clock set back, waiting goes by the new clock") {
  const Tries again = one_more(tried(9), kNow - 5 * kHour);
  CHECK(wait_ms(again, kNow - 5 * kHour) == 960'000);
  CHECK(wait_ms(again, kNow - 4 * kHour) == 0);
}
