#include "ui/pictures.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/result.h"

namespace chorus {

CairoPicture::CairoPicture(int width, int height)
    : width_(std::max(width, 1)),
      height_(std::max(height, 1)),
      surface_(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width_, height_)),
      cairo_(cairo_create(surface_)) {
  require(cairo_status(cairo_) == CAIRO_STATUS_SUCCESS, "no memory for a picture");
}

CairoPicture::~CairoPicture() {
  cairo_destroy(cairo_);
  cairo_surface_destroy(surface_);
}

RawPixels CairoPicture::raw() {
  cairo_surface_flush(surface_);
  return {cairo_image_surface_get_data(surface_), cairo_image_surface_get_stride(surface_)};
}

std::vector<std::uint8_t> CairoPicture::pixels() {
  const std::uint8_t* data = raw().data;
  return {data, data + 4u * static_cast<std::size_t>(width_) * height_};
}

void set_colour(cairo_t* cairo, Colour colour, double alpha) {
  cairo_set_source_rgba(cairo, colour.r / 255.0, colour.g / 255.0, colour.b / 255.0, alpha);
}

Colour mixed(Colour a, Colour b, double share_of_b) {
  const auto mix = [&](std::uint8_t from, std::uint8_t to) {
    return static_cast<std::uint8_t>(std::lround(from + (to - from) * share_of_b));
  };
  return {mix(a.r, b.r), mix(a.g, b.g), mix(a.b, b.b)};
}

Colour darker(Colour a, Colour b) {
  const auto light = [](Colour c) { return 2 * c.r + 5 * c.g + c.b; };
  return light(a) <= light(b) ? a : b;
}

}  // namespace chorus
