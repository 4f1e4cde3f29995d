#include "ui/triad_frame.h"

#include <algorithm>
#include <cmath>

namespace chorus {
namespace {

TextStyle corner_type(const Metrics& metrics) {
  TextStyle type = in_middle(strong_type(metrics));
  if (!metrics.desk()) type.size = metrics.type(30);
  type.balance = true;
  return type;
}

// Between a corner and its words.
float gap(const Metrics& metrics) {
  return metrics.px(30);
}

// The words of a corner of the base have half of the width.
float half(const Metrics& metrics, float width) {
  return std::floor((width - metrics.px(36)) / 2);
}

float words_height(const Surroundings& around, const std::vector<std::string>& corners,
                   float width) {
  const TextStyle type = corner_type(around.metrics);
  const float room = half(around.metrics, width);
  const float base =
      std::max(around.measure(type, corners[0], room).h, around.measure(type, corners[1], room).h);
  return around.measure(type, corners[2], width).h + base + 2 * gap(around.metrics);
}

// Under its corner where there is room, else as near as the half of the width lets it.
void draw_base_words(Block& block, const std::string& words, float corner, const Rect& room,
                     int owner) {
  const TextStyle type = corner_type(block.around().metrics);
  const float w = std::min(room.w, std::ceil(block.around().measure(type, words, room.w).w) + 1);
  const float x = std::clamp(corner - w / 2, room.x, room.right() - w);
  block.words(type, words, block.around().theme.ink, {std::floor(x), room.y, w, 0}, owner);
}

void draw_edges(Block& block, const TriadFrame& frame, float top, int owner) {
  const Surroundings& around = block.around();
  const float cx = (frame.x1 + frame.x2) / 2, wide = around.metrics.px(4);
  block.shape(TriangleShape{frame.x1, frame.y, frame.x2, frame.y, cx, top,
                            mixed(around.theme.surface, around.theme.accent, .07F)},
              owner);
  // From each corner to the middle of the edge across: where the two others are even.
  const Colour faint = mixed(around.theme.surface, around.theme.border, .75F);
  const float quarter = frame.side() / 4, low = (frame.y + top) / 2;
  const float thin = around.metrics.edge();
  block.shape(LineShape{cx, top, cx, frame.y, faint, thin}, owner);
  block.shape(LineShape{frame.x1, frame.y, cx + quarter, low, faint, thin}, owner);
  block.shape(LineShape{frame.x2, frame.y, cx - quarter, low, faint, thin}, owner);
  const Colour edge = around.theme.border;
  block.shape(LineShape{frame.x1, frame.y, frame.x2, frame.y, edge, wide}, owner);
  block.shape(LineShape{frame.x2, frame.y, cx, top, edge, wide}, owner);
  block.shape(LineShape{cx, top, frame.x1, frame.y, edge, wide}, owner);
  for (const auto& [x, y] : {std::pair{frame.x1, frame.y}, {frame.x2, frame.y}, {cx, top}})
    block.shape(DiscShape{x, y, around.metrics.px(11), around.theme.ink}, owner);
}

}  // namespace

TriadFrame::Place TriadFrame::at(const Triad& triad) const {
  const float b = static_cast<float>(triad.b) / 1000, c = static_cast<float>(triad.c) / 1000;
  return {x1 + side() * (b + c / 2), y - high() * c};
}

float triad_frame_height(const Surroundings& around, const std::vector<std::string>& corners,
                         float width, float side) {
  return std::ceil(words_height(around, corners, width) + side * TriadFrame::kHigh);
}

float triad_side(const Surroundings& around, const std::vector<std::string>& corners, float width,
                 float height) {
  const float room = height - words_height(around, corners, width);
  return std::floor(std::min(width - around.metrics.px(60), room / TriadFrame::kHigh));
}

TriadFrame draw_triad_frame(Block& block, const std::vector<std::string>& corners, const Rect& room,
                            float side, int owner) {
  const Surroundings& around = block.around();
  const Metrics& metrics = around.metrics;
  const TextStyle type = corner_type(metrics);
  const float cx = room.x + std::floor(room.w / 2);
  const float words =
      block.words(type, corners[2], around.theme.ink, {room.x, room.y, room.w, 0}, owner).h;
  const float top = room.y + words + gap(metrics);
  TriadFrame frame;
  frame.x1 = std::round(cx - side / 2);
  frame.x2 = frame.x1 + side;
  frame.y = std::round(top + side * TriadFrame::kHigh);
  draw_edges(block, frame, top, owner);
  const float each = half(metrics, room.w), under = frame.y + gap(metrics);
  draw_base_words(block, corners[0], frame.x1, {room.x, under, each, 0}, owner);
  draw_base_words(block, corners[1], frame.x2, {room.right() - each, under, each, 0}, owner);
  frame.bottom = room.y + triad_frame_height(around, corners, room.w, side);
  return frame;
}

}  // namespace chorus
