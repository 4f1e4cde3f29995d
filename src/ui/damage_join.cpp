#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/damage.h"

namespace chorus {
namespace {

constexpr std::size_t kMostRects = 6;
constexpr float kNear = 12;  // pixels

float area(const Rect& rect) {
  return rect.w * rect.h;
}

Rect whole_pixels(const Rect& rect, Size screen) {
  const float left = std::clamp(std::floor(rect.x), 0.0f, screen.w);
  const float top = std::clamp(std::floor(rect.y), 0.0f, screen.h);
  return {left, top, std::clamp(std::ceil(rect.right()), left, screen.w) - left,
          std::clamp(std::ceil(rect.bottom()), top, screen.h) - top};
}

// Takes in every rectangle that the new one is near to; growing may bring it near to others.
void add(Damage& damage, Rect rect) {
  for (bool grew = true; grew;) {
    grew = false;
    for (std::size_t i = 0; i < damage.size(); ++i) {
      if (!overlap(damage[i], rect.inset(-kNear))) continue;
      rect = united(rect, damage[i]);
      damage[i] = damage.back();
      damage.pop_back();
      grew = true;
      break;
    }
  }
  damage.push_back(rect);
}

// Unites the two whose union wastes the least.
void unite_cheapest(Damage& damage) {
  std::size_t first = 0, second = 1;
  float least = -1;
  for (std::size_t i = 0; i < damage.size(); ++i) {
    for (std::size_t j = i + 1; j < damage.size(); ++j) {
      const float waste = area(united(damage[i], damage[j])) - area(damage[i]) - area(damage[j]);
      if (least >= 0 && waste >= least) continue;
      least = std::max(waste, 0.0f), first = i, second = j;
    }
  }
  const Rect both = united(damage[first], damage[second]);
  damage.erase(damage.begin() + static_cast<std::ptrdiff_t>(second));
  damage.erase(damage.begin() + static_cast<std::ptrdiff_t>(first));
  add(damage, both);
}

bool inside(const Rect& inner, const Rect& outer) {
  return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right() &&
         inner.bottom() <= outer.bottom();
}

}  // namespace

Damage joined(const std::vector<Rect>& rects, Size screen) {
  Damage damage;
  for (const Rect& rect : rects) {
    const Rect pixels = whole_pixels(rect, screen);
    if (pixels.empty()) continue;
    const bool known = std::any_of(damage.begin(), damage.end(),
                                   [&](const Rect& outer) { return inside(pixels, outer); });
    if (known) continue;
    add(damage, pixels);
    while (damage.size() > kMostRects) unite_cheapest(damage);
  }
  return damage;
}

Damage take_first(Damage& owed, float most) {
  if (most <= 0) return std::exchange(owed, {});
  Damage first;
  for (float left = most; !owed.empty() && left > 0;) {
    Rect& next = owed.front();
    const float rows = std::clamp(std::floor(left / next.w), first.empty() ? 1.F : 0.F, next.h);
    if (rows <= 0) break;
    first.push_back({next.x, next.y, next.w, rows});
    left -= area(first.back());
    next.y += rows, next.h -= rows;
    if (next.h <= 0) owed.erase(owed.begin());
  }
  return first;
}

}  // namespace chorus
