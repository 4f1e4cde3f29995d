// Somebody who sees a suppressed table, knows the rules, and wants to know a hidden figure. Looks
// for other figures that would have given the same view, by trying; written without any of the
// mathematics by which suppress() decides, so that the two check each other.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

#include "core/privacy.h"
#include "core/tally.h"

namespace chorus::test {

class Attacker {
 public:
  // Takes it that each person has exactly one role. Is even told which hidden cells are hidden for
  // being small, which a real one would have to guess.
  Attacker(const Tally& tally, const ShownTally& shown, const Thresholds& thresholds,
           bool partition)
      : tally_(tally), shown_(shown), thresholds_(thresholds), partition_(partition) {
    for (int row = 0; row <= tally.roles(); ++row) add_row(row);
    for (int column = 0; column <= tally.buckets(); ++column) add_column(column);
  }

  // How many hidden figures that are not zero can be worked out. A zero may be known: zeros are
  // shown.
  int worked_out() {
    int count = 0;
    for (std::size_t i = 0; i < figures_.size(); ++i) {
      const Figure& figure = figures_[i];
      if (figure.truth > 0 && figure.least < figure.most && !could_differ(i)) ++count;
    }
    return count + pinned_;
  }

 private:
  struct Figure {
    std::int64_t truth, least, most;
  };
  struct Sum {  // of these with their signs: nothing
    std::vector<std::pair<std::size_t, int>> terms;
  };
  using Domains = std::vector<std::pair<std::int64_t, std::int64_t>>;
  static constexpr std::int64_t kMost = 150;  // no table of these tests holds more people

  const TallyRow& counted(int row) const {
    return row == 0 ? tally_.everybody() : tally_.role(row - 1);
  }
  const ShownRow& seen(int row) const {
    return row == 0 ? shown_.everybody : shown_.roles[static_cast<std::size_t>(row) - 1];
  }

  std::size_t add(const Shown& shown, std::int64_t truth, std::int64_t least, std::int64_t most) {
    if (shown) least = most = truth;
    if (!shown && least == most && truth > 0) ++pinned_;
    figures_.push_back({truth, least, most});
    return figures_.size() - 1;
  }

  void add_row(int row) {
    const TallyRow& truth = counted(row);
    const ShownRow& shown = seen(row);
    const bool small_row = truth.respondents < thresholds_.breakdown;
    const std::int64_t most_people = shown.too_few && small_row ? thresholds_.breakdown - 1 : kMost;
    std::vector<std::size_t> indices = {add(shown.respondents, truth.respondents, 0, most_people)};
    std::int64_t choices = 0;
    for (std::size_t i = 0; i < truth.counts.size(); ++i) {
      const std::int64_t count = truth.counts[i];
      const bool small = !shown.too_few && count < thresholds_.cell;
      const std::int64_t most = small ? thresholds_.cell - 1 : kMost;
      indices.push_back(add(shown.counts[i], count, shown.too_few ? 0 : 1, most));
      choices += count;
    }
    Sum people;
    people.terms.emplace_back(indices[0], -1);
    for (std::size_t i = 1; i < indices.size(); ++i) people.terms.emplace_back(indices[i], 1);
    // With several choices, a row holds as many as its people, or more; none of them twice.
    if (!partition_) {
      people.terms.emplace_back(add(std::nullopt, choices - truth.respondents, 0, 8 * kMost), -1);
      figures_.back().truth = -figures_.back().truth;  // not a figure of the table: not looked for
      for (std::size_t i = 1; i < indices.size(); ++i) {
        const std::int64_t others = truth.respondents - truth.counts[i - 1];
        sums_.push_back(
            {{{indices[0], -1}, {indices[i], 1}, {add(std::nullopt, -others, 0, kMost), 1}}});
      }
    }
    sums_.push_back(std::move(people));
    rows_.push_back(std::move(indices));
  }

  void add_column(int column) {
    const auto index = static_cast<std::size_t>(column);
    Sum sum;
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      sum.terms.emplace_back(rows_[row][index], row == 0 ? -1 : 1);
    }
    sums_.push_back(std::move(sum));
  }

  bool could_differ(std::size_t index) {
    const std::int64_t truth = figures_[index].truth;
    for (std::int64_t away = 1; away <= kMost; ++away) {
      for (const std::int64_t other : {truth - away, truth + away}) {
        if (other < figures_[index].least || other > figures_[index].most) continue;
        Domains domains;
        for (const Figure& figure : figures_) domains.emplace_back(figure.least, figure.most);
        domains[index] = {other, other};
        int patience = 20'000;
        if (solve(std::move(domains), patience)) return true;
      }
    }
    return false;
  }

  // Narrows what each figure can be by each sum, until nothing changes.
  bool narrow(Domains& domains) const {
    bool changed = true;
    while (changed) {
      changed = false;
      for (const Sum& sum : sums_) {
        std::int64_t low = 0, high = 0;
        for (const auto& [i, sign] : sum.terms) {
          low += sign > 0 ? domains[i].first : -domains[i].second;
          high += sign > 0 ? domains[i].second : -domains[i].first;
        }
        if (low > 0 || high < 0) return false;
        for (const auto& [i, sign] : sum.terms) {
          auto& [least, most] = domains[i];
          const std::int64_t own_low = sign > 0 ? least : -most;
          const std::int64_t own_high = sign > 0 ? most : -least;
          const std::int64_t from = std::max(own_low, own_high - high);
          const std::int64_t to = std::min(own_high, own_low - low);
          if (from > to) return false;
          if (from == own_low && to == own_high) continue;
          least = sign > 0 ? from : -to;
          most = sign > 0 ? to : -from;
          low += from - own_low;
          high += to - own_high;
          changed = true;
        }
      }
    }
    return true;
  }

  bool solve(Domains domains, int& patience) const {
    if (--patience < 0 || !narrow(domains)) return false;
    std::size_t open = domains.size();
    for (std::size_t i = 0; i < domains.size(); ++i) {
      const std::int64_t width = domains[i].second - domains[i].first;
      if (width == 0) continue;
      if (open == domains.size() || width < domains[open].second - domains[open].first) open = i;
    }
    if (open == domains.size()) return true;
    const auto [least, most] = domains[open];
    const std::int64_t near = std::clamp(std::abs(figures_[open].truth), least, most);
    for (std::int64_t away = 0; away <= most - least; ++away) {
      for (const std::int64_t value : {near - away, near + away}) {
        if (value < least || value > most) continue;
        Domains next = domains;
        next[open] = {value, value};
        if (solve(std::move(next), patience)) return true;
        if (away == 0) break;
      }
    }
    return false;
  }

  const Tally& tally_;
  const ShownTally& shown_;
  Thresholds thresholds_;
  bool partition_;
  std::vector<Figure> figures_;
  std::vector<std::vector<std::size_t>> rows_;  // [0] respondents, then cells
  std::vector<Sum> sums_;
  int pinned_ = 0;
};

}  // namespace chorus::test
