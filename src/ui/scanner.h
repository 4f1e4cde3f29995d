// One switch: things light up one after another, at a set pace, and the switch chooses the one that
// is lit. Where there are many, whole rows light up first, then the things of the row that was
// chosen. Drawing thread only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ui/painting.h"

namespace chorus {

class Scanner {
 public:
  // `pace_ms`: how long each thing stays lit; 0: off.
  void set(std::int64_t pace_ms) { pace_ms_ = pace_ms; }
  bool on() const { return pace_ms_ > 0; }

  // A new screen, or other things on it: begins with the first again.
  void begin(const Painting& painting, std::int64_t steady_ms);
  // The same things, laid out anew (scrolled, resized).
  void follow(const Painting& painting);
  std::optional<std::int64_t> next_due() const;
  // Goes on when it is time. True when something else is lit now.
  bool due(std::int64_t steady_ms);
  // The switch: the id that was chosen, or nothing when a row was entered.
  std::optional<std::string> press(std::int64_t steady_ms);

  std::vector<std::string> lit() const;  // ids

 private:
  using Row = std::vector<std::string>;
  void go(std::int64_t steady_ms, int step);

  std::int64_t pace_ms_ = 0, since_ms_ = 0;
  std::vector<Row> rows_;
  std::optional<std::size_t> inside_;  // the row that was entered
  std::size_t at_ = 0;
  int rounds_ = 0;  // inside a row: after two without a choice it is left
};

}  // namespace chorus
