// Writes the hand-over of a session into a folder: complete, or absent; encrypted where the
// programme or the kiosk names a key.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "core/export_source.h"
#include "core/state.h"
#include "store/sqlite_store.h"

namespace chorus {

struct ExportOrder {
  std::string store;  // path of the database
  StoreKind kind = StoreKind::real;
  Id session;
  std::string folder;
  bool make_folder = false;  // make it when it is missing (never on a stick that was pulled out)
  Profile profile = Profile::deidentified;
  std::string reason;  // why participants have not seen all results; empty: they have
};

struct ExportDone {
  std::string path;
  std::string room_copy;  // deidentified, beside a full record of which the room was promised one
  std::int64_t responses = 0;
  bool encrypted = false;
};

using ExportProgress = std::function<void(std::int64_t done, std::int64_t total)>;

// Fault::bad_input where participants have not seen all results and no reason is given. What is
// written is noted in the store first. Opens a reader of its own: answers may be saved meanwhile.
// Any thread.
Result<ExportDone> write_export(const ExportOrder& order, const Catalogue& catalogue,
                                const ExportProgress& progress);

}  // namespace chorus
