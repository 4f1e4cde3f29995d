// Copies of a store in a folder of copies: made beside whoever writes, looked at before they count
// as made, few enough to leave room, and never telling what was taken back.
//
// Any thread; one at a time for each folder.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/deeds.h"
#include "core/result.h"

namespace chorus {

struct BackupOrder {
  std::string store;         // the database file
  std::string folder;        // of the copies; made when only its last part is missing
  std::int64_t wall_ms = 0;  // goes into the name of the copy
  bool session_end = false;  // it is kept however many come after it
};

// Where the store itself keeps copies.
std::string own_backups(const std::string& store);

// The path of the new copy. Copies that know less of what was taken back than the store go first.
// Fault::io, ::storage: there is no new copy, and the earlier ones are as they were.
Result<std::string> make_backup(const BackupOrder& order);

// One in the store's own folder, then one in each of `others`. The first error, after all were
// tried.
Done make_backups(const std::string& store, std::vector<std::string> others, std::int64_t wall_ms,
                  bool session_end);

// The path of the newest copy in a folder; empty: none.
std::string newest_backup(const std::string& folder);

// Removes the copies that were made before the store's last withdrawal; done() when there is no
// such folder. Fault::io.
Done remove_told(const std::string& folder, std::int64_t withdrawals);

// How much a store or a copy holds.
struct StoreContents {
  std::int64_t sessions = 0, visits = 0, answers = 0, entries = 0;
};
Result<StoreContents> contents_of(const std::string& path);

// Puts a copy in the place of a store that nobody has open, with all that was taken back since
// still taken back and `deed` in its log. What was there is kept beside it under another name
// (which is given back; empty: nothing was there). Fault::conflict: somebody has it open. After an
// error nothing has changed, or the next start goes on with it (finish_rescue() in recovery.h).
Result<std::string> restore_backup(const std::string& copy, const std::string& store,
                                   const std::string& date, const Deed& deed);

// "<folder>/chorus.<word>-<date>.db" for ".../chorus.db", with a number where it is taken.
std::string free_name(const std::string& store, const std::string& word, const std::string& date);

}  // namespace chorus
