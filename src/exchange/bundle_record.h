// The members of a bundle that hold the room's record. Private to exchange.
#pragma once

#include <vector>

#include "core/deeds.h"
#include "core/export_source.h"
#include "core/record.h"
#include "exchange/json_tree.h"

namespace chorus {

// In the deidentified profile nobody's words are told that were not decided to be shown (they are
// null), and no entry names the visit that it came from.
Json statements_json(const std::vector<RecordEntry>& record, Profile profile);
Json challenges_json(const std::vector<RecordEntry>& record, Profile profile);
Json commitments_json(const std::vector<RecordEntry>& record, Profile profile);
// What became of commitments: what people agreed to, owners said, witnesses saw, was put off.
Json verdicts_json(const std::vector<RecordEntry>& record, Profile profile);
Json interventions_json(const std::vector<RecordEntry>& record);
// What the room says of interventions: one row for each thing that somebody said of one.
Json feasibility_json(const std::vector<RecordEntry>& record, Profile profile);

// What facilitators did, each with the hash of the entry before it.
Json desk_log_json(const std::vector<LogEntry>& deeds);

}  // namespace chorus
