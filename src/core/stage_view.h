// What the room's second display shows: the curtain, or the result of one prompt.
//
// Whoever watches it while somebody stands at the kiosk must not read that one person's answer off
// a bar that moves. So it shows a result row by row (everybody's, and each role's) as it was when
// the row was last taken over: a row that can be seen takes new answers over only when those of at
// least `Thresholds::cell` people are waiting. How many wait is said; of whom they are is not.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/id.h"
#include "core/programme.h"
#include "core/session.h"
#include "core/statements.h"
#include "core/tally.h"

namespace chorus {

// Of its words; the page makes them smaller where they have no room.
inline constexpr int kStageTextPercent = 200;

struct StageResult {
  int revision = 1;
  Tally tally;                          // as it is shown
  std::optional<StatementBoard> board;  // of a prompt that is answered with votes
  // Of the prompt. What of them the room may see is decided when they are shown: the words of a
  // person say nothing about who that was, and come as they are let through.
  std::vector<WrittenWords> words;
  // For everybody's row, then each role's: visits that have changed it since it was taken over.
  std::vector<std::set<Id>> waiting;
};

struct StageView {
  bool there = false;  // a second display is open
  Id session;          // whose results are shown
  std::string prompt;  // empty: the curtain is down
  // Of that session, by prompt: one that is shown again goes on from where it was.
  std::map<std::string, StageResult, std::less<>> results;
  std::uint64_t heard = 0;    // House::heard when it was last brought up to date
  std::int64_t drawn_ms = 0;  // steady: …and when that was
};

// A result as it is now, with nobody waiting.
StageResult staged(int revision, Tally tally, const StatementBoard* board);
// Notes that a visit has changed the rows of everybody and of its roles.
void note_change(StageResult& result, RoleMask roles, const Id& visit);
// Takes over the rows that may be: none while too few answers wait for everybody's.
void take_over(StageResult& result, const Tally& now, const StatementBoard* board,
               const Thresholds& thresholds);

}  // namespace chorus
