// Promises that participants make: their own words, read before the room sees them, then agreed to
// and met again like those of the desk.
#include <doctest/doctest.h>

#include <algorithm>

#include "support/theatre.h"

using namespace chorus;
using namespace chorus::test;

namespace {

Programme a_programme(Promises::WordsShown words) {
  Programme programme = small_programme();
  programme.promises.words = words;
  programme.thresholds = {1, 1};
  Prompt own{.code = "own", .type = "statements", .text = english("What should they hear?")};
  own.options = {{"ask", english("Ask us first."), {}, {}}};
  own.max_choices = 1;
  programme.prompts = {own};
  return programme;
}

struct Room {
  Theatre theatre;
  explicit Room(Promises::WordsShown words = Promises::WordsShown::after_moderation)
      : theatre(a_programme(words)) {
    theatre.loaded();
    theatre.go_to_desk();
    theatre.taps({"open", "poster"});
  }
  // To the results; asked about promises on the way, where there are any.
  void come() {
    theatre.arrive();
    theatre.taps({"role.patient", "next", "own.agree", "next"});
    while (theatre.screen() == Screen::prompt) theatre.tap("skip");
  }
  void leave() {
    while (theatre.screen() != Screen::poster)
      theatre.tap(theatre.offers("skip") ? "skip" : "next");
  }
  void promise(const std::string& words) {
    theatre.taps({"promise", "what"});
    theatre.type(words);
    theatre.taps({"done", "role.manager", "due.1", "next"});
  }
  void come_and_promise(const std::string& words) {
    come();
    promise(words);
  }
  void decide(const char* how) {
    theatre.go_to_desk();
    theatre.taps({"desk_words", how});
  }
  const std::vector<RecordEntry>& record() const { return theatre.state().house.counts.record; }
  const Ledger& ledger() const { return theatre.state().house.ledger; }
  const RecordEntry* made() const {
    const auto found = std::find_if(record().begin(), record().end(), [](const RecordEntry& each) {
      return each.kind == RecordKind::commitment;
    });
    return found == record().end() ? nullptr : &*found;
  }
};

}  // namespace

TEST_CASE("a participant's promise goes to the record with their visit, and back to the results") {
  Room room;
  room.come();
  const Id visit = room.theatre.visit().journey.record.id;
  room.promise("We ask who waits");
  REQUIRE(room.made() != nullptr);
  CHECK(room.made()->visit == visit);
  CHECK(room.made()->text == "We ask who waits");
  CHECK(room.made()->role == "manager");
  CHECK(room.made()->due.size() == 10);
  CHECK(room.made()->on == "own");
  CHECK(room.theatre.screen() == Screen::results);
  CHECK(room.theatre.visit().journey.promised == 1);
}

TEST_CASE("one tap passes by a promise, from any field of it, and nothing is kept") {
  Room room;
  room.come();
  room.theatre.taps({"promise", "skip"});
  CHECK(room.theatre.screen() == Screen::results);
  room.theatre.taps({"promise", "what"});
  room.theatre.type("Half");
  room.theatre.tap("back");
  CHECK(room.theatre.says("Half"));
  room.theatre.tap("back");
  CHECK(room.theatre.screen() == Screen::results);
  CHECK(room.made() == nullptr);
}

TEST_CASE("a promise needs what and who, and each of its texts has room for 140 characters") {
  Room room;
  Theatre& theatre = room.theatre;
  room.come();
  theatre.taps({"promise", "what"});
  theatre.type(std::string(150, 'w'));
  theatre.tap("done");
  CHECK_FALSE(theatre.offers("next"));
  theatre.tap("who");
  theatre.type("The health board");
  theatre.taps({"done", "how"});
  theatre.type(std::string(150, 'h'));
  theatre.taps({"done", "next"});
  REQUIRE(room.made() != nullptr);
  CHECK(room.made()->text.size() == 140);
  CHECK(room.made()->how.size() == 140);
  CHECK(room.made()->role == "The health board");
}

TEST_CASE("a promise is begun from a statement that stands among the results") {
  Room room;
  room.come();
  room.theatre.taps({"statement.ask.promise", "what"});
  room.theatre.type("We will ask");
  room.theatre.taps({"done", "role.manager", "next"});
  REQUIRE(room.made() != nullptr);
  CHECK(room.made()->on == "own/ask");
}

TEST_CASE("the room is not shown a promise, nor asked about it, before the desk has shown it") {
  Room room;
  room.come_and_promise("We ask who waits");
  room.leave();
  CHECK(room.ledger().commitments.empty());
  room.come();
  CHECK(room.theatre.screen() == Screen::results);
  while (!room.theatre.says("cycle.heading")) room.theatre.tap("next");
  room.leave();
  room.decide("words.0.show");
  REQUIRE(room.ledger().commitments.size() == 1);
  room.theatre.taps({"back", "poster"});
  room.come();
  CHECK(room.theatre.screen() == Screen::pledge);
  CHECK(room.theatre.says("We ask who waits"));
  CHECK(room.theatre.says("statements.own"));
  room.theatre.taps({"code.agreed", "next"});
  CHECK(room.ledger().commitments.front().agreed == 1);
}

