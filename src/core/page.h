// The vocabulary of meanings that screens are written in. A screen says what is on it, never where:
// the painted page owns layout, size and mirroring; the written page makes plain text of the same
// calls; the spoken page will make sentences. Texts are UTF-8, already in the visit's language.
//
// Every thing that can be touched has an `id`, stable and unique on its screen ("next",
// "choice.front-desk.4"): tests and the simulated audience name what a person would tap.
// `tap` is what a touch of it reports; a Page that nobody can touch ignores it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/drawings.h"
#include "core/event.h"
#include "core/page_charts.h"
#include "core/privacy.h"
#include "core/value.h"
#include "core/words.h"

namespace chorus {

// How the parts of a screen hang together.
enum class Layout {
  poster,    // one large invitation: a drawing, a title, one button
  question,  // heading, answers, bar of buttons
  reading,   // heading and running text
  results,   // heading and charts
  desk,      // the facilitator's: denser, two columns where there is room
  stage,     // heading and chart for a whole room: as large as can be, never scrolled
  curtain,   // the curtain is down: a title on it
  pad,       // one field and its keys (PIN)
};

struct Frame {
  std::string screen;    // name of the screen: "poster", "prompt"…
  std::string language;  // of the texts
  bool right_to_left = false;
  Layout layout = Layout::question;
  std::string name;           // of the kiosk, in the curtain
  std::string title;          // beside the name; may be empty
  std::string progress_text;  // "Question 3 of 6"; empty: no progress
  int progress_done = 0;      // steps before this one
  int progress_total = 0;
  std::string ribbon;      // "Rehearsal: nothing is kept"; empty: no ribbon
  int text_percent = 100;  // 100 … 200
  std::string theme;       // name; unknown or empty: the kiosk's own
  bool easy_letters = false;
  bool low = false;         // everything in the lower part of the screen
  bool one_switch = false;  // things light up in turn
  bool listening = false;   // screens are read aloud: so is what the focus comes to
  bool reduced_motion = false;
};

enum class Tone { body, hint, note, warning, strong };

enum class Place {
  start,   // of the bar: Back
  middle,  // of the bar: tools
  end,     // of the bar: Next
  flow,    // where it is said
  corner,  // nearly invisible, top corner at the end side; `hold` below
};
enum class Weight { quiet, normal, primary, danger };

struct Button {
  std::string id;
  std::string label;
  What tap;
  Place place = Place::flow;
  Weight weight = Weight::normal;
  Icon icon = Icon::none;
  bool enabled = true;
  bool hold = false;                 // must be held for 1.2 s (only for the way to the desk)
  std::optional<What> touched = {};  // what a short touch of a thing that is held reports
  std::string detail;                // second, smaller line; flow only
  bool large = false;                // the one thing to touch, as wide as there is room; flow only
  std::string other = {};            // what it says in its other state: there is room for both
};

enum class Look {
  faces,     // five drawn faces, worst to best
  scale,     // equal boxes in a row, with a drawn level where `level` is set
  rows,      // one under another, full width
  tiles,     // a grid
  pictures,  // many small drawings with their names, as close as fingers allow
};

struct Choice {
  std::string code;  // id of the widget is "<group id>.<code>"
  std::string label;
  What tap;
  bool selected = false;
  int level = 0;  // faces: 1…5; scale: 0…4 how much; 0 and Look::rows/tiles: none
  Icon icon = Icon::none;
  std::string picture;  // a file's name in the configuration's pictures/; empty: none
  int place = 0;        // in an order: 1 is first; 0: not placed yet
};

struct Choices {
  std::string id;
  std::string label;  // read before the choices; empty when the heading is the label
  Look look = Look::rows;
  bool several = false;  // several may be chosen: boxes instead of rings
  std::vector<Choice> choices;
  bool ordered = false;  // they are put in order: their places instead of ticks
};

// What a slider reports for each number is made by the page: NumberSet{id, number}. While nothing
// is set, the first touch of minus or plus sets the middle, first_number(); only then do they move
// it.
struct Slider {
  std::string id;  // widgets: "<id>.minus", "<id>.plus", "<id>.track"
  std::string prompt;
  int min = 0, max = 10, step = 1;
  std::optional<int> number;  // nothing: not set yet
  std::string low, high;      // what the ends mean
  std::string minus_label, plus_label;
};

// The number in the middle, a whole number of steps from `min` (the lower of two middles).
inline int first_number(const Slider& slider) {
  return slider.min + (slider.max - slider.min) / slider.step / 2 * slider.step;
}

// A triangle with a mark in it: the nearer to a corner, the more of it. What a touch of the
// triangle reports is made by the page: PointTouched{prompt, x, y} in thousandths of the triangle's
// side, x from the first corner to the second, y from there up to the third. `nearer` is said of
// each corner by a button of its own, for those who do not touch the triangle.
struct TriadCorner {
  std::string code;  // id of its button is "<id>.<code>"
  std::string label;
  std::string share;  // "69 %"; empty: nothing is set yet
  What nearer;
};
struct TriadBoard {
  std::string id;  // the triangle: "<id>.board"
  std::string prompt;
  std::vector<TriadCorner> corners;  // three
  std::optional<Triad> at;           // nothing: not set yet
};

// A picture in which places are marked. What a touch of it reports is made by the page:
// PointTouched{prompt, x, y} per mille of its width from the left and of its height from the top.
// The picture is three by two; one of another shape stands whole in the middle. It is never
// mirrored, and neither are the buttons that move the cross.
struct PictureBoard {
  std::string id;  // the picture: "<id>.board"
  std::string prompt;
  std::string picture;          // a drawing's or a symbol's name, or a file in pictures/
  std::vector<Point> marks;     // in the order in which they were set
  std::optional<Point> cross;   // moved by the buttons; nothing: not used yet
  std::string status;           // what is marked, and where the cross is
  std::vector<Button> moves;    // up, left, down, right: icons, with their labels to be heard
  std::vector<Button> buttons;  // mark here, take back
};

// A board that is drawn on. What a finger draws is reported by the page when it lifts:
// StrokeDrawn{prompt, points}, per mille of the width from the left and of the height from the top.
// The board is three by two. It is never mirrored, and neither are the buttons that move the pen.
struct DrawingBoard {
  std::string id;  // the board: "<id>.board"
  std::string prompt;
  Drawing drawing;              // so far
  std::optional<Point> pen;     // moved by the buttons; nothing: not used yet
  bool pen_down = false;        // it draws as it moves
  std::string status;           // how much is drawn, and where the pen is
  std::vector<Button> moves;    // up, left, down, right: icons, with their labels to be heard
  std::vector<Button> buttons;  // pen down or up, take back
};

// Drawings beside one another, small. Each is said as well.
struct DrawingWall {
  struct Hung {
    Drawing drawing;
    std::string said;  // "A drawing of 4 lines"
  };
  std::string id;
  std::vector<Hung> drawings;
  std::string none;  // said when there are none
};

// What a key without a letter is called, for those who hear what they come to.
struct KeyName {
  std::string id;  // "key.space"
  std::string name;
};
std::vector<KeyName> key_names(const Teller& tell, bool symbols);

// A text being written. The painted page shows the on-screen keyboard of `language` for the one
// that is being edited, and reports KeyTapped for its keys and TextTyped for a plugged-in keyboard.
struct TextBox {
  std::string id;
  std::string label;  // empty when the heading is the label
  std::string placeholder;
  std::string text;
  std::size_t caret = 0;           // byte offset in text, at a character boundary
  int length = 0, max_length = 0;  // characters; max 0: no counter shown
  bool editing = false;
  bool several_lines = true;
  bool shift = false;    // the next letter is a capital, or the second one of its key
  bool symbols = false;  // digits and signs are shown instead of letters
  bool marks = false;    // letters with marks are (where letters are not Latin: Latin ones)
  std::string counter;   // "12 of 300"
  std::vector<KeyName> keys;
};

struct PinPad {
  std::string id = "pin";  // widgets: "pin.0" … "pin.9", "pin.back", "pin.enter"
  std::string label;
  int typed = 0;  // dots shown
  int least = 6;
  bool busy = false;
  std::string back_label, enter_label;
};

// Horizontal bars. A hidden count says `too_few` in words.
struct Bar {
  std::string label;
  Shown count;
  bool yours = false;  // "you are here": this visit's own answer
  int level = 0;       // 1…5: drawn with this face; 0: none
};
struct BarGroup {
  std::string label;   // "Everybody", or a role
  std::string detail;  // "23 people", or "too few to show"
  bool too_few = false;
  std::vector<Bar> bars;
  std::int64_t people = 0;  // of whom the bars tell; 0 where that may not be said
  // What a full bar would be, where that is not all people: the most points that they could give.
  std::int64_t most = 0;
};
struct Bars {
  std::string id;
  std::string too_few;  // words for a hidden count
  std::vector<BarGroup> groups;
  std::string yours;  // words for the bar that is this visit's own
  // Where all groups have no room and nothing scrolls: "Smaller groups: {0}", for their names.
  std::string smaller = {};
  std::string of = {};  // "{0} of {1}": a count of its group's people; empty: the count alone
};

// Dumb-bells: what is said against what happens, per group. Means in hundredths of the 0…4 scale.
struct Gap {
  std::string label;
  std::string detail;
  bool too_few = false;
  int said = 0;             // 0 … 400
  int happens = 0;          // 0 … 400
  bool nobody = false;      // too few because nobody has answered: nothing is hidden
  std::int64_t people = 0;  // as of a BarGroup
};
// Roles that are too few are said in words below it; pages leave them out of the chart.
struct GapChart {
  std::string id;
  std::string said_label, happens_label;  // legend
  std::string low, high;                  // what 0 and 4 mean
  std::string sentence;                   // in plain words
  std::vector<Gap> gaps;
  std::string smaller = {};  // as of Bars
  bool arrows = false;       // from the first mark to the second: it is a way that was gone
};
// The first group, everybody, and those that have something to show.
inline std::vector<Gap> gaps_to_draw(const GapChart& chart) {
  std::vector<Gap> drawn;
  for (const Gap& gap : chart.gaps)
    if (!gap.too_few || drawn.empty()) drawn.push_back(gap);
  return drawn;
}

struct Quotes {
  std::string id;
  std::vector<std::string> quotes;
  std::string none;  // said when there are none
};

struct Figure {
  std::string label;
  std::string value;
  Icon icon = Icon::none;
};

// A list of things with what can be done to each.
struct Entry {
  std::string id;
  std::string title;
  std::string detail;
  Icon icon = Icon::none;
  bool current = false;
  std::vector<Button> buttons;  // place is ignored
  std::optional<What> tap;      // the entry itself can be touched
  Drawing drawing = {};         // stands before its words, in place of the icon
};
struct Entries {
  std::string id;
  std::string label;
  std::vector<Entry> entries;
  std::string none;
};

// Two lists that are given the same room, whatever is in them: beside one another, or one under the
// other where the screen is narrow.
struct Side {
  std::string label;
  std::string detail;  // "23 people", or "too few to show"
  std::string note;    // a second line; may be empty
  Icon icon = Icon::none;
  Entries list;  // its label is not said
};
struct Sides {
  std::string id;
  std::array<Side, 2> sides;  // in the order in which they are shown
};

// Drawings whose order means something, each with its name: a code. Empty places follow those there
// are.
struct PictureRow {
  struct Picture {
    Icon icon = Icon::none;
    std::string name;
  };
  std::string id;
  std::vector<Picture> pictures;
  std::size_t places = 0;
  bool large = false;   // all that the screen is about
  std::string written;  // "{0} of {1}", said of how many there are
};

// Steps of a way: past, here, to come (the scenes of the evening).
struct Step {
  std::string label;
  enum class Where { past, here, ahead } where = Where::ahead;
};

// Steps that come round again: a wheel, with what is to be said of each step.
struct WheelStep {
  std::string number;
  std::string label;
  std::string detail;
  Step::Where where = Step::Where::ahead;
};
struct Wheel {
  std::string id;
  std::string label;  // how often it has come round
  std::vector<WheelStep> steps;
};

struct Meter {
  std::string id;
  std::string label;
  std::int64_t done = 0, total = 0;  // total 0: under way, not known how long
  bool countdown = false;            // drawn as a ring with the number in it
  bool alone = false;                // only the number is seen; the label is read
};

class Page {
 public:
  virtual ~Page() = default;

