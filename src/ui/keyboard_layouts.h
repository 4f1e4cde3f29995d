// On-screen keyboards as data: rows of keys, with what each types and how wide it is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/event.h"
#include "core/page.h"

namespace chorus {

struct KeyboardKey {
  std::string id;     // "key.a", "key.space"
  std::string label;  // shown; empty where the icon says it
  Icon icon = Icon::none;
  KeyTapped tap;
  float width = 1;      // in letters' widths; the rows of a keyboard are equally wide
  bool active = false;  // shift or signs that are on
  bool repeats = false;
};

using KeyboardRows = std::vector<std::vector<KeyboardKey>>;

// The keyboard of `language` (unknown ones: English), as it stands.
KeyboardRows keyboard_rows(std::string_view language, bool shift, bool symbols);

}  // namespace chorus
