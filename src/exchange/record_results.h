// What a session's record has come to, for `chorus results --json`: statements with how the room
// stands on them, promises with their owners' and witnesses' words, challenges with their answers.
// Under the same rules as the screens.
#pragma once

#include <vector>

#include "core/event.h"
#include "core/programme.h"
#include "core/prompt_type.h"
#include "core/session.h"
#include "exchange/json_tree.h"

namespace chorus {

// `sessions`: all that are known, for the age of challenges.
Json record_results(const Session& session, const Programme& programme, const PromptTypes& types,
                    const SessionCounts& counts, const std::vector<Session>& sessions);

}  // namespace chorus
