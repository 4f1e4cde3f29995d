// The way back in SQLite: marks of codes, linked visits, what was taken back, and which exports had
// left. See Store. One transaction each.
#pragma once

#include <utility>
#include <vector>

#include "core/prompt_type.h"
#include "core/way_back.h"
#include "store/sqlite.h"

namespace chorus {

Done write_code(Database& database, const Id& visit, const Id& mark);
Result<Id> read_visit_of(Database& database, const Id& mark);
Result<Tries> read_tries(Database& database);
Done write_tries(Database& database, const Tries& tries);
// The latest values of one visit.
Result<std::vector<ResponseRecord>> read_answers(Database& database, const Id& visit,
                                                 const PromptTypes& types);
Result<Holdings> read_holdings(Database& database, const Id& visit, const PromptTypes& types);
Done write_link(Database& database, const Id& visit, const Id& earlier);
Done write_withdrawal(Database& database, const Id& visit);
// All visits of a closed session; how many they were.
Result<std::int64_t> write_forgetting(Database& database, const Id& session);
Done write_export_left(Database& database, const ExportLeft& left);

// Of the visits of one session, by its number.
Result<std::vector<std::pair<Id, Id>>> read_links(Database& database, std::int64_t session);
Result<std::vector<Id>> read_withdrawn(Database& database, std::int64_t session);

}  // namespace chorus
