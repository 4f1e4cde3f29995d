// What can be worked out from a table of which some figures are hidden. Internal to core.
//
// A table with margins is a flow: each figure runs from one node to another, and at each node what
// comes in goes out (the parts of a row make its total, those of a column make everybody's). A
// hidden figure could be other than it is exactly when it lies on a cycle of hidden figures that
// can all move by one within their bounds. Flows are whole numbers here, so this test is exact, not
// an estimate. Source: Cox, "Network models for complementary cell suppression", JASA 90 (1995).
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace chorus {

constexpr std::int64_t kNoBound = std::int64_t{1} << 62;

struct TableFigure {
  int from = 0, to = 0;  // nodes
  std::int64_t value = 0;
  bool hidden = false;
  std::int64_t low = 0;          // where it is hidden: what everybody knows about it anyway,
  std::int64_t high = kNoBound;  // low ≤ value ≤ high
  std::int64_t price = 0;        // of hiding it; 0: never hide it
};

class FigureNetwork {
 public:
  explicit FigureNetwork(int nodes) : nodes_(nodes) {}

  int add(const TableFigure& figure);  // its index
  TableFigure& at(int index) { return figures_[static_cast<std::size_t>(index)]; }
  const TableFigure& at(int index) const { return figures_[static_cast<std::size_t>(index)]; }

  // The cheapest further figures to hide so that the hidden figure `index` cannot be worked out:
  // none when it cannot be already, nothing when there is no such set.
  std::optional<std::vector<int>> cover(int index) const;

 private:
  struct Way {
    std::int64_t price = kNoBound;
    std::vector<int> figures;  // to be hidden
  };
  // From node to node through figures that can move, without the figure `except`.
  Way cheapest(int from, int to, int except) const;

  int nodes_;
  std::vector<TableFigure> figures_;
};

}  // namespace chorus
