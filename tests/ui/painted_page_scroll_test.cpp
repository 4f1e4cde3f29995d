#include <doctest/doctest.h>

#include "support/page_stage.h"
#include "ui/painted_page.h"

namespace chorus {
namespace {

using test::only;
using test::PageStage;

// A long page of choices at twice the usual size, which has to scroll.
struct Scrolling : PageStage {
  Scrolling() { again(); }
  void again() { show(test::samples()[2], test::sample_frame(test::samples()[2], "en", 200)); }
};

}  // namespace

TEST_CASE("what does not fit is hidden, and the way to it is named") {
  Scrolling stage;
  REQUIRE(stage.page.find("q.h") != nullptr);
  CHECK(stage.page.find("q.h")->hidden);
  REQUIRE(stage.page.way_to("q.h").has_value());
  CHECK(*stage.page.way_to("q.h") == "scroll.down");
  CHECK_FALSE(stage.page.way_to("next").has_value());
  CHECK_FALSE(stage.page.way_to("nobody").has_value());
}

TEST_CASE("the round buttons scroll down and up again, and end where there is no more") {
  Scrolling stage;
  CHECK_FALSE(stage.page.find("scroll.up")->enabled);
  for (int i = 0; i < 12; ++i) stage.tap("scroll.down"), stage.paint();
  CHECK_FALSE(stage.page.find("q.h")->hidden);
  CHECK_FALSE(stage.page.find("scroll.down")->enabled);
  CHECK(*stage.page.way_to("q.a") == "scroll.up");
  for (int i = 0; i < 12; ++i) stage.tap("scroll.up"), stage.paint();
  CHECK_FALSE(stage.page.find("scroll.up")->enabled);
}

TEST_CASE("a wheel and a dragging finger scroll, and the drag taps nothing") {
  Scrolling stage;
  stage.page.touch({0, WheelTurned{900, 500, -3}});
  CHECK(stage.page.dirty());
  stage.paint();
  const float y = stage.rect("q.c").y;
  CHECK(stage.page.find("scroll.up")->enabled);
  stage.press(900, 450);
  stage.move(900, 380);
  stage.move(900, 330);
  stage.paint();
  CHECK(stage.rect("q.c").y != y);
  for (const What& what : stage.release(900, 300)) CHECK(what.get<ScreenTouched>() != nullptr);
}

TEST_CASE(
    "where the page has scrolled to outlives new words on the same screen, not a new screen") {
  Scrolling stage;
  for (int i = 0; i < 12; ++i) stage.tap("scroll.down"), stage.paint();
  const Rect last = stage.rect("q.h");
  stage.again();
  CHECK(stage.rect("q.h") == last);
  for (const test::Sample& sample : test::samples())
    if (sample.name == std::string("consent"))
      stage.show(sample, test::sample_frame(sample, "en", 200));
  REQUIRE(stage.page.find("scroll.up") != nullptr);
  CHECK_FALSE(stage.page.find("scroll.up")->enabled);
}

TEST_CASE("what is scrolled under the bar cannot be touched there") {
  Scrolling stage;
  const Rect bar = stage.rect("next");
  const auto taps = stage.tap(bar.x + bar.w / 2, bar.y + bar.h / 2);
  CHECK(only<NextTapped>(taps) != nullptr);
}

TEST_CASE("the focus brings what it is on into view") {
  Scrolling stage;
  for (int i = 0; i < 8; ++i) stage.key(NamedKey::tab), stage.paint();
  CHECK_FALSE(stage.page.find("q.h")->hidden);
  REQUIRE(only<ChoiceTapped>(stage.key(NamedKey::enter)) != nullptr);
  CHECK(only<ChoiceTapped>(stage.key(NamedKey::enter))->code == "h");
}

TEST_CASE("a page that fits has no scroll buttons and ignores the wheel") {
  PageStage stage;
  stage.show("multi");
  CHECK(stage.page.find("scroll.down") == nullptr);
  const std::vector<float> before = stage.drawn();
  stage.page.touch({0, WheelTurned{900, 500, -3}});
  stage.paint();
  CHECK(stage.drawn() == before);
}

}  // namespace chorus
