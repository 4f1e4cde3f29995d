#include "core/experience.h"

#include <doctest/doctest.h>

#include "core/record.h"
#include "prompts/prompts.h"
#include "support/prompt_desk.h"

namespace chorus::test {
namespace {

PromptDesk a_desk(int who = 3) {
  Prompt prompt = a_prompt("experience");
  prompt.options = options(who);
  return {experience_type(), prompt};
}

RecordEntry told_entry(std::uint64_t number, const std::string& side, const std::string& text) {
  RecordEntry entry;
  entry.id = Chance({number, 5}).id();
  entry.kind = RecordKind::statement;
  entry.visit = Chance({number, 6}).id();
  entry.on = "asked";
  entry.code = side;
  entry.how = "a";
  entry.text = text;
  return entry;
}

struct Board {
  PromptDesk desk = a_desk();
  StatementBoard board;
  Board() : board(without_seeds(desk.prompt), 2, Promises::WordsShown::at_once) {}
  static Prompt without_seeds(Prompt prompt) {
    prompt.options.clear();
    return prompt;
  }
  std::string tell(std::uint64_t number, const std::string& side, const std::string& text,
                   int me_too = 0, int not_me = 0) {
    const RecordEntry entry = told_entry(number, side, text);
    board.add(entry);
    const std::string id = to_hex(entry.id);
    if (me_too > 0) board.count(1, Votes{{{id, Vote::agree}}, {}}, me_too);
    if (not_me > 0) board.count(1, Votes{{{id, Vote::pass}}, {}}, not_me);
    return id;
  }
  Sides shown(bool worked_first = false, const Draft* yours = nullptr, bool at_desk = false) const {
    RecordingPage page;
    const Teller tell(desk.strings, "en");
    const ShownTally counts = suppress(desk.tally, desk.thresholds, desk.type.partition());
    desk.type.write_results(
        {desk.prompt, desk.programme, counts, desk.tally, desk.thresholds, desk.words, yours, tell,
         &board, at_desk, nullptr, false, nullptr, worked_first},
        page);
    REQUIRE(page.both_sides.size() == 1);
    return page.both_sides[0];
  }
};

}  // namespace

TEST_CASE("nothing told yet is no answer, and the words wait for what it is") {
  PromptDesk desk = a_desk();
  CHECK_FALSE(desk.answer());
  desk.touch(TextTouch{"Nobody looked up"});
  CHECK_FALSE(desk.answer());
  desk.tap("asked.side.failed");
  CHECK(desk.answer() == Value{Votes{{}, {"Nobody looked up"}, "failed", {}}});
}

TEST_CASE("what failed is changed for what worked, and who it was is tapped on and off") {
  PromptDesk desk = a_desk();
  desk.tap("asked.side.failed");
  desk.tap("asked.side.worked");
  desk.tap("asked.who.c");
  desk.tap("asked.who.a");
  CHECK(desk.answer() == Value{Votes{{}, {}, "worked", {"a", "c"}}});
  desk.tap("asked.who.c");
  CHECK(desk.answer() == Value{Votes{{}, {}, "worked", {"a"}}});
}

TEST_CASE("who it was is asked in words that fit what is told") {
  PromptDesk desk = a_desk();
  const auto asked = [&] { return desk.page().groups.at(1).label; };
  CHECK(asked() == "experience.who");
  desk.tap("asked.side.worked");
  CHECK(asked() == "experience.who_helped");
  desk.tap("asked.side.failed");
  CHECK(asked() == "experience.who_let_down");
}

TEST_CASE("an experience has up to 300 characters and only those whom the programme names") {
  const PromptDesk desk = a_desk();
  const auto good = [&](Votes votes) { return desk.type.check(desk.prompt, votes).ok(); };
  CHECK(good({{}, {std::string(300, 'x')}, "failed", {"a"}}));
  CHECK_FALSE(good({{}, {std::string(301, 'x')}, "failed", {}}));
  CHECK_FALSE(good({{}, {"one", "two"}, "failed", {}}));
  CHECK_FALSE(good({{}, {}, "other", {}}));
  CHECK_FALSE(good({{}, {}, "failed", {"z"}}));
  CHECK_FALSE(good({{}, {}, "failed", {"a", "a"}}));
  CHECK_FALSE(good({{}, {"words"}, "", {}}));
  CHECK_FALSE(good({{{"x", Vote::disagree}}, {}, "", {}}));
  CHECK(good({{{"x", Vote::agree}}, {}, "", {}}));
}

TEST_CASE("an experience survives being kept, and one that is none reads as before") {
  const Votes told{{{"ab", Vote::agree}}, {"words"}, "worked", {"a", "b"}};
  CHECK(encode(told) ==
        R"({"side":"worked","votes":{"ab":"agree"},"who":["a","b"],"wrote":["words"]})");
  CHECK(*decode(Shape::votes, encode(told)) == Value{told});
  CHECK(encode(Votes{}) == R"({"votes":{},"wrote":[]})");
}

TEST_CASE("what somebody else tells is answered with me too, or not") {
  Board room;
  const std::string id = room.tell(1, "failed", "Nobody looked up");
  RecordingPage page;
  const Teller tell(room.desk.strings, "en");
  const StatementOffer offer{room.board.find(id), false};
  room.desk.type.write({room.desk.prompt, room.desk.draft, nullptr, tell, &offer}, page);
  REQUIRE(page.quoted.size() == 1);
  CHECK(page.quoted[0].quotes == std::vector<std::string>{"Nobody looked up"});
  CHECK(page.taps.count("asked.agree") == 1);
  CHECK(page.taps.count("asked.pass") == 1);
  CHECK(page.taps.count("asked.disagree") == 0);
  const auto* me_too = page.taps["asked.agree"].get<ChoiceTapped>();
  REQUIRE(me_too != nullptr);
  room.desk.touch(ChoiceTouch{me_too->row, me_too->code});
  CHECK(room.desk.answer() == Value{Votes{{{id, Vote::agree}}, {}}});
}

TEST_CASE("people are counted by side, and by who was let down or helped") {
  const PromptDesk desk = a_desk();
  CHECK(desk.type.buckets(desk.prompt) == 9);
  CHECK(desk.type.sort(desk.prompt, Votes{{}, {}, "failed", {"b"}}) == std::vector<int>{0, 1, 4});
  CHECK(desk.type.sort(desk.prompt, Votes{{}, {}, "worked", {"a", "c"}}) ==
        std::vector<int>{0, 2, 6, 8});
  CHECK(desk.type.sort(desk.prompt, Votes{{{"x", Vote::agree}}, {}}) == std::vector<int>{0});
  CHECK(desk.type.sort(desk.prompt, Votes{}).empty());
}

TEST_CASE("both sides are shown, with as many experiences at most, and either first") {
  Board room;
  for (std::uint64_t i = 1; i <= 5; ++i) room.tell(i, "failed", "bad " + std::to_string(i));
  room.tell(9, "worked", "good");
  const Sides sides = room.shown();
  CHECK(sides.sides[0].label == "experience.failed");
  CHECK(sides.sides[0].list.entries.size() == 3);
  CHECK(sides.sides[1].label == "experience.worked");
  CHECK(sides.sides[1].list.entries.size() == 1);
  const Sides turned = room.shown(true);
  CHECK(turned.sides[0].label == "experience.worked");
  CHECK(turned.sides[1].list.entries.size() == 3);
}

TEST_CASE("how many say me too is shown only of enough people, the most shared first") {
  Board room;
  room.tell(1, "failed", "few", 4, 8);
  room.tell(2, "failed", "many", 12, 8);
  const Sides sides = room.shown();
  CHECK(sides.sides[0].list.entries[0].title == "many");
  const auto told = sides_of(room.board, room.desk.thresholds)[0].told;
  REQUIRE(told.size() == 2);
  CHECK(told[0].me_too == std::int64_t{12});
  CHECK_FALSE(told[1].me_too);
}

TEST_CASE("how many were let down is not said of few people") {
  Board room;
  room.desk.count(12, 0, Votes{{}, {}, "failed", {"a"}});
  room.desk.count(3, 0, Votes{{}, {}, "worked", {"b"}});
  const Sides sides = room.shown();
  CHECK(sides.sides[1].detail == "results.too_few");
  // Few people are not nobody.
  CHECK(sides.sides[0].list.none == "experience.none");
  CHECK(sides.sides[1].list.none.empty());
  Board nobody;
  CHECK(nobody.shown().sides[0].detail == "results.too_few");
  CHECK(nobody.shown().sides[0].note.empty());
}

TEST_CASE("an experience can be challenged by who takes part, and made a promise of at the desk") {
  Board room;
  const std::string id = room.tell(1, "failed", "Nobody looked up");
  const Draft yours{true, Votes{{}, {}, "failed", {}}};
  const auto buttons = [&](const Sides& sides) { return sides.sides[0].list.entries[0].buttons; };
  REQUIRE(buttons(room.shown(false, &yours)).size() == 1);
  CHECK(buttons(room.shown(false, &yours))[0].id == "told." + id + ".challenge");
  CHECK(buttons(room.shown()).empty());
  CHECK(buttons(room.shown(false, nullptr, true))[0].id == "told." + id + ".promise");
}

TEST_CASE("who gave an experience reads it in words") {
  const PromptDesk desk = a_desk();
  const Teller tell(desk.strings, "en");
  CHECK(desk.type.in_words(desk.prompt, Votes{}, tell).empty());
  const std::string words =
      desk.type.in_words(desk.prompt, Votes{{}, {"Nobody looked up"}, "failed", {"a"}}, tell);
  CHECK(words.rfind("experience.failed", 0) == 0);
  CHECK(words.find("Nobody looked up") != std::string::npos);
}

TEST_CASE("simulated visitors tell of something, and strangers mean nothing to an experience") {
  PromptDesk desk = a_desk();
  desk.check_imagination();
  desk.draft = {};
  for (const Value& value : std::vector<Value>{Skipped{}, Number{1}, Code{"a"}, Votes{}}) {
    CHECK_FALSE(desk.type.check(desk.prompt, value).ok());
  }
  desk.touch(ChoiceTouch{"side", "neither"});
  desk.touch(ChoiceTouch{"who", "z"});
  desk.touch(ChoiceTouch{"", "failed"});
  desk.touch(NumberTouch{3});
  CHECK(desk.draft == Draft{});
  CHECK(desk.type.problems(desk.prompt).empty());
  CHECK(a_desk(13).type.problems(a_desk(13).prompt).size() == 1);
}

TEST_CASE("the side that comes first changes from session to session") {
  Session session;
  bool before = worked_first(session);
  for (int i = 1; i < 14; ++i) {
    session.step = i % 6 + 1;
    session.cycle = i / 6 + 1;
    CHECK(worked_first(session) != before);
    before = worked_first(session);
  }
}

}  // namespace chorus::test
