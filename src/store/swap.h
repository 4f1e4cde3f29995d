// Puts a new store in the place of one that is kept, so that wherever the power goes and whatever
// fails, the next start finds one of the two, whole, and what was there stays under another name.
//
// The new store is made whole under next_store(). Then a note beside the store says that it takes
// over, and how the old one will be called: from then on nothing is done with the store before that
// is finished, now or at the next start.
//
// For whoever holds the store's lock, except where it says otherwise.
#pragma once

#include <optional>
#include <string>

#include "core/event.h"
#include "core/result.h"

namespace chorus {

struct Swap {
  // `aside`: the path that the old store gets, beside it. Beside a rescued one, "<aside>.txt" says
  // in one sentence what came back.
  StoreRescue kept;
  bool rescued = false;  // the old store was damaged; false: a copy takes its place
  bool operator==(const Swap&) const = default;
};

// Where the new store is made. Whatever is found there without a note was not finished.
std::string next_store(const std::string& path);

// Where a damaged store is copied to, to be read.
std::string read_copy(const std::string& path);

// Fault::io: either nothing has begun and nothing has changed, or finish_swap() has to go on with
// it.
Done swap_store(const std::string& path, const Swap& swap);

// Goes on with a swap that was begun, and gives it back; clears away what else was not finished.
// Fault::io: it could not be finished; nothing may be done with the store before it is.
Result<std::optional<Swap>> finish_swap(const std::string& path);

// Without the lock. Fault::conflict: what lies at `path` is neither the old store nor the new one.
Done no_swap_begun(const std::string& path);

}  // namespace chorus
