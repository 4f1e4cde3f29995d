#include <doctest/doctest.h>

#include "prompts/prompts.h"
#include "support/prompt_desk.h"

namespace chorus::test {
namespace {

PromptDesk a_desk(int count = 4, int most = 0) {
  Prompt prompt = a_prompt("multi");
  prompt.options = options(count);
  prompt.max_choices = most;
  return {multi_type(), prompt};
}

}  // namespace

TEST_CASE("multi asks with boxes, in rows or a grid") {
  CHECK(a_desk(4).page().groups[0].several);
  CHECK(a_desk(5).page().groups[0].look == Look::rows);
  CHECK(a_desk(7).page().groups[0].look == Look::tiles);
}

TEST_CASE("touching chooses and takes back, and the order of touching is forgotten") {
  PromptDesk desk = a_desk();
  desk.tap("asked.d");
  desk.tap("asked.a");
  CHECK(desk.answer() == Value{Codes{{"a", "d"}}});
  CHECK(desk.page().groups[0].choices[3].selected);
  desk.tap("asked.d");
  CHECK(desk.answer() == Value{Codes{{"a"}}});
  desk.tap("asked.a");
  CHECK_FALSE(desk.answer());
  CHECK(desk.draft == Draft{});
}

TEST_CASE("beyond the limit a touch is let pass, and taking back makes room") {
  PromptDesk desk = a_desk(4, 2);
  desk.tap("asked.a");
  desk.tap("asked.b");
  desk.tap("asked.c");
  CHECK(desk.answer() == Value{Codes{{"a", "b"}}});
  desk.tap("asked.a");
  desk.tap("asked.c");
  CHECK(desk.answer() == Value{Codes{{"b", "c"}}});
}

TEST_CASE("an answer is a list of different options within the limit, brought into order") {
  const PromptDesk desk = a_desk(4, 2);
  const auto check = [&](std::vector<std::string> codes) {
    return multi_type().check(desk.prompt, Codes{std::move(codes)});
  };
  CHECK(check({"c", "a"}).value() == Value{Codes{{"a", "c"}}});
  CHECK_FALSE(check({}).ok());
  CHECK_FALSE(check({"a", "a"}).ok());
  CHECK_FALSE(check({"a", "e"}).ok());
  CHECK_FALSE(check({"a", "b", "c"}).ok());
  CHECK(check({"a", "b", "c"}).error().what.find("1 to 2") != std::string::npos);
  PromptDesk touched = a_desk();
  touched.tap("asked.b");
  touched.check_strangers();
}

TEST_CASE("multi may not ask for more choices than there are options") {
  CHECK(multi_type().problems(a_desk(4, 4).prompt).empty());
  CHECK(multi_type().problems(a_desk(4, 0).prompt).empty());
  REQUIRE(multi_type().problems(a_desk(4, 5).prompt).size() == 1);
  CHECK(multi_type().problems(a_desk(4, 5).prompt)[0].pointer == "/max_choices");
  CHECK(multi_type().problems(a_desk(1, 0).prompt).size() == 1);
}

TEST_CASE("a person counts in each option chosen, and once as a person") {
  PromptDesk desk = a_desk();
  CHECK_FALSE(multi_type().partition());
  desk.count(10, 0, Codes{{"a", "b"}});
  desk.count(8, 0, Codes{{"b"}});
  const Draft yours{true, Codes{{"a", "b"}}};
  const RecordingPage page = desk.results(&yours);
  CHECK(page.charts[0].groups[0].detail == "18 people");
  CHECK(counts_of(page.charts[0].groups[0]) == std::vector<Shown>{10, 18, 0, 0});
  CHECK(page.charts[0].groups[0].bars[0].yours);
  CHECK(page.charts[0].groups[0].bars[1].yours);
  CHECK_FALSE(page.charts[0].groups[0].bars[2].yours);
}

TEST_CASE("what simulated visitors choose can be tapped, within any limit") {
  for (const int most : {0, 1, 2}) a_desk(4, most).check_imagination();
  a_desk(2).check_imagination();
}

}  // namespace chorus::test
