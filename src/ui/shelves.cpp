#include "ui/shelves.h"

#include <algorithm>

namespace chorus {
namespace {

// Heights in steps, so that lines of nearly one size share a shelf.
int rounded_up(int height) {
  return (height + 7) / 8 * 8;
}

}  // namespace

// The lowest that has room.
Shelves::Shelf* Shelves::shelf_for(int width, int height, int most_height) {
  Shelf* best = nullptr;
  for (Shelf& shelf : shelves_) {
    const bool room = shelf.height >= height && shelf.used + width <= width_;
    if (room && shelf.height <= most_height && (!best || shelf.height < best->height))
      best = &shelf;
  }
  return best;
}

Shelves::Shelf* Shelves::new_shelf(int height) {
  const int y = shelves_.empty() ? 0 : shelves_.back().y + shelves_.back().height;
  if (y + height > height_) return nullptr;
  shelves_.push_back({y, std::min(rounded_up(height), height_ - y)});
  return &shelves_.back();
}

std::optional<Shelves::Spot> Shelves::take(int width, int height) {
  if (width > width_ || height > height_) return std::nullopt;
  Shelf* shelf = shelf_for(width, height, rounded_up(height + height / 4));
  if (!shelf) shelf = new_shelf(height);
  if (!shelf) shelf = shelf_for(width, height, height_);
  if (!shelf) return std::nullopt;
  const Spot spot{shelf->used, shelf->y};
  shelf->used += width;
  ++shelf->count;
  return spot;
}

void Shelves::give_back(Spot spot) {
  const auto found = std::find_if(shelves_.begin(), shelves_.end(),
                                  [&](const Shelf& shelf) { return shelf.y == spot.y; });
  if (found == shelves_.end() || --found->count > 0) return;
  found->used = 0;
  // Empty ones beside one another become one, and those at the end none.
  for (auto shelf = shelves_.begin(); shelf != shelves_.end();) {
    const auto next = shelf + 1;
    if (next == shelves_.end() || shelf->count > 0 || next->count > 0) {
      ++shelf;
      continue;
    }
    shelf->height += next->height;
    shelf = shelves_.erase(next) - 1;
  }
  if (shelves_.back().count == 0) shelves_.pop_back();
}

}  // namespace chorus
