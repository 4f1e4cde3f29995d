// Boxes with round corners for draw lists. Straight edges lie on whole pixels and are crisp. What
// is soft, the corners, comes from a small picture; the middle is plain boxes, which the renderer
// knows to hide what is behind them. Drawing thread only.
#pragma once

#include <optional>

#include "core/theme.h"
#include "ui/geometry.h"
#include "ui/picture_cache.h"

struct ImDrawList;

namespace chorus {

struct FrameLook {
  std::optional<Colour> fill, edge;
  float width = 0;  // of the edge, at least one pixel, inside the rectangle
  float alpha = 1;
};

// `rect` is rounded to whole pixels; too large a radius makes a pill. Draws nothing where it is
// empty, and no edge where it has no room for one.
void draw_frame(PictureCache& pictures, ImDrawList& list, const Rect& rect, float radius,
                const FrameLook& look);

// Filled with colours that run from top to bottom.
void draw_gradient(PictureCache& pictures, ImDrawList& list, const Rect& rect, float radius,
                   Colour top, Colour bottom);

}  // namespace chorus
