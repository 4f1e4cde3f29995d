// Where people marked a picture: a card for each group, the picture with a box over each part of it
// that may be told of, the darker the more people, with their number in it.
#include <algorithm>
#include <cmath>

#include "ui/layout_items.h"
#include "ui/picture_frame.h"

namespace chorus {
namespace {

// How much of the accent a box has. Steps, since between them words would not be easy to read.
constexpr float kFew = .14F, kSome = .4F, kMany = 1;
// How much of the picture's strength is taken under the numbers.
constexpr float kVeil = .45F;
// Of maps beside one another: how narrow one may be, and how high it is where nothing is spare.
constexpr float kLeastCard = 440, kLeastUpright = 560, kLeastHigh = 330;
// What part of the width one map alone has at least, even if the page scrolls for that.
constexpr float kLeastAlone = .46F, kLeastAloneUpright = .75F;

float warmth(std::int64_t count, std::int64_t most) {
  if (3 * count > 2 * most) return kMany;
  return 3 * count > most ? kSome : kFew;
}

std::int64_t most_of(const HeatGroup& group) {
  std::int64_t most = 0;
  for (const Shown& cell : group.cells) most = std::max(most, cell.value_or(0));
  return most;
}

// Some people, too few to show: a small ring.
void draw_hidden(Block& block, float cx, float cy, float size) {
  const Surroundings& around = block.around();
  block.shape(DiscShape{cx, cy, size / 2 + around.metrics.px(2), around.theme.surface});
  block.shape(RingShape{cx, cy, size / 2, around.theme.ink_secondary, around.metrics.px(3)});
}

void draw_count(Block& block, std::int64_t count, std::int64_t most, const Rect& cell) {
  const Surroundings& around = block.around();
  const Metrics& metrics = around.metrics;
  PanelShape box;
  box.rect = cell.inset(metrics.px(1));
  box.radius = metrics.px(8);
  box.fill = mixed(around.theme.surface, around.theme.accent, warmth(count, most));
  box.edge = around.theme.accent;
  box.edge_width = metrics.px(2);
  block.panel(box);
  TextStyle type = in_middle(answer_type(metrics));
  type.size = std::round(std::clamp(cell.h * .56F, std::min(cell.h * .8F, 16.F), metrics.px(34)));
  type.weight = 800;
  block.words_in_middle(type, number_in(around.frame.language, count),
                        readable_on(around.theme, box.fill), box.rect);
}

void draw_cells(Block& block, const HeatMap& map, const HeatGroup& group, const Rect& picture) {
  const std::int64_t most = most_of(group);
  const auto columns = static_cast<std::size_t>(map.columns);
  const float wide = picture.w / static_cast<float>(map.columns),
              high = picture.h / static_cast<float>(map.rows);
  for (std::size_t i = 0; i < group.cells.size(); ++i) {
    if (group.cells[i] == 0) continue;
    const float x = std::round(picture.x + static_cast<float>(i % columns) * wide),
                y = std::round(picture.y + static_cast<float>(i / columns) * high);
    if (group.cells[i]) {
      draw_count(block, *group.cells[i], most, {x, y, std::round(wide), std::round(high)});
    } else {
      draw_hidden(block, x + wide / 2, y + high / 2, std::min(wide, high) * .3F);
    }
  }
}

// One's own mark where it was made, or, where it would lie on a number or a ring, in the corner of
// that part of the picture that is next: between them.
void draw_yours(Block& block, const HeatMap& map, const HeatGroup& group, const Rect& picture,
                const Point& mark) {
  const float wide = picture.w / static_cast<float>(map.columns),
              high = picture.h / static_cast<float>(map.rows);
  const float half = std::min(block.around().metrics.px(20), std::min(wide, high) * .36F);
  PicturePlace place = picture_place(picture, mark);
  const auto columns = static_cast<std::size_t>(map.columns);
  bool covers = false;
  for (std::size_t i = 0; i < group.cells.size(); ++i) {
    if (group.cells[i] == 0) continue;
    const float x = picture.x + (static_cast<float>(i % columns) + .5F) * wide,
                y = picture.y + (static_cast<float>(i / columns) + .5F) * high;
    covers = covers ||
             (std::abs(place.x - x) < wide / 2 + half && std::abs(place.y - y) < high / 2 + half);
  }
  if (covers) {
    place.x = picture.x + std::round((place.x - picture.x) / wide) * wide;
    place.y = picture.y + std::round((place.y - picture.y) / high) * high;
  }
  own_mark(block, place.x, place.y, half);
}

Block lay_map(const Surroundings& around, const HeatMap& map, const HeatGroup& group, float width,
              bool own) {
  Block block(around);
  block.height = picture_frame_height(around.metrics, width);
  const Rect picture = draw_picture_frame(block, map.picture, {0, 0, width, block.height});
  PanelShape veil;  // what was marked stands out from what it was marked on
  veil.rect = picture;
  veil.fill = around.theme.surface;
  veil.alpha = kVeil;
  block.panel(veil);
  draw_cells(block, map, group, picture);
  for (const Point& mark : own ? map.yours : std::vector<Point>{})
    draw_yours(block, map, group, picture, mark);
  block.keep_order(width);
  return block;
}

TextStyle title_type(const Metrics& metrics) {
  TextStyle type = section_type(metrics);
  type.size = metrics.type(metrics.desk() ? 28 : 34);
  return type;
}

// A sign of the map and what it means. Returns its height.
float draw_key(Block& block, const std::string& words, bool own, float width, float y) {
  const Surroundings& around = block.around();
  const float sign = around.metrics.px(44), left = sign + around.metrics.px(16);
  const TextStyle type = note_type(around.metrics);
  const float high = std::max(sign, around.measure(type, words, width - left).h);
  block.words_in_middle(type, words, around.theme.ink_secondary, {left, y, width - left, high});
  if (own) own_mark(block, sign / 2, y + high / 2);
  if (!own) draw_hidden(block, sign / 2, y + high / 2, around.metrics.px(24));
  return high;
}

bool some_hidden(const HeatGroup& group) {
  return std::any_of(group.cells.begin(), group.cells.end(),
                     [](const Shown& cell) { return !cell; });
}

// What the signs on the maps mean, those that are there: beside one another where there is room.
Block lay_key(const Surroundings& around, const HeatMap& map, float width) {
  Block block(around);
  const bool hidden = std::any_of(map.groups.begin(), map.groups.end(), some_hidden);
  const bool beside = hidden && !map.yours.empty() && width >= around.metrics.type(800);
  const float room = beside ? std::floor((width - around.metrics.gap()) / 2) : width;
  if (hidden) block.height = draw_key(block, map.too_few, false, room, 0);
  if (map.yours.empty()) return block;
  Block own(around);
  own.height = draw_key(own, map.yours_label, true, room, 0);
  const float y = hidden && !beside ? block.height + around.metrics.spaced(12) : 0;
  const float high = std::max(block.height, y + own.height);
  block.take(std::move(own), beside ? width - room : 0, y);
  block.height = high;
  return block;
}

Block lay_words(const Surroundings& around, const HeatGroup& group, float width) {
  const Metrics& metrics = around.metrics;
  Block block(around);
  const auto add = [&](const TextStyle& type, const std::string& words, Colour colour) {
    block.height += block.words(type, words, colour, {0, block.height, width, 0}).h;
  };
  add(title_type(metrics), group.label, around.theme.ink);
  add(note_type(metrics), group.detail, around.theme.ink_secondary);
  block.height += metrics.spaced(18);
  add(strong_type(metrics), group.sentence, around.theme.ink);
  return block;
}

// One under another, with `gap` between them where both are there.
Block under(const Surroundings& around, Block above, Block below, float gap) {
  Block block(around);
  const float y = above.height + (below.height > 0 ? gap : 0);
  block.height = y + below.height;
  block.take(std::move(above), 0, 0);
  block.take(std::move(below), 0, y);
  return block;
}

// Everybody's map with its words beside it, or under it where there is no room.
Block lay_alone(const Surroundings& around, const HeatMap& map, float width, float extra) {
  const Metrics& metrics = around.metrics;
  const HeatGroup& everybody = map.groups.front();
  const bool beside = !metrics.portrait && width >= metrics.type(1100);
  const float between = metrics.px(56), roomy = metrics.spaced(500);
  const float most = beside ? std::floor((width - between) * .6F) : width;
  const float least = std::floor(width * (metrics.portrait ? kLeastAloneUpright : kLeastAlone));
  const float wide = std::min(most, std::max(least, picture_frame_width(metrics, roomy + extra)));
  const float room = beside ? std::min(width - between - wide, metrics.type(620)) : width;
  Block picture = lay_map(around, map, everybody, wide, true);
  Block words = under(around, lay_words(around, everybody, room), lay_key(around, map, room),
                      metrics.spaced(26));
  const float x = std::floor((width - wide - (beside ? between + room : 0)) / 2);
  Block block(around);
  const float high = picture.height, beneath = high + metrics.spaced(26);
  const float y = beside ? std::max(0.F, std::floor((high - words.height) / 2)) : beneath;
  block.height = std::max(high, y + words.height);
  block.take(std::move(picture), x, 0);
  block.take(std::move(words), beside ? x + wide + between : 0, y);
  return block;
}

// A row of maps with their words under them, from `first` on. Returns its height.
float lay_row(Block& block, const HeatMap& map, std::size_t first, std::size_t last, float card,
              const Point& at) {
  const Surroundings& around = block.around();
  float high = 0;
  for (std::size_t i = first; i < last; ++i) {
    const float x =
        static_cast<float>(at.x) + static_cast<float>(i - first) * (card + around.metrics.gap());
    Block one = under(around, lay_map(around, map, map.groups[i], card, i == 0),
                      lay_words(around, map.groups[i], card), around.metrics.spaced(14));
    high = std::max(high, one.height);
    block.take(std::move(one), x, static_cast<float>(at.y));
  }
  return high;
}

// Everybody's map and those of roles, as many beside one another as there is room for.
Block lay_groups(const Surroundings& around, const HeatMap& map, float width, float extra) {
  const Metrics& metrics = around.metrics;
  Block block(around);
  const float gap = metrics.gap(),
              least = metrics.px(metrics.portrait && !metrics.tight() ? kLeastUpright : kLeastCard);
  const float across = std::min(static_cast<float>(map.groups.size()),
                                std::max(1.F, std::floor((width + gap) / (least + gap))));
  const float room = std::floor((width - gap * (across - 1)) / across);
  const float wish = picture_frame_width(metrics, metrics.px(kLeastHigh) + extra);
  const float card = std::min(room, std::max(least, wish));
  const auto left = static_cast<int>((width - across * (card + gap) + gap) / 2);
  const auto step = static_cast<std::size_t>(across);
  for (std::size_t first = 0; first < map.groups.size(); first += step) {
    if (first > 0) block.height += metrics.spaced(34);
    block.height += lay_row(block, map, first, std::min(map.groups.size(), first + step), card,
                            {left, static_cast<int>(block.height)});
  }
  const float room_of_key = across * (card + gap) - gap;
  Block key = lay_key(around, map, room_of_key);
  if (key.height <= 0) return block;
  const float y = block.height + metrics.spaced(22);
  block.height = y + key.height;
  block.take(std::move(key), static_cast<float>(left), y);
  return block;
}

}  // namespace

Block lay_heat_map(const Surroundings& around, const HeatMap& map, float width, float extra) {
  if (map.groups.empty()) return Block(around);
  const HeatGroup& everybody = map.groups.front();
  if (everybody.too_few) {
    const BarGroup hidden{everybody.label, everybody.detail, true, {}};
    return lay_bars(around, {map.id, map.too_few, {hidden}}, width, extra);
  }
  Block block = map.groups.size() == 1 ? lay_alone(around, map, width, extra)
                                       : lay_groups(around, map, width, extra);
  block.stretch = around.metrics.px(260);
  return block;
}

}  // namespace chorus
