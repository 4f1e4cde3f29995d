#include "support/theatre.h"

using namespace chorus;
using namespace chorus::test;

TEST_CASE("a closed house invites nobody in") {
  Theatre theatre;
  theatre.loaded();
  CHECK(theatre.screen() == Screen::poster);
  CHECK_FALSE(theatre.offers("start"));
}

TEST_CASE(
    "a visitor goes from the poster through language, consent and roles to the first prompt") {
  Theatre theatre;
  theatre.open();
  theatre.tap("start");
  CHECK(theatre.screen() == Screen::languages);
  theatre.tap("languages.cy");
  CHECK(theatre.visit().language == "cy");
  CHECK(theatre.screen() == Screen::consent);
  theatre.tap("agree");
  CHECK(theatre.screen() == Screen::roles);
  theatre.taps({"role.patient", "role.manager", "next"});
  CHECK(theatre.screen() == Screen::prompt);
  CHECK(theatre.says("How was it?"));
}

TEST_CASE("nothing is saved before consent, and nothing at all without it") {
  Theatre theatre;
  theatre.open();
  theatre.taps({"start", "languages.en"});
  CHECK(theatre.saves() == 0);
  theatre.tap("decline");
  CHECK(theatre.screen() == Screen::results);
  theatre.tap("skip");
  CHECK(theatre.screen() == Screen::thanks);
  CHECK(theatre.says("thanks.nothing_kept"));
  CHECK(theatre.saves() == 0);
}

TEST_CASE(
    "selecting never submits: an answer is saved by Next, and the next prompt comes only when it "
    "is safe") {
  Theatre theatre;
  theatre.open();
  theatre.arrive();
  theatre.tap("skip");
  const int before = theatre.saves();
  theatre.tap("felt.4");
  CHECK(theatre.saves() == before);
  theatre.hold_outcomes();
  theatre.tap("next");
  CHECK(theatre.says("How was it?"));
  theatre.release_outcomes();
  CHECK(theatre.says("Anything else?"));
  CHECK(theatre.saves() == before + 1);
}

TEST_CASE("a repeated press, or a tap while a save is under way, counts once") {
  Theatre theatre;
  theatre.open();
  theatre.arrive();
  theatre.taps({"skip", "felt.4"});
  const WrittenPage seen = theatre.page();
  const Turn turn = theatre.visit().turn;
  const int before = theatre.saves();
  theatre.hold_outcomes();
  theatre.tap_as_seen("next", seen, turn);
  theatre.tap_as_seen("next", seen, turn);
  theatre.tap_as_seen("felt.1", seen, turn);
  theatre.release_outcomes();
  theatre.tap_as_seen("next", seen, turn);
  CHECK(theatre.saves() == before + 1);
  CHECK(theatre.visit().journey.kept.at("felt") == Value{Number{4}});
  CHECK(theatre.says("Anything else?"));
}

TEST_CASE("quick taps on several choices all count, since each is judged by itself") {
  Theatre theatre;
  theatre.open();
  Session session = *theatre.state().house.open;
  session.stage = {0, 1, TakePhase::talking};
  REQUIRE(theatre.store().save_session(session).ok());
  theatre.loaded();
  theatre.arrive();
  theatre.taps({"skip", "skip"});
  REQUIRE(theatre.says("What did you see?"));
  const WrittenPage seen = theatre.page();
  const Turn turn = theatre.visit().turn;
  theatre.tap_as_seen("seen.a", seen, turn);
  theatre.tap_as_seen("seen.b", seen, turn);
  theatre.tap("next");
  CHECK(theatre.visit().journey.kept.at("seen") == Value{Codes{{"a", "b"}}});
}

TEST_CASE("a scene's prompts are asked only after it has been played") {
  const Programme programme = small_programme();
  CHECK(open_prompts(programme, {-1, 1, TakePhase::ready}) ==
        std::vector<std::string>{"felt", "words"});
  CHECK(open_prompts(programme, {0, 1, TakePhase::playing}) ==
        std::vector<std::string>{"felt", "words"});
  CHECK(open_prompts(programme, {0, 1, TakePhase::talking}) ==
        std::vector<std::string>{"felt", "seen", "words"});
  CHECK(open_prompts(programme, {0, 2, TakePhase::playing}) ==
        std::vector<std::string>{"felt", "seen", "words"});
  CHECK(open_prompts(programme, {1, 1, TakePhase::ready}) ==
        std::vector<std::string>{"felt", "seen", "words"});
}

TEST_CASE("going back and answering anew replaces the answer in the counts") {
  Theatre theatre;
  theatre.open();
  theatre.arrive();
  theatre.taps({"role.patient", "next", "felt.1", "next", "back", "felt.5", "next"});
  const SessionCounts& counts = theatre.state().house.counts;
  REQUIRE(counts.prompts.size() == 1);
  CHECK(counts.prompts[0].tally.everybody().counts == std::vector<std::int64_t>{0, 0, 0, 0, 1});
  CHECK(counts.prompts[0].tally.role(0).respondents == 1);
  CHECK(theatre.store()
            .counts(theatre.state().house.open->id, small_programme(), prompt_types())
            .value()
            .prompts[0]
            .tally == counts.prompts[0].tally);
}

TEST_CASE("a person who changes their roles takes their answers along") {
  Theatre theatre;
  theatre.open();
  theatre.arrive();
  theatre.taps({"role.patient", "next", "felt.2", "next", "back", "back", "role.patient",
                "role.manager", "next"});
  const Tally& tally = theatre.state().house.counts.prompts[0].tally;
  CHECK(tally.role(0).respondents == 0);
  CHECK(tally.role(1).respondents == 1);
  CHECK(tally.everybody().respondents == 1);
}

