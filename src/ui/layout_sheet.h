// A sheet over the page: a question, a warning.
#pragma once

#include "ui/layout.h"

namespace chorus {

void place_sheet(Painting& painting, const Request& request);

}  // namespace chorus
