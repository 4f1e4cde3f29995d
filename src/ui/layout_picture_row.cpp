// Pictures in an order: a code that somebody is given, or is tapping.
#include <algorithm>
#include <cmath>

#include "core/words.h"
#include "ui/layout_items.h"

namespace chorus {
namespace {

struct Slots {
  std::size_t across = 1;
  float w = 0, h = 0, icon = 0, name = 0;  // name: height of the names; 0: they are not drawn
};

TextStyle name_type(const Surroundings& around) {
  TextStyle type = in_middle(answer_type(around.metrics));
  type.balance = true;
  return type;
}

float widest_of(const Surroundings& around, const PictureRow& row) {
  const Metrics& metrics = around.metrics;
  return row.large ? std::max(metrics.px(300), metrics.type(260)) : metrics.px(120);
}

// Names stand under large pictures; small ones stand over those that they were chosen from.
Slots slots_for(const Surroundings& around, const PictureRow& row, float width) {
  const Metrics& metrics = around.metrics;
  const float gap = row.large ? metrics.gap() : metrics.px(20), pad = metrics.px(14);
  Slots slots;
  for (const std::size_t across :
       {row.places, (row.places + 1) / 2, std::size_t{2}, std::size_t{1}}) {
    slots.across = std::max<std::size_t>(1, across);
    const float n = static_cast<float>(slots.across);
    slots.w = std::min(std::floor((width - gap * (n - 1)) / n), widest_of(around, row));
    const bool whole = std::all_of(row.pictures.begin(), row.pictures.end(), [&](const auto& each) {
      return around.whole(name_type(around), each.name, slots.w - 2 * pad);
    });
    if (whole || !row.large) break;
  }
  slots.icon =
      std::round(row.large ? std::min(slots.w * .56F, metrics.spaced(170)) : metrics.px(64));
  if (row.large) {
    for (const auto& each : row.pictures)
      slots.name =
          std::max(slots.name, around.measure(name_type(around), each.name, slots.w - 2 * pad).h);
    slots.h = slots.icon + slots.name + metrics.spaced(96) + metrics.px(20);
  } else {
    slots.h = metrics.px(96);
  }
  return slots;
}

// In the corner of a picture, in the middle of an empty place.
void draw_number(Block& block, std::size_t number, const Rect& slot, bool empty) {
  const Metrics& metrics = block.around().metrics;
  const std::string words =
      number_in(block.around().frame.language, static_cast<std::int64_t>(number));
  const Colour colour = block.around().theme.ink_secondary;
  if (empty) {
    block.words_in_middle(in_middle(note_type(metrics)), words, colour, slot);
  } else {
    block.words(note_type(metrics), words, colour,
                {slot.x + metrics.px(26), slot.y + metrics.px(14), slot.w / 2, 0});
  }
}

void draw_slot(Block& block, const PictureRow& row, std::size_t at, const Slots& slots,
               const Rect& rect) {
  const Surroundings& around = block.around();
  const Metrics& metrics = around.metrics;
  PanelShape panel = card_panel(around, rect);
  const bool empty = at >= row.pictures.size();
  if (empty) panel.fill = mixed(around.theme.surface, around.theme.border, .16F);
  block.panel(panel);
  if (empty || row.large) draw_number(block, at + 1, rect, empty);
  if (empty) return;
  const auto& picture = row.pictures[at];
  const float middle = rect.x + rect.w / 2;
  if (!row.large)
    return block.icon(picture.icon, middle, rect.y + rect.h / 2, slots.icon, around.theme.ink);
  const float top = rect.y + metrics.spaced(44);
  block.icon(picture.icon, middle, top + slots.icon / 2, slots.icon, around.theme.ink);
  const float pad = metrics.px(14);
  block.words(name_type(around), picture.name, around.theme.ink,
              {rect.x + pad, top + slots.icon + metrics.px(20), rect.w - 2 * pad, slots.name});
}

}  // namespace

Block lay_picture_row(const Surroundings& around, const PictureRow& row, float width) {
  const Metrics& metrics = around.metrics;
  Block block(around);
  if (row.places == 0) return block;
  const Slots slots = slots_for(around, row, width);
  const float gap = row.large ? metrics.gap() : metrics.px(20);
  for (std::size_t first = 0; first < row.places; first += slots.across) {
    const std::size_t last = std::min(row.places, first + slots.across);
    const float n = static_cast<float>(last - first);
    const float used = slots.w * n + gap * (n - 1);
    float x = metrics.centred ? std::floor((width - used) / 2) : 0;
    if (first > 0) block.height += gap;
    for (std::size_t at = first; at < last; ++at, x += slots.w + gap)
      draw_slot(block, row, at, slots, {x, block.height, slots.w, slots.h});
    block.height += slots.h;
  }
  return block;
}

}  // namespace chorus
