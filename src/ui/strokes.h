// A tiny language for drawings as data: one string of commands and numbers, in the units of a grid.
//   M x y            begin a line             L x y               straight on
//   C x1 y1 x2 y2 x y  curve on (Bézier)      Z                   close
//   O x y r          circle                   E x y rx ry         ellipse
//   R x y w h r      rounded box              A x y r from to     arc, degrees, clockwise from the
//   right F fill           S stroke                 B fill and stroke
// What is left at the end is stroked.
#pragma once

#include <cairo.h>

#include <string_view>

namespace chorus {

// With the source, line width and transformation that are set.
void draw_strokes(cairo_t* cairo, std::string_view commands);

// Only adds to the current path (F, S and B are not understood here).
void trace(cairo_t* cairo, std::string_view commands);

}  // namespace chorus
