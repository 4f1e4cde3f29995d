#include <doctest/doctest.h>

#include "support/page_stage.h"

namespace chorus {
namespace {

using test::PageStage;

Frame one_switch_frame(bool listening = false) {
  Frame frame;
  frame.screen = "test";
  frame.language = "en";
  frame.one_switch = true;
  frame.listening = listening;
  return frame;
}

void write_few(Page& page) {
  page.heading("A question");
  page.button({.id = "one", .label = "First", .tap = NextTapped{}});
  page.button({.id = "two", .label = "Second", .tap = SkipTapped{}});
}

void write_keyboard(Page& page) {
  page.heading("Write");
  page.text_box({.id = "words", .editing = true});
  page.button({.id = "next", .label = "Next", .tap = NextTapped{}, .place = Place::end});
}

std::string lit(const PageStage& stage) {
  std::string all;
  for (const std::string& id : stage.page.lit()) all += (all.empty() ? "" : " ") + id;
  return all;
}

// Lets time pass until the next thing lights up.
std::vector<What> go_on(PageStage& stage) {
  stage.now = *stage.page.next_due();
  std::vector<What> taps = stage.page.due(stage.now);
  stage.paint();
  return taps;
}

}  // namespace

TEST_CASE("things light up one after another at the set pace, and round again") {
  PageStage stage;
  stage.page.pace(1000);
  stage.show(one_switch_frame(), write_few);
  CHECK(lit(stage) == "one");
  CHECK(*stage.page.next_due() == stage.now + 1000);
  go_on(stage);
  CHECK(lit(stage) == "two");
  go_on(stage);
  CHECK(lit(stage) == "one");
}

TEST_CASE("the switch chooses what is lit, and nothing else") {
  PageStage stage;
  stage.show(one_switch_frame(), write_few);
  go_on(stage);
  const std::vector<What> taps = stage.key(NamedKey::space);
  REQUIRE(taps.size() == 1);
  CHECK(taps.front().get<SkipTapped>() != nullptr);
  CHECK(stage.key(NamedKey::one_switch).front().get<SkipTapped>() != nullptr);
}

TEST_CASE("many things light up row by row; the switch enters a row, then chooses in it") {
  PageStage stage;
  stage.show(one_switch_frame(), write_keyboard);
  while (lit(stage).rfind("key.q ", 0) != 0) go_on(stage);
  CHECK(lit(stage).find("key.p") != std::string::npos);
  stage.key(NamedKey::space);
  stage.paint();
  CHECK(lit(stage) == "key.q");
  go_on(stage);
  CHECK(lit(stage) == "key.w");
  const std::vector<What> taps = stage.key(NamedKey::space);
  REQUIRE(taps.size() == 1);
  REQUIRE(taps.front().get<KeyTapped>() != nullptr);
  CHECK(taps.front().get<KeyTapped>()->text == "w");
}

TEST_CASE("a row in which nothing is chosen is left again after two rounds") {
  PageStage stage;
  stage.show(one_switch_frame(), write_keyboard);
  while (lit(stage).rfind("key.q ", 0) != 0) go_on(stage);
  stage.key(NamedKey::space);
  stage.paint();
  for (int i = 0; i < 20; ++i) {
    CHECK(stage.page.lit().size() == 1);
    go_on(stage);
  }
  CHECK(lit(stage).rfind("key.q ", 0) == 0);
}

TEST_CASE("the space of a keyboard that is a switch writes nothing") {
  PageStage stage;
  stage.show(one_switch_frame(), write_keyboard);
  for (const What& tap : stage.type(" ")) CHECK(tap.get<KeyTapped>() == nullptr);
  CHECK(stage.type("a").front().get<KeyTapped>() != nullptr);
}

TEST_CASE("the switch of somebody who has only one turns the lights on") {
  PageStage stage;
  Frame frame = one_switch_frame();
  frame.one_switch = false;
  stage.show(frame, write_few);
  CHECK(lit(stage).empty());
  const std::vector<What> taps = stage.key(NamedKey::one_switch);
  REQUIRE(taps.size() == 1);
  REQUIRE(taps.front().get<AccessSet>() != nullptr);
  CHECK(taps.front().get<AccessSet>()->setting == "switch");
  CHECK(taps.front().get<AccessSet>()->to == "on");
}

TEST_CASE("to those who listen, what lights up is said; to others it is not") {
  PageStage stage;
  stage.show(one_switch_frame(true), write_few);
  const std::vector<What> said = go_on(stage);
  REQUIRE(said.size() == 1);
  REQUIRE(said.front().get<FocusMoved>() != nullptr);
  CHECK(said.front().get<FocusMoved>()->words == "Second");
  stage.show(one_switch_frame(false), write_few);
  CHECK(go_on(stage).empty());
}

TEST_CASE("to those who listen, the focus of the keyboard says what it has come to") {
  PageStage stage;
  Frame frame = one_switch_frame(true);
  frame.one_switch = false;
  stage.show(frame, write_few);
  const std::vector<What> taps = stage.key(NamedKey::tab);
  REQUIRE(taps.size() == 1);
  REQUIRE(taps.front().get<FocusMoved>() != nullptr);
  CHECK(taps.front().get<FocusMoved>()->words == "First");
}

}  // namespace chorus
