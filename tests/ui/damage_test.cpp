#include "ui/damage.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <functional>

#include "ui/draw_surface.h"
#include "ui/textures.h"

namespace chorus {
namespace {

constexpr Size kScreen{1000, 600};
constexpr ImU32 kRed = IM_COL32(200, 0, 0, 255), kBlue = IM_COL32(0, 0, 200, 255);

void box(ImDrawList& list, const Rect& rect, ImU32 colour) {
  list.AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, colour);
}
void picture(ImDrawList& list, const Rect& rect, TextureId texture) {
  list.AddImage(reinterpret_cast<ImTextureID>(texture), {rect.x, rect.y},
                {rect.right(), rect.bottom()});
}

using Draw = std::function<void(ImDrawList&)>;

// What differs between a frame drawn by `before` and one drawn by `now`.
Damage between(const Draw& before, const Draw& now) {
  DrawSurface surface(0);
  ShownFrame shown;
  before(*surface.begin(kScreen));
  shown.take(*surface.list(), kScreen);
  now(*surface.begin(kScreen));
  return shown.take(*surface.list(), kScreen);
}

const Rect kGround{0, 0, 1000, 600}, kLeft{100, 100, 50, 40}, kRight{800, 400, 60, 50};

}  // namespace

TEST_CASE("two equal frames have no damage") {
  const Draw draw = [](ImDrawList& list) {
    picture(list, kGround, 7);
    box(list, kLeft, kRed);
    list.AddCircleFilled({300, 300}, 40, kBlue);
  };
  CHECK(between(draw, draw).empty());
}

TEST_CASE("damage is taken in parts of at most so many pixels, row by row, and none is left out") {
  Damage owed{{0, 0, 100, 50}, {300, 200, 40, 10}, {500, 0, 1000, 3}};
  const auto pixels = [](const Damage& damage) {
    float sum = 0;
    for (const Rect& rect : damage) sum += rect.w * rect.h;
    return sum;
  };
  const float all = pixels(owed);
  CHECK(take_first(owed, 2050) == Damage{{0, 0, 100, 20}});
  CHECK(take_first(owed, 3300) == Damage{{0, 20, 100, 30}, {300, 200, 40, 7}});
  CHECK(pixels(owed) == all - 2000 - 3280);
  CHECK(take_first(owed, 1) == Damage{{300, 207, 40, 1}});
  CHECK(take_first(owed, 0) == Damage{{300, 208, 40, 2}, {500, 0, 1000, 3}});
  CHECK(owed.empty());
  CHECK(take_first(owed, 100).empty());
}

TEST_CASE("before the first frame everything is damaged") {
  DrawSurface surface(0);
  ShownFrame shown;
  box(*surface.begin(kScreen), kLeft, kRed);
  CHECK(shown.take(*surface.list(), kScreen) == Damage{{0, 0, 1000, 600}});
  CHECK(shown.take(*surface.list(), kScreen).empty());
  shown.forget();
  CHECK(shown.take(*surface.list(), kScreen) == Damage{{0, 0, 1000, 600}});
}

TEST_CASE("a colour that changes damages its shape alone") {
  const auto draw = [](ImU32 colour) {
    return [=](ImDrawList& list) {
      picture(list, kGround, 7);
      box(list, kLeft, colour);
      box(list, kRight, kBlue);
    };
  };
  CHECK(between(draw(kRed), draw(kBlue)) == Damage{kLeft});
}

TEST_CASE("a shape that moves damages where it was and where it is") {
  const auto draw = [](const Rect& rect) {
    return [=](ImDrawList& list) {
      picture(list, kGround, 7);
      box(list, rect, kRed);
    };
  };
  const Damage damage = between(draw(kLeft), draw(kRight));
  REQUIRE(damage.size() == 2);
  CHECK(united(damage[0], damage[1]) == united(kLeft, kRight));
}

