#include "ui/renderer.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include <cmath>
#include <memory>
#include <vector>

#include "ui/window.h"

namespace chorus {
namespace {

struct Pixel {
  int red, green, blue;
};

class DrawnList {
 public:
  explicit DrawnList(const std::function<void(Window&, ImDrawList*)>& paint) {
    auto opened = Window::open({});
    REQUIRE(opened);
    Window& window = **opened;
    // In the window itself: pictures beside it have another order of bytes, and so another way.
    const Size size = window.size();
    REQUIRE(size.w >= 400);
    wide_ = static_cast<int>(size.w);
    ImDrawList* list = window.begin_frame();
    // As every screen does it begins with an opaque picture: nothing has to be cleared, and what
    // lies on it is drawn row by row.
    const std::vector<std::uint8_t> white(4u * static_cast<unsigned>(size.w * size.h), 255);
    const TextureId ground =
        window.textures().create(wide_, static_cast<int>(size.h), white.data());
    list->AddImage(reinterpret_cast<ImTextureID>(ground), {0, 0}, {size.w, size.h});
    paint(window, list);
    REQUIRE(window.show());
    pixels_ = window.pixels();
  }
  Pixel at(int x, int y) const {
    const std::uint8_t* pixel = &pixels_[4u * (static_cast<unsigned>(y) * wide_ + x)];
    return {pixel[0], pixel[1], pixel[2]};
  }
  // Rounding may differ by one.
  bool is(int x, int y, const Pixel& wanted) const {
    const Pixel found = at(x, y);
    return std::abs(found.red - wanted.red) <= 1 && std::abs(found.green - wanted.green) <= 1 &&
           std::abs(found.blue - wanted.blue) <= 1;
  }

 private:
  int wide_ = 0;
  std::vector<std::uint8_t> pixels_;
};

}  // namespace

TEST_CASE("a box has the colour asked for, however large it is and whatever it lets through") {
  const ImU32 whole = IM_COL32(11, 93, 94, 255), half = IM_COL32(11, 93, 94, 128);
  const DrawnList screen([&](Window&, ImDrawList* list) {
    list->AddRectFilled({10, 10}, {20, 20}, whole);
    list->AddRectFilled({30, 10}, {230, 26}, whole);
    list->AddRectFilled({10, 40}, {210, 140}, whole);
    // A key of the keyboard: its middle, and the bands between its round corners.
    list->AddRectFilled({240, 250}, {340, 287}, whole);
    list->AddRectFilled({258, 232}, {322, 250}, whole);
    list->AddRectFilled({258, 287}, {322, 303}, whole);
    list->AddRectFilled({10, 160}, {20, 170}, half);
    list->AddRectFilled({30, 160}, {230, 260}, half);
    list->AddCircleFilled({300, 100}, 40, whole);
    list->AddCircleFilled({300, 200}, 40, half);
  });
  const Pixel mixed{132, 174, 174};
  for (const auto& [x, y] :
       {std::pair{15, 15}, {100, 18}, {100, 90}, {300, 100}, {280, 240}, {280, 260}, {280, 295}})
    CHECK(screen.is(x, y, {11, 93, 94}));
  for (const auto& [x, y] : {std::pair{15, 165}, {100, 200}, {300, 200}})
    CHECK(screen.is(x, y, mixed));
  CHECK(screen.is(390, 290, {255, 255, 255}));
}

TEST_CASE("a fade runs from nothing to its colour") {
  const DrawnList screen([&](Window&, ImDrawList* list) {
    const ImU32 full = IM_COL32(100, 50, 0, 255), none = full & ~IM_COL32_A_MASK;
    list->AddRectFilledMultiColor({0, 0}, {400, 300}, none, none, full, full);
  });
  CHECK(screen.is(200, 0, {255, 255, 255}));
  CHECK(screen.is(200, 299, {100, 50, 0}));
  const Pixel middle = screen.at(200, 150);
  CHECK(std::abs(middle.red - 178) <= 3);
  CHECK(std::abs(middle.green - 153) <= 3);
}

TEST_CASE("a picture is shown as it is, and fades as a whole") {
  const DrawnList screen([&](Window& window, ImDrawList* list) {
    const auto texture = [&](std::uint8_t alpha) {
      std::vector<std::uint8_t> pixels;
      for (int i = 0; i < 64 * 64; ++i)
        for (const int part : {200, 100, 50, 255})  // blue, green, red, alpha
          pixels.push_back(static_cast<std::uint8_t>(part * alpha / 255));
      return reinterpret_cast<ImTextureID>(window.textures().create(64, 64, pixels.data()));
    };
    const ImTextureID whole = texture(255), half = texture(128);
    list->AddImage(whole, {10, 10}, {74, 74});
    list->AddImage(half, {110, 10}, {174, 74});
    list->AddImage(whole, {210, 10}, {274, 74}, {0, 0}, {1, 1}, IM_COL32(255, 255, 255, 128));
    // One texture in two tints, one after the other.
    list->AddImage(whole, {10, 110}, {74, 174});
    list->AddImage(whole, {110, 110}, {174, 174}, {0, 0}, {1, 1}, IM_COL32(255, 255, 255, 0));
  });
  const Pixel mixed{152, 177, 227};
  CHECK(screen.is(40, 40, {50, 100, 200}));
  CHECK(screen.is(140, 40, mixed));
  CHECK(screen.is(240, 40, mixed));
  CHECK(screen.is(40, 140, {50, 100, 200}));
  CHECK(screen.is(140, 140, {255, 255, 255}));
}

}  // namespace chorus
