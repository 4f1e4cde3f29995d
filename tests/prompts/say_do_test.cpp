#include <doctest/doctest.h>

#include "prompts/prompts.h"
#include "support/prompt_desk.h"

namespace chorus::test {
namespace {

PromptDesk a_desk() {
  return {say_do_type(), a_prompt("say_do")};
}

}  // namespace

TEST_CASE("say and do asks in two rows, each with levels and a way to say that one cannot tell") {
  const RecordingPage page = a_desk().page();
  REQUIRE(page.groups.size() == 2);
  CHECK(page.groups[0].id == "asked.said");
  CHECK(page.groups[0].label == "say_do.said");
  CHECK(page.groups[1].id == "asked.happens");
  CHECK(page.groups[1].label == "say_do.happens");
  for (const Choices& group : page.groups) {
    CHECK(group.look == Look::scale);
    REQUIRE(group.choices.size() == 6);
    CHECK(group.choices[4].level == 4);
    CHECK(group.choices[4].label == "say_do.4");
    CHECK(group.choices[5].code == "none");
    CHECK(group.choices[5].label == "say_do.cannot_tell");
    for (const Choice& choice : group.choices) CHECK_FALSE(choice.selected);
  }
}

TEST_CASE("it is answered when both rows are, in either order") {
  PromptDesk desk = a_desk();
  desk.tap("asked.happens.1");
  CHECK_FALSE(desk.answer());
  const RecordingPage page = desk.page();
  CHECK(page.groups[1].choices[1].selected);
  for (const Choice& choice : page.groups[0].choices) CHECK_FALSE(choice.selected);
  desk.tap("asked.said.4");
  CHECK(desk.answer() == Value{SayDo{4, 1}});
  desk.tap("asked.happens.none");
  CHECK(desk.answer() == Value{SayDo{4, std::nullopt}});
  CHECK(desk.page().groups[1].choices[5].selected);
  CHECK_FALSE(desk.page().groups[1].choices[1].selected);
}

TEST_CASE("a row that nobody touched is not the same as one that nobody can tell") {
  PromptDesk desk = a_desk();
  desk.tap("asked.said.none");
  CHECK_FALSE(desk.draft.answered);
  CHECK_FALSE(say_do_type().check(desk.prompt, desk.draft.value).ok());
  desk.tap("asked.happens.none");
  CHECK(desk.answer() == Value{SayDo{}});
}

TEST_CASE("levels run from 0 to 4") {
  PromptDesk desk = a_desk();
  CHECK(say_do_type().check(desk.prompt, SayDo{0, 4}).ok());
  CHECK_FALSE(say_do_type().check(desk.prompt, SayDo{5, 1}).ok());
  CHECK_FALSE(say_do_type().check(desk.prompt, SayDo{1, -1}).ok());
  for (const char* code : {"5", "-1", "", "no"}) desk.touch(ChoiceTouch{"said", code});
  CHECK(desk.draft == Draft{});
  desk.check_strangers();
}

TEST_CASE("each pair of levels is counted apart") {
  const PromptDesk desk = a_desk();
  std::vector<bool> seen(36, false);
  const auto level = [](int place) { return place == 5 ? std::optional<int>() : place; };
  for (int said = 0; said < 6; ++said) {
    for (int happens = 0; happens < 6; ++happens) {
      const std::vector<int> buckets =
          say_do_type().sort(desk.prompt, SayDo{level(said), level(happens)});
      REQUIRE(buckets.size() == 1);
      CHECK_FALSE(seen.at(static_cast<std::size_t>(buckets[0])));
      seen.at(static_cast<std::size_t>(buckets[0])) = true;
    }
  }
}

TEST_CASE("the gap is the mean of said less happens, over those who could tell both") {
  PromptDesk desk = a_desk();
  desk.count(10, 0, SayDo{4, 1});
  desk.count(5, 0, SayDo{3, 2});
  desk.count(6, 0, SayDo{4, std::nullopt});
  desk.count(12, 1, SayDo{2, 3});
  const RecordingPage page = desk.results();
  REQUIRE(page.gap_charts.size() == 1);
  const GapChart& chart = page.gap_charts[0];
  REQUIRE(chart.gaps.size() == 3);
  CHECK(chart.gaps[1].label == "Patient");
  CHECK(chart.gaps[1].said == 367);     // 55 / 15
  CHECK(chart.gaps[1].happens == 133);  // 20 / 15
  CHECK(chart.gaps[1].detail == "21 people");
  CHECK(chart.gaps[2].said == 200);
  CHECK(chart.gaps[2].happens == 300);
  CHECK(chart.gaps[0].said == 293);     // 79 / 27
  CHECK(chart.gaps[0].happens == 207);  // 56 / 27
  CHECK(chart.sentence == "said by 0.9");
  CHECK((chart.low == "say_do.0" && chart.high == "say_do.4"));
}

TEST_CASE("the sentence says which way the gap goes, or that there is none") {
  PromptDesk less = a_desk();
  less.count(12, 0, SayDo{1, 3});
  CHECK(less.results().gap_charts[0].sentence == "done by 2.0");
  PromptDesk none = a_desk();
  none.count(12, 0, SayDo{2, 2});
  CHECK(none.results().gap_charts[0].sentence == "say_do.gap_none");
}

TEST_CASE("no mean is shown of fewer people than the threshold") {
  PromptDesk desk = a_desk();
  desk.count(9, 0, SayDo{4, 1});
  desk.count(5, 0, SayDo{std::nullopt, 1});
  RecordingPage page = desk.results();
  REQUIRE(page.gap_charts[0].gaps.size() == 1);
  CHECK(page.gap_charts[0].gaps[0].too_few);
  CHECK(page.gap_charts[0].gaps[0].detail == "results.too_few");
  CHECK(page.gap_charts[0].sentence.empty());
  desk.count(30, 1, SayDo{2, 2});
  page = desk.results();
  CHECK_FALSE(page.gap_charts[0].gaps[0].too_few);
  CHECK(page.gap_charts[0].gaps[1].too_few);
  CHECK((page.gap_charts[0].gaps[1].said == 0 && page.gap_charts[0].gaps[1].happens == 0));
}

TEST_CASE("a mean that everybody's mean and the others' would give away is not shown either") {
  PromptDesk desk = a_desk();
  desk.count(9, 0, SayDo{4, 1});
  desk.count(30, 1, SayDo{2, 2});
  // Everybody less the managers are the nine patients: so the managers are not shown.
  CHECK(desk.results().gap_charts[0].gaps[2].too_few);
  CHECK_FALSE(desk.results().gap_charts[0].gaps[0].too_few);
}

TEST_CASE("a role of which nobody could tell has no mean, and one that nobody has is empty") {
  PromptDesk desk = a_desk();
  desk.count(15, 0, SayDo{4, std::nullopt});
  desk.count(30, -1, SayDo{2, 2});
  const std::vector<Gap> gaps = desk.results().gap_charts[0].gaps;
  CHECK(gaps[1].too_few);
  CHECK(gaps[1].detail == "results.too_few");
  CHECK(gaps[2].detail == "0 people");
}

TEST_CASE("what simulated visitors say can be tapped, and warm visitors see more of it happen") {
  PromptDesk desk = a_desk();
  desk.check_imagination();
  CHECK(desk.warmth_shows(
      [](const Value& value) { return std::get<SayDo>(value).happens.value_or(2); }));
}

}  // namespace chorus::test
