// ImGui's OpenGL 3 renderer, without ImGui's frames and fonts. The window's context must be current.
// Drawing thread only.
#pragma once

#include <memory>

#include "ui/damage.h"
#include "ui/geometry.h"
#include "ui/textures.h"

struct ImDrawList;

namespace chorus {

class Renderer {
 public:
  static std::unique_ptr<Renderer> create();  // nullptr when OpenGL is too old
  virtual ~Renderer() = default;
  virtual TextureId white() const = 0;
  // Draws what touches the damage into the framebuffer that is bound.
  virtual void draw(ImDrawList& list, const Damage& damage, Size screen) = 0;
};

}  // namespace chorus
