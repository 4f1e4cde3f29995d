#include "prompts/board.h"

namespace chorus {

Button board_button(const PromptView& view, const char* code, const char* label, Icon icon) {
  Button button;
  button.id = view.prompt.code + "." + code;
  button.label = view.tell(label);
  button.tap = ChoiceTapped{view.prompt.code, "", code};
  button.icon = icon;
  return button;
}

std::vector<Button> move_buttons(const PromptView& view, const char* Way::*name) {
  std::vector<Button> moves;
  for (const Way& way : kWays) moves.push_back(board_button(view, way.code, way.*name, way.icon));
  return moves;
}

}  // namespace chorus
