#include "ui/painting.h"

#include <variant>

namespace chorus {
namespace {

template <class... Cases>
struct Each : Cases... {
  using Cases::operator()...;
};
template <class... Cases>
Each(Cases...) -> Each<Cases...>;

void move(Rect& rect, float dx, float dy) {
  rect.x += dx;
  rect.y += dy;
}

void mirror(Rect& rect, float width) {
  rect.x = width - rect.right();
}

}  // namespace

void move(AnyShape& shape, float dx, float dy) {
  const auto centre = [&](auto& round) {
    round.cx += dx;
    round.cy += dy;
  };
  std::visit(Each{[&](WordsShape& words) {
                    move(words.rect, dx, dy);
                    move(words.room, dx, dy);
                  },
                  [&](LineShape& line) {
                    line.x1 += dx, line.x2 += dx;
                    line.y1 += dy, line.y2 += dy;
                  },
                  [&](TriangleShape& it) {
                    it.x1 += dx, it.x2 += dx, it.x3 += dx;
                    it.y1 += dy, it.y2 += dy, it.y3 += dy;
                  },
                  [&](IconShape& icon) { centre(icon); }, [&](FaceShape& face) { centre(face); },
                  [&](RingShape& ring) { centre(ring); }, [&](DiscShape& disc) { centre(disc); },
                  [&](auto& other) { move(other.rect, dx, dy); }},
             shape);
}

void move(Widget& widget, float dx, float dy) {
  move(widget.rect, dx, dy);
  move(widget.outline, dx, dy);
  if (widget.track) widget.track->x1 += dx, widget.track->x2 += dx;
  if (widget.board) {
    widget.board->x1 += dx, widget.board->x2 += dx;
    widget.board->y1 += dy, widget.board->y2 += dy;
  }
  if (widget.words) move(widget.words->box, dx, dy);
}

void mirror(AnyShape& shape, float width) {
  const auto centre = [&](auto& round) { round.cx = width - round.cx; };
  std::visit(Each{[&](WordsShape& words) {
                    mirror(words.rect, width);
                    mirror(words.room, width);
                  },
                  [&](LineShape& line) {
                    line.x1 = width - line.x1;
                    line.x2 = width - line.x2;
                  },
                  [&](TriangleShape& it) {
                    it.x1 = width - it.x1, it.x2 = width - it.x2, it.x3 = width - it.x3;
                  },
                  [&](IconShape& icon) { centre(icon); }, [&](FaceShape& face) { centre(face); },
                  [&](RingShape& ring) { centre(ring); }, [&](DiscShape& disc) { centre(disc); },
                  [&](auto& other) { mirror(other.rect, width); }},
             shape);
}

void mirror(Widget& widget, float width) {
  mirror(widget.rect, width);
  mirror(widget.outline, width);
  if (widget.track) {
    widget.track->x1 = width - widget.track->x1;
    widget.track->x2 = width - widget.track->x2;
  }
  if (widget.board) {
    widget.board->x1 = width - widget.board->x1;
    widget.board->x2 = width - widget.board->x2;
  }
  if (widget.words) mirror(widget.words->box, width);
}

}  // namespace chorus
