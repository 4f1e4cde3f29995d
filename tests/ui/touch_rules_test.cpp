#include <doctest/doctest.h>

#include "support/page_stage.h"

namespace chorus {
namespace {

using test::PageStage;

PageStage& with_button(PageStage& stage) {
  Frame frame;
  frame.screen = "test";
  frame.language = "en";
  stage.show(frame, [](Page& page) {
    page.button({.id = "one", .label = "First", .tap = NextTapped{}});
    page.button({.id = "corner",
                 .label = "Desk",
                 .tap = CornerHeld{},
                 .place = Place::corner,
                 .hold = true,
                 .touched = CornerTapped{}});
  });
  return stage;
}

bool tapped(const std::vector<What>& taps) {
  for (const What& tap : taps)
    if (tap.get<NextTapped>() != nullptr) return true;
  return false;
}

bool touch(PageStage& stage, std::int64_t lasts, float slips = 0) {
  const float x = stage.middle_x("one"), y = stage.middle_y("one");
  stage.press(x, y);
  stage.now += lasts;
  const bool counts = tapped(stage.release(x + slips, y));
  stage.paint();
  return counts;
}

}  // namespace

TEST_CASE("a tap counts where the finger went down if it slipped less than the rule says") {
  PageStage stage;
  with_button(stage);
  stage.page.obey({.slip = 60});
  CHECK(touch(stage, 100, 59));
  CHECK_FALSE(touch(stage, 100, 61));
  stage.page.obey({.slip = 150});
  CHECK(touch(stage, 100, 149));
}

TEST_CASE("touches that are shorter than the rule says are passed over") {
  PageStage stage;
  with_button(stage);
  stage.page.obey({.slip = 60, .shortest_ms = 200});
  CHECK_FALSE(touch(stage, 199));
  CHECK(touch(stage, 200));
}

TEST_CASE("a second touch of the same thing within the time of the rule is passed over") {
  PageStage stage;
  with_button(stage);
  stage.page.obey({.slip = 60, .shortest_ms = 0, .repeat_ms = 500});
  CHECK(touch(stage, 10));
  CHECK_FALSE(touch(stage, 400));
  stage.now += 600;
  CHECK(touch(stage, 10));
}

TEST_CASE("a short touch of what must be held asks for it in another way") {
  PageStage stage;
  with_button(stage);
  const std::vector<What> taps = stage.tap("corner");
  REQUIRE(taps.size() >= 1);
  CHECK(taps.back().get<CornerTapped>() != nullptr);
}

}  // namespace chorus
