#include "core/way_back.h"

#include <doctest/doctest.h>

#include <set>

#include "core/page.h"

using namespace chorus;

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
