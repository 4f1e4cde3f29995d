#include <doctest/doctest.h>

#include <algorithm>

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

}  // namespace

TEST_CASE("a tap is reported when the finger lifts; the press alone is a sign of life") {
  PageStage stage;
  stage.show("faces");
  CHECK(only<ScreenTouched>(stage.press("q.2")) != nullptr);
  const auto taps = stage.release(stage.middle_x("q.2"), stage.middle_y("q.2"));
  REQUIRE(only<ChoiceTapped>(taps) != nullptr);
  CHECK(only<ChoiceTapped>(taps)->code == "2");
}

TEST_CASE("thirty quick taps between two frames are thirty taps") {
  PageStage stage;
  stage.show("faces");
  int taps = 0;
  for (int i = 0; i < 30; ++i)
    taps += only<ChoiceTapped>(stage.tap(i % 2 ? "q.1" : "q.5")) != nullptr;
  CHECK(taps == 30);
}

TEST_CASE("a finger that wanders a little still taps what it went down on") {
  PageStage stage;
  stage.show("faces");
  const Rect rect = stage.rect("q.2");
  stage.press(rect.right() - 5, rect.y + 100);
  const auto taps = stage.release(rect.right() + 45, rect.y + 110);  // over the next tile
  REQUIRE(only<ChoiceTapped>(taps) != nullptr);
  CHECK(only<ChoiceTapped>(taps)->code == "2");
}

TEST_CASE("a finger that wanders off taps nothing, even where it comes back") {
  PageStage stage;
  stage.show("faces");
  stage.press("q.2");
  stage.move(stage.middle_x("q.2") + 200, stage.middle_y("q.2"));
  CHECK_FALSE(told(stage.release(stage.middle_x("q.2"), stage.middle_y("q.2"))));
}

TEST_CASE("touches are judged against the frame that was seen, not against newer words") {
  PageStage stage;
  stage.show("faces");
  const float x = stage.middle_x("q.3"), y = stage.middle_y("q.3");
  test::write_sample(test::samples()[2], stage.page, test::sample_frame(test::samples()[2]));
  const auto taps = stage.tap(x, y);
  REQUIRE(only<ChoiceTapped>(taps) != nullptr);
  CHECK(only<ChoiceTapped>(taps)->code == "3");
}

TEST_CASE("a tap begun on one screen does not count on the next") {
  PageStage stage;
  stage.show("faces");
  const float x = stage.middle_x("next"), y = stage.middle_y("next");
  stage.press(x, y);
  stage.show("agree");
  CHECK_FALSE(told(stage.release(x, y)));
  CHECK(only<NextTapped>(stage.tap(x, y)) != nullptr);
}

TEST_CASE("a repaint of the same screen between press and lift loses no tap") {
  PageStage stage;
  stage.show("faces");
  stage.press("q.1");
  stage.show("faces");
  CHECK(only<ChoiceTapped>(stage.release(stage.middle_x("q.1"), stage.middle_y("q.1"))) != nullptr);
}

TEST_CASE("a disabled widget swallows its taps") {
  PageStage stage;
  stage.show("export");
  REQUIRE(stage.page.find("back") != nullptr);
  CHECK_FALSE(stage.page.find("back")->enabled);
  CHECK_FALSE(told(stage.tap("back")));
}

TEST_CASE("nothing under a sheet can be touched") {
  PageStage stage;
  stage.show("faces");
  const Rect next = stage.rect("next");
  stage.show("idle");
  CHECK(stage.page.find("next") == nullptr);
  CHECK_FALSE(told(stage.tap(next.x + next.w / 2, next.y + next.h / 2)));
  CHECK(only<StillHereTapped>(stage.tap("still_here")) != nullptr);
}

