// Opening the store's file, or refusing it with one clear sentence and without touching it.
#pragma once

#include <memory>
#include <string>

#include "store/file_lock.h"
#include "store/sqlite.h"
#include "store/sqlite_store.h"

namespace chorus {

struct WritableFile {
  std::unique_ptr<FileLock> lock;  // given back after the database has been closed
  std::unique_ptr<Database> database;
};

// Takes the lock, makes the file when it is missing and `options` say so, brings it to this
// version.
Result<WritableFile> open_to_write(const OpenOptions& options);

// Beside whoever writes. Refuses a file of an older version too: it may not bring it up to date.
Result<std::unique_ptr<Database>> open_to_read(const OpenOptions& options);

// Reads the whole file: 1,000,000 answers take about a second.
Done check_file(const std::string& path);

}  // namespace chorus
