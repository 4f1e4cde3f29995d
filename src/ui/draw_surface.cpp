#include "ui/draw_surface.h"

#include <imgui.h>
#include <imgui_internal.h>

namespace chorus {

struct DrawSurface::Inner {
  explicit Inner(TextureId texture) : white(texture), list(&shared) {
    shared.TexUvWhitePixel = {0.5f, 0.5f};
    shared.InitialFlags = ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AntiAliasedFill |
                          ImDrawListFlags_AllowVtxOffset;
    shared.CurveTessellationTol = 1.25f;
    shared.SetCircleTessellationMaxError(0.15f);
  }
  TextureId white;
  ImDrawListSharedData shared;
  ImDrawList list;
};

DrawSurface::DrawSurface(TextureId white) : inner_(std::make_unique<Inner>(white)) {}

DrawSurface::~DrawSurface() = default;

ImDrawList* DrawSurface::begin(Size size) {
  inner_->shared.ClipRectFullscreen = {0, 0, size.w, size.h};
  inner_->list._ResetForNewFrame();
  inner_->list.PushTextureID(reinterpret_cast<ImTextureID>(inner_->white));
  inner_->list.PushClipRectFullScreen();
  return &inner_->list;
}

ImDrawList* DrawSurface::list() {
  return &inner_->list;
}

}  // namespace chorus
