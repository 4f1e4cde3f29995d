#include "core/stage_view.h"

#include <utility>

namespace chorus {
namespace {

const TallyRow& row_of(const Tally& tally, std::size_t row) {
  return row == 0 ? tally.everybody() : tally.role(static_cast<int>(row) - 1);
}

// What nobody could see tells nobody anything by changing.
bool may_change(const TallyRow& shown, const std::set<Id>& waiting, const Thresholds& thresholds) {
  if (shown.respondents < thresholds.breakdown) return true;
  return static_cast<int>(waiting.size()) >= thresholds.cell;
}

}  // namespace

StageResult staged(int revision, Tally tally, const StatementBoard* board) {
  StageResult result;
  result.revision = revision;
  result.waiting.resize(static_cast<std::size_t>(tally.roles()) + 1);
  result.tally = std::move(tally);
  if (board != nullptr) result.board = *board;
  return result;
}

void note_change(StageResult& result, RoleMask roles, const Id& visit) {
  for (std::size_t row = 0; row < result.waiting.size(); ++row) {
    const bool concerned = row == 0 || (roles >> (row - 1) & RoleMask{1}) != 0;
    if (concerned) result.waiting[row].insert(visit);
  }
}

void take_over(StageResult& result, const Tally& now, const StatementBoard* board,
               const Thresholds& thresholds) {
  if (!may_change(result.tally.everybody(), result.waiting.front(), thresholds)) return;
  std::vector<TallyRow> rows;
  for (std::size_t row = 0; row < result.waiting.size(); ++row) {
    const TallyRow& shown = row_of(result.tally, row);
    const bool change = row == 0 || may_change(shown, result.waiting[row], thresholds);
    rows.push_back(change ? row_of(now, row) : shown);
    if (change) result.waiting[row].clear();
  }
  result.tally = Tally(std::move(rows));
  if (board != nullptr) result.board = *board;
}

}  // namespace chorus
