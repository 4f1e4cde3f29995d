// A Page that keeps what a type shows in figures that are no counts, and nothing else.
#pragma once

#include <optional>
#include <vector>

#include "core/page.h"

namespace chorus {

class GapsPage final : public Page {
 public:
  // Of everybody, or of a role; nothing where too few answered.
  using Means = std::optional<std::vector<int>>;

  // Everybody first, then the roles in the programme's order as far as they are shown.
  const std::vector<Gap>& gaps() const { return gaps_; }
  // One for each option: mean places in hundredths, or mean shares per mille.
  const std::vector<Means>& means() const { return means_; }

  void gap_chart(const GapChart& chart) override { gaps_ = chart.gaps; }
  void order_chart(const OrderChart& chart) override {
    for (const RankedGroup& group : chart.groups) {
      std::vector<int> places(group.ranks.size());
      for (const Ranked& rank : group.ranks)
        places[static_cast<std::size_t>(rank.option)] = rank.place;
      means_.push_back(places.empty() ? Means{} : Means{std::move(places)});
    }
  }
  void triad_chart(const TriadChart& chart) override {
    for (const TriadMark& mark : chart.marks)
      means_.push_back(mark.too_few ? Means{} : Means{{mark.mean.a, mark.mean.b, mark.mean.c}});
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
  void heat_map(const HeatMap&) override {}
  void text_box(const TextBox&) override {}
  void pin_pad(const PinPad&) override {}
  void bars(const Bars&) override {}
  void trend(const Trend&) override {}
  void beat_strip(const BeatStrip&) override {}
  void quotes(const Quotes&) override {}
  void figures(const std::vector<Figure>&) override {}
  void entries(const Entries&) override {}
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
