#include "ui/painter.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "support/kept_textures.h"
#include "support/sample_theme.h"
#include "ui/draw_surface.h"

namespace chorus {
namespace {

struct Stage {
  CountingTextures textures;
  TextEngine text{textures, 4u << 20};
  Painter painter{textures, text, {test::day_theme()}};
  DrawSurface surface{0};

  Stage() { frame(); }
  ImDrawList& frame() {
    ImDrawList* list = surface.begin({1920, 1080});
    painter.start(list, 1);
    return *list;
  }
  ImDrawList& list() { return *surface.list(); }
};

}  // namespace

TEST_CASE("pictures are made once for each kind, size and colour") {
  Stage stage;
  stage.painter.icon(Icon::globe, 50, 50, 36, {1, 2, 3});
  stage.painter.icon(Icon::globe, 90, 50, 36, {1, 2, 3});
  CHECK(stage.textures.alive() == 1);
  stage.painter.icon(Icon::globe, 50, 50, 40, {1, 2, 3});
  stage.painter.icon(Icon::globe, 50, 50, 36, {9, 2, 3});
  stage.painter.icon(Icon::lock, 50, 50, 36, {1, 2, 3});
  CHECK(stage.textures.alive() == 4);
  stage.painter.face(4, 100, 100, 224);
  stage.painter.face(5, 300, 100, 224);
  stage.painter.face(5, 500, 100, 224);
  CHECK(stage.textures.alive() == 6);
}

TEST_CASE("a backdrop is drawn once, and once more for the poster") {
  Stage stage;
  for (int i = 0; i < 3; ++i) stage.painter.backdrop({1280, 800}, 70, false, i == 1);
  CHECK(stage.textures.alive() == 1);
  stage.painter.backdrop({1280, 800}, 70, true, false);
  CHECK(stage.textures.alive() == 2);
}

TEST_CASE("pictures that are not used any more make room") {
  Stage stage;
  for (int width = 800; width < 1100; width += 10) {
    stage.frame();
    stage.painter.backdrop({static_cast<float>(width), 1000}, 70, false, false);
  }
  CHECK(stage.textures.alive() < 10);
}

TEST_CASE("pictures stand on whole pixels, where they are as sharp as they were drawn") {
  Stage stage;
  stage.painter.icon(Icon::check, 50.3f, 60.7f, 36, {0, 0, 0});
  stage.painter.face(3, 200.4f, 200.2f, 97);
  stage.painter.words(stage.text.block({}, "en", "Words", 0), 20.4f, 33.6f);
  for (const ImDrawVert& vertex : stage.list().VtxBuffer) {
    CHECK(vertex.pos.x == std::floor(vertex.pos.x));
    CHECK(vertex.pos.y == std::floor(vertex.pos.y));
  }
  CHECK(stage.list().VtxBuffer.Size == 12);
}

TEST_CASE("an outline stays inside its rectangle") {
  Stage stage;
  stage.painter.outline({100, 100, 200, 80}, 20, {0, 0, 0}, 8);
  for (const ImDrawVert& vertex : stage.list().VtxBuffer) {
    CHECK(vertex.pos.x >= 99);  // a pixel for the soft edge
    CHECK(vertex.pos.x <= 301);
    CHECK(vertex.pos.y >= 99);
    CHECK(vertex.pos.y <= 181);
  }
}

TEST_CASE("shapes of one size share their shadow, and nothing of it lies under the shape") {
  Stage stage;
  const Rect tile{100, 100, 400, 300};
  stage.painter.shadow(tile, 36, Shadow::tile);
  stage.painter.shadow({600, 100, 500, 400}, 36, Shadow::tile);
  CHECK(stage.textures.alive() == 1);
  const Rect inner = tile.inset(40);
  for (int i = 0; i + 2 < stage.list().IdxBuffer.Size / 2; i += 3) {
    float x = 0, y = 0;
    for (int corner = 0; corner < 3; ++corner) {
      const ImDrawVert& vertex = stage.list().VtxBuffer[stage.list().IdxBuffer[i + corner]];
      x += vertex.pos.x / 3, y += vertex.pos.y / 3;
    }
    CHECK_FALSE(inner.holds(x, y));
  }
}

TEST_CASE("a shadow reaches further down than up, and is cut off nowhere") {
  test::KeptTextures textures;
  TextEngine text(textures, 1u << 20);
  Painter painter(textures, text, {test::day_theme()});
  DrawSurface surface(0);
  painter.start(surface.begin({800, 600}), 1);
  painter.shadow({300, 200, 160, 160}, 30, Shadow::tile);
  float top = 600, bottom = 0, left = 800, right = 0;
  for (const ImDrawVert& vertex : surface.list()->VtxBuffer) {
    top = std::min(top, vertex.pos.y), bottom = std::max(bottom, vertex.pos.y);
    left = std::min(left, vertex.pos.x), right = std::max(right, vertex.pos.x);
  }
  CHECK(200 - top < bottom - 360);
  CHECK(300 - left == right - 460);
  // What the picture holds beyond that is nothing.
  const auto& picture = textures.kept.begin()->second;
  const int margin = (picture.width - 160) / 2;
  const auto at = [&](float x, float y) {
    return picture.alpha(static_cast<int>(x) - 300 + margin, static_cast<int>(y) - 200 + margin);
  };
  const int wide = picture.width;
  for (int i = 0; i < wide; ++i) {
    const auto x = static_cast<float>(i + 300 - margin), y = static_cast<float>(i + 200 - margin);
    CHECK(at(x, top - 1) == 0);
    CHECK(at(left - 1, y) == 0);
    CHECK(at(x, bottom) == 0);
  }
  CHECK(at(380, top + 4) > 0);
}

TEST_CASE("a theme without darkness has no shadows") {
  CountingTextures textures;
  TextEngine text(textures, 1u << 20);
  Theme theme = test::day_theme();
  theme.shadow_percent = 0;
  Painter painter(textures, text, {theme});
  DrawSurface surface(0);
  painter.start(surface.begin({100, 100}), 1);
  painter.shadow({10, 10, 50, 50}, 8, Shadow::tile);
  CHECK(textures.alive() == 0);
  CHECK(surface.list()->VtxBuffer.Size == 0);
}

TEST_CASE("words that fade are drawn with less of themselves") {
  Stage stage;
  stage.painter.words(stage.text.block({}, "", "Good", 0), 10, 10, 0.5f);
  REQUIRE(stage.list().VtxBuffer.Size == 4);
  CHECK(stage.list().VtxBuffer[0].col == IM_COL32(255, 255, 255, 128));
}

TEST_CASE("half a ring turns clockwise from the top") {
  Stage stage;
  stage.painter.ring(100, 100, 50, {0, 0, 0}, 4, 0, 0.5f);
  float left = 200, right = 0;
  for (const ImDrawVert& vertex : stage.list().VtxBuffer) {
    left = std::min(left, vertex.pos.x), right = std::max(right, vertex.pos.x);
  }
  CHECK(left > 95);
  CHECK(right > 145);
}

TEST_CASE("clipping reaches what is drawn until it is taken off") {
  Stage stage;
  stage.painter.clip({10, 10, 50, 50});
  stage.painter.fill({0, 0, 200, 200}, 0, {1, 1, 1});
  stage.painter.unclip();
  stage.painter.fill({0, 0, 200, 200}, 0, {1, 1, 1});
  CHECK(stage.list().CmdBuffer[0].ClipRect.z == 60);
  CHECK(stage.list().CmdBuffer.back().ClipRect.z == 1920);
}

TEST_CASE("a painter that ends leaves no texture behind") {
  CountingTextures textures;
  {
    TextEngine text(textures, 1u << 20);
    Painter painter(textures, text, {test::day_theme()});
    DrawSurface surface(0);
    painter.start(surface.begin({640, 480}), 1);
    painter.backdrop({640, 480}, 0, true, false);
    painter.art(Art::masks, {10, 10, 240, 160});
    painter.mark(10, 10, 44);
    CHECK(textures.alive() == 3);
  }
  CHECK(textures.alive() == 0);
}

}  // namespace chorus
