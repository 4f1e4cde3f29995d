// The painted page: lays out what a screen said for the display at hand, paints it, and turns
// touches into events by hit-testing them against the rectangles of the frame that the person saw.
//
// Use: screen writes (begin … end) when the State changed; paint() whenever a frame is due; touch()
// for every input in order. Drawing thread only.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/page.h"
#include "ui/fingers.h"
#include "ui/geometry.h"
#include "ui/page_items.h"
#include "ui/painter.h"
#include "ui/pointer.h"

namespace chorus {

// A thing that can be touched, as the person saw it.
struct SeenWidget {
  std::string id;
  Rect rect;  // what a finger may hit
  bool enabled = true;
  bool hidden = false;  // scrolled out of view
};

class PaintedPage : public Page {
 public:
  explicit PaintedPage(Painter& painter);
  ~PaintedPage() override;

  void begin(const Frame& frame) override;
  void heading(std::string_view text) override;
  void section(std::string_view text) override;
  void say(std::string_view text, Tone tone) override;
  void art(Art art) override;
  void picture(std::string_view name) override;
  void picture_row(const PictureRow& row) override { add(row); }
  void button(const Button& button) override { add(button); }
  void choices(const Choices& choices) override { add(choices); }
  void slider(const Slider& slider) override { add(slider); }
  void text_box(const TextBox& box) override { add(box); }
  void pin_pad(const PinPad& pad) override { add(pad); }
  void bars(const Bars& bars) override { add(bars); }
  void gap_chart(const GapChart& chart) override { add(chart); }
  void trend(const Trend& trend) override { add(trend); }
  void triad_board(const TriadBoard& board) override { add(board); }
  void order_chart(const OrderChart& chart) override { add(chart); }
  void triad_chart(const TriadChart& chart) override { add(chart); }
  void beat_strip(const BeatStrip& strip) override { add(strip); }
  void picture_board(const PictureBoard& board) override { add(board); }
  void heat_map(const HeatMap& map) override { add(map); }
  void drawing_board(const DrawingBoard& board) override { add(board); }
  void drawing_wall(const DrawingWall& wall) override { add(wall); }
  void quotes(const Quotes& quotes) override { add(quotes); }
  void figures(const std::vector<Figure>& figures) override;
  void entries(const Entries& entries) override { add(entries); }
  void sides(const Sides& sides) override { add(sides); }
  void steps(const std::vector<Step>& steps) override;
  void wheel(const Wheel& wheel) override { add(wheel); }
  void meter(const Meter& meter) override { add(meter); }
  void open_sheet(std::string_view id) override;
  void close_sheet() override;
  void end() override;

  // Lays out (when what was said, the size or the scrolling changed) and draws.
  void paint(Size screen, ImDrawList* list, std::int64_t steady_ms);
  // True while something moves (an entrance, a hold ring): another frame is wanted at once.
  bool moving(std::int64_t steady_ms) const;
  // Whether new screens enter with a movement; off at first, since every frame of it redraws most
  // of the screen: for displays with a graphics card. Never with Frame::reduced_motion.
  void let_move(bool entrances);

  // Taps that the input completes, judged against the frame last painted. The seat and turn are put
  // on by the caller. Focus, scrolling, holding and pressing stay inside. Each press, key or turn
  // of the wheel that completes nothing is at least a ScreenTouched.
  std::vector<What> touch(const TimedInput& input);
  // Taps that time completes: a hold that has lasted, the repeats of a key that is held down. To be
  // asked when next_due() (steady time; nothing: no need) has come.
  std::vector<What> due(std::int64_t steady_ms);
  std::optional<std::int64_t> next_due() const;
  bool dirty() const;  // something inside changed (press, focus, scroll): paint again

  // What is being read aloud of the screen, marked; nothing: silence.
  void mark(std::optional<Mark> mark);
  // How the hands of this kiosk's visitors are to be understood.
  void obey(const TouchRules& rules);
  // How long each thing is lit for a single switch (Frame::one_switch).
  void pace(std::int64_t ms);
  // How many pixels a millimetre of the real display has; 0: not known.
  void measure(float pixels_in_a_millimetre);

  // For tests and the simulated audience.
  const std::vector<SeenWidget>& seen() const;
  const SeenWidget* find(std::string_view id) const;  // nullptr when it is not on the screen
  // Inputs that bring a widget into view, when it is scrolled out of it: empty when it is in view.
  std::optional<std::string> way_to(
      std::string_view id) const;  // id of a scroll button to tap first
  struct Drawn {
    std::string what;
    Rect rect;
    bool cut = false;
  };
  std::vector<std::string> lit() const;           // ids of what keys or the switch would choose
  const std::vector<Drawn>& drawn_texts() const;  // every text, for clipping checks
  int unknown_glyphs() const;

 private:
  void add(Item item);  // what is said, in order

  struct Inner;
  std::unique_ptr<Inner> inner_;
};

}  // namespace chorus
