// The gap between what is said and what happens: a dumb-bell for each group. A ring is what is
// said, a full disc is what happens, so that the shapes tell them apart without colour.
#include <algorithm>
#include <cmath>

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

struct Plan {
  float pad = 0, label = 0, row = 0;
  Axis axis;
  bool stacked = false;
};

void draw_mark(Block& block, bool said, float cx, float cy) {
  const Surroundings& around = block.around();
  const Metrics& metrics = around.metrics;
  if (said)
    block.shape(RingShape{cx, cy, metrics.px(21), around.theme.chart_said, metrics.px(8), 0, 1});
  else
    block.shape(DiscShape{cx, cy, metrics.px(14), around.theme.chart_happens});
}

float draw_legend(Block& block, const GapChart& chart, float pad, float y, float width) {
  const Surroundings& around = block.around();
  const Metrics& metrics = around.metrics;
  const TextStyle type = strong_type(metrics);
  const float sign = metrics.px(62), between = metrics.px(56);
  const float said = around.measure(type, chart.said_label, 0).w,
              happens = around.measure(type, chart.happens_label, 0).w;
  const bool beside = 2 * sign + said + between + happens < width;
  const float high = std::max(around.line(type), metrics.px(52));
  const auto item = [&](bool is_said, const std::string& label, float x, float top) {
    draw_mark(block, is_said, x + metrics.px(25), top + high / 2);
    block.words_in_middle(type, label, around.theme.ink, {x + sign, top, width - sign, high});
  };
  item(true, chart.said_label, pad, y);
  item(false, chart.happens_label, beside ? pad + sign + said + between : pad,
       beside ? y : y + high);
  return beside ? high : 2 * high;
}

Plan plan_of(const Surroundings& around, const GapChart& chart, float width) {
  const Metrics& metrics = around.metrics;
  Plan plan;
  plan.pad = metrics.px(metrics.portrait ? 40 : 52);
  const float inner = width - 2 * plan.pad;
  float label = 0, high = 0;
  for (const Gap& gap : chart.gaps)
    label = std::max(label, around.measure(strong_type(metrics), gap.label, 0).w);
  plan.label = std::min(std::ceil(label) + 1, inner * .34F);
  for (const Gap& gap : chart.gaps) {
    if (around.measure(strong_type(metrics), gap.label, plan.label).w > plan.label)
      plan.stacked = true;
  }
  plan.stacked = plan.stacked || inner < metrics.type(760);
  if (plan.stacked) plan.label = inner;
  for (const Gap& gap : chart.gaps) {
    const float words = around.measure(strong_type(metrics), gap.label, plan.label).h +
                        around.measure(note_type(metrics), gap.detail, plan.label).h;
    high = std::max(high, plan.stacked ? words + metrics.px(72) : std::max(words, metrics.px(60)));
  }
  plan.row = high + metrics.spaced(26);
  const float end = metrics.px(26);
  plan.axis.x1 = plan.pad + (plan.stacked ? 0 : plan.label + metrics.px(48)) + end;
  plan.axis.x2 = width - plan.pad - end;
  return plan;
}

void draw_grid(Block& block, const Plan& plan, float top, float bottom) {
  const Surroundings& around = block.around();
  const Colour faint = mixed(around.theme.surface, around.theme.border, .45F);
  for (int i = 0; i < kTicks; ++i) {
    const float x = plan.axis.at(i * kScale / (kTicks - 1));
    block.shape(LineShape{x, top, x, bottom, faint, around.metrics.edge()});
  }
}

void draw_dumb_bell(Block& block, const Gap& gap, const Axis& axis, float y) {
  const Surroundings& around = block.around();
  const Metrics& metrics = around.metrics;
  const float said = axis.at(gap.said), happens = axis.at(gap.happens), thick = metrics.px(14);
  PanelShape bar;
  bar.rect = {std::min(said, happens), y - thick / 2, std::abs(said - happens), thick};
  bar.fill = mixed(around.theme.surface, around.theme.ink_secondary, .45F);
  if (bar.rect.w > 0) block.panel(bar);
  block.shape(DiscShape{said, y, metrics.px(21), around.theme.surface});
  draw_mark(block, true, said, y);
  draw_mark(block, false, happens, y);
}

void draw_row(Block& block, const Gap& gap, const Plan& plan, float y, float row) {
  const Surroundings& around = block.around();
  const Metrics& metrics = around.metrics;
  const float label = around.measure(strong_type(metrics), gap.label, plan.label).h;
  const float detail = around.measure(note_type(metrics), gap.detail, plan.label).h;
  float top = plan.stacked ? y : y + std::round((row - label - detail) / 2);
  block.words(strong_type(metrics), gap.label, around.theme.ink, {plan.pad, top, plan.label, 0});
  const float middle = plan.stacked ? y + label + detail + metrics.px(38) : y + row / 2;
  if (!gap.too_few) {
    block.words(note_type(metrics), gap.detail, around.theme.ink_secondary,
                {plan.pad, top + label, plan.label, 0});
    return draw_dumb_bell(block, gap, plan.axis, middle);
  }
  const float icon = metrics.px(40), x = plan.stacked ? plan.pad : plan.axis.x1;
  const float at = plan.stacked ? top + label : y,
              high = plan.stacked ? std::max(detail, icon) : row;
  PanelShape under;
  const float words = around.measure(note_type(metrics), gap.detail, plan.axis.x2 - x - icon).w;
  under.rect = {x - metrics.px(4), at + high / 2 - icon * .75F, icon + words + metrics.px(40),
                icon * 1.5F};
  under.fill = around.theme.surface;
  if (!plan.stacked) block.panel(under);
  block.icon(Icon::eye_off, x + icon / 2, at + high / 2, icon, around.theme.ink_secondary);
  block.words_in_middle(note_type(metrics), gap.detail, around.theme.ink_secondary,
                        {x + icon + metrics.px(16), at, plan.axis.x2 - x - icon, high});
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

Block lay_gap_chart(const Surroundings& around, const GapChart& chart, float width, float extra) {
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
  y += draw_legend(inside, chart, plan.pad, y, card - 2 * plan.pad) + metrics.spaced(18);
  const float bottom = y + row * static_cast<float>(chart.gaps.size());
  if (!plan.stacked) draw_grid(inside, plan, y, bottom);
  for (const Gap& gap : chart.gaps) {
    if (plan.stacked && !gap.too_few)
      draw_grid(inside, plan, y + row - metrics.px(66) - metrics.spaced(26),
                y + row - metrics.spaced(26));
    draw_row(inside, gap, plan, y, row);
    y += row;
  }
  y = bottom + metrics.spaced(10);
  y += draw_ends(inside, chart, plan, y) + metrics.spaced(30);
  block.panel(card_panel(around, {left, 0, card, y}));
  block.take(std::move(inside), left, 0);
  block.height = y;
  if (chart.sentence.empty()) return block;
  y += metrics.spaced(30);
  const TextStyle type = aligned(metrics, strong_type(metrics));
  block.height = y + block.words(type, chart.sentence, around.theme.ink, {left, y, card, 0}).h;
  return block;
}

}  // namespace chorus
