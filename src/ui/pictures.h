// A picture being drawn with Cairo, and its pixels as textures want them. Drawing thread only.
#pragma once

#include <cairo.h>

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/theme.h"

namespace chorus {

// Rows of an ARGB32 picture as bytes: blue, green, red, alpha.
struct RawPixels {
  std::uint8_t* data = nullptr;
  std::ptrdiff_t stride = 0;
  std::uint8_t* row(int y) const { return data + stride * y; }
};

class CairoPicture {
 public:
  // At least 1 × 1 pixel, transparent. Aborts when there is no memory.
  CairoPicture(int width, int height);
  ~CairoPicture();
  CairoPicture(const CairoPicture&) = delete;
  CairoPicture& operator=(const CairoPicture&) = delete;

  cairo_t* cairo() { return cairo_; }
  int width() const { return width_; }
  int height() const { return height_; }

  // To write pixels by hand between Cairo's strokes; then say so.
  RawPixels raw();
  void raw_written() { cairo_surface_mark_dirty(surface_); }

  // As textures take them.
  std::vector<std::uint8_t> pixels();

 private:
  int width_, height_;
  cairo_surface_t* surface_;
  cairo_t* cairo_;
};

// Setting the source of colour.
void set_colour(cairo_t* cairo, Colour colour, double alpha = 1);
Colour mixed(Colour a, Colour b, double share_of_b);
Colour darker(Colour a, Colour b);  // the one with less light

}  // namespace chorus
