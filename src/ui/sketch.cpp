// What somebody has drawn: lines with round ends, and a dot where a finger only touched.
#include "ui/drawings.h"

namespace chorus {

void draw_sketch(cairo_t* cairo, const Drawing& drawing, double width, double height,
                 double stroke) {
  cairo_set_line_width(cairo, stroke);
  cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
  for (const std::vector<Point>& line : drawing.strokes()) {
    for (const Point& point : line)
      cairo_line_to(cairo, width * point.x / 1000, height * point.y / 1000);
    if (line.size() == 1)
      cairo_line_to(cairo, width * line.front().x / 1000, height * line.front().y / 1000);
    cairo_stroke(cairo);
  }
}

}  // namespace chorus
