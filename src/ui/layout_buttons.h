// Buttons: pills with an icon and a label.
#pragma once

#include <vector>

#include "ui/block.h"

namespace chorus {

// How a button is drawn here: the bar's, the poster's large one, an entry's small one.
struct ButtonLook {
  TextStyle type;
  float height = 0, pad = 0, icon = 0;
  bool icon_only = false;
};
ButtonLook button_look(const Surroundings& around);
ButtonLook poster_look(const Surroundings& around);

// The size that a button takes by itself; its label wraps where it would be wider than `most`.
Size button_size(const Surroundings& around, const ButtonLook& look, const Button& button,
                 float most);
void draw_button(Block& block, const ButtonLook& look, const Button& button, const Rect& rect);

// Packs buttons into as few rows as hold them. `fill`: rows are stretched to the whole width.
Block lay_button_rows(const Surroundings& around, const ButtonLook& look,
                      const std::vector<const Button*>& buttons, float width, bool fill);

}  // namespace chorus
