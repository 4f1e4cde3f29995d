// How a gap between words and deeds is drawn wherever it stands: a ring is what is said, a full
// disc what happens, so that the shapes tell them apart without colour.
#pragma once

#include <string>

#include "ui/block.h"

namespace chorus {

void draw_gap_mark(Block& block, bool said, float cx, float cy);
// The bar between two marks, level or upright.
void draw_gap_bar(Block& block, float x1, float y1, float x2, float y2);
// What the marks mean, beside one another where there is room. Returns its height.
float draw_gap_legend(Block& block, const std::string& said, const std::string& happens, float x,
                      float y, float width);

}  // namespace chorus
