// What was put in order: a card of bars for each group, the best first, and what the numbers are.
#include "core/words.h"
#include "ui/layout_items.h"

namespace chorus {
namespace {

// Each with its place; the figure beside its bar is the points.
Bars bars_of(const OrderChart& chart, std::string_view language) {
  Bars bars;
  bars.id = chart.id;
  for (const RankedGroup& group : chart.groups) {
    BarGroup made{group.label, group.detail, group.too_few, {}, group.people};
    made.most = group.people * chart.most;
    for (std::size_t i = 0; i < group.ranks.size(); ++i) {
      const Ranked& rank = group.ranks[i];
      const std::string place = number_in(language, static_cast<std::int64_t>(i) + 1);
      made.bars.push_back(
          {.label = place + ".\u00a0" + rank.label, .count = rank.points, .yours = rank.yours});
    }
    bars.groups.push_back(std::move(made));
  }
  return bars;
}

}  // namespace

Block lay_order_chart(const Surroundings& around, const OrderChart& chart, float width,
                      float extra) {
  const Metrics& metrics = around.metrics;
  Block block = lay_bars(around, bars_of(chart, around.frame.language), width, extra);
  if (chart.sentence.empty()) return block;
  const float y = block.height + metrics.spaced(26);
  TextStyle type = aligned(metrics, note_type(metrics));
  type.balance = metrics.centred;
  block.height =
      y + block.words(type, chart.sentence, around.theme.ink_secondary, {0, y, width, 0}).h;
  return block;
}

}  // namespace chorus
