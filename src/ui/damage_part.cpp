#include <imgui.h>

#include <algorithm>

#include "ui/damage.h"

namespace chorus {
namespace {

bool touches(const ImDrawList& list, const ImDrawCmd& command, const ImDrawIdx* corners,
             const ImVec4& box) {
  const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
  const ImVec2 a = vertices[corners[0]].pos, b = vertices[corners[1]].pos,
               c = vertices[corners[2]].pos;
  return std::min({a.x, b.x, c.x}) < box.z && std::max({a.x, b.x, c.x}) > box.x &&
         std::min({a.y, b.y, c.y}) < box.w && std::max({a.y, b.y, c.y}) > box.y;
}

void take_command(const ImDrawList& list, const ImDrawCmd& command, const Rect& rect,
                  ImDrawList& part) {
  const ImVec4 box{std::max(command.ClipRect.x, rect.x), std::max(command.ClipRect.y, rect.y),
                   std::min(command.ClipRect.z, rect.right()),
                   std::min(command.ClipRect.w, rect.bottom())};
  if (box.z <= box.x || box.w <= box.y) return;
  ImDrawCmd taken = command;
  taken.ClipRect = box;
  taken.IdxOffset = static_cast<unsigned>(part.IdxBuffer.Size);
  const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
  for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
    if (!touches(list, command, index + i, box)) continue;
    for (unsigned corner = 0; corner < 3; ++corner) part.IdxBuffer.push_back(index[i + corner]);
  }
  taken.ElemCount = static_cast<unsigned>(part.IdxBuffer.Size) - taken.IdxOffset;
  if (taken.ElemCount > 0) part.CmdBuffer.push_back(taken);
}

}  // namespace

void take_part(const ImDrawList& list, const Damage& damage, ImDrawList& part) {
  part.CmdBuffer.resize(0);
  part.IdxBuffer.resize(0);
  for (const Rect& rect : damage) {
    for (const ImDrawCmd& command : list.CmdBuffer) take_command(list, command, rect, part);
  }
}

}  // namespace chorus
