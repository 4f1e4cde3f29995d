#include <doctest/doctest.h>

#include "prompts/prompts.h"
#include "support/prompt_desk.h"

namespace chorus::test {
namespace {

PromptDesk a_desk() {
  return {drawing_type(), a_prompt("drawing")};
}

Value lines(std::vector<std::vector<Point>> strokes) {
  return Strokes{std::move(strokes)};
}

DrawingBoard board_of(const PromptDesk& desk) {
  return desk.page().drawing_boards.at(0);
}

void draw(PromptDesk& desk, const std::vector<Point>& points) {
  desk.touch(StrokeTouch{points});
}

// A line of which no point can be left out.
std::vector<Point> zigzag(int points) {
  std::vector<Point> line;
  for (int i = 0; i < points; ++i) line.push_back({i % 2 == 0 ? 0 : 1000, 7 * i % 1001});
  return line;
}

}  // namespace

TEST_CASE("a board asks with nothing drawn, four ways for a pen, and a pen that is up") {
  const DrawingBoard board = board_of(a_desk());
  CHECK(board.drawing.empty());
  CHECK_FALSE(board.pen);
  CHECK_FALSE(board.pen_down);
  REQUIRE(board.moves.size() == 4);
  CHECK(board.moves[0].id == "asked.up");
  CHECK(board.buttons[0].label == "drawing.pen_down");
  CHECK_FALSE(board.buttons[1].enabled);
  CHECK(board.status == "nothing drawn");
  CHECK_FALSE(a_desk().answer());
}

TEST_CASE("each stroke of a finger is one line more, made of no more points than it needs") {
  PromptDesk desk = a_desk();
  draw(desk, {{0, 0}, {10, 10}, {20, 20}, {400, 400}});
  draw(desk, {{700, 700}});
  CHECK(desk.answer() == lines({{{0, 0}, {400, 400}}, {{700, 700}}}));
  CHECK(board_of(desk).status == "2 lines");
  CHECK(board_of(desk).drawing.strokes().size() == 2);
}

TEST_CASE("what a finger draws past the edge is brought onto the board") {
  PromptDesk desk = a_desk();
  draw(desk, {{-50, 500}, {500, 1200}});
  CHECK(desk.answer() == lines({{{0, 500}, {500, 1000}}}));
  draw(desk, {});
  CHECK(desk.answer() == lines({{{0, 500}, {500, 1000}}}));
}

TEST_CASE("the last line is taken back, until nothing is drawn and there is no answer") {
  PromptDesk desk = a_desk();
  draw(desk, {{1, 1}, {9, 9}});
  draw(desk, {{5, 5}});
  desk.tap("asked.undo");
  CHECK(desk.answer() == lines({{{1, 1}, {9, 9}}}));
  desk.tap("asked.undo");
  CHECK_FALSE(desk.answer());
  CHECK(desk.draft == Draft{});
}

TEST_CASE("buttons move a pen that draws while it is down, a straight line as two points") {
  PromptDesk desk = a_desk();
  for (const char* id : {"asked.left", "asked.pen", "asked.up", "asked.up", "asked.right"})
    desk.tap(id);
  CHECK(desk.answer() == lines({{{450, 500}, {450, 400}, {500, 400}}}));
  CHECK(board_of(desk).pen_down);
  CHECK(board_of(desk).buttons[0].label == "drawing.pen_up");
  CHECK(board_of(desk).status == "1 line · pen at picture.middle");
  for (const char* id : {"asked.pen", "asked.down", "asked.pen", "asked.right"}) desk.tap(id);
  CHECK(desk.answer() == lines({{{450, 500}, {450, 400}, {500, 400}}, {{500, 450}, {550, 450}}}));
}

TEST_CASE("a pen that was only put down has not drawn a line yet") {
  PromptDesk desk = a_desk();
  desk.tap("asked.pen");
  CHECK(board_of(desk).status == "pen at picture.middle");
  desk.tap("asked.up");
  CHECK(board_of(desk).status == "1 line · pen at picture.middle");
}

TEST_CASE("the pen stays on the board, and a finger lifts it") {
  PromptDesk desk = a_desk();
  desk.tap("asked.pen");
  for (int i = 0; i < 12; ++i) desk.tap("asked.up");
  CHECK(desk.answer() == lines({{{500, 500}, {500, 0}}}));
  draw(desk, {{10, 10}, {20, 90}});
  CHECK_FALSE(board_of(desk).pen_down);
  desk.tap("asked.down");
  CHECK(std::get<Strokes>(*desk.answer()).strokes.size() == 2);
}

TEST_CASE("after two hundred lines there is no room, it says so, and what was drawn stays") {
  PromptDesk desk = a_desk();
  for (int i = 0; i < 200; ++i) draw(desk, {{i, i}});
  CHECK(board_of(desk).status == "200 lines");
  const auto before = desk.answer();
  draw(desk, {{900, 900}});
  CHECK(desk.answer() == before);
  CHECK(board_of(desk).status == "200 lines · no room");
  desk.tap("asked.pen");
  CHECK(desk.answer() == before);
  CHECK_FALSE(board_of(desk).pen_down);
  desk.tap("asked.undo");
  draw(desk, {{900, 900}});
  CHECK(std::get<Strokes>(*desk.answer()).strokes.back() == std::vector<Point>{{900, 900}});
  CHECK(board_of(desk).status == "200 lines · pen at picture.middle");
}

TEST_CASE("a hundred thousand points are kept, and not one more") {
  PromptDesk desk = a_desk();
  for (int i = 0; i < 100; ++i) draw(desk, zigzag(1000));
  const auto full = desk.answer();
  REQUIRE(full);
  CHECK(*decode(Shape::strokes, encode(*full)) == *full);
  draw(desk, {{5, 5}});
  CHECK(desk.answer() == full);
  CHECK(desk.draft.over);
}

TEST_CASE("strokes that no board can give are no answer") {
  const PromptDesk desk = a_desk();
  const auto refused = [&](const Value& value) { return !desk.type.check(desk.prompt, value); };
  CHECK(refused(lines({})));
  CHECK(refused(lines({{}})));
  CHECK(refused(lines({{{-1, 0}}})));
  CHECK(refused(lines({{{0, 1001}}})));
  CHECK(refused(lines(std::vector<std::vector<Point>>(201, {{1, 1}}))));
  CHECK(refused(lines(std::vector<std::vector<Point>>(101, std::vector<Point>(1000, {1, 1})))));
  CHECK_FALSE(refused(lines({{{0, 1000}}})));
}

TEST_CASE("values and touches of other kinds mean nothing to a drawing") {
  PromptDesk desk = a_desk();
  draw(desk, {{1, 1}});
  desk.check_strangers();
}

TEST_CASE("simulated visitors draw with the buttons, and what they draw counts") {
  PromptDesk desk = a_desk();
  desk.check_imagination();
}

TEST_CASE("people who drew are counted, what they drew is not") {
  PromptDesk desk = a_desk();
  CHECK(desk.type.buckets(desk.prompt) == 1);
  CHECK(desk.type.sort(desk.prompt, lines({{{1, 1}}})) == std::vector<int>{0});
  CHECK(desk.type.in_words(desk.prompt, lines({{{1, 1}}, {{2, 2}}}), Teller(desk.strings, "en")) ==
        "2 lines");
}

TEST_CASE(
    "the wall shows what may be shown, says when that is nothing, and how many have no room") {
  PromptDesk desk = a_desk();
  CHECK(desk.results().walls.at(0).none == "no drawings");
  desk.drawings = {Drawing(Strokes{{{{1, 1}}}}), Drawing(Strokes{{{{2, 2}}, {{3, 3}}}})};
  const DrawingWall wall = desk.results().walls.at(0);
  REQUIRE(wall.drawings.size() == 2);
  CHECK(wall.drawings[1].said == "2 lines");
  desk.drawings.assign(43, Drawing(Strokes{{{{1, 1}}}}));
  const RecordingPage many = desk.results();
  CHECK(many.walls.at(0).drawings.size() == 40);
  CHECK(many.texts.back() == "3 more");
}

}  // namespace chorus::test
