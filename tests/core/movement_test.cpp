// Before and after: pairs of answers, how they moved, and the visit that gives them.
#include "core/movement.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <tuple>

#include "support/prompt_desk.h"
#include "support/theatre.h"

using namespace chorus;
using namespace chorus::test;

namespace {

Prompt twice(const std::string& type, std::vector<Option> options = {}) {
  Prompt prompt{.code = "heard-leaving", .type = type, .text = english("Are you heard?")};
  prompt.options = std::move(options);
  prompt.again_of = "heard";
  return prompt;
}

// The small programme, whose first prompt is a question of agreement that is asked twice.
Programme a_programme() {
  Programme programme = small_programme();
  Prompt first = twice("agree");
  first.code = "heard";
  first.again_of.clear();
  first.when = {When::Kind::arrival, {}};
  Prompt again = twice("agree");
  again.when = {When::Kind::leaving, {}};
  Prompt last{.code = "more", .type = "agree", .text = english("More?")};
  programme.prompts = {first, again, last};
  return programme;
}

struct Room {
  Theatre theatre{a_programme()};
  Room() {
    theatre.open();
    come();
  }
  void come(const char* role = "role.patient") {
    theatre.arrive();
    theatre.taps({role, "next"});
  }
  const SessionCounts& counts() const { return theatre.state().house.counts; }
  std::int64_t pairs(int from, int to) const {
    const Tally* tally = find_tally(counts(), twice("agree"), 1);
    if (tally == nullptr) return 0;
    return tally->everybody().counts[static_cast<std::size_t>((from - 1) * 5 + to - 1)];
  }
  void leave() {
    while (theatre.screen() != Screen::thanks)
      theatre.tap(theatre.offers("skip") ? "skip" : "next");
    theatre.tap("next");
  }
};

Tally pairs_of(const PromptType& type, const Prompt& again,
               const std::vector<std::tuple<Value, Value, int, int>>& given) {
  Tally tally = no_moves(type, again, 2);
  for (const auto& [before, now, role, people] : given)
    count_move(tally, type, again, RoleMask{1} << role, before, now, people);
  return tally;
}

RecordingPage shown(const PromptType& type, const Prompt& again, const Tally& pairs,
                    const Draft* before = nullptr, const Draft* now = nullptr) {
  PromptDesk desk(type, again);
  const Session session;
  const SessionCounts counts;
  RecordingPage page;
  write_movement({.programme = desk.programme,
                  .session = session,
                  .counts = counts,
                  .prompt = again,
                  .yours = now,
                  .yours_before = before},
                 type, pairs, Teller(desk.strings, "en"), page);
  return page;
}

}  // namespace

TEST_CASE("a pair is counted as up, stayed or down, for everybody and by role") {
  const Prompt again = twice("agree");
  const Tally pairs = pairs_of(agree_type(), again,
                               {{Number{1}, Number{4}, 0, 7},
                                {Number{2}, Number{2}, 0, 5},
                                {Number{5}, Number{3}, 1, 6},
                                {Number{3}, Skipped{}, 1, 9}});
  const Tally three = moved(pairs, again);
  CHECK(three.everybody().counts == std::vector<std::int64_t>{7, 5, 6});
  CHECK(three.role(0).counts == std::vector<std::int64_t>{7, 5, 0});
  CHECK(three.role(1).counts == std::vector<std::int64_t>{0, 0, 6});
  CHECK(three.everybody().respondents == 18);
}

TEST_CASE("two options are a table of what was said first and then") {
  const Prompt again = twice("single", options(2));
  const Tally pairs =
      pairs_of(single_type(), again, {{Code{"a"}, Code{"b"}, 0, 8}, {Code{"b"}, Code{"b"}, 1, 9}});
  CHECK(moved(pairs, again).everybody().counts == std::vector<std::int64_t>{0, 8, 0, 9});
  CHECK(shown(single_type(), again, pairs).gap_charts.empty());
  CHECK(single_type().places(twice("single", options(3))) == 0);
}

TEST_CASE("a slider moves by its numbers, not by the bars that they share") {
  Prompt again = twice("slider");
  const Tally pairs = pairs_of(slider_type(), again, {{Number{0}, Number{1}, 0, 12}});
  CHECK(moved(pairs, again).everybody().counts == std::vector<std::int64_t>{12, 0, 0});
  again.max = 100;
  CHECK(slider_type().places(again) == 0);
}

TEST_CASE("arrows lead from the mean before to the mean after, of roles with enough people") {
  const Prompt again = twice("agree");
  const Tally pairs = pairs_of(agree_type(), again,
                               {{Number{1}, Number{4}, 0, 10},
                                {Number{3}, Number{3}, 0, 10},
                                {Number{5}, Number{1}, 1, 20}});
  const RecordingPage page = shown(agree_type(), again, pairs);
  REQUIRE(page.gap_charts.size() == 1);
  const GapChart& chart = page.gap_charts[0];
  CHECK(chart.arrows);
  REQUIRE(chart.gaps.size() == 3);
  CHECK(chart.gaps[1].said == 100);
  CHECK(chart.gaps[1].happens == 250);
  CHECK(chart.gaps[2].said == 400);
  CHECK(chart.gaps[2].happens == 0);
}

