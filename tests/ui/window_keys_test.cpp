#include "ui/window_keys.h"

#include <doctest/doctest.h>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

namespace chorus {

TEST_CASE("a keypad's keys do what the configuration says") {
  std::string problem;
  const KeyMap map = key_map({{"f9", "switch"},
                              {"kp_5", "choose"},
                              {"page_down", "next"},
                              {"page_up", "previous"},
                              {"a", "back"},
                              {"7", "listen"}},
                             problem);
  CHECK(problem.empty());
  CHECK(named_key(GLFW_KEY_F9, 0, map) == NamedKey::one_switch);
  CHECK(named_key(GLFW_KEY_KP_5, 0, map) == NamedKey::enter);
  CHECK(named_key(GLFW_KEY_PAGE_DOWN, 0, map) == NamedKey::tab);
  CHECK(named_key(GLFW_KEY_PAGE_UP, 0, map) == NamedKey::back_tab);
  CHECK(named_key(GLFW_KEY_A, 0, map) == NamedKey::escape);
  CHECK(named_key(GLFW_KEY_7, 0, map) == NamedKey::listen);
}

TEST_CASE(
    "what the configuration does not mention stays as it is, and can be made to do other things") {
  std::string problem;
  const KeyMap map = key_map({{"space", "switch"}}, problem);
  CHECK(named_key(GLFW_KEY_SPACE, 0, map) == NamedKey::one_switch);
  CHECK(named_key(GLFW_KEY_SPACE, 0, {}) == NamedKey::space);
  CHECK(named_key(GLFW_KEY_TAB, 0, map) == NamedKey::tab);
  CHECK(named_key(GLFW_KEY_TAB, GLFW_MOD_SHIFT, map) == NamedKey::back_tab);
  CHECK_FALSE(named_key(GLFW_KEY_F12, 0, map).has_value());
}

TEST_CASE("a key that there is not is told by its name") {
  for (const char* name : {"f26", "f0", "fx", "kp_x", "ctrl", "", "aa"}) {
    std::string problem;
    const KeyMap map = key_map({{name, "next"}}, problem);
    CAPTURE(name);
    CHECK(map.empty());
    CHECK(problem.find("\"" + std::string(name) + "\"") != std::string::npos);
  }
}

}  // namespace chorus
