// Five faces, worst to best, on a grid of 200 × 200. Expression and label carry the meaning, the
// colour only helps.
#include <array>
#include <string_view>

#include "ui/drawings.h"
#include "ui/pictures.h"
#include "ui/strokes.h"

namespace chorus {
namespace {

constexpr double kGrid = 200;

struct Expression {
  std::string_view brows, eyes, mouth;
  bool cheeks = false;
};

constexpr std::string_view kOpenEyes = "E 66 84 8.5 11 F E 134 84 8.5 11 F";
constexpr std::string_view kSparks = "O 69 79.5 3 F O 137 79.5 3 F";

constexpr std::array kExpressions = {
    Expression{"M52 63 C60 60 72 53 80 46 M120 46 C128 53 140 60 148 63", kOpenEyes,
               "M68 153 C82 132 118 132 132 153"},
    Expression{"M54 60 C63 56 73 54 82 55 M118 55 C127 54 137 56 146 60", kOpenEyes,
               "M70 146 C84 135 116 135 130 146"},
    Expression{"", kOpenEyes, "M69 140 L131 140"},
    Expression{"", kOpenEyes, "M64 131 C80 152 120 152 136 131", true},
    Expression{"", "M52 90 C58 72 76 72 82 90 M118 90 C124 72 142 72 148 90", "", true},
};

void draw_skin(cairo_t* cairo, Colour colour, Colour rim, bool flat) {
  const double radius = kGrid / 2 - 2.5;
  cairo_arc(cairo, 100, 100, radius, 0, 6.2832);
  if (flat) {
    set_colour(cairo, colour);
    cairo_fill(cairo);
    return;
  }
  cairo_pattern_t* light = cairo_pattern_create_linear(60, 0, 140, 200);
  const Colour high = mixed(colour, {255, 255, 255}, 0.22), low = mixed(colour, rim, 0.07);
  cairo_pattern_add_color_stop_rgb(light, 0, high.r / 255.0, high.g / 255.0, high.b / 255.0);
  cairo_pattern_add_color_stop_rgb(light, 0.55, colour.r / 255.0, colour.g / 255.0,
                                   colour.b / 255.0);
  cairo_pattern_add_color_stop_rgb(light, 1, low.r / 255.0, low.g / 255.0, low.b / 255.0);
  cairo_set_source(cairo, light);
  cairo_fill_preserve(cairo);
  cairo_pattern_destroy(light);
  set_colour(cairo, rim, 0.85);
  cairo_set_line_width(cairo, 2.6);
  cairo_stroke(cairo);
}

void draw_cheek(cairo_t* cairo, double x) {
  cairo_pattern_t* blush = cairo_pattern_create_radial(x, 122, 3, x, 122, 17);
  cairo_pattern_add_color_stop_rgba(blush, 0, 0.94, 0.42, 0.40, 0.5);
  cairo_pattern_add_color_stop_rgba(blush, 0.6, 0.94, 0.42, 0.40, 0.36);
  cairo_pattern_add_color_stop_rgba(blush, 1, 0.94, 0.42, 0.40, 0);
  cairo_set_source(cairo, blush);
  cairo_arc(cairo, x, 122, 17, 0, 6.2832);
  cairo_fill(cairo);
  cairo_pattern_destroy(blush);
}

// The open laugh of the best face: teeth above, tongue below, inside one outline.
void draw_laugh(cairo_t* cairo, Colour dark, bool flat) {
  constexpr std::string_view outline =
      "M58 122 L142 122 C146 122 147 125 146 129 C140 178 60 178 54 129 C53 125 54 122 58 122 Z";
  cairo_save(cairo);
  trace(cairo, outline);
  cairo_clip_preserve(cairo);
  set_colour(cairo, dark);
  cairo_fill(cairo);
  set_colour(cairo, {255, 255, 255});
  draw_strokes(cairo, "R 62 117 76 19 6 F");
  set_colour(cairo, flat ? Colour{255, 255, 255} : Colour{226, 92, 84});
  if (!flat) draw_strokes(cairo, "E 100 163 23 14 F");
  cairo_restore(cairo);
  set_colour(cairo, dark);
  cairo_set_line_width(cairo, 5);
  draw_strokes(cairo, outline);
}

}  // namespace

bool plain(const Theme& theme) {
  return theme.shadow_percent == 0;
}

Colour dark_of(const Theme& theme) {
  return darker(theme.ink, theme.background_bottom);
}

void draw_face(cairo_t* cairo, int level, double diameter, const Theme& theme) {
  const Expression& face = kExpressions[static_cast<std::size_t>(level - 1)];
  const Colour dark = dark_of(theme);
  const bool flat = plain(theme);
  cairo_scale(cairo, diameter / kGrid, diameter / kGrid);
  cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
  draw_skin(cairo, theme.faces[static_cast<std::size_t>(level - 1)], dark, flat);
  if (face.cheeks && !flat) {
    draw_cheek(cairo, 41);
    draw_cheek(cairo, 159);
  }
  set_colour(cairo, dark);
  cairo_set_line_width(cairo, 8);
  draw_strokes(cairo, face.eyes);
  cairo_set_line_width(cairo, 6.5);
  draw_strokes(cairo, face.brows);
  cairo_set_line_width(cairo, 9);
  draw_strokes(cairo, face.mouth);
  if (face.eyes == kOpenEyes) {
    set_colour(cairo, {255, 255, 255}, 0.9);
    draw_strokes(cairo, kSparks);
  }
  if (level == 5) draw_laugh(cairo, dark, flat);
}

}  // namespace chorus
