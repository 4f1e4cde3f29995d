// The on-screen keyboard: a tray with rows of keys.
#include <algorithm>
#include <cmath>

#include "ui/keyboard_layouts.h"
#include "ui/layout_items.h"

namespace chorus {
namespace {

constexpr float kLettersAcross = 10;

void draw_key(Block& block, const KeyboardKey& key, const Rect& rect) {
  const Surroundings& around = block.around();
  const Metrics& metrics = around.metrics;
  Widget widget;
  widget.id = key.id;
  widget.tap = key.tap;
  widget.repeats = key.repeats;
  PanelShape panel;
  panel.rect = rect;
  panel.radius = metrics.px(18);
  const bool letter = key.tap.key == KeyTapped::Key::text;
  panel.fill =
      letter ? around.theme.surface : mixed(around.theme.surface, around.theme.border, .2F);
  panel.edge = around.theme.border;
  panel.edge_width = metrics.edge();
  if (key.active) panel.fill = panel.edge = around.theme.accent;
  const Colour ink = key.active ? around.theme.on_accent : around.theme.ink;
  const int owner = block.add(std::move(widget), rect, panel.radius);
  block.panel(panel, owner);
  TextStyle type = in_middle(answer_type(metrics));
  type.size = std::min(metrics.type(letter ? 40 : 32), std::round(rect.h * .62F));
  if (letter) type.weight = 400;
  block.words_in_middle(type, key.label, ink, rect, owner);
  block.icon(key.icon, rect.x + rect.w / 2, rect.y + rect.h / 2,
             std::min(metrics.px(48), rect.h * .6F), ink, owner);
}

float key_height(const Metrics& metrics) {
  const float token = metrics.portrait ? 104.F : 92.F;
  return std::max(metrics.px(74), metrics.spaced(token));
}

}  // namespace

Block lay_keyboard(const Surroundings& around, const TextBox& box, float width) {
  const Metrics& metrics = around.metrics;
  const KeyboardRows rows = keyboard_rows(around.frame.language, box.shift, box.symbols);
  const float gap = metrics.px(metrics.portrait ? 8 : 10), pad = metrics.px(16),
              high = key_height(metrics);
  const float unit = (width - 2 * pad - gap * (kLettersAcross - 1)) / kLettersAcross;
  Block block(around);
  const float count = static_cast<float>(rows.size());
  block.height = 2 * pad + high * count + gap * (count - 1);
  PanelShape tray = card_panel(around, {0, 0, width, block.height});
  tray.fill = mixed(around.theme.background_bottom, around.theme.border, .25F);
  tray.radius = metrics.px(30);
  tray.edge_width = 0;
  tray.shadow = Shadow::none;
  block.panel(tray);
  float y = pad;
  for (const auto& row : rows) {
    float x = pad;
    for (const KeyboardKey& key : row) {
      const float w = unit * key.width + gap * (key.width - 1);
      draw_key(block, key, {x, y, w, high});
      x += w + gap;
    }
    y += high + gap;
  }
  block.keep_order(width);
  return block;
}

}  // namespace chorus