TEST_CASE("a shape that comes or goes between others damages only its place") {
  const Draw without = [](ImDrawList& list) {
    picture(list, kGround, 7);
    box(list, kRight, kBlue);
  };
  const Draw with = [](ImDrawList& list) {
    picture(list, kGround, 7);
    box(list, kLeft, kRed);
    box(list, kRight, kBlue);
  };
  CHECK(between(without, with) == Damage{kLeft});
  CHECK(between(with, without) == Damage{kLeft});
}

TEST_CASE("two shapes that change places in the order are drawn again") {
  const Rect a{100, 100, 80, 80}, b{140, 140, 80, 80};
  const auto draw = [&](bool a_first) {
    return [=](ImDrawList& list) {
      box(list, a_first ? a : b, a_first ? kRed : kBlue);
      box(list, a_first ? b : a, a_first ? kBlue : kRed);
    };
  };
  const Damage damage = between(draw(true), draw(false));
  REQUIRE(damage.size() == 1);
  CHECK(united(damage[0], Rect{140, 140, 40, 40}) == damage[0]);
}

TEST_CASE("another texture in the same place is damage") {
  const auto draw = [](TextureId texture) {
    return [=](ImDrawList& list) { picture(list, kLeft, texture); };
  };
  CHECK(between(draw(8), draw(9)) == Damage{kLeft});
}

TEST_CASE("what is clipped away is no damage, and damage ends at the clip") {
  const auto draw = [](ImU32 colour) {
    return [=](ImDrawList& list) {
      list.PushClipRect({100, 100}, {120, 120}, true);
      box(list, kLeft, colour);
      box(list, kRight, colour);
      list.PopClipRect();
    };
  };
  CHECK(between(draw(kRed), draw(kBlue)) == Damage{{100, 100, 20, 20}});
}

TEST_CASE("a clip that changes is damage") {
  const auto draw = [](float right) {
    return [=](ImDrawList& list) {
      list.PushClipRect({0, 0}, {right, 600}, true);
      box(list, kLeft, kRed);
      list.PopClipRect();
    };
  };
  CHECK(between(draw(120), draw(130)).size() == 1);
}

TEST_CASE("damage is whole pixels and ends at the screen") {
  CHECK(joined({{10.4f, 20.6f, 5.2f, 5.2f}}, kScreen) == Damage{{10, 20, 6, 6}});
  CHECK(joined({{-50, -50, 60, 60}, {990, 590, 50, 50}}, kScreen) ==
        Damage{{0, 0, 10, 10}, {990, 590, 10, 10}});
  CHECK(joined({{2000, 10, 5, 5}, {10, 10, 0, 5}}, kScreen).empty());
}

TEST_CASE("near rectangles are joined, far ones stay apart") {
  CHECK(joined({{10, 10, 10, 10}, {25, 10, 10, 10}}, kScreen) == Damage{{10, 10, 25, 10}});
  CHECK(joined({{10, 10, 10, 10}, {100, 10, 10, 10}}, kScreen).size() == 2);
}

TEST_CASE("damage is a handful of rectangles that do not overlap and cover all that was given") {
  std::vector<Rect> scattered;
  for (int i = 0; i < 60; ++i) {
    scattered.push_back(
        {static_cast<float>(i * 137 % 960), static_cast<float>(i * 211 % 560), 30, 30});
  }
  const Damage damage = joined(scattered, kScreen);
  CHECK(damage.size() <= 6);
  for (const Rect& rect : scattered) {
    float covered = 0;
    for (const Rect& part : damage) {
      const float w = std::min(rect.right(), part.right()) - std::max(rect.x, part.x);
      const float h = std::min(rect.bottom(), part.bottom()) - std::max(rect.y, part.y);
      if (w > 0 && h > 0) covered += w * h;
    }
    CHECK(covered == 900);
  }
  for (std::size_t i = 0; i < damage.size(); ++i) {
    for (std::size_t j = i + 1; j < damage.size(); ++j) CHECK_FALSE(overlap(damage[i], damage[j]));
  }
}