TEST_CASE("those in power are shown as plainly as the others, and small groups of neither") {
  const Prompt again = twice("agree");
  const Tally few =
      pairs_of(agree_type(), again, {{Number{1}, Number{4}, 0, 20}, {Number{5}, Number{1}, 1, 3}});
  for (const RecordingPage& page : {shown(agree_type(), again, few)}) {
    for (const GapChart& chart : page.gap_charts)
      for (const Gap& gap : chart.gaps) CHECK((gap.label != "Manager" || gap.too_few));
    REQUIRE(page.charts.size() == 1);
    for (const BarGroup& group : page.charts[0].groups) CHECK(group.label != "Manager");
  }
  const Tally nine = pairs_of(agree_type(), again, {{Number{1}, Number{4}, 0, 9}});
  const RecordingPage page = shown(agree_type(), again, nine);
  CHECK(page.gap_charts.empty());
  REQUIRE(page.charts.size() == 1);
  CHECK(page.charts[0].groups[0].too_few);
}

TEST_CASE("counts of one to four are not shown, of any way to move") {
  const Prompt again = twice("agree");
  const Tally pairs = pairs_of(
      agree_type(), again,
      {{Number{1}, Number{4}, 0, 3}, {Number{3}, Number{3}, 0, 12}, {Number{4}, Number{2}, 0, 11}});
  const RecordingPage page = shown(agree_type(), again, pairs);
  REQUIRE(page.charts.size() == 1);
  const auto counts = counts_of(page.charts[0].groups[0]);
  REQUIRE(counts.size() == 3);
  CHECK_FALSE(counts[0]);
  CHECK_FALSE(counts[2]);  // the next smallest, or the first could be worked out
  CHECK(counts[1] == std::int64_t{12});
}

TEST_CASE("who has answered both is told how they moved, on their own screen only") {
  const Prompt again = twice("agree");
  const Tally pairs = pairs_of(agree_type(), again, {{Number{1}, Number{4}, 0, 12}});
  const Draft before{true, Number{1}}, now{true, Number{4}};
  const auto says = [](const RecordingPage& page, const std::string& words) {
    return std::find(page.texts.begin(), page.texts.end(), words) != page.texts.end();
  };
  CHECK(says(shown(agree_type(), again, pairs, &before, &now), "again.you_moved"));
  CHECK(says(shown(agree_type(), again, pairs, &now, &now), "again.you_stayed"));
  CHECK_FALSE(says(shown(agree_type(), again, pairs), "again.you_moved"));
}

TEST_CASE("a visit is asked once more at leaving, without what it said at first") {
  Room room;
  Theatre& theatre = room.theatre;
  CHECK_FALSE(theatre.says("again.asked"));
  theatre.taps({"heard.2", "next", "more.3", "next"});
  CHECK(theatre.says("again.asked"));
  CHECK(theatre.text().find(" * ") == std::string::npos);
  theatre.taps({"heard-leaving.5", "next"});
  CHECK(theatre.screen() == Screen::results);
  CHECK(theatre.visit().journey.kept.at("heard") == Value{Number{2}});
  CHECK(theatre.visit().journey.kept.at("heard-leaving") == Value{Number{5}});
  CHECK(room.pairs(2, 5) == 1);
}

TEST_CASE("whoever has not answered at first is not asked again") {
  Room room;
  room.theatre.taps({"skip", "more.3", "next"});
  CHECK(room.theatre.screen() == Screen::results);
  CHECK(room.counts().moves.empty());
}

TEST_CASE("an answer that is changed moves its pair, and each occasion is counted once") {
  Room room;
  Theatre& theatre = room.theatre;
  theatre.taps({"heard.2", "next", "more.3", "next", "heard-leaving.5", "next"});
  theatre.taps({"back", "heard-leaving.1", "next"});
  CHECK(room.pairs(2, 5) == 0);
  CHECK(room.pairs(2, 1) == 1);
  theatre.taps({"back", "back", "back", "heard.4", "next"});
  CHECK(room.pairs(2, 1) == 0);
  CHECK(room.pairs(4, 1) == 1);
  CHECK(find_count(room.counts(), "heard", 1)->tally.everybody().respondents == 1);
  CHECK(find_count(room.counts(), "heard-leaving", 1)->tally.everybody().respondents == 1);
}

TEST_CASE("roles that are changed afterwards take the pair with them") {
  Room room;
  Theatre& theatre = room.theatre;
  theatre.taps({"heard.2", "next", "more.3", "next", "heard-leaving.5", "next"});
  theatre.taps({"back", "back", "back", "back", "role.patient", "role.manager", "next"});
  const Tally* tally = find_tally(room.counts(), twice("agree"), 1);
  REQUIRE(tally != nullptr);
  CHECK(tally->role(0).respondents == 0);
  CHECK(tally->role(1).respondents == 1);
}

TEST_CASE("pairs that are taken back equal those that never were") {
  Room room;
  Theatre& theatre = room.theatre;
  theatre.taps({"heard.2", "next", "more.3", "next", "heard-leaving.5", "next"});
  room.leave();
  room.come("role.manager");
  theatre.taps({"heard.1", "next", "more.3", "next", "heard-leaving.3", "next"});
  while (theatre.screen() != Screen::thanks) theatre.tap("next");
  const PictureCode code = theatre.take_code();
  theatre.taps({"next", "next"});
  theatre.enter_code(code);
  theatre.taps({"withdraw", "confirm"});
  CHECK(room.pairs(1, 3) == 0);
  CHECK(room.pairs(2, 5) == 1);
}
