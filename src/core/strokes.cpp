#include "core/strokes.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace chorus {
namespace {

std::int64_t squared(std::int64_t number) {
  return number * number;
}

std::int64_t length_squared(const Point& from, const Point& to) {
  return squared(to.x - from.x) + squared(to.y - from.y);
}

// Whether a point is further than `tolerance` from the piece between two others, and how far it is
// as a number to compare with others of the same piece.
struct Distance {
  std::int64_t size = 0;
  bool far = false;
};

Distance distance(const Point& point, const Point& from, const Point& to, std::int64_t tolerance) {
  const std::int64_t length = length_squared(from, to);
  const std::int64_t along = std::int64_t{point.x - from.x} * (to.x - from.x) +
                             std::int64_t{point.y - from.y} * (to.y - from.y);
  if (length == 0 || along <= 0 || along >= length) {
    const std::int64_t near = std::min(length_squared(point, from), length_squared(point, to));
    return {near * std::max<std::int64_t>(length, 1), near > squared(tolerance)};
  }
  const std::int64_t across = std::int64_t{point.x - from.x} * (to.y - from.y) -
                              std::int64_t{point.y - from.y} * (to.x - from.x);
  return {squared(across), squared(across) > squared(tolerance) * length};
}

}  // namespace

std::vector<Point> simplified(const std::vector<Point>& line, int tolerance) {
  std::vector<Point> points = line;
  points.erase(std::unique(points.begin(), points.end()), points.end());
  if (points.size() < 3) return points;
  std::vector<bool> kept(points.size());
  kept.front() = kept.back() = true;
  std::vector<std::pair<std::size_t, std::size_t>> pieces{{0, points.size() - 1}};
  while (!pieces.empty()) {
    const auto [from, to] = pieces.back();
    pieces.pop_back();
    Distance most;
    std::size_t furthest = from;
    for (std::size_t i = from + 1; i < to; ++i) {
      const Distance each = distance(points[i], points[from], points[to], tolerance);
      if (each.far && each.size > most.size) most = each, furthest = i;
    }
    if (furthest == from) continue;
    kept[furthest] = true;
    pieces.emplace_back(from, furthest);
    pieces.emplace_back(furthest, to);
  }
  std::vector<Point> fewer;
  for (std::size_t i = 0; i < points.size(); ++i)
    if (kept[i]) fewer.push_back(points[i]);
  return fewer;
}

}  // namespace chorus
