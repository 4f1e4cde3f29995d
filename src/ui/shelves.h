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
  // Of what take() gave. A shelf is used again once nothing stands on it.
  void give_back(Spot spot);
  bool empty() const { return shelves_.empty(); }

 private:
  struct Shelf {
    int y = 0, height = 0;
    int used = 0;   // pixels from the left
    int count = 0;  // pictures
  };
  Shelf* shelf_for(int width, int height, int most_height);
  Shelf* new_shelf(int height);

  int width_, height_;
  std::vector<Shelf> shelves_;  // from the top, without gaps
};

}  // namespace chorus
