// An export's view of one session in a SQLite store: a connection and a transaction of its own, so
// that answers may come in meanwhile without changing what is exported.
#pragma once

#include <memory>

#include "core/export_source.h"
#include "core/prompt_type.h"
#include "store/sqlite.h"

namespace chorus {

// Fault::not_found when there is no such session. Keeps copies of `programme` and `types`.
Result<std::unique_ptr<ExportSource>> make_sqlite_export(std::unique_ptr<Database> database,
                                                         const Id& session, Profile profile,
                                                         const Id& key, const Programme& programme,
                                                         const PromptTypes& types);

}  // namespace chorus
