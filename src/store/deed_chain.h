// The chain of the desk's log: each entry's hash is the SHA-256 of the hash before it and of what
// the entry says. It shows that an entry was changed, taken out or put in between; whoever can
// change the file can also make the whole chain anew, or cut off its end.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/deeds.h"

namespace chorus {

// Of an entry, in lower-case hexadecimal digits. Hashed are, each followed by a line feed: the
// previous hash, the number, the milliseconds of its quarter of an hour, who, what, the detail, and
// the session's id or nothing.
std::string hash_of(const LogEntry& entry);

// The entry that follows `last`; nullptr: the first, whose previous hash is all zeros.
LogEntry next_entry(const LogEntry* last, Deed deed);

// The number of the first entry that does not fit, in a log from its beginning; 0: all fit.
std::int64_t first_misfit(const std::vector<LogEntry>& log);

// What concerns this session, or none.
std::vector<LogEntry> deeds_of(std::vector<LogEntry> log, const Id& session);

}  // namespace chorus
