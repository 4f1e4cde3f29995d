// Velvet by hand: folds as a profile of brightness across the cloth, edges with soft shadows.
// Drawing thread only.
#pragma once

#include <vector>

#include "core/theme.h"
#include "ui/pictures.h"

namespace chorus {

// Brightness across a cloth, 0…1 of its width in equal steps: ridges near 1, grooves dark.
struct Folds {
  std::vector<float> brightness;
  float at(float across) const;
};
// `count` folds of uneven width; `depth` of the grooves 0…1; `shine` on the ridges (0 under text,
// whose contrast is measured on the plain colour).
Folds make_folds(int count, float depth, float shine, unsigned seed);

struct Cloth {
  Colour top, bottom;  // its colours at the heights from 0 to `height`
  float height = 0;
  Folds folds;
};

// A cloth that hangs from the top edge: `hem` says how far down it reaches at each column.
void paint_hanging(CairoPicture& picture, const Cloth& cloth, const std::vector<float>& hem);

// A cloth along the left edge (or the right one): `edge` says how far in it reaches at each row.
// Folds are gathered where it is narrow.
void paint_side(CairoPicture& picture, const Cloth& cloth, const std::vector<float>& edge,
                bool right);

// The soft shadow that a hem or an edge throws on what is behind: as far as `reach`, beginning with
// `darkness`.
void paint_hem_shadow(CairoPicture& picture, const std::vector<float>& hem, float reach,
                      float darkness, Colour dark);
void paint_edge_shadow(CairoPicture& picture, const std::vector<float>& edge, float reach,
                       float darkness, Colour dark, bool right);

}  // namespace chorus
