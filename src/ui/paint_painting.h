// Paints a Painting. Drawing thread only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ui/painted_page.h"
#include "ui/painter.h"
#include "ui/painting.h"

struct ImDrawList;

namespace chorus {

// What a frame adds to the layout.
struct Moving {
  std::string pressed;                        // id of the widget under the finger
  std::vector<std::string> lit;               // ids of what keys or the switch act on
  std::string spoken;                         // id of the one that is being read aloud
  const std::vector<Point>* drawn = nullptr;  // on that widget's board, as long as it is painted
  std::optional<float> held;                  // of a hold, 0 … 1
  std::optional<std::int64_t> entering_ms;    // since a new screen came
};

struct Written {
  std::vector<PaintedPage::Drawn> texts;
  int unknown_glyphs = 0;
};

Written paint_all(const Painting& painting, Painter& painter, ImDrawList* list,
                  const Moving& moving);

// How long the entrance of a painting lasts.
std::int64_t entrance_ms(const Painting& painting);

}  // namespace chorus
