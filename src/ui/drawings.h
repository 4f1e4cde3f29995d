// The family of drawn things, drawn with Cairo into a picture of any size. Each fills its picture
// and leaves a pixel of air. One family: round ends, one stroke, the theme's colours. Drawing
// thread only.
#pragma once

#include <cairo.h>

#include "core/page.h"
#include "core/theme.h"
#include "ui/pictures.h"

namespace chorus {

// The same both ways: right to left needs no other backdrop.
struct BackdropShape {
  int width = 0, height = 0;  // pixels
  float scale = 1;            // of strokes and folds; 1 = 1920×1080
  float header = 0;           // height of the curtain without its scallop; 0 = no curtain
  bool poster = false;        // the full stage
  bool closed = false;        // …and its curtain is down
  bool operator==(const BackdropShape&) const = default;
};

void draw_icon(cairo_t* cairo, Icon icon, double size, Colour colour, bool mirrored);
void draw_face(cairo_t* cairo, int level, double diameter, const Theme& theme);
void draw_art(cairo_t* cairo, Art art, double width, double height, const Theme& theme);
void draw_mark(cairo_t* cairo, double height, const Theme& theme);  // mark_aspect() × as wide
// On a board of that size, in the source that is set.
void draw_sketch(cairo_t* cairo, const Drawing& drawing, double width, double height,
                 double stroke);
void draw_backdrop(CairoPicture& picture, const BackdropShape& shape, const Theme& theme);
double mark_aspect();

// A theme without shadows (high contrast) has no gradients, folds or rosy cheeks either.
bool plain(const Theme& theme);
// The dark of the theme's ink or ground: features on the light faces, shadows.
Colour dark_of(const Theme& theme);

}  // namespace chorus
