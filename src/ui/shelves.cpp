#include "ui/shelves.h"

#include <algorithm>

namespace chorus {
namespace {

// Heights in steps, so that lines of nearly one size share a shelf.
int rounded_up(int height) {
  return (height + 7) / 8 * 8;
}

}  // namespace

// Where the first gap so wide begins; -1: there is none.
int Shelves::gap_on(const Shelf& shelf, int width) const {
  int x = 0;
  for (const Book& book : shelf.books) {
    if (book.x - x >= width) return x;
    x = book.x + book.width;
  }
  return width_ - x >= width ? x : -1;
}

// The lowest that has room.
Shelves::Shelf* Shelves::shelf_for(int width, int height, int most_height) {
  Shelf* best = nullptr;
  for (Shelf& shelf : shelves_) {
    const bool high = shelf.height >= height && shelf.height <= most_height;
    if (high && (!best || shelf.height < best->height) && gap_on(shelf, width) >= 0) best = &shelf;
  }
  return best;
}

Shelves::Shelf* Shelves::new_shelf(int height) {
  const int y = shelves_.empty() ? 0 : shelves_.back().y + shelves_.back().height;
  if (y + height > height_) return nullptr;
  shelves_.push_back({y, std::min(rounded_up(height), height_ - y), {}});
  return &shelves_.back();
}

std::optional<Shelves::Spot> Shelves::take(int width, int height) {
  if (width > width_ || height > height_) return std::nullopt;
  Shelf* shelf = shelf_for(width, height, rounded_up(height + height / 4));
  if (!shelf) shelf = new_shelf(height);
  if (!shelf) shelf = shelf_for(width, height, height_);
  if (!shelf) return std::nullopt;
  const int x = gap_on(*shelf, width);
  const auto behind = std::find_if(shelf->books.begin(), shelf->books.end(),
                                   [&](const Book& book) { return book.x > x; });
  shelf->books.insert(behind, {x, width});
  return Spot{x, shelf->y};
}

void Shelves::give_back(Spot spot) {
  const auto found = std::find_if(shelves_.begin(), shelves_.end(),
                                  [&](const Shelf& shelf) { return shelf.y == spot.y; });
  if (found == shelves_.end()) return;
  std::erase_if(found->books, [&](const Book& book) { return book.x == spot.x; });
  if (!found->books.empty()) return;
  // Empty ones beside one another become one, and those at the end none.
  for (auto shelf = shelves_.begin(); shelf != shelves_.end();) {
    const auto next = shelf + 1;
    if (next == shelves_.end() || !shelf->books.empty() || !next->books.empty()) {
      ++shelf;
      continue;
    }
    shelf->height += next->height;
    shelf = shelves_.erase(next) - 1;
  }
  if (shelves_.back().books.empty()) shelves_.pop_back();
}

}  // namespace chorus
