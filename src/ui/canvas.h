// Where frames are drawn and how they reach the screen. Pixels stay from frame to frame, so that
// only what differs needs drawing. Without a graphics card it is the window's back buffer: copied
// to the screen in parts and never swapped, it keeps its pixels. Elsewhere a back buffer may not
// survive a swap, so it is a framebuffer of our own, copied whole. The window's context must be
// current. Drawing thread only.
#pragma once

#include <cstdint>
#include <vector>

#include "ui/damage.h"
#include "ui/geometry.h"

struct GLFWwindow;

namespace chorus {

class Canvas {
 public:
  // Looks at the renderer of the current context, and sets its swap interval. `whole_frames`: uses
  // a framebuffer of our own whatever the renderer is.
  Canvas(GLFWwindow* window, bool whole_frames);
  ~Canvas();
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;

  // Makes it this large; true when it had another size, and so has no pixels yet.
  bool fit(int width, int height);
  Size size() const { return {static_cast<float>(width_), static_cast<float>(height_)}; }

  bool software() const { return software_; }  // no graphics card draws

  void begin() const;                      // draw into it now
  void clear(const Damage& damage) const;  // to black
  void finish() const;                     // waits until what was asked for is drawn
  void present(const Damage& damage) const;
  std::vector<std::uint8_t> pixels() const;  // RGBA, top row first

 private:
  void make_framebuffer();
  void forget_framebuffer();

  GLFWwindow* window_;
  bool software_ = false, in_parts_ = false;
  unsigned framebuffer_ = 0, colours_ = 0;  // 0: the window's own
  int width_ = 0, height_ = 0;
};

}  // namespace chorus
