// A tape: every Moment and Event of a kiosk's day, one JSON object a line, from which the day is
// replayed exactly. It holds what people tapped and when: for rehearsals and tests, never for a
// real day.
#pragma once

#include <string>
#include <string_view>

#include "core/event.h"
#include "core/moment.h"
#include "core/result.h"

namespace chorus {

struct TapeEntry {
  Moment moment;
  Event event;
};

std::string write_tape_line(const TapeEntry& entry);  // without the line end
Result<TapeEntry> read_tape_line(std::string_view line);

}  // namespace chorus
