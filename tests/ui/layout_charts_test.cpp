// What charts draw: lengths, distances and sizes, read from the shapes of a laid-out block.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "support/page_stage.h"
#include "ui/bar_columns.h"
#include "ui/layout_items.h"

using namespace chorus;
using namespace chorus::test;

namespace {

struct ChartDesk {
  explicit ChartDesk(Size screen = {1920, 1080}) : screen_(screen) { frame.language = "en"; }

  Surroundings around() {
    metrics_ = metrics_for(screen_, frame);
    return {metrics_, theme, text_, frame};
  }
  float px(float token) { return around().metrics.px(token); }

  Theme theme = day_theme();
  Frame frame = [] {
    Frame made;
    made.layout = Layout::results;
    return made;
  }();

 private:
  Size screen_;
  Metrics metrics_;
  CountingTextures textures_;
  TextEngine text_{textures_, 16u << 20};
};

BarGroup a_group(std::int64_t people, std::vector<std::int64_t> counts) {
  BarGroup group{"Everybody", "people", false, {}, people};
  for (const std::int64_t count : counts)
    group.bars.push_back({.label = "An answer", .count = count < 0 ? Shown{} : Shown{count}});
  return group;
}

Bars bars_of(std::vector<BarGroup> groups) {
  Bars bars{"felt", "too few to show", std::move(groups)};
  bars.of = "{0} of {1}";
  return bars;
}

template <class Shape>
std::vector<Shape> all(const Block& block) {
  std::vector<Shape> found;
  for (const Piece& piece : block.pieces)
    if (const auto* shape = std::get_if<Shape>(&piece.shape)) found.push_back(*shape);
  return found;
}

std::vector<PanelShape> filled(const Block& block, Colour colour) {
  std::vector<PanelShape> found;
  for (const PanelShape& panel : all<PanelShape>(block))
    if (panel.alpha > 0 && panel.fill == colour) found.push_back(panel);
  return found;
}

std::vector<WordsShape> words_of(const Block& block, std::string_view text) {
  std::vector<WordsShape> found;
  for (const WordsShape& words : all<WordsShape>(block))
    if (words.text == text) found.push_back(words);
  return found;
}

Colour track_of(const ChartDesk& desk) {
  return mixed(desk.theme.surface, desk.theme.border, .3F);
}

bool apart(const Rect& a, const Rect& b) {
  return a.right() <= b.x || b.right() <= a.x || a.bottom() <= b.y || b.bottom() <= a.y;
}

}  // namespace

TEST_CASE("a bar is the part of its group on a track that means the whole of it") {
  ChartDesk desk;
  const Block block = lay_bars(
      desk.around(), bars_of({a_group(16, {6, 0, 10}), a_group(18, {7, -1, -1})}), 1700, 0);
  const auto tracks = filled(block, track_of(desk)), bars = filled(block, desk.theme.accent);
  REQUIRE(tracks.size() == 4);  // none under what may not be shown
  REQUIRE(bars.size() == 3);
  for (const PanelShape& track : tracks) CHECK(track.rect.w == tracks[0].rect.w);
  CHECK(bars[0].rect.w / tracks[0].rect.w == doctest::Approx(6 / 16.).epsilon(.01));
  CHECK(bars[1].rect.w / tracks[0].rect.w == doctest::Approx(10 / 16.).epsilon(.01));
  CHECK(bars[2].rect.w / tracks[0].rect.w == doctest::Approx(7 / 18.).epsilon(.01));
  CHECK(contrast_hundredths(desk.theme.accent, track_of(desk)) >= 300);
}

TEST_CASE("a number is said of its group where there is room, else alone") {
  ChartDesk desk;
  const Bars bars = bars_of({a_group(18, {7, 11})});
  CHECK(words_of(lay_bars(desk.around(), bars, 900, 0), "7 of 18").size() == 1);
  CHECK(words_of(lay_bars(desk.around(), bars, 320, 0), "7").size() == 1);
}

TEST_CASE("where a group's number may not be told there is no track") {
  ChartDesk desk;
  const Block block = lay_bars(desk.around(), bars_of({a_group(0, {6, 12})}), 900, 0);
  CHECK(filled(block, track_of(desk)).empty());
  const auto bars = filled(block, desk.theme.accent);
  REQUIRE(bars.size() == 2);
  CHECK(bars[0].rect.w == doctest::Approx(bars[1].rect.w / 2).epsilon(.02));
}

