#include "ui/bar_columns.h"

#include <algorithm>
#include <cmath>

#include "core/words.h"

namespace chorus {
namespace {

template <class Visit>
void each_bar(const Bars& bars, Visit visit) {
  for (const BarGroup& group : bars.groups)
    for (const Bar& bar : group.bars) visit(bar);
}

template <class Is>
bool any_bar(const Bars& bars, Is is) {
  bool any = false;
  each_bar(bars, [&](const Bar& bar) { any = any || is(bar); });
  return any;
}

float widest_label(const Surroundings& around, const Bars& bars, float wrap) {
  float widest = 0;
  each_bar(bars, [&](const Bar& bar) {
    widest = std::max(widest, around.measure(chart_type(around.metrics), bar.label, wrap).w);
  });
  return std::ceil(widest);
}

float highest_label(const Surroundings& around, const Bars& bars, float wrap) {
  float highest = 0;
  each_bar(bars, [&](const Bar& bar) {
    highest = std::max(highest, around.measure(chart_type(around.metrics), bar.label, wrap).h);
  });
  return highest;
}

float widest_count(const Surroundings& around, const Bars& bars, bool of_people) {
  float widest = 0;
  for (const BarGroup& group : bars.groups) {
    for (const Bar& bar : group.bars) {
      const std::string words = count_words(around, bars, group, bar, of_people);
      widest = std::max(widest, around.measure(count_type(around.metrics), words, 0).w);
    }
  }
  return std::ceil(widest) + around.metrics.px(16);
}

bool cuts_a_word(const Surroundings& around, const Bars& bars, float wrap) {
  return any_bar(bars, [&](const Bar& bar) {
    return !around.whole(chart_type(around.metrics), bar.label, wrap);
  });
}

// A bar over its label is told from one under it by the distance alone.
void size_rows(const Surroundings& around, const Bars& bars, BarColumns& c) {
  const Metrics& metrics = around.metrics;
  c.thick = std::max(metrics.px(20), metrics.spaced(26));
  c.between = c.stacked ? std::max(metrics.px(16), metrics.spaced(26)) : metrics.spaced(14);
  if (c.stacked) return;
  c.row = std::max(highest_label(around, bars, c.label + 1), c.thick);
  c.row = std::max(c.row, c.face - c.face_gap);
}

// Of its group where a bar keeps a good length beside that.
void size_counts(const Surroundings& around, const Bars& bars, BarColumns& c) {
  const float of_people = widest_count(around, bars, true);
  const float room = c.inner - c.face, rail = room - of_people - (c.stacked ? 0 : c.label);
  c.of_people = rail >= std::max(room * .3F, around.metrics.px(160));
  c.count = c.of_people ? of_people : widest_count(around, bars, false);
}

}  // namespace

std::int64_t whole_of(const BarGroup& group) {
  return group.most > 0 ? group.most : group.people;
}

std::string count_words(const Surroundings& around, const Bars& bars, const BarGroup& group,
                        const Bar& bar, bool of_people) {
  if (!bar.count) return {};
  const std::string number = number_in(around.frame.language, *bar.count);
  if (!of_people || bars.of.empty() || group.people <= 0) return number;
  return fill(bars.of, {number, number_in(around.frame.language, group.people)});
}

float row_height(const Surroundings& around, const BarColumns& c, const Bar& bar) {
  if (!c.stacked) return c.row;
  const float words = around.measure(chart_type(around.metrics), bar.label, c.inner - c.face).h;
  return std::max(words + around.metrics.px(6) + c.thick, c.face - c.face_gap);
}

TextStyle chart_type(const Metrics& metrics) {
  TextStyle type = note_type(metrics);
  type.size = metrics.type(metrics.desk() ? 24 : 27);
  return type;
}

TextStyle count_type(const Metrics& metrics) {
  TextStyle type = chart_type(metrics);
  type.weight = 800;
  type.align = Align::end;
  return type;
}

std::size_t cards_across(const Surroundings& around, std::size_t groups, float width) {
  const Metrics& metrics = around.metrics;
  std::size_t most = groups == 4 ? 2 : std::min<std::size_t>(groups, 3);
  if (metrics.portrait) most = std::min<std::size_t>(groups, groups > 2 || metrics.tight() ? 2 : 1);
  const float least = metrics.type(metrics.portrait ? 420 : 460);
  const float fit = (width + metrics.gap()) / (least + metrics.gap());
  return std::clamp<std::size_t>(static_cast<std::size_t>(fit), 1, most);
}

BarColumns bar_columns(const Surroundings& around, const Bars& bars, float card) {
  const Metrics& metrics = around.metrics;
  BarColumns c;
  c.card = card;
  const float pad = metrics.px(metrics.desk() || card < metrics.px(560) ? 32 : 40);
  if (any_bar(bars, [](const Bar& bar) { return bar.yours; })) c.gutter = metrics.px(30);
  c.pad = pad + c.gutter;
  c.inner = card - 2 * pad - c.gutter;
  if (any_bar(bars, [](const Bar& bar) { return bar.level > 0; })) {
    c.face_gap = metrics.px(12);
    c.face = std::max(metrics.sign(34), metrics.spaced(44)) + c.face_gap;
  }
  c.stub = metrics.px(40);
  const float most = std::floor(c.inner * .46F) - c.face;
  c.label = std::min(widest_label(around, bars, 0), most);
  const float two_lines = 2.2F * around.line(chart_type(metrics));
  c.stacked = cuts_a_word(around, bars, c.label + 1) ||
              highest_label(around, bars, c.label + 1) > two_lines;
  size_counts(around, bars, c);
  size_rows(around, bars, c);
  const float taken = c.face + c.stub + metrics.px(30) + (c.stacked ? 0 : c.label + metrics.px(20));
  c.words_beside = around.measure(chart_type(metrics), bars.too_few, 0).w <= c.inner - taken;
  return c;
}

void loosen(BarColumns& columns, const Metrics& metrics, float more) {
  columns.between += std::floor(more * (columns.stacked ? 1 : .4F));
  if (columns.stacked) return;
  columns.row += std::floor(more * .6F);
  columns.thick += std::floor(more * .4F);
  if (columns.face > 0) columns.face += std::floor(std::min(more * .5F, metrics.px(16)));
}

}  // namespace chorus
