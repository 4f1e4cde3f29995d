// Whether a store's log (its WAL) lost what had been acknowledged. SQLite reads a log up to the
// first frame whose sum is wrong and takes all that follows for an unfinished write, as a power cut
// leaves it. But each commit is synced before the next begins: two commits behind a wrong frame
// cannot come from a cut.
#pragma once

#include <string>

namespace chorus {

// `log`: path of the log, which nobody writes just now. False when there is none.
bool log_is_damaged(const std::string& log);

}  // namespace chorus
