#include "ui/photo.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace chorus {
namespace {

// A PNG of one colour.
std::string a_png(int width, int height) {
  cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height);
  cairo_t* cairo = cairo_create(surface);
  cairo_set_source_rgb(cairo, 1, 0, 0);
  cairo_paint(cairo);
  std::string png;
  cairo_surface_write_to_png_stream(
      surface,
      [](void* closure, const unsigned char* data, unsigned length) {
        static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
        return CAIRO_STATUS_SUCCESS;
      },
      &png);
  cairo_destroy(cairo);
  cairo_surface_destroy(surface);
  return png;
}

// The colours of a canvas of 40 × 20 on which a PNG was drawn.
std::vector<unsigned> drawn(const std::string& png) {
  cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, 40, 20);
  cairo_t* cairo = cairo_create(surface);
  draw_png(cairo, png, 40, 20);
  cairo_surface_flush(surface);
  const auto* pixels = reinterpret_cast<const unsigned*>(cairo_image_surface_get_data(surface));
  std::vector<unsigned> copy(pixels, pixels + 800);
  cairo_destroy(cairo);
  cairo_surface_destroy(surface);
  return copy;
}

}  // namespace

TEST_CASE("a picture is drawn whole, in the middle, keeping its shape") {
  const std::vector<unsigned> pixels = drawn(a_png(10, 10));
  CHECK(pixels[10 * 40 + 20] == 0xFFFF0000);
  CHECK(pixels[10 * 40 + 2] == 0);
  CHECK(pixels[10 * 40 + 37] == 0);
}

TEST_CASE("what is no picture, or too large a one, is objected to before it is decoded") {
  CHECK(photo_objection(a_png(10, 10)).empty());
  CHECK_FALSE(photo_objection("").empty());
  CHECK_FALSE(photo_objection("GIF89a").empty());
  std::string huge = a_png(10, 10);
  huge[16] = 0x7F;  // the highest byte of its width
  CHECK(photo_objection(huge).find("4096") != std::string::npos);
}

TEST_CASE("a picture that is cut short or broken draws nothing and harms nothing") {
  const std::string whole = a_png(10, 10);
  for (std::size_t size = 0; size < whole.size(); size += 3)
    CHECK(drawn(whole.substr(0, size))[10 * 40 + 20] == 0);
  std::string broken = whole;
  for (std::size_t i = 33; i < broken.size(); ++i) broken[i] = static_cast<char>(~broken[i]);
  CHECK(drawn(broken)[10 * 40 + 20] == 0);
}

}  // namespace chorus
