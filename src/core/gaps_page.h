// A Page that keeps what a type shows in figures that are no counts, and nothing else.
#pragma once

#include <vector>

#include "core/page.h"

namespace chorus {

class GapsPage final : public Page {
 public:
  struct Means {
    int role = -1;           // its index in the programme; -1: everybody
    std::vector<int> means;  // one for each option; empty where too few answered
  };

  // Everybody first, then the roles in the programme's order as far as they are shown.
  const std::vector<Gap>& gaps() const { return gaps_; }
  // Mean places in hundredths, or mean shares per mille. Roles that have none to show are left out.
  const std::vector<Means>& means() const { return means_; }

  void gap_chart(const GapChart& chart) override { gaps_ = chart.gaps; }
  void order_chart(const OrderChart& chart) override {
    for (const RankedGroup& group : chart.groups) {
      std::vector<int> places(group.ranks.size());
      for (const Ranked& rank : group.ranks)
        places[static_cast<std::size_t>(rank.option)] = rank.place;
      means_.push_back({group.role, std::move(places)});
    }
  }
  void triad_chart(const TriadChart& chart) override {
    for (const TriadMark& mark : chart.marks)
      means_.push_back({mark.role, mark.too_few
                                       ? std::vector<int>{}
                                       : std::vector{mark.mean.a, mark.mean.b, mark.mean.c}});
  }

  void begin(const Frame&) override {}
  void heading(std::string_view) override {}
  void section(std::string_view) override {}
  void say(std::string_view, Tone) override {}
  void art(Art) override {}
  void picture(std::string_view) override {}
  void picture_row(const PictureRow&) override {}
  void button(const Button&) override {}
  void choices(const Choices&) override {}
  void slider(const Slider&) override {}
  void triad_board(const TriadBoard&) override {}
  void picture_board(const PictureBoard&) override {}
  void drawing_board(const DrawingBoard&) override {}
  void drawing_wall(const DrawingWall&) override {}
  void heat_map(const HeatMap&) override {}
  void text_box(const TextBox&) override {}
  void pin_pad(const PinPad&) override {}
  void bars(const Bars&) override {}
  void trend(const Trend&) override {}
  void beat_strip(const BeatStrip&) override {}
  void quotes(const Quotes&) override {}
  void figures(const std::vector<Figure>&) override {}
  void entries(const Entries&) override {}
  void sides(const Sides&) override {}
  void steps(const std::vector<Step>&) override {}
  void wheel(const Wheel&) override {}
  void meter(const Meter&) override {}
  void open_sheet(std::string_view) override {}
  void close_sheet() override {}
  void end() override {}

 private:
  std::vector<Gap> gaps_;
  std::vector<Means> means_;
};

}  // namespace chorus
