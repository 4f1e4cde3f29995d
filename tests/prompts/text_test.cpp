#include <doctest/doctest.h>

#include "prompts/prompts.h"
#include "support/prompt_desk.h"

namespace chorus::test {
namespace {

PromptDesk a_desk(int most = 300) {
  Prompt prompt = a_prompt("text");
  prompt.max_length = most;
  return {text_type(), prompt};
}

}  // namespace

TEST_CASE("text asks with an empty box that is being written in") {
  const RecordingPage page = a_desk(40).page();
  REQUIRE(page.boxes.size() == 1);
  CHECK(page.boxes[0].id == "asked");
  CHECK(page.boxes[0].editing);
  CHECK(page.boxes[0].shift);
  CHECK(page.boxes[0].several_lines);
  CHECK(page.boxes[0].text.empty());
  CHECK(page.boxes[0].counter == "0 of 40");
}

TEST_CASE("what is typed is the answer, and blanks alone are none") {
  PromptDesk desk = a_desk();
  desk.tap("key.space");
  CHECK_FALSE(desk.answer());
  for (const char* key : {"key.h", "key.i", "key..", "key.space", "key.o", "key.k", "key.space"})
    desk.tap(key);
  CHECK(desk.draft.value == Value{Text{" Hi. Ok "}});
  CHECK(desk.answer() == Value{Text{"Hi. Ok"}});
  CHECK(desk.page().boxes[0].text == " Hi. Ok ");
  CHECK(desk.page().boxes[0].counter == "8 of 300");
  desk.touch(TextTouch{" \n "});
  CHECK(desk.draft == Draft{});
}

TEST_CASE("a text is 1 to so many characters long, blanks at its ends aside") {
  const Prompt prompt = a_desk(3).prompt;
  CHECK(text_type().check(prompt, Text{" ŵŷâ\n"}).value() == Value{Text{"ŵŷâ"}});
  CHECK_FALSE(text_type().check(prompt, Text{"ŵŷâx"}).ok());
  CHECK_FALSE(text_type().check(prompt, Text{""}).ok());
  CHECK_FALSE(text_type().check(prompt, Text{"\xFF"}).ok());
  PromptDesk touched = a_desk();
  touched.touch(TextTouch{"words"});
  touched.check_strangers();
}

TEST_CASE("a text may be asked for with 1 to 1000 characters") {
  CHECK(text_type().problems(a_desk(1).prompt).empty());
  CHECK(text_type().problems(a_desk(1000).prompt).empty());
  for (const int most : {0, -1, 1001}) {
    REQUIRE(text_type().problems(a_desk(most).prompt).size() == 1);
    CHECK(text_type().problems(a_desk(most).prompt)[0].pointer == "/max_length");
  }
}

TEST_CASE("the result of a text is the words that may be shown, and nothing of who wrote them") {
  PromptDesk desk = a_desk();
  desk.count(12, 0, Text{"x"});
  const Draft yours{true, Text{"My own words"}};
  CHECK(desk.results(&yours).quoted[0].quotes.empty());
  CHECK(desk.results(&yours).quoted[0].none == "results.no_words");
  desk.words = {"Ask first.", "Listen."};
  const RecordingPage page = desk.results(&yours);
  REQUIRE(page.quoted.size() == 1);
  CHECK(page.quoted[0].quotes == desk.words);
  CHECK(page.charts.empty());
}

TEST_CASE(
    "what simulated visitors write comes out of the keys that they tap, whatever room there is") {
  for (const int most : {300, 24, 8, 1}) a_desk(most).check_imagination();
}

TEST_CASE("capitals in the middle of a sentence take the shift key") {
  const std::vector<std::string> keys = text_type().taps(a_desk().prompt, Text{"A Bus, iT"});
  CHECK(keys == std::vector<std::string>{"key.a", "key.space", "key.shift", "key.b", "key.u",
                                         "key.s", "key.,", "key.space", "key.i", "key.shift",
                                         "key.t"});
  CHECK(text_type().taps(a_desk().prompt, Text{"a"}) ==
        std::vector<std::string>{"key.shift", "key.a"});
}

}  // namespace chorus::test
