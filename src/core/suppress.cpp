// Which counts may be shown. See privacy.h for the rules and figure_network.h for the mathematics.
#include <algorithm>

#include "core/figure_network.h"
#include "core/privacy.h"
#include "core/result.h"

namespace chorus {
namespace {

using Count = std::int64_t;

// The nodes of the network. Rows of roles come after these, then people without a role, then
// buckets.
constexpr int kRespondents = 0;  // the column of totals
constexpr int kExtra = 1;        // several choices: those beyond each person's first
constexpr int kEverybody = 2;    // the row of totals
constexpr int kFirstRole = 3;

// What is lost when it is hidden, against a cell of a role: everybody's figures matter most.
constexpr Count kEverybodyPrice = 2;
constexpr Count kWholeRowPrice = 10;

// A row and its figures in the network.
struct Row {
  const TallyRow* counted = nullptr;
  int node = 0;
  bool hidden = false;
  int respondents = 0;
  std::vector<int> cells;

  bool empty() const { return counted->respondents == 0; }
};

// The people who are in everybody's row and in no role's. No figures of its own where people with
// several roles make the sums of the roles exceed everybody's.
TallyRow without_role(const Tally& tally) {
  TallyRow rest = tally.everybody();
  bool negative = false;
  for (int role = 0; role < tally.roles(); ++role) {
    rest.respondents -= tally.role(role).respondents;
    for (std::size_t i = 0; i < rest.counts.size(); ++i) {
      rest.counts[i] -= tally.role(role).counts[i];
      negative = negative || rest.counts[i] < 0;
    }
  }
  return negative || rest.respondents <= 0 ? TallyRow{} : rest;
}

class Table {
 public:
  Table(const Tally& tally, const Thresholds& thresholds, bool partition);

  ShownTally suppressed();

 private:
  void add_row(const TallyRow& counted, int node);
  void hide_small();
  void hide_next_smallest_cells();
  void hide_rows_until_safe();
  bool hide_what_can_be_worked_out();
  bool cover(Row& row, int figure);
  void give_up_on(Row& row);
  void hide_row(Row& row);
  bool hide_next_row();
  bool let_rest_hide_others();
  ShownRow shown(const Row& row) const;

