// The curtain in its two shapes: the hem along the top of every screen, and the stage of the
// poster. Drawing thread only.
#pragma once

#include "ui/drawings.h"
#include "ui/pictures.h"

namespace chorus {

// A scalloped cloth along the top with a golden trim.
struct Scallops {
  float top = 0;    // where the points are
  float drop = 0;   // how much lower the middles hang
  float width = 1;  // of one, about; they are evened out over the screen
};

void draw_top_curtain(CairoPicture& picture, const BackdropShape& shape, const Scallops& scallops,
                      const Theme& theme);
// Where the floor of the stage begins.
float stage_floor(const BackdropShape& shape);
void draw_stage(CairoPicture& picture, const BackdropShape& shape, const Theme& theme);

}  // namespace chorus
