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
  std::string hint;   // small, in the corner: what it types with shift, where that is no capital
  Icon icon = Icon::none;
  KeyTapped tap;
  float width = 1;      // in letters' widths; the rows of a keyboard are equally wide
  bool active = false;  // shift, signs or marks that are on
  bool repeats = false;
  std::string opens;  // the letter whose forms with marks a long press shows; empty: none
  bool form = false;  // one of those forms
};

using KeyboardRows = std::vector<std::vector<KeyboardKey>>;

// How a keyboard stands: the first three as in TextField.
struct KeyboardState {
  bool shift = false;
  bool symbols = false;
  bool marks = false;
  bool backwards = false;  // the text is read from right to left: so do the arrows go
  std::string forms = {};  // the letter whose forms stand in place of the first row; empty: none
};

// The keyboard of `language` (unknown ones: English), as it stands. While forms are shown, the row
// of them alone may be narrower than the others.
KeyboardRows keyboard_rows(std::string_view language, const KeyboardState& state);

// The language that keys are labelled in. Urdu's own style of letters needs more height than a key
// has: there it is the plain one, as on other keyboards.
std::string_view label_language(std::string_view language);

// What a plugged-in keyboard typed, with its capital where that is the language's own.
KeyTapped typed_in(std::string_view language, const std::string& text);

}  // namespace chorus