TEST_CASE("of two sheets the later lies on top") {
  PageStage stage;
  const auto& sample = test::samples().front();
  stage.show(test::sample_frame(sample), [](Page& page) {
    test::write_close_sheet(page);
    page.open_sheet("idle");
    page.button({.id = "still_here", .label = "Here", .tap = StillHereTapped{}});
    page.close_sheet();
  });
  CHECK(stage.page.find("confirm") == nullptr);
  CHECK(only<StillHereTapped>(stage.tap("still_here")) != nullptr);
}

TEST_CASE("the corner answers to a hold of 1.2 seconds, once, and to nothing less") {
  PageStage stage;
  stage.show("poster");
  CHECK_FALSE(told(stage.tap("corner")));
  stage.now = 1000;
  stage.press("corner");
  REQUIRE(stage.page.next_due().has_value());
  CHECK(*stage.page.next_due() == 2200);
  CHECK(stage.page.moving(1500));
  CHECK(stage.page.due(2199).empty());
  CHECK(only<CornerHeld>(stage.page.due(2200)) != nullptr);
  CHECK(stage.page.due(9999).empty());
  CHECK_FALSE(told(stage.release(stage.middle_x("corner"), stage.middle_y("corner"))));
  CHECK_FALSE(stage.page.moving(9999));
}

TEST_CASE("a hold that slides away or is lifted early is no hold") {
  PageStage stage;
  stage.show("poster");
  stage.press("corner");
  stage.move(900, 500);
  CHECK(stage.page.due(5000).empty());
  stage.release(900, 500);
  stage.press("corner");
  stage.release(stage.middle_x("corner"), stage.middle_y("corner"));
  CHECK(stage.page.due(9000).empty());
}

TEST_CASE("a touch anywhere on a poster takes its invitation") {
  PageStage stage;
  stage.show("poster");
  CHECK(only<PosterTouched>(stage.tap(960, 420)) != nullptr);
  stage.show("faces");
  CHECK_FALSE(told(stage.tap(960, 150)));
}

TEST_CASE("minus and plus step a slider, and stop at its ends") {
  PageStage stage;
  stage.show("slider");
  REQUIRE(only<NumberSet>(stage.tap("safe.minus")) != nullptr);
  CHECK(only<NumberSet>(stage.tap("safe.minus"))->number == 6);
  CHECK(only<NumberSet>(stage.tap("safe.plus"))->number == 8);
  stage.show(test::sample_frame(test::samples().front()), [](Page& page) {
    page.slider({"safe", "safe", 0, 10, 5, 10, "low", "high", "Less", "More"});
  });
  CHECK(only<NumberSet>(stage.tap("safe.plus"))->number == 10);
}

TEST_CASE("the first touch of plus on a slider sets its middle") {
  PageStage stage;
  stage.show("slider_untouched");
  REQUIRE(only<NumberSet>(stage.tap("safe.plus")) != nullptr);
  CHECK(only<NumberSet>(stage.tap("safe.plus"))->number == 50);
}

TEST_CASE("dragging along a slider reports each number once, and the lift reports none") {
  PageStage stage;
  stage.show("slider");
  const Rect track = stage.rect("safe.track");
  const float y = track.y + track.h / 2;
  stage.press(track.x + track.w * .65F, y);
  std::vector<int> numbers;
  for (float part = .65F; part >= 0; part -= .01F)
    for (const What& what : stage.move(track.x + track.w * part, y))
      if (const auto* set = what.get<NumberSet>()) numbers.push_back(set->number);
  REQUIRE(numbers.size() > 5);
  for (std::size_t i = 1; i < numbers.size(); ++i) CHECK(numbers[i] == numbers[i - 1] - 1);
  CHECK(numbers.back() == 0);
  CHECK_FALSE(told(stage.release(track.x - 300, y)));
}

TEST_CASE("a tap on a slider sets the number that is there, also from right to left") {
  PageStage stage;
  stage.show("slider");
  const Rect track = stage.rect("safe.track");
  CHECK(only<NumberSet>(stage.tap(track.x + 5, track.y + 20))->number == 0);
  Frame frame = test::sample_frame(test::samples()[4]);
  frame.right_to_left = true;
  stage.show(test::samples()[4], frame);
  const Rect mirrored = stage.rect("safe.track");
  CHECK(only<NumberSet>(stage.tap(mirrored.right() - 5, mirrored.y + 20))->number == 0);
}

