#include <doctest/doctest.h>

#include "support/page_stage.h"
#include "ui/painted_page.h"

namespace chorus {
namespace {

using test::only;
using test::PageStage;

bool told(const std::vector<What>& taps) {
  for (const What& what : taps)
    if (what.get<ScreenTouched>() == nullptr) return true;
  return false;
}

// Which widget the focus is on: the one that Enter activates, found out by what it reports.
std::string chosen(const std::vector<What>& taps) {
  const auto* choice = only<ChoiceTapped>(taps);
  return choice ? choice->code : "";
}

}  // namespace

TEST_CASE("Tab walks from the first answer to the last button and round again") {
  PageStage stage;
  stage.show("faces");
  CHECK_FALSE(told(stage.key(NamedKey::tab)));
  CHECK(chosen(stage.key(NamedKey::enter)) == "1");
  for (int i = 0; i < 4; ++i) stage.key(NamedKey::tab);
  CHECK(chosen(stage.key(NamedKey::space)) == "5");
  stage.key(NamedKey::tab);
  CHECK(only<BackTapped>(stage.key(NamedKey::enter)) != nullptr);
  stage.key(NamedKey::back_tab);
  CHECK(chosen(stage.key(NamedKey::enter)) == "5");
  for (int i = 0; i < 6; ++i) stage.key(NamedKey::tab);
  CHECK(chosen(stage.key(NamedKey::enter)) == "1");
}

TEST_CASE("Enter without a visible focus only shows it") {
  PageStage stage;
  stage.show("faces");
  CHECK_FALSE(told(stage.key(NamedKey::enter)));
  CHECK(chosen(stage.key(NamedKey::enter)) == "1");
}

TEST_CASE("arrows go to the nearest widget that way") {
  PageStage stage;
  stage.show("faces");
  stage.key(NamedKey::tab);
  stage.key(NamedKey::right);
  CHECK(chosen(stage.key(NamedKey::enter)) == "2");
  stage.key(NamedKey::left);
  CHECK(chosen(stage.key(NamedKey::enter)) == "1");
  stage.key(NamedKey::down);
  CHECK(only<BackTapped>(stage.key(NamedKey::enter)) != nullptr);
  stage.key(NamedKey::up);
  CHECK(chosen(stage.key(NamedKey::enter)) == "1");
}

TEST_CASE("the focus is drawn after a key and gone after a touch") {
  PageStage stage;
  stage.show("faces");
  const std::vector<float> plain = stage.drawn();
  stage.key(NamedKey::tab);
  CHECK(stage.page.dirty());
  stage.paint();
  CHECK(stage.drawn() != plain);
  stage.tap(960.F, 150.F);
  stage.paint();
  CHECK(stage.drawn() == plain);
}

TEST_CASE("a new screen starts with the focus on its first widget") {
  PageStage stage;
  stage.show("faces");
  for (int i = 0; i < 8; ++i) stage.key(NamedKey::tab);
  stage.show("agree");
  CHECK(chosen(stage.key(NamedKey::enter)) == "1");
}

TEST_CASE("the focus stays where it is while the same screen changes") {
  PageStage stage;
  stage.show("faces");
  stage.key(NamedKey::tab);
  stage.key(NamedKey::tab);
  stage.show("faces");
  CHECK(chosen(stage.key(NamedKey::enter)) == "2");
}

TEST_CASE("Escape goes back, or closes the sheet") {
  PageStage stage;
  stage.show("faces");
  CHECK(only<BackTapped>(stage.key(NamedKey::escape)) != nullptr);
  stage.show("close");
  CHECK(only<SheetClosed>(stage.key(NamedKey::escape)) != nullptr);
  stage.show("poster");
  CHECK_FALSE(told(stage.key(NamedKey::escape)));
}

TEST_CASE("the desk key opens the desk without a hold") {
  PageStage stage;
  stage.show("poster");
  CHECK(only<CornerHeld>(stage.key(NamedKey::desk)) != nullptr);
  stage.show("faces");
  CHECK_FALSE(told(stage.key(NamedKey::desk)));
}

TEST_CASE("a plugged-in keyboard writes into the box that is being edited") {
  PageStage stage;
  stage.show("text");
  const auto typed = stage.type("ŵ");
  REQUIRE(only<KeyTapped>(typed) != nullptr);
  CHECK(only<KeyTapped>(typed)->text == "ŵ");
  CHECK(only<KeyTapped>(stage.key(NamedKey::backspace))->key == KeyTapped::Key::backspace);
  CHECK(only<KeyTapped>(stage.key(NamedKey::left))->key == KeyTapped::Key::left);
  CHECK(only<KeyTapped>(stage.key(NamedKey::enter))->key == KeyTapped::Key::enter);
  CHECK_FALSE(told(stage.key(NamedKey::space)));  // it comes as typed text
  stage.show("faces");
  CHECK_FALSE(told(stage.type("x")));
}

TEST_CASE("with the focus on a button, Enter presses it while a text is being written") {
  PageStage stage;
  stage.show("text");
  stage.key(NamedKey::back_tab);
  CHECK(only<NextTapped>(stage.key(NamedKey::enter)) != nullptr);
  CHECK(only<KeyTapped>(stage.type("a")) != nullptr);
}

TEST_CASE("digits go to the PIN pad") {
  PageStage stage;
  stage.show("pin");
  REQUIRE(only<DigitTapped>(stage.type("7")) != nullptr);
  CHECK(only<DigitTapped>(stage.type("7"))->digit == 7);
  CHECK(only<DigitTapped>(stage.tap("pin.4"))->digit == 4);
  CHECK(only<DigitRemoved>(stage.key(NamedKey::backspace)) != nullptr);
  CHECK(only<PinEntered>(stage.key(NamedKey::enter)) != nullptr);
  CHECK_FALSE(told(stage.type("x")));
}

TEST_CASE("arrows on a slider move its number, to the other side from right to left") {
  PageStage stage;
  stage.show("slider");
  stage.key(NamedKey::tab);
  stage.key(NamedKey::tab);
  CHECK(only<NumberSet>(stage.key(NamedKey::right))->number == 8);
  CHECK(only<NumberSet>(stage.key(NamedKey::left))->number == 6);
  Frame frame = test::sample_frame(test::samples()[4]);
  frame.right_to_left = true;
  stage.show(test::samples()[4], frame);
  CHECK(only<NumberSet>(stage.key(NamedKey::left))->number == 8);
}

TEST_CASE("the on-screen keyboard reports its keys as they are marked") {
  PageStage stage;
  stage.show("text");
  CHECK(only<KeyTapped>(stage.tap("key.a"))->text == "a");
  CHECK(only<KeyTapped>(stage.tap("key.space"))->text == " ");
  CHECK(only<KeyTapped>(stage.tap("key.shift"))->key == KeyTapped::Key::shift);
  CHECK(only<KeyTapped>(stage.tap("key.symbols"))->key == KeyTapped::Key::symbols);
  CHECK(only<KeyTapped>(stage.tap("key.enter"))->key == KeyTapped::Key::enter);
  CHECK(only<KeyTapped>(stage.tap("key.right"))->key == KeyTapped::Key::right);
  stage.show("field");  // with shift: the text decides that it is a capital
  CHECK(only<KeyTapped>(stage.tap("key.a"))->text == "a");
}

TEST_CASE("a backspace that is held goes on removing, and its lift removes no more") {
  PageStage stage;
  stage.show("text");
  stage.now = 100;
  stage.press("key.backspace");
  CHECK(stage.page.due(500).empty());
  CHECK(stage.page.due(600).size() == 1);
  CHECK(stage.page.due(780).size() == 2);
  CHECK_FALSE(
      told(stage.release(stage.middle_x("key.backspace"), stage.middle_y("key.backspace"))));
  CHECK(only<KeyTapped>(stage.tap("key.backspace")) != nullptr);
  CHECK_FALSE(stage.page.next_due().has_value());
}

TEST_CASE("a touch in the text puts the caret there; a touch of a resting box begins to write") {
  PageStage stage;
  stage.show("text");
  const Rect box = stage.rect("words");
  const auto first = stage.tap(box.x + 34, box.y + 50);
  REQUIRE(only<CaretPlaced>(first) != nullptr);
  CHECK(only<CaretPlaced>(first)->offset <= 1);
  const auto later = stage.tap(box.x + 500, box.y + 50);
  REQUIRE(only<CaretPlaced>(later) != nullptr);
  CHECK(only<CaretPlaced>(later)->offset > 10);
  stage.show(test::sample_frame(test::samples().front()), [](Page& page) {
    TextBox resting;
    resting.id = "words";
    resting.placeholder = "Tap here to write";
    page.text_box(resting);
  });
  REQUIRE(only<FieldTouched>(stage.tap("words")) != nullptr);
  CHECK(only<FieldTouched>(stage.tap("words"))->field == "words");
}

}  // namespace chorus
