#include "core/figure_network.h"

#include <doctest/doctest.h>

namespace chorus::test {
namespace {

// A row of figures between two nodes and its total back again: all that is hidden must be shared
// out among themselves.
FigureNetwork a_row_of(std::initializer_list<std::int64_t> values) {
  FigureNetwork network(2);
  std::int64_t total = 0;
  for (const std::int64_t value : values) {
    TableFigure figure{.from = 0, .to = 1, .value = value, .low = 1, .price = value};
    network.add(figure);
    total += value;
  }
  network.add({.from = 1, .to = 0, .value = total});
  return network;
}

}  // namespace

TEST_CASE("a single hidden figure needs the cheapest other") {
  FigureNetwork network = a_row_of({3, 20, 8});
  network.at(0).hidden = true;
  CHECK(network.cover(0) == std::vector<int>{2});
}

TEST_CASE("two hidden figures cover each other, unless they can only be what they are") {
  FigureNetwork network = a_row_of({1, 2, 8});
  network.at(0).hidden = network.at(1).hidden = true;
  CHECK(network.cover(0) == std::vector<int>{});
  FigureNetwork ones = a_row_of({1, 1, 8});
  ones.at(0).hidden = ones.at(1).hidden = true;
  CHECK(ones.cover(0) == std::vector<int>{2});
}

TEST_CASE("where nothing may be hidden there is no cover") {
  FigureNetwork network = a_row_of({3, 0});
  network.at(0).hidden = true;
  CHECK_FALSE(network.cover(0));
}

TEST_CASE("a bound from above keeps a figure from hiding another") {
  FigureNetwork network = a_row_of({4, 4, 9});
  network.at(0).hidden = network.at(1).hidden = true;
  network.at(0).high = network.at(1).high = 4;
  CHECK(network.cover(0) == std::vector<int>{2});
}

}  // namespace chorus::test
