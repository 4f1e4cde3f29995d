#include <doctest/doctest.h>

#include "prompts/prompts.h"
#include "support/prompt_desk.h"

namespace chorus::test {
namespace {

PromptDesk a_desk(int most = 0) {
  Prompt prompt = a_prompt("picture");
  prompt.picture = "waiting-room";
  prompt.max_choices = most;
  return {picture_type(), prompt};
}

Value marks(std::vector<Point> points) {
  return Points{std::move(points)};
}

PictureBoard board_of(const PromptDesk& desk) {
  return desk.page().pictures.at(0);
}

const Button& button(const PictureBoard& board, const std::string& id) {
  for (const Button& each : board.buttons)
    if (each.id == id) return each;
  FAIL("there is no button " << id);
  return board.buttons.front();
}

}  // namespace

TEST_CASE("a picture asks with the picture, four ways for a cross, and nothing marked") {
  const PictureBoard board = board_of(a_desk());
  CHECK(board.picture == "waiting-room");
  CHECK(board.marks.empty());
  CHECK_FALSE(board.cross);
  REQUIRE(board.moves.size() == 4);
  CHECK(board.moves[0].id == "asked.up");
  CHECK(button(board, "asked.mark").enabled);
  CHECK_FALSE(button(board, "asked.undo").enabled);
  CHECK(board.status == "up to 3");
  CHECK_FALSE(a_desk().answer());
}

TEST_CASE("a touch of the picture marks the place, and a touch of the mark takes it back") {
  PromptDesk desk = a_desk();
  desk.touch(PointTouch{250, 900});
  desk.touch(PointTouch{900, 100});
  CHECK(desk.answer() == marks({{250, 900}, {900, 100}}));
  CHECK(board_of(desk).status == "2 of 3: picture.bottom_left, picture.top_right");
  desk.touch(PointTouch{270, 910});
  CHECK(desk.answer() == marks({{900, 100}}));
  desk.touch(PointTouch{900, 100});
  CHECK_FALSE(desk.answer());
  CHECK(desk.draft == Draft{});
}

TEST_CASE("a touch at the frame is brought into the picture") {
  PromptDesk desk = a_desk();
  desk.touch(PointTouch{-12, 1015});
  CHECK(desk.answer() == marks({{0, 1000}}));
}

TEST_CASE("beyond the limit a touch is let pass, and taking back makes room") {
  PromptDesk desk = a_desk(1);
  desk.touch(PointTouch{100, 100});
  desk.touch(PointTouch{800, 800});
  CHECK(desk.answer() == marks({{100, 100}}));
  CHECK_FALSE(button(board_of(desk), "asked.mark").enabled);
  desk.tap("asked.undo");
  CHECK_FALSE(desk.answer());
  desk.touch(PointTouch{800, 800});
  CHECK(desk.answer() == marks({{800, 800}}));
}

TEST_CASE("buttons move a cross over the picture, not beyond it, and mark where it is") {
  PromptDesk desk = a_desk();
  desk.tap("asked.left");
  CHECK(board_of(desk).cross == Point{400, 500});
  CHECK_FALSE(desk.answer());
  desk.tap("asked.up");
  desk.tap("asked.mark");
  CHECK(desk.answer() == marks({{400, 400}}));
  CHECK(board_of(desk).status == "1 of 3: picture.middle at picture.middle");
  for (int i = 0; i < 9; ++i) desk.tap("asked.right");
  for (int i = 0; i < 9; ++i) desk.tap("asked.down");
  CHECK(board_of(desk).cross == Point{1000, 1000});
  desk.tap("asked.mark");
  CHECK(desk.answer() == marks({{400, 400}, {1000, 1000}}));
}

TEST_CASE("the cross shows itself before it marks, and marks a place once") {
  PromptDesk desk = a_desk();
  desk.tap("asked.mark");
  CHECK(board_of(desk).cross == Point{500, 500});
  CHECK_FALSE(desk.answer());
  desk.tap("asked.mark");
  desk.tap("asked.mark");
  CHECK(desk.answer() == marks({{500, 500}}));
}

TEST_CASE("an answer is as many places as may be marked, all in the picture") {
  const PromptDesk desk = a_desk(2);
  const auto good = [&](std::vector<Point> points) {
    return picture_type().check(desk.prompt, marks(std::move(points))).ok();
  };
  CHECK(good({{0, 0}}));
  CHECK(good({{1000, 1000}, {1, 999}}));
  CHECK_FALSE(good({}));
  CHECK_FALSE(good({{1, 1}, {500, 500}, {900, 900}}));
  CHECK_FALSE(good({{-1, 500}}));
  CHECK_FALSE(good({{500, 1001}}));
  CHECK(picture_type().check(desk.prompt, marks({})).error().what.find("1 to 2") !=
        std::string::npos);
  PromptDesk touched = a_desk();
  touched.touch(PointTouch{500, 500});
  touched.check_strangers();
}

TEST_CASE("a picture needs a picture, and a limit that people can keep in mind") {
  CHECK(picture_type().problems(a_desk().prompt).empty());
  CHECK(picture_type().problems(a_desk(10).prompt).empty());
  CHECK(picture_type().problems(a_desk(11).prompt).at(0).pointer == "/max_choices");
  Prompt bare = a_desk().prompt;
  bare.picture.clear();
  CHECK(picture_type().problems(bare).at(0).pointer == "/picture");
}

TEST_CASE("a person counts once in each part of the grid that holds a mark") {
  const PromptDesk desk = a_desk();
  const auto cells = [&](std::vector<Point> points) {
    return picture_type().sort(desk.prompt, marks(std::move(points)));
  };
  CHECK(picture_type().buckets(desk.prompt) == 96);
  CHECK_FALSE(picture_type().partition());
  CHECK(cells({{0, 0}}) == std::vector<int>{0});
  CHECK(cells({{83, 124}}) == std::vector<int>{0});
  CHECK(cells({{84, 125}}) == std::vector<int>{13});
  CHECK(cells({{1000, 1000}, {0, 0}}) == std::vector<int>{0, 95});
  CHECK(cells({{10, 10}, {70, 110}}) == std::vector<int>{0});
}

TEST_CASE("results are a map of everybody and of each role, with words for where most marks are") {
  PromptDesk desk = a_desk();
  desk.count(12, 0, marks({{950, 50}, {50, 950}}));
  desk.count(20, 1, marks({{950, 50}}));
  const Draft yours{true, marks({{300, 300}})};
  const HeatMap map = desk.results(&yours).heat_maps.at(0);
  CHECK(map.columns * map.rows == 96);
  REQUIRE(map.groups.size() == 3);
  CHECK(map.groups[0].detail == "32 people");
  CHECK(map.groups[0].cells.at(11) == Shown{32});
  CHECK(map.groups[0].cells.at(84) == Shown{12});
  CHECK(map.groups[0].cells.at(40) == Shown{0});
  CHECK(map.groups[0].sentence == "most: picture.top_right");
  CHECK(map.groups[1].sentence == "most: picture.top_right, picture.bottom_left");
  CHECK(map.groups[2].cells.at(84) == Shown{0});
  CHECK(map.yours == std::vector<Point>{{300, 300}});
}

TEST_CASE("where too few people answered, there is no map") {
  PromptDesk desk = a_desk();
  desk.count(9, 0, marks({{950, 50}}));
  const HeatMap map = desk.results().heat_maps.at(0);
  REQUIRE(map.groups.size() == 1);
  CHECK(map.groups[0].too_few);
  CHECK(map.groups[0].cells.empty());
  CHECK(map.groups[0].sentence.empty());
}

TEST_CASE("parts with few people are hidden, and words tell nothing of them either") {
  PromptDesk desk = a_desk();
  for (const Point& each : {Point{50, 50}, Point{450, 450}, Point{950, 950}, Point{50, 950}})
    desk.count(3, -1, marks({each}));
  const HeatMap map = desk.results().heat_maps.at(0);
  CHECK_FALSE(map.groups[0].too_few);
  CHECK_FALSE(map.groups[0].cells.at(0));
  CHECK(map.groups[0].sentence == "none of enough");
}

TEST_CASE("a role with few people is named and not shown") {
  PromptDesk desk = a_desk();
  Chance chance({45, 46});
  for (int person = 0; person < 80; ++person) {
    const int role = person < 4 ? 1 : person < 40 ? 0 : -1;
    desk.count(1, role, picture_type().imagine(desk.prompt, {person}, chance));
  }
  const RecordingPage page = desk.results();
  CHECK_FALSE(page.heat_maps.at(0).groups[0].too_few);
  for (const HeatGroup& group : page.heat_maps[0].groups) CHECK(group.label != "Manager");
  REQUIRE_FALSE(page.texts.empty());
  CHECK(page.texts[0].find("Manager") != std::string::npos);
}

TEST_CASE("what simulated visitors mark can be tapped with the cross, within any limit") {
  for (const int most : {0, 1, 2, 10}) a_desk(most).check_imagination();
}

TEST_CASE("where a simulated visitor marks depends on how the play felt") {
  CHECK(a_desk().warmth_shows(
      [](const Value& value) { return 1000 - std::get<Points>(value).points.front().x; }));
}

}  // namespace chorus::test
