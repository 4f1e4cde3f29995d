// What people see. Each screen is one file with one function; this list is the only other place
// that knows of it. A screen writes a State onto a Page: it decides nothing and changes nothing.
#pragma once

#include "core/page.h"
#include "core/state.h"

namespace chorus {

// Writes the screen that `visit` is on, from begin() to end().
void write_screen(const House& house, const Visit& visit, Page& page);

}  // namespace chorus
