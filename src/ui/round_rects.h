// Boxes with round corners for draw lists. Straight edges lie on whole pixels and are crisp; only
// the corners are soft. The middle is one plain box, which the renderer knows to hide what is
// behind it. Drawing thread only.
#pragma once

#include "ui/geometry.h"

struct ImDrawList;

namespace chorus {

// Colours are ImGui's packed ones. `rect` is rounded to whole pixels.
void fill_round_rect(ImDrawList& list, const Rect& rect, float radius, unsigned top,
                     unsigned bottom);
// A line of `width` (at least one pixel), inside the rectangle's edge.
void stroke_round_rect(ImDrawList& list, const Rect& rect, float radius, float width,
                       unsigned colour);

}  // namespace chorus
