// The cells of a group of choices: how each kind is drawn and how much room it wants.
#pragma once

#include "ui/block.h"

namespace chorus {

enum class Cell {
  face_tile,  // a tall tile with a large face over its label
  face_row,   // a row with a face before its label
  box,        // an upright box of a scale, with a level or a ring over its label
  level_row,  // a row of a scale
  row,        // a row with a ring or a box before its label
  tile,       // a tile of a grid
  picture,    // a small drawing over its name
};

struct CellRoom {
  float least = 0;    // height that it needs
  float stretch = 0;  // height that it would gladly have beyond
  bool fits = true;   // its words fit the width, in few lines
  float lines = 1;    // of its words
};

// Scales start at "not at all": the first has a drawn level too, when another has one.
bool has_levels(const Choices& group);
bool has_level(const Choices& group, std::size_t index);

CellRoom cell_room(const Surroundings& around, Cell kind, const Choices& group, std::size_t index,
                   float width);
// Whether the words of tiles so wide would have to stand under the marks in their corners.
bool under_marks(const Surroundings& around, const Choices& group, float width);
void draw_cell(Block& block, Cell kind, const Choices& group, std::size_t index, const Rect& rect);

}  // namespace chorus
