#include "core/trend.h"

#include <algorithm>
#include <cstdlib>

#include "core/gaps_page.h"

namespace chorus {
namespace {

// The prompt's gap in one session, as its own screens showed it; nothing where it was not asked.
std::optional<TrendPoint> point_of(const TrendAsked& asked, const Session& session,
                                   const SessionCounts& counts) {
  const PromptCount* count = find_count(counts, asked.prompt.code, asked.revision);
  if (count == nullptr) return std::nullopt;
  GapsPage page;
  write_result({.programme = asked.programme,
                .session = session,
                .counts = counts,
                .prompt = asked.prompt,
                .revision = asked.revision},
               asked.types, asked.tell, page);
  if (page.gaps().empty()) return std::nullopt;
  const Gap& gap = page.gaps().front();
  return TrendPoint{session.date, gap.detail, gap.too_few, gap.said, gap.happens};
}

// Tenths of a step between what is said and what happens; halves away from nought.
int tenths_of(const TrendPoint& point) {
  const int gap = point.said - point.happens;
  return (gap + (gap < 0 ? -5 : 5)) / 10;
}

std::string sentence_of(const std::vector<TrendPoint>& points, const Teller& tell) {
  std::vector<int> shown;
  for (const TrendPoint& each : points)
    if (!each.too_few) shown.push_back(std::abs(tenths_of(each)));
  const int first = shown.front(), last = shown.back();
  const auto steps = [&](int tenths) {
    return tell("number.tenths", {tell.number(tenths / 10), tell.number(tenths % 10)});
  };
  if (first == last) return tell("trend.same", {steps(last)});
  return tell(last < first ? "trend.closer" : "trend.wider", {steps(first), steps(last)});
}

}  // namespace

std::vector<PromptCount> followed(const std::vector<PromptCount>& counts,
                                  const Programme& programme, const PromptTypes& types) {
  std::vector<PromptCount> kept;
  for (const PromptCount& count : counts) {
    const Prompt* prompt = programme.prompt(count.prompt);
    const PromptType* type = prompt == nullptr ? nullptr : types.find(prompt->type);
    if (type != nullptr && type->shape() == Shape::say_do) kept.push_back(count);
  }
  return kept;
}

Trend trend_of(const TrendAsked& asked) {
  Trend trend;
  std::vector<const Session*> line;
  for (const Session& session : asked.sessions) {
    const bool before = session.programme == asked.programme.id &&
                        session.opened_ms < asked.session.opened_ms &&
                        asked.past.count(session.id) > 0;
    if (before) line.push_back(&session);
  }
  std::sort(line.begin(), line.end(),
            [](const Session* a, const Session* b) { return a->opened_ms < b->opened_ms; });
  for (const Session* session : line) {
    SessionCounts counts;
    counts.prompts = asked.past.at(session->id);
    if (const auto point = point_of(asked, *session, counts)) trend.points.push_back(*point);
  }
  if (const auto point = point_of(asked, asked.session, asked.counts))
    trend.points.push_back(*point);
  if (trend.points.size() > kMostTrend)
    trend.points.erase(trend.points.begin(),
                       trend.points.end() - static_cast<std::ptrdiff_t>(kMostTrend));
  const auto shown = std::count_if(trend.points.begin(), trend.points.end(),
                                   [](const TrendPoint& each) { return !each.too_few; });
  if (shown < 2) return {};
  trend.id = asked.prompt.code + ".trend";
  trend.said_label = asked.tell("say_do.said_mark");
  trend.happens_label = asked.tell("say_do.happens_mark");
  trend.low = asked.tell("say_do.0");
  trend.high = asked.tell("say_do.4");
  trend.sentence = sentence_of(trend.points, asked.tell);
  return trend;
}

}  // namespace chorus
