// The spoken page: what a screen says, sentence by sentence, in the order in which a person would
// read it out: what is asked, what can be answered, what can be tapped. For the voice, and for
// goldens. What lies on a sheet is said instead of what lies under it.
#pragma once

#include <string>
#include <vector>

#include "core/page.h"
#include "core/words.h"

namespace chorus {

struct Spoken {
  std::string text;
  int item = -1;       // which call of the page (of the sheet, where there is one) said it
  std::string widget;  // id of the thing that it names; empty: the words of the call themselves
  std::size_t from = 0, to = 0;  // bytes of the call's own text that are being said
};

class SpokenPage : public Page {
 public:
  explicit SpokenPage(const Teller& tell) : tell_(tell) {}

  void begin(const Frame& frame) override;
  void heading(std::string_view text) override { words(text); }
  void section(std::string_view text) override { words(text); }
  void say(std::string_view text, Tone) override { words(text); }
  void art(Art) override { ++item_; }
  void picture(std::string_view) override { ++item_; }
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

  const std::vector<Spoken>& sentences() const { return sentences_; }

 private:
  void words(std::string_view text);  // the call's own, sentence by sentence
  void tell(std::string text, std::string_view widget = {});  // about the call
  void finish();
  std::string way_gone(const GapChart& chart, const Gap& gap) const;

  Teller tell_;
  std::vector<Spoken> sentences_;
  std::vector<std::string> buttons_;
  int item_ = -1;
  bool closed_ = false;  // a sheet was said: what follows lies under it
};

// Where sentences end: after a full stop, question or exclamation mark of any script with a space
// or nothing behind it (Chinese ones need no space). Ends of byte ranges, the last is text.size().
std::vector<std::size_t> sentence_ends(std::string_view text);

}  // namespace chorus
