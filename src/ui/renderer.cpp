#include "ui/renderer.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "ui/boxes.h"
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

  bool ready() const {
    return shapes_.ready() && boxes_.ready() && pictures_.ready() && copies_.ready();
  }

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
    for (const unsigned input : {kPosition, kPicturePosition, kColour})
      glEnableVertexAttribArray(input);
    constexpr int stride = sizeof(ImDrawVert);
    glVertexAttribPointer(kPosition, 2, GL_FLOAT, GL_FALSE, stride, at(offsetof(ImDrawVert, pos)));
    glVertexAttribPointer(kPicturePosition, 2, GL_FLOAT, GL_FALSE, stride,
                          at(offsetof(ImDrawVert, uv)));
    glVertexAttribPointer(kColour, 4, GL_UNSIGNED_BYTE, GL_TRUE, stride,
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
    glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    for (const GlProgram* program : {&shapes_, &boxes_, &pictures_, &copies_})
      program->set_screen(screen);
  }

  void draw_command(const ImDrawList& list, const ImDrawCmd& command, Size screen) {
    const ImVec4& clip = command.ClipRect;
    const int left = static_cast<int>(clip.x), low = static_cast<int>(screen.h - clip.w);
    glScissor(left, low, static_cast<int>(clip.z) - left,
              static_cast<int>(screen.h - clip.y) - low);
    const Triangles all{list.VtxBuffer.Data + command.VtxOffset,
                        {part_.IdxBuffer.Data + command.IdxOffset, command.ElemCount},
                        command.IdxOffset,
                        static_cast<GLint>(command.VtxOffset)};
    const auto texture = reinterpret_cast<TextureId>(command.TextureId);
    texture == kNoPicture ? draw_shapes(all) : draw_pictures(all, texture);
  }

  // Of one command, with one texture.
  struct Triangles {
    const ImDrawVert* vertices;
    std::span<const ImDrawIdx> indices;
    std::size_t first_index;
    GLint first_vertex;
    ImU32 colour(std::size_t at) const { return vertices[indices[at]].col; }
  };

  void draw_shapes(const Triangles& all) {
    std::size_t from = 0, at = 0;
    while (at < all.indices.size()) {
      const std::size_t end = end_of_boxes(all, at);
      if (end == at) {
        at += 3;
        continue;
      }
      draw_range(shapes_, all, from, at, true);
      boxes_.use();
      boxes_.set_tint(tint_of(all.colour(at)));
      draw_range(boxes_, all, at, end, !whole(all.colour(at)));
      from = at = end;
    }
    draw_range(shapes_, all, from, at, true);
  }

  // Behind the boxes of one colour that begin at `at`, when the first is large enough to be worth a
  // call of its own.
  static std::size_t end_of_boxes(const Triangles& all, std::size_t at) {
    constexpr float least = 4000;  // square pixels
    const auto first = box_at(all.vertices, all.indices.subspan(at));
    if (!first || !first->plain || first->rect.w * first->rect.h < least) return at;
    for (at += 6; at < all.indices.size(); at += 6) {
      const auto next = box_at(all.vertices, all.indices.subspan(at));
      if (!next || !next->plain || next->colour != first->colour) break;
    }
    return at;
  }

  // Each picture is one box of one tint.
  void draw_pictures(const Triangles& all, TextureId texture) {
    glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(texture));
    std::size_t end = 0;
    for (std::size_t from = 0; from < all.indices.size(); from = end) {
      const ImU32 colour = all.colour(from);
      for (end = from + 6; end < all.indices.size() && all.colour(end) == colour;) end += 6;
      if (colour == IM_COL32_WHITE) {
        draw_range(copies_, all, from, end, !textures_.opaque(texture));
        continue;
      }
      pictures_.use();
      pictures_.set_tint(tint_of(colour));
      draw_range(pictures_, all, from, end, true);
    }
  }

  static void draw_range(const GlProgram& program, const Triangles& all, std::size_t from,
                         std::size_t end, bool blended) {
    if (from >= end) return;
    program.use();
    blended ? glEnable(GL_BLEND) : glDisable(GL_BLEND);
    constexpr GLenum type = sizeof(ImDrawIdx) == 2 ? GL_UNSIGNED_SHORT : GL_UNSIGNED_INT;
    const std::size_t offset = (all.first_index + from) * sizeof(ImDrawIdx);
    glDrawElementsBaseVertex(GL_TRIANGLES, static_cast<GLsizei>(end - from), type,
                             reinterpret_cast<const void*>(offset), all.first_vertex);
  }

  static Tint tint_of(ImU32 colour) {
    const auto part = [&](int shift) { return static_cast<std::uint8_t>(colour >> shift & 0xFF); };
    return {part(IM_COL32_R_SHIFT), part(IM_COL32_G_SHIFT), part(IM_COL32_B_SHIFT),
            part(IM_COL32_A_SHIFT)};
  }
  static bool whole(ImU32 colour) { return (colour >> IM_COL32_A_SHIFT) == 255; }

  const GlTextures& textures_;
  GlProgram shapes_{GlProgram::Kind::shapes}, boxes_{GlProgram::Kind::boxes},
      pictures_{GlProgram::Kind::pictures}, copies_{GlProgram::Kind::copies};
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
