// A box with words being written: its text, the caret, and how much of the room is used.
#include <algorithm>
#include <cmath>

#include "ui/layout_items.h"

namespace chorus {
namespace {

TextStyle written_type(const Metrics& metrics) {
  TextStyle type = body_type(metrics);
  type.size = metrics.type(metrics.desk() ? 30 : 36);
  return type;
}

// The caret stands before the hint, not on its first letter.
float before_hint(const Surroundings& around, const TextBox& box) {
  return box.editing ? around.metrics.px(12) : 0;
}

float lines_wanted(const Metrics& metrics, const TextBox& box) {
  if (!box.several_lines) return 1;
  if (box.editing) return metrics.air > .8F ? 3 : metrics.air > .55F ? 2 : 1;
  return 4;
}

// How far the words are pushed up so that the caret's line is in view.
float pushed_up(const Rect& caret, float words, float room) {
  if (words <= room) return 0;
  return std::clamp(caret.bottom() - room, 0.F, words - room);
}

void draw_caret(Block& block, const Rect& caret, const Rect& box, const Rect& room, int owner) {
  const Surroundings& around = block.around();
  const float w = std::max(2.F, around.metrics.px(4));
  const float x = around.frame.right_to_left ? box.right() - caret.x - w : box.x + caret.x;
  PanelShape line;
  line.rect = {std::round(x), std::max(room.y, box.y + caret.y), w, caret.h};
  line.radius = w / 2;
  line.fill = around.theme.accent;
  block.panel(line, owner);
}

void draw_text(Block& block, const TextBox& box, const Rect& room, int owner) {
  const Surroundings& around = block.around();
  const TextStyle type = written_type(around.metrics);
  Rect caret{0, 0, 0, around.line(type)};
  if (box.editing) caret = around.text.caret(type, "", box.text, room.w, box.caret);
  const Size size =
      box.text.empty() ? Size{0, caret.h} : around.text.measure(type, "", box.text, room.w);
  const float up = box.editing ? pushed_up(caret, size.h, room.h) : 0;
  const Rect where{room.x, room.y - up, size.w, size.h};
  if (box.text.empty()) {
    const float before = before_hint(around, box);
    block.words(type, box.placeholder, around.theme.ink_secondary,
                {room.x + before, room.y, room.w - before, room.h}, owner);
    caret.x = 0;
  } else {
    block.own_words(type, box.text, around.theme.ink, {room.x, room.y - up, room.w, 0}, owner);
    auto& words = std::get<WordsShape>(block.pieces.back().shape);
    words.clips = true;
    words.room = room;
  }
  if (!box.editing) return;
  draw_caret(block, caret, where, room, owner);
  block.widgets[static_cast<std::size_t>(owner)].words =
      TextPart{type, "", box.text, room.w, where, box.caret};
}

int draw_frame(Block& block, const TextBox& box, const Rect& rect) {
  const Surroundings& around = block.around();
  Widget widget;
  widget.id = box.id;
  widget.tap = FieldTouched{box.id};
  PanelShape panel = tile_panel(around, rect, false);
  panel.radius = around.metrics.px(28);
  panel.edge = box.editing ? around.theme.accent : around.theme.border;
  panel.edge_width = around.metrics.px(box.editing ? 5 : 3);
  const int owner = block.add(std::move(widget), rect, panel.radius);
  block.panel(panel, owner);
  return owner;
}

float draw_label(Block& block, const TextBox& box, float width) {
  const Surroundings& around = block.around();
  const Size size =
      block.words(section_type(around.metrics), box.label, around.theme.ink, {0, 0, width, 0});
  return size.h > 0 ? size.h + around.metrics.spaced(14) : 0;
}

// Height of the text's window: whole lines, as many as are wanted and the placeholder needs.
float text_height(const Surroundings& around, const TextBox& box, float room) {
  const TextStyle type = written_type(around.metrics);
  float high = around.line(type) * lines_wanted(around.metrics, box);
  if (box.text.empty()) {
    const float hint = room - before_hint(around, box);
    high = std::max(high, around.measure(type, box.placeholder, hint).h);
  }
  return std::ceil(high);
}

}  // namespace

Block lay_text_box(const Surroundings& around, const TextBox& box, float width, float extra) {
  const Metrics& metrics = around.metrics;
  Block block(around);
  const float top = draw_label(block, box, width);
  TextStyle note = note_type(metrics);
  note.align = Align::end;
  const float pad = metrics.px(32), pad_y = metrics.spaced(26), inside = width - 2 * pad;
  // Where height is short the counter stands beside the words, else under them.
  const bool beside = box.editing && metrics.tightest();
  const float aside = beside ? around.measure(note, box.counter, 0).w + pad : 0;
  const float room = inside - (box.counter.empty() ? 0 : aside);
  const float counter = box.counter.empty() || beside ? 0 : around.line(note) + metrics.px(4);
  const float high = text_height(around, box, room) + extra;
  const float lines = box.several_lines ? (box.editing ? 2.F : 3.F) : 0.F;
  block.stretch = std::ceil(around.line(written_type(metrics)) * lines);
  const float boxed = std::max(metrics.target(), high + counter + 2 * pad_y);
  const int owner = draw_frame(block, box, {0, top, width, boxed});
  const float down = box.several_lines ? pad_y : std::round((boxed - counter - high) / 2);
  draw_text(block, box, {pad, top + down, room, high}, owner);
  const float under = top + boxed - pad_y - (beside ? around.line(note) : counter - metrics.px(10));
  block.words(note, box.counter, around.theme.ink_secondary, {pad, under, inside, 0}, owner);
  block.height = top + boxed;
  return block;
}

}  // namespace chorus
