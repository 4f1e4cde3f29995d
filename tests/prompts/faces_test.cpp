#include <doctest/doctest.h>

#include "prompts/prompts.h"
#include "support/prompt_desk.h"

namespace chorus::test {
namespace {

PromptDesk a_desk() {
  return {faces_type(), a_prompt("faces")};
}

}  // namespace

TEST_CASE("faces asks with five faces, worst to best, none of them chosen") {
  const RecordingPage page = a_desk().page();
  REQUIRE(page.groups.size() == 1);
  CHECK(page.groups[0].id == "asked");
  CHECK(page.groups[0].look == Look::faces);
  REQUIRE(page.groups[0].choices.size() == 5);
  for (int level = 1; level <= 5; ++level) {
    const Choice& choice = page.groups[0].choices[static_cast<std::size_t>(level) - 1];
    CHECK(choice.level == level);
    CHECK(choice.label == "faces." + std::to_string(level));
    CHECK_FALSE(choice.selected);
  }
}

TEST_CASE("faces takes the programme's own labels where it has five") {
  PromptDesk desk = a_desk();
  for (int level = 1; level <= 5; ++level) {
    desk.prompt.options.push_back({std::to_string(level), told("Own " + std::to_string(level))});
  }
  CHECK(desk.page().groups[0].choices[4].label == "Own 5");
  CHECK(faces_type().problems(desk.prompt).empty());
  desk.prompt.options.pop_back();
  REQUIRE(faces_type().problems(desk.prompt).size() == 1);
  CHECK(faces_type().problems(desk.prompt)[0].pointer == "/labels");
}

TEST_CASE("a touched face is the answer, another touch changes it, the same keeps it") {
  PromptDesk desk = a_desk();
  CHECK_FALSE(desk.answer());
  desk.tap("asked.4");
  CHECK(desk.answer() == Value{Number{4}});
  CHECK(desk.page().groups[0].choices[3].selected);
  desk.tap("asked.4");
  CHECK(desk.answer() == Value{Number{4}});
  desk.tap("asked.1");
  CHECK(desk.answer() == Value{Number{1}});
  CHECK_FALSE(desk.page().groups[0].choices[3].selected);
}

TEST_CASE("faces knows only 1 to 5") {
  PromptDesk desk = a_desk();
  CHECK_FALSE(faces_type().check(desk.prompt, Number{0}).ok());
  CHECK_FALSE(faces_type().check(desk.prompt, Number{6}).ok());
  for (const char* code : {"0", "6", "44", "-1", "a"}) desk.touch(ChoiceTouch{"", code});
  CHECK_FALSE(desk.answer());
  desk.check_strangers();
}

TEST_CASE("faces counts each level apart and shows them for everybody and each role") {
  PromptDesk desk = a_desk();
  desk.count(12, 0, Number{1});
  desk.count(20, 1, Number{5});
  const Draft yours{true, Number{5}};
  const RecordingPage page = desk.results(&yours);
  REQUIRE(page.charts.size() == 1);
  const std::vector<BarGroup>& groups = page.charts[0].groups;
  REQUIRE(groups.size() == 3);
  CHECK(groups[0].label == "results.everybody");
  CHECK(groups[0].detail == "32 people");
  CHECK(counts_of(groups[0]) == std::vector<Shown>{12, 0, 0, 0, 20});
  CHECK(groups[0].bars[4].yours);
  CHECK(groups[0].bars[4].level == 5);
  CHECK_FALSE(groups[0].bars[0].yours);
  CHECK(groups[1].label == "Patient");
  CHECK(counts_of(groups[1]) == std::vector<Shown>{12, 0, 0, 0, 0});
  CHECK(groups[2].label == "Manager");
}

TEST_CASE("too few for a role is said for that role, too few for all is said once") {
  PromptDesk desk = a_desk();
  desk.count(4, 0, Number{1});
  RecordingPage page = desk.results();
  REQUIRE(page.charts[0].groups.size() == 1);
  CHECK(page.charts[0].groups[0].too_few);
  CHECK(page.charts[0].groups[0].detail == "results.too_few");
  CHECK(page.charts[0].groups[0].bars.empty());
  desk.count(30, -1, Number{4});
  page = desk.results();
  REQUIRE(page.charts[0].groups.size() == 1);
  CHECK(page.texts == std::vector<std::string>{"too few: Patient", "nobody: Manager"});
  // The four who were let down are a small count, and take the next with them.
  CHECK(counts_of(page.charts[0].groups[0]) ==
        std::vector<Shown>{std::nullopt, 0, 0, std::nullopt, 0});
  CHECK(page.charts[0].too_few == "results.hidden");
}

TEST_CASE(
    "the faces that simulated visitors choose can be tapped, and warm visitors choose warmer "
    "ones") {
  PromptDesk desk = a_desk();
  desk.check_imagination();
  CHECK(desk.warmth_shows([](const Value& value) { return std::get<Number>(value).value; }));
}

}  // namespace chorus::test
