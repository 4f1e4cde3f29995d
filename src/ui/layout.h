// The whole screen: header, content, bar, sheet. Pure: the same words, metrics and scrolling give
// the same Painting.
#pragma once

#include <string>

#include "ui/layout_items.h"
#include "ui/metrics.h"
#include "ui/page_items.h"
#include "ui/painting.h"

namespace chorus {

struct Request {
  const Said& said;
  Size screen;
  const Theme& theme;
  TextEngine& text;
  float page_offset = 0;  // how far each was scrolled; kept within what there is
  float sheet_offset = 0;
  std::string wanted;  // id of a widget to bring into view; may be empty
  std::string forms;   // the letter whose forms with marks the keyboard shows; may be empty
};

Painting lay_out(const Request& request);

}  // namespace chorus
