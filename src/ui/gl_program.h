// The programs that run on the graphics card. The window's context must be current. Drawing
// thread only.
#pragma once

#include <cstdint>
#include <optional>

#include "ui/batches.h"
#include "ui/geometry.h"
#include "ui/gl.h"

namespace chorus {

// Inputs of the programs, by number.
constexpr unsigned kPosition = 0, kPicturePosition = 1, kColour = 2;

struct Tint {
  std::uint8_t red = 255, green = 255, blue = 255, alpha = 255;  // not multiplied by alpha
  bool operator==(const Tint&) const = default;
};

class GlProgram {
 public:
  // Gives colours multiplied by their alpha.
  explicit GlProgram(Ink ink);
  ~GlProgram();
  GlProgram(const GlProgram&) = delete;
  GlProgram& operator=(const GlProgram&) = delete;

  bool ready() const { return program_ != 0; }
  void use() const;
  // While the program is used. Positions are pixels, y downwards; only boxes and pictures have a
  // tint.
  void set_screen(Size screen);
  void set_tint(Tint tint);

 private:
  GLuint program_ = 0;
  GLint screen_ = -1, tint_ = -1;
  std::optional<Size> screen_is_;
  std::optional<Tint> tint_is_;
};

}  // namespace chorus
