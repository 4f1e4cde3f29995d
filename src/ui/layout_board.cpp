#include "ui/layout_board.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/layout_buttons.h"
#include "ui/picture_frame.h"

namespace chorus {
namespace {

// Of a button that moves the cross.
float move_size(const Surroundings& around) {
  return std::max(button_look(around).height, around.metrics.target());
}

float pad_width(const Surroundings& around) {
  return 3 * move_size(around) + 2 * around.metrics.gap();
}

// As on a keyboard: up over down, left and right beside them. They stand where they point to in
// every language, and are gone through as it is read.
Block lay_moves(const Surroundings& around, const BoardParts& board) {
  Block block(around);
  ButtonLook look = button_look(around);
  look.icon_only = true;
  const float size = move_size(around), step = size + around.metrics.gap();
  draw_button(block, look, board.moves[0], {step, 0, size, size});
  const std::size_t under = board.moves.size() - 1;
  for (std::size_t i = 0; i < under; ++i) {
    const std::size_t at = around.frame.right_to_left ? under - 1 - i : i;
    draw_button(block, look, board.moves[1 + at],
                {static_cast<float>(at) * step, step, size, size});
  }
  block.height = size + step;
  block.keep_order(pad_width(around));
  return block;
}

std::vector<const Button*> pills_of(const BoardParts& board) {
  std::vector<const Button*> pills;
  for (const Button& button : board.buttons) pills.push_back(&button);
  return pills;
}

// Width of the pills beside one another, and of the widest alone.
struct PillWidths {
  float all = 0, widest = 0;
};

PillWidths pill_widths(const Surroundings& around, const BoardParts& board, float most) {
  PillWidths widths{-around.metrics.gap(), 0};
  for (const Button& button : board.buttons) {
    const float wide = button_size(around, button_look(around), button, most).w;
    widths.all += wide + around.metrics.gap();
    widths.widest = std::max(widths.widest, wide);
  }
  return widths;
}

Block lay_pills(const Surroundings& around, const BoardParts& board, float width) {
  return lay_button_rows(around, button_look(around), pills_of(board), width, true);
}

// Under the picture, so that what it says moves nothing: whole lines, for letters of another script
// among the words make theirs a little higher.
void add_status(Block& block, const BoardParts& board, float width) {
  const Surroundings& around = block.around();
  const TextStyle type = aligned(around.metrics, strong_type(around.metrics));
  block.height += around.metrics.spaced(26);
  const float line = around.line(type);
  const float high =
      block.words(type, board.status, around.theme.ink, {0, block.height, width, 0}).h;
  block.height += std::ceil(std::max(1.F, std::round(high / line)) * line);
}

// The pills stand beside one another where that leaves the picture enough room.
float column_width(const Surroundings& around, const BoardParts& board, float width) {
  const float most = std::floor(width * .45F);
  const PillWidths pills = pill_widths(around, board, most);
  return std::ceil(std::max(pad_width(around), pills.all <= most ? pills.all : pills.widest));
}

Block lay_beside(const Surroundings& around, const BoardParts& board, float width, float extra) {
  const Metrics& metrics = around.metrics;
  Block block(around);
  const float between = std::max(metrics.px(56), metrics.gap());
  const float right = column_width(around, board, width), pad = pad_width(around);
  Block moves = lay_moves(around, board), pills = lay_pills(around, board, right);
  const float column = moves.height + 2 * metrics.gap() + pills.height;
  const float high = std::max(column, metrics.spaced(460)) + extra;
  const float left = std::min(width - between - right, picture_frame_width(metrics, high));
  Block picture = board.lay(left);
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

Block lay_under(const Surroundings& around, const BoardParts& board, float width, float extra) {
  const Metrics& metrics = around.metrics;
  Block block(around);
  const float wide = std::min(width, picture_frame_width(metrics, metrics.spaced(700) + extra));
  Block picture = board.lay(wide);
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

Block lay_board_and_buttons(const Surroundings& around, const BoardParts& board, float width,
                            float extra) {
  const bool beside = !around.metrics.portrait &&
                      width - column_width(around, board, width) >= around.metrics.px(680);
  return beside ? lay_beside(around, board, width, extra) : lay_under(around, board, width, extra);
}

}  // namespace chorus
