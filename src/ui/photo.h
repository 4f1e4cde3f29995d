// Pictures from outside: PNG, decoded by Cairo, bounded.
#pragma once

#include <cairo.h>

#include <string>
#include <string_view>

namespace chorus {

constexpr int kMostPhotoPixels = 4096;  // each way

// Why `png` cannot be shown, or "" when it can: what it holds is read from its header.
std::string photo_objection(std::string_view png);

// Draws it whole, in the middle of a rectangle at the origin; nothing where it cannot be read.
void draw_png(cairo_t* cairo, const std::string& png, int width, int height);

}  // namespace chorus
