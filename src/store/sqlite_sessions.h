// Sessions and the wording of their prompts, in SQLite. The number of a session or a prompt names
// it inside one file only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/event.h"
#include "core/session.h"
#include "store/sqlite.h"

namespace chorus {

struct NumberedSession {
  std::int64_t number = 0;
  Session session;
};

// Fault::not_found when there is none.
Result<NumberedSession> read_session(Database& database, const Id& id);
Result<std::vector<Session>> read_sessions(Database& database);  // newest first
Done write_session(Database& database, const Session& session);

// Gives the file back without any trace of the order in which people came: rows lie in the order of
// their random ids, and the log, which is a diary, is emptied. Best effort: a session that has been
// closed stays closed when there is no room for this.
void forget_order(Database& database);

Result<std::vector<Revision>> write_prompts(Database& database, const Id& session,
                                            const Programme& programme);

}  // namespace chorus
