// Two lists of the same width: beside one another, or under one another where the screen is narrow.
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/layout_items.h"

namespace chorus {
namespace {

// What a side is called, how many it is of, and its list, on a card that is drawn later.
Block lay_side(const Surroundings& around, const Side& side, float width) {
  const Metrics& metrics = around.metrics;
  Block block(around);
  const float pad = metrics.px(metrics.portrait ? 24 : 32);
  const float sign = metrics.sign(44), left = pad + sign + metrics.px(18);
  float y = metrics.spaced(26);
  TextStyle title = section_type(metrics);
  const float high =
      block.words(title, side.label, around.theme.ink, {left, y, width - left - pad, 0}).h;
  block.icon(side.icon, pad + sign / 2, y + std::min(high, around.line(title)) / 2, sign,
             around.theme.ink_secondary);
  y += std::max(high, sign) + metrics.spaced(8);
  const TextStyle note = note_type(metrics);
  for (const std::string* line : {&side.detail, &side.note}) {
    if (line->empty()) continue;
    y += block.words(note, *line, around.theme.ink_secondary, {pad, y, width - 2 * pad, 0}).h +
         metrics.spaced(6);
  }
  y += metrics.spaced(14);
  Entries list = side.list;
  list.label.clear();
  Block inside = lay_entries(around, list, width - 2 * pad);
  block.height = y + inside.height + metrics.spaced(26);
  block.take(std::move(inside), pad, y);
  return block;
}

Block on_card(const Surroundings& around, Block side, float width, float height) {
  Block block(around);
  PanelShape card = card_panel(around, {0, 0, width, height});
  card.shadow = Shadow::none;
  block.panel(card);
  block.take(std::move(side), 0, 0);
  block.height = height;
  return block;
}

}  // namespace

Block lay_sides(const Surroundings& around, const Sides& sides, float width) {
  const Metrics& metrics = around.metrics;
  const float gap = std::max(metrics.gap(), metrics.px(28));
  const bool beside = !metrics.portrait && (width - gap) / 2 >= metrics.type(460);
  const float each = beside ? std::floor((width - gap) / 2) : width;
  std::array<Block, 2> laid{lay_side(around, sides.sides[0], each),
                            lay_side(around, sides.sides[1], each)};
  // Each card is as high as what it holds: an empty one beside a long list would be a void.
  const float first = laid[0].height, second = laid[1].height;
  Block block(around);
  block.take(on_card(around, std::move(laid[0]), each, first), 0, 0);
  block.take(on_card(around, std::move(laid[1]), each, second), beside ? each + gap : 0,
             beside ? 0 : first + gap);
  block.height = beside ? std::max(first, second) : first + gap + second;
  return block;
}

}  // namespace chorus
