// The content of a page or a sheet: things said, one under another (at the desk: in two columns).
#pragma once

#include <vector>

#include "ui/block.h"
#include "ui/page_items.h"

namespace chorus {

// Lays out what belongs in the flow in `width`. Where `room` is higher than needed, things that
// like to be larger are, and the rest is put where it looks calm. May come out higher than `room`.
// `elsewhere`: a text box that has a place of its own; may be nullptr.
Block lay_flow(const Surroundings& around, const std::vector<Item>& items, float width, float room,
               const TextBox* elsewhere);

// True for buttons that stand where they are said, and not in a bar.
bool in_flow(const Metrics& metrics, const Button& button);

}  // namespace chorus
