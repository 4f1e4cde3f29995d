// A picture to be marked.
#include <cmath>
#include <utility>

#include "ui/layout_board.h"
#include "ui/layout_items.h"
#include "ui/picture_frame.h"

namespace chorus {
namespace {

void draw_mark(Block& block, const PicturePlace& place, int number, int owner) {
  const Surroundings& around = block.around();
  const float size = around.metrics.px(68);
  PanelShape disc;
  disc.rect = {place.x - size / 2, place.y - size / 2, size, size};
  disc.radius = size / 2;
  disc.fill = around.theme.accent;
  disc.edge = around.theme.surface;
  disc.edge_width = around.metrics.px(5);
  disc.shadow = Shadow::button;
  block.panel(disc, owner);
  TextStyle type = in_middle(answer_type(around.metrics));
  type.size = std::round(size * .5F);
  type.weight = 800;
  block.words_in_middle(type, number_in(around.frame.language, number), around.theme.on_accent,
                        disc.rect, owner);
}

// Two hairs over the whole picture, and a ring where they meet: seen on any picture, since each has
// a light line beside its dark one.
void draw_cross(Block& block, const Rect& picture, const Point& at, int owner) {
  const Surroundings& around = block.around();
  const Metrics& metrics = around.metrics;
  const PicturePlace place = picture_place(picture, at);
  for (const auto& [colour, wide] : {std::pair{around.theme.surface, metrics.px(9)},
                                     std::pair{around.theme.ink, metrics.px(4)}}) {
    block.shape(LineShape{picture.x, place.y, picture.right(), place.y, colour, wide}, owner);
    block.shape(LineShape{place.x, picture.y, place.x, picture.bottom(), colour, wide}, owner);
  }
  for (const auto& [colour, wide] : {std::pair{around.theme.surface, metrics.px(11)},
                                     std::pair{around.theme.ink, metrics.px(6)}})
    block.shape(RingShape{place.x, place.y, metrics.px(44), colour, wide}, owner);
}

Block lay_board(const Surroundings& around, const PictureBoard& board, float width) {
  Block block(around);
  const Rect frame{0, 0, width, picture_frame_height(around.metrics, width)};
  Widget widget;
  widget.id = board.id + ".board";
  const Rect inside = picture_in_frame(around.metrics, frame);
  widget.board =
      BoardPart{board.prompt, inside.x, inside.right(), inside.y, inside.bottom(), false};
  const int owner = block.add(std::move(widget), frame, card_panel(around, frame).radius);
  const Rect picture = draw_picture_frame(block, board.picture, frame, owner);
  if (board.cross) draw_cross(block, picture, *board.cross, owner);
  int number = 0;
  for (const Point& mark : board.marks)
    draw_mark(block, picture_place(picture, mark), ++number, owner);
  block.height = frame.h;
  block.keep_order(width);
  return block;
}

}  // namespace

Block lay_picture_board(const Surroundings& around, const PictureBoard& board, float width,
                        float extra) {
  const BoardParts parts{board.moves, board.buttons, board.status,
                         [&](float wide) { return lay_board(around, board, wide); }};
  return lay_board_and_buttons(around, parts, width, extra);
}

}  // namespace chorus
