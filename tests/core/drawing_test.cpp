#include <doctest/doctest.h>

#include "core/session.h"

namespace chorus {

TEST_CASE("equal drawings are equal however they came about, and have the same fingerprint") {
  const Drawing one(Strokes{{{{1, 2}, {3, 4}}, {{5, 6}}}});
  const Drawing same(Strokes{{{{1, 2}, {3, 4}}, {{5, 6}}}});
  const Drawing joined(Strokes{{{{1, 2}, {3, 4}, {5, 6}}}});
  CHECK(one == same);
  CHECK(one.fingerprint() == same.fingerprint());
  CHECK_FALSE(one == joined);
  CHECK(one.fingerprint() != joined.fingerprint());
  CHECK(Drawing(Strokes{}).empty());
  CHECK(Drawing(Strokes{}) == Drawing());
}

TEST_CASE("a drawing is treated as words are: one can write a name with a finger") {
  const Value drawn = Strokes{{{{1, 2}, {3, 4}}}};
  CHECK(may_hold_words(Shape::strokes));
  CHECK(holds_words(drawn));
  CHECK(holds_words(encode(drawn)));
  CHECK_FALSE(holds_words(Value{Strokes{}}));
  CHECK_FALSE(holds_words(encode(Strokes{})));
  CHECK(without_words(drawn) == Value{Skipped{}});
  CHECK_FALSE(may_hold_words(Shape::points));
  CHECK_FALSE(holds_words(Value{Points{{{1, 2}}}}));
}

TEST_CASE("a drawing and a text wait for a decision, a number and a skipped question do not") {
  const auto drawn = written_in({Id{}, "draw", 2, Strokes{{{{1, 2}}}}});
  REQUIRE(drawn);
  CHECK(drawn->drawing == Drawing(Strokes{{{{1, 2}}}}));
  CHECK(drawn->text.empty());
  CHECK(drawn->revision == 2);
  CHECK(drawn->moderation == Moderation::waiting);
  CHECK(written_in({Id{}, "say", 1, Text{"So"}})->text == "So");
  CHECK_FALSE(written_in({Id{}, "felt", 1, Number{3}}));
  CHECK_FALSE(written_in({Id{}, "draw", 1, Skipped{}}));
}

}  // namespace chorus
