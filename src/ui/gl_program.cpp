#include "ui/gl_program.h"

namespace chorus {
namespace {

constexpr const char* kCorners = R"(#version 150
uniform vec2 screen;
in vec2 position;
in vec2 picture_position;
in vec4 corner_colour;
out vec2 picture_at;
out vec4 colour;
void main() {
  picture_at = picture_position;
  colour = vec4(corner_colour.rgb * corner_colour.a, corner_colour.a);
  gl_Position = vec4(position.x / screen.x * 2.0 - 1.0, 1.0 - position.y / screen.y * 2.0, 0.0, 1.0);
}
)";

// The following are so plain that a rasteriser in software can go through their pixels row by row,
// in whole bytes: no sum, and of the last three nothing from the corners but where in the picture.
// No part of a colour is taken out of it either: Mesa 22.3 gives the whole colour there.
constexpr const char* kShapes = R"(#version 150
in vec4 colour;
out vec4 result;
void main() { result = colour; }
)";

constexpr const char* kBoxes = R"(#version 150
uniform vec4 tint;
out vec4 result;
void main() { result = tint; }
)";

constexpr const char* kPictures = R"(#version 150
uniform sampler2D picture;
uniform vec4 tint;
in vec2 picture_at;
out vec4 result;
void main() { result = tint * texture(picture, picture_at); }
)";

constexpr const char* kCopies = R"(#version 150
uniform sampler2D picture;
in vec2 picture_at;
out vec4 result;
void main() { result = texture(picture, picture_at); }
)";

const char* source_of(Ink ink) {
  switch (ink) {
    case Ink::shapes:
      return kShapes;
    case Ink::boxes:
      return kBoxes;
    case Ink::pictures:
      return kPictures;
    case Ink::copies:
      break;
  }
  return kCopies;
}

GLuint compiled(GLenum kind, const char* source) {
  const GLuint shader = glCreateShader(kind);
  glShaderSource(shader, 1, &source, nullptr);
  glCompileShader(shader);
  return shader;
}

GLuint linked(const char* pixels) {
  const GLuint corner_shader = compiled(GL_VERTEX_SHADER, kCorners);
  const GLuint pixel_shader = compiled(GL_FRAGMENT_SHADER, pixels);
  const GLuint program = glCreateProgram();
  glAttachShader(program, corner_shader);
  glAttachShader(program, pixel_shader);
  glBindAttribLocation(program, kPosition, "position");
  glBindAttribLocation(program, kPicturePosition, "picture_position");
  glBindAttribLocation(program, kColour, "corner_colour");
  glLinkProgram(program);
  glDeleteShader(corner_shader);
  glDeleteShader(pixel_shader);
  GLint whole = GL_FALSE;
  glGetProgramiv(program, GL_LINK_STATUS, &whole);
  if (whole == GL_TRUE) return program;
  glDeleteProgram(program);
  return 0;
}

}  // namespace

GlProgram::GlProgram(Ink ink) : program_(linked(source_of(ink))) {
  if (program_ == 0) return;
  screen_ = glGetUniformLocation(program_, "screen");
  tint_ = glGetUniformLocation(program_, "tint");
}

GlProgram::~GlProgram() {
  if (program_ != 0) glDeleteProgram(program_);
}

void GlProgram::use() const {
  glUseProgram(program_);
}

void GlProgram::set_screen(Size screen) {
  if (screen_is_ == screen) return;
  screen_is_ = screen;
  glUniform2f(screen_, screen.w, screen.h);
}

void GlProgram::set_tint(Tint tint) {
  if (tint_is_ == tint) return;
  tint_is_ = tint;
  const float alpha = static_cast<float>(tint.alpha) / 255.0f;
  const auto part = [&](std::uint8_t channel) {
    return static_cast<float>(channel) / 255.0f * alpha;
  };
  glUniform4f(tint_, part(tint.red), part(tint.green), part(tint.blue), alpha);
}

}  // namespace chorus
