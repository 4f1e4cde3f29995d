// The beats of a scene in a row, and on them how often it was stopped: the larger the disc, the
// oftener. Where the beats' names have no room beside one another, bars say the same.
#include <algorithm>
#include <cmath>

#include "ui/bar_columns.h"
#include "ui/hatch.h"
#include "ui/layout_items.h"

namespace chorus {
namespace {

struct Plan {
  float pad = 0, left = 0, each = 0;  // the names of the groups have all that is left of `left`
  float names = 0;                    // height of the beats' names
  float row = 0;
  float least = 0, most = 0;  // radius of a disc
  bool one = false;           // a single group: its name stands over the strip
};

TextStyle beat_type(const Metrics& metrics) {
  TextStyle type = in_middle(chart_type(metrics));
  type.size = metrics.type(metrics.desk() ? 22 : 26);
  type.balance = true;  // no word alone on a line
  return type;
}

TextStyle group_type(const Metrics& metrics) {
  TextStyle type = strong_type(metrics);
  if (!metrics.desk()) type.size = metrics.type(30);
  return type;
}

float room_of(const Surroundings& around, const Plan& plan) {
  return plan.each - around.metrics.px(16);
}

float names_height(const Surroundings& around, const StopGroup& group, float width) {
  return around.measure(group_type(around.metrics), group.label, width).h +
         around.measure(note_type(around.metrics), group.detail, width).h;
}

Plan plan_of(const Surroundings& around, const BeatStrip& strip, float width) {
  const Metrics& metrics = around.metrics;
  Plan plan;
  plan.pad = metrics.px(metrics.desk() ? 28 : 44);
  plan.one = strip.groups.size() == 1;
  plan.left = plan.pad + (plan.one ? 0 : std::min(width * .22F, metrics.type(330)));
  plan.each = std::floor((width - plan.left - plan.pad) / static_cast<float>(strip.beats.size()));
  for (const std::string& beat : strip.beats) {
    plan.names =
        std::max(plan.names, around.measure(beat_type(metrics), beat, room_of(around, plan)).h);
  }
  plan.least = std::max(metrics.px(24), metrics.type(24));
  plan.most = std::max(plan.least, std::min(plan.each * .4F, metrics.px(metrics.desk() ? 40 : 54)));
  plan.row = 2 * plan.most + metrics.spaced(22);
  if (plan.one) return plan;
  for (const StopGroup& group : strip.groups) {
    const float names = names_height(around, group, plan.left - plan.pad - metrics.px(16));
    plan.row = std::max(plan.row, names + metrics.spaced(26));
  }
  return plan;
}

bool fits(const Surroundings& around, const BeatStrip& strip, const Plan& plan) {
  const TextStyle type = beat_type(around.metrics);
  return std::all_of(strip.beats.begin(), strip.beats.end(), [&](const std::string& beat) {
    const float room = room_of(around, plan);
    return around.whole(type, beat, room) &&
           around.measure(type, beat, room).h <= 4.2F * around.line(type);
  });
}

// Of all groups: discs of one row can be compared with those of another.
std::int64_t most_stops(const BeatStrip& strip) {
  std::int64_t most = 1;
  for (const StopGroup& group : strip.groups)
    for (const Shown& each : group.stops) most = std::max(most, each.value_or(0));
  return most;
}

bool any_hidden(const BeatStrip& strip) {
  return std::any_of(strip.groups.begin(), strip.groups.end(), [](const StopGroup& group) {
    return std::any_of(group.stops.begin(), group.stops.end(),
                       [](const Shown& each) { return !each; });
  });
}

void draw_number(Block& block, std::int64_t stops, const Plan& plan, Colour colour, float cx,
                 float cy, float radius) {
  const Surroundings& around = block.around();
  TextStyle type = in_middle(count_type(around.metrics));
  type.size = std::min(type.size, plan.least * 1.1F);
  block.words_in_middle(type, number_in(around.frame.language, stops), colour,
                        {cx - radius, cy - radius, 2 * radius, 2 * radius});
}

// The area of a disc says how often; what may not be shown is hatched, as among bars.
void draw_stops(Block& block, const Shown& stops, std::int64_t most, const Plan& plan, float cx,
                float cy) {
  const Surroundings& around = block.around();
  const Metrics& metrics = around.metrics;
  if (!stops) {
    const Rect stub{cx - metrics.px(20), cy - metrics.px(12), metrics.px(40), metrics.px(24)};
    PanelShape ground;
    ground.rect = stub;
    ground.radius = metrics.px(6);
    ground.fill = around.theme.surface;
    block.panel(ground);
    return draw_hatched(block, stub, around.theme.border);
  }
  if (*stops == 0) {
    block.shape(DiscShape{cx, cy, plan.least, around.theme.surface});
    block.shape(RingShape{cx, cy, plan.least, around.theme.border, metrics.px(3), 0, 1});
    return draw_number(block, 0, plan, around.theme.ink, cx, cy, plan.least);
  }
  const float part = std::sqrt(static_cast<float>(*stops) / static_cast<float>(most));
  const float radius = std::max(plan.least, plan.most * part);
  block.shape(DiscShape{cx, cy, radius, around.theme.accent});
  if (radius > plan.least * 1.15F) {
    block.shape(
        RingShape{cx, cy, radius - metrics.px(6), around.theme.on_accent, metrics.px(2), 0, 1});
  }
  draw_number(block, *stops, plan, around.theme.on_accent, cx, cy, radius);
}

void draw_beats(Block& block, const BeatStrip& strip, const Plan& plan, float y) {
  const Surroundings& around = block.around();
  const float inset = around.metrics.px(8);
  for (std::size_t i = 0; i < strip.beats.size(); ++i) {
    const TextStyle type = beat_type(around.metrics);
    const float x = plan.left + plan.each * static_cast<float>(i),
                high = around.measure(type, strip.beats[i], room_of(around, plan)).h;
    block.words(type, strip.beats[i], around.theme.ink,
                {x + inset, y + plan.names - high, room_of(around, plan), 0});
  }
}

void draw_group_name(Block& block, const StopGroup& group, const Plan& plan, float y) {
  const Surroundings& around = block.around();
  const float room = plan.left - plan.pad - around.metrics.px(16),
              high = names_height(around, group, room);
  const float top = y + std::round((plan.row - high) / 2);
  const float name = block
                         .words(group_type(around.metrics), group.label, around.theme.ink,
                                {plan.pad, top, room, 0})
                         .h;
  block.words(note_type(around.metrics), group.detail, around.theme.ink_secondary,
              {plan.pad, top + name, room, 0});
}

void draw_group(Block& block, const BeatStrip& strip, const StopGroup& group, const Plan& plan,
                float y) {
  const Surroundings& around = block.around();
  const Metrics& metrics = around.metrics;
  if (!plan.one) draw_group_name(block, group, plan, y);
  const float middle = y + plan.row / 2, first = plan.left + plan.each / 2;
  const float last = first + plan.each * static_cast<float>(strip.beats.size() - 1);
  // Where nothing may be told, no line says that there is something on it.
  if (group.too_few)
    return block.icon(Icon::eye_off, (first + last) / 2, middle, metrics.sign(44),
                      around.theme.ink_secondary);
  block.shape(LineShape{first, middle, last, middle, around.theme.border, metrics.px(4)});
  const std::int64_t most = most_stops(strip);
  for (std::size_t i = 0; i < group.stops.size(); ++i) {
    draw_stops(block, group.stops[i], most, plan,
               plan.left + plan.each * (static_cast<float>(i) + .5F), middle);
  }
}

// "You are here": a frame round the beat, its name with it.
void draw_yours(Block& block, const BeatStrip& strip, const Plan& plan, float y, float high) {
  if (strip.yours < 0) return;
  const Metrics& metrics = block.around().metrics;
  PanelShape frame;
  frame.rect = {plan.left + plan.each * static_cast<float>(strip.yours), y, plan.each, high};
  frame.radius = metrics.px(18);
  frame.fill = block.around().theme.surface_selected;
  frame.edge = block.around().theme.ink;
  frame.edge_width = metrics.px(3);
  block.panel(frame);
}

// What the frame means, under the strip.
float draw_yours_key(Block& block, const BeatStrip& strip, const Rect& room) {
  if (strip.yours < 0 || strip.yours_key.empty()) return 0;
  const Surroundings& around = block.around();
  const Metrics& metrics = around.metrics;
  const TextStyle type = note_type(metrics);
  const float sign = metrics.sign(28), left = sign + metrics.px(14);
  const float high = std::max(sign, around.measure(type, strip.yours_key, room.w - left).h);
  PanelShape frame;
  frame.rect = {room.x, room.y + (high - sign) / 2, sign, sign};
  frame.radius = metrics.px(8);
  frame.fill = around.theme.surface_selected;
  frame.edge = around.theme.ink;
  frame.edge_width = metrics.px(3);
  block.panel(frame);
  block.words_in_middle(type, strip.yours_key, around.theme.ink_secondary,
                        {room.x + left, room.y, room.w - left, high});
  return high;
}

float draw_title(Block& block, const StopGroup& group, const Plan& plan, float width, float y) {
  const Surroundings& around = block.around();
  const float room = width - 2 * plan.pad;
  float high =
      block.words(group_type(around.metrics), group.label, around.theme.ink, {plan.pad, y, room, 0})
          .h;
  high += block
              .words(note_type(around.metrics), group.detail, around.theme.ink_secondary,
                     {plan.pad, y + high, room, 0})
              .h;
  return high + around.metrics.spaced(18);
}

Bars as_bars(const BeatStrip& strip) {
  Bars bars;
  bars.id = strip.id;
  bars.too_few = strip.too_few;
  bars.of = strip.of;
  bars.yours = strip.yours_key;
  for (const StopGroup& group : strip.groups) {
    BarGroup made{group.label, group.detail, group.too_few, {}, group.people};
    for (std::size_t i = 0; i < group.stops.size(); ++i) {
      const bool yours = bars.groups.empty() && static_cast<int>(i) == strip.yours;
      made.bars.push_back({.label = strip.beats[i], .count = group.stops[i], .yours = yours});
    }
    bars.groups.push_back(std::move(made));
  }
  return bars;
}

}  // namespace

Block lay_beat_strip(const Surroundings& around, const BeatStrip& strip, float width, float extra) {
  const Metrics& metrics = around.metrics;
  if (strip.beats.empty() || strip.groups.empty()) return Block(around);
  const float card = metrics.desk() ? width : std::min(width, metrics.type(1640));
  const Plan plan = plan_of(around, strip, card);
  if (!fits(around, strip, plan)) return lay_bars(around, as_bars(strip), width, extra);
  Block inside(around);
  float y = std::max(metrics.spaced(30), metrics.px(28));
  if (plan.one) y += draw_title(inside, strip.groups.front(), plan, card, y);
  const float rows = plan.row * static_cast<float>(strip.groups.size()),
              above = plan.names + metrics.spaced(14);
  draw_yours(inside, strip, plan, y - metrics.px(12), above + rows + metrics.px(16));
  draw_beats(inside, strip, plan, y);
  y += above;
  for (const StopGroup& group : strip.groups) {
    draw_group(inside, strip, group, plan, y);
    y += plan.row;
  }
  const auto room_below = [&](float by) {
    return Rect{plan.pad, y + metrics.spaced(by), card - 2 * plan.pad, 0};
  };
  if (any_hidden(strip))
    y += metrics.spaced(16) + draw_hatch_key(inside, strip.too_few, room_below(16), false);
  const float key = draw_yours_key(inside, strip, room_below(12));
  y += key > 0 ? metrics.spaced(12) + key : 0;
  y += std::max(metrics.spaced(26), metrics.px(18));
  Block block(around);
  const float left = metrics.centred ? std::floor((width - card) / 2) : 0;
  block.panel(card_panel(around, {left, 0, card, y}));
  block.take(std::move(inside), left, 0);
  block.height = y;
  return block;
}

}  // namespace chorus
