// One visit as a line of JSON, for `chorus record`:
// {"roles":["patient"],"language":"en","consent":true,"answers":{"felt":4,"words":"…"}}
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/programme.h"
#include "core/prompt_type.h"
#include "core/result.h"
#include "core/value.h"

namespace chorus {

struct RecordedVisit {
  std::vector<std::string> roles;
  std::string language;
  std::map<std::string, Value> answers;  // by prompt code, each checked by its type; null = skipped
};

// Fault::bad_input with a pointer in `where` and what was expected. Without consent: an error too.
Result<RecordedVisit> read_recorded_visit(const Programme& programme, const PromptTypes& types,
                                          std::string_view line);

}  // namespace chorus
