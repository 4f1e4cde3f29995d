// The whole screen: header, content, bar, sheet. Pure: the same words, metrics and scrolling give
// the same Painting.
#pragma once

#include <optional>
#include <string>
#include <vector>

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
  std::string wanted;        // id of a widget to bring into view; may be empty
  float millimetre = 0;      // in pixels; 0 where it is not known
  std::optional<Mark> mark;  // what is being read aloud
  std::string forms;         // the letter whose forms with marks the keyboard shows; may be empty
};

Painting lay_out(const Request& request);
// Of a page's or a sheet's items the one whose own words are being read aloud; nullptr: none.
const Item* spoken_item(const Request& request, const std::vector<Item>& items);

}  // namespace chorus
