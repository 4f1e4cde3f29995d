#include "core/experience.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "core/record.h"

namespace chorus {
namespace {

constexpr int kSteps = 6;

}  // namespace

bool worked_first(const Session& session) {
  return (session.cycle * kSteps + session.step) % 2 == 0;
}

std::array<ToldSide, 2> sides_of(const StatementBoard& board, const Thresholds& thresholds) {
  std::array<ToldSide, 2> sides;
  for (const Statement& statement : board.all()) {
    const auto side = std::find(kSides.begin(), kSides.end(), statement.side);
    if (side == kSides.end()) continue;
    ToldSide& place = sides[static_cast<std::size_t>(side - kSides.begin())];
    if (statement.moderation == Moderation::hidden) place.hidden.push_back(&statement);
    if (!board.may_be_shown(statement)) continue;
    place.told.push_back({&statement, shown_votes(statement, thresholds).everybody.counts.front()});
  }
  for (ToldSide& side : sides) {
    std::sort(side.told.begin(), side.told.end(), [](const Told& a, const Told& b) {
      const std::int64_t left = a.me_too.value_or(-1), right = b.me_too.value_or(-1);
      return left != right ? left > right : a.statement->id < b.statement->id;
    });
  }
  return sides;
}

}  // namespace chorus
