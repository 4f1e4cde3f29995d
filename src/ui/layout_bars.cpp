// Bars: one card for each group, with the answers under one another.
#include <algorithm>
#include <cmath>

#include "ui/bar_columns.h"
#include "ui/layout_items.h"

namespace chorus {
namespace {

void draw_hatched(Block& block, const Rect& rect, Colour colour) {
  const Metrics& metrics = block.around().metrics;
  PanelShape stub;
  stub.rect = rect;
  stub.radius = metrics.px(6);
  stub.alpha = 0;
  stub.edge = colour;
  stub.edge_width = metrics.edge();
  block.panel(stub);
  // Clear of the outline, so that no line's end stands out of its round corners.
  const float inset = 2 * metrics.edge(), step = metrics.px(11);
  const Rect in{rect.x + inset, rect.y + inset, rect.w - 2 * inset, rect.h - 2 * inset};
  for (float x = in.x + step; x < in.right() + in.h; x += step) {
    const float left = std::max(in.x, x - in.h), right = std::min(in.right(), x);
    if (right > left)
      block.shape(
          LineShape{left, in.y + (x - left), right, in.y + (x - right), colour, metrics.edge()});
  }
}

// A count that may not be shown: a hatched stub, and the words beside it where all of them have
// room; else they stand once under the card's bars.
void draw_hidden(Block& block, const Bars& bars, const BarColumns& c, const Rect& rail) {
  const Surroundings& around = block.around();
  draw_hatched(block, {rail.x, rail.y, c.stub, rail.h}, around.theme.border);
  if (!c.words_beside) return;
  const float x = rail.x + c.stub + around.metrics.px(14);
  block.words_in_middle(chart_type(around.metrics), bars.too_few, around.theme.ink_secondary,
                        {x, rail.y, rail.right() + c.count - x, rail.h});
}

// What part of its group a bar is; where the group's number may not be told, its count.
double share_of(const BarGroup& group, const Bar& bar) {
  const auto count = static_cast<double>(bar.count.value_or(0));
  return group.people > 0 ? count / static_cast<double>(group.people) : count;
}

// The longest bar of all cards has all the room: bars are to be compared with one another, within
// a card and between cards of many and of few people. No rail under them says that a full one is
// everybody.
void draw_amount(Block& block, const Bar& bar, float part, const BarColumns& c, const Rect& rail) {
  const Surroundings& around = block.around();
  PanelShape shape;
  shape.rect = rail;
  shape.radius = std::min(rail.h / 2, around.metrics.px(13));
  if (*bar.count > 0) {
    shape.rect.w = std::max(rail.h, std::round(rail.w * part));
    shape.fill = around.theme.accent;
    block.panel(shape);
  }
  block.words_in_middle(count_type(around.metrics), number_in(around.frame.language, *bar.count),
                        around.theme.ink, {rail.right(), rail.y, c.count, rail.h});
}

void draw_pointer(Block& block, float cx, float cy) {
  const Surroundings& around = block.around();
  const float size = around.metrics.px(28);
  block.shape(DiscShape{cx, cy, size / 2, around.theme.ink});
  block.icon(Icon::next, cx + around.metrics.px(1), cy, size * .62F, around.theme.surface);
}

// "You are here": a frame round the row and a pointer before it.
void draw_yours(Block& block, const BarColumns& c, float y) {
  const Surroundings& around = block.around();
  const Metrics& metrics = around.metrics;
  const float out = metrics.px(18), more = std::min(c.between * .42F, metrics.px(9));
  PanelShape frame;
  frame.rect = {c.pad - out, y - more, c.inner + 2 * out, c.row + 2 * more};
  frame.radius = std::min(metrics.px(18), frame.rect.h / 2);
  frame.fill = around.theme.surface_selected;
  frame.edge = around.theme.ink;
  frame.edge_width = metrics.px(3);
  block.panel(frame);
  draw_pointer(block, frame.rect.x - metrics.px(4), y + c.row / 2);
}

void draw_row(Block& block, const Bars& bars, const Bar& bar, float part, const BarColumns& c,
              float y) {
  const Surroundings& around = block.around();
  if (bar.yours) draw_yours(block, c, y);
  const float face = c.face > 0 ? c.face - c.face_gap : 0, x = c.pad + c.face;
  if (bar.level > 0)
    block.shape(FaceShape{bar.level, c.pad + face / 2, y + std::round(c.row / 2), face});
  Rect rail{x, y + c.row - c.thick, c.inner - c.face - c.count, c.thick};
  if (c.stacked) {
    block.words(chart_type(around.metrics), bar.label, around.theme.ink,
                {x, y, c.inner - c.face, 0});
  } else {
    block.words_in_middle(chart_type(around.metrics), bar.label, around.theme.ink,
                          {x, y, c.label + 1, c.row});
    const float left = x + c.label + around.metrics.px(20);
    rail = {left, y + std::round((c.row - c.thick) / 2), c.pad + c.inner - c.count - left, c.thick};
  }
  if (bar.count) return draw_amount(block, bar, part, c, rail);
  draw_hidden(block, bars, c, rail);
}

// The group's name, and how many people: on one line where both have room.
float draw_title(Block& block, const BarGroup& group, const BarColumns& c, float y) {
  const Surroundings& around = block.around();
  TextStyle title = section_type(around.metrics), detail = chart_type(around.metrics);
  title.size = around.metrics.type(around.metrics.desk() ? 28 : 34);
  const float name = around.measure(title, group.label, 0).w;
  const float people = around.measure(detail, group.detail, 0).w;
  const bool beside = name + around.metrics.px(28) + people < c.inner;
  const float high = block.words(title, group.label, around.theme.ink, {c.pad, y, c.inner, 0}).h;
  if (!beside) {
    return high + block
                      .words(detail, group.detail, around.theme.ink_secondary,
                             {c.pad, y + high, c.inner, 0})
                      .h;
  }
  detail.align = Align::end;
  const float base = y + high - around.line(detail) - around.metrics.px(3);
  block.words(detail, group.detail, around.theme.ink_secondary, {c.pad, base, c.inner, 0});
  return high;
}

Block lay_hidden_card(const Surroundings& around, const BarGroup& group, const BarColumns& c) {
  const Metrics& metrics = around.metrics;
  Block block(around);
  TextStyle title = section_type(metrics), detail = chart_type(metrics);
  title.size = metrics.type(metrics.desk() ? 28 : 34);
  float y = metrics.spaced(30);
  y += block.words(title, group.label, around.theme.ink, {c.pad, y, c.inner, 0}).h;
  y += metrics.spaced(18);
  const float icon = metrics.sign(40), left = c.pad + icon + metrics.px(16);
  const float room = c.inner - icon - metrics.px(16);
  const float high = std::max(icon, around.measure(detail, group.detail, room).h);
  block.icon(Icon::eye_off, c.pad + icon / 2, y + high / 2, icon, around.theme.ink_secondary);
  block.words_in_middle(detail, group.detail, around.theme.ink_secondary, {left, y, room, high});
  block.height = y + high + metrics.spaced(32);
  return block;
}

// A line under a card's bars: what a sign in them means. `sign` is as wide and as high as its
// draws.
template <class Draw>
float draw_key(Block& block, const BarColumns& c, float y, const std::string& words, Size sign,
               Draw draw) {
  const Surroundings& around = block.around();
  const TextStyle type = chart_type(around.metrics);
  const float left = c.pad + sign.w + around.metrics.px(14), room = c.pad + c.inner - left;
  const float high = std::max(around.measure(type, words, room).h, sign.h);
  draw(y + high / 2);
  block.words_in_middle(type, words, around.theme.ink_secondary, {left, y, room, high});
  return high + c.between;
}

// What the pointer means, and what a hatched stub does, once for the whole card.
float draw_keys(Block& block, const Bars& bars, const BarGroup& group, const BarColumns& c,
                float y) {
  const Metrics& metrics = block.around().metrics;
  const auto any = [&](auto is_one) {
    return std::any_of(group.bars.begin(), group.bars.end(), is_one);
  };
  float high = 0;
  if (any([](const Bar& bar) { return bar.yours; }) && !bars.yours.empty()) {
    const float sign = metrics.px(28);
    high += draw_key(block, c, y, bars.yours, {sign, sign},
                     [&](float middle) { draw_pointer(block, c.pad + sign / 2, middle); });
  }
  if (any([](const Bar& bar) { return !bar.count; }) && !c.words_beside) {
    const float stub = std::min(c.thick, metrics.px(26));
    high += draw_key(block, c, y + high, bars.too_few, {c.stub, c.thick}, [&](float middle) {
      draw_hatched(block, {c.pad, std::round(middle - stub / 2), c.stub, stub},
                   block.around().theme.border);
    });
  }
  return high;
}

// Of the groups whose number is told, or of those whose is not.
double largest_share(const Bars& bars, bool of_people) {
  double most = 0;
  for (const BarGroup& group : bars.groups) {
    if ((group.people > 0) != of_people) continue;
    for (const Bar& bar : group.bars) most = std::max(most, share_of(group, bar));
  }
  return most;
}

Block lay_card(const Surroundings& around, const Bars& bars, const BarGroup& group,
               const BarColumns& c) {
  if (group.too_few) return lay_hidden_card(around, group, c);
  Block block(around);
  float y = around.metrics.spaced(28);
  y += draw_title(block, group, c, y) + around.metrics.spaced(20);
  const double most = largest_share(bars, group.people > 0);
  for (const Bar& bar : group.bars) {
    const double part = most > 0 ? share_of(group, bar) / most : 0;
    draw_row(block, bars, bar, static_cast<float>(part), c, y);
    y += c.row + c.between;
  }
  y += draw_keys(block, bars, group, c, y);
  block.height = y - c.between + around.metrics.spaced(32);
  return block;
}

std::size_t most_bars(const Bars& bars) {
  std::size_t most = 1;
  for (const BarGroup& group : bars.groups) most = std::max(most, group.bars.size());
  return most;
}

// A group whose numbers are all hidden steps back: no shadow, no white.
PanelShape group_panel(const Surroundings& around, const BarGroup& group, const Rect& rect) {
  PanelShape panel = card_panel(around, rect);
  if (!group.too_few) return panel;
  panel.shadow = Shadow::none;
  panel.fill = mixed(around.theme.surface, around.theme.background_bottom, .55F);
  return panel;
}

// A row of cards from `first` on, all as high as the highest. Returns that height.
float lay_card_row(Block& block, const Bars& bars, const BarColumns& c, std::size_t first,
                   std::size_t across, float left, float y) {
  const Surroundings& around = block.around();
  const std::size_t last = std::min(bars.groups.size(), first + across);
  std::vector<Block> cards;
  float high = 0;
  for (std::size_t i = first; i < last; ++i) {
    cards.push_back(lay_card(around, bars, bars.groups[i], c));
    high = std::max(high, cards.back().height);
  }
  // A short last row stands in the middle, as tiles do.
  const float free = static_cast<float>(across - cards.size()) * (c.card + around.metrics.gap());
  if (around.metrics.centred) left += std::floor(free / 2);
  for (std::size_t i = 0; i < cards.size(); ++i) {
    const float x = left + static_cast<float>(i) * (c.card + around.metrics.gap());
    block.panel(group_panel(around, bars.groups[first + i], {x, y, c.card, high}));
    block.take(std::move(cards[i]), x, y);
  }
  return high;
}

}  // namespace

Block lay_bars(const Surroundings& around, const Bars& bars, float width, float extra) {
  const Metrics& metrics = around.metrics;
  Block block(around);
  if (bars.groups.empty()) return block;
  const std::size_t across = cards_across(around, bars.groups.size(), width),
                    n = bars.groups.size();
  const float gap = metrics.gap(), many = static_cast<float>(across);
  float card = std::floor((width - gap * (many - 1)) / many);
  if (across == 1 && !metrics.desk()) card = std::min(card, metrics.type(1280));
  BarColumns c = bar_columns(around, bars, card);
  const float rows = static_cast<float>(most_bars(bars) * ((n + across - 1) / across));
  block.stretch = rows * metrics.px(34);
  loosen(c, metrics, std::floor(extra / rows));
  const float left = across == 1 && metrics.centred ? std::floor((width - card) / 2) : 0;
  for (std::size_t first = 0; first < n; first += across) {
    if (first > 0) block.height += gap;
    block.height += lay_card_row(block, bars, c, first, across, left, block.height);
  }
  return block;
}

}  // namespace chorus
