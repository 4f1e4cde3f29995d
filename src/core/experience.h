// What did not work, and what did, in equal room: one prompt's board of experiences as two sides.
#pragma once

#include <array>
#include <vector>

#include "core/privacy.h"
#include "core/session.h"
#include "core/statements.h"

namespace chorus {

// Whether what worked is shown first: in every other session of a programme, by its steps and the
// times that the cycle has come round, so that neither side always comes first.
bool worked_first(const Session& session);

// An experience that the room may see, and how many others say that it was so for them too.
struct Told {
  const Statement* statement = nullptr;
  Shown me_too;  // nothing where it may not be told
};
struct ToldSide {
  std::vector<Told> told;  // the most shared first, as far as may be shown; else by id
  std::vector<const Statement*> hidden;  // with the reason
};
// In the order of kSides. Pointers into `board`.
std::array<ToldSide, 2> sides_of(const StatementBoard& board, const Thresholds& thresholds);

}  // namespace chorus