TEST_CASE("a slider without an answer asks with the question mark of its language") {
  PageStage stage;
  const auto says = [&](const char* mark) {
    const auto& texts = stage.page.drawn_texts();
    return std::any_of(texts.begin(), texts.end(),
                       [&](const PaintedPage::Drawn& each) { return each.what == mark; });
  };
  Frame frame = test::sample_frame(test::samples()[4]);
  const auto write = [](Page& page) { page.slider({.prompt = "safe"}); };
  stage.show(frame, write);
  CHECK(says("?"));
  frame.right_to_left = true;
  stage.show(frame, write);
  CHECK(says("\u061F"));
  CHECK_FALSE(says("?"));
}

TEST_CASE("nothing moves under the finger when a pen goes up or down") {
  PageStage stage;
  Frame frame = test::sample_frame(test::samples()[4]);
  const auto show = [&](const char* label, const char* other) {
    stage.show(frame, [&](Page& page) {
      DrawingBoard board{"q", "q", test::a_sketch(), Point{500, 500}, true, "Drawn", {}, {}};
      board.moves = test::a_picture({}, {}).moves;
      board.buttons = {{.id = "q.pen", .label = label, .icon = Icon::pencil, .other = other}};
      page.drawing_board(board);
    });
    return std::vector<Rect>{stage.rect("q.board"), stage.rect("q.up"), stage.rect("q.pen")};
  };
  const char *lift = "Lift", *start = "Put the pen down on the page and start to draw a line";
  CHECK(show(lift, start) == show(start, lift));
  // Also where the longer of both takes two lines.
  stage.size = {1080, 1920};
  frame.text_percent = 150;
  CHECK(show(lift, start) == show(start, lift));
}

TEST_CASE("the press is seen, and nothing of it is left after the finger has gone") {
  PageStage stage;
  stage.show("faces");
  const std::vector<float> before = stage.drawn();
  CHECK_FALSE(stage.page.dirty());
  stage.press("q.5");
  CHECK(stage.page.dirty());
  stage.paint();
  CHECK(stage.drawn() != before);
  stage.release(stage.middle_x("q.5"), stage.middle_y("q.5"));
  CHECK(stage.page.dirty());
  stage.paint();
  CHECK(stage.drawn() == before);
}

TEST_CASE("a still page draws the same frame again and asks for none") {
  PageStage stage;
  for (const test::Sample& sample : test::samples()) {
    stage.show(sample, test::sample_frame(sample));
    const std::vector<float> first = stage.drawn();
    stage.now += 700;
    stage.paint();
    INFO(sample.name);
    CHECK(stage.drawn() == first);
    CHECK_FALSE(stage.page.moving(stage.now));
    CHECK_FALSE(stage.page.dirty());
  }
}

TEST_CASE(
    "a new screen enters with a movement only where that was allowed, and can be touched at once") {
  PageStage stage;
  stage.page.let_move(true);
  stage.show("faces");
  const std::vector<float> first = stage.drawn();
  const Rect tile = stage.rect("q.1");
  CHECK(stage.page.moving(stage.now));
  CHECK(only<ChoiceTapped>(stage.tap("q.1")) != nullptr);
  stage.now += 2000;
  stage.paint();
  CHECK(stage.drawn() != first);
  CHECK(stage.rect("q.1") == tile);
  CHECK_FALSE(stage.page.moving(stage.now));
  stage.show("faces");  // the same screen said again does not enter again
  CHECK_FALSE(stage.page.moving(stage.now));
  Frame frame = test::sample_frame(test::samples()[1]);
  frame.reduced_motion = true;
  stage.show(test::samples()[1], frame);
  CHECK_FALSE(stage.page.moving(stage.now));
}

