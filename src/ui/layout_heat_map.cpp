// Where people marked a picture: a card for each group, the picture with a box over each part of it
// that may be told of, the darker the more people, with their number in it where it has room.
#include <algorithm>
#include <cmath>

#include "ui/layout_items.h"
#include "ui/picture_frame.h"

namespace chorus {
namespace {

// How much of the accent a box has. Steps, since between them words would not be easy to read.
constexpr float kFew = .14F, kSome = .4F, kMany = 1;
// How wide the small pictures of roles are.
constexpr float kLeastCard = 280, kMostCard = 440;

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
  if (cell.h < metrics.px(34)) return;
  TextStyle type = in_middle(answer_type(metrics));
  type.size = std::round(std::min(cell.h * .56F, metrics.px(34)));
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

Block lay_map(const Surroundings& around, const HeatMap& map, const HeatGroup& group, float width,
              bool own) {
  Block block(around);
  block.height = picture_frame_height(around.metrics, width);
  const Rect picture = draw_picture_frame(block, map.picture, {0, 0, width, block.height});
  draw_cells(block, map, group, picture);
  for (const Point& mark : own ? map.yours : std::vector<Point>{}) {
    const PicturePlace place = picture_place(picture, mark);
    own_mark(block, place.x, place.y);
  }
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

Block lay_words(const Surroundings& around, const HeatMap& map, const HeatGroup& group, float width,
                bool with_key) {
  const Metrics& metrics = around.metrics;
  Block block(around);
  const auto add = [&](const TextStyle& type, const std::string& words, Colour colour) {
    block.height += block.words(type, words, colour, {0, block.height, width, 0}).h;
  };
  add(title_type(metrics), group.label, around.theme.ink);
  add(note_type(metrics), group.detail, around.theme.ink_secondary);
  block.height += metrics.spaced(18);
  add(strong_type(metrics), group.sentence, around.theme.ink);
  if (!with_key) return block;
  const bool some_hidden =
      std::any_of(group.cells.begin(), group.cells.end(), [](const Shown& cell) { return !cell; });
  block.height += metrics.spaced(26);
  if (some_hidden) block.height += draw_key(block, map.too_few, false, width, block.height);
  if (map.yours.empty()) return block;
  block.height += metrics.spaced(12);
  block.height += draw_key(block, map.yours_label, true, width, block.height);
  return block;
}

// A row of small ones, from `first` on. Returns its height.
float lay_row(Block& block, const HeatMap& map, std::size_t first, std::size_t last, float card,
              float y) {
  const Surroundings& around = block.around();
  float high = 0;
  for (std::size_t i = first; i < last; ++i) {
    const float x = static_cast<float>(i - first) * (card + around.metrics.gap());
    Block picture = lay_map(around, map, map.groups[i], card, false);
    Block words = lay_words(around, map, map.groups[i], card, false);
    const float under = picture.height + around.metrics.spaced(14);
    high = std::max(high, under + words.height);
    block.take(std::move(picture), x, y);
    block.take(std::move(words), x, y + under);
  }
  return high;
}

// The roles, as many beside one another as there is room for.
Block lay_roles(const Surroundings& around, const HeatMap& map, float width) {
  const Metrics& metrics = around.metrics;
  Block block(around);
  const float gap = metrics.gap();
  const float across = std::max(1.F, std::floor((width + gap) / (metrics.px(kLeastCard) + gap)));
  const float card =
      std::min(std::floor((width - gap * (across - 1)) / across), metrics.px(kMostCard));
  const auto step = static_cast<std::size_t>(across);
  for (std::size_t first = 1; first < map.groups.size(); first += step) {
    block.height += metrics.spaced(34);
    block.height +=
        lay_row(block, map, first, std::min(map.groups.size(), first + step), card, block.height);
  }
  return block;
}

// What stands beside everybody's picture or under it.
Block lay_aside(const Surroundings& around, const HeatMap& map, float width) {
  Block block = lay_words(around, map, map.groups.front(), width, true);
  Block roles = lay_roles(around, map, width);
  const float words = block.height;
  block.height += roles.height;
  block.take(std::move(roles), 0, words);
  return block;
}

}  // namespace

Block lay_heat_map(const Surroundings& around, const HeatMap& map, float width, float extra) {
  const Metrics& metrics = around.metrics;
  Block block(around);
  if (map.groups.empty()) return block;
  const HeatGroup& everybody = map.groups.front();
  if (everybody.too_few) {
    const BarGroup hidden{everybody.label, everybody.detail, true, {}};
    return lay_bars(around, {map.id, map.too_few, {hidden}}, width, extra);
  }
  const bool beside = !metrics.portrait && width >= metrics.type(1100);
  const bool alone = map.groups.size() == 1;
  const float between = metrics.px(56), least = metrics.spaced(500);
  const float most = beside ? std::floor((width - between) * .6F) : width;
  const float wide = std::min(most, picture_frame_width(metrics, least + extra));
  float room = beside ? width - between - wide : width;
  if (beside && alone) room = std::min(room, metrics.type(620));
  Block picture = lay_map(around, map, everybody, wide, true);
  Block aside = lay_aside(around, map, room);
  const float high = picture.height, words = aside.height;
  const float x = std::floor((width - wide - (beside ? between + room : 0)) / 2);
  block.take(std::move(picture), x, 0);
  const float y =
      beside ? std::max(0.F, std::floor((high - words) / 2)) : high + metrics.spaced(26);
  block.take(std::move(aside), beside ? x + wide + between : 0, y);
  block.height = beside ? std::max(high, words) : y + words;
  block.stretch = metrics.px(260);
  return block;
}

}  // namespace chorus
