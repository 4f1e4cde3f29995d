#include "ui/bar_columns.h"

#include <algorithm>
#include <cmath>

namespace chorus {
namespace {

template <class Visit>
void each_bar(const Bars& bars, Visit visit) {
  for (const BarGroup& group : bars.groups)
    for (const Bar& bar : group.bars) visit(bar);
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

float widest_count(const Surroundings& around, const Bars& bars) {
  float widest = 0;
  each_bar(bars, [&](const Bar& bar) {
    if (!bar.count) return;
    const std::string number = number_in(around.frame.language, *bar.count);
    widest = std::max(widest, around.measure(count_type(around.metrics), number, 0).w);
  });
  return std::ceil(widest) + around.metrics.px(16);
}

bool cuts_a_word(const Surroundings& around, const Bars& bars, float wrap) {
  bool cut = false;
  each_bar(bars, [&](const Bar& bar) {
    cut = cut || !around.whole(chart_type(around.metrics), bar.label, wrap);
  });
  return cut;
}

bool any_face(const Bars& bars) {
  bool any = false;
  each_bar(bars, [&](const Bar& bar) { any = any || bar.level > 0; });
  return any;
}

void size_rows(const Surroundings& around, const Bars& bars, BarColumns& c) {
  const Metrics& metrics = around.metrics;
  c.thick = std::max(metrics.px(20), metrics.spaced(26));
  const float words = highest_label(around, bars, c.stacked ? c.inner - c.face : c.label + 1);
  c.row = c.stacked ? words + c.thick + metrics.px(4) : std::max(words, c.thick);
  c.row = std::max(c.row, c.face - c.face_gap);
  c.between = metrics.spaced(c.stacked ? 20 : 14);
}

}  // namespace

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
  if (metrics.portrait) most = groups > 2 || metrics.tight() ? 2 : 1;
  const float least = metrics.type(metrics.portrait ? 420 : 460);
  const float fit = (width + metrics.gap()) / (least + metrics.gap());
  return std::clamp<std::size_t>(static_cast<std::size_t>(fit), 1, most);
}

BarColumns bar_columns(const Surroundings& around, const Bars& bars, float card) {
  const Metrics& metrics = around.metrics;
  BarColumns c;
  c.card = card;
  c.pad = metrics.px(metrics.desk() ? 32 : 40);
  c.inner = card - 2 * c.pad;
  if (any_face(bars)) {
    c.face_gap = metrics.px(12);
    c.face = std::max(metrics.sign(34), metrics.spaced(44)) + c.face_gap;
  }
  c.count = widest_count(around, bars);
  c.stub = metrics.px(40);
  const float most = std::floor(c.inner * .46F) - c.face;
  c.label = std::min(widest_label(around, bars, 0), most);
  c.stacked = cuts_a_word(around, bars, c.label + 1);
  size_rows(around, bars, c);
  const float taken = c.face + c.stub + metrics.px(30) + (c.stacked ? 0 : c.label + metrics.px(20));
  c.words_beside = around.measure(chart_type(metrics), bars.too_few, 0).w <= c.inner - taken;
  return c;
}

void loosen(BarColumns& columns, const Metrics& metrics, float more) {
  columns.row += std::floor(more * .6F);
  columns.between += std::floor(more * .4F);
  if (columns.stacked) return;
  columns.thick += std::floor(more * .4F);
  if (columns.face > 0) columns.face += std::floor(std::min(more * .5F, metrics.px(16)));
}

}  // namespace chorus
