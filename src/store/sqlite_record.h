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
// What one visit gave, by the number of its session.
Result<std::vector<RecordEntry>> entries_of(Database& database, std::int64_t session,
                                            const Id& visit);
Result<std::vector<RecordEntry>> read_record(Database& database, std::string_view programme);
// Who of a session has spoken in the record as it stands, and as whom; by visit.
Result<std::vector<Speaker>> read_speakers(Database& database, const Id& session,
                                           const std::vector<RecordEntry>& record);

}  // namespace chorus
