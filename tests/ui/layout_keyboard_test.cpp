// Keyboards as they stand on the screen: size, room, held letters, the caret in every script.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/text_field.h"
#include "core/utf8.h"
#include "support/page_stage.h"
#include "ui/painted_page.h"

namespace chorus {
namespace {

using test::only;
using test::PageStage;

const std::vector<const char*> kLanguages = {"en",      "cy", "pl", "ro", "tr", "so", "pt", "fr",
                                             "zh-Hans", "ar", "ur", "bn", "pa", "gu", "ta"};

// A question with a long heading and a text being written, as the screens say it.
struct Writing {
  std::string language = "en", text;
  bool shift = false, symbols = false, marks = false;
  std::size_t caret = std::string::npos;
  int percent = 100;
};

void show(PageStage& stage, const Writing& writing) {
  Frame frame;
  frame.screen = "prompt";
  frame.language = writing.language;
  frame.right_to_left = right_to_left(writing.language);
  frame.text_percent = writing.percent;
  stage.show(frame, [&](Page& page) {
    page.heading("What could the surgery try tomorrow, so that nobody has to wait in the rain?");
    page.say("A few words are enough. Please name nobody.", Tone::note);
    TextBox box;
    box.id = "words";
    box.placeholder = "Tap here to write";
    box.text = writing.text;
    box.caret = std::min(writing.caret, writing.text.size());
    box.editing = true;
    box.shift = writing.shift;
    box.symbols = writing.symbols;
    box.marks = writing.marks;
    box.counter = "71 of 300";
    page.text_box(box);
    test::write_bar(page);
  });
}

bool is_key(const std::string& id) {
  return id.rfind("key.", 0) == 0;
}

float scale_of(Size size) {
  const bool upright = size.h > size.w;
  return std::min(size.w / (upright ? 1080.F : 1920.F), size.h / (upright ? 1920.F : 1080.F));
}

void check_keyboard(const PageStage& stage) {
  const std::vector<SeenWidget>& seen = stage.page.seen();
  const float least = 74 * scale_of(stage.size) - 1;
  for (std::size_t a = 0; a < seen.size(); ++a) {
    INFO(seen[a].id << " " << seen[a].rect.w << " by " << seen[a].rect.h);
    CHECK(seen[a].rect.x >= 0);
    CHECK(seen[a].rect.right() <= stage.size.w + .5F);
    CHECK(seen[a].rect.bottom() <= stage.size.h + .5F);
    if (is_key(seen[a].id)) {
      CHECK(seen[a].rect.w >= least);
      CHECK(seen[a].rect.h >= least);
      CHECK_FALSE(seen[a].hidden);
    }
    for (std::size_t b = a + 1; b < seen.size(); ++b) {
      INFO("beside " << seen[b].id);
      CHECK_FALSE(
          (!seen[a].rect.empty() && !seen[b].rect.empty() && overlap(seen[a].rect, seen[b].rect)));
    }
  }
  for (const PaintedPage::Drawn& text : stage.page.drawn_texts()) {
    INFO(text.what);
    CHECK_FALSE(text.cut);
  }
  CHECK(stage.page.unknown_glyphs() == 0);
}

void hold(PageStage& stage, const std::string& id) {
  stage.press(id);
  stage.now += 500;
  CHECK(stage.page.due(stage.now).empty());
  stage.paint();
}

}  // namespace

TEST_CASE("every keyboard has room on every display, and its keys are as large as a finger needs") {
  PageStage stage;
  for (const Size size :
       {Size{1920, 1080}, Size{1080, 1920}, Size{1280, 800}, Size{1024, 600}, Size{800, 1280}}) {
    stage.size = size;
    for (const char* language : kLanguages) {
      for (int layer = 0; layer < 4; ++layer) {
        INFO(std::string(language) << " on " << size.w << ", layer " << layer);
        show(stage, {language, "abc", layer == 1, layer == 2, layer == 3});
        check_keyboard(stage);
      }
    }
  }
}

TEST_CASE("keyboards hold together with the largest text") {
  PageStage stage;
  for (const Size size : {Size{1920, 1080}, Size{1024, 600}}) {
    stage.size = size;
    for (const char* language : {"cy", "tr", "ur", "bn", "ta"}) {
      INFO(std::string(language) << " on " << size.w);
      show(stage, {language, "abc", false, false, false, std::string::npos, 200});
      check_keyboard(stage);
    }
  }
}

TEST_CASE("turning to capitals or signs leaves everything else where it was") {
  PageStage stage;
  for (const char* language : kLanguages) {
    show(stage, {language, "abc"});
    const Rect box = stage.rect("words"), space = stage.rect("key.space");
    show(stage, {language, "abc", true});
    CHECK(stage.rect("words") == box);
    show(stage, {language, "abc", false, true});
    INFO(std::string(language));
    CHECK(stage.rect("words") == box);
    CHECK(stage.rect("key.space").y == space.y);
  }
}

TEST_CASE("the keys of a right-to-left language stand in the order of a real keyboard") {
  PageStage stage;
  show(stage, {"ar", ""});
  CHECK(stage.rect("key.ض").x < stage.rect("key.ص").x);
  CHECK(stage.rect("key.left").x < stage.rect("key.right").x);
  CHECK(only<KeyTapped>(stage.tap("key.left"))->key == KeyTapped::Key::right);
  CHECK(only<KeyTapped>(stage.key(NamedKey::left))->key == KeyTapped::Key::right);
  show(stage, {"ar", "Chorus"});  // a text that is read from left to right
  CHECK(only<KeyTapped>(stage.tap("key.left"))->key == KeyTapped::Key::left);
  CHECK(only<KeyTapped>(stage.key(NamedKey::right))->key == KeyTapped::Key::right);
}

TEST_CASE("a letter that is held shows its forms, and the letter itself is not typed") {
  PageStage stage;
  show(stage, {"pl", "abc"});
  stage.press("key.a");
  CHECK(stage.page.next_due() == 500);
  CHECK(stage.page.due(499).empty());
  stage.paint();
  CHECK(stage.page.find("key.form.ą") == nullptr);
  CHECK(stage.page.due(500).empty());
  CHECK(stage.page.dirty());
  stage.paint();
  CHECK(stage.page.find("key.form.ą") != nullptr);
  CHECK(stage.page.find("key.ć") == nullptr);  // the first row has made room
  CHECK_FALSE(stage.page.next_due().has_value());
  CHECK(stage.release("key.a").empty());
  stage.paint();
  CHECK(stage.page.find("key.form.ą") != nullptr);
  check_keyboard(stage);
}

TEST_CASE("a tap on a form types it and closes the forms") {
  PageStage stage;
  show(stage, {"pl", "abc"});
  hold(stage, "key.a");
  stage.release("key.a");
  stage.paint();
  const auto typed = stage.tap("key.form.ą");
  REQUIRE(only<KeyTapped>(typed) != nullptr);
  CHECK(only<KeyTapped>(typed)->text == "ą");
  stage.paint();
  CHECK(stage.page.find("key.form.ą") == nullptr);
  CHECK(stage.page.find("key.ć") != nullptr);
}

TEST_CASE("any other tap closes the forms, and does what it says") {
  PageStage stage;
  const auto opened = [&] {
    show(stage, {"pl", "abc"});
    hold(stage, "key.a");
    stage.release("key.a");
    stage.paint();
    REQUIRE(stage.page.find("key.form.ą") != nullptr);
  };
  const auto closed = [&] {
    stage.paint();
    return stage.page.find("key.form.ą") == nullptr;
  };
  opened();
  CHECK(only<KeyTapped>(stage.tap("key.b"))->text == "b");
  CHECK(closed());
  opened();
  CHECK(only<NextTapped>(stage.tap("next")) != nullptr);
  CHECK(closed());
  opened();
  stage.tap(stage.size.w / 2, 4);  // on nothing
  CHECK(closed());
  opened();
  CHECK(only<KeyTapped>(stage.type("x"))->text == "x");
  CHECK(closed());
}

TEST_CASE("a short tap types the letter, and a finger that slides away opens no forms") {
  PageStage stage;
  show(stage, {"pl", "abc"});
  stage.press("key.a");
  stage.now += 400;
  CHECK(stage.page.due(stage.now).empty());
  CHECK(only<KeyTapped>(stage.release(stage.middle_x("key.a"), stage.middle_y("key.a")))->text ==
        "a");
  stage.press("key.a");
  stage.move(stage.middle_x("key.a") + 200, stage.middle_y("key.a"));
  stage.now += 900;
  CHECK(stage.page.due(stage.now).empty());
  stage.paint();
  CHECK(stage.page.find("key.form.ą") == nullptr);
}

TEST_CASE("forms stay open while the same screen changes, and close with it") {
  PageStage stage;
  show(stage, {"fr", "abc"});
  hold(stage, "key.e");
  stage.release("key.e");
  show(stage, {"fr", "abc"});
  CHECK(stage.page.find("key.form.é") != nullptr);
  stage.show("text");
  CHECK(stage.page.find("key.form.é") == nullptr);
}

TEST_CASE("arrows and backspace go on while they are held, in every script") {
  PageStage stage;
  for (const char* language : {"en", "ar", "bn"}) {
    show(stage, {language, "abc"});
    for (const char* id : {"key.left", "key.right", "key.backspace"}) {
      INFO(std::string(language) << " " << id);
      stage.now = 1000;
      stage.press(id);
      CHECK(stage.page.due(1499).empty());
      CHECK(stage.page.due(1500).size() == 1);
      CHECK(stage.page.due(1860).size() == 4);
      CHECK(stage.release(id).empty());
      CHECK_FALSE(stage.page.next_due().has_value());
    }
  }
}

TEST_CASE("a touch never puts the caret inside a character, whatever the script") {
  PageStage stage;
  for (const char* text : {"ক্ষতি হয়েছে কি", "ਵਿੱਚ ਨਹੀਂ", "નર્સે કહ્યું", "மருத்துவமனை", "السَّلامُ عَلَيْكُم",
                           "آپ کا شکریہ", "👩\u200D👩\u200D👧 🇬🇧 e\u0301"}) {
    show(stage, {"en", text});
    const Rect box = stage.rect("words");
    for (float x = box.x; x < box.right(); x += 3) {
      const auto taps = stage.tap(x, box.y + 50);
      REQUIRE(only<CaretPlaced>(taps) != nullptr);
      const std::size_t offset = only<CaretPlaced>(taps)->offset;
      INFO(std::string(text) << " " << x);
      CHECK(boundary_at_or_before(text, offset) == offset);
    }
  }
}

TEST_CASE(
    "in a right-to-left text the caret goes where the finger points: its start is at the right") {
  PageStage stage;
  const std::string text = "شكرا لكم";
  show(stage, {"ar", text});
  const Rect box = stage.rect("words");
  std::size_t before = 0;
  for (float x = box.right() - 34; x > box.x; x -= 5) {
    const auto taps = stage.tap(x, box.y + 50);
    REQUIRE(only<CaretPlaced>(taps) != nullptr);
    CHECK(only<CaretPlaced>(taps)->offset >= before);
    before = only<CaretPlaced>(taps)->offset;
  }
  CHECK(only<CaretPlaced>(stage.tap(box.right() - 34, box.y + 50))->offset == 0);
  CHECK(before == text.size());
}

}  // namespace chorus
