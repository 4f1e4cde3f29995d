#include <doctest/doctest.h>

#include "core/value.h"

namespace chorus::test {

TEST_CASE("values are written as canonical JSON: sorted members, no spaces") {
  CHECK(encode(Skipped{}) == "null");
  CHECK(encode(Number{4}) == "4");
  CHECK(encode(Number{-12}) == "-12");
  CHECK(encode(Code{"yes"}) == R"("yes")");
  CHECK(encode(Codes{{"a", "b"}}) == R"(["a","b"])");
  CHECK(encode(Codes{}) == "[]");
  CHECK(encode(Text{"a b"}) == R"("a b")");
  CHECK(encode(SayDo{3, std::nullopt}) == R"({"happens":null,"said":3})");
  CHECK(encode(Votes{{{"b2", Vote::pass}, {"a1", Vote::agree}, {"c3", Vote::disagree}}, {"why"}}) ==
        R"({"votes":{"a1":"agree","b2":"pass","c3":"disagree"},"wrote":["why"]})");
  CHECK(encode(Votes{}) == R"({"votes":{},"wrote":[]})");
  CHECK(encode(Stop{"arrives", std::nullopt}) == R"({"beat":"arrives"})");
  CHECK(encode(Stop{"arrives", "say hello"}) == R"({"beat":"arrives","instead":"say hello"})");
  CHECK(encode(Triad{692, 192, 116}) == "[692,192,116]");
  CHECK(encode(Points{{{1, 2}, {3, 4}}}) == "[[1,2],[3,4]]");
  CHECK(encode(Strokes{{{{1, 2}, {3, 4}}, {{5, 6}}}}) == "[[1,2,3,4],[5,6]]");
}

TEST_CASE("texts are quoted as RFC 8785 wants it") {
  CHECK(json_quoted("") == R"("")");
  CHECK(json_quoted("a\"b\\c/d") == R"("a\"b\\c/d")");
  CHECK(json_quoted("\b\t\n\f\r") == R"("\b\t\n\f\r")");
  CHECK(json_quoted(std::string("\0\x1f\x7f", 3)) == "\"\\u0000\\u001f\x7f\"");
  CHECK(json_quoted("ŵ漢👍\u2028") == "\"ŵ漢👍\u2028\"");
}

}  // namespace chorus::test
