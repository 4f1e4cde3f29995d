#include "prompts/prompts.h"
#include "support/prompt_desk.h"

using namespace chorus;
using namespace chorus::test;

namespace {

Prompt a_stop(int beats = 4) {
  Prompt prompt = a_prompt("stop");
  prompt.options = options(beats);
  return prompt;
}

}  // namespace

TEST_CASE("nothing is answered until a beat is chosen, whatever was written") {
  PromptDesk desk(stop_type(), a_stop());
  CHECK_FALSE(desk.answer());
  desk.touch(TextTouch{"Ask her in private"});
  CHECK_FALSE(desk.answer());
  desk.tap("asked.b");
  REQUIRE(desk.answer());
  CHECK(*desk.answer() == Value{Stop{"b", "Ask her in private"}});
}

TEST_CASE("another beat takes the place of the first, and the words stay") {
  PromptDesk desk(stop_type(), a_stop());
  desk.tap("asked.a");
  desk.touch(TextTouch{" Wait \n"});
  desk.tap("asked.d");
  CHECK(*desk.answer() == Value{Stop{"d", "Wait"}});
  desk.touch(TextTouch{"  "});
  CHECK(*desk.answer() == Value{Stop{"d", std::nullopt}});
}

TEST_CASE("the beats stand in the order of the scene, with their numbers") {
  PromptDesk desk(stop_type(), a_stop());
  const RecordingPage page = desk.page();
  REQUIRE(page.groups.size() == 1);
  REQUIRE(page.groups[0].choices.size() == 4);
  CHECK(page.groups[0].choices[0].label == "1.\u00a0Option a");
  CHECK(page.groups[0].choices[3].label == "4.\u00a0Option d");
  CHECK(page.boxes.empty());
}

TEST_CASE("what is out of range is no answer") {
  PromptDesk desk(stop_type(), a_stop());
  for (const Stop& bad : {Stop{"z", std::nullopt}, Stop{"", "words"},
                          Stop{"a", std::string(301, 'x')}, Stop{"a", "\xFF"}}) {
    CHECK_FALSE(desk.type.check(desk.prompt, bad).ok());
    CHECK(desk.type.sort(desk.prompt, bad).empty());
  }
  CHECK(desk.type.check(desk.prompt, Stop{"a", std::string(300, 'x')}).ok());
  desk.tap("asked.a");
  desk.check_strangers();
}

TEST_CASE("simulated visitors stop the scene somewhere, the colder the sooner") {
  PromptDesk desk(stop_type(), a_stop(6));
  desk.check_imagination();
  CHECK(desk.warmth_shows([](const Value& value) { return std::get<Stop>(value).beat[0] - 'a'; }));
}

TEST_CASE("the stops stand on their beats, by role, and small numbers are not told") {
  PromptDesk desk(stop_type(), a_stop(3));
  desk.count(20, 0, Stop{"a", std::nullopt});
  desk.count(10, 0, Stop{"b", std::nullopt});
  desk.count(12, 1, Stop{"a", std::nullopt});
  const Draft yours{true, Stop{"b", std::nullopt}};
  RecordingPage page = desk.results(&yours);
  REQUIRE(page.strips.size() == 1);
  const BeatStrip& strip = page.strips[0];
  CHECK(strip.beats == std::vector<std::string>{"Option a", "Option b", "Option c"});
  CHECK(strip.yours == 1);
  REQUIRE(strip.groups.size() == 3);
  CHECK(strip.groups[0].stops == std::vector<Shown>{32, 10, 0});
  CHECK(strip.groups[1].stops == std::vector<Shown>{20, 10, 0});
  CHECK(strip.groups[1].detail == "30 people");
  CHECK(strip.groups[1].people == 30);
  CHECK(page.quoted.empty());
  PromptDesk few(stop_type(), a_stop(3));
  few.count(6, 0, Stop{"a", std::nullopt});
  page = few.results();
  CHECK(page.strips[0].groups.size() == 1);
  CHECK(page.strips[0].groups[0].too_few);
  CHECK(page.strips[0].groups[0].stops.empty());
}

TEST_CASE("what people would do instead is quoted as far as the room may see it") {
  PromptDesk desk(stop_type(), a_stop(3));
  desk.words = {"Ask her in private"};
  const RecordingPage page = desk.results();
  REQUIRE(page.quoted.size() == 1);
  CHECK(page.quoted[0].quotes == desk.words);
}
