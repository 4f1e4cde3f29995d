#include "ui/round_rects.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "ui/draw_surface.h"

namespace chorus {
namespace {

constexpr unsigned kInk = IM_COL32(10, 20, 30, 255);

struct Surface {
  DrawSurface drawing{0};
  ImDrawList& list = *drawing.begin({400, 300});

  // The area of all triangles that are wholly opaque.
  float opaque_area() const {
    float area = 0;
    for (int i = 0; i + 2 < list.IdxBuffer.Size; i += 3) {
      const ImDrawVert& a = list.VtxBuffer[list.IdxBuffer[i]];
      const ImDrawVert& b = list.VtxBuffer[list.IdxBuffer[i + 1]];
      const ImDrawVert& c = list.VtxBuffer[list.IdxBuffer[i + 2]];
      if ((a.col & b.col & c.col & IM_COL32_A_MASK) != IM_COL32_A_MASK) continue;
      area += std::abs((b.pos.x - a.pos.x) * (c.pos.y - a.pos.y) -
                       (c.pos.x - a.pos.x) * (b.pos.y - a.pos.y)) /
              2;
    }
    return area;
  }
};

}  // namespace

TEST_CASE("a box with sharp corners is one box on whole pixels") {
  Surface surface;
  fill_round_rect(surface.list, {10.3f, 20.4f, 100, 50}, 0, kInk, kInk);
  REQUIRE(surface.list.VtxBuffer.Size == 4);
  CHECK(surface.list.VtxBuffer[0].pos.x == 10);
  CHECK(surface.list.VtxBuffer[2].pos.x == 110);
  CHECK(surface.opaque_area() == 5000);
}

TEST_CASE("a box with round corners lacks what the corners cut off") {
  Surface surface;
  fill_round_rect(surface.list, {0, 0, 200, 100}, 30, kInk, kInk);
  const float pi = 3.14159f, inner = 29.5f;
  // Half a pixel of the corners is soft.
  const float expected = 200 * 100 - 4 * 30 * 30 + pi * inner * inner;
  CHECK(surface.opaque_area() == doctest::Approx(expected).epsilon(0.005));
}

TEST_CASE("a radius that is too large makes a pill") {
  Surface surface;
  fill_round_rect(surface.list, {0, 0, 200, 60}, 500, kInk, kInk);
  for (const ImDrawVert& vertex : surface.list.VtxBuffer) {
    CHECK(vertex.pos.x >= -0.5f);
    CHECK(vertex.pos.x <= 200.5f);
    CHECK(vertex.pos.y >= -0.5f);
    CHECK(vertex.pos.y <= 60.5f);
  }
  CHECK(surface.opaque_area() > 200 * 60 * 0.9f);
}

TEST_CASE("an outline covers its line alone, and a thin one is a pixel wide") {
  Surface surface;
  stroke_round_rect(surface.list, {10, 10, 100, 80}, 0, 3, kInk);
  CHECK(surface.opaque_area() == 100 * 80 - 94 * 74);
  Surface thin;
  stroke_round_rect(thin.list, {10, 10, 100, 80}, 0, 0.3f, kInk);
  CHECK(thin.opaque_area() == 100 * 80 - 98 * 78);
}

TEST_CASE("an empty box draws nothing") {
  Surface surface;
  fill_round_rect(surface.list, {10, 10, 0.2f, 50}, 4, kInk, kInk);
  stroke_round_rect(surface.list, {10, 10, 3, 3}, 0, 2, kInk);
  CHECK(surface.list.VtxBuffer.Size == 0);
}

TEST_CASE("colours run from top to bottom through corners and middle alike") {
  Surface surface;
  fill_round_rect(surface.list, {0, 0, 100, 100}, 20, IM_COL32(0, 0, 0, 255),
                  IM_COL32(200, 0, 0, 255));
  for (const ImDrawVert& vertex : surface.list.VtxBuffer) {
    const float red = static_cast<float>((vertex.col >> IM_COL32_R_SHIFT) & 0xFF);
    CHECK(std::abs(red - std::clamp(vertex.pos.y, 0.0f, 100.0f) * 2) <= 0.51f);
  }
}

}  // namespace chorus
