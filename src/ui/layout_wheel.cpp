// The cycle: its steps round a wheel, and beside it what there is to say of each.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "ui/layout_items.h"

namespace chorus {
namespace {

TextStyle step_type(const Metrics& metrics, const WheelStep& step) {
  TextStyle type = strong_type(metrics);
  if (!metrics.desk()) type.size = metrics.type(30);
  type.weight = step.where == Step::Where::here ? 800 : 700;
  return type;
}

// A step's sign, the same on the wheel and before its words: full where the session stands, with a
// tick where it has been.
void draw_sign(Block& block, const WheelStep& step, float cx, float cy, float radius) {
  const Surroundings& around = block.around();
  const Theme& theme = around.theme;
  const bool here = step.where == Step::Where::here;
  if (here) {
    block.shape(DiscShape{cx, cy, radius, theme.accent});
  } else {
    const bool past = step.where == Step::Where::past;
    const float width = around.metrics.px(past ? 6 : 3);
    block.shape(DiscShape{cx, cy, radius - width / 2, theme.surface});
    block.shape(RingShape{cx, cy, radius - width / 2, past ? theme.accent : theme.border, width});
  }
  TextStyle type = in_middle(strong_type(around.metrics));
  type.size = std::round(radius * .95F);
  type.weight = 800;
  block.words_in_middle(type, step.number, here ? theme.on_accent : theme.ink,
                        {cx - radius, cy - radius, 2 * radius, 2 * radius});
}

// The wheel in a square of `size`: signs on a ring, the first at the top, and in the middle how
// often it has come round.
void draw_wheel(Block& block, const Wheel& wheel, float left, float top, float size) {
  const Surroundings& around = block.around();
  const float sign = size * .115F, radius = size / 2 - sign, cx = left + size / 2,
              cy = top + size / 2;
  const float thick = std::max(2.F, size * .022F);
  block.shape(RingShape{cx, cy, radius, around.theme.border, thick});
  const float turn = 2 * std::numbers::pi_v<float> / static_cast<float>(wheel.steps.size());
  const float side = around.frame.right_to_left ? -1.F : 1.F;
  for (std::size_t i = 0; i < wheel.steps.size(); ++i) {
    const float angle = turn * static_cast<float>(i);
    const bool here = wheel.steps[i].where == Step::Where::here;
    // Mirrored with the page, it would run backwards: a wheel turns clockwise everywhere.
    draw_sign(block, wheel.steps[i], cx + side * radius * std::sin(angle),
              cy - radius * std::cos(angle), here ? sign : sign * .82F);
  }
  TextStyle type = in_middle(strong_type(around.metrics));
  type.size = std::min(type.size * 1.1F, size * .1F);
  const float room = (radius - sign) * 1.5F;
  block.words_in_middle(type, wheel.label, around.theme.ink,
                        {cx - room / 2, cy - room / 2, room, room});
}

struct Rows {
  float pad = 0, sign = 0, left = 0, room = 0, between = 0, high = 0;
  std::vector<float> heights;
};

Rows rows_of(const Surroundings& around, const Wheel& wheel, float width) {
  const Metrics& metrics = around.metrics;
  Rows rows;
  rows.pad = metrics.px(metrics.desk() ? 24 : 32);
  rows.sign = metrics.sign(metrics.desk() ? 44 : 52);
  rows.left = rows.pad + rows.sign + metrics.px(24);
  rows.room = width - rows.left - rows.pad;
  rows.between = metrics.spaced(metrics.desk() ? 18 : 24);
  for (const WheelStep& step : wheel.steps) {
    float high = around.measure(step_type(metrics, step), step.label, rows.room).h;
    if (!step.detail.empty()) high += around.measure(note_type(metrics), step.detail, rows.room).h;
    rows.heights.push_back(std::max(high, rows.sign));
    rows.high += rows.heights.back() + rows.between;
  }
  return rows;
}

Block lay_rows(const Surroundings& around, const Wheel& wheel, float width, float extra) {
  const Metrics& metrics = around.metrics;
  Block block(around);
  const Rows rows = rows_of(around, wheel, width);
  const float more = std::floor(extra / static_cast<float>(wheel.steps.size()));
  float y = metrics.spaced(24);
  for (std::size_t i = 0; i < wheel.steps.size(); ++i) {
    const WheelStep& step = wheel.steps[i];
    const float high = rows.heights[i] + more;
    if (step.where == Step::Where::here) {
      PanelShape lit;
      lit.rect = {metrics.px(10), y - rows.between / 2, width - metrics.px(20),
                  high + rows.between};
      lit.radius = metrics.px(20);
      lit.fill = around.theme.surface_selected;
      block.panel(lit);
    }
    draw_sign(block, step, rows.pad + rows.sign / 2, y + high / 2, rows.sign / 2);
    const TextStyle type = step_type(metrics, step), note = note_type(metrics);
    const float label = around.measure(type, step.label, rows.room).h;
    const float words =
        label + (step.detail.empty() ? 0 : around.measure(note, step.detail, rows.room).h);
    const float top = y + std::round((high - words) / 2);
    block.words(type, step.label, around.theme.ink, {rows.left, top, rows.room, 0});
    block.words(note, step.detail, around.theme.ink_secondary,
                {rows.left, top + label, rows.room, 0});
    y += high + rows.between;
  }
  block.height = y - rows.between + metrics.spaced(24);
  return block;
}

}  // namespace

Block lay_wheel(const Surroundings& around, const Wheel& wheel, float width, float extra) {
  const Metrics& metrics = around.metrics;
  Block block(around);
  if (wheel.steps.empty()) return block;
  const float card = metrics.desk() ? width : std::min(width, metrics.type(1560));
  const float left = metrics.centred ? std::floor((width - card) / 2) : 0;
  const float size = std::min({card * .42F, metrics.spaced(560), metrics.px(640)});
  // Beside its words where they keep a wide column; else over them, smaller.
  const bool beside = card - size >= metrics.type(640) + metrics.gap();
  block.stretch = metrics.px(26) * static_cast<float>(wheel.steps.size());
  const float list = beside ? card - size - 2 * metrics.gap() : card;
  Block rows = lay_rows(around, wheel, list, extra);
  const float high = beside ? std::max(size, rows.height) : size + metrics.gap() + rows.height;
  const float x = left + (beside ? size + 2 * metrics.gap() : 0);
  const float y = beside ? std::round((high - rows.height) / 2) : size + metrics.gap();
  block.panel(card_panel(around, {x, y, list, rows.height}));
  block.take(std::move(rows), x, y);
  draw_wheel(block, wheel, beside ? left : std::floor((width - size) / 2),
             beside ? std::round((high - size) / 2) : 0, size);
  block.height = high;
  return block;
}

}  // namespace chorus
