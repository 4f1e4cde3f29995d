#include "ui/renderer.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cstddef>

#include "ui/gl_program.h"

namespace chorus {
namespace {

class OpenGlRenderer : public Renderer {
 public:
  explicit OpenGlRenderer(const GlTextures& textures) : textures_(textures), part_(nullptr) {
    glGenVertexArrays(1, &array_);
    glGenBuffers(1, &vertices_);
    glGenBuffers(1, &indices_);
    glBindVertexArray(array_);
    glBindBuffer(GL_ARRAY_BUFFER, vertices_);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_);
    describe_vertices();
  }
  ~OpenGlRenderer() override {
    glDeleteVertexArrays(1, &array_);
    glDeleteBuffers(1, &vertices_);
    glDeleteBuffers(1, &indices_);
  }

  bool ready() const { return shapes_.ready() && pictures_.ready() && opaque_.ready(); }

  void draw(const ImDrawList& list, const Damage& damage, Size screen) override {
    take_part(list, damage, part_);
    load(list, screen);
    for (const ImDrawCmd& command : part_.CmdBuffer) draw_command(list, command, screen);
    glBindVertexArray(0);
  }

  bool hides_all(const ImDrawList& list, Size screen) const override {
    if (list.CmdBuffer.empty() || list.IdxBuffer.Size < 6) return false;
    const ImDrawCmd& first = list.CmdBuffer.front();
    const auto corner = [&](int i) {
      return list.VtxBuffer[static_cast<int>(list.IdxBuffer[i] + first.VtxOffset)];
    };
    // ImGui's order of a quad: top left, top right, bottom right, top left…
    const ImDrawVert from = corner(0), to = corner(2);
    return textures_.opaque(reinterpret_cast<TextureId>(first.TextureId)) && whole(from.col) &&
           from.pos.x <= 0 && from.pos.y <= 0 && to.pos.x >= screen.w && to.pos.y >= screen.h;
  }

 private:
  static void describe_vertices() {
    constexpr auto at = [](std::size_t offset) { return reinterpret_cast<const void*>(offset); };
    for (const unsigned input : {kPosition, kPicturePosition, kTint})
      glEnableVertexAttribArray(input);
    constexpr int stride = sizeof(ImDrawVert);
    glVertexAttribPointer(kPosition, 2, GL_FLOAT, GL_FALSE, stride, at(offsetof(ImDrawVert, pos)));
    glVertexAttribPointer(kPicturePosition, 2, GL_FLOAT, GL_FALSE, stride,
                          at(offsetof(ImDrawVert, uv)));
    glVertexAttribPointer(kTint, 4, GL_UNSIGNED_BYTE, GL_TRUE, stride,
                          at(offsetof(ImDrawVert, col)));
  }

  void load(const ImDrawList& list, Size screen) {
    glBindVertexArray(array_);
    glBindBuffer(GL_ARRAY_BUFFER, vertices_);
    glBufferData(GL_ARRAY_BUFFER, list.VtxBuffer.size_in_bytes(), list.VtxBuffer.Data,
                 GL_STREAM_DRAW);
    glBufferData(GL_ELEMENT_ARRAY_BUFFER, part_.IdxBuffer.size_in_bytes(), part_.IdxBuffer.Data,
                 GL_STREAM_DRAW);
    glEnable(GL_SCISSOR_TEST);
    glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    shapes_.set_screen(screen);
    pictures_.set_screen(screen);
    opaque_.set_screen(screen);
  }

  void draw_command(const ImDrawList& list, const ImDrawCmd& command, Size screen) {
    const auto texture = reinterpret_cast<TextureId>(command.TextureId);
    glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(texture));
    const bool opaque = textures_.opaque(texture) && untinted(list, command);
    opaque ? glDisable(GL_BLEND) : glEnable(GL_BLEND);
    (texture == kNoPicture ? shapes_ : opaque ? opaque_ : pictures_).use();
    const ImVec4& clip = command.ClipRect;
    const int left = static_cast<int>(clip.x), low = static_cast<int>(screen.h - clip.w);
    glScissor(left, low, static_cast<int>(clip.z) - left,
              static_cast<int>(screen.h - clip.y) - low);
    constexpr GLenum type = sizeof(ImDrawIdx) == 2 ? GL_UNSIGNED_SHORT : GL_UNSIGNED_INT;
    const std::size_t offset = command.IdxOffset * sizeof(ImDrawIdx);
    glDrawElementsBaseVertex(GL_TRIANGLES, static_cast<GLsizei>(command.ElemCount), type,
                             reinterpret_cast<const void*>(offset),
                             static_cast<GLint>(command.VtxOffset));
  }

  bool untinted(const ImDrawList& list, const ImDrawCmd& command) const {
    const ImDrawIdx* index = part_.IdxBuffer.Data + command.IdxOffset;
    return std::all_of(index, index + command.ElemCount, [&](ImDrawIdx i) {
      return whole(list.VtxBuffer[static_cast<int>(i + command.VtxOffset)].col);
    });
  }
  static bool whole(ImU32 colour) { return (colour >> IM_COL32_A_SHIFT) == 255; }

  const GlTextures& textures_;
  GlProgram shapes_{GlProgram::Kind::shapes}, pictures_{GlProgram::Kind::pictures},
      opaque_{GlProgram::Kind::opaque};
  ImDrawList part_;
  unsigned array_ = 0, vertices_ = 0, indices_ = 0;
};

}  // namespace

std::unique_ptr<Renderer> Renderer::create(const GlTextures& textures) {
  auto renderer = std::make_unique<OpenGlRenderer>(textures);
  if (!renderer->ready()) return nullptr;
  return renderer;
}

}  // namespace chorus
