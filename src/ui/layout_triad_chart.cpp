// The means of a triad: one triangle with a numbered mark for each group, and beside it what each
// number stands for, in words.
#include <algorithm>
#include <cmath>

#include "ui/layout_items.h"
#include "ui/triad_frame.h"

namespace chorus {
namespace {

constexpr int kRounds = 40;  // of moving marks apart

// A mark of the triangle: where it belongs, and where it is drawn so that it covers no other. One
// that had to make room stands clear of all points, with a thread to its own.
struct Spot {
  TriadFrame::Place belongs, drawn;
  std::string number;  // empty: everybody
  bool yours = false;
  bool moved = false;
};

float spot_size(const Metrics& metrics) {
  return metrics.px(metrics.desk() ? 44 : 54);
}

float distance(const TriadFrame::Place& one, const TriadFrame::Place& two) {
  return std::hypot(two.x - one.x, two.y - one.y);
}

// Moves `place` away from `from`, until it is `apart` from it. Those in the very same place go in
// ways of their own.
void push(TriadFrame::Place& place, const TriadFrame::Place& from, float apart, std::size_t way) {
  const float far = distance(from, place);
  if (far >= apart) return;
  const auto turn = static_cast<float>(way);
  const float dx = far < 1 ? std::cos(turn) : (place.x - from.x) / far,
              dy = far < 1 ? std::sin(turn) : (place.y - from.y) / far;
  place.x += dx * (apart - far), place.y += dy * (apart - far);
}

// Marks that would cover each other go apart, and off the points that they belong to.
void part(std::vector<Spot>& spots, float apart, float clear) {
  for (std::size_t a = 0; a < spots.size(); ++a)
    for (std::size_t b = 0; b < spots.size(); ++b)
      spots[a].moved =
          spots[a].moved || (a != b && distance(spots[a].belongs, spots[b].belongs) < apart);
  for (int round = 0; round < kRounds; ++round) {
    for (std::size_t a = 0; a < spots.size(); ++a) {
      for (std::size_t b = 0; spots[a].moved && b < spots.size(); ++b) {
        const std::size_t way = a + 1;
        if (a != b) push(spots[a].drawn, spots[b].drawn, apart, way);
        if (a != b) push(spots[a].drawn, spots[b].belongs, clear, way);
      }
      if (spots[a].moved) push(spots[a].drawn, spots[a].belongs, clear, a + 1);
    }
  }
}

// Everybody is a filled disc with people in it; a role is a ring with its number.
void draw_badge(Block& block, const std::string& number, float cx, float cy) {
  const Surroundings& around = block.around();
  const float size = spot_size(around.metrics), line = around.metrics.px(5);
  const bool everybody = number.empty();
  block.shape(DiscShape{cx, cy, size / 2 + around.metrics.px(3), around.theme.surface});
  block.shape(DiscShape{cx, cy, size / 2, around.theme.accent});
  if (everybody) return block.icon(Icon::people, cx, cy, size * .66F, around.theme.on_accent);
  block.shape(DiscShape{cx, cy, size / 2 - line, around.theme.surface});
  TextStyle type = in_middle(answer_type(around.metrics));
  type.size = std::round(size * .52F);
  type.weight = 800;
  block.words_in_middle(type, number, around.theme.ink, {cx - size / 2, cy - size / 2, size, size});
}

std::vector<Spot> spots_of(const Surroundings& around, const TriadChart& chart,
                           const TriadFrame& frame) {
  std::vector<Spot> spots;
  for (std::size_t i = 0; i < chart.marks.size(); ++i) {
    if (chart.marks[i].too_few) continue;
    const TriadFrame::Place place = frame.at(chart.marks[i].mean);
    const auto number = static_cast<std::int64_t>(i);
    spots.push_back({place, place, i == 0 ? "" : number_in(around.frame.language, number)});
  }
  if (chart.yours) {
    const TriadFrame::Place place = frame.at(chart.yours->mean);
    spots.push_back({place, place, "", true});
  }
  const float size = spot_size(around.metrics);
  part(spots, size + around.metrics.px(6), size / 2 + around.metrics.px(14));
  return spots;
}

// A thread leads from each mark to where it belongs, where it had to make room.
void draw_spots(Block& block, const TriadChart& chart, const TriadFrame& frame) {
  const Surroundings& around = block.around();
  const std::vector<Spot> spots = spots_of(around, chart, frame);
  for (const Spot& spot : spots) {
    if (!spot.moved) continue;
    const Colour colour = spot.yours ? around.theme.ink : around.theme.accent;
    block.shape(LineShape{spot.belongs.x, spot.belongs.y, spot.drawn.x, spot.drawn.y, colour,
                          around.metrics.px(3)});
    block.shape(DiscShape{spot.belongs.x, spot.belongs.y, around.metrics.px(8), colour});
  }
  for (const Spot& spot : spots) {
    if (spot.yours) own_mark(block, spot.drawn.x, spot.drawn.y);
    if (!spot.yours) draw_badge(block, spot.number, spot.drawn.x, spot.drawn.y);
  }
}

TextStyle name_type(const Metrics& metrics) {
  TextStyle type = strong_type(metrics);
  if (!metrics.desk()) type.size = metrics.type(30);
  return type;
}

// One line of the key: its sign, its name, and how many people or what the shares are.
struct KeyRow {
  const TriadMark* mark = nullptr;
  std::string number;
  bool everybody = false, yours = false;
};

std::vector<KeyRow> key_of(const Surroundings& around, const TriadChart& chart) {
  std::vector<KeyRow> rows;
  for (std::size_t i = 0; i < chart.marks.size(); ++i) {
    const auto number = static_cast<std::int64_t>(i);
    rows.push_back(
        {&chart.marks[i], i == 0 ? "" : number_in(around.frame.language, number), i == 0, false});
  }
  if (chart.yours) rows.push_back({&*chart.yours, "", false, true});
  return rows;
}

void draw_key_sign(Block& block, const KeyRow& row, float cx, float cy) {
  const Surroundings& around = block.around();
  if (row.yours) return own_mark(block, cx, cy);
  if (!row.mark->too_few) return draw_badge(block, row.number, cx, cy);
  block.icon(Icon::eye_off, cx, cy, around.metrics.px(38), around.theme.ink_secondary);
}

// Returns its height.
float draw_key_row(Block& block, const KeyRow& row, const Rect& room) {
  const Surroundings& around = block.around();
  const Metrics& metrics = around.metrics;
  const float sign = spot_size(metrics), left = room.x + sign + metrics.px(22);
  const float wide = room.right() - left;
  Block words(around);
  const Size name =
      words.words(name_type(metrics), row.mark->label, around.theme.ink, {0, 0, wide, 0});
  float y = name.h;
  const TextStyle note = note_type(metrics);
  const float detail = around.measure(note, row.mark->detail, 0).w;
  if (name.w + metrics.px(28) + detail < wide) {
    TextStyle end = note;
    end.align = Align::end;
    words.words_in_middle(end, row.mark->detail, around.theme.ink_secondary, {0, 0, wide, name.h});
  } else {
    y += words.words(note, row.mark->detail, around.theme.ink_secondary, {0, y, wide, 0}).h;
  }
  if (!row.mark->too_few)
    y += words.words(note, row.mark->said, around.theme.ink, {0, y, wide, 0}).h;
  const float high = std::max(y, sign);
  block.take(std::move(words), left, room.y + std::floor((high - y) / 2));
  draw_key_sign(block, row, room.x + sign / 2, room.y + std::min(high, std::max(sign, name.h)) / 2);
  return high;
}

Block lay_key(const Surroundings& around, const TriadChart& chart, float width) {
  const Metrics& metrics = around.metrics;
  Block block(around);
  for (const KeyRow& row : key_of(around, chart)) {
    if (block.height > 0) block.height += metrics.spaced(20);
    block.height += draw_key_row(block, row, {0, block.height, width, 0});
  }
  return block;
}

bool any_shown(const TriadChart& chart) {
  return std::any_of(chart.marks.begin(), chart.marks.end(),
                     [](const TriadMark& mark) { return !mark.too_few; });
}

float side_for(const Surroundings& around, const TriadChart& chart, float width, float height) {
  const Metrics& metrics = around.metrics;
  const float side = triad_side(around, chart.corners, width, height);
  return std::clamp(side, std::min(metrics.px(320), width - metrics.px(60)), metrics.px(820));
}

}  // namespace

Block lay_triad_chart(const Surroundings& around, const TriadChart& chart, float width,
                      float extra) {
  const Metrics& metrics = around.metrics;
  const float pad = metrics.px(metrics.portrait ? 40 : 52), top = metrics.spaced(40);
  const float inner = width - 2 * pad, between = metrics.px(64);
  const bool beside = !metrics.portrait && inner >= metrics.type(1100);
  const float left = beside ? std::floor((inner - between) * .54F) : inner;
  Block key = lay_key(around, chart, beside ? inner - between - left : inner);
  Block triangle(around);
  const float least = metrics.spaced(metrics.desk() ? 460 : 560);
  const float wanted = beside ? std::max(least, key.height) : least;
  const float side = side_for(around, chart, left, wanted + extra);
  const TriadFrame frame = draw_triad_frame(triangle, chart.corners, {0, 0, left, 0}, side);
  if (any_shown(chart) || chart.yours) draw_spots(triangle, chart, frame);
  Block block(around);
  const float key_x = beside ? pad + left + between : pad;
  const float key_y = beside ? top + std::max(0.F, std::floor((frame.bottom - key.height) / 2))
                             : top + frame.bottom + metrics.spaced(40);
  const float key_high = key.height;
  block.height = std::max(top + frame.bottom, key_y + key_high) + top;
  block.stretch = metrics.px(220);
  block.panel(card_panel(around, {0, 0, width, block.height}));
  block.take(std::move(triangle), pad, top);
  block.take(std::move(key), key_x, key_y);
  return block;
}

}  // namespace chorus
