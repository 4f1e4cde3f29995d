#include "ui/damage.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <span>
#include <unordered_map>
#include <utility>

#include "ui/textures.h"

namespace chorus {
namespace {

using Piece = ShownFrame::Piece;

std::uint64_t stirred(std::uint64_t hash, std::uint64_t more) {
  hash = (hash ^ more) * 0x9E3779B97F4A7C15ull;
  return hash ^ (hash >> 29);
}

template <class T>
std::uint64_t hash_of(std::uint64_t hash, const T& thing) {
  static_assert(sizeof(T) % 4 == 0 && sizeof(T) <= 20);
  std::uint32_t words[sizeof(T) / 4];
  std::memcpy(words, &thing, sizeof(T));
  for (const std::uint32_t word : words) hash = stirred(hash, word);
  return hash;
}

Rect clipped_box(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c,
                 const ImVec4& clip) {
  const float left = std::max(std::min({a.pos.x, b.pos.x, c.pos.x}), clip.x);
  const float top = std::max(std::min({a.pos.y, b.pos.y, c.pos.y}), clip.y);
  const float right = std::min(std::max({a.pos.x, b.pos.x, c.pos.x}), clip.z);
  const float bottom = std::min(std::max({a.pos.y, b.pos.y, c.pos.y}), clip.w);
  return {left, top, right - left, bottom - top};
}

std::vector<Piece> pieces_of(const ImDrawList& list) {
  std::vector<std::uint64_t> corners(static_cast<std::size_t>(list.VtxBuffer.Size));
  for (int i = 0; i < list.VtxBuffer.Size; ++i) corners[i] = hash_of(1, list.VtxBuffer[i]);
  std::vector<Piece> pieces;
  pieces.reserve(static_cast<std::size_t>(list.IdxBuffer.Size) / 3);
  for (const ImDrawCmd& command : list.CmdBuffer) {
    const auto texture = reinterpret_cast<TextureId>(command.TextureId);
    const std::uint64_t common = stirred(hash_of(2, command.ClipRect), texture);
    const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
    for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
      const unsigned a = index[i] + command.VtxOffset, b = index[i + 1] + command.VtxOffset,
                     c = index[i + 2] + command.VtxOffset;
      const Rect box =
          clipped_box(list.VtxBuffer[a], list.VtxBuffer[b], list.VtxBuffer[c], command.ClipRect);
      if (box.w < 0 || box.h < 0) continue;
      pieces.push_back(
          {stirred(stirred(stirred(common, corners[a]), corners[b]), corners[c]), box});
    }
  }
  return pieces;
}

using Pieces = std::span<const Piece>;

// Cuts off what is equal at both ends.
void trim_equal_ends(Pieces& before, Pieces& now) {
  while (!before.empty() && !now.empty() && before.front() == now.front()) {
    before = before.subspan(1), now = now.subspan(1);
  }
  while (!before.empty() && !now.empty() && before.back() == now.back()) {
    before = before.first(before.size() - 1), now = now.first(now.size() - 1);
  }
}

// Which pieces have no partner in the other frame.
std::vector<bool> alone(Pieces pieces, Pieces others) {
  std::unordered_map<std::uint64_t, int> partners;
  partners.reserve(others.size());
  for (const Piece& other : others) ++partners[other.hash];
  std::vector<bool> without(pieces.size());
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const auto found = partners.find(pieces[i].hash);
    without[i] = found == partners.end() || found->second-- <= 0;
  }
  return without;
}

// Whether the pieces with partners come in the same order in both frames. Only then does a pixel
// that no lonely piece touches look the same in both.
bool same_order(Pieces before, const std::vector<bool>& gone, Pieces now,
                const std::vector<bool>& added) {
  std::size_t b = 0, n = 0;
  while (true) {
    while (b < before.size() && gone[b]) ++b;
    while (n < now.size() && added[n]) ++n;
    if (b == before.size() || n == now.size()) return b == before.size() && n == now.size();
    if (!(before[b++] == now[n++])) return false;
  }
}

void collect(Pieces pieces, const std::vector<bool>& which, bool all, std::vector<Rect>& rects) {
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (all || which[i]) rects.push_back(pieces[i].box);
  }
}

}  // namespace

Damage ShownFrame::take(const ImDrawList& list, Size screen) {
  const std::vector<Piece> last = std::exchange(pieces_, pieces_of(list));
  if (!std::exchange(known_, true)) return {{0, 0, screen.w, screen.h}};
  Pieces before = last, now = pieces_;
  trim_equal_ends(before, now);
  const std::vector<bool> gone = alone(before, now), added = alone(now, before);
  const bool all = !same_order(before, gone, now, added);
  std::vector<Rect> rects;
  collect(before, gone, all, rects);
  collect(now, added, all, rects);
  return joined(rects, screen);
}

void ShownFrame::forget() {
  pieces_.clear();
  known_ = false;
}

}  // namespace chorus