  virtual void begin(const Frame& frame) = 0;
  virtual void heading(std::string_view text) = 0;  // one a screen (or one a sheet)
  virtual void section(std::string_view text) = 0;  // smaller heading inside a screen
  virtual void say(std::string_view text, Tone tone = Tone::body) = 0;
  virtual void art(Art art) = 0;  // decoration: silent in other pages
  // Goes with a question: a symbol's name, or a file in the configuration's pictures/.
  virtual void picture(std::string_view name) = 0;
  virtual void picture_row(const PictureRow& row) = 0;
  virtual void button(const Button& button) = 0;
  virtual void choices(const Choices& choices) = 0;
  virtual void slider(const Slider& slider) = 0;
  virtual void text_box(const TextBox& box) = 0;
  virtual void pin_pad(const PinPad& pad) = 0;
  virtual void bars(const Bars& bars) = 0;
  virtual void gap_chart(const GapChart& chart) = 0;
  virtual void trend(const Trend& trend) = 0;
  virtual void triad_board(const TriadBoard& board) = 0;
  virtual void order_chart(const OrderChart& chart) = 0;
  virtual void triad_chart(const TriadChart& chart) = 0;
  virtual void beat_strip(const BeatStrip& strip) = 0;
  virtual void picture_board(const PictureBoard& board) = 0;
  virtual void heat_map(const HeatMap& map) = 0;
  virtual void drawing_board(const DrawingBoard& board) = 0;
  virtual void drawing_wall(const DrawingWall& wall) = 0;
  virtual void quotes(const Quotes& quotes) = 0;
  virtual void figures(const std::vector<Figure>& figures) = 0;
  virtual void entries(const Entries& entries) = 0;
  virtual void sides(const Sides& sides) = 0;
  virtual void steps(const std::vector<Step>& steps) = 0;
  virtual void wheel(const Wheel& wheel) = 0;
  virtual void meter(const Meter& meter) = 0;
  // What is said between these lies on a sheet over the page; nothing under it can be touched.
  virtual void open_sheet(std::string_view id) = 0;
  virtual void close_sheet() = 0;
  virtual void end() = 0;
};

}  // namespace chorus
