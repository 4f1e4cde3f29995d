// Quotes, figures and the steps of a way.
#include <algorithm>
#include <cmath>

#include "ui/layout_items.h"

namespace chorus {
namespace {

TextStyle quote_type(const Metrics& metrics) {
  TextStyle type = body_type(metrics);
  if (!metrics.desk()) type.size = metrics.type(36);
  return type;
}

// An opening mark, drawn, so that it is the same beside every script: two drops.
void draw_quote_mark(Block& block, float x, float middle) {
  const Surroundings& around = block.around();
  const float size = around.metrics.px(9);
  for (int i = 0; i < 2; ++i) {
    const float cx = x + size + static_cast<float>(i) * around.metrics.px(25);
    const float cy = middle + around.metrics.px(4);
    block.shape(DiscShape{cx, cy, size, around.theme.gold});
    block.shape(LineShape{cx - size * .55F, cy - size * .2F, cx + size * .5F, cy - size * 2,
                          around.theme.gold, around.metrics.px(6)});
  }
}

Block lay_quote(const Surroundings& around, const std::string& quote, float width) {
  const Metrics& metrics = around.metrics;
  Block block(around);
  const float pad = metrics.px(36), mark = metrics.px(76), left = pad + mark;
  const float room = width - left - pad;
  const TextStyle type = quote_type(metrics);
  const float words = around.text.measure(type, "", quote, room).h;
  block.height = std::max(words, metrics.px(56)) + 2 * metrics.spaced(30);
  block.panel(card_panel(around, {0, 0, width, block.height}));
  const float top = std::round((block.height - words) / 2);
  draw_quote_mark(block, pad, top + around.line(type) / 2);
  block.own_words(type, quote, around.theme.ink, {left, top, room, 0});
  return block;
}

TextStyle value_type(const Metrics& metrics) {
  TextStyle value = heading_type(metrics);
  value.size = metrics.type(metrics.desk() ? 46 : 60);
  value.balance = false;
  return value;
}

Block lay_figure(const Surroundings& around, const Figure& figure, float width) {
  const Metrics& metrics = around.metrics;
  Block block(around);
  const float pad = metrics.px(28), icon = figure.icon == Icon::none ? 0 : metrics.sign(44);
  const float sign = figure.icon == Icon::none ? 0 : metrics.sign(76),
              left = pad + (sign > 0 ? sign + metrics.px(22) : 0);
  const TextStyle value = value_type(metrics);
  const float room = width - left - pad;
  float y = metrics.px(18);
  y += block.words(value, figure.value, around.theme.ink, {left, y, room, 0}).h;
  y += block.words(note_type(metrics), figure.label, around.theme.ink_secondary, {left, y, room, 0})
           .h;
  block.height = std::max(y + metrics.px(22), sign + 2 * metrics.px(22));
  if (sign > 0) {
    block.shape(DiscShape{pad + sign / 2, block.height / 2, sign / 2,
                          mixed(around.theme.surface, around.theme.accent, .14F)});
    block.icon(figure.icon, pad + sign / 2, block.height / 2, icon, around.theme.accent);
  }
  return block;
}

int figures_across(const Surroundings& around, const FiguresItem& item, float width) {
  const Metrics& metrics = around.metrics;
  const int n = static_cast<int>(item.figures.size());
  float least = metrics.type(230);
  TextStyle note = note_type(metrics);
  for (const Figure& figure : item.figures) {
    const float beside = metrics.px(56) + (figure.icon == Icon::none ? 0 : metrics.px(98));
    least = std::max(
        {least,
         std::min(around.measure(note, figure.label, 0).w, metrics.type(260)) + metrics.px(154),
         std::min(around.measure(value_type(metrics), figure.value, 0).w, metrics.type(420)) +
             beside});
  }
  return std::clamp(static_cast<int>((width + metrics.gap()) / (least + metrics.gap())), 1,
                    std::max(1, n));
}

void draw_step_mark(Block& block, Step::Where where, float cx, float cy) {
  const Surroundings& around = block.around();
  const Metrics& metrics = around.metrics;
  const float radius = metrics.px(24);
  switch (where) {
    case Step::Where::past:
      return check_badge(block, cx, cy, 2 * radius, kNobody);
    // The ground ends under the middle of its ring: no rim of it is seen between ring and line.
    case Step::Where::here:
      block.shape(DiscShape{cx, cy, radius - metrics.px(3), around.theme.surface});
      block.shape(
          RingShape{cx, cy, radius - metrics.px(3), around.theme.accent, metrics.px(6), 0, 1});
      return block.shape(DiscShape{cx, cy, metrics.px(10), around.theme.accent});
    case Step::Where::ahead:
      block.shape(DiscShape{cx, cy, radius - metrics.px(2), around.theme.surface});
      block.shape(
          RingShape{cx, cy, radius - metrics.px(2), around.theme.border, metrics.px(3), 0, 1});
  }
}

TextStyle step_type(const Metrics& metrics, const Step& step) {
  TextStyle type = note_type(metrics);
  type.weight = step.where == Step::Where::here ? 800 : 400;
  return type;
}

bool steps_fit_across(const Surroundings& around, const StepsItem& item, float each) {
  for (const Step& step : item.steps) {
    const TextStyle type = step_type(around.metrics, step);
    const bool low = around.measure(type, step.label, each).h <= 2.2F * around.line(type);
    if (!low || !around.whole(type, step.label, each)) return false;
  }
  return true;
}

// Its ends lie under the marks.
void draw_way(Block& block, bool done, float x1, float y1, float x2, float y2) {
  const Surroundings& around = block.around();
  block.shape(LineShape{x1, y1, x2, y2, done ? around.theme.accent : around.theme.border,
                        around.metrics.px(4)});
}

Block lay_steps_across(const Surroundings& around, const StepsItem& item, float width) {
  const Metrics& metrics = around.metrics;
  Block block(around);
  const float each = std::floor(width / static_cast<float>(item.steps.size())),
              mark = metrics.px(24);
  float high = 0;
  for (std::size_t i = 0; i < item.steps.size(); ++i) {
    const float cx = each * (static_cast<float>(i) + .5F);
    const bool done = item.steps[i].where == Step::Where::past;
    if (i + 1 < item.steps.size()) draw_way(block, done, cx, mark, cx + each, mark);
  }
  for (std::size_t i = 0; i < item.steps.size(); ++i) {
    const Step& step = item.steps[i];
    const float x = each * static_cast<float>(i);
    draw_step_mark(block, step.where, x + each / 2, mark);
    const Colour ink =
        step.where == Step::Where::here ? around.theme.ink : around.theme.ink_secondary;
    const float top = 2 * mark + metrics.px(12), inset = metrics.px(8);
    high = std::max(high, block
                              .words(in_middle(step_type(metrics, step)), step.label, ink,
                                     {x + inset, top, each - 2 * inset, 0})
                              .h);
  }
  block.height = 2 * mark + metrics.px(12) + high;
  return block;
}

Block lay_steps_down(const Surroundings& around, const StepsItem& item, float width) {
  const Metrics& metrics = around.metrics;
  Block block(around);
  const float mark = metrics.px(24), left = 2 * mark + metrics.px(22);
  std::vector<Rect> rows;
  float y = 0;
  for (const Step& step : item.steps) {
    const float h = around.measure(step_type(metrics, step), step.label, width - left).h;
    rows.push_back({left, y, width - left, std::max(h, 2 * mark)});
    y = rows.back().bottom() + metrics.px(20);
  }
  for (std::size_t i = 0; i + 1 < rows.size(); ++i) {
    const float from = rows[i].y + rows[i].h / 2, to = rows[i + 1].y + rows[i + 1].h / 2;
    draw_way(block, item.steps[i].where == Step::Where::past, mark, from, mark, to);
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Step& step = item.steps[i];
    draw_step_mark(block, step.where, mark, rows[i].y + rows[i].h / 2);
    const Colour ink =
        step.where == Step::Where::here ? around.theme.ink : around.theme.ink_secondary;
    block.words_in_middle(step_type(metrics, step), step.label, ink, rows[i]);
  }
  block.height = rows.empty() ? 0 : rows.back().bottom();
  return block;
}

}  // namespace

Block lay_none(const Surroundings& around, const std::string& words, float width) {
  const Metrics& metrics = around.metrics;
  Block block(around);
  block.height = block
                     .words(aligned(metrics, body_type(metrics)), words, around.theme.ink_secondary,
                            {0, 0, width, 0})
                     .h;
  return block;
}

Block lay_quotes(const Surroundings& around, const Quotes& quotes, float width) {
  const Metrics& metrics = around.metrics;
  Block block(around);
  if (quotes.quotes.empty()) return lay_none(around, quotes.none, width);
  const std::size_t across = quotes.quotes.size() > 1 && width > metrics.type(1100) ? 2 : 1;
  const float gap = metrics.gap();
  const float each =
      std::floor((width - gap * static_cast<float>(across - 1)) / static_cast<float>(across));
  std::vector<float> down(across, 0);
  for (const std::string& quote : quotes.quotes) {
    const std::size_t column =
        static_cast<std::size_t>(std::min_element(down.begin(), down.end()) - down.begin());
    Block card = lay_quote(around, quote, each);
    const float high = card.height;
    block.take(std::move(card), static_cast<float>(column) * (each + gap), down[column]);
    down[column] += high + gap;
  }
  block.height = *std::max_element(down.begin(), down.end()) - gap;
  return block;
}

Block lay_figures(const Surroundings& around, const FiguresItem& item, float width) {
  const Metrics& metrics = around.metrics;
  Block block(around);
  if (item.figures.empty()) return block;
  const std::size_t across = static_cast<std::size_t>(figures_across(around, item, width));
  const float gap = metrics.gap();
  const float each =
      std::floor((width - gap * static_cast<float>(across - 1)) / static_cast<float>(across));
  for (std::size_t first = 0; first < item.figures.size(); first += across) {
    std::vector<Block> cards;
    float high = 0;
    for (std::size_t i = first; i < std::min(item.figures.size(), first + across); ++i) {
      cards.push_back(lay_figure(around, item.figures[i], each));
      high = std::max(high, cards.back().height);
    }
    const float y = block.height + (first > 0 ? gap : 0);
    for (std::size_t i = 0; i < cards.size(); ++i) {
      const float x = static_cast<float>(i) * (each + gap);
      block.panel(card_panel(around, {x, y, each, high}));
      const float lower = std::floor((high - cards[i].height) / 2);
      block.take(std::move(cards[i]), x, y + lower);
    }
    block.height = y + high;
  }
  return block;
}

Block lay_steps(const Surroundings& around, const StepsItem& item, float width) {
  if (item.steps.empty()) return Block(around);
  const float each = width / static_cast<float>(item.steps.size()) - 2 * around.metrics.px(8);
  return steps_fit_across(around, item, each) ? lay_steps_across(around, item, width)
                                              : lay_steps_down(around, item, width);
}

}  // namespace chorus