  const Thresholds thresholds_;
  const bool partition_;
  const int first_bucket_;  // node
  const TallyRow rest_;     // people without a role
  FigureNetwork network_;
  std::vector<Row> rows_;  // [0] everybody, then the roles
  Row rest_row_;           // on no screen; its figures are known to nobody
  bool rest_hides_ = false;
  bool all_hidden_ = false;
};

Table::Table(const Tally& tally, const Thresholds& thresholds, bool partition)
    : thresholds_(thresholds),
      partition_(partition),
      first_bucket_(kFirstRole + tally.roles() + 1),
      rest_(without_role(tally)),
      network_(first_bucket_ + tally.buckets()) {
  add_row(tally.everybody(), kEverybody);
  for (int role = 0; role < tally.roles(); ++role) add_row(tally.role(role), kFirstRole + role);
  add_row(rest_, kFirstRole + tally.roles());
  rest_row_ = std::move(rows_.back());
  rows_.pop_back();
  network_.at(rest_row_.respondents).price = 0;
  for (const int cell : rest_row_.cells) network_.at(cell).price = 0;
}

// Bounds are those of a figure that is hidden in a row that is shown: it is not zero (zeros are
// shown). With several choices a person can choose each option once, so no cell is more than its
// row has people.
void Table::add_row(const TallyRow& counted, int node) {
  const bool totals = node == kEverybody;  // flows the other way: out of the buckets
  const auto figure = [&](int from, int to, Count value) {
    TableFigure made;
    made.from = totals ? to : from;
    made.to = totals ? from : to;
    made.value = value;
    made.low = 1;
    return made;
  };
  Row row;
  row.counted = &counted;
  row.node = node;
  TableFigure respondents = figure(kRespondents, node, counted.respondents);
  respondents.price = totals ? 0 : counted.respondents * kWholeRowPrice;
  row.respondents = network_.add(respondents);
  Count choices = 0;
  for (std::size_t i = 0; i < counted.counts.size(); ++i) {
    TableFigure cell = figure(node, first_bucket_ + static_cast<int>(i), counted.counts[i]);
    if (!partition_) cell.high = counted.respondents;
    cell.price = cell.value * (totals ? kEverybodyPrice : 1);
    row.cells.push_back(network_.add(cell));
    choices += cell.value;
  }
  if (!partition_) {
    TableFigure extra = figure(kExtra, node, choices - counted.respondents);
    extra.low = 0;
    extra.hidden = true;
    network_.add(extra);
  }
  rows_.push_back(std::move(row));
}

// In a hidden row everything is hidden, zeros too.
void Table::hide_row(Row& row) {
  row.hidden = true;
  Count most = 0;
  for (const int index : row.cells) {
    TableFigure& cell = network_.at(index);
    cell.hidden = true;
    cell.low = 0;
    cell.high = partition_ ? kNoBound : row.counted->respondents;
    most = std::max(most, cell.value);
  }
  TableFigure& respondents = network_.at(row.respondents);
  respondents.hidden = true;
  if (!partition_) respondents.low = most;  // so that no cell is more than its row has people
  const bool small = respondents.value < thresholds_.breakdown;
  if (small) respondents.high = thresholds_.breakdown - 1;
}

void Table::hide_small() {
  for (Row& row : rows_) {
    if (row.empty()) continue;
    if (row.counted->respondents < thresholds_.breakdown) {
      hide_row(row);
      continue;
    }
    for (const int index : row.cells) {
      TableFigure& cell = network_.at(index);
      if (cell.value < 1 || cell.value >= thresholds_.cell) continue;
      cell.hidden = true;
      cell.high = std::min<Count>(cell.high, thresholds_.cell - 1);
    }
  }
}

// A single hidden cell is what its row lacks to its total.
void Table::hide_next_smallest_cells() {
  for (const Row& row : rows_) {
    if (row.hidden || !partition_) continue;
    int next = -1;
    int hidden = 0;
    for (const int index : row.cells) {
      const TableFigure& cell = network_.at(index);
      hidden += cell.hidden ? 1 : 0;
      if (cell.hidden || cell.value == 0) continue;
      if (next < 0 || cell.value < network_.at(next).value) next = index;
    }
    if (hidden == 1 && next >= 0) network_.at(next).hidden = true;
  }
}

// What all hidden rows hold together can be worked out from the others, so they must be at least
// two, and together as many people as a breakdown needs.
void Table::hide_rows_until_safe() {
  while (true) {
    Count people = rest_hides_ ? rest_.respondents : 0;
    int hidden = rest_hides_ ? 1 : 0;
    bool role_hidden = false;
    for (const Row& row : rows_) {
      if (!row.hidden) continue;
      role_hidden = true;
      people += row.counted->respondents;
      ++hidden;
    }
    if (!role_hidden || (hidden >= 2 && people >= thresholds_.breakdown)) return;
    if (hide_next_row() || let_rest_hide_others()) continue;
    all_hidden_ = true;
    return;
  }
}

bool Table::hide_next_row() {
  Row* next = nullptr;
  for (std::size_t i = 1; i < rows_.size(); ++i) {
    Row& row = rows_[i];
    if (row.hidden || row.empty()) continue;
    if (next == nullptr || row.counted->respondents < next->counted->respondents) next = &row;
  }
  if (next != nullptr) hide_row(*next);
  return next != nullptr;
}

// The rules take it that each person has one role; only a crowd without any is let hide others from
// the start, and a smaller one where nothing else is left.
bool Table::let_rest_hide_others() {
  if (rest_hides_ || rest_.respondents == 0) return false;
  hide_row(rest_row_);
  network_.at(rest_row_.respondents).high = kNoBound;
  rest_hides_ = true;
  return true;
}

// Whether anything was hidden in this round; where nothing was, nothing can be worked out.
bool Table::hide_what_can_be_worked_out() {
  bool changed = false;
  for (Row& row : rows_) {
    if (all_hidden_) return false;
    const bool was_hidden = row.hidden;
    if (was_hidden) changed = cover(row, row.respondents) || changed;
    for (const int cell : row.cells) changed = cover(row, cell) || changed;
  }
  return changed;
}

bool Table::cover(Row& row, int figure) {
  if (all_hidden_ || !network_.at(figure).hidden || network_.at(figure).value == 0) return false;
  const auto further = network_.cover(figure);
  if (!further) {
    give_up_on(row);
    return true;
  }
  for (const int index : *further) {
    network_.at(index).hidden = true;
    for (Row& each : rows_) {
      if (each.respondents == index) hide_row(each);
    }
  }
  return !further->empty();
}

// No figures of the table can cover one of this row.
void Table::give_up_on(Row& row) {
  const bool everybody = &row == &rows_.front();
  if (!everybody && !row.hidden) {
    hide_row(row);
  } else if (!hide_next_row() && !let_rest_hide_others()) {
    all_hidden_ = true;
  }
}

ShownRow Table::shown(const Row& row) const {
  ShownRow result;
  result.counts.resize(row.cells.size());
  result.too_few = row.hidden || all_hidden_;
  if (result.too_few) return result;
  result.respondents = row.counted->respondents;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const TableFigure& cell = network_.at(row.cells[i]);
    if (!cell.hidden) result.counts[i] = cell.value;
  }
  return result;
}

ShownTally Table::suppressed() {
  const Count people = rows_.front().counted->respondents;
  all_hidden_ = people == 0 || people < thresholds_.breakdown;
  if (!all_hidden_) {
    if (rest_.respondents >= thresholds_.breakdown) let_rest_hide_others();
    hide_small();
    hide_rows_until_safe();
    hide_next_smallest_cells();
    while (hide_what_can_be_worked_out()) hide_rows_until_safe();
  }
  ShownTally result;
  result.everybody = shown(rows_.front());
  for (std::size_t i = 1; i < rows_.size(); ++i) result.roles.push_back(shown(rows_[i]));
  return result;
}

}  // namespace

ShownTally suppress(const Tally& tally, const Thresholds& thresholds, bool partition) {
  require(!tally.empty(), "a tally that is shown has a shape");
  return Table(tally, thresholds, partition).suppressed();
}

}  // namespace chorus
