#include "ui/window_keys.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <array>
#include <charconv>
#include <string_view>

namespace chorus {

namespace {

constexpr std::array<std::pair<std::string_view, NamedKey>, 10> kDeeds = {
    {{"next", NamedKey::tab},
     {"previous", NamedKey::back_tab},
     {"left", NamedKey::left},
     {"right", NamedKey::right},
     {"up", NamedKey::up},
     {"down", NamedKey::down},
     {"choose", NamedKey::enter},
     {"back", NamedKey::escape},
     {"switch", NamedKey::one_switch},
     {"listen", NamedKey::listen}}};

constexpr std::array<std::pair<std::string_view, int>, 18> kNames = {
    {{"tab", GLFW_KEY_TAB},
     {"enter", GLFW_KEY_ENTER},
     {"escape", GLFW_KEY_ESCAPE},
     {"space", GLFW_KEY_SPACE},
     {"left", GLFW_KEY_LEFT},
     {"right", GLFW_KEY_RIGHT},
     {"up", GLFW_KEY_UP},
     {"down", GLFW_KEY_DOWN},
     {"home", GLFW_KEY_HOME},
     {"end", GLFW_KEY_END},
     {"page_up", GLFW_KEY_PAGE_UP},
     {"page_down", GLFW_KEY_PAGE_DOWN},
     {"insert", GLFW_KEY_INSERT},
     {"delete", GLFW_KEY_DELETE},
     {"menu", GLFW_KEY_MENU},
     {"pause", GLFW_KEY_PAUSE},
     {"kp_enter", GLFW_KEY_KP_ENTER},
     {"kp_decimal", GLFW_KEY_KP_DECIMAL}}};

// A letter or digit, "f1" … "f25", "kp_0" … "kp_9", or a name of the list.
std::optional<int> key_number(std::string_view name) {
  for (const auto& [known, key] : kNames)
    if (known == name) return key;
  if (name.size() == 1 && name[0] >= 'a' && name[0] <= 'z') return GLFW_KEY_A + (name[0] - 'a');
  if (name.size() == 1 && name[0] >= '0' && name[0] <= '9') return GLFW_KEY_0 + (name[0] - '0');
  if (name.size() == 4 && name.starts_with("kp_") && name[3] >= '0' && name[3] <= '9')
    return GLFW_KEY_KP_0 + (name[3] - '0');
  int number = 0;
  if (name.size() < 2 || name[0] != 'f') return std::nullopt;
  const auto read = std::from_chars(name.data() + 1, name.data() + name.size(), number);
  if (read.ec != std::errc() || read.ptr != name.data() + name.size()) return std::nullopt;
  if (number < 1 || number > 25) return std::nullopt;
  return GLFW_KEY_F1 + number - 1;
}

}  // namespace

KeyMap key_map(const std::vector<std::pair<std::string, std::string>>& keys, std::string& problem) {
  KeyMap map;
  for (const auto& [name, deed] : keys) {
    const auto key = key_number(name);
    if (!key)
      problem = "there is no key \"" + name +
                "\": expected a name such as \"f9\", \"page_down\", \"kp_5\" or \"a\"";
    for (const auto& [known, does] : kDeeds)
      if (key && known == deed) map[*key] = does;
  }
  return map;
}

std::optional<NamedKey> named_key(int glfw_key, int glfw_modifiers, const KeyMap& map) {
  const auto mapped = map.find(glfw_key);
  if (mapped != map.end()) return mapped->second;
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
