// The written page: what a screen says as plain text, one thing a line, with [id] beside everything
// that can be touched. For tests, goldens and support.
#pragma once

#include <string>
#include <vector>

#include "core/page.h"

namespace chorus {

class WrittenPage : public Page {
 public:
  void begin(const Frame& frame) override;
  void heading(std::string_view text) override;
  void section(std::string_view text) override;
  void say(std::string_view text, Tone tone) override;
  void art(Art art) override;
  void picture(std::string_view name) override;
  void picture_row(const PictureRow& row) override;
  void button(const Button& button) override;
  void choices(const Choices& choices) override;
  void slider(const Slider& slider) override;
  void text_box(const TextBox& box) override;
  void pin_pad(const PinPad& pad) override;
  void bars(const Bars& bars) override;
  void gap_chart(const GapChart& chart) override;
  void trend(const Trend& trend) override;
  void triad_board(const TriadBoard& board) override;
  void order_chart(const OrderChart& chart) override;
  void triad_chart(const TriadChart& chart) override;
  void beat_strip(const BeatStrip& strip) override;
  void picture_board(const PictureBoard& board) override;
  void heat_map(const HeatMap& map) override;
  void drawing_board(const DrawingBoard& board) override;
  void drawing_wall(const DrawingWall& wall) override;
  void quotes(const Quotes& quotes) override;
  void figures(const std::vector<Figure>& figures) override;
  void entries(const Entries& entries) override;
  void sides(const Sides& sides) override;
  void steps(const std::vector<Step>& steps) override;
  void wheel(const Wheel& wheel) override;
  void meter(const Meter& meter) override;
  void open_sheet(std::string_view id) override;
  void close_sheet() override;
  void end() override;

  const std::string& text() const { return text_; }
  // What touching the widget `id` reports; nullptr when there is no such widget (or it is
  // disabled).
  const What* tap(std::string_view id) const;

 private:
  struct Widget {
    std::string id;
    What tap;
  };
  void line(std::string_view text);
  void widget(std::string_view id, const What& tap, bool enabled);

  std::string text_;
  std::vector<Widget> widgets_;
  bool in_sheet_ = false;
};

}  // namespace chorus
