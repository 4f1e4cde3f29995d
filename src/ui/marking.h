// Shows what is being read aloud: a band and a line under the words being said, a line beside
// anything else. Drawing thread only.
#pragma once

#include <string>

#include "ui/block.h"
#include "ui/page_items.h"

namespace chorus {

// Puts the mark into a block that lays out the marked item in `width`.
void mark_spoken(Block& block, const Mark& mark, float width);

}  // namespace chorus
