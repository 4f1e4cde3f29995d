// A Page that keeps the gap charts written on it and nothing else: what a type shows in figures
// that are no counts. Private to exchange.
#pragma once

#include <vector>

#include "core/page.h"

namespace chorus {

class GapsPage final : public Page {
 public:
  // Everybody first, then the roles in the programme's order as far as they are shown.
  const std::vector<Gap>& gaps() const { return gaps_; }

  void gap_chart(const GapChart& chart) override { gaps_ = chart.gaps; }

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
  void text_box(const TextBox&) override {}
  void pin_pad(const PinPad&) override {}
  void bars(const Bars&) override {}
  void quotes(const Quotes&) override {}
  void figures(const std::vector<Figure>&) override {}
  void entries(const Entries&) override {}
  void steps(const std::vector<Step>&) override {}
  void meter(const Meter&) override {}
  void open_sheet(std::string_view) override {}
  void close_sheet() override {}
  void end() override {}

 private:
  std::vector<Gap> gaps_;
};

}  // namespace chorus