TEST_CASE("rather not say and a role exclude each other") {
  Theatre theatre;
  theatre.open();
  theatre.arrive();
  theatre.taps({"role.patient", "role.none"});
  CHECK(theatre.visit().journey.roles.empty());
  theatre.tap("role.manager");
  CHECK_FALSE(theatre.visit().journey.rather_not_say);
}

TEST_CASE("a skipped prompt is kept as skipped, which is not the same as not asked") {
  Theatre theatre;
  theatre.open();
  theatre.arrive();
  theatre.taps({"skip", "skip"});
  CHECK(theatre.visit().journey.kept.at("felt") == Value{Skipped{}});
  CHECK(theatre.state().house.counts.prompts[0].tally.everybody().skipped == 1);
  CHECK_FALSE(theatre.visit().journey.kept.count("words"));
}

TEST_CASE("after the last prompt a visitor sees what the room said, and the showing is recorded") {
  Theatre theatre;
  theatre.open();
  theatre.arrive();
  theatre.taps({"skip", "skip", "skip"});
  CHECK(theatre.screen() == Screen::results);
  CHECK(theatre.state().house.counts.finished == 1);
  CHECK(theatre.state().house.counts.shown.size() == 1);
  CHECK(theatre.state().house.counts.shown[0].prompt == "felt");
  theatre.tap("next");
  REQUIRE(theatre.state().house.counts.shown.size() == 2);
  CHECK(theatre.state().house.counts.shown[1].prompt == "words");
  theatre.tap("next");
  CHECK(theatre.says("cycle.heading"));
  theatre.tap("next");
  CHECK(theatre.screen() == Screen::thanks);
  theatre.tap("next");
  CHECK(theatre.screen() == Screen::poster);
}

TEST_CASE("where results wait until after the session, a visitor is told so and nothing is shown") {
  Programme programme = small_programme();
  programme.promises.results = Promises::ResultsVisible::after_session;
  Theatre theatre(programme);
  theatre.loaded();
  theatre.go_to_desk();
  theatre.taps({"open", "poster"});
  theatre.arrive();
  theatre.taps({"skip", "skip", "skip"});
  CHECK(theatre.says("results.after_session"));
  CHECK(theatre.state().house.counts.shown.empty());
}

TEST_CASE("the language can be changed in the middle of an answer without losing it") {
  Theatre theatre;
  theatre.open();
  theatre.arrive();
  theatre.taps({"skip", "felt.3", "language", "languages.cy"});
  CHECK(theatre.screen() == Screen::prompt);
  CHECK(theatre.visit().language == "cy");
  CHECK(theatre.visit().journey.drafts.at("felt").value == Value{Number{3}});
}

TEST_CASE("words survive a change of language and a step back") {
  Theatre theatre;
  theatre.open();
  theatre.arrive();
  theatre.taps({"skip", "skip"});
  theatre.type("too long a wait");
  theatre.taps({"language", "languages.cy"});
  CHECK(theatre.visit().writing.text == "Too long a wait");
  theatre.taps({"back", "skip"});
  CHECK(theatre.visit().writing.text == "Too long a wait");
}

TEST_CASE("a keyboard opens with its letters in the language that is changed to") {
  Theatre theatre;
  theatre.open();
  theatre.arrive();
  theatre.taps({"skip", "skip"});
  theatre.event(KeyTapped{KeyTapped::Key::symbols, ""});
  CHECK(theatre.visit().writing.symbols);
  theatre.taps({"language", "languages.cy"});
  CHECK_FALSE(theatre.visit().writing.symbols);
  // Without capitals what shift shows is rare letters.
  Visit visit;
  visit.language = "ta";
  begin_letters(visit);
  for (const TextField* field : {&visit.writing, &visit.desk.draft.title, &visit.desk.draft.place,
                                 &visit.desk.what, &visit.desk.who, &visit.desk.how})
    CHECK_FALSE(field->shift);
}

TEST_CASE(
    "when the store cannot save, the answer stays on the screen and the next press tries again") {
  Theatre theatre;
  theatre.open();
  theatre.arrive();
  theatre.taps({"skip", "felt.2"});
  theatre.fail_saves();
  theatre.tap("next");
  CHECK(theatre.says("How was it?"));
  CHECK(theatre.says("trouble.not_saved"));
  CHECK(theatre.visit().journey.drafts.at("felt").value == Value{Number{2}});
  CHECK(theatre.state().house.counts.prompts.empty());
  theatre.fail_saves(false);
  theatre.tap("next");
  CHECK(theatre.says("Anything else?"));
}

TEST_CASE("a slow save says so after a moment") {
  Theatre theatre;
  theatre.open();
  theatre.arrive();
  theatre.taps({"skip", "felt.2"});
  theatre.hold_outcomes();
  theatre.tap("next");
  CHECK_FALSE(theatre.says("trouble.saving"));
  theatre.wait(1000);
  CHECK(theatre.says("trouble.saving"));
  theatre.release_outcomes();
  CHECK_FALSE(theatre.says("trouble.saving"));
}

TEST_CASE("a session that closes during a visit lets the visitor finish") {
  Theatre theatre;
  theatre.open();
  theatre.arrive();
  theatre.tap("skip");
  Session session = *theatre.state().house.open;
  session.phase = SessionPhase::closed;
  theatre.tap("felt.2");
  theatre.taps({"next", "skip"});
  CHECK(theatre.screen() == Screen::results);
}
