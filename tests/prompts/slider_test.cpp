#include <doctest/doctest.h>

#include <array>

#include "prompts/prompts.h"
#include "support/prompt_desk.h"

namespace chorus::test {
namespace {

PromptDesk a_desk(int min = 0, int max = 10, int step = 1) {
  Prompt prompt = a_prompt("slider");
  prompt.min = min;
  prompt.max = max;
  prompt.step = step;
  prompt.low = told("never");
  prompt.high = told("always");
  return {slider_type(), prompt};
}

std::vector<std::string> labels(const PromptDesk& desk) {
  std::vector<std::string> made;
  PromptDesk counted = desk;
  counted.count(50, 0, Number{desk.prompt.min});
  const RecordingPage page = counted.results();
  for (const Bar& bar : page.charts[0].groups[0].bars) made.push_back(bar.label);
  return made;
}

}  // namespace

TEST_CASE("a slider asks with its ends and what they mean, and nothing set") {
  const RecordingPage page = a_desk().page();
  REQUIRE(page.sliders.size() == 1);
  const Slider& slider = page.sliders[0];
  CHECK(slider.id == "asked");
  CHECK((slider.min == 0 && slider.max == 10 && slider.step == 1));
  CHECK_FALSE(slider.number);
  CHECK((slider.low == "never" && slider.high == "always"));
  CHECK((slider.minus_label == "slider.less" && slider.plus_label == "slider.more"));
}

TEST_CASE("the first touch of plus or minus sets the middle, the next moves it") {
  PromptDesk desk = a_desk();
  desk.tap("asked.plus");
  CHECK(desk.answer() == Value{Number{5}});
  CHECK(desk.page().sliders[0].number == 5);
  desk.tap("asked.plus");
  CHECK(desk.answer() == Value{Number{6}});
  PromptDesk down = a_desk(0, 9, 3);
  down.tap("asked.minus");
  CHECK(down.answer() == Value{Number{3}});
  down.tap("asked.minus");
  down.tap("asked.minus");
  CHECK(down.answer() == Value{Number{0}});
}

TEST_CASE("a slide between two steps goes to the nearer one, and never beyond an end") {
  PromptDesk desk = a_desk(-10, 20, 5);
  const auto slid = [&](int number) {
    desk.touch(NumberTouch{number});
    return std::get<Number>(*desk.answer()).value;
  };
  CHECK(slid(-8) == -10);
  CHECK(slid(-7) == -5);
  CHECK(slid(17) == 15);
  CHECK(slid(18) == 20);
  CHECK(slid(-2'000'000'000) == -10);
  CHECK(slid(2'000'000'000) == 20);
}

TEST_CASE("numbers outside the ends or between the steps are no answers") {
  const PromptDesk desk = a_desk(-10, 20, 5);
  CHECK(slider_type().check(desk.prompt, Number{-10}).ok());
  CHECK(slider_type().check(desk.prompt, Number{20}).ok());
  for (const int number : {-15, 25, -9, 1})
    CHECK_FALSE(slider_type().check(desk.prompt, Number{number}).ok());
  CHECK(slider_type().check(desk.prompt, Number{1}).error().what ==
        "expected a whole number from -10 to 20 in steps of 5");
  PromptDesk touched = a_desk();
  touched.tap("asked.plus");
  touched.check_strangers();
}

TEST_CASE("a slider needs two ends and steps that lead from one to the other") {
  CHECK(slider_type().problems(a_desk(0, 10, 2).prompt).empty());
  Prompt prompt = a_desk().prompt;
  prompt.max = 0;
  CHECK(slider_type().problems(prompt)[0].pointer == "/max");
  prompt.max = -4;
  CHECK(slider_type().problems(prompt)[0].pointer == "/max");
  for (const int step : {0, -1, 3, 20}) {
    prompt = a_desk().prompt;
    prompt.step = step;
    REQUIRE(slider_type().problems(prompt).size() == 1);
    CHECK(slider_type().problems(prompt)[0].pointer == "/step");
  }
}

TEST_CASE("up to seven numbers have a bar each, more share five that are alike from both ends") {
  CHECK(labels(a_desk(1, 3)) == std::vector<std::string>{"1 – never", "2", "3 – always"});
  CHECK(slider_type().buckets(a_desk(0, 6).prompt) == 7);
  CHECK(labels(a_desk(0, 10)) ==
        std::vector<std::string>{"0–1 – never", "2–3", "4–6", "7–8", "9–10 – always"});
  CHECK(labels(a_desk(0, 11)) ==
        std::vector<std::string>{"0–1 – never", "2–4", "5–6", "7–9", "10–11 – always"});
  CHECK(labels(a_desk(0, 100)).back() == "81–100 – always");
  CHECK(slider_type().buckets(a_desk(0, 100, 10).prompt) == 5);
  CHECK(labels(a_desk(-40, 40, 2))[1] == "-24 … -10");
}

TEST_CASE("each number falls into exactly one bar, in order, and no bar stands empty of numbers") {
  for (const auto& [min, max, step] : std::vector<std::array<int, 3>>{
           {0, 10, 1}, {0, 11, 1}, {-40, 40, 2}, {0, 1000, 1}, {1, 13, 3}, {0, 22, 1}}) {
    const PromptDesk desk = a_desk(min, max, step);
    int last = -1;
    for (int number = min; number <= max; number += step) {
      const std::vector<int> buckets = slider_type().sort(desk.prompt, Number{number});
      REQUIRE(buckets.size() == 1);
      CHECK((buckets[0] == last || buckets[0] == last + 1));
      last = buckets[0];
    }
    CHECK(last == slider_type().buckets(desk.prompt) - 1);
    CHECK(last < 7);
  }
}

TEST_CASE("your own number is marked in its bar") {
  PromptDesk desk = a_desk(0, 11);
  desk.count(20, 0, Number{3});
  const Draft yours{true, Number{2}};
  const std::vector<Bar> bars = desk.results(&yours).charts[0].groups[0].bars;
  CHECK(bars[1].yours);
  CHECK(bars[1].count == 20);
}

TEST_CASE("the numbers that simulated visitors set can be tapped, and warm visitors go further") {
  PromptDesk desk = a_desk();
  desk.check_imagination();
  CHECK(desk.warmth_shows([](const Value& value) { return std::get<Number>(value).value; }));
  a_desk(-7, 8, 5).check_imagination();
  a_desk(0, 1).check_imagination();
}

}  // namespace chorus::test
