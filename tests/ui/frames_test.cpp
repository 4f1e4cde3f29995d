#include "ui/frames.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

#include "support/kept_textures.h"
#include "ui/boxes.h"
#include "ui/draw_surface.h"

namespace chorus {
namespace {

constexpr Colour kInk{10, 20, 30}, kPaper{250, 240, 230};

struct Surface {
  test::KeptTextures textures;
  PictureCache pictures{textures, 1u << 20};
  DrawSurface drawing{0};
  ImDrawList& list = *drawing.begin({400, 300});

  void frame(const Rect& rect, float radius, const FrameLook& look) {
    draw_frame(pictures, list, rect, radius, look);
  }
  std::vector<ListedBox> boxes(bool plain) const {
    std::vector<ListedBox> found;
    for (const ImDrawCmd& command : list.CmdBuffer) {
      if ((command.TextureId == nullptr) != plain) continue;
      const std::span all(list.IdxBuffer.Data + command.IdxOffset, command.ElemCount);
      for (std::size_t i = 0; i < all.size(); i += 6)
        found.push_back(*box_at(list.VtxBuffer.Data + command.VtxOffset, all.subspan(i)));
    }
    return found;
  }
  float area(bool plain) const {
    float sum = 0;
    for (const ListedBox& box : boxes(plain)) sum += box.rect.w * box.rect.h;
    return sum;
  }
};

}  // namespace

TEST_CASE("a box with sharp corners is one plain box on whole pixels") {
  Surface surface;
  surface.frame({10.3f, 20.4f, 100, 50}, 0, {.fill = kInk});
  REQUIRE(surface.boxes(true).size() == 1);
  const ListedBox box = surface.boxes(true)[0];
  CHECK(box.rect == Rect{10, 20, 100, 50});
  CHECK(box.opaque);
  CHECK(surface.boxes(false).empty());
}

TEST_CASE("round corners are pictures, and all pieces together are the box") {
  Surface surface;
  surface.frame({0, 0, 200, 100}, 30, {.fill = kInk});
  CHECK(surface.boxes(false).size() == 4);
  CHECK(surface.area(true) + surface.area(false) == 200 * 100);
  REQUIRE(surface.textures.kept.size() == 1);
  const auto& picture = surface.textures.kept.begin()->second;
  CHECK(picture.width == 61);
  CHECK(picture.alpha(0, 0) == 0);
  CHECK(picture.alpha(30, 30) == 255);
  CHECK(picture.at(30, 30) == kInk);
}

TEST_CASE("a radius that is too large makes a pill inside the box") {
  Surface surface;
  surface.frame({0, 0, 200, 61}, 500, {.fill = kInk});
  CHECK(surface.area(true) + surface.area(false) == 200 * 61);
  CHECK(surface.textures.kept.begin()->second.width == 61);
}

TEST_CASE("an outline covers its line alone, and a thin one is a pixel wide") {
  Surface surface;
  surface.frame({10, 10, 100, 80}, 0, {.edge = kInk, .width = 3});
  CHECK(surface.area(true) + surface.area(false) == 100 * 80 - 94 * 74);
  Surface thin;
  thin.frame({10, 10, 100, 80}, 0, {.edge = kInk, .width = 0.3f});
  CHECK(thin.area(true) + thin.area(false) == 100 * 80 - 98 * 78);
}

TEST_CASE("an edge lies around its filling, in corners too") {
  Surface surface;
  surface.frame({0, 0, 200, 100}, 20, {.fill = kPaper, .edge = kInk, .width = 4});
  CHECK(surface.area(true) + surface.area(false) == 200 * 100);
  const auto& picture = surface.textures.kept.begin()->second;
  CHECK(picture.at(20, 0) == kInk);
  CHECK(picture.at(20, 3) == kInk);
  CHECK(picture.at(20, 4) == kPaper);
  CHECK(picture.alpha(0, 0) == 0);
}

TEST_CASE("an empty box draws nothing, and one too small for its edge has none") {
  Surface surface;
  surface.frame({10, 10, 0.2f, 50}, 4, {.fill = kInk});
  surface.frame({10, 10, 3, 3}, 0, {.edge = kInk, .width = 2});
  CHECK(surface.list.VtxBuffer.Size == 0);
}

TEST_CASE("boxes of one look share their picture, whatever their size") {
  Surface surface;
  surface.frame({0, 0, 200, 100}, 20, {.fill = kInk});
  surface.frame({0, 0, 90, 80}, 20, {.fill = kInk});
  CHECK(surface.textures.alive() == 1);
  surface.frame({0, 0, 90, 80}, 20, {.fill = kPaper});
  surface.frame({0, 0, 90, 80}, 20, {.fill = kInk, .edge = kPaper, .width = 2});
  surface.frame({0, 0, 90, 80}, 20, {.edge = kPaper, .width = 2});
  surface.frame({0, 0, 90, 80}, 20, {.edge = kPaper, .width = 3});
  CHECK(surface.textures.alive() == 5);
}

TEST_CASE("colours run from top to bottom through corners and middle alike") {
  Surface surface;
  draw_gradient(surface.pictures, surface.list, {0, 0, 100, 101}, 20, {0, 0, 0}, {200, 0, 0});
  CHECK(surface.area(false) == 100 * 101);
  const auto& picture = surface.textures.kept.begin()->second;
  for (int y = 0; y < 101; ++y) {
    CAPTURE(y);
    CHECK(std::abs(picture.at(20, y).r - y * 2) <= 2);
  }
  CHECK(picture.alpha(0, 0) == 0);
}

}  // namespace chorus
