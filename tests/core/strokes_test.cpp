#include "core/strokes.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "core/moment.h"

namespace chorus {
namespace {

// How far a point is from the nearest piece of a line, in its units.
double off(const Point& point, const std::vector<Point>& line) {
  double least = 1e9;
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    const double x = line[i + 1].x - line[i].x, y = line[i + 1].y - line[i].y;
    const double length = x * x + y * y, px = point.x - line[i].x, py = point.y - line[i].y;
    const double part = length > 0 ? std::clamp((px * x + py * y) / length, 0.0, 1.0) : 0;
    least = std::min(least, std::hypot(px - part * x, py - part * y));
  }
  return least;
}

}  // namespace

TEST_CASE("a straight line is its two ends, however slowly it was drawn") {
  std::vector<Point> line;
  for (int i = 0; i <= 300; ++i) line.push_back({i, 2 * i});
  CHECK(simplified(line, 0) == std::vector<Point>{{0, 0}, {300, 600}});
  CHECK(simplified(line, 5) == std::vector<Point>{{0, 0}, {300, 600}});
}

TEST_CASE("corners stay, and a tremble smaller than the tolerance goes") {
  CHECK(simplified({{0, 0}, {50, 1}, {100, 0}, {101, 50}, {100, 100}}, 2) ==
        std::vector<Point>{{0, 0}, {100, 0}, {100, 100}});
  CHECK(simplified({{0, 0}, {50, 3}, {100, 0}}, 2) ==
        std::vector<Point>{{0, 0}, {50, 3}, {100, 0}});
}

TEST_CASE("a line that comes back to where it began keeps its furthest point") {
  CHECK(simplified({{10, 10}, {60, 10}, {10, 10}}, 2) ==
        std::vector<Point>{{10, 10}, {60, 10}, {10, 10}});
}

TEST_CASE("nothing, one point and the same point again are left as little as they are") {
  CHECK(simplified({}, 2).empty());
  CHECK(simplified({{5, 5}}, 2) == std::vector<Point>{{5, 5}});
  CHECK(simplified({{5, 5}, {5, 5}, {5, 5}}, 2) == std::vector<Point>{{5, 5}});
}

TEST_CASE("no point of any line is further from the simpler one than the tolerance") {
  Chance chance({5, 6});
  for (int round = 0; round < 50; ++round) {
    std::vector<Point> line;
    Point at{500, 500};
    for (int i = 0; i < 200; ++i) {
      at = {at.x + static_cast<int>(chance.below(21)) - 10,
            at.y + static_cast<int>(chance.below(21)) - 10};
      line.push_back(at);
    }
    const std::vector<Point> fewer = simplified(line, 8);
    CHECK(fewer.size() < line.size());
    CHECK(fewer.front() == line.front());
    CHECK(fewer.back() == line.back());
    for (const Point& point : line) CHECK(off(point, fewer) <= 8.0001);
  }
}

}  // namespace chorus
