// What can be brought back from a damaged store.
//
// The damaged file and its log are set aside as they are; a new store takes their place, with every
// row that could be read and that belongs to something that could. Nothing is invented.
#pragma once

#include <optional>
#include <string>

#include "core/event.h"
#include "core/result.h"
#include "store/sqlite_store.h"

namespace chorus {

// Whether an error of opening a store tells of damage that rescue_store() may mend: the file is a
// store of Chorus, of this version or an older one. Reads the file's header only.
bool may_be_rescued(const std::string& path, const Error& error);

// `date`, as "2026-11-30", goes into the name of the damaged file: "chorus.damaged-2026-11-30.db".
// Beside it, "<that name>.txt" says in one sentence what came back. Fault::conflict: somebody has
// the store open; ::storage, ::io: the new store could not be made. After an error the store is
// where it was, or finish_rescue() has to go on.
Result<StoreRescue> rescue_store(const OpenOptions& options, const std::string& date);

// Goes on with what the power or the disk has cut off while a new store took the place of another,
// here or in restore_backup(). A rescue that was finished now: what came back in it.
Result<std::optional<StoreRescue>> finish_rescue(const std::string& path);

// The sentence about it, in English.
std::string rescue_sentence(const StoreRescue& rescue);

}  // namespace chorus
