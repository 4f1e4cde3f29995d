// The gap between what is said and what happens: a dumb-bell for each group.
#include <algorithm>
#include <cmath>

#include "ui/gap_marks.h"
#include "ui/layout_items.h"

namespace chorus {
namespace {

constexpr int kScale = 400, kTicks = 5;

struct Axis {
  float x1 = 0, x2 = 0;
  float at(int hundredths) const {
    return std::round(x1 +
                      (x2 - x1) * static_cast<float>(std::clamp(hundredths, 0, kScale)) / kScale);
  }
};

// How the rows are laid out: names beside their tracks, or over them where the card is narrow.
struct Plan {
  float pad = 0, label = 0, row = 0;
  Axis axis;
  bool stacked = false;
  bool one_line = false;  // the number of people beside the name instead of under it
};

TextStyle name_type(const Metrics& metrics) {
  TextStyle type = strong_type(metrics);
  if (!metrics.desk()) type.size = metrics.type(30);
  return type;
}

TextStyle detail_type(const Metrics& metrics) {
  TextStyle type = note_type(metrics);
  if (!metrics.desk()) type.size = metrics.type(27);
  return type;
}

struct NameWidths {
  float name = 0, detail = 0;
};

NameWidths widths_of(const Surroundings& around, const GapChart& chart) {
  NameWidths widest;
  for (const Gap& gap : chart.gaps) {
    const float name = around.measure(name_type(around.metrics), gap.label, 0).w;
    const float detail = around.measure(detail_type(around.metrics), gap.detail, 0).w;
    widest.name = std::max(widest.name, std::ceil(name));
    if (!gap.too_few) widest.detail = std::max(widest.detail, std::ceil(detail));
  }
  return widest;
}

// Whether a row's number of people stands beside its name. What is hidden says more, and may not
// fit.
bool beside(const Surroundings& around, const Gap& gap, const Plan& plan) {
  if (!plan.one_line) return false;
  if (!gap.too_few) return true;
  const float name = around.measure(name_type(around.metrics), gap.label, 0).w;
  const float detail = around.measure(detail_type(around.metrics), gap.detail, 0).w;
  return name + around.metrics.px(28) + detail <= plan.label;
}

// Height of a row's name and number of people. What is hidden says so on the track instead.
float names_height(const Surroundings& around, const Gap& gap, const Plan& plan) {
  const float name = around.measure(name_type(around.metrics), gap.label, plan.label).h;
  if (beside(around, gap, plan) || (gap.too_few && !plan.stacked)) return name;
  return name + around.measure(detail_type(around.metrics), gap.detail, plan.label).h;
}

Plan plan_of(const Surroundings& around, const GapChart& chart, float width) {
  const Metrics& metrics = around.metrics;
  const NameWidths widest = widths_of(around, chart);
  Plan plan;
  plan.pad = metrics.px(metrics.portrait ? 40 : 52);
  const float inner = width - 2 * plan.pad, both = widest.name + metrics.px(28) + widest.detail;
  plan.stacked = inner < metrics.type(760) || widest.name > inner * .4F;
  plan.one_line = both <= inner * (plan.stacked ? 1.F : .36F);
  plan.label = plan.stacked ? inner : plan.one_line ? both : widest.name + 1;
  const float track = metrics.px(54);
  for (const Gap& gap : chart.gaps) {
    const float names = names_height(around, gap, plan);
    plan.row =
        std::max(plan.row, plan.stacked ? names + track + metrics.px(10) : std::max(names, track));
  }
  plan.row += metrics.spaced(26);
  const float end = metrics.px(26);
  plan.axis.x1 = plan.pad + (plan.stacked ? 0 : plan.label + metrics.px(48)) + end;
  plan.axis.x2 = width - plan.pad - end;
  return plan;
}

void draw_grid(Block& block, const Plan& plan, float top, float bottom) {
  const Surroundings& around = block.around();
  const Colour faint = mixed(around.theme.surface, around.theme.border, .75F);
  for (int i = 0; i < kTicks; ++i) {
    const float x = plan.axis.at(i * kScale / (kTicks - 1));
    block.shape(LineShape{x, top, x, bottom, faint, around.metrics.edge()});
  }
}

// A head on the bar, before the mark that it leads to.
void draw_arrow(Block& block, float from, float to, float y) {
  const Surroundings& around = block.around();
  const float way = to > from ? 1.F : -1.F, size = around.metrics.px(16);
  const float tip = to - way * around.metrics.px(24);
  if (std::abs(to - from) < around.metrics.px(24) + size) return;
  for (const float side : {-1.F, 1.F})
    block.shape(LineShape{tip - way * size, y + side * size, tip, y, around.theme.ink_secondary,
                          around.metrics.px(7)});
}

void draw_dumb_bell(Block& block, const Gap& gap, const Axis& axis, bool arrows, float y) {
  const Surroundings& around = block.around();
  const float said = axis.at(gap.said), happens = axis.at(gap.happens);
  draw_gap_bar(block, said, y, happens, y);
  block.shape(DiscShape{said, y, around.metrics.px(21), around.theme.surface});
  if (arrows) draw_arrow(block, said, happens, y);
  draw_gap_mark(block, true, said, y);
  draw_gap_mark(block, false, happens, y);
}

void draw_names(Block& block, const Gap& gap, const Plan& plan, float y, float high) {
  const Surroundings& around = block.around();
  TextStyle detail = detail_type(around.metrics);
  const float names = names_height(around, gap, plan);
  const float top = plan.stacked ? y : y + std::round((high - names) / 2);
  const float name = block
                         .words(name_type(around.metrics), gap.label, around.theme.ink,
                                {plan.pad, top, plan.label, 0})
                         .h;
  if (gap.too_few && !plan.stacked) return;
  const bool one_line = beside(around, gap, plan);
  if (one_line) detail.align = Align::end;
  const float below = one_line ? name - around.line(detail) - around.metrics.px(1) : name;
  block.words(detail, gap.detail, around.theme.ink_secondary,
              {plan.pad, top + below, plan.label, 0});
}

// In place of a dumb-bell that may not be shown: why, in words, on the empty track.
void draw_too_few(Block& block, const Gap& gap, const Plan& plan, float middle) {
  const Surroundings& around = block.around();
  const Metrics& metrics = around.metrics;
  const TextStyle type = detail_type(metrics);
  const float icon = metrics.px(38), before = gap.nobody ? 0 : icon + metrics.px(14);
  const float x = plan.axis.x1, room = plan.axis.x2 - x - before;
  const Size words = around.measure(type, gap.detail, room);
  PanelShape under;
  const float high = std::max(words.h, icon) + metrics.px(8);
  under.rect = {x - metrics.px(10), middle - high / 2, before + words.w + metrics.px(30), high};
  under.fill = around.theme.surface;
  block.panel(under);
  if (!gap.nobody)
    block.icon(Icon::eye_off, x + icon / 2, middle, icon, around.theme.ink_secondary);
  block.words_in_middle(type, gap.detail, around.theme.ink_secondary,
                        {x + before, middle - high / 2, room, high});
}

void draw_row(Block& block, const Gap& gap, const Plan& plan, bool arrows, float y, float row) {
  const Surroundings& around = block.around();
  const float names = names_height(around, gap, plan);
  draw_names(block, gap, plan, y, row);
  const float middle = plan.stacked ? y + names + around.metrics.px(37) : y + row / 2;
  if (!gap.too_few) return draw_dumb_bell(block, gap, plan.axis, arrows, middle);
  if (!plan.stacked) draw_too_few(block, gap, plan, middle);
}

float draw_ends(Block& block, const GapChart& chart, const Plan& plan, float y) {
  const Surroundings& around = block.around();
  const TextStyle low = note_type(around.metrics);
  TextStyle high = low;
  high.align = Align::end;
  const float end = around.metrics.px(26),
              half = (plan.axis.x2 - plan.axis.x1) / 2 + end - around.metrics.px(16);
  const float a = block.words(low, chart.low, around.theme.ink, {plan.axis.x1 - end, y, half, 0}).h;
  const float b =
      block.words(high, chart.high, around.theme.ink, {plan.axis.x2 + end - half, y, half, 0}).h;
  return std::max(a, b);
}

}  // namespace

Block lay_gap_chart(const Surroundings& around, const GapChart& all, float width, float extra) {
  GapChart chart = all;
  chart.gaps = gaps_to_draw(all);
  const Metrics& metrics = around.metrics;
  Block block(around);
  const float card = metrics.desk() ? width : std::min(width, metrics.type(1500));
  const float left = metrics.centred ? std::floor((width - card) / 2) : 0;
  const Plan plan = plan_of(around, chart, card);
  const float count = static_cast<float>(std::max<std::size_t>(1, chart.gaps.size()));
  block.stretch = count * metrics.px(36);
  const float row = plan.row + std::floor(extra / count);
  Block inside(around);
  float y = metrics.spaced(30);
  y += draw_gap_legend(inside, chart.said_label, chart.happens_label, plan.pad, y,
                       card - 2 * plan.pad) +
       metrics.spaced(14);
  const float bottom = y + row * static_cast<float>(chart.gaps.size());
  if (!plan.stacked) draw_grid(inside, plan, y, bottom);
  for (const Gap& gap : chart.gaps) {
    const float track = y + names_height(around, gap, plan) + metrics.px(10);
    if (plan.stacked && !gap.too_few) draw_grid(inside, plan, track, track + metrics.px(54));
    draw_row(inside, gap, plan, chart.arrows, y, row);
    y += row;
  }
  y = bottom + metrics.spaced(10);
  y += draw_ends(inside, chart, plan, y) + metrics.spaced(30);
  // What it comes to stands first, in words: nobody has to scroll for it.
  float top = 0;
  if (!chart.sentence.empty()) {
    TextStyle type = aligned(metrics, strong_type(metrics));
    type.balance = metrics.centred;
    top = block.words(type, chart.sentence, around.theme.ink, {left, 0, card, 0}).h +
          metrics.spaced(30);
  }
  block.panel(card_panel(around, {left, top, card, y}));
  block.take(std::move(inside), left, top);
  block.height = top + y;
  return block;
}

}  // namespace chorus
