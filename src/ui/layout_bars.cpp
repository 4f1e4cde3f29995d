// Bars: one card for each group, with the answers under one another.
#include <algorithm>
#include <cmath>

#include "ui/layout_items.h"

namespace chorus {
namespace {

// What all cards share, so that bars in one card line up with those in the next.
struct Columns {
  float card = 0, inner = 0, pad = 0;  // widths; the pad on each side
  float face = 0, label = 0, count = 0;
  float row = 0, between = 0, thick = 0;
  bool stacked = false;  // label over its bar instead of beside it
};

int cards_across(const Surroundings& around, std::size_t groups, float width) {
  const Metrics& metrics = around.metrics;
  int most = groups == 4 ? 2 : static_cast<int>(std::min<std::size_t>(groups, 3));
  if (metrics.portrait) most = std::min(most, 2);
  const float least = metrics.type(metrics.portrait ? 410 : 440);
  return std::clamp(static_cast<int>((width + metrics.gap()) / (least + metrics.gap())), 1,
                    std::max(1, most));
}

TextStyle count_type(const Metrics& metrics) {
  TextStyle type = note_type(metrics);
  type.weight = 800;
  type.align = Align::end;
  return type;
}

template <class Visit>
void each_bar(const Bars& bars, Visit visit) {
  for (const BarGroup& group : bars.groups)
    for (const Bar& bar : group.bars) visit(bar);
}

float widest_label(const Surroundings& around, const Bars& bars, float wrap) {
  float widest = 0;
  each_bar(bars, [&](const Bar& bar) {
    widest = std::max(widest, around.measure(note_type(around.metrics), bar.label, wrap).w);
  });
  return std::ceil(widest);
}

Columns columns_of(const Surroundings& around, const Bars& bars, float card) {
  const Metrics& metrics = around.metrics;
  Columns c;
  c.card = card;
  c.pad = metrics.px(metrics.desk() ? 32 : 40);
  c.inner = card - 2 * c.pad;
  c.thick = metrics.px(26);
  each_bar(bars, [&](const Bar& bar) {
    if (bar.level > 0) c.face = metrics.px(54);
    if (bar.count)
      c.count =
          std::max(c.count, around.measure(count_type(metrics), std::to_string(*bar.count), 0).w);
  });
  c.count = std::ceil(c.count) + metrics.px(16);
  const float most = std::floor(c.inner * .44F) - c.face;
  c.label = std::min(widest_label(around, bars, 0), most);
  c.stacked = widest_label(around, bars, c.label) > most + 1;
  c.row = c.face > 0 ? metrics.px(46) : 0;
  const float wrap = c.stacked ? c.inner - c.face - c.count : c.label;
  each_bar(bars, [&](const Bar& bar) {
    const float label = around.measure(note_type(metrics), bar.label, wrap + 1).h;
    c.row = std::max(c.row, c.stacked ? label + c.thick + metrics.px(4) : std::max(label, c.thick));
  });
  c.between = metrics.spaced(16);
  return c;
}

void draw_hatched(Block& block, const Rect& rect, Colour colour) {
  const Metrics& metrics = block.around().metrics;
  PanelShape stub;
  stub.rect = rect;
  stub.radius = metrics.px(6);
  stub.alpha = 0;
  stub.edge = colour;
  stub.edge_width = metrics.edge();
  block.panel(stub);
  const float step = metrics.px(11);
  for (float x = rect.x + step; x < rect.right() + rect.h; x += step) {
    const float left = std::max(rect.x, x - rect.h), right = std::min(rect.right(), x);
    if (right > left)
      block.shape(LineShape{left, rect.y + (x - left), right, rect.y + (x - right), colour,
                            metrics.edge()});
  }
}

void draw_amount(Block& block, const Bars& bars, const Bar& bar, std::int64_t most,
                 const Rect& rail, float count) {
  const Surroundings& around = block.around();
  const Metrics& metrics = around.metrics;
  const float middle = rail.y + rail.h / 2;
  if (!bar.count) {
    const float stub = metrics.px(54);
    draw_hatched(block, {rail.x, rail.y, stub, rail.h}, around.theme.border);
    const float x = rail.x + stub + metrics.px(14);
    block.words_in_middle(note_type(metrics), bars.too_few, around.theme.ink_secondary,
                          {x, rail.y, rail.right() + count - x, rail.h});
    return;
  }
  PanelShape shape;
  shape.rect = rail;
  shape.radius = std::min(rail.h / 2, metrics.px(13));
  shape.fill = mixed(around.theme.surface, around.theme.border, .16F);
  block.panel(shape);
  if (*bar.count > 0 && most > 0) {
    shape.rect.w = std::max(
        rail.h, std::round(rail.w * static_cast<float>(*bar.count) / static_cast<float>(most)));
    shape.fill = around.theme.accent;
    block.panel(shape);
  }
  const float line = around.line(count_type(metrics));
  block.words(count_type(metrics), std::to_string(*bar.count), around.theme.ink,
              {rail.right(), std::round(middle - line / 2), count, line});
}

// "You are here": a frame round the row and a pointer before it.
void draw_yours(Block& block, const Columns& c, float y, float high) {
  const Surroundings& around = block.around();
  const Metrics& metrics = around.metrics;
  const float out = std::min(metrics.px(14), c.pad - metrics.px(14));
  PanelShape frame;
  frame.rect = Rect{c.pad, y, c.inner, high}.inset(-out);
  frame.rect.y = y - c.between * .42F;
  frame.rect.h = high + c.between * .84F;
  frame.radius = metrics.px(18);
  frame.fill = around.theme.surface_selected;
  frame.edge = around.theme.ink;
  frame.edge_width = metrics.px(3);
  block.panel(frame);
  const float size = metrics.px(34), cx = frame.rect.x, cy = y + high / 2;
  block.shape(DiscShape{cx, cy, size / 2, around.theme.ink});
  block.icon(Icon::next, cx + metrics.px(1), cy, size * .6F, around.theme.surface);
}

void draw_row(Block& block, const Bars& bars, const Bar& bar, std::int64_t most, const Columns& c,
              float y) {
  const Surroundings& around = block.around();
  const Metrics& metrics = around.metrics;
  if (bar.yours) draw_yours(block, c, y, c.row);
  const float x = c.pad + c.face;
  if (bar.level > 0)
    block.shape(FaceShape{bar.level, c.pad + (c.face - metrics.px(10)) / 2, y + c.row / 2,
                          c.face - metrics.px(10)});
  if (c.stacked) {
    const float room = c.inner - c.face;
    block.words(note_type(metrics), bar.label, around.theme.ink, {x, y, room, 0});
    return draw_amount(block, bars, bar, most, {x, y + c.row - c.thick, room - c.count, c.thick},
                       c.count);
  }
  block.words_in_middle(note_type(metrics), bar.label, around.theme.ink,
                        {x, y, c.label + 1, c.row});
  const float left = x + c.label + metrics.px(20);
  draw_amount(
      block, bars, bar, most,
      {left, y + std::round((c.row - c.thick) / 2), c.pad + c.inner - c.count - left, c.thick},
      c.count);
}

Block lay_card(const Surroundings& around, const Bars& bars, const BarGroup& group,
               const Columns& c) {
  const Metrics& metrics = around.metrics;
  Block block(around);
  TextStyle title = section_type(metrics);
  title.size = metrics.type(metrics.desk() ? 28 : 34);
  float y = metrics.spaced(30);
  y += block.words(title, group.label, around.theme.ink, {c.pad, y, c.inner, 0}).h + metrics.px(2);
  if (group.too_few) {
    const float icon = metrics.px(40);
    const float left = c.pad + icon + metrics.px(16), room = c.inner - icon - metrics.px(16);
    y += metrics.spaced(10);
    const float h = std::max(icon, around.measure(note_type(metrics), group.detail, room).h);
    block.icon(Icon::eye_off, c.pad + icon / 2, y + h / 2, icon, around.theme.ink_secondary);
    block.words_in_middle(note_type(metrics), group.detail, around.theme.ink_secondary,
                          {left, y, room, h});
    block.height = y + h + metrics.spaced(32);
    return block;
  }
  y += block
           .words(note_type(metrics), group.detail, around.theme.ink_secondary,
                  {c.pad, y, c.inner, 0})
           .h;
  y += metrics.spaced(20);
  std::int64_t most = 0;
  for (const Bar& bar : group.bars) most = std::max(most, bar.count.value_or(0));
  for (const Bar& bar : group.bars) {
    draw_row(block, bars, bar, most, c, y);
    y += c.row + c.between;
  }
  block.height = y - c.between + metrics.spaced(34);
  return block;
}

std::size_t most_bars(const Bars& bars) {
  std::size_t most = 1;
  for (const BarGroup& group : bars.groups) most = std::max(most, group.bars.size());
  return most;
}

}  // namespace

Block lay_bars(const Surroundings& around, const Bars& bars, float width, float extra) {
  const Metrics& metrics = around.metrics;
  Block block(around);
  if (bars.groups.empty()) return block;
  const int across = cards_across(around, bars.groups.size(), width);
  const float gap = metrics.gap();
  float card =
      std::floor((width - gap * static_cast<float>(across - 1)) / static_cast<float>(across));
  if (across == 1 && !metrics.desk()) card = std::min(card, metrics.type(1280));
  Columns c = columns_of(around, bars, card);
  const float down = std::ceil(static_cast<float>(bars.groups.size()) / static_cast<float>(across));
  const float rows = static_cast<float>(most_bars(bars)) * down;
  block.stretch = rows * metrics.px(34);
  const float each = std::floor(extra / rows);
  c.row += std::floor(each * .55F);
  c.thick += c.stacked ? 0 : std::floor(each * .4F);
  c.between += std::floor(each * .45F);
  const float left = across == 1 && metrics.centred ? std::floor((width - card) / 2) : 0;
  for (std::size_t first = 0; first < bars.groups.size();
       first += static_cast<std::size_t>(across)) {
    std::vector<Block> cards;
    float high = 0;
    for (std::size_t i = first;
         i < std::min(bars.groups.size(), first + static_cast<std::size_t>(across)); ++i) {
      cards.push_back(lay_card(around, bars, bars.groups[i], c));
      high = std::max(high, cards.back().height);
    }
    const float y = block.height + (first > 0 ? gap : 0);
    for (std::size_t i = 0; i < cards.size(); ++i) {
      const float x = left + static_cast<float>(i) * (card + gap);
      block.panel(card_panel(around, {x, y, card, high}));
      block.take(std::move(cards[i]), x, y);
    }
    block.height = y + high;
  }
  return block;
}

}  // namespace chorus
