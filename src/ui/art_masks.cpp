// The two masks of the theatre, in our own drawing: one laughs, one weeps.
#include "ui/art_pen.h"
#include "ui/drawings.h"

namespace chorus {
namespace {

constexpr std::string_view kMask =
    "M-43 -48 C-40 -52 -36 -51 -32 -49 C-12 -41 12 -41 32 -49 C36 -51 40 -52 43 -48 "
    "C52 -2 44 38 8 56 C3 58.5 -3 58.5 -8 56 C-44 38 -52 -2 -43 -48 Z";
// The side that the light does not reach.
constexpr std::string_view kShade =
    "M43 -48 C52 -2 44 38 8 56 C3 58.5 -3 58.5 -8 56 C30 34 34 -4 26 -47 C34 -49.5 39 -51.5 43 -48 "
    "Z";

// Where both are of one colour, the ground between them keeps them apart.
void draw_mask(ArtPen& pen, Colour face) {
  if (plain(pen.theme())) pen.stroke(kMask, pen.theme().surface, 12);
  pen.body(kMask, face);
}

void draw_weeping(ArtPen& pen) {
  const Theme& theme = pen.theme();
  const ArtPen::Moved moved(pen, 152, 72, 0.98, 11);
  pen.stroke("M44 -30 C58 -26 56 -8 66 -2 C74 3 72 14 78 20", theme.accent, 6);
  const Colour face = plain(theme) ? theme.ink : theme.faces[4];
  draw_mask(pen, face);
  pen.fill(kShade, pen.dark(), 0.12);
  pen.stroke("M-34 -20 C-26 -22 -18 -27 -13 -33 M34 -20 C26 -22 18 -27 13 -33", pen.dark());
  pen.fill(
      "M-33 -6 C-27 -13 -15 -12 -10 -3 C-17 -1 -27 -1 -33 -6 Z "
      "M33 -6 C27 -13 15 -12 10 -3 C17 -1 27 -1 33 -6 Z",
      pen.dark());
  pen.fill("M-24 41 C-22 17 22 17 24 41 C13 32 -13 32 -24 41 Z", pen.dark());
  pen.fill("M-26 5 C-21 12 -19 15 -19 18 C-19 26 -33 26 -33 18 C-33 15 -31 12 -26 5 Z",
           plain(theme) ? theme.surface : Colour{255, 255, 255}, 0.9);
}

void draw_laughing(ArtPen& pen) {
  const Theme& theme = pen.theme();
  const ArtPen::Moved moved(pen, 88, 80, 1.08, -9);
  pen.stroke("M-44 -28 C-58 -22 -54 -6 -64 2 C-71 8 -68 18 -75 24", theme.gold, 6);
  draw_mask(pen, plain(theme) ? theme.ink : mixed(theme.faces[2], theme.gold, 0.4));
  pen.fill(kShade, pen.dark(), 0.10);
  pen.stroke("M-35 -24 C-29 -32 -18 -33 -11 -27 M35 -24 C29 -32 18 -33 11 -27", pen.dark());
  pen.fill(
      "M-34 -3 C-30 -19 -13 -19 -9 -3 C-16 -9 -27 -9 -34 -3 Z "
      "M34 -3 C30 -19 13 -19 9 -3 C16 -9 27 -9 34 -3 Z",
      pen.dark());
  if (!plain(theme)) pen.fill("O -31 12 7.5 O 31 12 7.5", theme.faces[0], 0.75);
  pen.fill(
      "M-27 14 C-15 22 15 22 27 14 C30 16 29 20 28 23 C22 46 -22 46 -28 23 C-29 20 -30 16 -27 14 Z",
      pen.dark());
  pen.fill("M-14 37 C-8 29 8 29 14 37 C6 42 -6 42 -14 37 Z",
           plain(theme) ? theme.ink : theme.curtain_top);
}

}  // namespace

void draw_masks(ArtPen& pen) {
  pen.glow(plain(pen.theme()) ? pen.theme().surface : pen.theme().gold, 0.20);
  draw_weeping(pen);
  draw_laughing(pen);
}

}  // namespace chorus
