#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <span>

#include "ui/boxes.h"
#include "ui/damage.h"

namespace chorus {
namespace {

// Smaller boxes hide too little to be worth a piece of their own, and so many pieces are enough.
constexpr float kLeastHidden = 8000;  // square pixels
constexpr std::size_t kMostPieces = 24;

// An opaque box in the list, and where it stands in the order of drawing.
struct Cover {
  Rect rect;
  int command = 0;
  unsigned index = 0;  // of its first corner in the command
};

// Part of the damage, and the cover that hides what was drawn before it there; nullptr: none does.
struct Piece {
  Rect rect;
  const Cover* from = nullptr;
};

float area(const Rect& rect) {
  return rect.w * rect.h;
}

Rect common(const Rect& a, const Rect& b) {
  const float x = std::max(a.x, b.x), y = std::max(a.y, b.y);
  const Rect both{x, y, std::min(a.right(), b.right()) - x, std::min(a.bottom(), b.bottom()) - y};
  return both.empty() ? Rect{} : both;
}

// What is covered of each pixel it touches, not only of some.
Rect whole_pixels(const Rect& rect) {
  const float x = std::ceil(rect.x), y = std::ceil(rect.y);
  return {x, y, std::floor(rect.right()) - x, std::floor(rect.bottom()) - y};
}

std::vector<Cover> covers_of(const ImDrawList& list) {
  std::vector<Cover> covers;
  for (int i = 0; i < list.CmdBuffer.Size; ++i) {
    const ImDrawCmd& command = list.CmdBuffer[i];
    if (command.TextureId != nullptr) continue;
    const ImVec4& clip = command.ClipRect;
    const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
    const std::span all(list.IdxBuffer.Data + command.IdxOffset, command.ElemCount);
    for (unsigned index = 0; index + 5 < command.ElemCount; index += 3) {
      const auto box = box_at(vertices, all.subspan(index));
      if (!box || !box->opaque || area(box->rect) < kLeastHidden) continue;
      const Rect seen =
          whole_pixels(common(box->rect, {clip.x, clip.y, clip.z - clip.x, clip.w - clip.y}));
      if (!seen.empty() && area(seen) >= kLeastHidden) covers.push_back({seen, i, index});
    }
  }
  return covers;
}

// Splits `rect` at the uppermost cover that hides much of it; `below`: covers under that one.
void split(const Rect& rect, std::span<const Cover> below, std::vector<Piece>& pieces) {
  if (rect.empty()) return;
  while (!below.empty() && pieces.size() < kMostPieces) {
    const Cover& cover = below.back();
    below = below.first(below.size() - 1);
    const Rect hidden = common(rect, cover.rect);
    if (area(hidden) < kLeastHidden) continue;
    pieces.push_back({hidden, &cover});
    const float middle = hidden.y, low = hidden.bottom();
    split({rect.x, rect.y, rect.w, middle - rect.y}, below, pieces);
    split({rect.x, low, rect.w, rect.bottom() - low}, below, pieces);
    split({rect.x, middle, hidden.x - rect.x, hidden.h}, below, pieces);
    split({hidden.right(), middle, rect.right() - hidden.right(), hidden.h}, below, pieces);
    return;
  }
  pieces.push_back({rect, nullptr});
}

bool touches(const ImDrawVert* vertices, const ImDrawIdx* corners, const ImVec4& box) {
  const ImVec2 a = vertices[corners[0]].pos, b = vertices[corners[1]].pos,
               c = vertices[corners[2]].pos;
  return std::min({a.x, b.x, c.x}) < box.z && std::max({a.x, b.x, c.x}) > box.x &&
         std::min({a.y, b.y, c.y}) < box.w && std::max({a.y, b.y, c.y}) > box.y;
}

void take_command(const ImDrawList& list, const ImDrawCmd& command, unsigned first,
                  const Rect& rect, ImDrawList& part) {
  const ImVec4 box{std::max(command.ClipRect.x, rect.x), std::max(command.ClipRect.y, rect.y),
                   std::min(command.ClipRect.z, rect.right()),
                   std::min(command.ClipRect.w, rect.bottom())};
  if (box.z <= box.x || box.w <= box.y) return;
  ImDrawCmd taken = command;
  taken.ClipRect = box;
  taken.IdxOffset = static_cast<unsigned>(part.IdxBuffer.Size);
  const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
  const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
  for (unsigned i = first; i + 2 < command.ElemCount; i += 3) {
    if (!touches(vertices, index + i, box)) continue;
    for (unsigned corner = 0; corner < 3; ++corner) part.IdxBuffer.push_back(index[i + corner]);
  }
  taken.ElemCount = static_cast<unsigned>(part.IdxBuffer.Size) - taken.IdxOffset;
  if (taken.ElemCount > 0) part.CmdBuffer.push_back(taken);
}

void take_piece(const ImDrawList& list, const Piece& piece, ImDrawList& part) {
  const int start = piece.from == nullptr ? 0 : piece.from->command;
  for (int i = start; i < list.CmdBuffer.Size; ++i) {
    const unsigned first = piece.from != nullptr && i == start ? piece.from->index : 0;
    take_command(list, list.CmdBuffer[i], first, piece.rect, part);
  }
}

}  // namespace

void take_part(const ImDrawList& list, const Damage& damage, ImDrawList& part) {
  part.CmdBuffer.resize(0);
  part.IdxBuffer.resize(0);
  const std::vector<Cover> covers = covers_of(list);
  std::vector<Piece> pieces;
  for (const Rect& rect : damage) {
    pieces.clear();
    split(rect, covers, pieces);
    for (const Piece& piece : pieces) take_piece(list, piece, part);
  }
}

}  // namespace chorus
