// The desk's log in SQLite; see Store.
#pragma once

#include <vector>

#include "core/deeds.h"
#include "store/sqlite.h"

namespace chorus {

Done write_deed(Database& database, const Deed& deed);  // in one transaction
Result<std::vector<LogEntry>> read_deeds(Database& database);

}  // namespace chorus
