// What a frame consists of: shapes to paint and widgets to touch, in layers, in pixels. Made by the
// layout, painted by paint_all(), hit-tested by Fingers. Plain data.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/event.h"
#include "core/page.h"
#include "core/theme.h"
#include "ui/geometry.h"
#include "ui/painter.h"
#include "ui/text.h"

namespace chorus {

struct PanelShape {
  Rect rect;
  float radius = 0;
  Colour fill;
  std::optional<Colour> fill_bottom;  // a gradient, where the lower end differs
  Colour edge;
  float edge_width = 0;
  Shadow shadow = Shadow::none;
  float alpha = 1;  // of the fill; 0: only the edge
};
struct WordsShape {
  Rect rect;  // the block's logical box
  TextStyle style;
  std::string language;
  std::string text;
  float wrap = 0;  // the width it was measured with
  Colour colour;
  float alpha = 1;
  Rect room;           // what it may fill: a block that is larger is cut
  bool clips = false;  // scrolls inside its room: only what lies in it is seen
};
struct IconShape {
  Icon icon = Icon::none;
  float cx = 0, cy = 0, size = 0;
  Colour colour;
  bool flips = true;  // an arrow that follows the direction of reading
};
struct FaceShape {
  int level = 0;
  float cx = 0, cy = 0, diameter = 0;
};
struct ArtShape {
  Art art = Art::rings;
  Rect rect;
};
struct PhotoShape {
  std::string name;  // of a file that the painter was given
  Rect rect;
};
struct MarkShape {
  Rect rect;
};
struct SketchShape {  // what somebody has drawn
  Drawing drawing;
  Rect rect;  // of the whole board
  Colour colour;
  float width = 1;  // of a stroke
};
struct LineShape {
  float x1 = 0, y1 = 0, x2 = 0, y2 = 0;
  Colour colour;
  float width = 1;
};
struct TriangleShape {
  float x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0;
  Colour colour;
};
struct RingShape {
  float cx = 0, cy = 0, radius = 0;
  Colour colour;
  float width = 1, from = 0, to = 1;
};
struct DiscShape {
  float cx = 0, cy = 0, radius = 0;
  Colour colour;
  float alpha = 1;
};
struct FadeShape {
  Rect rect;
  Colour colour;
  bool upwards = false;
};  // opaque at its outer edge

using AnyShape =
    std::variant<PanelShape, WordsShape, IconShape, FaceShape, ArtShape, PhotoShape, MarkShape,
                 SketchShape, LineShape, TriangleShape, RingShape, DiscShape, FadeShape>;

constexpr int kNobody = -1;

struct Piece {
  AnyShape shape;
  int owner = kNobody;  // index of the widget that it belongs to, in the same layer
};

// A slider's track: what a place on it means.
struct TrackPart {
  std::string prompt;
  int min = 0, max = 10, step = 1;
  int number = 0;        // where the arrows start from
  float x1 = 0, x2 = 0;  // centres of the ends; x2 < x1 where right to left
};
// A board that is touched with a finger at any place: what a place on it means, in thousandths of
// the way from the first place across to the second, and from the first down or up to the second.
struct BoardPart {
  std::string prompt;
  float x1 = 0, x2 = 0;  // x2 < x1 where right to left
  float y1 = 0, y2 = 0;
  bool follows = false;  // a finger that is drawn over it moves the mark
  float pen = 0;         // a finger draws on it, so wide; 0: it does not
};
// The words of a box being edited: where a touch puts the caret.
struct TextPart {
  TextStyle style;
  std::string language, text;
  float wrap = 0;
  Rect box;  // the block's logical box
  std::size_t caret = 0;
};

struct Widget {
  std::string id;
  Rect rect;  // what a finger may hit
  What tap;
  bool enabled = true;
  bool hold = false;            // must be held
  std::optional<What> touched;  // what a short touch of a thing that is held reports
  bool repeats = false;         // goes on while held, as a keyboard's backspace does
  std::string opens;            // a letter: held, it shows the forms of it that have marks
  bool corner = false;          // the nearly invisible one
  int scrolls = 0;              // -1: a page up, 1: a page down; what a scroll button does
  bool main = false;            // the primary one
  float radius = 0;             // of its outline, for the focus ring
  Rect outline;                 // what the focus ring goes round
  std::optional<TrackPart> track;
  std::optional<BoardPart> board;  // for fingers only: keys and the switch have buttons beside it
  std::optional<TextPart> words;
};

struct Layer {
  std::vector<Piece> pieces;
  std::vector<Widget> widgets;
  std::optional<Rect> view;       // clipped to it, in pixels of the screen
  std::optional<Rect> live_view;  // the part of it in which touches count; none: all of it
  bool live = true;               // can be touched
  bool enters = false;            // takes part in the entrance of a new screen
};

// The part of the screen that moves under its window when there is more than fits.
struct Scroller {
  Rect view;
  float content = 0;  // height of all there is
  float offset = 0;   // 0 … most()
  float most() const { return content > view.h + 1 ? content - view.h : 0; }
};

struct Painting {
  Size screen;
  float scale = 1;
  float header = 0;  // height of the curtain
  bool poster = false;
  bool curtain_down = false;
  bool mirrored = false;
  std::string theme;
  std::string key;  // screen_key() of what was said
  std::vector<Layer> layers;
  Scroller scroller;  // of what is live
};

void move(AnyShape& shape, float dx, float dy);
void move(Widget& widget, float dx, float dy);
// Swaps left and right around the middle of 0 … `width`.
void mirror(AnyShape& shape, float width);
void mirror(Widget& widget, float width);

}  // namespace chorus