TEST_CASE("a touch of a triangle reports the place, from the first corner and upwards") {
  PageStage stage;
  stage.show("triad");
  const Rect rect = stage.rect("q.board");
  REQUIRE(only<PointTouched>(stage.tap(rect.x + rect.w / 2, rect.y + rect.h / 2)) != nullptr);
  const int middle = only<PointTouched>(stage.tap(rect.x + rect.w / 2, rect.y + rect.h / 2))->x;
  CHECK((middle >= 497 && middle <= 503));
  const PointTouched low = *only<PointTouched>(stage.tap(rect.x + 20, rect.bottom() - 20));
  CHECK(low.prompt == "q");
  CHECK(low.x < 0);
  CHECK(low.y < 0);
}

TEST_CASE("from right to left the first corner of a triangle is on the right") {
  PageStage stage;
  for (const test::Sample& sample : test::samples())
    if (sample.name == std::string_view("triad"))
      stage.show(sample, test::sample_frame(sample, "ur"));
  const Rect rect = stage.rect("q.board");
  CHECK(only<PointTouched>(stage.tap(rect.right() - 20, rect.bottom() - 20))->x < 0);
  CHECK(only<PointTouched>(stage.tap(rect.x + 20, rect.bottom() - 20))->x > 1000);
}

TEST_CASE("the mark of a triangle follows a finger that is drawn over it") {
  PageStage stage;
  stage.show("triad");
  const Rect rect = stage.rect("q.board");
  const float x = rect.x + rect.w / 2, y = rect.y + rect.h / 2;
  stage.press(x, y);
  std::vector<int> seen;
  for (int by = 0; by <= 100; by += 10)
    for (const What& what : stage.move(x + static_cast<float>(by), y))
      if (const auto* point = what.get<PointTouched>()) seen.push_back(point->x);
  CHECK(seen.size() > 5);
  CHECK(std::is_sorted(seen.begin(), seen.end()));
  CHECK(stage.release(x + 100, y).empty());
}

TEST_CASE("a touch of a picture reports the place in it, also from right to left") {
  for (const char* language : {"en", "ur"}) {
    CAPTURE(language);
    PageStage stage;
    for (const test::Sample& sample : test::samples())
      if (sample.name == std::string_view("picture"))
        stage.show(sample, test::sample_frame(sample, language));
    const Rect rect = stage.rect("q.board");
    const PointTouched middle =
        *only<PointTouched>(stage.tap(rect.x + rect.w / 2, rect.y + rect.h / 2));
    CHECK(std::abs(middle.x - 500) <= 2);
    CHECK((middle.y > 300 && middle.y < 700));  // where it scrolls, its lower part is hidden
    const PointTouched corner = *only<PointTouched>(stage.tap(rect.x + 40, rect.y + 40));
    CHECK((corner.x > 0 && corner.x < 60));
    CHECK((corner.y > 0 && corner.y < 90));
    CHECK(stage.rect("q.left").x < stage.rect("q.right").x);
  }
}

TEST_CASE("a finger that is drawn over a picture marks nothing") {
  PageStage stage;
  stage.show("picture");
  const Rect rect = stage.rect("q.board");
  const float x = rect.x + rect.w / 2, y = rect.y + rect.h / 2;
  stage.press(x, y);
  CHECK(stage.move(x + 200, y).empty());
  CHECK(stage.release(x + 200, y).empty());
}

TEST_CASE("keys go to the buttons of a triangle's corners, not to the triangle") {
  PageStage stage;
  stage.show("triad");
  std::vector<std::string> lit;
  for (int i = 0; i < 12; ++i) {
    stage.key(NamedKey::tab);
    for (const std::string& id : stage.page.lit()) lit.push_back(id);
  }
  CHECK(std::find(lit.begin(), lit.end(), "q.board") == lit.end());
  CHECK(std::find(lit.begin(), lit.end(), "q.c") != lit.end());
}

}  // namespace chorus