TEST_CASE("points of an order are parts of the most that each group could give") {
  ChartDesk desk;
  OrderChart chart{"order", "", {}};
  chart.most = 3;
  for (const std::int64_t people : {33, 11})
    chart.groups.push_back({"Group", "people", false, {{"First", 0, 2 * people}}, -1, people});
  const auto bars = filled(lay_order_chart(desk.around(), chart, 1700, 0), desk.theme.accent);
  REQUIRE(bars.size() == 2);
  CHECK(bars[0].rect.w == bars[1].rect.w);
}

TEST_CASE("what was put in order has its places before it, in the digits of the language") {
  ChartDesk desk;
  desk.frame.language = "bn";
  OrderChart chart{"order", "", {}};
  chart.most = 3;
  chart.groups.push_back({"Group", "people", false, {{"A", 0, 40}, {"B", 1, 20}}, -1, 20});
  const Block block = lay_order_chart(desk.around(), chart, 1700, 0);
  CHECK(words_of(block, "১.\u00a0A").size() == 1);
  CHECK(words_of(block, "২.\u00a0B").size() == 1);
}

TEST_CASE("a label over its bar is nearer to it than to the bar before") {
  ChartDesk desk({1280, 800});
  desk.frame.language = "ta";
  BarGroup group = a_group(35, {8, 10, -1, 14});
  for (Bar& bar : group.bars) bar.label = "ஒருவரை அவசரப்படுத்துவது";
  group.bars[1].label = "தனிப்பட்டதை எல்லோர் முன்னும் பேசுவது";
  const Block block = lay_bars(desk.around(), bars_of({group}), 300, 0);
  const auto bars = filled(block, desk.theme.accent);
  REQUIRE(bars.size() == 3);
  const auto labels = words_of(block, group.bars[0].label);
  REQUIRE(labels.size() == 3);
  const float own = bars[0].rect.y - labels[0].rect.bottom();
  const float next = words_of(block, group.bars[1].label).at(0).rect.y - bars[0].rect.bottom();
  CHECK(own >= 0);
  CHECK(own <= desk.px(8));
  CHECK(next >= 3 * own);
}

TEST_CASE("one card alone has all the width of an upright screen, also where room is short") {
  ChartDesk desk({1080, 1920});
  const Surroundings around = desk.around();
  Metrics tight = around.metrics;
  tight.air = .52F;
  CHECK(cards_across({tight, around.theme, around.text, around.frame}, 1, 960) == 1);
}

TEST_CASE("what is hidden is always told of in words, over the cards where no row has room") {
  ChartDesk desk;
  Bars bars = bars_of({a_group(35, {8, -1}), a_group(35, {8, -1})});
  CHECK(words_of(lay_bars(desk.around(), bars, 1700, 0), bars.too_few).size() == 2);
  bars.too_few = "not shown, so that nobody in this room or in any other can be picked out";
  const Block block = lay_bars(desk.around(), bars, 1000, 0);
  const auto said = words_of(block, bars.too_few);
  REQUIRE(said.size() == 1);
  for (const WordsShape& label : words_of(block, "An answer"))
    CHECK(label.rect.y > said[0].rect.bottom());
}

TEST_CASE("one's own row keeps its pointer inside the card and off the label") {
  ChartDesk desk;
  Bars bars = bars_of({a_group(35, {8, 12})});
  bars.groups[0].bars[0].yours = true;
  const Block block = lay_bars(desk.around(), bars, 900, 0);
  float card = 1e6F;
  for (const PanelShape& panel : all<PanelShape>(block)) card = std::min(card, panel.rect.x);
  const auto discs = all<DiscShape>(block);
  REQUIRE(discs.size() == 1);
  CHECK(discs[0].cx - discs[0].radius >= card + desk.px(16));
  CHECK(discs[0].cx + discs[0].radius + desk.px(8) <= words_of(block, "An answer")[0].rect.x);
}

