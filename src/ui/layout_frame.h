// The fixed parts of a screen: what stands in the curtain, and the bar of buttons at the bottom.
#pragma once

#include <vector>

#include "ui/block.h"
#include "ui/page_items.h"

namespace chorus {

// Height of the curtain without its scallop; 0 on a poster.
float header_height(const Surroundings& around);
// Where content may begin.
float content_top(const Surroundings& around);
Block lay_header(const Surroundings& around);
// The ribbon hanging from the curtain; empty when there is none.
Block lay_ribbon(const Surroundings& around);
// The nearly invisible way to the desk.
Block lay_corner(const Surroundings& around, const std::vector<Item>& items);

// The bar's buttons in the whole width of the screen; height 0 when there are none.
Block lay_bar(const Surroundings& around, const std::vector<Item>& items);
float bar_margin(const Metrics& metrics);  // under the bar

}  // namespace chorus
