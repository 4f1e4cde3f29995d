// Statements, challenges and promises, as people tap them.
#include <doctest/doctest.h>

#include "support/theatre.h"

using namespace chorus;
using namespace chorus::test;

namespace {

Programme a_programme(Promises::WordsShown words = Promises::WordsShown::at_once) {
  Programme programme = small_programme();
  programme.promises.words = words;
  Prompt own{.code = "own", .type = "statements", .text = english("What should they hear?")};
  own.options = {{"ask", english("Ask us first."), {}, {}},
                 {"app", english("Not by app."), {}, {}}};
  own.max_choices = 2;
  programme.prompts = {own};
  return programme;
}

// At the first statement, as a patient.
struct Room {
  Theatre theatre{a_programme()};
  Room() {
    theatre.open();
    come();
  }
  void come() {
    theatre.arrive();
    theatre.taps({"role.patient", "next"});
  }
  // Past two statements to vote on, to one of one's own.
  void write(const std::string& words) {
    theatre.taps({"own.agree", "next", "own.agree", "next"});
    theatre.type(words);
    theatre.tap("next");
  }
  void leave() {
    while (theatre.screen() != Screen::thanks)
      theatre.tap(theatre.offers("skip") ? "skip" : "next");
    theatre.tap("next");
  }
  const std::vector<RecordEntry>& record() const { return theatre.state().house.counts.record; }
  const StatementBoard& board() const { return theatre.state().house.boards.at("own"); }
  void promise() {
    theatre.go_to_desk();
    theatre.taps({"desk_ledger", "promise", "what"});
    theatre.type("Ring back");
    theatre.taps({"done", "role.manager", "due.1", "next"});
    theatre.taps({"back", "poster"});
  }
};

}  // namespace

TEST_CASE("each vote is kept as it is given, then comes one's own statement") {
  Room room;
  Theatre& theatre = room.theatre;
  CHECK_FALSE(theatre.offers("next"));
  theatre.taps({"own.agree", "next"});
  CHECK(theatre.screen() == Screen::prompt);
  CHECK(room.board().find("ask")->rows.front() == VoteRow{1, 0, 0});
  CHECK(room.board().find("ask")->rows[1] == VoteRow{1, 0, 0});
  theatre.taps({"own.disagree", "next"});
  CHECK(theatre.visit().journey.offers.at("own").writing);
  theatre.type("Listen to us");
  theatre.tap("next");
  REQUIRE(room.record().size() == 1);
  CHECK(room.record()[0].kind == RecordKind::statement);
  CHECK(room.record()[0].text == "Listen to us");
  CHECK(theatre.screen() == Screen::results);
  CHECK(theatre.state().house.counts.prompts[0].tally.everybody().respondents == 1);
}

TEST_CASE("going back changes a vote, and never counts it twice") {
  Room room;
  Theatre& theatre = room.theatre;
  theatre.taps({"own.agree", "next", "back", "own.pass", "next"});
  CHECK(room.board().find("ask")->rows.front() == VoteRow{0, 0, 1});
}

TEST_CASE("a statement that is skipped takes no vote, and votes before it stay") {
  Room room;
  Theatre& theatre = room.theatre;
  theatre.taps({"own.agree", "next", "skip"});
  CHECK(theatre.screen() == Screen::results);
  CHECK(room.board().find("ask")->rows.front().people() == 1);
  CHECK(room.board().find("app")->rows.front().people() == 0);
}

TEST_CASE("nobody votes on their own statement, and others do") {
  Room room;
  Theatre& theatre = room.theatre;
  room.write("Mine");
  room.leave();
  room.come();
  theatre.taps({"own.agree", "next", "own.agree", "next"});
  CHECK(theatre.visit().journey.offers.at("own").ids.size() == 2);
}

TEST_CASE("a statement is kept once when its answer could not be saved at first") {
  Room room;
  Theatre& theatre = room.theatre;
  theatre.taps({"own.agree", "next", "own.agree", "next"});
  theatre.type("Mine");
  theatre.fail_saves();
  theatre.tap("next");
  CHECK(theatre.visit().trouble);
  CHECK(theatre.visit().writing.text == "Mine");
  theatre.fail_saves(false);
  theatre.tap("next");
  CHECK(theatre.screen() == Screen::results);
  CHECK(room.record().size() == 1);
}

