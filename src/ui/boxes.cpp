#include "ui/boxes.h"

namespace chorus {

std::optional<ListedBox> box_at(const ImDrawVert* vertices, std::span<const ImDrawIdx> indices) {
  if (indices.size() < 6 || indices[3] != indices[0] || indices[4] != indices[2])
    return std::nullopt;
  const ImDrawVert &a = vertices[indices[0]], &b = vertices[indices[1]], &c = vertices[indices[2]],
                   &d = vertices[indices[5]];
  const bool upright = a.pos.y == b.pos.y && c.pos.y == d.pos.y && a.pos.x == d.pos.x &&
                       b.pos.x == c.pos.x && a.pos.x < b.pos.x && a.pos.y < d.pos.y;
  if (!upright) return std::nullopt;
  ListedBox box;
  box.rect = {a.pos.x, a.pos.y, c.pos.x - a.pos.x, c.pos.y - a.pos.y};
  box.colour = a.col;
  box.plain = a.col == b.col && a.col == c.col && a.col == d.col;
  box.opaque = (a.col & b.col & c.col & d.col & IM_COL32_A_MASK) == IM_COL32_A_MASK;
  return box;
}

}  // namespace chorus
