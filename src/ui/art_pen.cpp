#include "ui/art_pen.h"

#include <numbers>

#include "ui/drawings.h"
#include "ui/strokes.h"

namespace chorus {

ArtPen::ArtPen(cairo_t* cairo, const Theme& theme) : cairo_(cairo), theme_(theme) {
  cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
}

Colour ArtPen::dark() const {
  return dark_of(theme_);
}

void ArtPen::fill(std::string_view shape, Colour colour, double alpha) {
  trace(cairo_, shape);
  set_colour(cairo_, colour, alpha);
  cairo_fill(cairo_);
}

void ArtPen::stroke(std::string_view shape, Colour colour, double width) {
  trace(cairo_, shape);
  set_colour(cairo_, colour);
  cairo_set_line_width(cairo_, width);
  cairo_stroke(cairo_);
}

void ArtPen::body(std::string_view shape, Colour colour) {
  fill(shape, colour);
  stroke(shape, line());
}

void ArtPen::velvet(std::string_view shape, Colour from, double top, Colour to, double bottom) {
  cairo_pattern_t* cloth = cairo_pattern_create_linear(0, top, 0, bottom);
  cairo_pattern_add_color_stop_rgb(cloth, 0, from.r / 255.0, from.g / 255.0, from.b / 255.0);
  cairo_pattern_add_color_stop_rgb(cloth, 1, to.r / 255.0, to.g / 255.0, to.b / 255.0);
  trace(cairo_, shape);
  cairo_set_source(cairo_, cloth);
  cairo_fill(cairo_);
  cairo_pattern_destroy(cloth);
  stroke(shape, line());
}

void ArtPen::glow(Colour colour, double alpha) {
  const Moved middle(*this, kArtWidth / 2, kArtHeight / 2, kArtHeight / 2);
  cairo_scale(cairo_, kArtWidth / kArtHeight, 1);
  cairo_pattern_t* light = cairo_pattern_create_radial(0, 0, 0, 0, 0, 1);
  const auto stop = [&](double at, double share) {
    cairo_pattern_add_color_stop_rgba(light, at, colour.r / 255.0, colour.g / 255.0,
                                      colour.b / 255.0, alpha * share);
  };
  stop(0, 1), stop(0.3, 0.74), stop(0.55, 0.36), stop(0.8, 0.08), stop(1, 0);
  cairo_set_source(cairo_, light);
  cairo_arc(cairo_, 0, 0, 1, 0, 2 * std::numbers::pi);
  cairo_fill(cairo_);
  cairo_pattern_destroy(light);
}

ArtPen::Moved::Moved(ArtPen& pen, double x, double y, double scale, double degrees)
    : cairo_(pen.cairo()) {
  cairo_save(cairo_);
  cairo_translate(cairo_, x, y);
  cairo_rotate(cairo_, degrees * std::numbers::pi / 180);
  cairo_scale(cairo_, scale, scale);
}

ArtPen::Moved::~Moved() {
  cairo_restore(cairo_);
}

}  // namespace chorus
