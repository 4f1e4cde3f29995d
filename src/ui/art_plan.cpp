// A waiting room seen from above, to be marked: door, front desk, chairs, screen, the way to the
// consulting rooms. Without words, since it is the same in every language.
#include "ui/art_pen.h"
#include "ui/drawings.h"

namespace chorus {
namespace {

constexpr double kWall = 3.2, kThin = 1.2;

Colour tint(const ArtPen& pen, Colour colour, double share) {
  return plain(pen.theme()) ? pen.theme().surface : mixed(pen.theme().surface, colour, share);
}

void block(ArtPen& pen, std::string_view shape, Colour colour) {
  pen.fill(shape, colour);
  pen.stroke(shape, pen.line(), kThin);
}

void draw_floor(ArtPen& pen) {
  const Theme& theme = pen.theme();
  pen.fill("R 8 8 224 144 3", tint(pen, theme.gold, 0.13));
  if (!plain(theme)) {
    pen.stroke("M8 56 L232 56 M8 104 L232 104 M64 8 L64 152 M120 8 L120 152 M176 8 L176 152",
               mixed(theme.surface, theme.gold, 0.3), 0.7);
  }
  // The consulting rooms at the end of the corridor.
  pen.fill("R 8 8 52 40 2 R 8 112 52 40 2", tint(pen, theme.accent, 0.16));
  pen.fill("R 96 84 68 44 10", tint(pen, theme.curtain_top, 0.13));
  // Walls, with the gaps of the doors.
  pen.stroke("M128 152 L232 152 L232 8 L8 8 L8 152 L96 152", pen.line(), kWall);
  pen.stroke("M60 8 L60 22 M60 40 L60 48 L8 48 M60 152 L60 138 M60 120 L60 112 L8 112", pen.line(),
             kWall);
}

// A door that stands open, and the way that it swings.
void draw_doors(ArtPen& pen) {
  const Colour swing = mixed(pen.theme().ink, pen.theme().surface, plain(pen.theme()) ? 0 : 0.45);
  pen.stroke("M96 152 L96 136 M128 152 L128 136", pen.line(), 1.8);
  pen.stroke("M96 136 C104 136 112 143 112 152 M128 136 C120 136 112 143 112 152", swing, 0.8);
  pen.stroke("M60 22 L44 22 M60 138 L44 138", pen.line(), 1.8);
  pen.stroke("M44 22 C44 32 50 40 60 40 M44 138 C44 128 50 120 60 120", swing, 0.8);
}

// Somebody seen from above: shoulders and head.
void draw_person(ArtPen& pen, double x, double y, double degrees, Colour clothes, Colour hair) {
  const ArtPen::Moved moved(pen, x, y, 1, degrees);
  block(pen, "E 0 0 7.6 4.2", clothes);
  block(pen, "O 0 -0.6 3.5", hair);
}

void draw_desk(ArtPen& pen) {
  const Theme& theme = pen.theme();
  const Colour wood = tint(pen, theme.gold, 0.75);
  block(pen, "M156 8 L156 46 C156 50 158 52 162 52 L232 52 L232 40 L170 40 L170 8 Z", wood);
  block(pen, "R 186 42 16 6 1", tint(pen, theme.accent, 0.6));
  block(pen, "R 208 42 9 6 1", theme.surface);
  block(pen, "R 158.5 18 8 12 1", theme.surface);
}

void draw_chair(ArtPen& pen, double x, double y, double degrees) {
  const ArtPen::Moved moved(pen, x, y, 1, degrees);
  const Colour cloth = tint(pen, pen.theme().curtain_top, 0.62);
  block(pen, "R -6 -6 12 11 2.5", cloth);
  block(pen, "R -6.5 -8 13 3.4 1.6", mixed(cloth, pen.dark(), plain(pen.theme()) ? 0 : 0.35));
}

void draw_chairs(ArtPen& pen) {
  for (int i = 0; i < 4; ++i) {
    draw_chair(pen, 104 + 17.4 * i, 92, 0);
    draw_chair(pen, 104 + 17.4 * i, 120, 180);
  }
  for (int i = 0; i < 4; ++i) draw_chair(pen, 221, 68 + 16.5 * i, 90);
}

// What hangs and stands along the walls: the screen that calls names, a plant, leaflets, water.
void draw_things(ArtPen& pen) {
  const Theme& theme = pen.theme();
  block(pen, "R 92 9.5 40 6 1", theme.ink);
  pen.fill("R 95 11 34 3 0.6", tint(pen, theme.accent, 0.45));
  block(pen, "O 219 140 8", tint(pen, theme.accent, 0.5));
  pen.stroke(
      "M219 140 L219 133 M219 140 L213 137 M219 140 L225 137 M219 140 L215 146 M219 140 "
      "L223 146",
      pen.line(), kThin);
  block(pen, "R 72 142 18 8 1", theme.surface);
  pen.stroke("M78 142 L78 150 M84 142 L84 150", pen.line(), 0.9);
  block(pen, "R 64 74 8 12 2", tint(pen, theme.accent, 0.3));
  pen.fill("O 68 80 2.2", theme.accent);
}

void draw_people(ArtPen& pen) {
  const Theme& theme = pen.theme();
  const bool flat = plain(theme);
  const Colour hair = flat ? theme.ink : pen.dark();
  const Colour one = flat ? theme.surface : theme.accent, two = flat ? theme.surface : theme.gold,
               three = flat ? theme.surface : theme.curtain_top;
  draw_person(pen, 196, 27, 180, one, hair);
  draw_person(pen, 188, 63, 0, three, hair);
  draw_person(pen, 176, 74, 20, two, mixed(hair, theme.surface, flat ? 0 : 0.3));
  draw_person(pen, 121.4, 92, 180, two, hair);
  draw_person(pen, 156.2, 120, 0, one, mixed(hair, theme.surface, flat ? 0 : 0.3));
  draw_person(pen, 221, 101, -90, three, hair);
}

}  // namespace

void draw_waiting_room(ArtPen& pen) {
  draw_floor(pen);
  draw_doors(pen);
  draw_things(pen);
  draw_desk(pen);
  draw_chairs(pen);
  draw_people(pen);
}

}  // namespace chorus
