#include "ui/renderer.h"

#include <imgui.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "ui/batches.h"
#include "ui/boxes.h"
#include "ui/gl_program.h"

namespace chorus {
namespace {

Tint tint_of(ImU32 colour) {
  const auto part = [&](int shift) { return static_cast<std::uint8_t>(colour >> shift & 0xFF); };
  return {part(IM_COL32_R_SHIFT), part(IM_COL32_G_SHIFT), part(IM_COL32_B_SHIFT),
          part(IM_COL32_A_SHIFT)};
}

class OpenGlRenderer : public Renderer {
 public:
  explicit OpenGlRenderer(const GlTextures& textures) : textures_(textures), part_(nullptr) {
    glGenVertexArrays(1, &array_);
    glGenBuffers(1, &corners_);
    glBindVertexArray(array_);
    glBindBuffer(GL_ARRAY_BUFFER, corners_);
    describe_corners();
  }
  ~OpenGlRenderer() override {
    glDeleteVertexArrays(1, &array_);
    glDeleteBuffers(1, &corners_);
  }

  // One of them tells for all whether OpenGL can be used.
  bool ready() { return program_for(Ink::copies).ready(); }

  void draw(const ImDrawList& list, const Damage& damage, Size screen) override {
    take_part(list, damage, part_);
    batches_.gather(list, part_, [this](TextureId id) { return textures_.find(id); });
    load(screen);
    GLint first = 0;
    for (const Batch& batch : batches_.all()) {
      const auto count = static_cast<GLsizei>(batch.corners.size());
      choose(batch.look);
      glDrawArrays(GL_TRIANGLES, first, count);
      first += count;
    }
    glBindVertexArray(0);
  }

  bool hides_all(const ImDrawList& list, Size screen) const override {
    if (list.CmdBuffer.empty()) return false;
    const ImDrawCmd& first = list.CmdBuffer.front();
    const auto box = box_at(list.VtxBuffer.Data + first.VtxOffset,
                            std::span(list.IdxBuffer.Data + first.IdxOffset, first.ElemCount));
    return box && box->opaque && textures_.opaque(reinterpret_cast<TextureId>(first.TextureId)) &&
           box->rect.x <= 0 && box->rect.y <= 0 && box->rect.right() >= screen.w &&
           box->rect.bottom() >= screen.h;
  }

 private:
  static void describe_corners() {
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

  // The corners of all batches, one after another.
  void load(Size screen) {
    glBindVertexArray(array_);
    glBindBuffer(GL_ARRAY_BUFFER, corners_);
    loaded_.clear();
    for (const Batch& batch : batches_.all())
      loaded_.insert(loaded_.end(), batch.corners.begin(), batch.corners.end());
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(loaded_.size() * sizeof(ImDrawVert)),
                 loaded_.data(), GL_STREAM_DRAW);
    glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    screen_ = screen;
  }

  void choose(const BatchLook& look) {
    GlProgram& program = program_for(look.ink);
    program.use();
    program.set_screen(screen_);
    if (look.ink == Ink::boxes || look.ink == Ink::pictures) program.set_tint(tint_of(look.tint));
    if (look.texture != 0) glBindTexture(GL_TEXTURE_2D, look.texture);
    look.blended ? glEnable(GL_BLEND) : glDisable(GL_BLEND);
    const Rect& clip = look.clip;
    if (clip.empty()) return glDisable(GL_SCISSOR_TEST);
    glEnable(GL_SCISSOR_TEST);
    glScissor(static_cast<int>(clip.x), static_cast<int>(screen_.h - clip.bottom()),
              static_cast<int>(clip.w), static_cast<int>(clip.h));
  }

  // Made when it is first needed: a poster needs few.
  GlProgram& program_for(Ink ink) {
    std::optional<GlProgram>& program = programs_[static_cast<std::size_t>(ink)];
    if (!program) program.emplace(ink);
    return *program;
  }

  const GlTextures& textures_;
  std::array<std::optional<GlProgram>, 4> programs_;  // by ink
  ImDrawList part_;
  Batches batches_;
  std::vector<ImDrawVert> loaded_;
  Size screen_;
  unsigned array_ = 0, corners_ = 0;
};

}  // namespace

std::unique_ptr<Renderer> Renderer::create(const GlTextures& textures) {
  auto renderer = std::make_unique<OpenGlRenderer>(textures);
  if (!renderer->ready()) return nullptr;
  return renderer;
}

}  // namespace chorus
