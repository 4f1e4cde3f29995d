// Cairo's part of the text engine: a laid-out text becomes a picture. Drawing thread only.
#pragma once

#include <cstdint>
#include <vector>

#include "ui/geometry.h"
#include "ui/text_layout.h"

namespace chorus {

struct TextPicture {
  int width = 0, height = 0;          // pixels
  Rect where;                         // relative to the logical top left corner, whole pixels
  std::vector<std::uint8_t> letters;  // RGBA, white, straight alpha
  std::vector<std::uint8_t> emoji;    // RGBA, straight alpha, in its own colours; empty: no emoji
};

// The union of ink and logical box: Nastaliq leaves its box. A text without ink gives width 0.
TextPicture draw_text(const LaidText& laid);

}  // namespace chorus
