#include "core/figure_network.h"

#include <algorithm>

namespace chorus {
namespace {

bool can_rise(const TableFigure& figure) {
  return figure.value < figure.high;
}
bool can_fall(const TableFigure& figure) {
  return figure.value > figure.low;
}
bool usable(const TableFigure& figure) {
  return figure.hidden || figure.price > 0;
}

}  // namespace

int FigureNetwork::add(const TableFigure& figure) {
  figures_.push_back(figure);
  return static_cast<int>(figures_.size()) - 1;
}

// Dijkstra's shortest path. The graphs are small (some sixty nodes) and dense, so that looking for
// the nearest node by hand and walking all figures is quicker than a queue.
FigureNetwork::Way FigureNetwork::cheapest(int from, int to, int except) const {
  const auto count = static_cast<std::size_t>(nodes_);
  std::vector<std::int64_t> price(count, kNoBound);
  std::vector<int> through(count, -1);
  std::vector<bool> settled(count, false);
  price[static_cast<std::size_t>(from)] = 0;
  for (std::size_t round = 0; round < count; ++round) {
    std::size_t here = count;
    for (std::size_t node = 0; node < count; ++node) {
      if (!settled[node] && price[node] < kNoBound &&
          (here == count || price[node] < price[here])) {
        here = node;
      }
    }
    if (here == count || static_cast<int>(here) == to) break;
    settled[here] = true;
    for (int index = 0; index < static_cast<int>(figures_.size()); ++index) {
      const TableFigure& figure = at(index);
      if (index == except || !usable(figure)) continue;
      const bool forward = figure.from == static_cast<int>(here) && can_rise(figure);
      const bool backward = figure.to == static_cast<int>(here) && can_fall(figure);
      if (!forward && !backward) continue;
      const auto there = static_cast<std::size_t>(forward ? figure.to : figure.from);
      const std::int64_t longer = price[here] + (figure.hidden ? 0 : figure.price);
      if (longer >= price[there]) continue;
      price[there] = longer;
      through[there] = index;
    }
  }
  Way way;
  way.price = price[static_cast<std::size_t>(to)];
  if (way.price == kNoBound) return way;
  for (int node = to; node != from;) {
    const int index = through[static_cast<std::size_t>(node)];
    if (!at(index).hidden) way.figures.push_back(index);
    node = at(index).from == node ? at(index).to : at(index).from;
  }
  return way;
}

std::optional<std::vector<int>> FigureNetwork::cover(int index) const {
  const TableFigure& figure = at(index);
  Way best;
  if (can_rise(figure)) best = cheapest(figure.to, figure.from, index);
  if (can_fall(figure) && best.price > 0) {
    Way other = cheapest(figure.from, figure.to, index);
    if (other.price < best.price) best = std::move(other);
  }
  if (best.price == kNoBound) return std::nullopt;
  return std::move(best.figures);
}

}  // namespace chorus
