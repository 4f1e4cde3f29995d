#include "store/backups.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>

#include "core/moment.h"
#include "store/file_lock.h"
#include "store/files.h"
#include "store/migrations.h"
#include "store/schema.h"
#include "store/sqlite.h"
#include "store/sqlite_deeds.h"
#include "store/sqlite_way_back.h"
#include "store/swap.h"

namespace chorus {
namespace {

constexpr std::size_t kMostCopies = 24;  // beside those of the sessions' ends
constexpr const char* kOfSession = "-session.db";

// "chorus-20261130T200000Z", so that names sort by time and fit every stick.
std::string name_of_copy(const BackupOrder& order) {
  std::string stamp = rfc3339(order.wall_ms);
  std::erase_if(stamp, [](char c) { return c == '-' || c == ':'; });
  return "chorus-" + stamp + (order.session_end ? kOfSession : ".db");
}

// Names of copies, and of those that were not finished, oldest first.
std::vector<std::string> copies_in(const std::string& folder) {
  std::vector<std::string> names;
  std::error_code error;
  for (std::filesystem::directory_iterator each(folder, error), end; !error && each != end;
       each.increment(error)) {
    const std::string name = each->path().filename().string();
    const bool ours = name.rfind("chorus-2", 0) == 0;
    if (ours && (name.ends_with(".db") || name.ends_with(".db.part"))) names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

Result<std::int64_t> count_withdrawals(Database& database) {
  const auto table = database.number(
      "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'withdrawals'");
  if (!table) return table.error();
  if (*table == 0) return std::int64_t{0};
  return database.number("SELECT count(*) FROM withdrawals");
}

// A copy that cannot be read is as good as one that knows nothing.
std::int64_t withdrawals_known(const std::string& copy) {
  const auto database = Database::open(copy, Opening::frozen);
  if (!database) return -1;
  const auto count = count_withdrawals(**database);
  return count ? *count : -1;
}

Done look_at_copy(const std::string& path) {
  auto copy = Database::open(path, Opening::frozen);
  if (!copy) return copy.error();
  const auto application = (*copy)->number("PRAGMA application_id");
  if (!application) return application.error();
  const auto state = (*copy)->word("PRAGMA quick_check(1)");
  if (!state) return state.error();
  if (*application == kApplicationId && *state == "ok") return done();
  return Error{Fault::storage, path, "the copy is not what was written to it; use another disk"};
}

Done copy_store(Database& store, const std::string& path) {
  if (const Done begun = write_private_file(path, ""); !begun) return begun;
  if (const Done copied = store.copy_to(path); !copied) return copied;
  return look_at_copy(path);
}

Done need_folder(const std::string& folder) {
  if (is_folder(folder) || mkdir(folder.c_str(), 0700) == 0) return done();
  return Error{Fault::io, folder,
               std::string("the folder for copies cannot be made (") + std::strerror(errno) + ")"};
}

// What cannot be removed now is removed another time: the new copy is there in any case.
void leave_few(const std::string& folder, const std::string& newest) {
  std::vector<std::string> names = copies_in(folder);
  std::erase_if(names, [&](const std::string& name) {
    return name.ends_with(kOfSession) || folder + "/" + name == newest;
  });
  for (std::size_t at = 0; at + kMostCopies - 1 < names.size(); ++at)
    (void)remove_file(folder + "/" + names[at]);
}

// What a store says was taken back. One that cannot be read says nothing: its copies were made
// anew after each withdrawal, so that they know as much.
std::vector<Id> withdrawn_from(const std::string& store) {
  std::vector<Id> gone;
  auto database = Database::open(store, Opening::read);
  if (!database) return gone;
  (*database)->leave_untouched();
  Query query = (*database)->query("SELECT visit FROM withdrawals");
  for (;;) {
    const auto row = query.step();
    if (!row || !*row) return gone;
    gone.push_back(query.id(0));
  }
}

Done take_back_again(Database& copy, const std::vector<Id>& gone) {
  for (const Id& visit : gone) {
    Query known = copy.query("SELECT 1 FROM visits WHERE id = ?1");
    const auto there = known.bind(visit).step();
    if (!there) return there.error();
    if (!*there) continue;
    known.again();
    if (const Done taken = write_withdrawal(copy, visit); !taken) return taken;
  }
  return done();
}

Done bring_up_to_date(Database& copy) {
  const auto version = copy.number("PRAGMA user_version");
  if (!version) return version.error();
  const auto& steps = schema_migrations();
  if (*version > steps.back().version)
    return Error{Fault::conflict, copy.path(), "a newer Chorus has written it; use the newer one"};
  if (const Done set = copy.run("PRAGMA secure_delete = ON"); !set) return set;
  const Done migrated = migrate(copy, steps);
  return migrated ? remove_copies(copy.path(), steps) : migrated;
}

Done prepare(const std::string& copy, const std::string& store, const Deed& deed) {
  const std::string part = next_store(store);
  if (const Done sound = look_at_copy(copy); !sound) return sound;
  {
    auto from = Database::open(copy, Opening::frozen);
    if (!from) return from.error();
    if (const Done copied = copy_store(**from, part); !copied) return copied;
  }
  auto next = Database::open(part, Opening::write);
  if (!next) return next.error();
  if (const Done known = bring_up_to_date(**next); !known) return known;
  if (const Done again = take_back_again(**next, withdrawn_from(store)); !again) return again;
  if (const Done told = write_deed(**next, deed); !told) return told;
  return (*next)->empty_log() ? done()
                              : Done(Error{Fault::storage, part, "its log cannot be emptied"});
}

}  // namespace

std::string own_backups(const std::string& store) {
  return folder_of(store) + "/backups";
}

Result<std::string> make_backup(const BackupOrder& order) {
  if (const Done made = need_folder(order.folder); !made) return made.error();
  auto store = Database::open(order.store, Opening::read);
  if (!store) return store.error();
  const auto before = count_withdrawals(**store);
  if (!before) return before.error();
  if (const Done gone = remove_told(order.folder, *before); !gone) return gone.error();
  const std::string path = order.folder + "/" + name_of_copy(order);
  const std::string part = path + ".part";
  Done kept = copy_store(**store, part);
  if (kept) kept = move_into_place(part, path);
  if (!kept) {
    (void)remove_file(part);
    return kept.error();
  }
  // Somebody may have taken something back while it was written.
  const auto after = count_withdrawals(**store);
  if (!after) return after.error();
  if (const Done gone = remove_told(order.folder, *after); !gone) return gone.error();
  if (!is_there(path))
    return Error{Fault::io, path, "something was taken back meanwhile, so it is made again later"};
  leave_few(order.folder, path);
  return path;
}

Done make_backups(const std::string& store, std::vector<std::string> others, std::int64_t wall_ms,
                  bool session_end) {
  others.insert(others.begin(), own_backups(store));
  Done all = done();
  for (const std::string& folder : others) {
    const auto made = make_backup({store, folder, wall_ms, session_end});
    if (!made && all) all = made.error();
  }
  return all;
}

std::string newest_backup(const std::string& folder) {
  std::vector<std::string> names = copies_in(folder);
  std::erase_if(names, [](const std::string& name) { return !name.ends_with(".db"); });
  return names.empty() ? std::string() : folder + "/" + names.back();
}

Done remove_told(const std::string& folder, std::int64_t withdrawals) {
  for (const std::string& name : copies_in(folder)) {
    const std::string path = folder + "/" + name;
    if (withdrawals_known(path) >= withdrawals) continue;
    if (const Done gone = remove_file(path); !gone) return gone;
  }
  return done();
}

Result<StoreContents> contents_of(const std::string& path) {
  if (const Done settled = no_swap_begun(path); !settled) return settled.error();
  const bool live = size_of(path + "-wal") > 0;
  auto database = Database::open(path, live ? Opening::read : Opening::frozen);
  if (!database) return database.error();
  (*database)->leave_untouched();
  StoreContents contents;
  const std::pair<const char*, std::int64_t*> counted[] = {
      {"SELECT count(*) FROM sessions", &contents.sessions},
      {"SELECT count(*) FROM visits", &contents.visits},
      {"SELECT count(*) FROM responses", &contents.answers},
      {"SELECT count(*) FROM record", &contents.entries}};
  for (const auto& [sql, number] : counted) {
    const auto count = (*database)->number(sql);
    if (!count) return count.error();
    *number = *count;
  }
  return contents;
}

Result<std::string> restore_backup(const std::string& copy, const std::string& store,
                                   const std::string& date, const Deed& deed) {
  auto lock = FileLock::take(store);
  if (!lock) return lock.error();
  if (const auto settled = finish_swap(store); !settled) return settled.error();
  if (const Done ready = prepare(copy, store, deed); !ready) {
    for (const char* ending : {"", "-wal", "-shm", "-journal"})
      (void)remove_file(next_store(store) + ending);
    return ready.error();
  }
  Swap swap;
  if (is_there(store) || is_there(store + "-wal"))
    swap.kept.aside = free_name(store, "before-restore", date);
  if (const Done swapped = swap_store(store, swap); !swapped) return swapped.error();
  return swap.kept.aside;
}

std::string free_name(const std::string& store, const std::string& word, const std::string& date) {
  const std::string stem = store.ends_with(".db") ? store.substr(0, store.size() - 3) : store;
  const std::string base = stem + "." + word + "-" + date;
  std::string path = base + ".db";
  for (int number = 2; is_there(path) || is_there(path + "-wal"); ++number)
    path = base + "-" + std::to_string(number) + ".db";
  return path;
}

}  // namespace chorus
