// Icons on a grid of 24 × 24, one stroke of 2.2 with round ends.
#include <array>
#include <string_view>

#include "ui/drawings.h"
#include "ui/icon_drawings.h"
#include "ui/pictures.h"
#include "ui/strokes.h"

namespace chorus {
namespace {

using Sign = IconDrawing;

constexpr double kGrid = 24, kStroke = 2.2;

constexpr std::array kDrawings = {
    Sign{Icon::back, "M14.7 5.3 L8 12 L14.7 18.7", true},
    Sign{Icon::next, "M9.3 5.3 L16 12 L9.3 18.7", true},
    Sign{Icon::skip, "M5.8 6 L11.8 12 L5.8 18 M12.6 6 L18.6 12 L12.6 18", true},
    Sign{Icon::up, "M5.3 14.7 L12 8 L18.7 14.7"},
    Sign{Icon::down, "M5.3 9.3 L12 16 L18.7 9.3"},
    Sign{Icon::check, "M4.8 12.6 L9.8 17.6 L19.2 7"},
    Sign{Icon::cross, "M6.2 6.2 L17.8 17.8 M17.8 6.2 L6.2 17.8"},
    Sign{Icon::plus, "M12 4.8 L12 19.2 M4.8 12 L19.2 12"},
    Sign{Icon::minus, "M4.8 12 L19.2 12"},
    Sign{Icon::globe, "O 12 12 9 E 12 12 4.1 9 M4.2 8.6 L19.8 8.6 M4.2 15.4 L19.8 15.4"},
    Sign{Icon::speaker,
         "M3.6 9.8 L7 9.8 L11.4 5.8 L11.4 18.2 L7 14.2 L3.6 14.2 Z B "
         "A 11.6 12 4 -42 42 A 11.6 12 8.2 -44 44"},
    Sign{Icon::text_size,
         "M2.4 18.4 L5.6 10.4 L8.8 18.4 M3.6 15.8 L7.6 15.8 "
         "M10.2 18.4 L15.9 4.6 L21.6 18.4 M12.1 14 L19.7 14"},
    Sign{Icon::lock,
         "R 5.2 10.6 13.6 9.8 2.4 M8 10.6 L8 8 A 12 8 4 180 360 L16 10.6 S O 12 15.4 1.5 F"},
    Sign{Icon::play, "M8 5.4 L18.6 12 L8 18.6 Z B"},
    Sign{Icon::pause, "R 7 5.6 2.6 12.8 0.8 B R 14.4 5.6 2.6 12.8 0.8 B"},
    Sign{Icon::stop, "R 6.4 6.4 11.2 11.2 1.4 B"},
    Sign{Icon::people,
         "O 9 7.9 3.7 M2.4 19.8 C2.6 11.8 15.4 11.8 15.6 19.8 "
         "M15.2 4.5 C19.4 4.9 19.4 10.9 15.2 11.3 M17.6 13.7 C20.2 14.6 21.5 16.8 21.6 19.8"},
    Sign{Icon::chart,
         "M3.6 20 L20.4 20 S R 5.6 11.6 2.2 4.6 0.6 B R 10.9 5 2.2 11.2 0.6 B R 16.2 8.4 2.2 "
         "7.8 0.6 B"},
    Sign{Icon::save,
         "M12 3.6 L12 14.6 M7.4 10.3 L12 14.9 L16.6 10.3 "
         "M3.8 15.4 L3.8 18 C3.8 19.4 4.8 20.4 6.2 20.4 L17.8 20.4 C19.2 20.4 20.2 19.4 20.2 18 "
         "L20.2 15.4"},
    Sign{Icon::usb, "R 6.6 9 10.8 12 2.4 M8.8 9 L8.8 3.2 L15.2 3.2 L15.2 9 S O 12 15.2 1.5 F"},
    Sign{Icon::folder,
         "M3.2 17.4 L3.2 7 C3.2 5.8 4.2 4.8 5.4 4.8 L9.4 4.8 L11.6 7.4 L18.6 7.4 "
         "C19.8 7.4 20.8 8.4 20.8 9.6 L20.8 17.4 C20.8 18.6 19.8 19.6 18.6 19.6 L5.4 19.6 "
         "C4.2 19.6 3.2 18.6 3.2 17.4 Z"},
    Sign{Icon::home,
         "M3.2 11.6 L12 3.8 L20.8 11.6 M5.8 9.8 L5.8 20.2 L18.2 20.2 L18.2 9.8 M12 20.2 L12 15"},
    Sign{Icon::pencil,
         "M4.2 19.8 L5.2 15.2 L15.8 4.6 C16.8 3.6 18.4 3.6 19.4 4.6 C20.4 5.6 20.4 7.2 19.4 8.2 "
         "L8.8 18.8 Z M13.8 6.8 L17.2 10.2"},
    Sign{Icon::eye, "M2.2 12 C6.6 4.2 17.4 4.2 21.8 12 C17.4 19.8 6.6 19.8 2.2 12 Z O 12 12 2.9"},
    Sign{Icon::eye_off,
         "M2.2 12 C6.6 4.2 17.4 4.2 21.8 12 C17.4 19.8 6.6 19.8 2.2 12 Z M4.6 20.2 L19.4 3.8"},
    Sign{Icon::backspace,
         "M8.8 5 L18.8 5 C20 5 21 6 21 7.2 L21 16.8 C21 18 20 19 18.8 19 L8.8 19 L2.6 12 Z "
         "M11 9.2 L16.6 14.8 M16.6 9.2 L11 14.8",
         true},
    Sign{Icon::shift, "M12 3.8 L20.2 12.2 L15.6 12.2 L15.6 19.8 L8.4 19.8 L8.4 12.2 L3.8 12.2 Z"},
    Sign{Icon::space_bar, "M3.6 10 L3.6 15.4 L20.4 15.4 L20.4 10"},
    Sign{Icon::enter, "M20 5 L20 11.6 C20 13 19 14 17.6 14 L4.4 14 M9 9.2 L4.2 14 L9 18.8", true},
    Sign{Icon::clock, "O 12 12 9 M12 6.6 L12 12 L15.8 14.4"},
    Sign{Icon::heart,
         "M12 20 C5.4 15.4 2.6 12.2 2.6 9 C2.6 6 4.8 4.2 7.2 4.2 C9.4 4.2 11.2 5.4 12 7.4 "
         "C12.8 5.4 14.6 4.2 16.8 4.2 C19.2 4.2 21.4 6 21.4 9 C21.4 12.2 18.6 15.4 12 20 Z"},
    Sign{Icon::list,
         "O 4.6 6.2 1.5 F O 4.6 12 1.5 F O 4.6 17.8 1.5 F "
         "M9.4 6.2 L20.4 6.2 M9.4 12 L20.4 12 M9.4 17.8 L20.4 17.8",
         true},
    Sign{Icon::leave,
         "M13.4 3.8 L6.4 3.8 C5.2 3.8 4.2 4.8 4.2 6 L4.2 18 C4.2 19.2 5.2 20.2 6.4 20.2 L13.4 20.2 "
         "M10 12 L20.6 12 M16.2 7.6 L20.6 12 L16.2 16.4",
         true},
    Sign{Icon::easy,
         "R 3.4 3.8 7.2 7.2 1.6 O 7 17 3.4 M13.8 6 L20.6 6 M13.8 9.4 L18.4 9.4 "
         "M13.8 15.4 L20.6 15.4 M13.8 18.8 L18.4 18.8"},
    Sign{Icon::person, "O 12 7.6 4 M4.4 20.2 C4.6 11.6 19.4 11.6 19.6 20.2"},
    Sign{Icon::question, "M8 8.6 C8 3.2 16.2 3.4 16 8.8 C15.9 11.6 12 11.8 12 15 S O 12 19.2 1.5 F",
         true},
    Sign{Icon::flag, "M6 21 L6 4 L18.6 4 L15.4 8.4 L18.6 12.8 L6 12.8"},
    Sign{Icon::screen, "R 3 4.4 18 12.2 1.8 M12 16.6 L12 20.4 M7.8 20.4 L16.2 20.4"},
    Sign{Icon::refresh, "A 12 12 8.2 25 318 M18.8 2.4 L18.2 6.6 L14 6.2"},
    Sign{Icon::mask,
         "M3.8 5 C9 6.6 15 6.6 20.2 5 C21 12.6 18.8 18.2 12 21.2 C5.2 18.2 3 12.6 3.8 5 Z "
         "M7.4 10.4 C8.2 9.3 9.6 9.3 10.4 10.4 M13.6 10.4 C14.4 9.3 15.8 9.3 16.6 10.4 "
         "M8.2 14 C9.6 17 14.4 17 15.8 14"},
};

const Sign* drawing_of(Icon icon) {
  for (const Sign& drawing : kDrawings)
    if (drawing.icon == icon) return &drawing;
  for (const Sign& drawing : kCodeDrawings)
    if (drawing.icon == icon) return &drawing;
  return nullptr;
}

}  // namespace

void draw_icon(cairo_t* cairo, Icon icon, double size, Colour colour, bool mirrored) {
  const Sign* drawing = drawing_of(icon);
  if (drawing == nullptr) return;
  set_colour(cairo, colour);
  cairo_scale(cairo, size / kGrid, size / kGrid);
  if (mirrored && drawing->points) {
    cairo_translate(cairo, kGrid, 0);
    cairo_scale(cairo, -1, 1);
  }
  cairo_set_line_width(cairo, kStroke);
  cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
  draw_strokes(cairo, drawing->strokes);
}

}  // namespace chorus
