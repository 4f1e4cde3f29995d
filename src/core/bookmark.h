// Where a visitor stands: what it takes to bring them back to their own question when the kiosk
// died under them. It is kept outside the store while they are here and no longer, and only of who
// has agreed to be heard: after a visit nothing of its order or time is left.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/access.h"
#include "core/id.h"
#include "core/record.h"
#include "core/session.h"
#include "core/value.h"

namespace chorus {

struct Bookmark {
  VisitRecord record;
  std::int64_t touched_ms = 0;  // steady: the last sign of life
  std::string language;
  Access access;
  bool listening = false;
  std::string screen;              // its name: roles, results, or a step of the plan
  std::vector<std::string> roles;  // chosen, perhaps not saved yet
  bool rather_not_say = false;
  std::vector<std::string> plan;
  std::size_t at = 0;         // index in plan
  std::size_t result_at = 0;  // of the result that is looked at
  bool answered = false;      // the draft of a prompt is an answer
  Value draft;
  RecordEntry drafting;              // of a step that asks of an entry of the record
  std::vector<std::string> offered;  // statements, at a prompt of them
  std::size_t offered_at = 0;
  bool writing = false;  // past them: one's own words
};

}  // namespace chorus
