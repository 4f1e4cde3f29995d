// Pictures on the graphics card, behind an interface so that headless tests need no window.
// Drawing thread only.
#pragma once

#include <cstdint>

namespace chorus {

using TextureId = std::uintptr_t;  // what ImTextureID holds; 0 = none

class Textures {
 public:
  virtual ~Textures() = default;
  // As Cairo has its pixels: blue, green, red, alpha, multiplied by alpha, rows without padding.
  // Pictures are drawn at their own size on whole pixels: filtering is to the nearest pixel. In
  // this order of bytes a rasteriser in software takes them as they are, which is far quicker.
  // The number never comes back for another picture.
  virtual TextureId create(int width, int height, const std::uint8_t* bgra) = 0;
  virtual void destroy(TextureId id) = 0;
};

// Counts textures and bytes and keeps nothing: for tests without a window.
class CountingTextures : public Textures {
 public:
  TextureId create(int width, int height, const std::uint8_t* bgra) override;
  void destroy(TextureId id) override;
  int alive() const { return alive_; }

 private:
  int alive_ = 0;
  TextureId next_ = 1;
};

}  // namespace chorus