TEST_CASE("a statement waits for the facilitator, is shown, and is hidden with a reason") {
  Room room;
  Theatre& theatre = room.theatre;
  room.write("Mine");
  const std::string id = to_hex(room.record()[0].id);
  CHECK_FALSE(room.board().may_be_shown(*room.board().find(id)));
  room.leave();
  theatre.go_to_desk();
  theatre.taps({"desk_words", "words.0.show"});
  CHECK(room.board().may_be_shown(*room.board().find(id)));
  theatre.tap("words.0.hide");
  CHECK(theatre.says("statements.hide_heading"));
  theatre.tap("reason.names");
  CHECK_FALSE(room.board().may_be_shown(*room.board().find(id)));
  CHECK(room.board().find(id)->reason == "names");
  theatre.taps({"back", "desk_results"});
  CHECK(theatre.says("statements.hidden"));
}

TEST_CASE("what the room asks for comes back to the next audience, worded as it was written") {
  Room room;
  Theatre& theatre = room.theatre;
  room.write("Mine");
  const Id statement = room.record()[0].id;
  room.leave();
  room.come();
  theatre.event(NextAudienceAsked{statement});
  CHECK(room.record().size() == 1);  // only who has seen how the room stands on it
  theatre.taps({"own.agree", "next", "own.agree", "next", "skip"});
  theatre.event(NextAudienceAsked{statement});
  theatre.event(NextAudienceAsked{statement});
  CHECK(room.board().find(to_hex(statement))->asked == 1);
  room.leave();
  theatre.go_to_desk();
  theatre.taps({"desk_words", "words.0.show", "back", "close_session", "confirm", "desk_new"});
  CHECK(theatre.says("Mine"));
  CHECK(theatre.visit().desk.draft.questions.empty());  // no role has voted on it yet
  CHECK(theatre.visit().desk.draft.step == 2);
  theatre.taps({("question." + to_hex(statement)).c_str(), "open"});
  REQUIRE(room.board().find(to_hex(statement)) != nullptr);
  CHECK(room.board().find(to_hex(statement))->carried);
  CHECK(room.board().find(to_hex(statement))->text == "Mine");
  CHECK(room.board().find(to_hex(statement))->rows.front().people() == 0);
  CHECK(theatre.state().house.open->step == 2);
}

TEST_CASE("a statement that nobody asked for stays with its own session") {
  Room room;
  Theatre& theatre = room.theatre;
  room.write("Mine");
  const std::string id = to_hex(room.record()[0].id);
  room.leave();
  theatre.go_to_desk();
  theatre.taps({"close_session", "confirm", "desk_new", "open"});
  CHECK(room.board().find(id) == nullptr);
  CHECK(room.record().size() == 1);
}

TEST_CASE("a statement that is taken down leaves the second display at once") {
  Room room;
  Theatre& theatre = room.theatre;
  room.write("Mine");
  room.leave();
  for (int i = 0; i < 11; ++i) {
    room.come();
    theatre.taps({"own.agree", "next"});
    room.leave();
  }
  theatre.event(StageViewOpened{});
  theatre.go_to_desk();
  theatre.taps({"desk_words", "words.0.show", "back", "desk_stage", "show.own"});
  const auto room_says = [&](const char* words) {
    return theatre.room_text().find(words) != std::string::npos;
  };
  REQUIRE(room_says("What should they hear?"));
  CHECK_FALSE(room_says("statements.hidden"));
  theatre.taps({"back", "desk_words", "words.0.hide", "reason.names"});
  theatre.wait(1000);
  CHECK(room_says("statements.hidden"));
}

TEST_CASE("a statement that is hidden while somebody votes on it takes the vote, unseen") {
  Room room;
  room.write("Mine");
  RecordEntry decided;
  decided.kind = RecordKind::decided;
  decided.about = room.record()[0].id;
  StatementBoard board = room.board();
  for (const char* code : {"shown", "hidden"}) {
    decided.code = code;
    decided.text = "why";
    board.add(decided);
    const std::string id = to_hex(decided.about);
    board.count(1, Votes{{{id, Vote::agree}}, {}}, 1);
  }
  CHECK(board.find(to_hex(decided.about))->rows.front().agree == 2);
  CHECK_FALSE(board.may_be_shown(*board.find(to_hex(decided.about))));
  CHECK(stand(board, {}).hidden.size() == 1);
}

TEST_CASE("a result is challenged, the challenge stands on it, and the desk answers it") {
  Room room;
  Theatre& theatre = room.theatre;
  theatre.taps({"own.agree", "next", "skip"});
  theatre.tap("challenge");
  CHECK_FALSE(theatre.offers("next"));
  theatre.taps({"kind.left_out", "words"});
  theatre.type("The carers");
  theatre.tap("next");
  CHECK(theatre.screen() == Screen::results);
  CHECK(theatre.says("challenge.left_out"));
  CHECK_FALSE(theatre.says("The carers"));  // words wait for the facilitator
  const std::string id = "challenge." + to_hex(room.record()[0].id) + ".answer";
  room.leave();
  theatre.go_to_desk();
  theatre.tap("desk_words");
  CHECK(theatre.says("The carers"));
  theatre.taps({"words.0.show", "back", "desk_ledger"});
  CHECK(theatre.state().house.ledger.challenges[0].moderation == Moderation::shown);
  CHECK(theatre.says("What should they hear?"));  // which result it is of
  theatre.tap(id);
  CHECK(theatre.says("What should they hear?"));
  theatre.tap("what");
  theatre.type("We will ask them");
  theatre.taps({"done", "role.manager", "next"});
  CHECK(theatre.screen() == Screen::desk_ledger);
  CHECK(theatre.says("challenge.none"));
  REQUIRE(room.record().size() == 3);
  CHECK(room.record()[2].kind == RecordKind::answer);
  CHECK(room.record()[2].role == "manager");
}

