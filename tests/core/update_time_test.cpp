#include "support/theatre.h"

using namespace chorus;
using namespace chorus::test;

TEST_CASE("a poster that nobody touches wants no turn of the clock but for the care of the store") {
  Theatre theatre(small_programme(), true);  // nobody copies a rehearsal
  theatre.open();
  const auto first = next_due(theatre.state());
  REQUIRE(first.has_value());
  theatre.wait(4 * 60'000);
  CHECK(next_due(theatre.state()) == first);  // nothing has come before it
  theatre.wait(2 * 60'000);
  CHECK_FALSE(next_due(theatre.state()).has_value());
}

TEST_CASE("a visitor who stands still is warned twenty seconds ahead, with a countdown") {
  Theatre theatre;
  theatre.open();
  theatre.arrive();
  theatre.wait(59'000);
  CHECK_FALSE(theatre.visit().warned);
  theatre.wait(1'500);
  CHECK(theatre.visit().warned);
  CHECK(theatre.visit().seconds_left >= 19);
  theatre.wait(5'000);
  CHECK(theatre.visit().seconds_left <= 15);
  CHECK(theatre.screen() == Screen::roles);
}

TEST_CASE("I'm still here puts the time limit off and keeps everything") {
  Theatre theatre;
  theatre.open();
  theatre.arrive();
  theatre.tap("role.patient");
  theatre.wait(70'000);
  theatre.tap("still_here");
  CHECK_FALSE(theatre.visit().warned);
  CHECK(theatre.visit().journey.roles == std::vector<std::string>{"patient"});
  theatre.wait(59'000);
  CHECK_FALSE(theatre.visit().warned);
}

TEST_CASE("any touch, also one that lands beside everything, is a sign of life") {
  Theatre theatre;
  theatre.open();
  theatre.arrive();
  theatre.wait(65'000);
  REQUIRE(theatre.visit().warned);
  theatre.touch_nothing();
  CHECK_FALSE(theatre.visit().warned);
}

TEST_CASE(
    "after the warning the poster comes back with nothing of the last person on it or in the next "
    "visit") {
  Theatre theatre;
  theatre.open();
  theatre.arrive();
  theatre.taps({"role.patient", "next", "felt.1", "access", "text_size.200", "theme.dark", "next"});
  CHECK(theatre.visit().access.text_percent == 200);
  theatre.wait(90'000);
  CHECK(theatre.screen() == Screen::poster);
  CHECK(theatre.visit().language == "en");
  CHECK(theatre.visit().access == Access{});
  theatre.arrive();
  CHECK(theatre.visit().journey.roles.empty());
  CHECK(theatre.visit().journey.drafts.empty());
  CHECK(theatre.state().house.counts.visits == 2);
  CHECK(theatre.state().house.counts.finished == 0);
}

TEST_CASE("thank you gives way to the poster by itself") {
  Theatre theatre;
  theatre.open();
  theatre.arrive();
  theatre.taps({"skip", "skip", "skip", "skip"});
  REQUIRE(theatre.screen() == Screen::thanks);
  theatre.wait(19'000);
  CHECK(theatre.screen() == Screen::thanks);
  theatre.wait(2'000);
  CHECK(theatre.screen() == Screen::poster);
}

TEST_CASE("a visit does not end while its last answer is being saved") {
  Theatre theatre;
  theatre.open();
  theatre.arrive();
  theatre.taps({"skip", "felt.1"});
  theatre.hold_outcomes();
  theatre.tap("next");
  theatre.wait(100'000);
  CHECK(theatre.screen() == Screen::prompt);
  theatre.release_outcomes();
  CHECK(theatre.state().house.counts.prompts.at(0).tally.everybody().respondents == 1);
}

TEST_CASE("the desk goes back to the poster when it is left alone, after a warning") {
  Theatre theatre;
  theatre.open();
  theatre.go_to_desk();
  theatre.wait(121'000);
  CHECK(theatre.visit().warned);
  theatre.wait(21'000);
  CHECK(theatre.screen() == Screen::poster);
}

TEST_CASE("the same state, event and moment give the same outcome") {
  const auto run = [] {
    Theatre theatre;
    theatre.open();
    theatre.arrive();
    theatre.taps({"role.patient", "next", "felt.3", "next", "skip"});
    return std::make_pair(theatre.visit().journey.record.id, theatre.text());
  };
  CHECK(run() == run());
}

TEST_CASE("the warning says what happens, and that answers are kept once there can be some") {
  Theatre theatre;
  theatre.open();
  theatre.taps({"start", "languages.en"});
  theatre.wait(61'000);
  CHECK(theatre.says("idle.visit"));
  CHECK_FALSE(theatre.says("idle.visit_kept"));
  theatre.taps({"still_here", "agree", "role.patient", "next"});
  theatre.wait(61'000);
  CHECK(theatre.says("idle.visit_kept"));
}

TEST_CASE("in a rehearsal the warning says what happens, and not that anything is kept") {
  Theatre theatre(small_programme(), true);
  theatre.open();
  theatre.arrive();
  theatre.taps({"role.patient", "next"});
  theatre.wait(61'000);
  CHECK(theatre.says("idle.visit"));
  CHECK_FALSE(theatre.says("idle.visit_kept"));
}
