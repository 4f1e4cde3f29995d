// The triangle of a triad with the words of its corners: shared by the board that is touched and
// the chart of results.
#pragma once

#include <string>
#include <vector>

#include "core/value.h"
#include "ui/block.h"

namespace chorus {

struct TriadFrame {
  float x1 = 0, x2 = 0, y = 0;  // the ends of the base
  float bottom = 0;             // of all that is drawn, with the words

  float side() const { return x2 - x1; }
  float high() const { return side() * kHigh; }
  struct Place {
    float x = 0, y = 0;
  };
  // Where the shares meet: their mean of the corners (barycentric coordinates).
  Place at(const Triad& triad) const;

  static constexpr float kHigh = .8660254F;  // √3/2: of an equilateral triangle with side 1
};

// Height that the frame has with a triangle of `side`, and the side that fits a height.
float triad_frame_height(const Surroundings& around, const std::vector<std::string>& corners,
                         float width, float side);
float triad_side(const Surroundings& around, const std::vector<std::string>& corners, float width,
                 float height);
// Draws it into `room` (its height is not read), in the middle of its width.
TriadFrame draw_triad_frame(Block& block, const std::vector<std::string>& corners, const Rect& room,
                            float side, int owner = kNobody);

}  // namespace chorus
