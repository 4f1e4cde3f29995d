// Finding widgets of a Painting, and what touching one of them reports.
#pragma once

#include <string_view>
#include <vector>

#include "core/event.h"
#include "ui/painting.h"

namespace chorus {

struct Found {
  const Layer* layer = nullptr;
  const Widget* widget = nullptr;
};

// The topmost live widget at a place, or one by its id; nothing found: null pointers.
Found widget_at(const Painting& painting, float x, float y);
Found widget_named(const Painting& painting, std::string_view id);
std::vector<Found> live_widgets(
    const Painting& painting);  // in the order in which they were laid out

// The part of a widget that can be seen, and whether too little of it is for a finger.
Rect seen_part(const Found& found);
bool hidden(const Found& found);

// What a touch at (x, y) of the widget reports.
What meaning(const Widget& widget, float x, float y, TextEngine& text);
int number_at(const TrackPart& track, float x);
PointTouched point_at(const BoardPart& board, float x, float y);

}  // namespace chorus
