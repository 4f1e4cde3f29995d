// What lies behind every screen: the light of the house and the curtain, which says where one is.
#include <algorithm>
#include <cmath>
#include <vector>

#include "ui/curtain.h"
#include "ui/drawings.h"
#include "ui/light.h"

namespace chorus {
namespace {

std::vector<Shade> ground_rows(const BackdropShape& shape, const Theme& theme) {
  std::vector<Shade> rows(static_cast<std::size_t>(shape.height));
  const Shade top = shade(theme.background_top), bottom = shade(theme.background_bottom);
  for (std::size_t y = 0; y < rows.size(); ++y) {
    rows[y] = mixed(top, bottom, static_cast<float>(y) / static_cast<float>(rows.size()));
  }
  return rows;
}

// The floor catches the gold of the house.
void lay_floor(std::vector<Shade>& rows, const BackdropShape& shape, const Theme& theme) {
  const auto first = static_cast<std::size_t>(stage_floor(shape));
  const Shade back = mixed(shade(theme.background_bottom), shade(theme.gold), 0.34f);
  const Shade front = mixed(back, shade(dark_of(theme)), 0.08f);
  for (std::size_t y = first; y < rows.size(); ++y) {
    const float down = static_cast<float>(y - first) / static_cast<float>(rows.size() - first);
    rows[y] = mixed(back, front, down);
  }
}

void light_house(CairoPicture& picture, const BackdropShape& shape, const Theme& theme) {
  const float width = static_cast<float>(shape.width), height = static_cast<float>(shape.height);
  const Pool glow{theme.glow, width / 2, height * 0.3f, width * 0.42f, height * 0.34f, 0.95f};
  paint_light(picture, ground_rows(shape, theme), {glow}, {});
}

// Warm towards the wings, light where words stand: contrast is measured on the ground's own
// colours, and the pool never lets the middle be darker than these.
void light_stage(CairoPicture& picture, const BackdropShape& shape, const Theme& theme) {
  const float width = static_cast<float>(shape.width), height = static_cast<float>(shape.height);
  std::vector<Shade> rows = ground_rows(shape, theme);
  const bool dark_house = dark_of(theme) == theme.background_bottom;
  for (Shade& row : rows) row = mixed(row, shade(theme.gold), dark_house ? 0.06f : 0.20f);
  lay_floor(rows, shape, theme);
  const float across = std::min(width * 0.34f, height * 0.62f);
  const Pool ground{theme.background_top, width / 2,      height * 0.45f,
                    across * 1.25f,       height * 0.62f, 1};
  const Pool glow{theme.glow, width / 2, height * 0.42f, across * 0.9f, height * 0.38f, 0.95f};
  const Pool pool{theme.glow, width / 2, height * 0.93f, across, height * 0.05f, 0.75f};
  const float lamp = width * 0.02f, spread = width * 0.19f;
  const Beam left{theme.glow, width * 0.12f, width * 0.56f, lamp, spread, height * 0.97f, 0.8f};
  const Beam right{theme.glow, width * 0.88f, width * 0.44f, lamp, spread, height * 0.97f, 0.8f};
  paint_light(picture, rows, {ground, glow, pool}, {left, right});
}

void draw_plain(cairo_t* cairo, const BackdropShape& shape, const Theme& theme) {
  set_colour(cairo, theme.background_top);
  cairo_paint(cairo);
  if (shape.header <= 0) return;
  set_colour(cairo, theme.border);
  cairo_rectangle(cairo, 0, std::floor(shape.header), shape.width,
                  std::max(2.0, std::round(3.0 * shape.scale)));
  cairo_fill(cairo);
}

}  // namespace

void draw_backdrop(CairoPicture& picture, const BackdropShape& shape, const Theme& theme) {
  if (plain(theme)) return draw_plain(picture.cairo(), shape, theme);
  const float scale = shape.scale;
  if (!shape.poster) {
    light_house(picture, shape, theme);
    if (shape.header > 0) {
      draw_top_curtain(picture, shape, {shape.header, 26 * scale, 120 * scale}, theme);
    }
    return;
  }
  light_stage(picture, shape, theme);
  if (shape.closed) {
    const float hem = 0.945f * static_cast<float>(shape.height);
    draw_top_curtain(picture, shape, {hem, 9 * scale, 66 * scale}, theme);
  } else {
    draw_stage(picture, shape, theme);
  }
  const float pelmet = shape.header > 0 ? shape.header : 104 * scale;
  draw_top_curtain(picture, shape, {pelmet, 52 * scale, 240 * scale}, theme);
}

}  // namespace chorus
