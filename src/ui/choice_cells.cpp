#include "ui/choice_cells.h"

#include <algorithm>
#include <cmath>

#include "ui/picture_frame.h"

namespace chorus {
namespace {

constexpr int kLevels = 4;

TextStyle label_type(const Surroundings& around, Cell kind) {
  TextStyle type = answer_type(around.metrics);
  if (kind == Cell::box && !around.metrics.desk()) type.size = around.metrics.type(32);
  if (kind == Cell::row && !around.metrics.desk()) type.size = around.metrics.type(34);
  if (kind == Cell::picture) type.size = around.metrics.type(26);
  const bool upright =
      kind == Cell::face_tile || kind == Cell::box || kind == Cell::tile || kind == Cell::picture;
  type.balance = upright || kind == Cell::row;  // no word is left alone on its line
  return upright ? in_middle(type) : type;
}

float side_pad(const Metrics& metrics, Cell kind) {
  const bool upright = kind == Cell::face_tile || kind == Cell::box;
  if (kind == Cell::picture) return metrics.px(8);
  return metrics.px(upright ? 18 : metrics.desk() ? 24 : 36);
}

// The words of a wide tile keep clear of the mark in its corner at their sides, those of a narrow
// one under it.
bool wide_tile(const Metrics& metrics, float width) {
  return width >= metrics.px(500);
}
float tile_mark(const Metrics& metrics) {
  return metrics.sign(metrics.desk() ? 36 : 52);
}
float tile_pad(const Metrics& metrics, float width) {
  const float pad = side_pad(metrics, Cell::tile);
  return wide_tile(metrics, width) ? std::max(pad, tile_mark(metrics) + metrics.px(36)) : pad;
}
// Where one is chosen of several, its tick lies on the tile's edge, and takes no room from the
// words.
bool badge_on_edge(const Choices& group) {
  return !group.several && !group.ordered;
}
// Short words stand in the middle, clear of the corner. Where one label of a group is not, all
// stand under the mark, so that those beside one another are in one line.
float tile_top(const Surroundings& around, const Choices& group, float width) {
  const Metrics& metrics = around.metrics;
  if (wide_tile(metrics, width) || badge_on_edge(group)) return 0;
  const float clear = width - 2 * (tile_mark(metrics) + metrics.px(36));
  const float room = width - 2 * tile_pad(metrics, width);
  const TextStyle type = label_type(around, Cell::tile);
  const auto in_the_way = [&](const Choice& choice) {
    return around.measure(type, choice.label, room).w > clear;
  };
  if (std::none_of(group.choices.begin(), group.choices.end(), in_the_way)) return 0;
  return tile_mark(metrics) + metrics.px(metrics.desk() ? 22 : 34);
}

// Of the highest label, so that what stands over the labels is in one line.
float highest_label(const Surroundings& around, Cell kind, const Choices& group, float room) {
  float highest = 0;
  for (const Choice& choice : group.choices)
    highest = std::max(highest, around.measure(label_type(around, kind), choice.label, room).h);
  return highest;
}

float face_size(const Metrics& metrics, float width) {
  return std::round(std::min(width * .7F, std::max(metrics.px(132), metrics.spaced(228))));
}

bool has_picture(const Choice& choice) {
  return choice.icon != Icon::none || !choice.picture.empty();
}

void draw_picture(Block& block, const Choice& choice, float cx, float cy, float size, int owner) {
  if (choice.picture.empty())
    return block.icon(choice.icon, cx, cy, size, block.around().theme.ink, owner);
  if (size > 0)
    draw_named_picture(block, choice.picture, {cx - size / 2, cy - size / 2, size, size}, owner);
}

float mark_size(const Metrics& metrics, const Choices& group) {
  if (metrics.desk()) return metrics.sign(36);
  return metrics.sign(group.ordered ? 66 : 48);
}

// Its place in an order, a ring that waits for one, or a tick.
void draw_choice_mark(Block& block, const Choices& group, const Choice& choice, float cx, float cy,
                      float size, int owner) {
  if (!group.ordered || choice.place == 0)
    return choice_mark(block, cx, cy, size, group.several, choice.selected, owner);
  const Surroundings& around = block.around();
  TextStyle type = in_middle(answer_type(around.metrics));
  type.size = std::round(size * .58F);
  type.weight = 800;
  block.shape(DiscShape{cx, cy, size / 2, around.theme.accent}, owner);
  block.words_in_middle(type, number_in(around.frame.language, choice.place),
                        around.theme.on_accent, {cx - size / 2, cy - size / 2, size, size}, owner);
}

// Width of what stands before the label in a row: mark, icon, face or level.
float before_label(const Surroundings& around, Cell kind, const Choices& group, std::size_t index) {
  const Metrics& metrics = around.metrics;
  if (kind == Cell::face_row) return std::max(metrics.px(84), metrics.spaced(132)) + metrics.px(36);
  if (kind == Cell::level_row) return metrics.sign(72) + metrics.px(36);
  const float mark = mark_size(metrics, group) + metrics.px(28);
  return mark + (has_picture(group.choices[index])
                     ? metrics.sign(metrics.desk() ? 36 : 56) + metrics.px(24)
                     : 0);
}

float after_label(const Metrics& metrics, Cell kind) {
  return kind == Cell::row ? 0 : metrics.px(60) + metrics.px(20);
}

void draw_level(Block& block, int level, const Rect& rect, int owner) {
  const Surroundings& around = block.around();
  const float gap = std::round(rect.w * .09F), w = (rect.w - gap * (kLevels - 1)) / kLevels;
  for (int i = 0; i < kLevels; ++i) {
    const float h = std::round(rect.h * (.4F + .2F * static_cast<float>(i)));
    PanelShape bar;
    bar.rect = {rect.x + static_cast<float>(i) * (w + gap), rect.bottom() - h, w, h};
    bar.radius = w * .3F;
    const bool full = i < level;
    bar.fill = full ? around.theme.accent : around.theme.surface;
    bar.edge = full ? around.theme.accent : around.theme.border;
    bar.edge_width = around.metrics.px(3);
    block.panel(bar, owner);
  }
}

// A level, or a question mark for the answer that is not on the scale.
void draw_scale_picture(Block& block, const Choices& group, std::size_t index, const Rect& rect,
                        int owner) {
  if (has_level(group, index)) return draw_level(block, group.choices[index].level, rect, owner);
  TextStyle type = in_middle(answer_type(block.around().metrics));
  type.size = std::round(rect.h * 1.05F);
  type.weight = 800;
  block.words_in_middle(type, question_mark(block.around()), block.around().theme.border, rect,
                        owner);
}

void draw_corner_check(Block& block, const Rect& rect, int owner) {
  const Metrics& metrics = block.around().metrics;
  // On a narrow one over the corner itself, clear of what is drawn in the middle.
  const bool narrow = rect.w < metrics.px(240);
  const float in = metrics.px(narrow ? 12 : 46), size = metrics.px(narrow ? 48 : 58);
  check_badge(block, rect.right() - in, rect.y + in, size, owner);
}

void draw_face_tile(Block& block, const Choices& group, const Choice& choice, const Rect& rect,
                    int owner) {
  const Surroundings& around = block.around();
  const Metrics& metrics = around.metrics;
  const float face = face_size(metrics, rect.w), pad = side_pad(metrics, Cell::face_tile);
  const TextStyle type = label_type(around, Cell::face_tile);
  const float label = highest_label(around, Cell::face_tile, group, rect.w - 2 * pad);
  const float between = metrics.spaced(36);
  const float top = rect.y + std::round((rect.h - face - between - label) / 2);
  block.shape(FaceShape{choice.level, rect.x + rect.w / 2, top + face / 2,
                        face * (choice.selected ? 1.07F : 1.F)},
              owner);
  block.words(type, choice.label, around.theme.ink,
              {rect.x + pad, top + face + between, rect.w - 2 * pad, label}, owner);
  if (choice.selected) draw_corner_check(block, rect, owner);
}

void draw_box(Block& block, const Choices& group, std::size_t index, const Rect& rect, int owner) {
  const Surroundings& around = block.around();
  const Metrics& metrics = around.metrics;
  const Choice& choice = group.choices[index];
  const float pad = side_pad(metrics, Cell::box), room = rect.w - 2 * pad;
  const TextStyle type = label_type(around, Cell::box);
  const float label = highest_label(around, Cell::box, group, room);
  const float picture = std::max(metrics.sign(44), metrics.spaced(64)),
              between = metrics.spaced(24);
  const float top = rect.y + std::round((rect.h - picture - between - label) / 2);
  const float middle = rect.x + rect.w / 2;
  if (has_levels(group)) {
    const float w = std::round(picture * 1.25F);
    draw_scale_picture(block, group, index, {middle - w / 2, top, w, picture}, owner);
    if (choice.selected) draw_corner_check(block, rect, owner);
  } else {
    choice_mark(block, middle, top + picture / 2, metrics.sign(52), group.several, choice.selected,
                owner);
  }
  block.words(type, choice.label, around.theme.ink,
              {rect.x + pad, top + picture + between, room, label}, owner);
}

void draw_row(Block& block, Cell kind, const Choices& group, std::size_t index, const Rect& rect,
              int owner) {
  const Surroundings& around = block.around();
  const Metrics& metrics = around.metrics;
  const Choice& choice = group.choices[index];
  const float pad = side_pad(metrics, kind), middle = rect.y + rect.h / 2;
  const float before = before_label(around, kind, group, index);
  const float mark = mark_size(metrics, group);
  if (kind == Cell::face_row) {
    const float face = std::min(before - metrics.px(36), rect.h - metrics.px(20));
    block.shape(FaceShape{choice.level, rect.x + pad + (before - metrics.px(36)) / 2, middle, face},
                owner);
  } else if (kind == Cell::level_row) {
    const float w = metrics.sign(72), h = std::round(w * .78F);
    if (has_levels(group))
      draw_scale_picture(block, group, index, {rect.x + pad, middle - h / 2, w, h}, owner);
    else
      choice_mark(block, rect.x + pad + w / 2, middle, mark, group.several, choice.selected, owner);
  } else {
    draw_choice_mark(block, group, choice, rect.x + pad + mark / 2, middle, mark, owner);
    const float size = metrics.sign(metrics.desk() ? 36 : 56);
    draw_picture(block, choice, rect.x + pad + mark + metrics.px(28) + size / 2, middle, size,
                 owner);
  }
  const float room = rect.w - 2 * pad - before - after_label(metrics, kind);
  block.words_in_middle(label_type(around, kind), choice.label, around.theme.ink,
                        {rect.x + pad + before, rect.y, room, rect.h}, owner);
  const bool marked = kind == Cell::row || (kind == Cell::level_row && !has_levels(group));
  if (choice.selected && !marked)
    check_badge(block, rect.right() - pad - metrics.px(30), middle, metrics.px(60), owner);
}

void draw_tile(Block& block, const Choices& group, const Choice& choice, const Rect& rect,
               int owner) {
  const Surroundings& around = block.around();
  const Metrics& metrics = around.metrics;
  const float mark = tile_mark(metrics);
  if (!badge_on_edge(group) || choice.selected) {
    const bool inside = !badge_on_edge(group) || wide_tile(metrics, rect.w);
    const float from_edge =
        inside ? metrics.px(metrics.desk() ? 18 : 24) + mark / 2 : metrics.px(12);
    draw_choice_mark(block, group, choice, rect.right() - from_edge, rect.y + from_edge, mark,
                     owner);
  }
  const float pad = tile_pad(metrics, rect.w), room = rect.w - 2 * pad;
  const TextStyle type = label_type(around, Cell::tile);
  const float label = around.measure(type, choice.label, room).h;
  const float icon = has_picture(choice) ? metrics.sign(80) : 0,
              between = icon > 0 ? metrics.spaced(22) : 0;
  const float middle = std::round((rect.h - icon - between - label) / 2);
  const float top = rect.y + std::max(middle, tile_top(around, group, rect.w));
  draw_picture(block, choice, rect.x + rect.w / 2, top + icon / 2, icon, owner);
  block.words(type, choice.label, around.theme.ink,
              {rect.x + pad, top + icon + between, room, label}, owner);
}

float picture_size(const Metrics& metrics) {
  return std::max(metrics.px(64), metrics.spaced(80));
}

// The drawings of all cells stand in one line, whatever their names need.
void draw_picture_cell(Block& block, const Choice& choice, const Rect& rect, int owner) {
  const Surroundings& around = block.around();
  const float pad = side_pad(around.metrics, Cell::picture), room = rect.w - 2 * pad;
  const float size = picture_size(around.metrics), top = rect.y + around.metrics.px(14);
  draw_picture(block, choice, rect.x + rect.w / 2, top + size / 2, size, owner);
  block.words(label_type(around, Cell::picture), choice.label, around.theme.ink,
              {rect.x + pad, top + size + around.metrics.px(6), room, 0}, owner);
}

CellRoom upright_room(const Surroundings& around, Cell kind, const Choices& group,
                      std::size_t index, float width) {
  const Choice& choice = group.choices[index];
  const Metrics& metrics = around.metrics;
  const TextStyle type = label_type(around, kind);
  const float pad = kind == Cell::tile ? tile_pad(metrics, width) : side_pad(metrics, kind);
  const float room = width - 2 * pad;
  const Size label = around.measure(type, choice.label, room);
  CellRoom result;
  result.lines = label.h / around.line(type);
  result.fits = around.whole(type, choice.label, room) && result.lines <= 3.2F;
  if (kind == Cell::picture) {
    result.fits = result.fits && width >= metrics.target();
    result.least = picture_size(metrics) + label.h + metrics.px(32);
    result.stretch = 0;
  } else if (kind == Cell::face_tile) {
    result.least = metrics.spaced(88) + face_size(metrics, width) + metrics.spaced(36) + label.h;
    result.stretch = metrics.px(72);
  } else if (kind == Cell::box) {
    result.least = metrics.spaced(72) + std::max(metrics.sign(44), metrics.spaced(64)) +
                   metrics.spaced(24) + label.h;
    result.stretch = metrics.px(110);
  } else {
    const float icon = has_picture(choice) ? metrics.sign(80) + metrics.spaced(22) : 0;
    const float pads = metrics.desk() ? metrics.px(56) : metrics.spaced(112);
    result.least = std::max({metrics.spaced(metrics.desk() ? 96 : 132), pads + icon + label.h,
                             tile_top(around, group, width) + icon + label.h + metrics.px(24)});
    result.stretch = metrics.px(metrics.desk() ? 0 : 56);
  }
  return result;
}

}  // namespace

bool has_levels(const Choices& group) {
  return std::any_of(group.choices.begin(), group.choices.end(),
                     [](const Choice& choice) { return choice.level > 0; });
}

bool has_level(const Choices& group, std::size_t index) {
  return group.choices[index].level > 0 || (index == 0 && has_levels(group));
}

CellRoom cell_room(const Surroundings& around, Cell kind, const Choices& group, std::size_t index,
                   float width) {
  const Metrics& metrics = around.metrics;
  const Choice& choice = group.choices[index];
  CellRoom result;
  if (kind == Cell::face_tile || kind == Cell::box || kind == Cell::tile || kind == Cell::picture) {
    result = upright_room(around, kind, group, index, width);
  } else {
    const TextStyle type = label_type(around, kind);
    const float room = width - 2 * side_pad(metrics, kind) -
                       before_label(around, kind, group, index) - after_label(metrics, kind);
    const Size label = around.measure(type, choice.label, room);
    result.lines = label.h / around.line(type);
    result.fits = around.whole(type, choice.label, room) && result.lines <= 3.2F;
    result.least = label.h + metrics.spaced(metrics.desk() ? 44 : 52);
    if (kind == Cell::face_row) result.least = std::max(result.least, metrics.spaced(160));
    result.stretch = metrics.px(metrics.desk() ? 0 : kind == Cell::face_row ? 34 : 44);
  }
  result.least = std::max({result.least, metrics.px(metrics.desk() ? 72 : 100), metrics.target()});
  return result;
}

bool under_marks(const Surroundings& around, const Choices& group, float width) {
  return tile_top(around, group, width) > 0;
}

void draw_cell(Block& block, Cell kind, const Choices& group, std::size_t index, const Rect& rect) {
  const Choice& choice = group.choices[index];
  Widget widget;
  widget.id = group.id + "." + choice.code;
  widget.tap = choice.tap;
  PanelShape panel = tile_panel(block.around(), rect, choice.selected);
  if (rect.h < block.around().metrics.px(130)) panel.radius = block.around().metrics.px(30);
  const int owner = block.add(std::move(widget), rect, panel.radius);
  block.panel(panel, owner);
  switch (kind) {
    case Cell::face_tile:
      return draw_face_tile(block, group, choice, rect, owner);
    case Cell::box:
      return draw_box(block, group, index, rect, owner);
    case Cell::tile:
      return draw_tile(block, group, choice, rect, owner);
    case Cell::picture:
      return draw_picture_cell(block, choice, rect, owner);
    default:
      return draw_row(block, kind, group, index, rect, owner);
  }
}

}  // namespace chorus
