// The inputs since the last look, in order. The window's callbacks fill it; it never asks where the
// cursor is: a press happened where the last movement ended, and asking the server later would give
// the place of the next tap. Drawing thread only.
#pragma once

#include <cstdint>
#include <vector>

#include "ui/pointer.h"

namespace chorus {

class InputQueue {
 public:
  // Pixels of the framebuffer. A run of movements is kept as its last; whole while something is
  // pressed, since it may be a line that somebody draws.
  void moved(std::int64_t steady_ms, float x, float y);
  void pressed(std::int64_t steady_ms);
  void released(std::int64_t steady_ms);
  void wheel(std::int64_t steady_ms, float lines);
  void key(std::int64_t steady_ms, NamedKey key);
  void typed(std::int64_t steady_ms, char32_t character);

  bool empty() const { return inputs_.empty(); }
  std::vector<TimedInput> take();

 private:
  std::vector<TimedInput> inputs_;
  float x_ = -1, y_ = -1;  // outside, until the first movement
  bool down_ = false;
};

}  // namespace chorus
