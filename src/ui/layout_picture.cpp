// A picture to be marked: the picture to touch, the buttons that move a cross over it, and what is
// marked so far. Beside one another, or under one another where that is too narrow.
#include <algorithm>
#include <cmath>

#include "ui/layout_buttons.h"
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

// Of a button that moves the cross.
float move_size(const Surroundings& around) {
  return std::max(button_look(around).height, around.metrics.target());
}

float pad_width(const Surroundings& around) {
  return 3 * move_size(around) + 2 * around.metrics.gap();
}

// As on a keyboard: up over down, left and right beside them.
Block lay_moves(const Surroundings& around, const PictureBoard& board) {
  Block block(around);
  ButtonLook look = button_look(around);
  look.icon_only = true;
  const float size = move_size(around), step = size + around.metrics.gap();
  draw_button(block, look, board.moves[0], {step, 0, size, size});
  for (std::size_t i = 1; i < board.moves.size(); ++i)
    draw_button(block, look, board.moves[i], {static_cast<float>(i - 1) * step, step, size, size});
  block.height = size + step;
  block.keep_order(pad_width(around));
  return block;
}

std::vector<const Button*> pills_of(const PictureBoard& board) {
  std::vector<const Button*> pills;
  for (const Button& button : board.buttons) pills.push_back(&button);
  return pills;
}

// Width of the pills beside one another, and of the widest alone.
struct PillWidths {
  float all = 0, widest = 0;
};

PillWidths pill_widths(const Surroundings& around, const PictureBoard& board, float most) {
  PillWidths widths{-around.metrics.gap(), 0};
  for (const Button& button : board.buttons) {
    const float wide = button_size(around, button_look(around), button, most).w;
    widths.all += wide + around.metrics.gap();
    widths.widest = std::max(widths.widest, wide);
  }
  return widths;
}

Block lay_pills(const Surroundings& around, const PictureBoard& board, float width) {
  return lay_button_rows(around, button_look(around), pills_of(board), width, true);
}

// Under the picture, so that what it says moves nothing.
void add_status(Block& block, const PictureBoard& board, float width) {
  const Surroundings& around = block.around();
  const TextStyle type = aligned(around.metrics, strong_type(around.metrics));
  block.height += around.metrics.spaced(26);
  block.height += block.words(type, board.status, around.theme.ink, {0, block.height, width, 0}).h;
}

// The pills stand beside one another where that leaves the picture enough room.
float column_width(const Surroundings& around, const PictureBoard& board, float width) {
  const float most = std::floor(width * .42F);
  const PillWidths pills = pill_widths(around, board, most);
  return std::ceil(std::max(pad_width(around), pills.all <= most ? pills.all : pills.widest));
}

Block lay_beside(const Surroundings& around, const PictureBoard& board, float width, float extra) {
  const Metrics& metrics = around.metrics;
  Block block(around);
  const float between = std::max(metrics.px(56), metrics.gap());
  const float right = column_width(around, board, width), pad = pad_width(around);
  Block moves = lay_moves(around, board), pills = lay_pills(around, board, right);
  const float column = moves.height + 2 * metrics.gap() + pills.height;
  const float high = std::max(column, metrics.spaced(460)) + extra;
  const float left = std::min(width - between - right, picture_frame_width(metrics, high));
  Block picture = lay_board(around, board, left);
  // The picture and its buttons stand together.
  const float x = std::floor((width - left - between - right) / 2);
  block.height = std::max(picture.height, column);
  const float y = std::floor((block.height - column) / 2), pills_y = y + column - pills.height;
  block.take(std::move(picture), x, 0);
  block.take(std::move(moves), x + left + between + std::floor((right - pad) / 2), y);
  block.take(std::move(pills), x + left + between, pills_y);
  add_status(block, board, width);
  block.stretch = metrics.px(300);
  return block;
}

Block lay_under(const Surroundings& around, const PictureBoard& board, float width, float extra) {
  const Metrics& metrics = around.metrics;
  Block block(around);
  const float wide = std::min(width, picture_frame_width(metrics, metrics.spaced(700) + extra));
  Block picture = lay_board(around, board, wide);
  block.height = picture.height;
  block.take(std::move(picture), std::floor((width - wide) / 2), 0);
  block.height += metrics.gap();
  const float pad = pad_width(around), between = std::max(metrics.px(40), metrics.gap());
  const float room = width - pad - between;
  const bool beside = pill_widths(around, board, width).widest <= room;
  Block moves = lay_moves(around, board), pills = lay_pills(around, board, beside ? room : width);
  const float moves_high = moves.height, pills_high = pills.height, y = block.height;
  block.take(std::move(moves), beside ? 0 : std::floor((width - pad) / 2), y);
  const float pills_y = beside ? y + std::max(0.F, std::floor((moves_high - pills_high) / 2))
                               : y + moves_high + metrics.gap();
  block.take(std::move(pills), beside ? pad + between : 0, pills_y);
  block.height = std::max(y + moves_high, pills_y + pills_high);
  add_status(block, board, width);
  block.stretch = metrics.px(300);
  return block;
}

}  // namespace

Block lay_picture_board(const Surroundings& around, const PictureBoard& board, float width,
                        float extra) {
  const bool beside = !around.metrics.portrait &&
                      width - column_width(around, board, width) >= around.metrics.px(680);
  return beside ? lay_beside(around, board, width, extra) : lay_under(around, board, width, extra);
}

}  // namespace chorus
