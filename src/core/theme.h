// A look as data: colours by role (assets/themes/*.json). Names are roles, never colours.
#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace chorus {

struct Colour {
  std::uint8_t r = 0, g = 0, b = 0;
  bool operator==(const Colour&) const = default;
};

struct Theme {
  std::string name;
  Colour background_top, background_bottom, glow;
  Colour ink, ink_secondary;
  Colour surface, surface_selected;
  Colour border;
  Colour accent, on_accent;
  Colour focus, focus_outer;
  Colour curtain_top, curtain_bottom, on_curtain, gold;
  Colour warning, on_warning;  // danger and warnings; meaning is also in words
  Colour chart_said, chart_happens;
  std::array<Colour, 5> faces;
  int shadow_percent = 26;  // darkness of shadows
  bool operator==(const Theme&) const = default;
};

// WCAG 2.2 contrast ratio, in hundredths (2100 = 21:1). Source: WCAG 2.2, "contrast ratio" and
// "relative luminance".
int contrast_hundredths(Colour a, Colour b);

}  // namespace chorus
