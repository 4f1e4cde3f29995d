#include <doctest/doctest.h>

#include "prompts/prompts.h"
#include "support/prompt_desk.h"

namespace chorus::test {
namespace {

PromptDesk a_desk(int count = 4) {
  Prompt prompt = a_prompt("ranking");
  prompt.options = options(count);
  return {ranking_type(), prompt};
}

std::vector<int> places(const PromptDesk& desk) {
  std::vector<int> all;
  const auto page = desk.page();
  for (const Choice& choice : page.groups[0].choices) all.push_back(choice.place);
  return all;
}

}  // namespace

TEST_CASE("ranking asks for places, and nothing has one at first") {
  const PromptDesk desk = a_desk();
  CHECK(desk.page().groups[0].ordered);
  CHECK(places(desk) == std::vector<int>{0, 0, 0, 0});
  CHECK_FALSE(desk.answer());
}

TEST_CASE("options are placed in the order of touching, and the last follows by itself") {
  PromptDesk desk = a_desk();
  desk.tap("asked.c");
  desk.tap("asked.a");
  CHECK(places(desk) == std::vector<int>{2, 0, 1, 0});
  CHECK_FALSE(desk.answer());
  desk.tap("asked.d");
  CHECK(places(desk) == std::vector<int>{2, 4, 1, 3});
  CHECK(desk.answer() == Value{Codes{{"c", "a", "d", "b"}}});
}

TEST_CASE("a second touch takes an option out, and those after it move up") {
  PromptDesk desk = a_desk();
  for (const char* id : {"asked.a", "asked.b", "asked.c"}) desk.tap(id);
  desk.tap("asked.b");
  CHECK(places(desk) == std::vector<int>{1, 0, 2, 3});
  CHECK_FALSE(desk.answer());
  desk.tap("asked.b");
  CHECK(desk.answer() == Value{Codes{{"a", "c", "d", "b"}}});
}

TEST_CASE("taking out all options leaves no answer behind") {
  PromptDesk desk = a_desk();
  desk.tap("asked.a");
  desk.tap("asked.a");
  CHECK(desk.draft == Draft{});
}

TEST_CASE("of two options one touch orders both") {
  PromptDesk desk = a_desk(2);
  desk.tap("asked.b");
  CHECK(desk.answer() == Value{Codes{{"b", "a"}}});
}

TEST_CASE("an order holds all options, each once") {
  const PromptDesk desk = a_desk(3);
  const auto check = [&](std::vector<std::string> codes) {
    return ranking_type().check(desk.prompt, Codes{std::move(codes)});
  };
  CHECK(check({"c", "a", "b"}).value() == Value{Codes{{"c", "a", "b"}}});
  CHECK_FALSE(check({}).ok());
  CHECK_FALSE(check({"a", "b"}).ok());
  CHECK_FALSE(check({"a", "b", "b"}).ok());
  CHECK_FALSE(check({"a", "b", "c", "a"}).ok());
  CHECK(check({"a", "b", "x"}).error().what.find("all 3") != std::string::npos);
  PromptDesk touched = a_desk();
  touched.tap("asked.b");
  touched.check_strangers();
}

TEST_CASE("two to eight options can be put in order") {
  CHECK(ranking_type().problems(a_desk(2).prompt).empty());
  CHECK(ranking_type().problems(a_desk(8).prompt).empty());
  CHECK(ranking_type().problems(a_desk(1).prompt).size() == 1);
  REQUIRE(ranking_type().problems(a_desk(9).prompt).size() == 1);
  CHECK(ranking_type().problems(a_desk(9).prompt)[0].pointer == "/options");
}

TEST_CASE("results are Borda points and mean places, the best first") {
  PromptDesk desk = a_desk(3);
  desk.count(10, 0, Codes{{"b", "a", "c"}});
  desk.count(20, 1, Codes{{"b", "c", "a"}});
  const Draft yours{true, Codes{{"c", "b", "a"}}};
  const OrderChart chart = desk.results(&yours).order_charts.at(0);
  REQUIRE(chart.groups.size() == 3);
  CHECK(chart.sentence.find("point") != std::string::npos);
  CHECK(chart.groups[0].detail == "30 people");
  CHECK(chart.most == 2);
  REQUIRE(chart.groups[0].ranks.size() == 3);
  const Ranked& first = chart.groups[0].ranks[0];
  CHECK(first.label == "Option b");
  CHECK(first.option == 1);
  CHECK(first.points == 60);
  CHECK(first.place == 100);
  CHECK(first.place_said == "1.0");
  const Ranked& second = chart.groups[0].ranks[1];
  CHECK(second.label == "Option c");
  CHECK(second.points == 20);
  CHECK(second.place == 233);
  CHECK(second.place_said == "2.3");
  CHECK(second.yours);
  CHECK_FALSE(first.yours);
  CHECK(chart.groups[2].ranks[1].points == 20);
  CHECK_FALSE(chart.groups[2].ranks[1].yours);
}

TEST_CASE("an order of few people is not shown, nor one that the others would give away") {
  PromptDesk desk = a_desk(3);
  desk.count(9, 0, Codes{{"b", "a", "c"}});
  CHECK(desk.results().order_charts[0].groups.size() == 1);
  CHECK(desk.results().order_charts[0].groups[0].too_few);
  CHECK(desk.results().order_charts[0].groups[0].ranks.empty());
  CHECK(desk.results().order_charts[0].sentence.empty());
  desk.count(30, 1, Codes{{"b", "c", "a"}});
  // Everybody less the managers are the nine patients.
  const RecordingPage page = desk.results();
  REQUIRE(page.order_charts[0].groups.size() == 1);
  CHECK_FALSE(page.order_charts[0].groups[0].too_few);
  CHECK(page.order_charts[0].groups[0].people == 39);
  REQUIRE_FALSE(page.texts.empty());
  CHECK(page.texts[0].find("Patient") != std::string::npos);
  CHECK(page.texts[0].find("Manager") != std::string::npos);
  CHECK_FALSE(ranking_type().tells_counts());
}

TEST_CASE("a role that nobody has is named and not shown") {
  PromptDesk desk = a_desk(3);
  desk.count(15, 0, Codes{{"b", "a", "c"}});
  desk.count(15, -1, Codes{{"b", "a", "c"}});
  const RecordingPage page = desk.results();
  CHECK(page.order_charts[0].groups.size() == 2);
  REQUIRE_FALSE(page.texts.empty());
  CHECK(page.texts[0].find("Manager") != std::string::npos);
}

TEST_CASE("what simulated visitors order can be tapped") {
  for (const int count : {2, 4, 8}) a_desk(count).check_imagination();
}

}  // namespace chorus::test
