#include "core/trend.h"

#include <doctest/doctest.h>

#include "support/theatre.h"

namespace chorus::test {
namespace {

Programme a_programme() {
  Programme programme = small_programme();
  programme.thresholds = {10, 5};
  programme.prompts = {{.code = "listened", .type = "say_do", .text = english("We listen")}};
  return programme;
}

struct Years {
  Programme programme = a_programme();
  PromptTypes types = prompt_types();
  Strings strings = small_strings();
  Teller tell{strings, "en"};
  std::vector<Session> sessions;
  PastCounts past;

  // A session in which `people` said that it is said 4 of 4 and happens `happens` of 4.
  std::vector<PromptCount> hold(int people, int happens, int revision = 1) {
    Session session;
    const auto n = sessions.size() + 1;
    session.id = Chance({n, 5}).id();
    session.programme = programme.id;
    session.date = "202" + std::to_string(n) + "-05-01";
    session.opened_ms = static_cast<std::int64_t>(n) * 1000;
    session.thresholds = programme.thresholds;
    sessions.push_back(session);
    SessionCounts counts;
    Prompt prompt = programme.prompts[0];
    prompt.revision = revision;
    const PromptType& type = *types.find("say_do");
    count_answer(counts, programme, type, prompt, 1, SayDo{4, happens}, people);
    past[session.id] = counts.prompts;
    return counts.prompts;
  }
  Trend trend() {
    SessionCounts counts;
    counts.prompts = past.at(sessions.back().id);
    return trend_of({.programme = programme,
                     .session = sessions.back(),
                     .counts = counts,
                     .sessions = sessions,
                     .past = past,
                     .prompt = programme.prompts[0],
                     .revision = 1,
                     .types = types,
                     .tell = tell});
  }
};

}  // namespace

TEST_CASE("a gap that narrows from session to session is shown oldest first, and said in words") {
  Years years;
  years.hold(20, 1);
  years.hold(20, 2);
  years.hold(20, 3);
  std::reverse(years.sessions.begin(), years.sessions.end() - 1);
  const Trend trend = years.trend();
  REQUIRE(trend.points.size() == 3);
  CHECK(trend.points[0].label == "2021-05-01");
  CHECK((trend.points[0].said == 400 && trend.points[0].happens == 100));
  CHECK((trend.points[2].said == 400 && trend.points[2].happens == 300));
  CHECK(trend.sentence == "trend.closer");
}

TEST_CASE("a gap that widens, or stays, is said to") {
  Years years;
  years.hold(20, 3);
  years.hold(20, 1);
  CHECK(years.trend().sentence == "trend.wider");
  years.hold(20, 3);
  CHECK(years.trend().sentence == "trend.same");
}

TEST_CASE("one session is no line, nor is one beside others with too few people") {
  Years years;
  years.hold(20, 1);
  CHECK(years.trend().points.empty());
  years.hold(3, 2);
  CHECK(years.trend().points.empty());
  years.hold(20, 2);
  const Trend trend = years.trend();
  REQUIRE(trend.points.size() == 3);
  CHECK(trend.points[1].too_few);
  CHECK((trend.points[1].said == 0 && trend.points[1].happens == 0));
}

TEST_CASE("a question that has been worded differently since is not the same question") {
  Years years;
  years.hold(20, 1, 2);
  years.hold(20, 2, 1);
  CHECK(years.trend().points.empty());
}

TEST_CASE("no more sessions are drawn than have room, and the last ones are") {
  Years years;
  for (int i = 0; i < 12; ++i) years.hold(20, i % 4);
  const Trend trend = years.trend();
  CHECK(trend.points.size() == kMostTrend);
  CHECK(trend.points.back().happens == 300);
}

TEST_CASE("only prompts of what is said and done are followed") {
  Years years;
  std::vector<PromptCount> counts = years.hold(20, 1);
  years.programme.prompts.push_back({.code = "felt", .type = "faces", .text = english("How?")});
  counts.push_back({"felt", 1, Tally(5, 2)});
  counts.push_back({"gone", 1, Tally(5, 2)});
  const auto kept = followed(counts, years.programme, years.types);
  REQUIRE(kept.size() == 1);
  CHECK(kept[0].prompt == "listened");
}

}  // namespace chorus::test
