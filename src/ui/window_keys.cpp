#include "ui/window_keys.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

namespace chorus {

std::optional<NamedKey> named_key(int glfw_key, int glfw_modifiers) {
  switch (glfw_key) {
    case GLFW_KEY_TAB:
      return (glfw_modifiers & GLFW_MOD_SHIFT) != 0 ? NamedKey::back_tab : NamedKey::tab;
    case GLFW_KEY_ENTER:
    case GLFW_KEY_KP_ENTER:
      return NamedKey::enter;
    case GLFW_KEY_ESCAPE:
      return NamedKey::escape;
    case GLFW_KEY_LEFT:
      return NamedKey::left;
    case GLFW_KEY_RIGHT:
      return NamedKey::right;
    case GLFW_KEY_UP:
      return NamedKey::up;
    case GLFW_KEY_DOWN:
      return NamedKey::down;
    case GLFW_KEY_BACKSPACE:
      return NamedKey::backspace;
    case GLFW_KEY_SPACE:
      return NamedKey::space;
    case GLFW_KEY_HOME:
      return NamedKey::home;
    case GLFW_KEY_END:
      return NamedKey::end;
    case GLFW_KEY_F10:
      return NamedKey::desk;
    default:
      return std::nullopt;
  }
}

}  // namespace chorus
