// Textures on the graphics card. The window's context must be current. Drawing thread only.
#pragma once

#include <vector>

#include "ui/textures.h"

namespace chorus {

class GlTextures : public Textures {
 public:
  ~GlTextures() override;
  TextureId create(int width, int height, const std::uint8_t* rgba) override;
  // The texture is kept until settle(): the frame at hand may still show it, and its number must
  // not come back within that frame.
  void destroy(TextureId id) override;

  // Made since the last settle(): their numbers may have meant other pixels before.
  const std::vector<TextureId>& fresh() const { return fresh_; }
  void settle();                    // after a frame
  bool opaque(TextureId id) const;  // no pixel lets anything through

 private:
  std::vector<TextureId> fresh_, doomed_, opaque_;
};

}  // namespace chorus
