#include "ui/shelves.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <deque>

namespace chorus {
namespace {

struct Box {
  Shelves::Spot spot;
  int width, height;
};

bool apart(const Box& a, const Box& b) {
  return a.spot.x + a.width <= b.spot.x || b.spot.x + b.width <= a.spot.x ||
         a.spot.y + a.height <= b.spot.y || b.spot.y + b.height <= a.spot.y;
}

// Sizes as the words of a screen have them, always in the same order.
class Sizes {
 public:
  int width() { return 20 + next() % 700; }
  int height() { return (next() % 4 == 0 ? 80 : 36) + next() % 20; }

 private:
  int next() { return static_cast<int>((seed_ = seed_ * 1'103'515'245u + 12'345u) >> 16 & 0x7FFF); }
  std::uint32_t seed_ = 7;
};

}  // namespace

TEST_CASE("pictures on shelves lie inside and apart, also where others were taken away") {
  Shelves shelves(2048, 1024);
  Sizes sizes;
  std::deque<Box> kept;
  for (int i = 0; i < 2000; ++i) {
    Box box{{}, sizes.width(), sizes.height()};
    auto spot = shelves.take(box.width, box.height);
    while (!spot && !kept.empty()) {
      shelves.give_back(kept.front().spot);
      kept.pop_front();
      spot = shelves.take(box.width, box.height);
    }
    REQUIRE(spot);
    box.spot = *spot;
    CHECK(box.spot.x >= 0);
    CHECK(box.spot.y >= 0);
    CHECK(box.spot.x + box.width <= 2048);
    CHECK(box.spot.y + box.height <= 1024);
    for (const Box& other : kept) REQUIRE(apart(box, other));
    kept.push_back(box);
  }
}

TEST_CASE("shelves that are filled with words leave little room unused") {
  Shelves shelves(2048, 1024);
  Sizes sizes;
  double used = 0;
  while (true) {
    const int width = sizes.width(), height = sizes.height();
    if (!shelves.take(width, height)) break;
    used += width * height;
  }
  CHECK(used / (2048 * 1024) > .7);
}

TEST_CASE("a gap that a picture leaves is taken again, also beside others that stay") {
  Shelves shelves(100, 40);
  const auto first = shelves.take(40, 40), second = shelves.take(30, 40),
             third = shelves.take(30, 40);
  REQUIRE(first);
  REQUIRE(second);
  REQUIRE(third);
  CHECK_FALSE(shelves.take(10, 40));
  shelves.give_back(*second);
  CHECK_FALSE(shelves.take(31, 40));
  const auto again = shelves.take(20, 36), rest = shelves.take(10, 40);
  REQUIRE(again);
  REQUIRE(rest);
  CHECK(again->x == 40);
  CHECK(rest->x == 60);
  CHECK_FALSE(shelves.take(1, 40));
}

TEST_CASE("what is too large for the shelves has no place, and empty shelves take any size again") {
  Shelves shelves(100, 100);
  CHECK_FALSE(shelves.take(101, 10));
  CHECK_FALSE(shelves.take(10, 101));
  CHECK(shelves.empty());
  const auto low = shelves.take(100, 40), high = shelves.take(100, 40);
  REQUIRE(low);
  REQUIRE(high);
  CHECK_FALSE(shelves.take(100, 40));
  shelves.give_back(*low);
  CHECK_FALSE(shelves.take(100, 90));
  CHECK(shelves.take(60, 30));
  shelves.give_back({0, 0});
  shelves.give_back(*high);
  CHECK(shelves.empty());
  CHECK(shelves.take(100, 100));
}

}  // namespace chorus
