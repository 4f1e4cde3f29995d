// The keys that have a name here, from GLFW's numbers.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ui/pointer.h"

namespace chorus {

// What further keys do: GLFW's number of the key → its deed.
using KeyMap = std::map<int, NamedKey>;

// From names ("f9", "page_down", "kp_5", "a") and deeds ("next", "switch"…): the configuration's.
// A key that GLFW does not know is told in `problem`.
KeyMap key_map(const std::vector<std::pair<std::string, std::string>>& keys, std::string& problem);

// Shift + Tab goes back. What `map` says of a key comes first.
std::optional<NamedKey> named_key(int glfw_key, int glfw_modifiers, const KeyMap& map);

}  // namespace chorus
