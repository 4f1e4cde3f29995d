// Our own framebuffer: it keeps its pixels from frame to frame, which the window's back buffer does
// not do everywhere. The window's context must be current. Drawing thread only.
#pragma once

#include <cstdint>
#include <vector>

#include "ui/geometry.h"

namespace chorus {

class FrameBuffer {
 public:
  FrameBuffer() = default;
  ~FrameBuffer();
  FrameBuffer(const FrameBuffer&) = delete;
  FrameBuffer& operator=(const FrameBuffer&) = delete;

  // Makes it this large; true when it had another size, and so has no pixels yet.
  bool fit(int width, int height);
  int width() const { return width_; }
  int height() const { return height_; }

  void bind() const;
  void clear(const Rect& rect) const;   // to black; must be bound
  void copy_to_window(const Rect& rect) const;
  std::vector<std::uint8_t> pixels() const;  // RGBA, top row first

 private:
  void forget();
  unsigned name_ = 0, colours_ = 0;
  int width_ = 0, height_ = 0;
};

}  // namespace chorus
