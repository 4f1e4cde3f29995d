// The gap from session to session: what is said as rings on one line, what happens as discs on
// another, joined where both can be shown.
#include <algorithm>
#include <cmath>
#include <optional>

#include "ui/gap_marks.h"
#include "ui/layout_items.h"

namespace chorus {
namespace {

constexpr int kScale = 400, kTicks = 5;

struct Plot {
  Rect field;  // from the highest to the lowest value
  float each = 0;
  float x(std::size_t i) const {
    return std::round(field.x + each * (static_cast<float>(i) + .5F));
  }
  float y(int hundredths) const {
    const float part = static_cast<float>(std::clamp(hundredths, 0, kScale)) / kScale;
    return std::round(field.bottom() - field.h * part);
  }
};

TextStyle label_type(const Metrics& metrics) {
  TextStyle type = in_middle(note_type(metrics));
  if (!metrics.desk()) type.size = metrics.type(26);
  return type;
}

void draw_grid(Block& block, const Plot& plot) {
  const Surroundings& around = block.around();
  const Colour faint = mixed(around.theme.surface, around.theme.border, .45F);
  for (int i = 0; i < kTicks; ++i) {
    const float y = plot.y(i * kScale / (kTicks - 1));
    block.shape(LineShape{plot.field.x, y, plot.field.right(), y, faint, around.metrics.edge()});
  }
}

// A line through the sessions that may be shown; one that may not leaves it whole.
void draw_line(Block& block, const Trend& trend, const Plot& plot, bool said) {
  const Surroundings& around = block.around();
  const Colour colour = said ? around.theme.chart_said : around.theme.chart_happens;
  std::optional<std::size_t> last;
  const auto at = [&](std::size_t i) {
    return plot.y(said ? trend.points[i].said : trend.points[i].happens);
  };
  for (std::size_t i = 0; i < trend.points.size(); ++i) {
    if (trend.points[i].too_few) continue;
    if (last)
      block.shape(
          LineShape{plot.x(*last), at(*last), plot.x(i), at(i), colour, around.metrics.px(6)});
    last = i;
  }
}

void draw_points(Block& block, const Trend& trend, const Plot& plot) {
  const Surroundings& around = block.around();
  for (std::size_t i = 0; i < trend.points.size(); ++i) {
    const TrendPoint& point = trend.points[i];
    const float x = plot.x(i);
    if (point.too_few) {
      block.icon(Icon::eye_off, x, plot.field.y + plot.field.h / 2, around.metrics.px(38),
                 around.theme.ink_secondary);
      continue;
    }
    draw_gap_bar(block, x, plot.y(point.said), x, plot.y(point.happens));
    block.shape(DiscShape{x, plot.y(point.said), around.metrics.px(21), around.theme.surface});
    draw_gap_mark(block, true, x, plot.y(point.said));
    draw_gap_mark(block, false, x, plot.y(point.happens));
  }
}

float draw_labels(Block& block, const Trend& trend, const Plot& plot, float top) {
  const Surroundings& around = block.around();
  const TextStyle type = label_type(around.metrics);
  float high = 0;
  for (std::size_t i = 0; i < trend.points.size(); ++i) {
    const TrendPoint& point = trend.points[i];
    const Rect room{plot.x(i) - plot.each / 2 + 4, top, plot.each - 8, 0};
    const float label = block.words(type, point.label, around.theme.ink, room).h;
    const float detail =
        block
            .words(type, point.detail, around.theme.ink_secondary, {room.x, top + label, room.w, 0})
            .h;
    high = std::max(high, label + detail);
  }
  return high;
}

// The ends of the scale, in words before the field.
float ends_width(const Surroundings& around, const Trend& trend, float width) {
  const TextStyle type = note_type(around.metrics);
  const float low = around.measure(type, trend.low, 0).w,
              high = around.measure(type, trend.high, 0).w;
  return std::min(std::ceil(std::max(low, high)), width * .22F);
}

void draw_ends(Block& block, const Trend& trend, const Plot& plot, float x, float width) {
  const Surroundings& around = block.around();
  TextStyle type = note_type(around.metrics);
  type.align = Align::end;
  for (const bool top : {true, false}) {
    const std::string& words = top ? trend.high : trend.low;
    const float high = around.measure(type, words, width).h, y = plot.y(top ? kScale : 0);
    block.words_in_middle(type, words, around.theme.ink, {x, y - high / 2, width, high});
  }
}

}  // namespace

Block lay_trend(const Surroundings& around, const Trend& trend, float width, float extra) {
  const Metrics& metrics = around.metrics;
  Block block(around);
  if (trend.points.empty()) return block;
  const float card = metrics.desk() ? width : std::min(width, metrics.type(1500));
  const float left = metrics.centred ? std::floor((width - card) / 2) : 0;
  const float pad = metrics.px(metrics.portrait ? 40 : 52);
  block.stretch = metrics.px(160);
  TextStyle sentence = aligned(metrics, strong_type(metrics));
  sentence.balance = metrics.centred;
  const float top = block.words(sentence, trend.sentence, around.theme.ink, {left, 0, card, 0}).h +
                    metrics.spaced(24);
  Block inside(around);
  float y = metrics.spaced(30);
  y += draw_gap_legend(inside, trend.said_label, trend.happens_label, pad, y, card - 2 * pad) +
       metrics.spaced(30);
  const float ends = ends_width(around, trend, card - 2 * pad), before = ends + metrics.px(28);
  Plot plot;
  plot.field = {pad + before, y, card - 2 * pad - before, metrics.spaced(260) + extra};
  plot.each = plot.field.w / static_cast<float>(trend.points.size());
  draw_grid(inside, plot);
  draw_ends(inside, trend, plot, pad, ends);
  draw_line(inside, trend, plot, true);
  draw_line(inside, trend, plot, false);
  draw_points(inside, trend, plot);
  y = plot.field.bottom() + metrics.spaced(34);
  y += draw_labels(inside, trend, plot, y) + metrics.spaced(28);
  block.panel(card_panel(around, {left, top, card, y}));
  block.take(std::move(inside), left, top);
  block.height = top + y;
  return block;
}

}  // namespace chorus
