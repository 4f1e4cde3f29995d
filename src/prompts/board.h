// What boards have in common that are touched, or worked by buttons that move a cross over them.
// Internal to prompts.
#pragma once

#include <array>
#include <vector>

#include "core/prompt_type.h"

namespace chorus {

// The four ways that a cross or a pen goes.
struct Way {
  const char* code;
  const char* cross;  // what it is called where a cross is moved, and where a pen is
  const char* pen;
  int x, y;
  Icon icon;
};
inline constexpr std::array<Way, 4> kWays = {
    {{"up", "picture.go_up", "drawing.go_up", 0, -1, Icon::up},
     {"left", "picture.go_left", "drawing.go_left", -1, 0, Icon::back},
     {"down", "picture.go_down", "drawing.go_down", 0, 1, Icon::down},
     {"right", "picture.go_right", "drawing.go_right", 1, 0, Icon::next}}};

// Keys of the names of a board's ninths, row by row.
inline constexpr std::array<const char*, 9> kNinths = {
    "picture.top_left",    "picture.top",    "picture.top_right",
    "picture.left",        "picture.middle", "picture.right",
    "picture.bottom_left", "picture.bottom", "picture.bottom_right"};

Button board_button(const PromptView& view, const char* code, const char* label, Icon icon);
// One for each of kWays; `name`: &Way::cross or &Way::pen.
std::vector<Button> move_buttons(const PromptView& view, const char* Way::*name);

}  // namespace chorus
