// Bars: one card for each group, with the answers under one another.
#include <algorithm>
#include <cmath>

#include "ui/bar_columns.h"
#include "ui/hatch.h"
#include "ui/layout_items.h"

namespace chorus {
namespace {

// A count that may not be shown: a hatched stub, and the words beside it where all of them have
// room; else they stand once over the cards.
void draw_hidden(Block& block, const Bars& bars, const BarColumns& c, const Rect& rail) {
  const Surroundings& around = block.around();
  const float high = std::min(rail.h, around.metrics.px(24));  // as in the key
  draw_hatched(block, {rail.x, rail.y + std::round((rail.h - high) / 2), c.stub, high},
               around.theme.border);
  if (!c.words_beside) return;
  const float x = rail.x + c.stub + around.metrics.px(14);
  block.words_in_middle(chart_type(around.metrics), bars.too_few, around.theme.ink_secondary,
                        {x, rail.y, c.pad + c.inner - x, rail.h});
}

// What part of a full bar it is. `largest` is the largest count of those whose whole may not be
// told: they can be compared with one another only.
float part_of(const BarGroup& group, const Bar& bar, std::int64_t largest) {
  const std::int64_t whole = whole_of(group) > 0 ? whole_of(group) : largest;
  if (whole <= 0) return 0;
  const double part = static_cast<double>(bar.count.value_or(0)) / static_cast<double>(whole);
  return static_cast<float>(std::min(part, 1.0));
}

// On a track as long as the whole group: a bar is the part of it that said so, and bars of large
// and of small groups can be compared. No track where the group's number may not be told.
void draw_amount(Block& block, const BarGroup& group, const Bar& bar, float part,
                 const Rect& rail) {
  const Surroundings& around = block.around();
  PanelShape shape;
  shape.rect = rail;
  shape.radius = std::min(rail.h / 2, around.metrics.px(13));
  if (whole_of(group) > 0) {
    shape.fill = mixed(around.theme.surface, around.theme.border, .3F);
    block.panel(shape);
  }
  if (*bar.count <= 0) return;
  shape.rect.w = std::max(rail.h, std::round(rail.w * part));
  shape.fill = around.theme.accent;
  block.panel(shape);
}

void draw_pointer(Block& block, float cx, float cy) {
  const Surroundings& around = block.around();
  const float size = around.metrics.px(28);
  block.shape(DiscShape{cx, cy, size / 2, around.theme.ink});
  block.icon(Icon::next, cx + around.metrics.px(1), cy, size * .62F, around.theme.surface);
}

// "You are here": a frame round the row and a pointer before it.
void draw_yours(Block& block, const BarColumns& c, float y, float high) {
  const Surroundings& around = block.around();
  const Metrics& metrics = around.metrics;
  const float out = metrics.px(18), more = std::min(c.between * .32F, metrics.px(9));
  PanelShape frame;
  frame.rect = {c.pad - c.gutter - out, y - more, c.gutter + c.inner + 2 * out, high + 2 * more};
  frame.radius = std::min(metrics.px(18), frame.rect.h / 2);
  frame.fill = around.theme.surface_selected;
  frame.edge = around.theme.ink;
  frame.edge_width = metrics.px(3);
  block.panel(frame);
  draw_pointer(block, frame.rect.x + metrics.px(24), y + high / 2);
}

// Where the bar goes, once its label and its count are drawn: the label beside it or close over it,
// the count behind it.
Rect draw_label(Block& block, const Bar& bar, const std::string& count, const BarColumns& c,
                float y, float high) {
  const Surroundings& around = block.around();
  const TextStyle type = chart_type(around.metrics), number = count_type(around.metrics);
  const float x = c.pad + c.face, end = c.pad + c.inner;
  if (c.stacked) {
    const float words = block.words(type, bar.label, around.theme.ink, {x, y, end - x, 0}).h;
    const float top = y + words + around.metrics.px(6);
    block.words_in_middle(number, count, around.theme.ink, {end - c.count, top, c.count, c.thick});
    return {x, top, end - c.count - x, c.thick};
  }
  block.words_in_middle(type, bar.label, around.theme.ink, {x, y, c.label + 1, high});
  block.words_in_middle(number, count, around.theme.ink, {end - c.count, y, c.count, high});
  const float left = x + c.label + around.metrics.px(20);
  return {left, y + std::round((high - c.thick) / 2), end - c.count - left, c.thick};
}

// Returns its height.
float draw_row(Block& block, const Bars& bars, const BarGroup& group, const Bar& bar, float part,
               const BarColumns& c, float y) {
  const Surroundings& around = block.around();
  const float high = row_height(around, c, bar);
  if (bar.yours) draw_yours(block, c, y, high);
  const float face = c.face > 0 ? c.face - c.face_gap : 0;
  if (bar.level > 0)
    block.shape(FaceShape{bar.level, c.pad + face / 2, y + std::round(high / 2), face});
  const std::string count = count_words(around, bars, group, bar, c.of_people);
  const Rect rail = draw_label(block, bar, count, c, y, high);
  if (bar.count) {
    draw_amount(block, group, bar, part, rail);
  } else {
    draw_hidden(block, bars, c, rail);
  }
  return high;
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

// What the pointer means, in a line under the card's bars.
float draw_yours_key(Block& block, const Bars& bars, const BarGroup& group, const BarColumns& c,
                     float y) {
  const Surroundings& around = block.around();
  const bool any =
      std::any_of(group.bars.begin(), group.bars.end(), [](const Bar& bar) { return bar.yours; });
  if (!any || bars.yours.empty()) return 0;
  const TextStyle type = chart_type(around.metrics);
  const float sign = around.metrics.px(28);
  const float high = std::max(around.measure(type, bars.yours, c.inner).h, sign);
  draw_pointer(block, c.pad - c.gutter + around.metrics.px(6), y + high / 2);
  block.words_in_middle(type, bars.yours, around.theme.ink_secondary, {c.pad, y, c.inner, high});
  return high + c.between;
}

// The largest count of the groups whose whole may not be told.
std::int64_t largest_untold(const Bars& bars) {
  std::int64_t most = 0;
  for (const BarGroup& group : bars.groups) {
    if (whole_of(group) > 0) continue;
    for (const Bar& bar : group.bars) most = std::max(most, bar.count.value_or(0));
  }
  return most;
}

Block lay_card(const Surroundings& around, const Bars& bars, const BarGroup& group,
               const BarColumns& c) {
  if (group.too_few) return lay_hidden_card(around, group, c);
  Block block(around);
  float y = around.metrics.spaced(28);
  y += draw_title(block, group, c, y) + around.metrics.spaced(20);
  const std::int64_t largest = largest_untold(bars);
  for (const Bar& bar : group.bars)
    y += draw_row(block, bars, group, bar, part_of(group, bar, largest), c, y) + c.between;
  y += draw_yours_key(block, bars, group, c, y);
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

bool any_hidden(const Bars& bars) {
  return std::any_of(bars.groups.begin(), bars.groups.end(), [](const BarGroup& group) {
    return std::any_of(group.bars.begin(), group.bars.end(),
                       [](const Bar& bar) { return !bar.count; });
  });
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
  if (!c.words_beside && any_hidden(bars)) {
    const Rect room{left, 0, width - 2 * left, 0};
    block.height += draw_hatch_key(block, bars.too_few, room, metrics.centred) + metrics.spaced(16);
  }
  for (std::size_t first = 0; first < n; first += across) {
    if (first > 0) block.height += gap;
    block.height += lay_card_row(block, bars, c, first, across, left, block.height);
  }
  return block;
}

}  // namespace chorus
