#include <doctest/doctest.h>

#include "prompts/prompts.h"
#include "support/prompt_desk.h"

namespace chorus::test {
namespace {

PromptDesk a_desk(int seeds = 3) {
  Prompt prompt = a_prompt("statements");
  prompt.options = options(seeds);
  return {statements_type(), prompt};
}

RecordingPage asked(const PromptDesk& desk, const StatementOffer& offer) {
  RecordingPage page;
  const Teller tell(desk.strings, "en");
  statements_type().write({desk.prompt, desk.draft, &desk.field, tell, &offer}, page);
  return page;
}

}  // namespace

TEST_CASE("a statement is asked with three answers, and one's own words with a box") {
  const PromptDesk desk = a_desk();
  const StatementBoard board(desk.prompt, 2, Promises::WordsShown::at_once);
  const RecordingPage vote = asked(desk, {board.find("a"), false});
  REQUIRE(vote.groups.size() == 1);
  CHECK(vote.groups[0].choices.size() == 3);
  CHECK(vote.taps.count("asked.pass") == 1);
  CHECK(asked(desk, {}).groups.empty());
}

TEST_CASE("a vote belongs to its statement, and another replaces it") {
  PromptDesk desk = a_desk();
  desk.touch(ChoiceTouch{"a", "agree"});
  desk.touch(ChoiceTouch{"b", "pass"});
  desk.touch(ChoiceTouch{"a", "disagree"});
  CHECK(desk.answer() == Value{Votes{{{"a", Vote::disagree}, {"b", Vote::pass}}, {}}});
}

TEST_CASE("own words stand beside the votes, and blank ones are none") {
  PromptDesk desk = a_desk();
  desk.touch(TextTouch{"Listen"});
  CHECK(desk.answer() == Value{Votes{{}, {"Listen"}}});
  desk.touch(TextTouch{"  "});
  CHECK_FALSE(desk.answer());
}

TEST_CASE("an answer is some votes or one statement of 140 characters") {
  const PromptDesk desk = a_desk();
  const auto good = [&](Votes votes) { return statements_type().check(desk.prompt, votes).ok(); };
  CHECK(good({{{"a", Vote::agree}}, {}}));
  CHECK(good({{}, {std::string(140, 'x')}}));
  CHECK_FALSE(good({{}, {std::string(141, 'x')}}));
  CHECK_FALSE(good({{}, {"one", "two"}}));
  CHECK_FALSE(good({}));
  PromptDesk touched = a_desk();
  touched.touch(ChoiceTouch{"a", "agree"});
  const Draft before = touched.draft;
  touched.touch(ChoiceTouch{"a", "maybe"});
  touched.touch(ChoiceTouch{"", "agree"});
  touched.touch(NumberTouch{3});
  CHECK(touched.draft == before);
}

TEST_CASE("an answer counts its person once, however many the votes") {
  const PromptDesk desk = a_desk();
  CHECK(statements_type().buckets(desk.prompt) == 1);
  CHECK(statements_type().sort(desk.prompt, Votes{{{"a", Vote::agree}, {"b", Vote::pass}}, {}}) ==
        std::vector<int>{0});
  CHECK(statements_type().sort(desk.prompt, Votes{}).empty());
}

TEST_CASE("seeds have codes of their own, and are not too many") {
  CHECK(statements_type().problems(a_desk(0).prompt).empty());
  PromptDesk twice = a_desk(2);
  twice.prompt.options[1].code = "a";
  CHECK(statements_type().problems(twice.prompt).size() == 1);
  Prompt many = a_desk(0).prompt;
  for (int i = 0; i < 31; ++i) many.options.push_back({"s" + std::to_string(i), told("S"), {}, {}});
  CHECK(statements_type().problems(many).size() == 1);
}

TEST_CASE("a simulated vote is tapped on whichever statement is there") {
  const PromptDesk desk = a_desk();
  Chance chance({5, 5});
  for (int i = 0; i < 50; ++i) {
    const Value value = statements_type().imagine(desk.prompt, {50}, chance);
    CHECK(statements_type().check(desk.prompt, value).ok());
    CHECK(decode(Shape::votes, encode(value)).value() == value);
    CHECK(statements_type().taps(desk.prompt, value).size() == 1);
  }
}

}  // namespace chorus::test
