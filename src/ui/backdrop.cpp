// What lies behind every screen: the light of the house and the curtain, which says where one is.
#include <algorithm>
#include <cmath>

#include "ui/drawings.h"
#include "ui/pictures.h"

namespace chorus {
namespace {

void add_stop(cairo_pattern_t* pattern, double at, Colour colour, double alpha = 1) {
  cairo_pattern_add_color_stop_rgba(pattern, at, colour.r / 255.0, colour.g / 255.0,
                                    colour.b / 255.0, alpha);
}

void paint_ground(cairo_t* cairo, const BackdropShape& shape, const Theme& theme) {
  cairo_pattern_t* ground = cairo_pattern_create_linear(0, 0, 0, shape.height);
  add_stop(ground, 0, theme.background_top);
  add_stop(ground, 1, theme.background_bottom);
  cairo_set_source(cairo, ground);
  cairo_paint(cairo);
  cairo_pattern_destroy(ground);
}

void paint_curtain(cairo_t* cairo, const BackdropShape& shape, const Theme& theme) {
  const double drop = 26 * shape.scale, width = 120 * shape.scale;
  const int scallops = std::max(1, static_cast<int>(std::lround(shape.width / width)));
  const double step = static_cast<double>(shape.width) / scallops;
  cairo_move_to(cairo, 0, 0);
  cairo_line_to(cairo, 0, shape.header);
  for (int i = 0; i < scallops; ++i) {
    const double x = i * step;
    cairo_curve_to(cairo, x + step * 0.25, shape.header + drop * 1.3, x + step * 0.75,
                   shape.header + drop * 1.3, x + step, shape.header);
  }
  cairo_line_to(cairo, shape.width, 0);
  cairo_close_path(cairo);
  cairo_pattern_t* velvet = cairo_pattern_create_linear(0, 0, 0, shape.header + drop);
  add_stop(velvet, 0, theme.curtain_top);
  add_stop(velvet, 1, theme.curtain_bottom);
  cairo_set_source(cairo, velvet);
  cairo_fill_preserve(cairo);
  cairo_pattern_destroy(velvet);
  set_colour(cairo, theme.gold);
  cairo_set_line_width(cairo, 4 * shape.scale);
  cairo_stroke(cairo);
}

}  // namespace

void draw_backdrop(cairo_t* cairo, const BackdropShape& shape, const Theme& theme) {
  paint_ground(cairo, shape, theme);
  if (shape.header > 0) paint_curtain(cairo, shape, theme);
}

}  // namespace chorus
