// The stage of the poster: floor boards, the curtain drawn apart to both sides, its golden ties.
#include <algorithm>
#include <cmath>
#include <vector>

#include "ui/curtain.h"
#include "ui/strokes.h"
#include "ui/velvet.h"

namespace chorus {
namespace {

struct Sides {
  float width = 0;  // of each curtain at the top
  float tie = 0;    // height of the tie
  float waist = 0;  // width at the tie
};

Sides sides_of(const BackdropShape& shape) {
  const float width = std::min(330 * shape.scale, 0.175f * static_cast<float>(shape.width));
  return {width, 0.66f * static_cast<float>(shape.height), width * 0.44f};
}

// Falls straight, is swept to the tie, and flares below it.
std::vector<float> edge_of(const BackdropShape& shape, const Sides& sides) {
  std::vector<float> edge(static_cast<std::size_t>(shape.height));
  const float flare = sides.width * 0.66f;
  const float below = static_cast<float>(shape.height) - sides.tie;
  for (std::size_t y = 0; y < edge.size(); ++y) {
    const float at = static_cast<float>(y);
    if (at < sides.tie) {
      const float t = at / sides.tie;
      edge[y] = sides.width + (sides.waist - sides.width) * std::pow(t, 2.6f);
    } else {
      const float t = (at - sides.tie) / below;
      edge[y] = sides.waist + (flare - sides.waist) * (1 - std::pow(1 - t, 2.4f));
    }
  }
  return edge;
}

void trace_edge(cairo_t* cairo, const std::vector<float>& edge) {
  for (std::size_t y = 0; y < edge.size(); y += 4)
    cairo_line_to(cairo, edge[y], static_cast<double>(y));
  cairo_line_to(cairo, edge.back(), static_cast<double>(edge.size()));
}

void draw_tie(cairo_t* cairo, const Sides& sides, double scale, Colour gold, Colour dark) {
  const double y = sides.tie, x = sides.waist;
  cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
  const auto band = [&](double offset, double width, Colour colour) {
    set_colour(cairo, colour);
    cairo_set_line_width(cairo, width * scale);
    cairo_move_to(cairo, -10, y - 26 * scale + offset * scale);
    cairo_curve_to(cairo, x * 0.35, y + (8 + offset) * scale, x * 0.75, y + (12 + offset) * scale,
                   x + 3 * scale, y + (2 + offset) * scale);
    cairo_stroke(cairo);
  };
  band(3, 20, mixed(dark, gold, 0.25));
  band(0, 16, gold);
  band(-3, 3, mixed(gold, {255, 255, 255}, 0.5));
  // The tassel: a knot and a brush of threads.
  cairo_save(cairo);
  cairo_translate(cairo, x * 0.62, y + 12 * scale);
  cairo_scale(cairo, scale, scale);
  set_colour(cairo, mixed(gold, dark, 0.25));
  draw_strokes(cairo, "M-11 16 L11 16 L15 66 C8 71 -8 71 -15 66 Z F");
  set_colour(cairo, gold);
  cairo_set_line_width(cairo, 2.4);
  draw_strokes(cairo, "M-8 18 L-11 66 M-3 18 L-4 69 M3 18 L4 69 M8 18 L11 66");
  draw_strokes(cairo, "E 0 10 12 11 F");
  set_colour(cairo, mixed(gold, {255, 255, 255}, 0.5));
  draw_strokes(cairo, "E -3 6 4 3.4 F");
  cairo_restore(cairo);
}

void draw_side(CairoPicture& picture, const BackdropShape& shape, const Theme& theme, bool right) {
  const Sides sides = sides_of(shape);
  const std::vector<float> edge = edge_of(shape, sides);
  const float darkness = std::min(1.1f * static_cast<float>(theme.shadow_percent) / 100, 0.6f);
  paint_edge_shadow(picture, edge, 70 * shape.scale, darkness, dark_of(theme), right);
  const Cloth cloth{mixed(theme.curtain_top, {255, 60, 90}, 0.08), theme.curtain_bottom,
                    static_cast<float>(shape.height), make_folds(6, 0.5f, 0.16f, 11)};
  paint_side(picture, cloth, edge, right);
  cairo_t* cairo = picture.cairo();
  cairo_save(cairo);
  if (right) {
    cairo_translate(cairo, shape.width, 0);
    cairo_scale(cairo, -1, 1);
  }
  set_colour(cairo, theme.gold);
  cairo_set_line_width(cairo, 5 * shape.scale);
  trace_edge(cairo, edge);
  cairo_stroke(cairo);
  draw_tie(cairo, sides, shape.scale, theme.gold, theme.curtain_bottom);
  cairo_restore(cairo);
}

// Boards run towards one point behind the middle of the stage.
void draw_boards(cairo_t* cairo, const BackdropShape& shape, const Theme& theme) {
  const double floor = stage_floor(shape), middle = shape.width / 2.0;
  const double depth = shape.height - floor;
  cairo_save(cairo);
  cairo_rectangle(cairo, 0, floor, shape.width, depth);
  cairo_clip(cairo);
  set_colour(cairo, mixed(theme.background_bottom, dark_of(theme), 0.5), 0.16);
  cairo_set_line_width(cairo, 1.6 * shape.scale);
  const double near = 150 * shape.scale, far = near * 0.62;
  for (int i = -12; i <= 12; ++i) {
    cairo_move_to(cairo, middle + i * far, floor);
    cairo_line_to(cairo, middle + i * near, shape.height);
  }
  cairo_stroke(cairo);
  cairo_restore(cairo);
  cairo_pattern_t* lip = cairo_pattern_create_linear(0, floor, 0, floor + 10 * shape.scale);
  const Colour dark = dark_of(theme);
  cairo_pattern_add_color_stop_rgba(lip, 0, dark.r / 255.0, dark.g / 255.0, dark.b / 255.0, 0.10);
  cairo_pattern_add_color_stop_rgba(lip, 1, dark.r / 255.0, dark.g / 255.0, dark.b / 255.0, 0);
  cairo_set_source(cairo, lip);
  cairo_rectangle(cairo, 0, floor, shape.width, 10 * shape.scale);
  cairo_fill(cairo);
  cairo_pattern_destroy(lip);
}

}  // namespace

float stage_floor(const BackdropShape& shape) {
  return 0.885f * static_cast<float>(shape.height);
}

void draw_stage(CairoPicture& picture, const BackdropShape& shape, const Theme& theme) {
  draw_boards(picture.cairo(), shape, theme);
  draw_side(picture, shape, theme, false);
  draw_side(picture, shape, theme, true);
}

}  // namespace chorus
