// Lines drawn by hand, made of fewer points.
#pragma once

#include <vector>

#include "core/value.h"

namespace chorus {

// The points of a line that is nowhere further from the line given than `tolerance` (in the units
// of the points): its ends, and those between that are needed. Points that repeat the one before
// them go in any case.
// After Ramer, "An iterative procedure for the polygonal approximation of plane curves" (1972), and
// Douglas and Peucker, "Algorithms for the reduction of the number of points required to represent
// a digitized line or its caricature" (1973).
std::vector<Point> simplified(const std::vector<Point>& line, int tolerance);

}  // namespace chorus
