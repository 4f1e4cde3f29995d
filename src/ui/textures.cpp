#include "ui/textures.h"

namespace chorus {

TextureId CountingTextures::create(int, int, const std::uint8_t*) {
  ++alive_;
  return next_++;
}

TextureId CountingTextures::create_opaque(int width, int height, const std::uint8_t* bgra) {
  return create(width, height, bgra);
}

void CountingTextures::destroy(TextureId id) {
  if (id != 0) --alive_;
}

}  // namespace chorus
