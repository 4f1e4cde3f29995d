// A triad to be answered: the triangle to touch, and a button for each corner that goes nearer to
// it. Beside one another, or under one another where that is too narrow.
#include <algorithm>
#include <cmath>

#include "ui/layout_items.h"
#include "ui/triad_frame.h"

namespace chorus {
namespace {

std::vector<std::string> names_of(const TriadBoard& board) {
  std::vector<std::string> names;
  for (const TriadCorner& corner : board.corners) names.push_back(corner.label);
  return names;
}

TextStyle share_type(const Metrics& metrics) {
  TextStyle type = strong_type(metrics);
  type.align = Align::end;
  type.weight = 800;
  type.size = metrics.type(36);
  return type;
}

TextStyle label_type(const Metrics& metrics) {
  TextStyle type = answer_type(metrics);
  type.size = metrics.type(34);
  return type;
}

// What the parts of a button take of its width.
struct ButtonPlan {
  float pad = 0, plus = 0, share = 0, label = 0, high = 0;
};

ButtonPlan plan_of(const Surroundings& around, const TriadBoard& board, float width) {
  const Metrics& metrics = around.metrics;
  ButtonPlan plan;
  plan.pad = metrics.px(32);
  plan.plus = std::max(metrics.px(64), metrics.sign(56));
  // As wide as the widest share can be, so that nothing moves while the mark does.
  const std::string most = number_in(around.frame.language, 100) + " %";
  plan.share = std::ceil(around.measure(share_type(metrics), most, 0).w) + metrics.px(16);
  plan.label = width - 2 * plan.pad - plan.plus - plan.share - 2 * metrics.px(20);
  plan.high = std::max(metrics.px(104), metrics.target());
  for (const TriadCorner& corner : board.corners)
    plan.high =
        std::max(plan.high, around.measure(label_type(metrics), corner.label, plan.label).h +
                                metrics.spaced(48));
  return plan;
}

void draw_button(Block& block, const TriadBoard& board, const TriadCorner& corner,
                 const ButtonPlan& plan, const Rect& rect) {
  const Surroundings& around = block.around();
  const Metrics& metrics = around.metrics;
  Widget widget;
  widget.id = board.id + "." + corner.code;
  widget.tap = corner.nearer;
  PanelShape panel = tile_panel(around, rect, false);
  panel.radius = metrics.px(30);
  const int owner = block.add(std::move(widget), rect, panel.radius);
  block.panel(panel, owner);
  const float plus = rect.x + plan.pad + plan.plus / 2, middle = rect.y + rect.h / 2;
  block.shape(DiscShape{plus, middle, plan.plus / 2, around.theme.accent}, owner);
  block.icon(Icon::plus, plus, middle, plan.plus * .6F, around.theme.on_accent, owner);
  const float left = rect.x + plan.pad + plan.plus + metrics.px(20);
  block.words_in_middle(label_type(metrics), corner.label, around.theme.ink,
                        {left, rect.y, plan.label, rect.h}, owner);
  block.words_in_middle(share_type(metrics), corner.share, around.theme.ink,
                        {rect.right() - plan.pad - plan.share, rect.y, plan.share, rect.h}, owner);
}

// Threads from the mark to the corners, the thicker the more of a corner there is.
void draw_threads(Block& block, const TriadFrame& frame, const Triad& at, int owner) {
  const Surroundings& around = block.around();
  const TriadFrame::Place mark = frame.at(at);
  const Triad corners[] = {{1000, 0, 0}, {0, 1000, 0}, {0, 0, 1000}};
  const int shares[] = {at.a, at.b, at.c};
  for (std::size_t i = 0; i < 3; ++i) {
    if (shares[i] == 0) continue;
    const TriadFrame::Place corner = frame.at(corners[i]);
    const float wide =
        around.metrics.px(3) + around.metrics.px(15) * static_cast<float>(shares[i]) / 1000;
    // It ends at the dot of the corner, not on it.
    const float far = std::hypot(corner.x - mark.x, corner.y - mark.y);
    const float part = std::max(0.F, far - around.metrics.px(11)) / std::max(1.F, far);
    block.shape(LineShape{mark.x, mark.y, mark.x + (corner.x - mark.x) * part,
                          mark.y + (corner.y - mark.y) * part, around.theme.accent, wide},
                owner);
  }
}

void draw_mark(Block& block, const TriadFrame& frame, const std::optional<Triad>& at, int owner) {
  const Surroundings& around = block.around();
  const float size = around.metrics.px(88);
  const TriadFrame::Place place = frame.at(at.value_or(Triad{334, 333, 333}));
  PanelShape knob;
  knob.rect = {place.x - size / 2, place.y - size / 2, size, size};
  knob.radius = size / 2;
  knob.fill = at ? around.theme.accent : around.theme.surface;
  knob.edge = at ? around.theme.surface : around.theme.accent;
  knob.edge_width = around.metrics.px(5);
  knob.shadow = Shadow::button;
  block.panel(knob, owner);
  if (at)
    return block.shape(DiscShape{place.x, place.y, size * .14F, around.theme.on_accent}, owner);
  TextStyle type = in_middle(answer_type(around.metrics));
  type.size = size * .5F;
  type.weight = 800;
  block.words_in_middle(type, question_mark(around), around.theme.accent, knob.rect, owner);
}

// The triangle in a card of its own. Returns its height.
float draw_board(Block& block, const TriadBoard& board, const Rect& room, float side) {
  const Surroundings& around = block.around();
  const Metrics& metrics = around.metrics;
  const float pad = metrics.px(36), top = metrics.spaced(32);
  const float inner = room.w - 2 * pad;
  const float high = triad_frame_height(around, names_of(board), inner, side) + 2 * top;
  const Rect card{room.x, room.y, room.w, high};
  const PanelShape panel = card_panel(around, card);
  Widget widget;
  widget.id = board.id + ".board";
  widget.board = BoardPart{board.prompt};
  const int owner = block.add(std::move(widget), card, panel.radius);
  block.panel(panel, owner);
  const TriadFrame frame =
      draw_triad_frame(block, names_of(board), {room.x + pad, room.y + top, inner, 0}, side, owner);
  BoardPart& part = *block.widgets[static_cast<std::size_t>(owner)].board;
  part.x1 = frame.x1;
  part.x2 = frame.x2;
  part.y1 = frame.y;
  part.y2 = frame.y - frame.side();  // a side upwards, as the base is one across
  part.follows = true;
  if (board.at) draw_threads(block, frame, *board.at, owner);
  draw_mark(block, frame, board.at, owner);
  return high;
}

float draw_buttons(Block& block, const TriadBoard& board, const Rect& room, float gap) {
  const ButtonPlan plan = plan_of(block.around(), board, room.w);
  float y = room.y;
  for (const TriadCorner& corner : board.corners) {
    draw_button(block, board, corner, plan, {room.x, y, room.w, plan.high});
    y += plan.high + gap;
  }
  return y - gap;
}

// The side of the triangle that a height of the whole card leaves, within what looks well.
float side_for(const Surroundings& around, const TriadBoard& board, float width, float height) {
  const Metrics& metrics = around.metrics;
  const float inner = width - 2 * metrics.px(36);
  const float side = triad_side(around, names_of(board), inner, height - 2 * metrics.spaced(32));
  return std::clamp(side, std::min(metrics.px(300), inner - metrics.px(60)), metrics.px(760));
}

Block lay_beside(const Surroundings& around, const TriadBoard& board, float width, float extra) {
  const Metrics& metrics = around.metrics;
  Block block(around);
  const float between = std::max(metrics.px(56), metrics.gap());
  const float left = std::floor((width - between) * .54F), right = width - between - left;
  const ButtonPlan plan = plan_of(around, board, right);
  const float buttons = 3 * plan.high + 2 * metrics.gap();
  const float least = std::max(buttons, metrics.spaced(500));
  const float side = side_for(around, board, left, least + extra);
  const float high = draw_board(block, board, {0, 0, left, 0}, side);
  block.height = std::max(high, buttons);
  block.stretch = metrics.px(240);
  const float y = std::max(0.F, std::floor((high - buttons) / 2));
  draw_buttons(block, board, {left + between, y, right, 0}, metrics.gap());
  return block;
}

Block lay_under(const Surroundings& around, const TriadBoard& board, float width, float extra) {
  const Metrics& metrics = around.metrics;
  Block block(around);
  const float side = side_for(around, board, width, metrics.spaced(620) + extra);
  const float high = draw_board(block, board, {0, 0, width, 0}, side);
  block.height = draw_buttons(block, board, {0, high + metrics.gap(), width, 0}, metrics.gap());
  block.stretch = metrics.px(280);
  return block;
}

}  // namespace

Block lay_triad_board(const Surroundings& around, const TriadBoard& board, float width,
                      float extra) {
  const bool beside = !around.metrics.portrait && width >= around.metrics.type(1150);
  return beside ? lay_beside(around, board, width, extra) : lay_under(around, board, width, extra);
}

}  // namespace chorus
