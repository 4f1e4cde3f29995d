#include "ui/drawings.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <vector>

#include "support/sample_theme.h"

namespace chorus {
namespace {

using Pixels = std::vector<std::uint8_t>;

Pixels icon(Icon icon, bool mirrored = false) {
  CairoPicture picture(48, 48);
  draw_icon(picture.cairo(), icon, 48, {0, 0, 0}, mirrored);
  return picture.pixels();
}

Pixels face(int level, const Theme& theme) {
  CairoPicture picture(120, 120);
  draw_face(picture.cairo(), level, 120, theme);
  return picture.pixels();
}

int covered(const Pixels& pixels) {
  int count = 0;
  for (std::size_t i = 3; i < pixels.size(); i += 4) count += pixels[i] > 128;
  return count;
}

// Whether ink touches the border of the square: then it is cut off.
bool touches_border(const Pixels& pixels, int size) {
  const auto alpha = [&](int x, int y) {
    return pixels[4 * (static_cast<std::size_t>(y) * size + x) + 3];
  };
  for (int i = 0; i < size; ++i) {
    if (alpha(i, 0) + alpha(i, size - 1) + alpha(0, i) + alpha(size - 1, i) > 0) return true;
  }
  return false;
}

Pixels backdrop(const BackdropShape& shape, const Theme& theme) {
  CairoPicture picture(shape.width, shape.height);
  draw_backdrop(picture, shape, theme);
  return picture.pixels();
}

Colour at(const Pixels& pixels, const BackdropShape& shape, int x, int y) {
  const std::size_t i = 4 * (static_cast<std::size_t>(y) * shape.width + x);
  return {pixels[i + 2], pixels[i + 1], pixels[i]};
}

}  // namespace

TEST_CASE("every icon draws something of its own, inside its square") {
  std::vector<Pixels> all;
  for (int i = static_cast<int>(Icon::none) + 1; i <= static_cast<int>(Icon::scissors); ++i) {
    CAPTURE(i);
    const Pixels pixels = icon(static_cast<Icon>(i));
    CHECK(covered(pixels) > 60);
    CHECK_FALSE(touches_border(pixels, 48));
    for (const Pixels& other : all) CHECK(other != pixels);
    all.push_back(pixels);
  }
}

TEST_CASE("arrows and question marks are mirrored where text runs from right to left, and the rest is not") {
  CHECK(icon(Icon::next, true) != icon(Icon::next));
  CHECK(icon(Icon::backspace, true) != icon(Icon::backspace));
  CHECK(icon(Icon::question, true) != icon(Icon::question));
  for (const Icon same : {Icon::check, Icon::globe, Icon::speaker, Icon::play, Icon::clock}) {
    CHECK(icon(same, true) == icon(same));
  }
}

TEST_CASE("the five faces differ without their colours") {
  Theme grey = test::day_theme();
  for (Colour& colour : grey.faces) colour = {200, 200, 200};
  for (int a = 1; a <= 5; ++a) {
    for (int b = a + 1; b <= 5; ++b) CHECK(face(a, grey) != face(b, grey));
  }
}

TEST_CASE("every drawing of the house draws something of its own") {
  std::vector<Pixels> all;
  for (int i = 0; i <= static_cast<int>(Art::waiting_room); ++i) {
    CAPTURE(i);
    CairoPicture picture(240, 160);
    draw_art(picture.cairo(), static_cast<Art>(i), 240, 160, test::day_theme());
    const Pixels pixels = picture.pixels();
    CHECK(covered(pixels) > 2000);
    for (const Pixels& other : all) CHECK(other != pixels);
    all.push_back(pixels);
  }
}

TEST_CASE("a backdrop covers the whole screen without a hole") {
  for (const bool poster : {false, true}) {
    const BackdropShape shape{540, 300, 0.28f, 29, poster};
    const Pixels pixels = backdrop(shape, test::day_theme());
    CHECK(covered(pixels) == 540 * 300);
  }
}

TEST_CASE("words on the curtain keep at least the contrast of its plain colour") {
  const Theme theme = test::day_theme();
  const BackdropShape shape{960, 540, 0.5f, 52, false};
  const Pixels pixels = backdrop(shape, theme);
  const int plain_cloth = contrast_hundredths(theme.on_curtain, theme.curtain_top);
  for (int y = 0; y < 48; ++y) {
    for (int x = 0; x < 960; ++x) {
      REQUIRE(contrast_hundredths(theme.on_curtain, at(pixels, shape, x, y)) >= plain_cloth);
    }
  }
}

TEST_CASE("words on the ground keep at least the contrast of its darkest colour") {
  const Theme theme = test::day_theme();
  for (const bool poster : {false, true}) {
    const BackdropShape shape{960, 540, 0.5f, 52, poster};
    const Pixels pixels = backdrop(shape, theme);
    const int ground = contrast_hundredths(theme.ink_secondary, theme.background_bottom);
    // The poster's words stand in the pool of light, not before the curtains.
    const int from = poster ? 290 : 0, to = poster ? 670 : 960;
    for (int y = 115; y < 460; ++y) {
      for (int x = from; x < to; ++x) {
        REQUIRE(contrast_hundredths(theme.ink_secondary, at(pixels, shape, x, y)) >= ground);
      }
    }
  }
}

TEST_CASE("a theme without shadows has a plain ground and a line instead of a curtain") {
  Theme theme = test::day_theme();
  theme.shadow_percent = 0;
  theme.background_top = {0, 0, 0};
  theme.border = {255, 255, 255};
  const BackdropShape shape{400, 240, 0.25f, 30, false};
  const Pixels pixels = backdrop(shape, theme);
  CHECK(at(pixels, shape, 200, 10) == Colour{0, 0, 0});
  CHECK(at(pixels, shape, 200, 30) == Colour{255, 255, 255});
  CHECK(at(pixels, shape, 200, 200) == Colour{0, 0, 0});
}

}  // namespace chorus
