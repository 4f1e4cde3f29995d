#include "ui/gl_textures.h"

#include <algorithm>
#include <iterator>

#include "ui/gl.h"

namespace chorus {
namespace {

// Powers of two, so that places are exact. Without a graphics card a texture takes its memory as
// soon as it is made: the first sheet, which is enough for a poster, is small.
constexpr int kSheetWide = 2048;
constexpr int kSheetHigh[] = {256, 512, 1024};
constexpr int kHighest = kSheetHigh[2];
// A larger picture has a texture of its own; so have those that find no place on the last sheet,
// for room that others leave on sheets is not always used again.
constexpr int kMostShared = kSheetWide * kHighest / 8;
constexpr std::size_t kMostSheets = 4;  // 22 MiB

// Nearly all pictures answer with their first pixel.
bool no_hole(int width, int height, const std::uint8_t* bgra) {
  const std::size_t pixels = static_cast<std::size_t>(width) * height;
  for (std::size_t i = 0; i < pixels; ++i) {
    if (bgra[4 * i + 3] != 255) return false;
  }
  return true;
}

GLuint new_texture(int width, int height) {
  GLuint name = 0;
  glGenTextures(1, &name);
  glBindTexture(GL_TEXTURE_2D, name);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, width, height, 0, GL_BGRA, GL_UNSIGNED_BYTE, nullptr);
  return name;
}

void delete_texture(unsigned texture) {
  const GLuint name = texture;
  glDeleteTextures(1, &name);
}

}  // namespace

GlTextures::~GlTextures() {
  settle();
}

std::list<GlTextures::Sheet>::iterator GlTextures::new_sheet(int least_height) {
  std::size_t step = std::min(sheets_.size(), std::size(kSheetHigh) - 1);
  while (kSheetHigh[step] < least_height) ++step;
  const int high = kSheetHigh[step];
  sheets_.push_back({new_texture(kSheetWide, high), high, Shelves(kSheetWide, high)});
  return std::prev(sheets_.end());
}

GlTextures::Kept GlTextures::on_sheet(std::list<Sheet>::iterator sheet, Shelves::Spot spot,
                                      int width, int height) {
  const auto part = [](int pixels, int of) {
    return static_cast<float>(pixels) / static_cast<float>(of);
  };
  const Rect place{part(spot.x, kSheetWide), part(spot.y, sheet->height), part(width, kSheetWide),
                   part(height, sheet->height)};
  return {{sheet->texture, place}, sheet, spot};
}

GlTextures::Kept GlTextures::placed(int width, int height) {
  if (width > kSheetWide || height > kHighest || width * height > kMostShared)
    return {{new_texture(width, height)}, sheets_.end(), {}};
  for (auto sheet = sheets_.begin(); sheet != sheets_.end(); ++sheet)
    if (const auto spot = sheet->shelves.take(width, height))
      return on_sheet(sheet, *spot, width, height);
  if (sheets_.size() == kMostSheets) return {{new_texture(width, height)}, sheets_.end(), {}};
  const auto sheet = new_sheet(height);
  return on_sheet(sheet, *sheet->shelves.take(width, height), width, height);
}

TextureId GlTextures::create(int width, int height, const std::uint8_t* bgra) {
  enter_();
  Kept kept = placed(width, height);
  kept.place.opaque = no_hole(width, height, bgra);
  glBindTexture(GL_TEXTURE_2D, kept.place.texture);
  glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
  glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
  glTexSubImage2D(GL_TEXTURE_2D, 0, kept.spot.x, kept.spot.y, width, height, GL_BGRA,
                  GL_UNSIGNED_BYTE, bgra);
  kept_.emplace(++last_, kept);
  return last_;
}

void GlTextures::destroy(TextureId id) {
  if (id != 0) doomed_.push_back(id);
}

void GlTextures::let_go(const Kept& kept) {
  if (kept.sheet == sheets_.end()) return delete_texture(kept.place.texture);
  kept.sheet->shelves.give_back(kept.spot);
  if (!kept.sheet->shelves.empty()) return;
  delete_texture(kept.sheet->texture);
  sheets_.erase(kept.sheet);
}

void GlTextures::settle() {
  if (!doomed_.empty()) enter_();
  for (const TextureId id : doomed_) {
    const auto found = kept_.find(id);
    if (found == kept_.end()) continue;
    let_go(found->second);
    kept_.erase(found);
  }
  doomed_.clear();
}

const PicturePlace* GlTextures::find(TextureId id) const {
  const auto found = kept_.find(id);
  return found == kept_.end() ? nullptr : &found->second.place;
}

bool GlTextures::opaque(TextureId id) const {
  const PicturePlace* place = find(id);
  return place && place->opaque;
}

}  // namespace chorus
