#include "core/way_back.h"

#include <doctest/doctest.h>

#include <set>

#include "core/page.h"

using namespace chorus;

namespace {
constexpr std::int64_t kNow = 1'795'000'020'000;  // a whole minute
constexpr std::int64_t kMinute = 60'000, kHour = 60 * kMinute;

CodeTries tried(int times, std::int64_t at = kNow) {
  CodeTries tries;
  for (int i = 0; i < times; ++i) tries = one_more(tries, at);
  return tries;
}
}  // namespace

TEST_CASE("a code is five of the 24 pictures, one of them perhaps twice") {
  CHECK(is_code({0, 23, 5, 5, 7}));
  CHECK_FALSE(is_code({0, 1, 2, 3}));
  CHECK_FALSE(is_code({0, 1, 2, 3, 4, 5}));
  CHECK_FALSE(is_code({0, 1, 2, 3, 24}));
  CHECK_FALSE(is_code({-1, 1, 2, 3, 4}));
}

TEST_CASE("each picture has a name and a drawing of its own") {
  std::set<std::string_view> names(kCodePictures.begin(), kCodePictures.end());
  CHECK(names.size() == 24);
  CHECK(code_icon(0) == Icon::sun);
  CHECK(code_icon(11) == Icon::house);
  CHECK(code_icon(23) == Icon::scissors);
}

TEST_CASE(
    "four wrong codes cost nothing, the fifth half a minute, each further one twice as much") {
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
  CodeTries tries;
  std::int64_t now = kNow;
  int tried_today = 0;
  for (; now < kNow + 24 * kHour; ++tried_today) {
    tries = one_more(tries, now);
    now += std::max<std::int64_t>(1000, wait_ms(tries, now));
  }
  CHECK(tried_today < 60);
}

TEST_CASE("a clock that was set back ends the waiting and forgives nothing") {
  CHECK(wait_ms(tried(9), kNow - 5 * kHour) == 0);
  CHECK(one_more(tried(9), kNow - 5 * kHour).wrong == 10);
}

TEST_CASE("each thing that a person said is counted under what it was said about") {
  Holdings held;
  const auto voice = [&](const char* code) {
    RecordEntry entry;
    entry.kind = RecordKind::voice;
    entry.code = code;
    count_held(held, entry);
  };
  for (const char* code : {"agreed", "not_agreed", "object"}) voice(code);
  for (const char* code : {"yes", "cannot_tell", "allow", "hinder"}) voice(code);
  voice("ask_next");
  CHECK(held.verdicts == 3);
  CHECK(held.tried == 4);
  CHECK(held.asked == 1);
}

TEST_CASE("words beside a choice are counted as words too") {
  Holdings held;
  count_held(held, Value{Stop{"waits", "Ask her"}});
  count_held(held, Value{Stop{"waits", {}}});
  count_held(held, Value{Text{"Ring back"}});
  count_held(held, Value{Skipped{}});
  CHECK(held.answered == 2);
  CHECK(held.written == 2);
}
