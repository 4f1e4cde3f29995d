// A painted page without a window: screens are written onto it, painted into a draw list that
// nobody shows, and touched by the ids of their widgets.
#pragma once

#include <imgui.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "support/sample_desk_screens.h"
#include "support/sample_theme.h"
#include "ui/draw_surface.h"
#include "ui/painted_page.h"

namespace chorus::test {

class PageStage {
 public:
  explicit PageStage(Size screen = {1920, 1080}) : size(screen) {}

  void show(const Frame& frame, const std::function<void(Page&)>& write) {
    page.begin(frame);
    write(page);
    page.end();
    paint();
  }
  void show(const Sample& sample, const Frame& frame) {
    write_sample(sample, page, frame);
    paint();
  }
  void show(std::string_view name) {
    for (const Sample& sample : samples())
      if (sample.name == name) show(sample, sample_frame(sample));
  }
  void paint() { page.paint(size, surface_.begin(size), now); }

  // What was drawn last, vertex for vertex.
  std::vector<float> drawn() {
    std::vector<float> all;
    for (const ImDrawVert& v : surface_.list()->VtxBuffer)
      all.insert(all.end(), {v.pos.x, v.pos.y, static_cast<float>(v.col)});
    return all;
  }

  Rect rect(std::string_view id) const {
    const SeenWidget* widget = page.find(id);
    return widget ? widget->rect : Rect{};
  }
  std::vector<What> press(float x, float y) { return page.touch({now, PointerPressed{x, y}}); }
  std::vector<What> move(float x, float y) { return page.touch({now, PointerMoved{x, y}}); }
  std::vector<What> release(float x, float y) { return page.touch({now, PointerReleased{x, y}}); }
  std::vector<What> key(NamedKey key) { return page.touch({now, KeyPressed{key}}); }
  std::vector<What> type(const std::string& text) { return page.touch({now, TextTyped{text}}); }

  std::vector<What> press(std::string_view id) { return press(middle_x(id), middle_y(id)); }
  std::vector<What> release(std::string_view id) { return release(middle_x(id), middle_y(id)); }
  // Presses and lifts the finger in the middle of a widget; what that reported beyond a sign of
  // life.
  std::vector<What> tap(std::string_view id) { return tap(middle_x(id), middle_y(id)); }
  std::vector<What> tap(float x, float y) {
    press(x, y);
    return release(x, y);
  }
  float middle_x(std::string_view id) const { return rect(id).x + rect(id).w / 2; }
  float middle_y(std::string_view id) const { return rect(id).y + rect(id).h / 2; }

  Size size;
  std::int64_t now = 0;

 private:
  CountingTextures textures_;
  TextEngine text_{textures_, 16u << 20};
  Painter painter_{textures_, text_, {day_theme()}};
  DrawSurface surface_{0};

 public:
  PaintedPage page{painter_};
};

// The one tap of type T that was reported; fails the test where there is not exactly one.
template <class T>
const T* only(const std::vector<What>& taps) {
  return taps.size() == 1 ? taps.front().get<T>() : nullptr;
}

}  // namespace chorus::test
