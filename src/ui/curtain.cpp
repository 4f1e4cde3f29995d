#include "ui/curtain.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "ui/velvet.h"

namespace chorus {
namespace {

int count_of(const BackdropShape& shape, const Scallops& scallops) {
  return std::max(2,
                  static_cast<int>(std::lround(static_cast<float>(shape.width) / scallops.width)));
}

std::vector<float> hem_of(const BackdropShape& shape, const Scallops& scallops) {
  std::vector<float> hem(static_cast<std::size_t>(shape.width));
  const float step =
      static_cast<float>(shape.width) / static_cast<float>(count_of(shape, scallops));
  for (std::size_t x = 0; x < hem.size(); ++x) {
    const float t = std::fmod((static_cast<float>(x) + 0.5f) / step, 1.0f);
    hem[x] = scallops.top + scallops.drop * 4 * t * (1 - t);
  }
  return hem;
}

// The shadow of a hem is as soft sideways as it is downwards.
std::vector<float> softened(const std::vector<float>& hem, int reach) {
  std::vector<float> soft(hem.size());
  const int last = static_cast<int>(hem.size()) - 1;
  float sum = 0;
  for (int i = -reach; i <= reach; ++i) sum += hem[std::clamp(i, 0, last)];
  for (int x = 0; x <= last; ++x) {
    soft[x] = sum / static_cast<float>(2 * reach + 1);
    sum += hem[std::min(x + reach + 1, last)] - hem[std::max(x - reach, 0)];
  }
  return soft;
}

// The same parabolas as hem_of(), as curves.
void trace_hem(cairo_t* cairo, const BackdropShape& shape, const Scallops& scallops) {
  const int count = count_of(shape, scallops);
  const double step = static_cast<double>(shape.width) / count;
  const double low = scallops.top + scallops.drop * 4.0 / 3.0;
  cairo_move_to(cairo, 0, scallops.top);
  for (int i = 0; i < count; ++i) {
    const double x = i * step;
    cairo_curve_to(cairo, x + step / 3, low, x + step * 2 / 3, low, x + step, scallops.top);
  }
}

// Golden threads along the hem, and a braid above them: only where the cloth is tall enough.
void draw_fringe(cairo_t* cairo, const BackdropShape& shape, const Scallops& scallops,
                 const std::vector<float>& hem, Colour gold) {
  const double scale = shape.scale, length = 17 * scale;
  cairo_set_line_width(cairo, 2.6 * scale);
  cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
  const auto threads = [&](double first, Colour colour, double longer) {
    for (double x = first * scale; x < shape.width; x += 7.2 * scale) {
      const double y = hem[static_cast<std::size_t>(x)];
      cairo_move_to(cairo, x, y);
      cairo_line_to(cairo, x, y + length * longer);
    }
    set_colour(cairo, colour);
    cairo_stroke(cairo);
  };
  threads(3.6, mixed(gold, {60, 20, 0}, 0.32), 0.94);
  threads(0.0, gold, 1);
  cairo_save(cairo);
  cairo_translate(cairo, 0, -19 * scale);
  trace_hem(cairo, shape, scallops);
  set_colour(cairo, gold, 0.9);
  cairo_set_line_width(cairo, 2.6 * scale);
  cairo_stroke(cairo);
  cairo_restore(cairo);
}

void draw_trim(cairo_t* cairo, const BackdropShape& shape, const Scallops& scallops, Colour gold) {
  const double width = 4.2 * shape.scale;
  cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
  trace_hem(cairo, shape, scallops);
  set_colour(cairo, gold);
  cairo_set_line_width(cairo, width);
  cairo_stroke_preserve(cairo);
  cairo_save(cairo);
  cairo_translate(cairo, 0, -width * 0.18);
  set_colour(cairo, mixed(gold, {255, 255, 255}, 0.45), 0.8);
  cairo_set_line_width(cairo, width * 0.28);
  cairo_stroke(cairo);
  cairo_restore(cairo);
  const int count = count_of(shape, scallops);
  const double step = static_cast<double>(shape.width) / count, knob = 4.6 * shape.scale;
  for (int i = 0; i <= count; ++i) {
    set_colour(cairo, gold);
    cairo_arc(cairo, i * step, scallops.top, knob, 0, 2 * std::numbers::pi);
    cairo_fill(cairo);
    set_colour(cairo, mixed(gold, {255, 255, 255}, 0.55), 0.9);
    cairo_arc(cairo, i * step - knob * 0.25, scallops.top - knob * 0.3, knob * 0.35, 0,
              2 * std::numbers::pi);
    cairo_fill(cairo);
  }
}

}  // namespace

void draw_top_curtain(CairoPicture& picture, const BackdropShape& shape, const Scallops& scallops,
                      const Theme& theme) {
  const std::vector<float> hem = hem_of(shape, scallops);
  const float reach = 44 * shape.scale;
  const float darkness = std::min(0.95f * static_cast<float>(theme.shadow_percent) / 100, 0.6f);
  paint_hem_shadow(picture, softened(hem, static_cast<int>(18 * shape.scale)), reach, darkness,
                   dark_of(theme));
  const int folds =
      std::max(4, static_cast<int>(static_cast<float>(shape.width) / (66 * shape.scale)));
  const Cloth cloth{theme.curtain_top, theme.curtain_bottom, scallops.top + scallops.drop,
                    make_folds(folds, 0.34f, 0, 3)};
  paint_hanging(picture, cloth, hem);
  if (shape.poster) draw_fringe(picture.cairo(), shape, scallops, hem, theme.gold);
  draw_trim(picture.cairo(), shape, scallops, theme.gold);
}

}  // namespace chorus
