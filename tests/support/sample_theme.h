// The day theme's colours, for tests of the painted page that read no files.
#pragma once

#include "core/theme.h"

namespace chorus::test {

inline Theme day_theme() {
  const auto hex = [](unsigned value) {
    return Colour{static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8),
                  static_cast<std::uint8_t>(value)};
  };
  Theme theme;
  theme.name = "day";
  theme.background_top = hex(0xFFF8EC);
  theme.background_bottom = hex(0xF6E6CC);
  theme.glow = hex(0xFFFDF6);
  theme.ink = hex(0x2B1420);
  theme.ink_secondary = hex(0x5E4450);
  theme.surface = hex(0xFFFFFF);
  theme.surface_selected = hex(0xFFF3DC);
  theme.border = hex(0x8C7468);
  theme.accent = hex(0x0B5D5E);
  theme.on_accent = hex(0xFFFFFF);
  theme.focus = hex(0x0B3D91);
  theme.focus_outer = hex(0xFFFFFF);
  theme.curtain_top = hex(0x9A1E42);
  theme.curtain_bottom = hex(0x7A1230);
  theme.on_curtain = hex(0xFFF6E6);
  theme.gold = hex(0xE8A93B);
  theme.warning = hex(0x8F1D0C);
  theme.on_warning = hex(0xFFFFFF);
  theme.chart_said = hex(0xC05A12);
  theme.chart_happens = hex(0x123C69);
  theme.faces = {hex(0xE58A86), hex(0xF0AE7C), hex(0xF4CF73), hex(0xA9CF8C), hex(0x6DBFA8)};
  return theme;
}

}  // namespace chorus::test
