// What the room says of what was tried on the stage, as people tap.
#include "screens/screens.h"
#include "support/evening.h"

using namespace chorus;
using namespace chorus::test;

TEST_CASE("who saw the scene is asked of what was tried, in three short steps, each kept at once") {
  Evening evening;
  Theatre& theatre = evening.theatre;
  evening.play();
  const Id id = evening.stop();
  evening.talk();
  evening.come();
  REQUIRE(theatre.screen() == Screen::tried);
  CHECK(theatre.says("A quiet place"));
  CHECK(theatre.says("Nia arrives"));
  CHECK_FALSE(theatre.offers("next"));
  theatre.taps({"said.yes", "said.partly", "next"});
  REQUIRE(theatre.screen() == Screen::allowed);
  CHECK(evening.record().size() == 2);
  theatre.taps({"said.manager", "said.people_above", "said.manager", "next"});
  REQUIRE(theatre.screen() == Screen::hindered);
  theatre.taps({"said.time", "words"});
  theatre.type("no room");
  theatre.tap("next");  // leaves the words
  CHECK(theatre.screen() == Screen::hindered);
  theatre.tap("next");
  CHECK(theatre.screen() == Screen::prompt);
  REQUIRE(evening.record().size() == 4);
  for (std::size_t i = 1; i < 4; ++i) {
    CHECK(evening.record()[i].kind == RecordKind::voice);
    CHECK(evening.record()[i].about == id);
  }
  CHECK(evening.record()[1].code == "partly");
  CHECK(evening.record()[2].role == "people_above");
  CHECK(evening.record()[3].how == "time");
  CHECK(evening.record()[3].text == "No room");
  const SceneTried tried = evening.tried();
  CHECK(tried.tried[0].works.role(0).counts == std::vector<std::int64_t>{0, 1, 0, 0});
}

TEST_CASE("going back shows what was said of it, and nobody says it twice") {
  Evening evening;
  Theatre& theatre = evening.theatre;
  evening.come_after_stop();
  theatre.taps({"said.no", "next", "back"});
  REQUIRE(theatre.screen() == Screen::tried);
  theatre.taps({"said.yes", "next"});
  CHECK(evening.record().size() == 2);
  CHECK(evening.tried().tried[0].works.everybody().counts == std::vector<std::int64_t>{0, 0, 1, 0});
}

TEST_CASE("who does not say whether it could work is not asked who would have to allow it") {
  Evening evening;
  evening.come_after_stop();
  evening.theatre.tap("skip");
  CHECK(evening.theatre.screen() == Screen::prompt);
  CHECK(evening.record().size() == 1);
}

TEST_CASE("nobody, and nothing, stand alone") {
  Evening evening;
  evening.come_after_stop();
  Theatre& theatre = evening.theatre;
  theatre.taps({"said.yes", "next", "said.manager", "said.nobody_at_all"});
  CHECK(theatre.visit().drafting.role == "nobody_at_all");
  theatre.tap("said.patient");
  CHECK(theatre.visit().drafting.role == "patient");
  theatre.taps({"next", "said.fear", "said.nothing"});
  CHECK(theatre.visit().drafting.how == "nothing");
  theatre.tap("said.nothing");
  CHECK_FALSE(theatre.offers("next"));
}

TEST_CASE("of many interventions a visit is asked about the two newest of the scene just seen") {
  Evening evening;
  evening.play();
  evening.stop();
  evening.theatre.tap("next");
  const Id second = evening.stop();
  evening.theatre.taps({"stage.talk", "stage.again"});
  const Id third = evening.stop();
  evening.talk();
  evening.come();
  const auto& plan = evening.theatre.visit().journey.plan;
  REQUIRE(plan.size() == 7);
  CHECK(plan[0] == entry_step(Screen::tried, third));
  CHECK(plan[3] == entry_step(Screen::tried, second));
  CHECK(plan[6] == "felt");
}