TEST_CASE("where words are shown at once, so is a promise; where never, nobody is asked for one") {
  Room room(Promises::WordsShown::at_once);
  room.come_and_promise("We ask who waits");
  CHECK(room.ledger().commitments.size() == 1);
  Room silent(Promises::WordsShown::never);
  silent.come();
  CHECK_FALSE(silent.theatre.offers("promise"));
  CHECK_FALSE(silent.theatre.offers("statement.ask.promise"));
  silent.theatre.event(PromiseBegun{});
  CHECK(silent.theatre.screen() == Screen::results);
}

TEST_CASE("a promise that is hidden is gone from the room, which reads why") {
  Room room;
  room.come_and_promise("Ask Jane");
  room.leave();
  room.decide("words.0.show");
  room.theatre.taps({"words.0.hide", "reason.names"});
  CHECK(room.ledger().commitments.empty());
  REQUIRE(room.ledger().withheld.size() == 1);
  CHECK(room.ledger().withheld.front().reason == "names");
  room.theatre.taps({"back", "poster"});
  room.come();
  room.theatre.tap("next");
  CHECK(room.theatre.says("promise.hidden"));
  CHECK_FALSE(room.theatre.says("Ask Jane"));
}

TEST_CASE("nobody is asked to agree to their own promise") {
  Room room(Promises::WordsShown::at_once);
  room.come_and_promise("We ask who waits");
  room.theatre.tap("back");
  CHECK(room.theatre.screen() == Screen::prompt);
  while (room.theatre.screen() == Screen::prompt) room.theatre.tap("skip");
  CHECK(room.theatre.screen() == Screen::results);
}

TEST_CASE("a visit makes at most three promises, and one without consent none") {
  Room room;
  room.come();
  for (int i = 0; i < 3; ++i) room.promise("Promise");
  CHECK_FALSE(room.theatre.offers("promise"));
  room.leave();
  room.theatre.taps({"start", "languages.en", "decline"});
  CHECK(room.theatre.screen() == Screen::results);
  CHECK_FALSE(room.theatre.offers("promise"));
}

TEST_CASE("a promise that could not be saved is still there to be sent again") {
  Room room;
  room.come();
  room.theatre.taps({"promise", "what"});
  room.theatre.type("We ask");
  room.theatre.taps({"done", "role.manager"});
  room.theatre.fail_saves();
  room.theatre.tap("next");
  CHECK(room.theatre.visit().trouble);
  room.theatre.fail_saves(false);
  room.theatre.tap("next");
  CHECK(std::count_if(room.record().begin(), room.record().end(), [](const RecordEntry& each) {
          return each.kind == RecordKind::commitment;
        }) == 1);
}

TEST_CASE("a promise is met again at a later session, and its owner says what became of it") {
  Room room;
  Theatre& theatre = room.theatre;
  room.come_and_promise("We ask who waits");
  room.leave();
  room.decide("words.0.show");
  theatre.taps({"back", "close_session", "confirm", "poster"});
  theatre.wait(std::int64_t{60} * 24 * 3600 * 1000);
  theatre.go_to_desk();
  theatre.taps({"desk_new", "open", "poster"});
  theatre.arrive();
  theatre.taps({"role.patient", "next"});
  CHECK(theatre.screen() == Screen::promised);
  CHECK(theatre.says("We ask who waits"));
  theatre.taps({"code.kept", "how.saw", "next"});
  CHECK(room.ledger().commitments.front().witnesses.kept == 1);
}

TEST_CASE("a promise that is taken back is gone, with what others said about it") {
  Room room;
  Theatre& theatre = room.theatre;
  room.come_and_promise("We ask who waits");
  while (theatre.screen() != Screen::thanks) theatre.tap(theatre.offers("skip") ? "skip" : "next");
  const PictureCode code = theatre.take_code();
  theatre.taps({"next", "next"});
  room.decide("words.0.show");
  theatre.taps({"back", "poster"});
  room.theatre.arrive();
  theatre.taps({"role.manager", "next", "own.agree", "next", "skip"});
  REQUIRE(theatre.screen() == Screen::pledge);
  theatre.taps({"code.agreed", "next"});
  room.leave();
  theatre.enter_code(code);
  CHECK(theatre.visit().held->promised == 1);
  CHECK(theatre.says("ledger.promises"));
  theatre.taps({"withdraw", "confirm"});
  CHECK(room.ledger().commitments.empty());
  CHECK(std::none_of(room.record().begin(), room.record().end(), [](const RecordEntry& each) {
    return each.kind == RecordKind::commitment || each.kind == RecordKind::voice;
  }));
}
