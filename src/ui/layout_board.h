// A board to be touched, the buttons that move a cross over it, and what it says so far: shared by
// pictures that are marked and by what is drawn.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "ui/block.h"

namespace chorus {

struct BoardParts {
  const std::vector<Button>& moves;    // up, left, down, right
  const std::vector<Button>& buttons;  // what the cross does
  const std::string& status;
  std::function<Block(float width)> lay;  // the board alone, in its frame
};

// Beside one another, or under one another where that is too narrow.
Block lay_board_and_buttons(const Surroundings& around, const BoardParts& board, float width,
                            float extra);

}  // namespace chorus
