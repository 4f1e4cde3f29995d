#include "ui/focus.h"

#include <cmath>

namespace chorus {
namespace {

std::vector<Found> stops(const Painting& painting) {
  std::vector<Found> all;
  for (const Found& found : live_widgets(painting))
    if (found.widget->enabled && !found.widget->corner && !found.widget->board)
      all.push_back(found);
  return all;
}

struct Point {
  float x = 0, y = 0;
};
Point middle(const Rect& rect) {
  return {rect.x + rect.w / 2, rect.y + rect.h / 2};
}

// How far `to` lies from `from` in a direction: along, and twice as much aside. Nothing: not that
// way.
std::optional<float> distance(const Rect& from, const Rect& to, NamedKey direction) {
  const Point a = middle(from), b = middle(to);
  const bool across = direction == NamedKey::left || direction == NamedKey::right;
  float along = across ? b.x - a.x : b.y - a.y;
  if (direction == NamedKey::left || direction == NamedKey::up) along = -along;
  const float aside = std::abs(across ? b.y - a.y : b.x - a.x);
  const float least = across ? from.w * .3F : from.h * .3F;
  if (along <= least) return std::nullopt;
  return along + 2 * aside;
}

}  // namespace

void Focus::settle(const Painting& painting) {
  if (!visible_ || widget_named(painting, id_).widget) return;
  const std::vector<Found> all = stops(painting);
  id_ = all.empty() ? "" : all.front().widget->id;
}

void Focus::show(const Painting& painting) {
  visible_ = true;
  settle(painting);
}

void Focus::step(const Painting& painting, int by) {
  const std::vector<Found> all = stops(painting);
  if (all.empty()) return;
  int at = -1;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i].widget->id == id_) at = static_cast<int>(i);
  const int n = static_cast<int>(all.size());
  const int next = !visible_ && at >= 0 ? at : at < 0 ? (by > 0 ? 0 : n - 1) : (at + by + n) % n;
  id_ = all[static_cast<std::size_t>(next)].widget->id;
  visible_ = true;
}

void Focus::go(const Painting& painting, NamedKey direction) {
  const Found here = widget_named(painting, id_);
  if (!visible_ || !here.widget) return show(painting);
  std::optional<float> best;
  for (const Found& found : stops(painting)) {
    const auto far = distance(here.widget->rect, found.widget->rect, direction);
    if (!far || (best && *far >= *best)) continue;
    best = far;
    id_ = found.widget->id;
  }
}

}  // namespace chorus
