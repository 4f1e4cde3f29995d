#include <doctest/doctest.h>

#include "prompts/prompts.h"
#include "support/prompt_desk.h"

namespace chorus::test {
namespace {

PromptDesk a_desk() {
  return {agree_type(), a_prompt("agree")};
}

}  // namespace

TEST_CASE("agree asks on a scale of five from strongly disagree to strongly agree") {
  const RecordingPage page = a_desk().page();
  REQUIRE(page.groups.size() == 1);
  CHECK(page.groups[0].look == Look::scale);
  CHECK_FALSE(page.groups[0].several);
  REQUIRE(page.groups[0].choices.size() == 5);
  CHECK(page.groups[0].choices[0].label == "agree.1");
  CHECK(page.groups[0].choices[4].label == "agree.5");
  CHECK(page.groups[0].choices[0].level == 0);
  CHECK(page.groups[0].choices[4].level == 4);
}

TEST_CASE("a touched level is the answer, and a second touch keeps it") {
  PromptDesk desk = a_desk();
  CHECK_FALSE(desk.answer());
  desk.tap("asked.2");
  desk.tap("asked.2");
  CHECK(desk.answer() == Value{Number{2}});
  CHECK(desk.page().groups[0].choices[1].selected);
}

TEST_CASE("agree knows only 1 to 5, and needs nothing more than its text") {
  PromptDesk desk = a_desk();
  CHECK_FALSE(agree_type().check(desk.prompt, Number{0}).ok());
  CHECK_FALSE(agree_type().check(desk.prompt, Number{6}).ok());
  CHECK(agree_type().problems(desk.prompt).empty());
  desk.check_strangers();
}

TEST_CASE("agree shows its five steps as bars, without faces") {
  PromptDesk desk = a_desk();
  desk.count(6, 0, Number{2});
  desk.count(7, 0, Number{5});
  const RecordingPage page = desk.results();
  CHECK(counts_of(page.charts[0].groups[1]) == std::vector<Shown>{0, 6, 0, 0, 7});
  CHECK(page.charts[0].groups[0].bars[1].label == "agree.2");
  CHECK(page.charts[0].groups[0].bars[1].level == 0);
  CHECK(page.charts[0].groups[0].bars[1].yours == false);
}

TEST_CASE("what simulated visitors agree with can be tapped, and warm visitors agree more") {
  PromptDesk desk = a_desk();
  desk.check_imagination();
  CHECK(desk.warmth_shows([](const Value& value) { return std::get<Number>(value).value; }));
}

}  // namespace chorus::test
