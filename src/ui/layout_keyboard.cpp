// The on-screen keyboard: a tray with rows of keys.
#include <algorithm>
#include <cmath>

#include "ui/keyboard_layouts.h"
#include "ui/layout_items.h"
#include "ui/text_fonts.h"

namespace chorus {
namespace {

// The row of forms may be narrower than the others: then it stands in the middle.
float letters_across(const std::vector<KeyboardKey>& row) {
  float across = 0;
  for (const KeyboardKey& key : row) across += key.width;
  return across;
}

float width_of(const Surroundings& around, const TextStyle& type, std::string_view label) {
  return around.text.measure(type, label_language(around.frame.language), label, 0).w;
}

// The type at which a label is no wider than its room.
TextStyle narrowed(const Surroundings& around, TextStyle type, std::string_view label, float room) {
  const float wide = width_of(around, type, label);
  if (wide > room) type.size = std::floor(type.size * room / wide);
  return type;
}

// A mark is drawn on the line that Arabic letters are joined by: fonts place it there, but beside
// the dotted circle.
std::string drawn(const std::string& label) {
  constexpr std::string_view kCircle = "\u25CC";
  const bool arabic = label.rfind(kCircle, 0) == 0 && label.size() > kCircle.size() &&
                      static_cast<unsigned char>(label[kCircle.size()]) == 0xD9;
  return arabic ? "\u0640" + label.substr(kCircle.size()) : label;
}

// What the key types with shift, small in the corner. Returns how much of the key's width it takes.
float draw_hint(Block& block, const KeyboardKey& key, const Rect& rect, int owner) {
  if (key.hint.empty()) return 0;
  const Surroundings& around = block.around();
  TextStyle type = answer_type(around.metrics);
  type.size = std::round(std::min(around.metrics.px(30), rect.h * .38F));
  type.weight = 400;
  type.align = Align::end;
  const std::string hint = drawn(key.hint);
  type = narrowed(around, type, hint, rect.w * .38F);
  const float aside = around.metrics.px(9);
  const Rect corner{rect.x, rect.y + around.metrics.px(5), rect.w - aside, 0};
  const Size size = block.put(type, label_language(around.frame.language), hint,
                              around.theme.ink_secondary, corner, false, owner);
  return size.w + aside;
}

// In the middle of the key, but beside or under the hint where it would touch it there.
void draw_label(Block& block, const KeyboardKey& key, const Rect& rect, Colour ink, int owner) {
  const Surroundings& around = block.around();
  const Metrics& metrics = around.metrics;
  const bool letter = key.tap.key == KeyTapped::Key::text;
  const float hint = draw_hint(block, key, rect, owner);
  TextStyle type = in_middle(answer_type(metrics));
  type.size = std::min(metrics.type(letter ? 40 : 32), std::round(rect.h * .62F));
  if (letter) type.weight = 400;
  Rect room = rect;
  if (hint > 0 && rect.h > rect.w) {
    room.y += std::round(rect.h * .14F);
  } else if (hint > 0) {
    const float wide = width_of(around, type, drawn(key.label));
    room.y += std::round(rect.h * .06F);
    room.w -= std::min(hint, std::max(metrics.px(12), wide + 2 * hint + metrics.px(8) - rect.w));
  }
  type = narrowed(around, type, drawn(key.label), room.w - metrics.px(8));
  block.put(type, label_language(around.frame.language), drawn(key.label), ink, room, true, owner);
}

void draw_key(Block& block, const KeyboardKey& key, const Rect& rect) {
  const Surroundings& around = block.around();
  const Metrics& metrics = around.metrics;
  Widget widget;
  widget.id = key.id;
  widget.tap = key.tap;
  widget.repeats = key.repeats;
  widget.opens = key.opens;
  PanelShape panel;
  panel.rect = rect;
  panel.radius = metrics.px(18);
  const bool letter = key.tap.key == KeyTapped::Key::text;
  panel.fill =
      letter ? around.theme.surface : mixed(around.theme.surface, around.theme.border, .2F);
  panel.edge = around.theme.border;
  panel.edge_width = metrics.edge();
  if (key.form) {
    panel.edge = around.theme.accent;
    panel.edge_width = metrics.px(4);
  }
  if (key.active) panel.fill = panel.edge = around.theme.accent;
  const Colour ink = key.active ? around.theme.on_accent : around.theme.ink;
  const int owner = block.add(std::move(widget), rect, panel.radius);
  block.panel(panel, owner);
  draw_label(block, key, rect, ink, owner);
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
  const bool backwards = begins_backwards(box.text, around.frame.right_to_left);
  const KeyboardRows rows =
      keyboard_rows(around.frame.language,
                    {box.shift, box.symbols, box.marks, backwards, std::string(around.forms)});
  const float across = letters_across(rows.back());
  // Upright displays have little room for twelve letters side by side.
  const bool narrow = metrics.portrait && across > 11;
  const float gap = metrics.px(narrow             ? 4
                               : metrics.portrait ? 8
                                                  : 10),
              pad = metrics.px(narrow ? 10 : 16), high = key_height(metrics);
  const float unit = (width - 2 * pad - gap * (across - 1)) / across;
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
    float x = pad + (across - letters_across(row)) * (unit + gap) / 2;
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
