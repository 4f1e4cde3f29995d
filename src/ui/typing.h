// Keys of a plugged-in keyboard (or a tactile keypad, which is one): what each does on this screen.
#pragma once

#include <string_view>
#include <vector>

#include "ui/focus.h"
#include "ui/page_items.h"

namespace chorus {

// What can be seen and what was said, as far as keys need it.
struct Desktop {
  const Painting& painting;
  const Said& said;
  TextEngine& text;
};

// The taps that the key completes; the focus moves where it does.
std::vector<What> key_pressed(const Desktop& desktop, Focus& focus, NamedKey key);
// The tap of a widget that a switch has chosen.
std::vector<What> chosen_by_switch(const Desktop& desktop, std::string_view id);
std::vector<What> text_typed(const Desktop& desktop, const std::string& text);

}  // namespace chorus
