#include "ui/gap_marks.h"

#include <algorithm>
#include <cmath>

namespace chorus {

void draw_gap_mark(Block& block, bool said, float cx, float cy) {
  const Surroundings& around = block.around();
  const Metrics& metrics = around.metrics;
  if (said)
    block.shape(RingShape{cx, cy, metrics.px(20), around.theme.chart_said, metrics.px(7), 0, 1});
  else
    block.shape(DiscShape{cx, cy, metrics.px(15), around.theme.chart_happens});
}

void draw_gap_bar(Block& block, float x1, float y1, float x2, float y2) {
  const Surroundings& around = block.around();
  const float half = around.metrics.px(7);
  PanelShape bar;
  const float left = std::min(x1, x2), top = std::min(y1, y2);
  const bool level = y1 == y2;
  bar.rect = {level ? left : left - half, level ? top - half : top,
              level ? std::abs(x1 - x2) : 2 * half, level ? 2 * half : std::abs(y1 - y2)};
  bar.fill = around.theme.border;
  if (x1 != x2 || y1 != y2) block.panel(bar);
}

float draw_gap_legend(Block& block, const std::string& said, const std::string& happens, float x,
                      float y, float width) {
  const Surroundings& around = block.around();
  const Metrics& metrics = around.metrics;
  const TextStyle type = strong_type(metrics);
  const float sign = metrics.px(62), between = metrics.px(56);
  const float said_width = around.measure(type, said, 0).w,
              happens_width = around.measure(type, happens, 0).w;
  const bool beside = 2 * sign + said_width + between + happens_width < width;
  const float high = std::max(around.line(type), metrics.px(52));
  const auto item = [&](bool is_said, const std::string& label, float left, float top) {
    draw_gap_mark(block, is_said, left + metrics.px(25), top + high / 2);
    block.words_in_middle(type, label, around.theme.ink, {left + sign, top, width - sign, high});
  };
  item(true, said, x, y);
  item(false, happens, beside ? x + sign + said_width + between : x, beside ? y : y + high);
  return beside ? high : 2 * high;
}

}  // namespace chorus