TEST_CASE("only who agreed to be heard can challenge") {
  Theatre theatre(a_programme());
  theatre.open();
  theatre.taps({"start", "languages.en", "decline"});
  CHECK(theatre.screen() == Screen::results);
  CHECK_FALSE(theatre.offers("challenge"));
}

TEST_CASE("a promise of today is put to the room, and who objects says why") {
  Room room;
  Theatre& theatre = room.theatre;
  room.leave();
  room.promise();
  room.come();
  theatre.taps({"own.agree", "next", "skip"});
  REQUIRE(theatre.screen() == Screen::pledge);
  CHECK(theatre.says("Ring back"));
  theatre.taps({"code.object"});
  theatre.tap("next");
  CHECK(theatre.screen() == Screen::pledge);
  theatre.type("Too vague");
  theatre.tap("next");
  CHECK(theatre.screen() == Screen::results);
  const Commitment& promise = theatre.state().house.ledger.commitments[0];
  REQUIRE(promise.objections.size() == 1);
  CHECK(promise.objections[0].text == "Too vague");
}

TEST_CASE("a promise that is due meets each participant of the next session") {
  Room room;
  Theatre& theatre = room.theatre;
  room.leave();
  room.promise();
  theatre.go_to_desk();
  theatre.taps({"close_session", "confirm"});
  Session later = theatre.state().house.sessions.front();
  later.id = Chance({70, 1}).id();
  later.phase = SessionPhase::open;
  later.date = "2027-06-01";
  REQUIRE(theatre.store().save_session(later).ok());
  theatre.loaded();
  theatre.arrive();
  theatre.taps({"role.patient", "next"});
  REQUIRE(theatre.screen() == Screen::promised);
  CHECK(theatre.says("Ring back"));
  theatre.taps({"code.partly", "how.saw", "next"});
  CHECK(theatre.screen() == Screen::prompt);
  CHECK(theatre.state().house.ledger.commitments[0].witnesses == Verdicts{0, 1, 0, 0});
  theatre.taps({"own.agree", "next", "skip"});
  while (!theatre.says("Ring back")) theatre.tap("next");
  CHECK(theatre.says("ledger.witnesses_few"));
  CHECK_FALSE(theatre.says("ledger.witnesses_score"));  // of one person alone it tells nothing
  while (theatre.screen() != Screen::promised) theatre.tap("back");
  theatre.tap("next");
  CHECK(theatre.state().house.ledger.commitments[0].witnesses.people() == 1);
}

TEST_CASE("what is being challenged can be neither put off nor hidden") {
  Room room;
  Theatre& theatre = room.theatre;
  room.leave();
  room.promise();
  room.come();
  theatre.taps({"own.agree", "next", "skip", "skip"});
  while (!theatre.says("Ring back")) theatre.tap("next");
  const std::string promise = "promise." + to_hex(room.record()[0].id);
  theatre.tap(promise + ".challenge");
  theatre.taps({"kind.who_decided", "next"});
  room.leave();
  theatre.go_to_desk();
  theatre.tap("desk_ledger");
  CHECK(theatre.says("“Ring back”"));  // beside the challenge, in the words of the promise
  theatre.tap(promise + ".postpone");
  CHECK(theatre.says("ledger.challenged"));
  CHECK(theatre.state().house.ledger.commitments[0].postponed == 0);
}

TEST_CASE("Enter in a field of a promise leaves the field and keeps nothing yet") {
  Room room;
  Theatre& theatre = room.theatre;
  room.leave();
  theatre.go_to_desk();
  theatre.taps({"desk_ledger", "promise", "role.manager", "what"});
  theatre.type("Ring back");
  theatre.post({0, theatre.visit().turn, KeyTapped{KeyTapped::Key::enter, ""}});
  CHECK(theatre.screen() == Screen::desk_promise);
  CHECK(theatre.visit().field.empty());
  CHECK(room.record().empty());
  theatre.tap("next");
  CHECK(room.record().size() == 1);
}
