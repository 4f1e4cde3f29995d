#include "core/likely.h"

#include "support/theatre.h"

using namespace chorus;
using namespace chorus::test;

TEST_CASE("what is likely next is the screen that comes when the person goes on") {
  Theatre theatre;
  theatre.loaded().open();
  theatre.tap("start");
  const auto expect = [&](const char* way) {
    const auto next = likely_next(theatre.state().house, theatre.visit());
    REQUIRE(next.has_value());
    theatre.tap(way);
    CHECK(theatre.screen() == next->screen);
    CHECK(theatre.visit().journey.at == next->journey.at);
    CHECK(theatre.visit().journey.plan == next->journey.plan);
  };
  expect("languages.en");
  expect("agree");
  expect("skip");
  while (theatre.screen() == Screen::prompt) expect("skip");
  CHECK(theatre.screen() == Screen::results);
}

TEST_CASE("nothing is guessed on the poster, at the desk, or under a warning") {
  Theatre theatre;
  theatre.loaded().open();
  CHECK_FALSE(likely_next(theatre.state().house, theatre.visit()).has_value());
  theatre.arrive();
  theatre.wait(61'000);
  CHECK_FALSE(likely_next(theatre.state().house, theatre.visit()).has_value());
}
