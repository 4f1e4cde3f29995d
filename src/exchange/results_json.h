// The results of a session as `chorus results --json` prints them: the same suppressed figures that
// screens show. Documented in docs/results-json.md; stable.
#pragma once

#include <string>

#include "core/event.h"
#include "core/programme.h"
#include "core/prompt_type.h"
#include "core/session.h"

namespace chorus {

std::string results_json(const Session& session, const Programme& programme,
                         const PromptTypes& types, const SessionCounts& counts,
                         const std::vector<Session>& sessions);  // all known, for ages
std::string sessions_json(const std::vector<Session>& sessions);

}  // namespace chorus
