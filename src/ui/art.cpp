// The art of the house: rings, masks, spotlight, curtain call, empty chairs, envelope.
#include <algorithm>

#include "ui/drawings.h"
#include "ui/pictures.h"
#include "ui/strokes.h"

namespace chorus {
namespace {

// The rings of the mark on a grid 100 high: three circles, each half over the one before.
constexpr double kRing = 45, kStep = 52;

void draw_rings(cairo_t* cairo, Colour filled, Colour outline, double stroke) {
  cairo_set_line_width(cairo, stroke);
  set_colour(cairo, filled);
  draw_strokes(cairo, "O 50 50 45 F");
  set_colour(cairo, outline);
  for (int i = 0; i < 3; ++i) {
    cairo_arc(cairo, 50 + kStep * i, 50, kRing - stroke / 2, 0, 6.2832);
    cairo_stroke(cairo);
  }
}

}  // namespace

double mark_aspect() { return (100 + 2 * kStep) / 100; }

void draw_mark(cairo_t* cairo, double height, const Theme& theme) {
  cairo_scale(cairo, height / 100, height / 100);
  draw_rings(cairo, theme.gold, theme.on_curtain, 8);
}

void draw_art(cairo_t* cairo, Art, double width, double height, const Theme& theme) {
  const double scale = std::min(width / (100 * mark_aspect()), height / 100);
  cairo_translate(cairo, (width - 100 * mark_aspect() * scale) / 2, (height - 100 * scale) / 2);
  cairo_scale(cairo, scale, scale);
  draw_rings(cairo, theme.gold, theme.ink, 5);
}

}  // namespace chorus
