// What somebody has drawn, shared by all who hold it.
#include <utility>

#include "core/value.h"

namespace chorus {
namespace {

// FNV-1a (Fowler, Noll, Vo), a number at a time.
std::uint64_t mixed(std::uint64_t hash, int number) {
  return (hash ^ static_cast<std::uint32_t>(number)) * 0x100000001B3u;
}

std::uint64_t fingerprint_of(const Strokes& strokes) {
  std::uint64_t hash = 0xCBF29CE484222325u;
  for (const std::vector<Point>& stroke : strokes.strokes) {
    hash = mixed(hash, -1);
    for (const Point& point : stroke) hash = mixed(mixed(hash, point.x), point.y);
  }
  return hash;
}

}  // namespace

Drawing::Drawing(Strokes strokes) {
  if (strokes.strokes.empty()) return;
  fingerprint_ = fingerprint_of(strokes);
  strokes_ = std::make_shared<const Strokes>(std::move(strokes));
}

const std::vector<std::vector<Point>>& Drawing::strokes() const {
  static const std::vector<std::vector<Point>> kNone;
  return strokes_ == nullptr ? kNone : strokes_->strokes;
}

bool Drawing::operator==(const Drawing& other) const {
  if (strokes_ == other.strokes_) return true;
  return fingerprint_ == other.fingerprint_ && strokes() == other.strokes();
}

}  // namespace chorus
