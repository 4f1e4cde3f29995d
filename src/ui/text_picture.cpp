#include "ui/text_picture.h"

#include <cmath>

#include "ui/pictures.h"

namespace chorus {

TextPicture draw_text(const LaidText& laid, Colour colour) {
  TextPicture picture;
  if (laid.ink.empty()) return picture;
  const Rect both = united(laid.ink, {0, 0, laid.size.w, laid.size.h});
  // A pixel of air on each side: hinting and rounding may put ink there.
  const float left = std::floor(both.x) - 1, top = std::floor(both.y) - 1;
  picture.width = static_cast<int>(std::ceil(both.right() - left)) + 1;
  picture.height = static_cast<int>(std::ceil(both.bottom() - top)) + 1;
  picture.where = {left, top, static_cast<float>(picture.width),
                   static_cast<float>(picture.height)};
  CairoPicture drawn(picture.width, picture.height);
  cairo_translate(drawn.cairo(), -left - laid.corner, -top);
  set_colour(drawn.cairo(), colour);
  pango_cairo_show_layout(drawn.cairo(), laid.layout.get());
  picture.pixels = drawn.pixels();
  return picture;
}

}  // namespace chorus
