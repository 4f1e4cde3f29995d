#include "ui/renderer.h"

#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <cstring>

namespace chorus {
namespace {

// The renderer finds its state through the current ImGui context: ours, while it works.
class Current {
 public:
  explicit Current(ImGuiContext* context) : before_(ImGui::GetCurrentContext()) {
    ImGui::SetCurrentContext(context);
  }
  ~Current() { ImGui::SetCurrentContext(before_); }
  Current(const Current&) = delete;
  Current& operator=(const Current&) = delete;

 private:
  ImGuiContext* before_;
};

// One white pixel instead of a font: words are pictures of ours, and building fonts takes time.
void give_white_pixel(ImFontAtlas& fonts) {
  fonts.TexWidth = fonts.TexHeight = 1;
  fonts.TexPixelsRGBA32 = static_cast<unsigned int*>(IM_ALLOC(4));
  std::memset(fonts.TexPixelsRGBA32, 255, 4);
}

class ImGuiRenderer : public Renderer {
 public:
  ImGuiRenderer() : context_(ImGui::CreateContext()), part_(nullptr) {}
  ~ImGuiRenderer() override {
    {
      const Current current(context_);
      if (started_) ImGui_ImplOpenGL3_Shutdown();
    }
    ImGui::DestroyContext(context_);
  }

  bool start() {
    const Current current(context_);
    give_white_pixel(*ImGui::GetIO().Fonts);
    started_ = ImGui_ImplOpenGL3_Init("#version 130");
    return started_ && ImGui_ImplOpenGL3_CreateDeviceObjects();
  }

  TextureId white() const override {
    const Current current(context_);
    return reinterpret_cast<TextureId>(ImGui::GetIO().Fonts->TexID);
  }

  void draw(ImDrawList& list, const Damage& damage, Size screen) override {
    const Current current(context_);
    take_part(list, damage, part_);
    part_.VtxBuffer.swap(list.VtxBuffer);
    ImDrawList* lists[] = {&part_};
    ImDrawData data;
    data.Valid = true;
    data.CmdLists = lists;
    data.CmdListsCount = 1;
    data.TotalIdxCount = part_.IdxBuffer.Size;
    data.TotalVtxCount = part_.VtxBuffer.Size;
    data.DisplaySize = {screen.w, screen.h};
    data.FramebufferScale = {1, 1};
    ImGui_ImplOpenGL3_RenderDrawData(&data);
    part_.VtxBuffer.swap(list.VtxBuffer);
  }

 private:
  ImGuiContext* context_;
  ImDrawList part_;
  bool started_ = false;
};

}  // namespace

std::unique_ptr<Renderer> Renderer::create() {
  auto renderer = std::make_unique<ImGuiRenderer>();
  if (!renderer->start()) return nullptr;
  return renderer;
}

}  // namespace chorus
