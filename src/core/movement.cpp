#include "core/movement.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <utility>
#include <vector>

#include "core/shown_bars.h"

namespace chorus {
namespace {

constexpr int kScale = 400;  // of a gap chart
constexpr int kTenth = 10;   // of one of its steps: no mean is told more exactly

int places_of(const Tally& pairs) {
  return static_cast<int>(std::lround(std::sqrt(static_cast<double>(pairs.buckets()))));
}

TallyRow moved_row(const TallyRow& row, int places) {
  TallyRow result{row.respondents, row.skipped, {0, 0, 0}};
  for (int before = 0; before < places; ++before) {
    for (int now = 0; now < places; ++now) {
      const std::size_t way = now > before ? 0 : now == before ? 1 : 2;
      result.counts[way] += row.counts[static_cast<std::size_t>(before * places + now)];
    }
  }
  return result;
}

// A mean place on the chart's scale, to a tenth of a step.
int mean_of(std::int64_t sum, std::int64_t people, int places) {
  const std::int64_t all = people * (places - 1) * kTenth;
  return static_cast<int>((2 * sum * kScale + all) / (2 * all)) * kTenth;
}

Gap gap_of(const NamedRow& named, const TallyRow& row, int places, const Teller& tell) {
  Gap gap;
  gap.label = named.label;
  gap.detail = people(*named.row, tell);
  gap.nobody = named.row->respondents == 0;
  gap.too_few = named.row->too_few || gap.nobody;
  if (gap.too_few) return gap;
  std::int64_t before = 0, now = 0;
  for (int i = 0; i < places * places; ++i) {
    before += i / places * row.counts[static_cast<std::size_t>(i)];
    now += i % places * row.counts[static_cast<std::size_t>(i)];
  }
  gap.people = row.respondents;
  gap.said = mean_of(before, row.respondents, places);
  gap.happens = mean_of(now, row.respondents, places);
  return gap;
}

std::string end_of(const Prompt& prompt, const PromptType& type, bool high, int places,
                   const Teller& tell) {
  const Words& own = high ? prompt.high : prompt.low;
  if (!own.empty()) return tell(own);
  return type.in_words(prompt, Number{high ? places : 1}, tell);
}

void write_arrows(const ResultAsked& asked, const PromptType& type, const Tally& pairs,
                  const ShownTally& shown, const Teller& tell, Page& page) {
  const int places = places_of(pairs);
  GapChart chart;
  chart.id = asked.prompt.code + ".moved";
  chart.said_label = tell("again.before");
  chart.happens_label = tell("again.now");
  chart.low = end_of(asked.prompt, type, false, places, tell);
  chart.high = end_of(asked.prompt, type, true, places, tell);
  chart.smaller = tell("results.smaller");
  chart.arrows = true;
  // All roles, also those with nothing to show: a page leaves those out, which others read.
  for (int role = -1; role < static_cast<int>(shown.roles.size()); ++role) {
    const auto index = static_cast<std::size_t>(role);
    const NamedRow named{
        role < 0 ? tell("results.everybody") : tell(asked.programme.roles[index].label),
        role < 0 ? &shown.everybody : &shown.roles[index], role};
    const TallyRow& row = role < 0 ? pairs.everybody() : pairs.role(role);
    chart.gaps.push_back(gap_of(named, row, places, tell));
  }
  page.gap_chart(chart);
}

std::vector<BarLabel> labels_of(const Prompt& prompt, const Teller& tell) {
  if (!is_table(prompt)) return {{tell("again.up")}, {tell("again.stayed")}, {tell("again.down")}};
  std::vector<BarLabel> labels;
  for (const Option& before : prompt.options) {
    for (const Option& now : prompt.options) {
      labels.push_back({tell("again.pair", {tell.wording(before.label, before.easy),
                                            tell.wording(now.label, now.easy)})});
    }
  }
  return labels;
}

// On this visit's own screen only.
std::vector<int> say_yours(const ResultAsked& asked, const PromptType& type, const Teller& tell,
                           Page& page) {
  if (asked.yours == nullptr || asked.yours_before == nullptr) return {};
  const Value &first = asked.yours_before->value, &second = asked.yours->value;
  const std::string from = type.in_words(asked.prompt, first, tell);
  const std::string to = type.in_words(asked.prompt, second, tell);
  const int before = type.place(asked.prompt, first), now = type.place(asked.prompt, second);
  if (before < 0 || now < 0) return {};
  page.say(before == now ? tell("again.you_stayed", {to}) : tell("again.you_moved", {from, to}),
           Tone::strong);
  if (is_table(asked.prompt)) return {before * 2 + now};
  return {now > before ? 0 : now == before ? 1 : 2};
}

}  // namespace

std::string code_again(std::string_view code) {
  return std::string(code) + "-leaving";
}

Tally no_moves(const PromptType& type, const Prompt& again, int roles) {
  const int places = type.places(again);
  return Tally(places * places, roles);
}

void count_move(Tally& tally, const PromptType& type, const Prompt& again, RoleMask roles,
                const Value& before, const Value& now, std::int64_t times) {
  const int from = type.place(again, before), to = type.place(again, now);
  if (from < 0 || to < 0) return;
  tally.count(roles, {from * type.places(again) + to}, false, times);
}

void count_move(SessionCounts& counts, const Programme& programme, const PromptType& type,
                const Prompt& again, RoleMask roles, const Value& before, const Value& now,
                std::int64_t times) {
  if (type.place(again, before) < 0 || type.place(again, now) < 0) return;
  auto found = std::find_if(counts.moves.begin(), counts.moves.end(), [&](const PromptCount& each) {
    return each.prompt == again.code && each.revision == again.revision;
  });
  if (found == counts.moves.end()) {
    counts.moves.push_back({again.code, again.revision,
                            no_moves(type, again, static_cast<int>(programme.roles.size()))});
    found = std::prev(counts.moves.end());
  }
  count_move(found->tally, type, again, roles, before, now, times);
}

const Tally* find_tally(const SessionCounts& counts, const Prompt& prompt, int revision) {
  const auto& among = prompt.again_of.empty() ? counts.prompts : counts.moves;
  const auto found = std::find_if(among.begin(), among.end(), [&](const PromptCount& each) {
    return each.prompt == prompt.code && each.revision == revision;
  });
  return found == among.end() ? nullptr : &found->tally;
}

Tally tally_to_show(const SessionCounts& counts, const Programme& programme, const PromptType& type,
                    const Prompt& prompt, int revision) {
  const auto roles = static_cast<int>(programme.roles.size());
  if (const Tally* known = find_tally(counts, prompt, revision)) return *known;
  return prompt.again_of.empty() ? Tally(type.buckets(prompt), roles)
                                 : no_moves(type, prompt, roles);
}

bool is_table(const Prompt& again) {
  return again.options.size() == 2;
}

Tally moved(const Tally& pairs, const Prompt& again) {
  if (is_table(again)) return pairs;
  const int places = places_of(pairs);
  std::vector<TallyRow> rows{moved_row(pairs.everybody(), places)};
  for (int role = 0; role < pairs.roles(); ++role)
    rows.push_back(moved_row(pairs.role(role), places));
  return Tally(std::move(rows));
}

void write_movement(const ResultAsked& asked, const PromptType& type, const Tally& pairs,
                    const Teller& tell, Page& page) {
  page.say(tell("again.about"), Tone::note);
  const std::vector<int> yours = say_yours(asked, type, tell, page);
  const ShownTally shown = suppress(moved(pairs, asked.prompt), asked.session.thresholds, true);
  const bool some = !shown.everybody.too_few && shown.everybody.respondents.value_or(0) > 0;
  if (some && !is_table(asked.prompt)) write_arrows(asked, type, pairs, shown, tell, page);
  write_role_bars(asked.prompt.code, {tell("results.everybody"), shown, asked.programme.roles},
                  labels_of(asked.prompt, tell), yours, tell, page);
}

}  // namespace chorus
