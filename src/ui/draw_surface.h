// A draw list to paint into without ImGui's frames, fonts or input: what the window uses, and what
// headless tests need. Drawing thread only.
#pragma once

#include <memory>

#include "ui/geometry.h"
#include "ui/textures.h"

struct ImDrawList;

namespace chorus {

class DrawSurface {
 public:
  // `white`: a texture of white pixels, for shapes without a picture.
  explicit DrawSurface(TextureId white);
  ~DrawSurface();
  DrawSurface(const DrawSurface&) = delete;
  DrawSurface& operator=(const DrawSurface&) = delete;

  // An empty list for a frame of this size; valid until the next begin().
  ImDrawList* begin(Size size);
  ImDrawList* list();

 private:
  struct Inner;
  std::unique_ptr<Inner> inner_;
};

}  // namespace chorus