TEST_CASE("the part of a list that touches the damage keeps its order and is clipped to it") {
  DrawSurface surface(0);
  ImDrawList& list = *surface.begin(kScreen);
  picture(list, kGround, 7);
  box(list, kLeft, kRed);
  box(list, kRight, kBlue);
  ImDrawList part(nullptr);
  take_part(list, {{110, 110, 10, 10}}, part);
  REQUIRE(part.CmdBuffer.Size == 2);
  CHECK(part.CmdBuffer[0].TextureId == reinterpret_cast<ImTextureID>(TextureId{7}));
  CHECK(part.CmdBuffer[1].ElemCount == 6);
  for (const ImDrawCmd& command : part.CmdBuffer) {
    CHECK(command.ClipRect.x == 110);
    CHECK(command.ClipRect.w == 120);
  }
}

namespace {

// How often a pixel is drawn by a part, and with which pictures.
std::vector<TextureId> drawn_at(const ImDrawList& list, const ImDrawList& part, float x, float y) {
  std::vector<TextureId> drawn;
  for (const ImDrawCmd& command : part.CmdBuffer) {
    const ImVec4& clip = command.ClipRect;
    if (x < clip.x || y < clip.y || x >= clip.z || y >= clip.w) continue;
    for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
      const auto corner = [&](unsigned c) {
        const int index = part.IdxBuffer[static_cast<int>(command.IdxOffset + i + c)];
        return list.VtxBuffer[index + static_cast<int>(command.VtxOffset)].pos;
      };
      const ImVec2 a = corner(0), b = corner(1), c = corner(2);
      const auto side = [&](ImVec2 p, ImVec2 q) {
        return (q.x - p.x) * (y - p.y) - (q.y - p.y) * (x - p.x);
      };
      const float s = side(a, b), t = side(b, c), u = side(c, a);
      const bool inside = (s > 0 && t > 0 && u > 0) || (s < 0 && t < 0 && u < 0);
      if (inside) drawn.push_back(reinterpret_cast<TextureId>(command.TextureId));
    }
  }
  return drawn;
}

}  // namespace

TEST_CASE("what a large opaque box hides is not drawn, and nothing else is lost") {
  DrawSurface surface(0);
  ImDrawList& list = *surface.begin(kScreen);
  const Rect tile{300, 200, 200, 200};
  picture(list, kGround, 7);
  list.AddRectFilled({tile.x, tile.y}, {tile.right(), tile.bottom()}, kRed);
  picture(list, {350, 250, 40, 40}, 8);
  ImDrawList part(nullptr);
  take_part(list, {{0, 0, 1000, 600}}, part);
  using Drawn = std::vector<TextureId>;
  CHECK(drawn_at(list, part, 100.5f, 300.2f) == Drawn{7});
  CHECK(drawn_at(list, part, 400.5f, 100.2f) == Drawn{7});
  CHECK(drawn_at(list, part, 700.5f, 300.2f) == Drawn{7});
  CHECK(drawn_at(list, part, 400.5f, 500.2f) == Drawn{7});
  CHECK(drawn_at(list, part, 450.5f, 350.2f) == Drawn{0});
  CHECK(drawn_at(list, part, 370.5f, 265.2f) == Drawn{0, 8});
}

TEST_CASE("a box that lets light through hides nothing") {
  DrawSurface surface(0);
  ImDrawList& list = *surface.begin(kScreen);
  picture(list, kGround, 7);
  list.AddRectFilled({300, 200}, {500, 400}, IM_COL32(0, 0, 0, 128));
  ImDrawList part(nullptr);
  take_part(list, {{0, 0, 1000, 600}}, part);
  CHECK(drawn_at(list, part, 450.5f, 350.2f) == std::vector<TextureId>{7, 0});
}

}  // namespace chorus
