// The cycle of six steps that a programme goes round again and again: where its sessions stand, and
// what they have left open. Everything here is worked out from the sessions and the room's record.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/ledger.h"
#include "core/results.h"
#include "core/session.h"

namespace chorus {

inline constexpr int kSteps = 6;

// What the sessions of one step have left, over all rounds.
struct StepTally {
  int sessions = 0;         // opened
  int open_promises = 0;    // made there and not done with
  int open_challenges = 0;  // made there and not answered
  bool operator==(const StepTally&) const = default;
};
std::array<StepTally, kSteps> tally_steps(const std::vector<Session>& sessions,
                                          std::string_view programme, const Ledger& ledger);

// The programme's session that was opened last; nullptr when there was none.
const Session* last_session(const std::vector<Session>& sessions, std::string_view programme);

// A statement that participants asked to be put to the next audience.
struct Question {
  Id entry;
  std::string text;  // as it was written
  int asked = 0;
  bool supported = false;  // by every role that voted, even the least convinced
};
// At most `most`, those that every role supports first, then those that more people asked for.
std::vector<Question> questions_of(const Boards& boards, std::size_t most);

constexpr std::size_t kMostQuestions = 5;

struct CyclePlace {
  int step = 1;   // 1 … kSteps
  int round = 1;  // how often the cycle has come round, counting this time
  bool operator==(const CyclePlace&) const = default;
};
// Where a session at `step` stands after those that there were: going back to an earlier step
// begins a new round.
CyclePlace place_of(const std::vector<Session>& sessions, std::string_view programme, int step);
// The step to propose next: the one after the last session's, and after the sixth the first again.
CyclePlace next_place(const std::vector<Session>& sessions, std::string_view programme);

}  // namespace chorus
