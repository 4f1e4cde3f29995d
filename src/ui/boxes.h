// Upright boxes among the triangles of a draw list: they hide what lies under them, and are quicker
// to draw than other shapes. Drawing thread only.
#pragma once

#include <imgui.h>

#include <optional>
#include <span>

#include "ui/geometry.h"

namespace chorus {

struct ListedBox {
  Rect rect;
  unsigned colour = 0;  // of its first corner, as IM_COL32
  bool plain = false;   // all corners have it
  bool opaque = false;  // no corner lets anything through
};

// The box that the first six indices make, as ImGui and this program write one: top left, top
// right, bottom right, top left, bottom right, bottom left. Empty: another shape. `vertices`: the
// one that index 0 means.
std::optional<ListedBox> box_at(const ImDrawVert* vertices, std::span<const ImDrawIdx> indices);

}  // namespace chorus
