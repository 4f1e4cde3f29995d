// Soft shadows under rounded shapes as nine-slices. Drawing thread only.
#pragma once

#include "ui/geometry.h"
#include "ui/painter.h"
#include "ui/picture_cache.h"

struct ImDrawList;

namespace chorus {

// Draws the shadow that lies around `rect`; nothing is drawn in its middle, which the shape covers.
void draw_shadow(PictureCache& pictures, ImDrawList* list, const Rect& rect, float radius,
                 Shadow kind, float scale, const Theme& theme);

}  // namespace chorus
