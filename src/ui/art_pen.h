// What the drawings of the house have in common: one stroke, round ends, the theme's colours; and
// the drawings themselves, on a grid of 240 × 160. Drawing thread only.
#pragma once

#include <cairo.h>

#include <string_view>

#include "core/theme.h"
#include "ui/pictures.h"

namespace chorus {

constexpr double kArtWidth = 240, kArtHeight = 160, kArtStroke = 4.5;

class ArtPen {
 public:
  ArtPen(cairo_t* cairo, const Theme& theme);

  // `shape`: in the language of strokes.h, without commands that fill or stroke.
  void fill(std::string_view shape, Colour colour, double alpha = 1);
  void stroke(std::string_view shape, Colour colour, double width = kArtStroke);
  void body(std::string_view shape, Colour colour);  // filled, with the family's outline
  // Filled from one colour at `top` to another at `bottom`, with the family's outline.
  void velvet(std::string_view shape, Colour from, double top, Colour to, double bottom);
  void glow(Colour colour, double alpha);  // over the whole grid, faded out at its edges

  // Moves the grid for what follows, until the end of the scope.
  class Moved {
   public:
    Moved(ArtPen& pen, double x, double y, double scale = 1, double degrees = 0);
    ~Moved();
    Moved(const Moved&) = delete;
    Moved& operator=(const Moved&) = delete;

   private:
    cairo_t* cairo_;
  };

  cairo_t* cairo() { return cairo_; }
  const Theme& theme() const { return theme_; }
  Colour line() const { return theme_.ink; }
  Colour dark() const;

 private:
  cairo_t* cairo_;
  const Theme& theme_;
};

void draw_rings(ArtPen& pen);
void draw_masks(ArtPen& pen);
void draw_spotlight(ArtPen& pen);
void draw_curtain_call(ArtPen& pen);
void draw_empty_chairs(ArtPen& pen);
void draw_envelope(ArtPen& pen);
void draw_waiting_room(ArtPen& pen);

}  // namespace chorus
