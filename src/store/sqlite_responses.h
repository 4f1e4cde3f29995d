// Visits, answers and what was decided about them, in SQLite. One small transaction each.
#pragma once

#include "core/export_source.h"
#include "core/session.h"
#include "store/sqlite.h"

namespace chorus {

Done write_visit(Database& database, const Id& kiosk, const VisitRecord& visit);
Done write_response(Database& database, const ResponseRecord& response);
Result<Id> session_of_visit(Database& database, const Id& visit);
Done write_decision(Database& database, const WrittenWords& words);
// Results that participants have seen, by the number of their session.
Result<std::vector<Disclosure>> read_shown(Database& database, std::int64_t session);
Done write_shown(Database& database, const Id& session, const Disclosure& shown);

}  // namespace chorus
