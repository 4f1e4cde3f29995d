// Drawings of icons as data (ui/strokes.h), on a grid of 24 × 24. Internal to icons.
#pragma once

#include <array>
#include <string_view>

#include "core/page.h"

namespace chorus {

struct IconDrawing {
  Icon icon;
  std::string_view strokes;
  bool points = false;  // to where the text goes, or back: mirrored where right to left
};

// The pictures of a way back. Each is told from the others by its outline alone.
extern const std::array<IconDrawing, 24> kCodeDrawings;

}  // namespace chorus
