// The keys that have a name here, from GLFW's numbers. Shift + Tab goes back.
#pragma once

#include <optional>

#include "ui/pointer.h"

namespace chorus {

std::optional<NamedKey> named_key(int glfw_key, int glfw_modifiers);

}  // namespace chorus
