#include "ui/png.h"

#include <cairo.h>

#include <utility>

namespace chorus {

Done write_png(const std::string& path, int width, int height, std::vector<std::uint8_t> rgba) {
  if (width <= 0 || height <= 0) return Error{Fault::io, path, "there is no picture to write yet"};
  for (std::size_t i = 0; i + 3 < rgba.size(); i += 4) std::swap(rgba[i], rgba[i + 2]);
  cairo_surface_t* surface = cairo_image_surface_create_for_data(rgba.data(), CAIRO_FORMAT_RGB24,
                                                                 width, height, 4 * width);
  const cairo_status_t status = cairo_surface_write_to_png(surface, path.c_str());
  cairo_surface_destroy(surface);
  if (status != CAIRO_STATUS_SUCCESS) {
    return Error{Fault::io, path,
                 std::string("the picture cannot be written: ") + cairo_status_to_string(status)};
  }
  return done();
}

}  // namespace chorus
