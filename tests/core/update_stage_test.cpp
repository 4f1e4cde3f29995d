// The Joker at the desk, as people tap.
#include "support/evening.h"

using namespace chorus;
using namespace chorus::test;

TEST_CASE("the Joker goes from beat to beat, and stops the scene at the one that plays") {
  Evening evening;
  Theatre& theatre = evening.theatre;
  evening.play();
  CHECK(theatre.says("Nia arrives"));
  theatre.tap("next");
  CHECK(theatre.state().house.beat == 1);
  theatre.tap("stop");
  CHECK(theatre.screen() == Screen::desk_stop);
  theatre.taps({"replaced.nia", "tactic.say", "tactic.quiet", "what"});
  theatre.type("asked");
  theatre.taps({"done", "next"});
  CHECK(theatre.screen() == Screen::desk_joker);
  REQUIRE(evening.record().size() == 1);
  const RecordEntry& entry = evening.record()[0];
  CHECK(entry.kind == RecordKind::intervention);
  CHECK(entry.on == "desk");
  CHECK(entry.code == "waits");
  CHECK(entry.number == 1);
  CHECK(entry.role == "nia");
  CHECK(entry.how == "quiet,say");  // as they are offered, whichever was tapped first
  CHECK(entry.text == "Asked");
  CHECK(theatre.state().house.open->stage.phase == TakePhase::playing);
}

TEST_CASE("each run of the scene is a take with a number, and begins at the first beat") {
  Evening evening;
  Theatre& theatre = evening.theatre;
  evening.play();
  theatre.taps({"next", "next"});
  CHECK_FALSE(theatre.offers("next"));  // the last beat
  evening.stop();
  theatre.taps({"stage.talk", "stage.again"});
  CHECK(theatre.state().house.beat == 0);
  evening.stop({});
  CHECK(evening.record()[1].number == 2);
  CHECK(evening.record()[1].code == "arrives");
  theatre.tap("beat.sits");
  CHECK(theatre.state().house.beat == 2);
}

TEST_CASE("that the scene was stopped is kept even when nobody says more, and never twice") {
  Evening evening;
  evening.play();
  evening.theatre.tap("stop");
  const WrittenPage seen = evening.theatre.page();
  const Turn turn = evening.theatre.visit().turn;
  evening.theatre.tap_as_seen("next", seen, turn);
  evening.theatre.tap_as_seen("next", seen, turn);
  CHECK(evening.record().size() == 1);
  CHECK(evening.record()[0].role.empty());
}

TEST_CASE("a stop can be called off before it is kept") {
  Evening evening;
  evening.play();
  evening.theatre.taps({"stop", "tactic.quiet", "back"});
  CHECK(evening.theatre.screen() == Screen::desk_joker);
  CHECK(evening.record().empty());
  CHECK(evening.theatre.says("joker.none"));
}

TEST_CASE("an intervention that was logged by mistake is taken back, and leaves a tombstone") {
  Evening evening;
  evening.play();
  const Id kept = evening.stop(), mistake = evening.stop({"tactic.say"});
  evening.theatre.tap("undo." + to_hex(mistake));
  REQUIRE(evening.record().size() == 3);
  CHECK(evening.record()[2].kind == RecordKind::undone);
  CHECK(evening.record()[2].about == mistake);
  CHECK_FALSE(evening.theatre.offers("undo." + to_hex(mistake)));
  CHECK(evening.theatre.offers("undo." + to_hex(kept)));
  // A tap on a screen that was seen before the entry went takes nothing back a second time.
  evening.theatre.event(InterventionUndone{mistake});
  CHECK(evening.record().size() == 3);
}

TEST_CASE("a scene without beats is stopped all the same") {
  Programme programme = forum_programme();
  programme.scenes[0].beats.clear();
  Evening evening(std::move(programme));
  evening.play();
  CHECK_FALSE(evening.theatre.offers("next"));
  evening.stop();
  CHECK(evening.record()[0].code.empty());
  evening.talk();
  evening.come();
  CHECK(evening.theatre.screen() == Screen::tried);
}

TEST_CASE("before the first scene there is nothing to stop") {
  Evening evening;
  evening.theatre.go_to_desk();
  evening.theatre.event(DeskTurned{"desk_joker"});
  CHECK_FALSE(evening.theatre.offers("stop"));
  evening.theatre.event(StopCalled{});
  CHECK(evening.theatre.screen() == Screen::desk_joker);
}

TEST_CASE("the Joker's desk waits for a whole scene, any other desk does not") {
  Evening evening;
  evening.play();
  evening.theatre.wait(10 * 60'000);
  CHECK(evening.theatre.screen() == Screen::desk_joker);
  evening.theatre.tap("back");
  evening.theatre.wait(10 * 60'000);
  CHECK(evening.theatre.screen() == Screen::poster);
}

TEST_CASE("a disk that is full keeps the stop on the screen, to be tried again") {
  Evening evening;
  evening.play();
  evening.theatre.taps({"stop", "tactic.quiet"});
  evening.theatre.fail_saves();
  evening.theatre.tap("next");
  CHECK(evening.theatre.screen() == Screen::desk_stop);
  CHECK(evening.theatre.visit().trouble);
  evening.theatre.fail_saves(false);
  evening.theatre.tap("next");
  CHECK(evening.record().size() == 1);
  CHECK(evening.record()[0].how == "quiet");
}
