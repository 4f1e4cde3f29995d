#include "ui/gl_textures.h"

#include <algorithm>

#include "ui/gl.h"

namespace chorus {
namespace {

// Nearly all pictures answer with their first pixel.
bool no_hole(int width, int height, const std::uint8_t* bgra) {
  const std::size_t pixels = static_cast<std::size_t>(width) * height;
  for (std::size_t i = 0; i < pixels; ++i) {
    if (bgra[4 * i + 3] != 255) return false;
  }
  return true;
}

}  // namespace

GlTextures::~GlTextures() {
  settle();
}

TextureId GlTextures::create(int width, int height, const std::uint8_t* bgra) {
  enter_();
  GLuint name = 0;
  glGenTextures(1, &name);
  glBindTexture(GL_TEXTURE_2D, name);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
  glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
  glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, width, height, 0, GL_BGRA, GL_UNSIGNED_BYTE, bgra);
  fresh_.push_back(name);
  if (no_hole(width, height, bgra)) opaque_.push_back(name);
  return name;
}

void GlTextures::destroy(TextureId id) {
  if (id != 0) doomed_.push_back(id);
}

void GlTextures::settle() {
  if (!doomed_.empty()) enter_();
  for (const TextureId id : doomed_) {
    const auto name = static_cast<GLuint>(id);
    glDeleteTextures(1, &name);
    std::erase(opaque_, id);
  }
  doomed_.clear();
  fresh_.clear();
}

bool GlTextures::opaque(TextureId id) const {
  return std::find(opaque_.begin(), opaque_.end(), id) != opaque_.end();
}

}  // namespace chorus
