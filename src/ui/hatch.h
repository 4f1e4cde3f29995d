// A hatched stub stands for a count that may not be shown, in every chart.
#pragma once

#include <string>

#include "ui/block.h"

namespace chorus {

void draw_hatched(Block& block, const Rect& rect, Colour colour);
// A stub and what it means, at the start or in the middle of the room's width. Returns its height.
float draw_hatch_key(Block& block, const std::string& words, const Rect& room, bool centred);

}  // namespace chorus
