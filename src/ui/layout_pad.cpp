// The PIN pad: dots for what was typed, and twelve keys in the order of a telephone.
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/layout_items.h"

namespace chorus {
namespace {

constexpr int kAcross = 3;

struct PadKey {
  std::string id, label;
  Icon icon = Icon::none;
  What tap;
  bool main = false;
};

std::vector<PadKey> keys_of(const PinPad& pad) {
  std::vector<PadKey> keys;
  const auto digit = [&](int n) {
    keys.push_back(
        {pad.id + "." + std::to_string(n), std::to_string(n), Icon::none, DigitTapped{n}, false});
  };
  for (int n = 1; n <= 9; ++n) digit(n);
  keys.push_back({pad.id + ".back", pad.back_label, Icon::backspace, DigitRemoved{}, false});
  digit(0);
  keys.push_back(
      {pad.id + ".enter", pad.enter_label, Icon::check, PinEntered{}, pad.typed >= pad.least});
  return keys;
}

void draw_named_key(Block& block, const PadKey& key, const Rect& rect, Colour ink, int owner) {
  const Surroundings& around = block.around();
  const Metrics& metrics = around.metrics;
  TextStyle type = in_middle(button_type(metrics));
  type.size = metrics.type(24);
  const float icon = metrics.px(40), between = metrics.px(8), room = rect.w - metrics.px(20);
  const float label = around.measure(type, key.label, room).h;
  // Where its words have no room, the sign says it alone.
  if (!around.whole(type, key.label, room) || icon + between + label > rect.h - metrics.px(12))
    return block.icon(key.icon, rect.x + rect.w / 2, rect.y + rect.h / 2, metrics.px(52), ink,
                      owner);
  const float top = rect.y + std::round((rect.h - icon - between - label) / 2);
  block.icon(key.icon, rect.x + rect.w / 2, top + icon / 2, icon, ink, owner);
  block.words(type, key.label, ink, {rect.x + metrics.px(10), top + icon + between, room, label},
              owner);
}

void draw_key(Block& block, const PadKey& key, const Rect& rect, bool busy) {
  const Surroundings& around = block.around();
  const Metrics& metrics = around.metrics;
  Widget widget;
  widget.id = key.id;
  widget.tap = key.tap;
  widget.enabled = !busy;
  PanelShape panel = tile_panel(around, rect, false);
  panel.radius = metrics.px(28);
  panel.shadow = busy ? Shadow::none : Shadow::button;
  if (key.main && !busy) panel.fill = panel.edge = around.theme.accent;
  const Colour ink = busy       ? around.theme.ink_secondary
                     : key.main ? around.theme.on_accent
                                : around.theme.ink;
  const int owner = block.add(std::move(widget), rect, panel.radius);
  block.panel(panel, owner);
  if (key.icon != Icon::none) return draw_named_key(block, key, rect, ink, owner);
  TextStyle type = in_middle(answer_type(metrics));
  type.size = metrics.type(48);
  block.words_in_middle(type, key.label, ink, rect, owner);
}

float draw_dots(Block& block, const PinPad& pad, float width, float top) {
  const Surroundings& around = block.around();
  const Metrics& metrics = around.metrics;
  const int dots = std::max(pad.least, pad.typed);
  const float size = metrics.px(32),
              pitch = std::min(metrics.px(62), width / static_cast<float>(dots));
  const float first = width / 2 - pitch * static_cast<float>(dots - 1) / 2;
  for (int i = 0; i < dots; ++i) {
    const float cx = std::round(first + pitch * static_cast<float>(i)), cy = top + size / 2;
    if (i < pad.typed)
      block.shape(DiscShape{cx, cy, size / 2, around.theme.accent});
    else
      block.shape(
          RingShape{cx, cy, size / 2 - metrics.px(2), around.theme.border, metrics.px(4), 0, 1});
  }
  return size;
}

}  // namespace

Block lay_pin_pad(const Surroundings& around, const PinPad& pad, float width) {
  const Metrics& metrics = around.metrics;
  Block block(around);
  float y =
      block.words(in_middle(strong_type(metrics)), pad.label, around.theme.ink, {0, 0, width, 0}).h;
  if (y > 0) y += metrics.spaced(22);
  y += draw_dots(block, pad, width, y) + metrics.spaced(40);
  const float high =
      std::max({metrics.px(100), metrics.target(), metrics.spaced(metrics.portrait ? 150 : 112)});
  const float gap = metrics.gap();
  const float wide = std::min(metrics.px(metrics.portrait ? 270 : 220),
                              std::floor((width - gap * (kAcross - 1)) / kAcross));
  const float all = wide * kAcross + gap * (kAcross - 1), left = std::floor((width - all) / 2);
  Block keys(around);
  const std::vector<PadKey> list = keys_of(pad);
  for (std::size_t i = 0; i < list.size(); ++i) {
    const float column = static_cast<float>(i % kAcross), row = static_cast<float>(i / kAcross);
    draw_key(keys, list[i], {(wide + gap) * column, (high + gap) * row, wide, high}, pad.busy);
  }
  keys.keep_order(all);
  block.take(std::move(keys), left, y);
  block.height = y + high * 4 + gap * 3;
  return block;
}

}  // namespace chorus
