// Cairo's part of the text engine: a laid-out text becomes a picture. Drawing thread only.
#pragma once

#include <cstdint>
#include <vector>

#include "core/theme.h"
#include "ui/geometry.h"
#include "ui/text_layout.h"

namespace chorus {

struct TextPicture {
  int width = 0, height = 0;         // pixels
  Rect where;                        // relative to the logical top left corner, whole pixels
  std::vector<std::uint8_t> pixels;  // as textures take them
};

// The union of ink and logical box: Nastaliq leaves its box. A text without ink gives width 0.
// Colour emoji keep their own colours.
TextPicture draw_text(const LaidText& laid, Colour colour);

}  // namespace chorus
