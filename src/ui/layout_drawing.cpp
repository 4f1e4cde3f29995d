// A board that is drawn on, and drawings on a wall.
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/layout_board.h"
#include "ui/layout_items.h"
#include "ui/picture_frame.h"

namespace chorus {
namespace {

constexpr float kPen = 1.F / 120;  // of a board's width

SketchShape sketch_of(const Surroundings& around, const Drawing& drawing, const Rect& picture) {
  return {drawing, picture, around.theme.ink,
          std::max(around.metrics.px(2), std::round(picture.w * kPen))};
}

// A ring that is seen on any drawing, and is no line of it; a pen that is down has a full point.
void draw_pen(Block& block, const Rect& picture, const DrawingBoard& board, int owner) {
  const Surroundings& around = block.around();
  const Metrics& metrics = around.metrics;
  const PicturePlace place = picture_place(picture, *board.pen);
  for (const auto& [colour, wide] : {std::pair{around.theme.surface, metrics.px(14)},
                                     std::pair{around.theme.accent, metrics.px(8)}})
    block.shape(RingShape{place.x, place.y, metrics.px(34), colour, wide}, owner);
  if (board.pen_down)
    block.shape(DiscShape{place.x, place.y, metrics.px(18), around.theme.accent}, owner);
}

Block lay_board(const Surroundings& around, const DrawingBoard& board, float width) {
  Block block(around);
  const Rect frame{0, 0, width, picture_frame_height(around.metrics, width)};
  const Rect inside = picture_in_frame(around.metrics, frame);
  const SketchShape sketch = sketch_of(around, board.drawing, inside);
  Widget widget;
  widget.id = board.id + ".board";
  widget.board = BoardPart{board.prompt,    inside.x, inside.right(), inside.y,
                           inside.bottom(), false,    sketch.width};
  const PanelShape panel = card_panel(around, frame);
  const int owner = block.add(std::move(widget), frame, panel.radius);
  block.panel(panel, owner);
  if (!board.drawing.empty()) block.shape(sketch, owner);
  if (board.pen) draw_pen(block, inside, board, owner);
  block.height = frame.h;
  block.keep_order(width);
  return block;
}

}  // namespace

Block lay_drawing_board(const Surroundings& around, const DrawingBoard& board, float width,
                        float extra) {
  const BoardParts parts{board.moves, board.buttons, board.status,
                         [&](float wide) { return lay_board(around, board, wide); }};
  return lay_board_and_buttons(around, parts, width, extra);
}

void hang_drawing(Block& block, const Drawing& drawing, const Rect& frame, int owner) {
  const Surroundings& around = block.around();
  PanelShape panel = card_panel(around, frame);
  panel.radius = around.metrics.px(16);
  panel.shadow = Shadow::none;
  block.panel(panel, owner);
  block.shape(sketch_of(around, drawing, frame.inset(around.metrics.px(10))), owner);
}

// As many beside one another as there is room for, in tiles of one size.
Block lay_drawing_wall(const Surroundings& around, const DrawingWall& wall, float width) {
  const Metrics& metrics = around.metrics;
  Block block(around);
  if (wall.drawings.empty()) return lay_none(around, wall.none, width);
  const float gap = metrics.gap(), least = metrics.px(metrics.stage() ? 380 : 300);
  const float across = std::max(1.F, std::floor((width + gap) / (least + gap)));
  const float wide = std::floor((width - gap * (across - 1)) / across);
  const float high = std::round(wide / 1.5F);
  float x = 0, y = 0;
  for (const DrawingWall::Hung& each : wall.drawings) {
    if (x + wide > width + 1) x = 0, y += high + gap;
    hang_drawing(block, each.drawing, {x, y, wide, high}, kNobody);
    x += wide + gap;
  }
  block.height = y + high;
  return block;
}

}  // namespace chorus
