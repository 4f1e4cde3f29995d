// A board that is drawn on with a finger, and drawings that hang on a wall.
#include <doctest/doctest.h>

#include <algorithm>

#include "support/page_stage.h"
#include "ui/input_queue.h"

namespace chorus {

using test::only;
using test::PageStage;

namespace {

// A place on the board, in parts of it.
struct OnBoard {
  PageStage stage;
  OnBoard() { stage.show("drawing"); }
  float x(float part) const { return stage.rect("q.board").x + stage.rect("q.board").w * part; }
  float y(float part) const { return stage.rect("q.board").y + stage.rect("q.board").h * part; }
  std::vector<What> press(float px, float py) { return stage.press(x(px), y(py)); }
  std::vector<What> move(float px, float py) { return stage.move(x(px), y(py)); }
  std::vector<What> release(float px, float py) { return stage.release(x(px), y(py)); }
};

}  // namespace

TEST_CASE("a stroke is reported when the finger lifts, with the places that it went through") {
  OnBoard board;
  board.press(.2F, .3F);
  CHECK(board.move(.4F, .3F).empty());
  CHECK(board.move(.4F, .6F).empty());
  const auto taps = board.release(.5F, .6F);
  const StrokeDrawn* stroke = only<StrokeDrawn>(taps);
  REQUIRE(stroke != nullptr);
  CHECK(stroke->prompt == "q");
  REQUIRE(stroke->points.size() == 4);
  CHECK(std::abs(stroke->points[0].x - 200) < 25);
  CHECK(std::abs(stroke->points[1].x - 400) < 25);
  CHECK(stroke->points[1].y == stroke->points[0].y);
  CHECK(stroke->points[2].y > stroke->points[1].y);
}

TEST_CASE("a touch without a movement is a dot") {
  OnBoard board;
  board.press(.5F, .5F);
  const auto taps = board.release(.5F, .5F);
  REQUIRE(only<StrokeDrawn>(taps) != nullptr);
  CHECK(only<StrokeDrawn>(taps)->points.size() == 1);
}

TEST_CASE("a stroke that leaves the board goes on along its edge, and never scrolls the page") {
  OnBoard board;
  board.press(.5F, .5F);
  board.move(3.F, .5F);
  const auto taps = board.release(3.F, 9.F);
  REQUIRE(only<StrokeDrawn>(taps) != nullptr);
  for (const Point& point : only<StrokeDrawn>(taps)->points) {
    CHECK((point.x >= 0 && point.x <= 1000));
    CHECK((point.y >= 0 && point.y <= 1000));
  }
}

TEST_CASE("the line under the finger is seen while it is drawn") {
  OnBoard board;
  board.press(.2F, .3F);
  board.stage.paint();
  const std::vector<float> before = board.stage.drawn();
  board.move(.6F, .5F);
  CHECK(board.stage.page.dirty());
  board.stage.paint();
  CHECK(board.stage.drawn().size() > before.size());
}

TEST_CASE("a finger may draw as long as it likes: the stroke stays bounded") {
  OnBoard board;
  board.press(.1F, .1F);
  for (int i = 0; i < 20'000; ++i)
    board.move(.1F + .8F * static_cast<float>(i % 97) / 97,
               .1F + .8F * static_cast<float>(i % 89) / 89);
  const auto taps = board.release(.5F, .5F);
  REQUIRE(only<StrokeDrawn>(taps) != nullptr);
  CHECK(only<StrokeDrawn>(taps)->points.size() <= 2000);
}

TEST_CASE("a stroke begun on one screen is not drawn on the next") {
  OnBoard board;
  board.press(.2F, .3F);
  board.move(.4F, .3F);
  board.stage.show("faces");
  CHECK(board.stage.release(500, 500).empty());
}

TEST_CASE("movements are kept one by one while a finger is down") {
  InputQueue queue;
  queue.moved(1, 10, 10);
  queue.pressed(2);
  for (int i = 0; i < 5; ++i) queue.moved(3 + i, 20.F + static_cast<float>(i), 10);
  queue.released(9);
  queue.moved(10, 50, 50);
  queue.moved(11, 60, 60);
  CHECK(queue.take().size() == 9);
}

TEST_CASE("the board and its buttons stand the same from right to left") {
  PageStage stage;
  for (const test::Sample& sample : test::samples())
    if (sample.name == std::string_view("drawing"))
      stage.show(sample, test::sample_frame(sample, "ur"));
  CHECK(stage.rect("q.left").x < stage.rect("q.right").x);
  const Rect rect = stage.rect("q.board");
  stage.press(rect.x + rect.w * .1F, rect.y + rect.h * .3F);
  const auto taps = stage.release(rect.x + rect.w * .1F, rect.y + rect.h * .3F);
  REQUIRE(only<StrokeDrawn>(taps) != nullptr);
  CHECK(only<StrokeDrawn>(taps)->points[0].x < 200);
}

TEST_CASE("what is drawn is made into a picture once, and not again for the next frame") {
  PageStage stage;
  stage.show("wall");
  const std::vector<float> first = stage.drawn();
  stage.paint();
  CHECK(stage.drawn() == first);
}

TEST_CASE("a wall for the room leaves drawings out before it is too high") {
  PageStage stage({1280, 720});
  stage.show("stage_wall");
  for (const auto& text : stage.page.drawn_texts()) CHECK_FALSE(text.cut);
  CHECK(stage.page.find("scroll.down") == nullptr);
}

}  // namespace chorus
