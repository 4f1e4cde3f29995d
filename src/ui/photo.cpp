#include "ui/photo.h"

#include <algorithm>
#include <cstring>
#include <memory>

namespace chorus {
namespace {

constexpr std::string_view kSignature("\x89PNG\r\n\x1a\n", 8);

// A number of the header: four bytes, the highest first.
unsigned number_at(std::string_view png, std::size_t at) {
  unsigned number = 0;
  for (std::size_t i = 0; i < 4; ++i)
    number = number << 8 | static_cast<unsigned char>(png[at + i]);
  return number;
}

struct Reader {
  std::string_view left;
};

cairo_status_t read_some(void* closure, unsigned char* data, unsigned length) {
  auto& reader = *static_cast<Reader*>(closure);
  if (reader.left.size() < length) return CAIRO_STATUS_READ_ERROR;
  std::memcpy(data, reader.left.data(), length);
  reader.left.remove_prefix(length);
  return CAIRO_STATUS_SUCCESS;
}

}  // namespace

std::string photo_objection(std::string_view png) {
  if (!png.starts_with(kSignature) || png.size() < 24) return "a PNG picture was expected";
  const unsigned width = number_at(png, 16), height = number_at(png, 20);
  if (width == 0 || height == 0 || width > kMostPhotoPixels || height > kMostPhotoPixels)
    return "a picture of at most " + std::to_string(kMostPhotoPixels) +
           " pixels each way was expected, found " + std::to_string(width) + " by " +
           std::to_string(height);
  return {};
}

void draw_png(cairo_t* cairo, const std::string& png, int width, int height) {
  if (!photo_objection(png).empty()) return;
  Reader reader{png};
  const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface(
      cairo_image_surface_create_from_png_stream(read_some, &reader), &cairo_surface_destroy);
  if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return;
  const double w = cairo_image_surface_get_width(surface.get()),
               h = cairo_image_surface_get_height(surface.get());
  const double scale = std::min(width / w, height / h);
  cairo_translate(cairo, (width - w * scale) / 2, (height - h * scale) / 2);
  cairo_scale(cairo, scale, scale);
  cairo_set_source_surface(cairo, surface.get(), 0, 0);
  cairo_pattern_set_filter(cairo_get_source(cairo), CAIRO_FILTER_GOOD);
  cairo_paint(cairo);
}

}  // namespace chorus
