#include "ui/frame_buffer.h"

#include <algorithm>
#include <cstddef>

#include "ui/gl.h"

namespace chorus {

FrameBuffer::~FrameBuffer() { forget(); }

void FrameBuffer::forget() {
  if (name_ == 0) return;
  glDeleteFramebuffers(1, &name_);
  glDeleteRenderbuffers(1, &colours_);
  name_ = colours_ = 0;
}

bool FrameBuffer::fit(int width, int height) {
  if (name_ != 0 && width == width_ && height == height_) return false;
  forget();
  width_ = width, height_ = height;
  glGenRenderbuffers(1, &colours_);
  glBindRenderbuffer(GL_RENDERBUFFER, colours_);
  glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, width, height);
  glGenFramebuffers(1, &name_);
  glBindFramebuffer(GL_FRAMEBUFFER, name_);
  glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, colours_);
  return true;
}

void FrameBuffer::bind() const { glBindFramebuffer(GL_FRAMEBUFFER, name_); }

// OpenGL counts rows from below.
void FrameBuffer::clear(const Rect& rect) const {
  glEnable(GL_SCISSOR_TEST);
  glScissor(static_cast<int>(rect.x), height_ - static_cast<int>(rect.bottom()),
            static_cast<int>(rect.w), static_cast<int>(rect.h));
  glClearColor(0, 0, 0, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  glDisable(GL_SCISSOR_TEST);
}

void FrameBuffer::copy_to_window(const Rect& rect) const {
  const int left = static_cast<int>(rect.x), right = static_cast<int>(rect.right());
  const int low = height_ - static_cast<int>(rect.bottom()), high = height_ - static_cast<int>(rect.y);
  glBindFramebuffer(GL_READ_FRAMEBUFFER, name_);
  glBindFramebuffer(GL_DRAW_FRAMEBUFFER, 0);
  glBlitFramebuffer(left, low, right, high, left, low, right, high, GL_COLOR_BUFFER_BIT, GL_NEAREST);
}

std::vector<std::uint8_t> FrameBuffer::pixels() const {
  const std::size_t row = 4u * static_cast<std::size_t>(width_);
  std::vector<std::uint8_t> pixels(row * height_);
  if (name_ == 0) return pixels;
  glBindFramebuffer(GL_READ_FRAMEBUFFER, name_);
  glPixelStorei(GL_PACK_ALIGNMENT, 4);
  glReadPixels(0, 0, width_, height_, GL_RGBA, GL_UNSIGNED_BYTE, pixels.data());
  for (int y = 0; y < height_ / 2; ++y) {
    std::swap_ranges(pixels.data() + row * y, pixels.data() + row * (y + 1),
                     pixels.data() + row * (height_ - 1 - y));
  }
  return pixels;
}

}  // namespace chorus
