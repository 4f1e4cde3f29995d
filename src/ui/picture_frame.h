// A picture in a frame, three by two: shared by the board that is marked and the map of results.
#pragma once

#include <string_view>

#include "core/value.h"
#include "ui/block.h"

namespace chorus {

// Draws what a programme names: a symbol, a drawing of the house, or a file in pictures/.
void draw_named_picture(Block& block, std::string_view name, const Rect& rect, int owner = kNobody);

// The frame's height for its width, and the other way round.
float picture_frame_height(const Metrics& metrics, float width);
float picture_frame_width(const Metrics& metrics, float height);
// The picture inside its frame.
Rect picture_in_frame(const Metrics& metrics, const Rect& frame);
// Draws both. Returns the picture.
Rect draw_picture_frame(Block& block, std::string_view name, const Rect& frame,
                        int owner = kNobody);

// A place of the picture, in pixels.
struct PicturePlace {
  float x = 0, y = 0;
};
PicturePlace picture_place(const Rect& picture, const Point& point);

}  // namespace chorus
