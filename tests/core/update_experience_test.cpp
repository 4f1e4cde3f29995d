// Something that did not work, or did, as people tap it: from the first touch to being taken back.
#include <doctest/doctest.h>

#include "support/theatre.h"

using namespace chorus;
using namespace chorus::test;

namespace {

Programme a_programme(Promises::WordsShown words) {
  Programme programme = small_programme();
  programme.promises.words = words;
  Prompt told{.code = "told", .type = "experience", .text = english("What did not work?")};
  told.options = {{"nia", english("Nia"), {}, {}}, {"desk", english("The desk"), {}, {}}};
  Prompt more{.code = "more", .type = "agree", .text = english("More?")};
  programme.prompts = {told, more};
  return programme;
}

struct Room {
  Theatre theatre;
  explicit Room(Promises::WordsShown words = Promises::WordsShown::at_once)
      : theatre(a_programme(words)) {
    // At the desk, where the programme's own promises become the session's.
    theatre.loaded();
    theatre.go_to_desk();
    theatre.taps({"open", "poster"});
    come();
  }
  void come() {
    theatre.arrive();
    theatre.taps({"role.patient", "next"});
  }
  void tell(const std::string& side, const std::string& words) {
    theatre.tap("told.side." + side);
    theatre.taps({"told.who.nia", "words"});
    theatre.type(words);
    theatre.taps({"next", "next"});
  }
  void to_thanks() {
    while (theatre.screen() != Screen::thanks)
      theatre.tap(theatre.offers("skip") ? "skip" : "next");
  }
  void leave() {
    to_thanks();
    theatre.tap("next");
  }
  const std::vector<RecordEntry>& record() const { return theatre.state().house.counts.record; }
  const StatementBoard& board() const { return theatre.state().house.boards.at("told"); }
};

}  // namespace

TEST_CASE("what somebody tells goes into the record as it is written, with whom it let down") {
  Room room;
  room.tell("failed", "Nobody looked up");
  REQUIRE(room.record().size() == 1);
  const RecordEntry& entry = room.record()[0];
  CHECK(entry.kind == RecordKind::statement);
  CHECK(entry.on == "told");
  CHECK(entry.code == "failed");
  CHECK(entry.how == "nia");
  CHECK(entry.text == "Nobody looked up");
  CHECK(room.theatre.visit().journey.kept.at("told") ==
        Value{Votes{{}, {"Nobody looked up"}, "failed", {"nia"}}});
  CHECK(room.theatre.screen() == Screen::prompt);
}

TEST_CASE("who leaves before the end loses nothing of what was written") {
  Room room;
  room.tell("worked", "A nurse rang back");
  room.theatre.wait(200'000);
  CHECK(room.theatre.screen() == Screen::poster);
  REQUIRE(room.board().all().size() == 1);
  CHECK(room.board().all()[0].side == "worked");
}

TEST_CASE("it can be told without words: then it counts, and nobody is asked about it") {
  Room room;
  room.theatre.taps({"told.side.failed", "next"});
  CHECK(room.record().empty());
  const auto& tally = room.theatre.state().house.counts.prompts[0].tally;
  CHECK(tally.everybody().counts[1] == 1);
}

TEST_CASE("others are asked whether it was so for them too, its author never") {
  Room room;
  room.tell("failed", "Nobody looked up");
  room.theatre.tap("back");
  CHECK_FALSE(room.theatre.offers("told.agree"));
  room.leave();
  room.come();
  CHECK(room.theatre.says("Nobody looked up"));
  room.theatre.taps({"told.agree", "next"});
  CHECK_FALSE(room.theatre.offers("told.agree"));
  CHECK(room.theatre.offers("told.side.failed"));
  CHECK(room.board().all()[0].rows.front() == VoteRow{1, 0, 0});
  CHECK(room.board().all()[0].rows[1] == VoteRow{1, 0, 0});
}

TEST_CASE("no more than four of others' experiences are offered in a visit") {
  Room room;
  for (const char* words : {"one", "two", "three", "four", "five", "six"}) {
    while (room.theatre.offers("told.agree")) room.theatre.taps({"told.pass", "next"});
    room.tell("failed", words);
    room.leave();
    room.come();
  }
  int offered = 0;
  for (; room.theatre.offers("told.agree"); ++offered) room.theatre.taps({"told.agree", "next"});
  CHECK(offered == 4);
}

TEST_CASE("where words wait for a decision, nobody is asked about them before it is made") {
  Room room(Promises::WordsShown::after_moderation);
  room.tell("failed", "Nobody looked up");
  room.leave();
  room.come();
  CHECK_FALSE(room.theatre.offers("told.agree"));
  room.leave();
  room.theatre.go_to_desk();
  room.theatre.tap("desk_words");
  CHECK(room.theatre.says("experience.failed"));
  room.theatre.tap("words.0.show");
  room.theatre.taps({"back", "poster"});
  room.come();
  CHECK(room.theatre.offers("told.agree"));
}

TEST_CASE("an experience that is taken down leaves its reason, and one can be challenged") {
  Room room;
  room.tell("failed", "Nobody looked up");
  room.theatre.tap("skip");
  const std::string id = to_hex(room.record()[0].id);
  room.theatre.tap("told." + id + ".challenge");
  CHECK(room.theatre.screen() == Screen::challenge);
  CHECK(room.theatre.says("Nobody looked up"));
  room.theatre.taps({"kind.left_out", "next"});
  CHECK(room.record().back().kind == RecordKind::challenge);
  CHECK(room.record().back().about == room.record()[0].id);
}

TEST_CASE("what was told and is taken back equals never having come, for those who said me too") {
  Room room;
  room.tell("failed", "Nobody looked up");
  room.to_thanks();
  const PictureCode code = room.theatre.take_code();
  room.theatre.taps({"next", "next"});
  room.come();
  room.theatre.taps({"told.agree", "next"});
  room.leave();
  room.theatre.enter_code(code);
  room.theatre.taps({"withdraw", "confirm"});
  CHECK(room.board().all().empty());
  CHECK(room.record().empty());
  CHECK(room.theatre.state().house.counts.visits == 1);
  CHECK(room.theatre.state().house.counts.prompts[0].tally.everybody().counts[1] == 0);
}

TEST_CASE("the words are cleared with what they tell of, and what others told is not") {
  Room room;
  room.tell("failed", "one");
  room.leave();
  room.come();
  room.theatre.taps({"told.agree", "next", "told.side.worked", "words"});
  room.theatre.type("two");
  room.theatre.taps({"next", "clear"});
  CHECK_FALSE(room.theatre.says("two"));
  CHECK(room.theatre.offers("skip"));
  room.theatre.tap("skip");
  CHECK(room.board().all()[0].rows.front() == VoteRow{1, 0, 0});
}
