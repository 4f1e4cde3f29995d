#include <doctest/doctest.h>

#include "prompts/prompts.h"
#include "support/prompt_desk.h"

namespace chorus::test {
namespace {

PromptDesk a_desk(int count = 3) {
  Prompt prompt = a_prompt("single");
  prompt.options = options(count);
  return {single_type(), prompt};
}

}  // namespace

TEST_CASE("a few options stand in rows, many in a grid") {
  CHECK(a_desk(5).page().groups[0].look == Look::rows);
  CHECK(a_desk(6).page().groups[0].look == Look::tiles);
  CHECK_FALSE(a_desk().page().groups[0].several);
  CHECK(a_desk().page().groups[0].choices[2].label == "Option c");
}

TEST_CASE("of the options one is chosen; a second touch keeps it, another changes it") {
  PromptDesk desk = a_desk();
  CHECK_FALSE(desk.answer());
  desk.tap("asked.b");
  desk.tap("asked.b");
  CHECK(desk.answer() == Value{Code{"b"}});
  desk.tap("asked.c");
  CHECK(desk.answer() == Value{Code{"c"}});
  const RecordingPage page = desk.page();
  CHECK_FALSE(page.groups[0].choices[1].selected);
  CHECK(page.groups[0].choices[2].selected);
}

TEST_CASE("a code that is no option is no answer") {
  PromptDesk desk = a_desk();
  CHECK_FALSE(single_type().check(desk.prompt, Code{"d"}).ok());
  CHECK_FALSE(single_type().check(desk.prompt, Code{""}).ok());
  desk.tap("asked.a");
  desk.check_strangers();
}

TEST_CASE("single needs two to twelve options with different codes") {
  Prompt prompt = a_prompt("single");
  for (const int count : {0, 1, 13}) {
    prompt.options = options(count);
    REQUIRE(single_type().problems(prompt).size() == 1);
    CHECK(single_type().problems(prompt)[0].pointer == "/options");
  }
  prompt.options = options(12);
  CHECK(single_type().problems(prompt).empty());
  prompt.options[3].code = "b";
  REQUIRE(single_type().problems(prompt).size() == 1);
  CHECK(single_type().problems(prompt)[0].pointer == "/options/3/code");
}

TEST_CASE("each option has its bar, and yours is marked") {
  PromptDesk desk = a_desk();
  desk.count(11, 0, Code{"a"});
  desk.count(9, 0, Code{"c"});
  const Draft yours{true, Code{"c"}};
  const RecordingPage page = desk.results(&yours);
  CHECK(counts_of(page.charts[0].groups[0]) == std::vector<Shown>{11, 0, 9});
  CHECK(page.charts[0].groups[0].bars[2].yours);
  CHECK(page.charts[0].groups[0].bars[2].label == "Option c");
  CHECK_FALSE(page.charts[0].groups[1].bars[2].yours);
}

TEST_CASE("the options that simulated visitors choose can be tapped") {
  a_desk().check_imagination();
  a_desk(12).check_imagination();
}

}  // namespace chorus::test
