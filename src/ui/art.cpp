// The art of the house, and the mark: three rings that overlap, since a chorus is many voices.
#include <algorithm>
#include <numbers>

#include "ui/art_pen.h"
#include "ui/drawings.h"

namespace chorus {
namespace {

// The mark on a grid 100 high.
constexpr double kMarkRadius = 46, kMarkStep = 54, kMarkStroke = 8;

void circle(cairo_t* cairo, double x, double radius) {
  cairo_new_sub_path(cairo);
  cairo_arc(cairo, x, 50, radius, 0, 2 * std::numbers::pi);
}

}  // namespace

double mark_aspect() {
  return (100 + 2 * kMarkStep) / 100;
}

void draw_mark(cairo_t* cairo, double height, const Theme& theme) {
  cairo_scale(cairo, height / 100, height / 100);
  cairo_set_line_width(cairo, kMarkStroke);
  circle(cairo, 50, kMarkRadius);
  set_colour(cairo, theme.gold);
  cairo_fill(cairo);
  for (int i = 2; i >= 1; --i) {
    circle(cairo, 50 + kMarkStep * i, kMarkRadius - kMarkStroke / 2);
    set_colour(cairo, theme.on_curtain, i == 1 ? 1 : 0.78);
    cairo_stroke(cairo);
  }
}

// Gold, velvet and the colour of the buttons; where voices meet, it is lighter.
void draw_rings(ArtPen& pen) {
  const Theme& theme = pen.theme();
  pen.glow(plain(theme) ? theme.surface : theme.gold, 0.20);
  pen.fill("O 60 80 54", theme.gold);
  pen.fill("O 120 80 50", theme.curtain_top, 0.16);
  pen.fill("O 180 80 50", theme.accent, 0.16);
  pen.stroke("O 180 80 49.5", theme.accent, 9);
  pen.stroke("O 120 80 49.5", plain(theme) ? theme.ink : theme.curtain_top, 9);
}

void draw_art(cairo_t* cairo, Art art, double width, double height, const Theme& theme) {
  const double scale = std::min(width / kArtWidth, height / kArtHeight);
  cairo_translate(cairo, (width - kArtWidth * scale) / 2, (height - kArtHeight * scale) / 2);
  cairo_scale(cairo, scale, scale);
  ArtPen pen(cairo, theme);
  switch (art) {
    case Art::rings:
      return draw_rings(pen);
    case Art::masks:
      return draw_masks(pen);
    case Art::spotlight:
      return draw_spotlight(pen);
    case Art::curtain_call:
      return draw_curtain_call(pen);
    case Art::empty_chairs:
      return draw_empty_chairs(pen);
    case Art::envelope:
      return draw_envelope(pen);
    case Art::waiting_room:
      return draw_waiting_room(pen);
  }
}

}  // namespace chorus