TEST_CASE("what is taken back while somebody answers about it is let go without an answer") {
  Evening evening;
  Theatre& theatre = evening.theatre;
  evening.play();
  const Id id = evening.stop();
  evening.talk();
  evening.come();
  theatre.taps({"said.yes", "next"});
  REQUIRE(theatre.screen() == Screen::allowed);
  // The desk is another seat, as a second machine would be.
  State state = theatre.state();
  RecordEntry undone;
  undone.id = Chance({5, 5}).id();
  undone.session = state.house.open->id;
  undone.kind = RecordKind::undone;
  undone.about = id;
  undone.number = 1;
  Visit desk;
  desk.screen = Screen::desk_joker;
  desk.saving = 77;
  desk.desk.chosen = undone.session;
  state.visits.emplace(1, desk);
  const Moment now{1'700'000'000'000, 1'000'000, 0, {3, 3}};
  state = update(std::move(state), {1, 0, EntryAdded{77, undone}}, now).state;
  WrittenPage page;
  write_screen(state.house, state.visits.at(0), page);
  CHECK(page.text().find("tried.taken_back") != std::string::npos);
  REQUIRE(page.tap("next") != nullptr);
  const Turn turn = state.visits.at(0).turn;
  Outcome outcome = update(std::move(state), {0, turn, *page.tap("next")}, now);
  for (const Effect& each : outcome.effects) CHECK(std::holds_alternative<KeepBookmark>(each));
  CHECK(outcome.state.visits.at(0).screen == Screen::prompt);
  // Neither does Back lead to it again.
  const Turn later = outcome.state.visits.at(0).turn;
  outcome = update(std::move(outcome.state), {0, later, BackTapped{}}, now);
  CHECK(outcome.state.visits.at(0).screen == Screen::roles);
}

TEST_CASE("a person who changes their role takes with them what they said of the stage") {
  Evening evening;
  Theatre& theatre = evening.theatre;
  evening.come_after_stop();
  theatre.taps({"said.yes", "next", "back", "back"});
  REQUIRE(theatre.screen() == Screen::roles);
  theatre.taps({"role.patient", "role.manager", "next"});
  CHECK(evening.tried().tried[0].works.role(0).respondents == 0);
  CHECK(evening.tried().tried[0].works.role(1).respondents == 1);
}

TEST_CASE("after a restart the store knows as whom people spoke") {
  Evening evening;
  Theatre& theatre = evening.theatre;
  evening.come_after_stop();
  theatre.taps({"said.yes", "next"});
  const SessionCounts before = theatre.state().house.counts;
  theatre.loaded();
  CHECK(theatre.state().house.counts.speakers == before.speakers);
  CHECK(evening.tried().tried[0].works.role(0).respondents == 1);
}

TEST_CASE("words of what would get in the way are shown to the room once the desk has let them") {
  Evening evening;
  Theatre& theatre = evening.theatre;
  evening.come_after_stop();
  theatre.taps({"said.yes", "next", "said.people_above", "next", "words"});
  theatre.type("nobody listens");
  theatre.taps({"next", "next", "felt.3", "next"});
  REQUIRE(theatre.screen() == Screen::results);
  const auto look = [&] {
    std::string all;
    while (theatre.screen() == Screen::results) {
      all += theatre.text();
      theatre.tap("next");
    }
    return all;
  };
  const std::string before = look();
  CHECK(before.find("tried.stops") != std::string::npos);
  CHECK(before.find("allowed.heading") != std::string::npos);
  CHECK(before.find("Nobody listens") == std::string::npos);
  theatre.tap("next");
  theatre.go_to_desk();
  theatre.tap("desk_words");
  CHECK(theatre.says("Nobody listens"));
  theatre.taps({"words.0.show", "back", "poster", "start", "languages.en", "decline"});
  CHECK(look().find("Nobody listens") != std::string::npos);
}

TEST_CASE("the desk looks through the stages' results behind those of the prompts") {
  Evening evening;
  Theatre& theatre = evening.theatre;
  evening.play();
  evening.stop();
  theatre.taps({"back", "desk_results"});
  CHECK_FALSE(theatre.says("tried.stops"));
  theatre.tap("next");
  CHECK(theatre.says("tried.stops"));
  CHECK(theatre.says("tried.heard"));  // why a single one may be told
  theatre.tap("next");
  CHECK(theatre.says("hindered.heading"));
  CHECK_FALSE(theatre.offers("next"));
}
