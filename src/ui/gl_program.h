// The programs that run on the graphics card. The window's context must be current. Drawing
// thread only.
#pragma once

#include "ui/geometry.h"
#include "ui/gl.h"

namespace chorus {

// Inputs of the programs, by number.
constexpr unsigned kPosition = 0, kPicturePosition = 1, kTint = 2;

class GlProgram {
 public:
  enum class Kind { shapes, pictures, opaque };  // colour alone; picture times tint; picture alone
  explicit GlProgram(Kind kind);
  ~GlProgram();
  GlProgram(const GlProgram&) = delete;
  GlProgram& operator=(const GlProgram&) = delete;

  bool ready() const { return program_ != 0; }
  void use() const;
  void set_screen(Size screen) const;  // positions are pixels, y downwards

 private:
  GLuint program_ = 0;
  GLint screen_ = -1;
};

}  // namespace chorus
