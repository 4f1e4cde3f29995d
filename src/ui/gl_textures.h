// Textures on the graphics card, in the context that `enter` makes current. Drawing thread only.
#pragma once

#include <functional>
#include <vector>

#include "ui/textures.h"

namespace chorus {

class GlTextures : public Textures {
 public:
  explicit GlTextures(std::function<void()> enter) : enter_(std::move(enter)) {}
  ~GlTextures() override;
  TextureId create(int width, int height, const std::uint8_t* bgra) override;
  // The texture is kept until settle(): the frame at hand may still show it, and its number must
  // not come back within that frame.
  void destroy(TextureId id) override;

  // Made since the last settle(): their numbers may have meant other pixels before.
  const std::vector<TextureId>& fresh() const { return fresh_; }
  void settle();                    // after a frame
  bool opaque(TextureId id) const;  // no pixel lets anything through

 private:
  std::function<void()> enter_;
  std::vector<TextureId> fresh_, doomed_, opaque_;
};

}  // namespace chorus
