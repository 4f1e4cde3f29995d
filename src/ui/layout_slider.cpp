// A slider: minus, track and plus in a card, with the number in the knob and what the ends mean
// below.
#include <algorithm>
#include <cmath>

#include "ui/layout_items.h"

namespace chorus {
namespace {

constexpr int kMostTicks = 21, kMostNumbers = 11;

float place_of(const Slider& slider, int number, float x1, float x2) {
  const float span = static_cast<float>(std::max(1, slider.max - slider.min));
  return std::round(x1 + (x2 - x1) * static_cast<float>(number - slider.min) / span);
}

void draw_round_button(Block& block, const Slider& slider, bool plus, const Rect& rect) {
  const Surroundings& around = block.around();
  const int from = slider.number.value_or(first_number(slider));
  const int by = slider.number ? (plus ? slider.step : -slider.step) : 0;
  Widget widget;
  widget.id = slider.id + (plus ? ".plus" : ".minus");
  widget.tap = NumberSet{slider.prompt, std::clamp(from + by, slider.min, slider.max)};
  const int owner = block.add(std::move(widget), rect, rect.h / 2);
  PanelShape panel = tile_panel(around, rect, false);
  panel.radius = rect.h / 2;
  panel.edge_width = around.metrics.px(3);
  panel.shadow = Shadow::button;
  block.panel(panel, owner);
  block.icon(plus ? Icon::plus : Icon::minus, rect.x + rect.w / 2, rect.y + rect.h / 2,
             around.metrics.px(48), around.theme.ink, owner);
}

void draw_rail(Block& block, const Slider& slider, const TrackPart& track, float y, int owner) {
  const Surroundings& around = block.around();
  const Metrics& metrics = around.metrics;
  const float thick = metrics.px(24), half = thick / 2;
  PanelShape rail;
  rail.rect = {track.x1 - half, y - half, track.x2 - track.x1 + thick, thick};
  rail.radius = half;
  rail.fill = mixed(around.theme.surface, around.theme.border, .16F);
  rail.edge = around.theme.border;
  rail.edge_width = metrics.edge();
  block.panel(rail, owner);
  if (slider.number) {
    PanelShape done = rail;
    done.rect.w = place_of(slider, *slider.number, track.x1, track.x2) - track.x1 + half;
    done.fill = done.edge = around.theme.accent;
    block.panel(done, owner);
  }
  const int steps = (slider.max - slider.min) / std::max(1, slider.step);
  for (int i = 0; steps < kMostTicks && i <= steps; ++i) {
    const int number = slider.min + i * slider.step;
    const bool passed = slider.number && number <= *slider.number;
    block.shape(DiscShape{place_of(slider, number, track.x1, track.x2), y, metrics.px(5),
                          passed ? around.theme.on_accent : around.theme.border},
                owner);
  }
}

void draw_knob(Block& block, const Slider& slider, const TrackPart& track, float y, int owner) {
  const Surroundings& around = block.around();
  const Metrics& metrics = around.metrics;
  const float size = std::max(metrics.px(108), metrics.type(84));
  const float cx =
      place_of(slider, slider.number.value_or(first_number(slider)), track.x1, track.x2);
  PanelShape knob;
  knob.rect = {cx - size / 2, y - size / 2, size, size};
  knob.radius = size / 2;
  knob.fill = slider.number ? around.theme.accent : around.theme.surface;
  knob.edge = slider.number ? around.theme.surface : around.theme.accent;
  knob.edge_width = metrics.px(5);
  knob.shadow = Shadow::button;
  block.panel(knob, owner);
  TextStyle type = in_middle(answer_type(metrics));
  type.size = metrics.type(slider.max > 99 ? 36 : 44);
  type.weight = 800;
  block.words_in_middle(
      type,
      slider.number ? number_in(around.frame.language, *slider.number) : question_mark(around),
      slider.number ? around.theme.on_accent : around.theme.accent, knob.rect, owner);
}

// The numbers under the track, all of them where they are few and have room, and what the ends
// mean.
float draw_numbers(Block& block, const Slider& slider, const TrackPart& track, float y) {
  const Surroundings& around = block.around();
  const Metrics& metrics = around.metrics;
  const int steps = std::max(1, (slider.max - slider.min) / std::max(1, slider.step));
  const TextStyle number = in_middle(note_type(metrics));
  const float each = (track.x2 - track.x1) / static_cast<float>(steps);
  const bool all =
      steps < kMostNumbers &&
      around.measure(number, number_in(around.frame.language, slider.max), 0).w * 1.6F < each;
  for (int i = 0; i <= steps; i += all ? 1 : steps) {
    const int value = slider.min + i * slider.step;
    const float cx = place_of(slider, value, track.x1, track.x2),
                w = all ? each : metrics.type(120);
    block.words(number, number_in(around.frame.language, value), around.theme.ink_secondary,
                {cx - w / 2, y, w, 0});
  }
  return y + around.line(number) + metrics.px(8);
}

// What the ends mean: under the ends of the rail, or over the whole card where the words need it;
// one under the other where even that is too little. Returns where they end.
float draw_meanings(Block& block, const Slider& slider, Rect rail, const Rect& card) {
  const Surroundings& around = block.around();
  const TextStyle low = strong_type(around.metrics);
  TextStyle high = low;
  high.align = Align::end;
  const float gap = around.metrics.px(32);
  const auto fits = [&](float room) {
    return around.whole(low, slider.low, room) && around.whole(high, slider.high, room);
  };
  if (!fits((rail.w - gap) / 2)) rail = card;
  const bool beside = fits((rail.w - gap) / 2);
  const float room = beside ? (rail.w - gap) / 2 : rail.w;
  const float a = block.words(low, slider.low, around.theme.ink, {rail.x, rail.y, room, 0}).h;
  const float lower = beside ? rail.y : rail.y + a;
  const float b =
      block.words(high, slider.high, around.theme.ink, {rail.right() - room, lower, room, 0}).h;
  return std::max(rail.y + a, lower + b);
}

// What minus and plus do, under each, where the word has room there.
void name_button(Block& block, const std::string& label, float cx, float y, float most) {
  const Surroundings& around = block.around();
  const TextStyle type = in_middle(note_type(around.metrics));
  if (around.measure(type, label, 0).w > most) return;
  block.words(type, label, around.theme.ink_secondary, {cx - most / 2, y, most, 0});
}

void draw_track(Block& block, const Slider& slider, TrackPart& track, const Rect& rect,
                float knob) {
  const int start = slider.number.value_or(first_number(slider));
  track = {slider.prompt,
           slider.min,
           slider.max,
           std::max(1, slider.step),
           start,
           rect.x + knob / 2,
           rect.right() - knob / 2};
  Widget widget;
  widget.id = slider.id + ".track";
  widget.track = track;
  widget.tap = NumberSet{slider.prompt, start};
  const int owner = block.add(std::move(widget), rect, rect.h / 2);
  draw_rail(block, slider, track, rect.y + rect.h / 2, owner);
  draw_knob(block, slider, track, rect.y + rect.h / 2, owner);
}

}  // namespace

Block lay_slider(const Surroundings& around, const Slider& slider, float width) {
  const Metrics& metrics = around.metrics;
  Block block(around);
  block.panel(card_panel(around, {0, 0, width, 0}));
  const float pad = metrics.px(metrics.portrait ? 36 : 56),
              round = std::max(metrics.px(112), metrics.target()),
              knob = std::max(metrics.px(108), metrics.type(84));
  const float top = metrics.spaced(64), high = std::max(round, knob), y = top + high / 2;
  const float left = pad + round + metrics.gap(), right = width - left;
  draw_round_button(block, slider, false, {pad, y - round / 2, round, round});
  TrackPart track;
  draw_track(block, slider, track, {left, y - high / 2, right - left, high}, knob);
  draw_round_button(block, slider, true, {width - pad - round, y - round / 2, round, round});
  const float under = top + high + metrics.px(14), most = round + metrics.gap();
  name_button(block, slider.minus_label, pad + round / 2, under, most);
  name_button(block, slider.plus_label, width - pad - round / 2, under, most);
  const float end = metrics.px(12), below = draw_numbers(block, slider, track, under);
  const Rect rail{track.x1 - end, below, track.x2 - track.x1 + 2 * end, 0};
  block.height = draw_meanings(block, slider, rail, {pad, below, width - 2 * pad, 0});
  block.height += metrics.spaced(48);
  std::get<PanelShape>(block.pieces.front().shape).rect.h = block.height;
  return block;
}

}  // namespace chorus
