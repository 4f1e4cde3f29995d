#include "ui/canvas.h"

#include "ui/gl.h"
// After the functions of OpenGL.
#include <GL/glx.h>
#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace chorus {
namespace {

bool drawn_by_software() {
  const auto* name = reinterpret_cast<const char*>(glGetString(GL_RENDERER));
  const std::string_view renderer(name == nullptr ? "" : name);
  return renderer.find("llvmpipe") != std::string_view::npos ||
         renderer.find("softpipe") != std::string_view::npos;
}

auto copy_function() {
  return reinterpret_cast<PFNGLXCOPYSUBBUFFERMESAPROC>(glfwGetProcAddress("glXCopySubBufferMESA"));
}

bool can_copy_parts() {
  return glXGetCurrentContext() != nullptr &&
         glfwExtensionSupported("GLX_MESA_copy_sub_buffer") == GLFW_TRUE &&
         copy_function() != nullptr;
}

// Whole pixels, as OpenGL counts them: rows from below.
struct Box {
  int x, y, width, height;
};
Box from_below(const Rect& rect, int screen_height) {
  return {static_cast<int>(rect.x), screen_height - static_cast<int>(rect.bottom()),
          static_cast<int>(rect.w), static_cast<int>(rect.h)};
}

}  // namespace

// With a graphics card a frame is whole and waits for the screen, so that nothing tears. Without
// one, moving what did not change would cost more than drawing what did, and there is nothing to
// wait for.
Canvas::Canvas(GLFWwindow* window, bool whole_frames) : window_(window) {
  software_ = drawn_by_software();
  glfwSwapInterval(software_ ? 0 : 1);
  in_parts_ = software_ && !whole_frames && can_copy_parts();
}

Canvas::~Canvas() {
  forget_framebuffer();
}

void Canvas::forget_framebuffer() {
  if (framebuffer_ == 0) return;
  glDeleteFramebuffers(1, &framebuffer_);
  glDeleteRenderbuffers(1, &colours_);
  framebuffer_ = colours_ = 0;
}

void Canvas::make_framebuffer() {
  forget_framebuffer();
  glGenRenderbuffers(1, &colours_);
  glBindRenderbuffer(GL_RENDERBUFFER, colours_);
  glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, width_, height_);
  glGenFramebuffers(1, &framebuffer_);
  glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_);
  glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, colours_);
}

bool Canvas::fit(int width, int height) {
  if (width == width_ && height == height_) return false;
  width_ = width, height_ = height;
  if (!in_parts_) make_framebuffer();
  return true;
}

void Canvas::begin() const {
  glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_);
  glViewport(0, 0, width_, height_);
}

void Canvas::clear(const Damage& damage) const {
  glEnable(GL_SCISSOR_TEST);
  glClearColor(0, 0, 0, 1);
  for (const Rect& rect : damage) {
    const Box box = from_below(rect, height_);
    glScissor(box.x, box.y, box.width, box.height);
    glClear(GL_COLOR_BUFFER_BIT);
  }
}

void Canvas::finish() const {
  glFinish();
}

void Canvas::present(const Damage& damage) const {
  if (in_parts_) {
    const auto copy = copy_function();
    for (const Rect& rect : damage) {
      const Box box = from_below(rect, height_);
      copy(glXGetCurrentDisplay(), glXGetCurrentDrawable(), box.x, box.y, box.width, box.height);
    }
    return;
  }
  glDisable(GL_SCISSOR_TEST);
  glBindFramebuffer(GL_READ_FRAMEBUFFER, framebuffer_);
  glBindFramebuffer(GL_DRAW_FRAMEBUFFER, 0);
  glBlitFramebuffer(0, 0, width_, height_, 0, 0, width_, height_, GL_COLOR_BUFFER_BIT, GL_NEAREST);
  glfwSwapBuffers(window_);
}

std::vector<std::uint8_t> Canvas::pixels() const {
  const std::size_t row = 4u * static_cast<std::size_t>(width_);
  std::vector<std::uint8_t> pixels(row * height_);
  if (pixels.empty()) return pixels;
  glBindFramebuffer(GL_READ_FRAMEBUFFER, framebuffer_);
  glPixelStorei(GL_PACK_ALIGNMENT, 4);
  glReadPixels(0, 0, width_, height_, GL_RGBA, GL_UNSIGNED_BYTE, pixels.data());
  for (int y = 0; y < height_ / 2; ++y) {
    std::swap_ranges(pixels.data() + row * y, pixels.data() + row * (y + 1),
                     pixels.data() + row * (height_ - 1 - y));
  }
  return pixels;
}

}  // namespace chorus
