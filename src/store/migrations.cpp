#include "store/migrations.h"

#include "store/files.h"

namespace chorus {
namespace {

// Whole or not there: first under another name, renamed once it is on the disk.
Done keep_copy(Database& database, const std::string& path) {
  const std::string unfinished = path + ".part";
  if (const Done removed = remove_file(unfinished); !removed) return removed;
  Done kept = database.copy_to(unfinished);
  if (kept) kept = move_into_place(unfinished, path);
  if (!kept) (void)remove_file(unfinished);
  return kept;
}

std::string copy_before(const std::string& path, int version) {
  return path + ".before-v" + std::to_string(version);
}

Done run_step(Database& database, const Migration& step) {
  auto transaction = Transaction::write(database);
  if (!transaction) return transaction.error();
  const std::string version = "; PRAGMA user_version = " + std::to_string(step.version);
  if (const Done changed = database.run(step.sql + version); !changed) return changed;
  return transaction->commit();
}

}  // namespace

Done migrate(Database& database, const std::vector<Migration>& migrations) {
  const auto version = database.number("PRAGMA user_version");
  if (!version) return version.error();
  const int last = migrations.back().version;
  if (*version == last) return done();
  if (*version > 0) {
    if (const Done kept = keep_copy(database, copy_before(database.path(), last)); !kept)
      return kept;
  }
  for (const Migration& step : migrations) {
    if (step.version <= *version) continue;
    if (const Done stepped = run_step(database, step); !stepped) return stepped;
  }
  return done();
}

Done remove_copies(const std::string& path, const std::vector<Migration>& migrations) {
  for (const Migration& step : migrations) {
    if (const Done gone = remove_file(copy_before(path, step.version)); !gone) return gone;
  }
  return done();
}

}  // namespace chorus
