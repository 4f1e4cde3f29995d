// What one sees in a theatre: the lamp before it begins, the seats, the bow at the end.
#include "ui/art_pen.h"
#include "ui/drawings.h"

namespace chorus {
namespace {

void draw_cone(ArtPen& pen) {
  const Colour light = pen.theme().gold;
  cairo_pattern_t* beam = cairo_pattern_create_linear(92, 46, 158, 140);
  cairo_pattern_add_color_stop_rgba(beam, 0, light.r / 255.0, light.g / 255.0, light.b / 255.0,
                                    0.72);
  cairo_pattern_add_color_stop_rgba(beam, 1, light.r / 255.0, light.g / 255.0, light.b / 255.0,
                                    0.16);
  cairo_set_source(pen.cairo(), beam);
  cairo_move_to(pen.cairo(), 92, 66);
  cairo_line_to(pen.cairo(), 113, 49);
  cairo_line_to(pen.cairo(), 216, 138);
  cairo_curve_to(pen.cairo(), 204, 150, 128, 150, 112, 138);
  cairo_close_path(pen.cairo());
  cairo_fill(pen.cairo());
  cairo_pattern_destroy(beam);
}

void draw_lamp(ArtPen& pen) {
  const Theme& theme = pen.theme();
  pen.stroke("M40 10 L104 10", pen.line(), 6);
  pen.stroke("M72 10 L72 34", pen.line());
  const ArtPen::Moved moved(pen, 78, 40, 1, 51);
  pen.velvet("M-26 -16 C-32 -14 -32 14 -26 16 L18 21 L18 -21 Z", theme.curtain_top, -20,
             theme.curtain_bottom, 20);
  pen.body("R 14 -25 13 50 5", theme.gold);
  pen.fill("R 27 -20 4 40 2", mixed(theme.gold, {255, 255, 255}, 0.7));
  pen.stroke("M-14 -9 L-14 9 M-5 -10 L-5 10", pen.theme().on_curtain, 3);
}

// A person of the company, with raised arms: between the feet is (0, 0).
void draw_player(ArtPen& pen, double x, double scale, Colour clothes, Colour skin) {
  const ArtPen::Moved moved(pen, x, 146, scale);
  constexpr std::string_view arms =
      "M-10 -52 C-20 -54 -26 -66 -27 -84 M10 -52 C20 -54 26 -66 27 -84";
  pen.stroke(arms, pen.line(), 15);
  pen.stroke(arms, clothes, 7);
  pen.body("O -27 -90 6.4 O 27 -90 6.4", skin);
  pen.velvet("M-18 0 C-21 -26 -20 -52 -11 -59 C-5 -63 5 -63 11 -59 C20 -52 21 -26 18 0 Z", clothes,
             -60, mixed(clothes, pen.dark(), plain(pen.theme()) ? 0 : 0.22), 0);
  pen.body("O 0 -79 15", skin);
  pen.fill("O -5 -80.5 2 O 5 -80.5 2", pen.dark());
  pen.stroke("M-5 -74.4 C-2.5 -70.8 2.5 -70.8 5 -74.4", pen.dark(), 2.4);
}

void draw_chair(ArtPen& pen, double x, double y, double scale) {
  const Theme& theme = pen.theme();
  const ArtPen::Moved moved(pen, x, y, scale);
  pen.stroke("M-20 40 L-20 56 M20 40 L20 56 M-27 57 L-13 57 M13 57 L27 57", pen.line(), 5);
  pen.velvet("M-26 14 L-26 -30 C-26 -46 -16 -52 0 -52 C16 -52 26 -46 26 -30 L26 14 Z",
             mixed(theme.curtain_top, {255, 255, 255}, plain(theme) ? 0 : 0.08), -52,
             theme.curtain_bottom, 14);
  if (!plain(theme)) {
    pen.stroke("M-9 -42 L-9 4 M9 -42 L9 4", mixed(theme.curtain_bottom, pen.dark(), 0.35), 2.5);
  }
  pen.fill("O 0 -36 4.5", theme.gold);
  pen.velvet("R -29 8 58 32 9", theme.curtain_top, 8, theme.curtain_bottom, 44);
  pen.body("R -38 -6 13 38 6", theme.gold);
  pen.body("R 25 -6 13 38 6", theme.gold);
}

}  // namespace

void draw_spotlight(ArtPen& pen) {
  const Theme& theme = pen.theme();
  draw_cone(pen);
  pen.fill("E 164 139 53 11", mixed(theme.gold, {255, 255, 255}, 0.55), plain(theme) ? 1 : 0.9);
  pen.stroke("M22 152 L232 152", pen.line());
  draw_lamp(pen);
  pen.fill("O 150 86 2.6 O 172 102 2 O 136 104 1.8 O 178 122 2.4 O 160 70 1.6",
           mixed(theme.gold, {255, 255, 255}, 0.75));
}

void draw_curtain_call(ArtPen& pen) {
  const Theme& theme = pen.theme();
  pen.glow(plain(theme) ? theme.surface : theme.gold, 0.26);
  pen.stroke("M16 148 L224 148", pen.line());
  const bool flat = plain(theme);
  draw_player(pen, 62, 1.12, flat ? theme.surface : theme.gold,
              flat ? theme.ink : Colour{236, 188, 150});
  draw_player(pen, 178, 1.12, flat ? theme.surface : theme.accent,
              flat ? theme.ink : Colour{201, 141, 104});
  draw_player(pen, 120, 1.24, flat ? theme.surface : theme.curtain_top,
              flat ? theme.ink : Colour{150, 96, 68});
}

void draw_empty_chairs(ArtPen& pen) {
  const Theme& theme = pen.theme();
  pen.glow(plain(theme) ? theme.surface : theme.gold, 0.16);
  draw_chair(pen, 44, 92, 0.9);
  draw_chair(pen, 196, 92, 0.9);
  draw_chair(pen, 120, 86, 1.04);
  pen.stroke("M10 146 L230 146", pen.line());
}

}  // namespace chorus
