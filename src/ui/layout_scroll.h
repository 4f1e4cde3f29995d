// Content that may be higher than its window: clipped, faded at the edges, with round buttons
// beside it.
#pragma once

#include <string>

#include "ui/block.h"

namespace chorus {

// What is left of a window beside the buttons that scroll it.
Rect beside_scroll_buttons(const Metrics& metrics, Rect view);

// Adds the content's layer, and where it scrolls a layer with the fades and buttons. Brings the
// widget `wanted` into view. `scroller.view` is where content starts; its offset is kept within
// bounds.
void place_scrolled(Painting& painting, const Surroundings& around, Block&& content,
                    Scroller& scroller, const std::string& wanted);

}  // namespace chorus
