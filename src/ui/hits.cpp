#include "ui/hits.h"

#include <algorithm>
#include <cmath>

namespace chorus {

std::vector<Found> live_widgets(const Painting& painting) {
  std::vector<Found> all;
  for (const Layer& layer : painting.layers)
    for (const Widget& widget : layer.widgets)
      if (layer.live) all.push_back({&layer, &widget});
  return all;
}

Found widget_at(const Painting& painting, float x, float y) {
  Found top;
  for (const Found& found : live_widgets(painting))
    if (seen_part(found).holds(x, y)) top = found;
  return top;
}

Found widget_named(const Painting& painting, std::string_view id) {
  for (const Found& found : live_widgets(painting))
    if (found.widget->id == id) return found;
  return {};
}

Rect seen_part(const Found& found) {
  const Rect& rect = found.widget->rect;
  if (!found.layer->view) return rect;
  const Rect& view = found.layer->live_view ? *found.layer->live_view : *found.layer->view;
  const float x = std::max(rect.x, view.x), y = std::max(rect.y, view.y);
  const float right = std::min(rect.right(), view.right()),
              bottom = std::min(rect.bottom(), view.bottom());
  return {x, y, std::max(0.F, right - x), std::max(0.F, bottom - y)};
}

bool hidden(const Found& found) {
  return seen_part(found).h < found.widget->rect.h * .6F;
}

int number_at(const TrackPart& track, float x) {
  const float part = std::clamp((x - track.x1) / (track.x2 - track.x1), 0.F, 1.F);
  const float steps =
      part * static_cast<float>(track.max - track.min) / static_cast<float>(track.step);
  return std::min(track.max, track.min + static_cast<int>(std::lround(steps)) * track.step);
}

PointTouched point_at(const BoardPart& board, float x, float y) {
  const auto thousandths = [](float part) {
    return static_cast<int>(std::lround(std::clamp(part, -1.F, 2.F) * 1000));
  };
  return {board.prompt, thousandths((x - board.x1) / (board.x2 - board.x1)),
          thousandths((y - board.y1) / (board.y2 - board.y1))};
}

What meaning(const Widget& widget, float x, float y, TextEngine& text) {
  if (widget.track) return NumberSet{widget.track->prompt, number_at(*widget.track, x)};
  if (widget.board) return point_at(*widget.board, x, y);
  if (!widget.words) return widget.tap;
  const TextPart& part = *widget.words;
  if (part.text.empty()) return CaretPlaced{0};
  return CaretPlaced{text.offset_at(part.style, part.language, part.text, part.wrap, x - part.box.x,
                                    y - part.box.y)};
}

}  // namespace chorus
