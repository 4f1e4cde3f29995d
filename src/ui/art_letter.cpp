// A letter on its way: what the room said goes with the facilitator.
#include "ui/art_pen.h"
#include "ui/drawings.h"

namespace chorus {

void draw_envelope(ArtPen& pen) {
  const Theme& theme = pen.theme();
  const bool flat = plain(theme);
  const Colour paper = flat ? theme.surface : Colour{255, 253, 247};
  const Colour cover = flat ? theme.surface : mixed(theme.gold, {255, 255, 255}, 0.62);
  pen.glow(flat ? theme.surface : theme.gold, 0.22);
  pen.body("M46 70 L114 20 C118 17 122 17 126 20 L194 70 L194 80 L46 80 Z",
           mixed(cover, pen.dark(), flat ? 0 : 0.16));
  pen.body("M64 110 L64 40 C64 36 67 33 71 33 L169 33 C173 33 176 36 176 40 L176 110 Z", paper);
  pen.stroke("M82 52 L126 52 M82 66 L158 66 M82 80 L150 80", flat ? theme.ink : theme.border, 4);
  pen.fill("O 152 50 5 ", theme.accent);
  pen.body(
      "M46 72 L46 138 C46 143 50 147 55 147 L185 147 C190 147 194 143 194 138 L194 72 "
      "L126 117 C122 120 118 120 114 117 Z",
      cover);
  pen.stroke("M50 143 L98 107 M190 143 L142 107", pen.line());
  pen.velvet("O 120 117 16", theme.curtain_top, 100, theme.curtain_bottom, 134);
  const ArtPen::Moved moved(pen, 120, 117, 0.2);
  pen.stroke("O -24 0 22 O 0 0 22 O 24 0 22", theme.gold, 9);
}

}  // namespace chorus
