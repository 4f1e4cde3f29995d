// Pango's part of the text engine: shaping, breaking into lines, measuring. Nothing is drawn here.
// Drawing thread only.
#pragma once

#include <pango/pangocairo.h>

#include <memory>
#include <string_view>
#include <vector>

#include "ui/geometry.h"
#include "ui/text.h"

namespace chorus {

struct Unref {
  void operator()(gpointer object) const { g_object_unref(object); }
};
template <class T>
using Owned = std::unique_ptr<T, Unref>;

// A text laid out. Positions inside Pango's layout minus `corner` are relative to the block's
// logical top left corner (lines are aligned inside the widest line, not inside the width asked
// for).
struct LaidText {
  Owned<PangoLayout> layout;
  Rect ink;  // relative to the corner
  Size size;
  float corner = 0;  // x of the corner in the layout
  int lines = 0;
  int unknown_glyphs = 0;
  bool cut = false;
};

// The one of this program: fonts that one window has read, another need not read again.
PangoFontMap* font_map();

LaidText lay_out(const TextStyle& style, std::string_view language, std::string_view text,
                 float width);

// The part of each line that holds some of the bytes `from` … `to`, relative to the corner.
std::vector<Rect> stretch_of(const LaidText& laid, std::size_t from, std::size_t to);

// Absolute height of a line, in pixels.
float height_of_line(float size, std::string_view language);

}  // namespace chorus
