// What differs between two frames: the heart of drawing nothing while nothing changes. Knows draw
// lists only, no window. Drawing thread only.
#pragma once

#include <cstdint>
#include <vector>

#include "ui/geometry.h"

struct ImDrawList;

namespace chorus {

// Rectangles of whole pixels inside the screen, apart from each other. Empty: the frames are equal.
using Damage = std::vector<Rect>;

// Rectangles joined where they touch, nearly touch, or are many: drawing two near ones costs more
// than drawing what lies between them.
Damage joined(const std::vector<Rect>& rects, Size screen);

// Takes the first of the damage off `owed`, at most so many square pixels and at least one row;
// most ≤ 0: all of it.
Damage take_first(Damage& owed, float most);

// The frame that was shown last, as one number and one box for each of its triangles.
class ShownFrame {
 public:
  // What differs from it in `list`, which is then the last one. Pictures are known by their
  // numbers: another picture must have another one.
  Damage take(const ImDrawList& list, Size screen);
  void forget();  // then everything differs

  struct Piece {
    std::uint64_t hash = 0;  // of corners, colours, picture and clipping
    Rect box;                // what it may touch, clipped
    bool operator==(const Piece& other) const { return hash == other.hash; }
  };

 private:
  std::vector<Piece> pieces_;
  bool known_ = false;
};

// Fills `part` with the commands and triangles of `list` that touch the damage, clipped to it,
// without those that a large opaque box hides. Their indices are those of the list's own vertices:
// lend it these while it is drawn.
void take_part(const ImDrawList& list, const Damage& damage, ImDrawList& part);

}  // namespace chorus
