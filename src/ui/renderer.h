// Draws ImGui's draw lists with OpenGL 3, and no more than the damage, in few draws (batches.h).
// Plain boxes and pictures, which are nearly all there is, go through programs that a rasteriser in
// software runs row by row in whole bytes; what is opaque is not blended. The window's context must
// be current. Drawing thread only.
#pragma once

#include <memory>

#include "ui/damage.h"
#include "ui/geometry.h"
#include "ui/gl_textures.h"

struct ImDrawList;

namespace chorus {

class Renderer {
 public:
  static std::unique_ptr<Renderer> create(
      const GlTextures& textures);  // nullptr: OpenGL is too old
  virtual ~Renderer() = default;
  // Draws what touches the damage, into the framebuffer that is bound.
  virtual void draw(const ImDrawList& list, const Damage& damage, Size screen) = 0;
  // Whether the list begins with a picture that hides whatever was on the screen.
  virtual bool hides_all(const ImDrawList& list, Size screen) const = 0;
};

}  // namespace chorus
