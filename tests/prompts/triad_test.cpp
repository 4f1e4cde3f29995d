#include <doctest/doctest.h>

#include "prompts/prompts.h"
#include "support/prompt_desk.h"

namespace chorus::test {
namespace {

PromptDesk a_desk(int count = 3) {
  Prompt prompt = a_prompt("triad");
  prompt.options = options(count);
  return {triad_type(), prompt};
}

Triad touched_at(int x, int y) {
  PromptDesk desk = a_desk();
  desk.touch(PointTouch{x, y});
  return std::get<Triad>(*desk.answer());
}

}  // namespace

TEST_CASE("a triad asks with a triangle and a button for each corner, and nothing is set") {
  const PromptDesk desk = a_desk();
  const TriadBoard board = desk.page().boards.at(0);
  REQUIRE(board.corners.size() == 3);
  CHECK(board.corners[1].label == "Option b");
  CHECK(board.corners[1].share.empty());
  CHECK_FALSE(board.at);
  CHECK_FALSE(desk.answer());
}

TEST_CASE("a touch of the triangle is a share of each corner") {
  CHECK(touched_at(250, 100) == Triad{692, 192, 116});
  CHECK(touched_at(0, 0) == Triad{1000, 0, 0});
  CHECK(touched_at(1000, 0) == Triad{0, 1000, 0});
  CHECK(touched_at(500, 866) == Triad{0, 0, 1000});
  CHECK(touched_at(500, 0) == Triad{500, 500, 0});
}

TEST_CASE("a touch beside the triangle is brought to its edge, and sums are always whole") {
  CHECK(touched_at(-400, -300) == Triad{1000, 0, 0});
  for (int x = -1000; x <= 2000; x += 170) {
    for (int y = -1000; y <= 2000; y += 170) {
      CAPTURE(x);
      CAPTURE(y);
      const Triad triad = touched_at(x, y);
      CHECK(triad.a + triad.b + triad.c == 1000);
      CHECK((triad.a >= 0 && triad.b >= 0 && triad.c >= 0));
    }
  }
}

TEST_CASE("a button goes from the middle straight towards its corner, and stops there") {
  PromptDesk desk = a_desk();
  desk.tap("asked.a");
  CHECK(desk.answer() == Value{Triad{434, 283, 283}});
  CHECK(desk.page().boards[0].corners[0].share == "44 %");
  CHECK(desk.page().boards[0].corners[1].share == "28 %");
  for (int i = 0; i < 10; ++i) desk.tap("asked.a");
  CHECK(desk.answer() == Value{Triad{1000, 0, 0}});
  desk.tap("asked.c");
  CHECK(desk.answer() == Value{Triad{900, 0, 100}});
}

TEST_CASE("an answer is three shares that make a whole") {
  const PromptDesk desk = a_desk();
  const auto good = [&](Triad triad) { return triad_type().check(desk.prompt, triad).ok(); };
  CHECK(good({0, 0, 1000}));
  CHECK(good({692, 192, 116}));
  CHECK_FALSE(good({500, 500, 1}));
  CHECK_FALSE(good({1001, -1, 0}));
  PromptDesk touched = a_desk();
  touched.tap("asked.b");
  touched.check_strangers();
}

TEST_CASE("a triangle has three corners") {
  CHECK(triad_type().problems(a_desk(3).prompt).empty());
  REQUIRE(triad_type().problems(a_desk(2).prompt).size() == 1);
  CHECK(triad_type().problems(a_desk(4).prompt)[0].pointer == "/options");
  PromptDesk desk = a_desk(3);
  desk.prompt.options[2].code = "a";
  CHECK(triad_type().problems(desk.prompt)[0].pointer == "/options/2/code");
}

TEST_CASE("each answer is counted once, to the tenth") {
  const PromptDesk desk = a_desk();
  std::vector<int> seen(static_cast<std::size_t>(triad_type().buckets(desk.prompt)), 0);
  for (int a = 0; a <= 10; ++a) {
    for (int b = 0; a + b <= 10; ++b) {
      const auto buckets =
          triad_type().sort(desk.prompt, Triad{a * 100, b * 100, 1000 - a * 100 - b * 100});
      REQUIRE(buckets.size() == 1);
      ++seen.at(static_cast<std::size_t>(buckets[0]));
    }
  }
  for (const int times : seen) CHECK(times == 1);
  CHECK(triad_type().sort(desk.prompt, Triad{692, 192, 116}) ==
        triad_type().sort(desk.prompt, Triad{700, 200, 100}));
}

TEST_CASE("results are the mean of everybody and of each role, and one's own answer") {
  PromptDesk desk = a_desk();
  desk.count(10, 0, Triad{1000, 0, 0});
  desk.count(30, 1, Triad{0, 600, 400});
  const Draft yours{true, Triad{692, 192, 116}};
  const TriadChart chart = desk.results(&yours).triad_charts.at(0);
  REQUIRE(chart.marks.size() == 3);
  CHECK(chart.corners == std::vector<std::string>{"Option a", "Option b", "Option c"});
  CHECK(chart.marks[0].mean == Triad{250, 450, 300});
  CHECK(chart.marks[0].detail == "40 people");
  CHECK(chart.marks[0].shares == "25 % · 45 % · 30 %");
  CHECK(chart.marks[0].said == "Option a 25 %, Option b 45 %, Option c 30 %");
  CHECK(chart.marks[1].mean == Triad{1000, 0, 0});
  CHECK(chart.marks[2].mean == Triad{0, 600, 400});
  REQUIRE(chart.yours);
  CHECK(chart.yours->mean == Triad{692, 192, 116});
  CHECK(chart.yours->shares == "69 % · 19 % · 12 %");
}

TEST_CASE("a mean of few people is not shown, nor one that the others would give away") {
  PromptDesk desk = a_desk();
  desk.count(9, 0, Triad{1000, 0, 0});
  TriadChart chart = desk.results().triad_charts[0];
  REQUIRE(chart.marks.size() == 1);
  CHECK(chart.marks[0].too_few);
  CHECK(chart.marks[0].mean == Triad{});
  CHECK(chart.marks[0].said.empty());
  desk.count(30, 1, Triad{0, 600, 400});
  chart = desk.results().triad_charts[0];
  CHECK_FALSE(chart.marks[0].too_few);
  CHECK(chart.marks[1].too_few);
  CHECK(chart.marks[2].too_few);
}

TEST_CASE("what simulated visitors answer can be tapped") {
  a_desk().check_imagination();
}

}  // namespace chorus::test
