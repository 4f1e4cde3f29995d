#include "ui/hatch.h"

#include <algorithm>
#include <cmath>

#include "ui/bar_columns.h"

namespace chorus {

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

float draw_hatch_key(Block& block, const std::string& words, const Rect& room, bool centred) {
  const Surroundings& around = block.around();
  const Metrics& metrics = around.metrics;
  const TextStyle type = chart_type(metrics);
  const float wide = metrics.px(40), thick = metrics.px(24), before = wide + metrics.px(14);
  const Size said = around.measure(type, words, room.w - before);
  const float high = std::max(said.h, thick);
  const float free = centred ? std::max(0.F, std::floor((room.w - before - said.w) / 2)) : 0;
  const float x = room.x + free;
  draw_hatched(block, {x, room.y + std::round((high - thick) / 2), wide, thick},
               around.theme.border);
  block.words_in_middle(type, words, around.theme.ink_secondary,
                        {x + before, room.y, room.w - before - free, high});
  return high;
}

}  // namespace chorus
