#include "core/shown_bars.h"

namespace chorus {

std::string people(const ShownRow& row, const Teller& tell) {
  if (row.too_few || !row.respondents) return tell("results.too_few");
  return tell.count("results.people", *row.respondents);
}

// Where there are too few people for any result, that is said once, not for each role again.
NamedRows named_rows(const RoleRows& rows, const Teller& tell) {
  NamedRows named;
  named.rows.push_back({rows.everybody, &rows.shown.everybody});
  std::vector<std::string> few, none;
  for (std::size_t i = 0; !rows.shown.everybody.too_few && i < rows.shown.roles.size(); ++i) {
    const ShownRow& row = rows.shown.roles[i];
    const std::string& label = tell(rows.roles[i].label);
    if (!row.too_few && row.respondents.value_or(0) > 0) {
      named.rows.push_back({label, &row, static_cast<int>(i)});
    } else {
      (row.too_few ? few : none).push_back(label);
    }
  }
  if (!few.empty()) named.sentences.push_back(tell("results.few_of", {tell.list(few)}));
  if (!none.empty()) named.sentences.push_back(tell("results.none_of", {tell.list(none)}));
  return named;
}

BarGroup bar_group(const NamedRow& named, const std::vector<BarLabel>& labels, const Teller& tell) {
  BarGroup group;
  const ShownRow& row = *named.row;
  group.label = named.label;
  group.detail = people(row, tell);
  group.too_few = row.too_few;
  group.people = row.too_few ? 0 : row.respondents.value_or(0);
  // Of a role that nobody has given an answer in there is nothing to compare.
  if (row.too_few || row.respondents == 0) return group;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    group.bars.push_back(
        {.label = labels[i].label, .count = row.counts[i], .level = labels[i].level});
  }
  return group;
}

void write_role_bars(const std::string& id, const RoleRows& rows,
                     const std::vector<BarLabel>& labels, const std::vector<int>& yours,
                     const Teller& tell, Page& page) {
  Bars bars;
  bars.id = id;
  bars.too_few = tell("results.hidden");
  bars.yours = tell("results.yours");
  bars.smaller = tell("results.smaller");
  bars.of = tell("results.of");
  const NamedRows named = named_rows(rows, tell);
  for (const NamedRow& row : named.rows) bars.groups.push_back(bar_group(row, labels, tell));
  for (const int bucket : yours) {
    const auto index = static_cast<std::size_t>(bucket);
    if (index < bars.groups.front().bars.size()) bars.groups.front().bars[index].yours = true;
  }
  if (rows.shown.everybody.too_few) page.art(Art::empty_chairs);
  page.bars(bars);
  for (const std::string& sentence : named.sentences) page.say(sentence, Tone::note);
}

}  // namespace chorus
