// What a session adds up to, counted from its rows in one sweep.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "core/event.h"
#include "core/prompt_type.h"
#include "store/session_scan.h"
#include "store/sqlite.h"

namespace chorus {

struct SessionSums {
  SessionCounts counts;
  std::int64_t responses = 0;
  std::vector<std::pair<std::string, std::int64_t>> people_by_role;  // by code
};

enum class WithWords { no, yes };  // free texts grow with the session; an export wants none here

// Of each prompt of `programme` the wording is counted that it has there: answers to an earlier one
// are kept and exported, but not mixed in. `book` is the programme's. `also` hears the same sweep,
// unless it is nullptr. The caller holds a transaction.
Result<SessionSums> sum_session(Database& database, std::int64_t session, const PromptBook& book,
                                AnswerIndex& index, const Programme& programme,
                                const PromptTypes& types, WithWords words, ScanListener* also);

}  // namespace chorus
