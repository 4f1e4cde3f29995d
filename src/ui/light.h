// The light of the house: smooth colours over the whole screen, dithered so that no step shows in
// the dark. Written by hand, a row at a time: four times as quick as Cairo's gradients. Drawing
// thread only.
#pragma once

#include <vector>

#include "core/theme.h"
#include "ui/pictures.h"

namespace chorus {

struct Shade {  // 0…255, with fractions
  float r = 0, g = 0, b = 0;
};
Shade shade(Colour colour);
Shade mixed(Shade a, Shade b, float share_of_b);

// A soft round pool of light.
struct Pool {
  Colour colour;
  float x = 0, y = 0;                // middle, pixels
  float radius_x = 1, radius_y = 1;  // where it has faded to a third
  float strength = 0;                // 0…1 in the middle
};

// A cone of light from a lamp, out of sight at the top, to the floor.
struct Beam {
  Colour colour;
  float from_x = 0, to_x = 0;          // middle at the top and at the bottom
  float from_width = 1, to_width = 1;  // half widths there
  float bottom = 0;                    // where it ends
  float strength = 0;
};

// Fills the whole picture (ARGB32): `rows` holds a colour for each row.
void paint_light(CairoPicture& picture, const std::vector<Shade>& rows,
                 const std::vector<Pool>& pools, const std::vector<Beam>& beams);

}  // namespace chorus
