// Brings a store file to the schema of this program, one numbered step at a time.
#pragma once

#include <string>
#include <vector>

#include "core/result.h"
#include "store/sqlite.h"

namespace chorus {

struct Migration {
  int version = 1;  // that the file has after this step
  std::string sql;
};

// Runs the steps that the file has not had yet, each in a transaction of its own. A file that
// already holds something is copied first, to "<path>.before-v<last version>"; without the copy
// nothing is changed. A step that fails leaves the file as the last good step made it:
// Fault::storage.
Done migrate(Database& database, const std::vector<Migration>& migrations);

// Removes the copies that were made before these steps. Fault::io.
Done remove_copies(const std::string& path, const std::vector<Migration>& migrations);

}  // namespace chorus
