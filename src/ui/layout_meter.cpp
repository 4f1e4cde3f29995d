// How far a thing has come: a bar, or a ring with the number that is left.
#include <algorithm>
#include <cmath>

#include "ui/layout_items.h"

namespace chorus {
namespace {

float part_of(const Meter& meter) {
  if (meter.total <= 0) return 0;
  return std::clamp(static_cast<float>(meter.done) / static_cast<float>(meter.total), 0.F, 1.F);
}

Block lay_ring(const Surroundings& around, const Meter& meter, float width) {
  const Metrics& metrics = around.metrics;
  Block block(around);
  const float radius = std::max(metrics.px(96), metrics.type(72)), thick = metrics.px(16),
              cx = width / 2, cy = radius;
  const Colour faint = mixed(around.theme.surface, around.theme.border, .35F);
  block.shape(RingShape{cx, cy, radius - thick / 2, faint, thick, 0, 1});
  block.shape(RingShape{cx, cy, radius - thick / 2, around.theme.accent, thick, 0, part_of(meter)});
  TextStyle type = in_middle(heading_type(metrics));
  type.size = metrics.type(72);
  block.words_in_middle(type, number_in(around.frame.language, meter.done), around.theme.ink,
                        {cx - radius, 0, 2 * radius, 2 * radius});
  block.height = 2 * radius;
  if (meter.alone) return block;
  block.height += metrics.spaced(18);
  block.height += block
                      .words(in_middle(body_type(metrics)), meter.label, around.theme.ink_secondary,
                             {0, block.height, width, 0})
                      .h;
  return block;
}

// Under way, nobody knows for how long: three dots on the rail, which do not move.
void draw_unknown(Block& block, const Rect& rail) {
  const Surroundings& around = block.around();
  for (int i = -1; i <= 1; ++i) {
    const float cx = rail.x + rail.w / 2 + static_cast<float>(i) * rail.h * 1.6F;
    block.shape(DiscShape{cx, rail.y + rail.h / 2, rail.h * .26F, around.theme.accent});
  }
}

}  // namespace

Block lay_meter(const Surroundings& around, const Meter& meter, float width) {
  if (meter.countdown) return lay_ring(around, meter, width);
  const Metrics& metrics = around.metrics;
  Block block(around);
  const float room = metrics.desk() ? width : std::min(width, metrics.type(1100)),
              x = metrics.centred ? std::floor((width - room) / 2) : 0;
  float y = block
                .words(aligned(metrics, strong_type(metrics)), meter.label, around.theme.ink,
                       {x, 0, room, 0})
                .h;
  if (y > 0) y += metrics.px(14);
  const float thick = metrics.px(30);
  PanelShape rail;
  rail.rect = {x, y, room, thick};
  rail.radius = thick / 2;
  rail.fill = mixed(around.theme.surface, around.theme.border, .16F);
  rail.edge = around.theme.border;
  rail.edge_width = metrics.edge();
  block.panel(rail);
  if (meter.total <= 0) {
    draw_unknown(block, rail.rect);
  } else if (meter.done > 0) {
    PanelShape done = rail;
    done.rect.w = std::max(thick, std::round(room * part_of(meter)));
    done.fill = done.edge = around.theme.accent;
    block.panel(done);
  }
  block.height = y + thick;
  return block;
}

}  // namespace chorus
