// Where small pictures lie in a large one: in rows, as books on shelves, each about as high as what
// stands on it. Pure arithmetic, in pixels.
#pragma once

#include <optional>
#include <vector>

namespace chorus {

class Shelves {
 public:
  Shelves(int width, int height) : width_(width), height_(height) {}

  struct Spot {
    int x = 0, y = 0;
  };
  // A free place for a picture of that size; empty: there is none.
  std::optional<Spot> take(int width, int height);
  // Of what take() gave: the gap is used again, and for any height once nothing stands on its
  // shelf.
  void give_back(Spot spot);
  bool empty() const { return shelves_.empty(); }

 private:
  struct Book {
    int x = 0, width = 0;
  };
  struct Shelf {
    int y = 0, height = 0;
    std::vector<Book> books;  // from the left
  };
  int gap_on(const Shelf& shelf, int width) const;
  Shelf* shelf_for(int width, int height, int most_height);
  Shelf* new_shelf(int height);

  int width_, height_;
  std::vector<Shelf> shelves_;  // from the top, without gaps
};

}  // namespace chorus
