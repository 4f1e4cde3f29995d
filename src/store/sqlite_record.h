// The room's record in SQLite.
#pragma once

#include <string_view>
#include <vector>

#include "core/record.h"
#include "store/sqlite.h"

namespace chorus {

// See Store. One transaction each.
Done write_entry(Database& database, const Id& kiosk, const RecordEntry& entry);
Result<std::vector<RecordEntry>> read_record(Database& database, std::string_view programme);

}  // namespace chorus
