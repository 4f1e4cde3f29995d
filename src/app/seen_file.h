// What is on the screen, written to a file after each drawn frame: the way in which an end-to-end
// test names what it taps (ids, never coordinates of its own). Only with --seen.
#pragma once

#include <string>

#include "core/state.h"
#include "ui/painted_page.h"

namespace chorus {

// {"screen":"prompt","turn":7,"language":"en","saving":false,"prompt":"felt","widgets":{"next":[x,y,w,h],…}}
// Hidden and disabled widgets are left out. The file appears whole.
void write_seen(const std::string& path, const State& state, const PaintedPage& page);
// Of the second display, on which nothing can be touched: {"turn":3,"prompt":"felt","texts":[…]}
void write_seen_stage(const std::string& path, const State& state, const PaintedPage& page);

}  // namespace chorus