TEST_CASE("a disc stands for as many stops in every row, and nothing for none but a nought") {
  ChartDesk desk;
  BeatStrip strip{"stops", "too few to show", {"One", "Two", "Three"}, -1, {}};
  strip.groups.push_back({"Everybody", "34 people", false, {20, 5, 0}, 34});
  strip.groups.push_back({"Patients", "10 people", false, {5, Shown{}, 0}, 10});
  const Block block = lay_beat_strip(desk.around(), strip, 1640, 0);
  std::vector<float> radii;
  for (const DiscShape& disc : all<DiscShape>(block))
    if (disc.colour == desk.theme.accent) radii.push_back(disc.radius);
  REQUIRE(radii.size() == 3);
  CHECK(radii[1] == radii[2]);
  CHECK(radii[0] > radii[1]);
  CHECK(words_of(block, "0").size() == 2);
  CHECK(words_of(block, strip.too_few).size() == 1);
}

TEST_CASE("a strip says what the frame round one's own moment means, and only where there is one") {
  ChartDesk desk;
  BeatStrip strip{"stops", "too few to show", {"One", "Two"}, -1, {}};
  strip.yours_key = "Your answer";
  strip.groups.push_back({"Everybody", "34 people", false, {20, 5}, 34});
  CHECK(words_of(lay_beat_strip(desk.around(), strip, 1640, 0), "Your answer").empty());
  strip.yours = 1;
  CHECK(words_of(lay_beat_strip(desk.around(), strip, 1640, 0), "Your answer").size() == 1);
}

TEST_CASE("a map alone is large, has its numbers, and none under one's own mark") {
  for (const Size screen : {Size{1280, 800}, Size{1080, 1920}}) {
    ChartDesk desk(screen);
    HeatMap map{"place", "art:waiting-room", 12, 8, "too few to show", {}, {}, "Your marks"};
    HeatGroup everybody{"Everybody", "34 people", false, std::vector<Shown>(96, 0), "Most: here."};
    everybody.cells[40] = 7, everybody.cells[41] = 6;
    map.groups.push_back(everybody);
    map.yours.push_back({int(4.5F * 1000 / 12), int(3.5F * 1000 / 8)});  // in the middle of one
    desk.around();
    Surroundings around = desk.around();
    Metrics tightest = around.metrics;
    tightest.air = .52F;
    const Surroundings tight{tightest, around.theme, around.text, around.frame};
    const float width = screen.w - 2 * tightest.margin();
    const Block block = lay_heat_map(tight, map, width, 0);
    CHECK(all<PanelShape>(block).front().rect.w >= .45F * width);
    const auto numbers = words_of(block, "7");
    REQUIRE(numbers.size() == 1);
    CHECK(words_of(block, "6").size() == 1);
    const auto marks = all<TriangleShape>(block);
    REQUIRE(marks.size() == 8);  // two on the map, two in the key, each with its edge
    for (std::size_t i = 0; i < 4; ++i) {
      const float left = std::min(marks[i].x1, marks[i].x3),
                  right = std::max(marks[i].x1, marks[i].x3);
      const float cy = marks[i].y1, half = (right - left) / 2;
      CHECK(apart(numbers[0].rect.inset(numbers[0].rect.h * .25F),
                  {left + half / 2, cy - half / 2, half, half}));
    }
  }
}

TEST_CASE("marks of a triangle that make room leave all points in sight") {
  ChartDesk desk;
  TriadChart chart{"decided", {"Nia", "The doctor", "Rules"}, {}, {}};
  TriadMark everybody{"Everybody", "16 people", false, {280, 410, 310}, "", "shares", -1};
  chart.marks.push_back(everybody);
  everybody.mean = {200, 470, 330};
  chart.yours = everybody;
  const Block block = lay_triad_chart(desk.around(), chart, 1600, 0);
  std::vector<DiscShape> points;
  for (const DiscShape& disc : all<DiscShape>(block))
    if (disc.radius == desk.px(8)) points.push_back(disc);
  REQUIRE(points.size() == 2);
  for (const DiscShape& point : points) {
    for (const DiscShape& disc : all<DiscShape>(block)) {
      if (disc.radius <= desk.px(20)) continue;
      CHECK(std::hypot(disc.cx - point.cx, disc.cy - point.cy) >= disc.radius + point.radius);
    }
  }
}
