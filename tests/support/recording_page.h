// A page that keeps what was said to it, to be looked at.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/page.h"

namespace chorus::test {

class RecordingPage : public Page {
 public:
  void begin(const Frame&) override {}
  void heading(std::string_view text) override { texts.emplace_back(text); }
  void section(std::string_view text) override { texts.emplace_back(text); }
  void say(std::string_view text, Tone) override { texts.emplace_back(text); }
  void art(Art) override {}
  void picture(std::string_view) override {}
  void picture_row(const PictureRow&) override {}
  void button(const Button& button) override { taps[button.id] = button.tap; }
  void choices(const Choices& group) override {
    groups.push_back(group);
    for (const Choice& choice : group.choices) taps[group.id + "." + choice.code] = choice.tap;
  }
  // The first touch sets the middle, further ones move it: as Slider says of itself.
  void slider(const Slider& said) override {
    sliders.push_back(said);
    const int now = said.number.value_or(first_number(said));
    const int by = said.number ? said.step : 0;
    taps[said.id + ".minus"] = NumberSet{said.prompt, std::max(said.min, now - by)};
    taps[said.id + ".plus"] = NumberSet{said.prompt, std::min(said.max, now + by)};
  }
  void text_box(const TextBox& box) override { boxes.push_back(box); }
  void pin_pad(const PinPad&) override {}
  void bars(const Bars& said) override { charts.push_back(said); }
  void gap_chart(const GapChart& said) override { gap_charts.push_back(said); }
  void trend(const Trend& said) override { trends.push_back(said); }
  void triad_board(const TriadBoard& said) override {
    boards.push_back(said);
    for (const TriadCorner& corner : said.corners)
      taps[said.id + "." + corner.code] = corner.nearer;
  }
  void order_chart(const OrderChart& said) override { order_charts.push_back(said); }
  void triad_chart(const TriadChart& said) override { triad_charts.push_back(said); }
  void beat_strip(const BeatStrip& said) override { strips.push_back(said); }
  void picture_board(const PictureBoard& said) override {
    pictures.push_back(said);
    for (const Button& each : said.moves) taps[each.id] = each.tap;
    for (const Button& each : said.buttons) taps[each.id] = each.tap;
  }
  void heat_map(const HeatMap& said) override { heat_maps.push_back(said); }
  void drawing_board(const DrawingBoard& said) override {
    drawing_boards.push_back(said);
    for (const Button& each : said.moves) taps[each.id] = each.tap;
    for (const Button& each : said.buttons) taps[each.id] = each.tap;
  }
  void drawing_wall(const DrawingWall& said) override { walls.push_back(said); }
  void quotes(const Quotes& said) override { quoted.push_back(said); }
  void figures(const std::vector<chorus::Figure>&) override {}
  void entries(const Entries&) override {}
  void sides(const Sides& said) override {
    both_sides.push_back(said);
    for (const Side& side : said.sides) {
      for (const Entry& entry : side.list.entries)
        for (const Button& each : entry.buttons) taps[each.id] = each.tap;
    }
  }
  void steps(const std::vector<Step>&) override {}
  void wheel(const Wheel&) override {}
  void meter(const Meter&) override {}
  void open_sheet(std::string_view) override {}
  void close_sheet() override {}
  void end() override {}

  std::vector<std::string> texts;
  std::vector<Choices> groups;
  std::vector<Slider> sliders;
  std::vector<TextBox> boxes;
  std::vector<Bars> charts;
  std::vector<GapChart> gap_charts;
  std::vector<Trend> trends;
  std::vector<TriadBoard> boards;
  std::vector<OrderChart> order_charts;
  std::vector<TriadChart> triad_charts;
  std::vector<BeatStrip> strips;
  std::vector<PictureBoard> pictures;
  std::vector<HeatMap> heat_maps;
  std::vector<DrawingBoard> drawing_boards;
  std::vector<DrawingWall> walls;
  std::vector<Quotes> quoted;
  std::vector<Sides> both_sides;
  std::map<std::string, What> taps;  // by widget id
};

}  // namespace chorus::test
