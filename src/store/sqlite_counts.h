// What a session adds up to, counted from its rows in one sweep.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "core/event.h"
#include "core/prompt_type.h"
#include "store/sqlite_sessions.h"

namespace chorus {

struct SessionSums {
  SessionCounts counts;
  std::int64_t responses = 0;
  std::vector<std::pair<std::string, std::int64_t>> people_by_role;  // by code
};

enum class WithWords { no, yes };  // free texts grow with the session; an export wants none here

// Of each prompt of `programme` the wording is counted that it has there: answers to an earlier one
// are kept and exported, but not mixed in. The caller holds a transaction.
Result<SessionSums> sum_session(Database& database, const NumberedSession& session,
                                const Programme& programme, const PromptTypes& types, WithWords words);

}  // namespace chorus
