// The room's record in SQLite.
#pragma once

#include <string_view>
#include <vector>

#include "core/event.h"
#include "core/record.h"
#include "store/sqlite.h"

namespace chorus {

// See Store. One transaction each.
Done write_entry(Database& database, const Id& kiosk, const RecordEntry& entry);
Result<std::vector<RecordEntry>> read_record(Database& database, std::string_view programme);
// Who of a session has spoken in the record, and as whom; by visit.
Result<std::vector<Speaker>> read_speakers(Database& database, const Id& session);

}  // namespace chorus
