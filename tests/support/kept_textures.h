// Textures without a window that keep their pixels, to look at what was drawn.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "core/theme.h"
#include "ui/textures.h"

namespace chorus::test {

class KeptTextures : public CountingTextures {
 public:
  TextureId create(int width, int height, const std::uint8_t* bgra) override {
    const TextureId id = CountingTextures::create(width, height, bgra);
    kept[id] = {width, {bgra, bgra + 4 * width * height}};
    return id;
  }
  struct Picture {
    int width;
    std::vector<std::uint8_t> pixels;
    Colour at(int x, int y) const {
      const std::uint8_t* pixel = &pixels[4u * (static_cast<unsigned>(y) * width + x)];
      return {pixel[2], pixel[1], pixel[0]};
    }
    int alpha(int x, int y) const {
      return pixels[4u * (static_cast<unsigned>(y) * width + x) + 3];
    }
  };
  std::map<TextureId, Picture> kept;
};

}  // namespace chorus::test
