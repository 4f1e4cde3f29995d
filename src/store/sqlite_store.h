// The store in one SQLite file: STRICT tables, foreign keys, WAL with synchronous=FULL, numbered
// migrations. Refuses, with a sentence and without touching it: a file of a newer version, a
// damaged or foreign file, one that a second instance has open, one it may not write.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "store/store.h"

namespace chorus {

enum class StoreKind { real, rehearsal };  // a file keeps its kind for ever: they never mix

struct OpenOptions {
  std::string path;  // of the database file; its folder must be there
  StoreKind kind = StoreKind::real;
  bool create = true;      // make it when it is missing
  bool read_only = false;  // for a second reader (exports, results): no lock is taken
  Id kiosk;                // used as kiosk_id when the file is new
  bool thorough = false;   // reads every page first, also where the last user closed it
  // Beside its own folder of copies (store/backups.h): what is taken back is taken out there too.
  std::vector<std::string> backup_folders{};
};

Result<std::unique_ptr<Store>> open_sqlite_store(const OpenOptions& options);

// Keeps that an export has left, beside a kiosk that has the file open. A file that may not be
// written is somebody's copy: nothing is kept.
Done note_export(const std::string& path, const ExportLeft& left);

// One more entry of the desk's log, beside a kiosk that has the file open. Nothing is kept where
// there is no store yet, in one of an older version, which has no log, and in somebody's copy.
Done note_deed(const std::string& path, const Deed& deed);

// One line for `chorus doctor`: done() or what is wrong. Opens read-only, changes nothing.
Done check_sqlite_store(const std::string& path);

}  // namespace chorus
