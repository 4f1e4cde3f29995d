#include "store/store_file.h"

#include <sodium.h>

#include <optional>

#include "store/files.h"
#include "store/log_check.h"
#include "store/schema.h"
#include "store/swap.h"

namespace chorus {
namespace {

enum class Depth { light, quick, full };

const char* kind_name(StoreKind kind) {
  return kind == StoreKind::real ? "real" : "rehearsal";
}

int this_version() {
  return schema_migrations().back().version;
}

Error damaged(const std::string& path, const std::string& detail) {
  return {Fault::storage, path,
          std::string(kDamaged) + " (" + detail + "); keep it, and put back the last good copy"};
}

Done examine_header(Database& database) {
  const auto application = database.number("PRAGMA application_id");
  if (!application) return application.error();
  if (*application != kApplicationId) {
    return Error{
        Fault::storage, database.path(),
        "this database belongs to another program; move it away so that a store can be made"};
  }
  const auto version = database.number("PRAGMA user_version");
  if (!version) return version.error();
  if (*version > this_version()) {
    return Error{Fault::conflict, database.path(),
                 "a newer Chorus has written it (format " + std::to_string(*version) +
                     ", this one knows " + std::to_string(this_version()) + "); use the newer one"};
  }
  return done();
}

Done examine_kind(Database& database, std::optional<StoreKind> wanted) {
  const auto kind = database.word("SELECT value FROM meta WHERE name = 'kind'");
  if (!kind) return kind.error();
  if (*kind != "real" && *kind != "rehearsal")
    return damaged(database.path(), "its kind is not said");
  if (!wanted || *kind == kind_name(*wanted)) return done();
  const char* what = *wanted == StoreKind::real
                         ? "it holds a rehearsal, and real visits never go there"
                         : "it holds real visits, and a rehearsal never goes there";
  return Error{Fault::conflict, database.path(), what};
}

// The light look is all that a start after a clean end needs: SQLite itself compares the header
// with the length of the file, and the schema has to be read anyway. The quick look reads every
// page and so takes time with the size (0.2 s for 1,000,000 answers): worth it only after a power
// cut or a crash, when the disk may have lost what it had promised to keep.
Done examine(Database& database, std::optional<StoreKind> kind, Depth depth) {
  if (const Done header = examine_header(database); !header) return header;
  if (const Done right = examine_kind(database, kind); !right) return right;
  if (depth == Depth::light) return done();
  const auto state =
      database.word(depth == Depth::quick ? "PRAGMA quick_check(1)" : "PRAGMA integrity_check(1)");
  if (!state) return state.error();
  if (*state != "ok") return damaged(database.path(), *state);
  const auto orphan = database.word(
      depth == Depth::full ? "SELECT \"table\" FROM pragma_foreign_key_check" : "SELECT ''");
  if (!orphan) return orphan.error();
  return orphan->empty() ? done()
                         : Done(damaged(database.path(), *orphan + " names what is not there"));
}

// A file with an empty log was closed in good order and is looked at as it lies on the disk, with
// nothing made beside it. Otherwise somebody uses it, or its last user was cut off: then it is read
// through its log, and left as it was.
Done inspect(const std::string& path, std::optional<StoreKind> kind, Depth when_cut_off,
             Depth otherwise) {
  const bool live = size_of(path + "-wal") > 0;
  const bool had_index = is_there(path + "-shm");
  Done seen = done();
  {
    auto database = Database::open(path, live ? Opening::read : Opening::frozen);
    if (!database) return database.error();
    (*database)->leave_untouched();
    seen = examine(**database, kind, live ? when_cut_off : otherwise);
  }
  if (!seen && live && !had_index) (void)remove_file(path + "-shm");
  return seen;
}

Done fill_new_file(Database& database, const OpenOptions& options) {
  const std::string mark = "PRAGMA application_id = " + std::to_string(kApplicationId);
  if (const Done marked = database.run(mark); !marked) return marked;
  if (const Done made = migrate(database, schema_migrations()); !made) return made;
  Id kiosk = options.kiosk;
  if (kiosk.nil()) randombytes_buf(kiosk.bytes.data(), kiosk.bytes.size());
  Query meta = database.query("INSERT INTO meta VALUES ('kiosk', ?1), ('kind', ?2)");
  if (const Done kept = meta.bind(kiosk).bind(kind_name(options.kind)).run(); !kept) return kept;
  return database.run("PRAGMA journal_mode = WAL");
}

// Made under another name and renamed when it is whole, so that a store with half a schema cannot
// be.
Done make_file(const OpenOptions& options) {
  const std::string unfinished = options.path + ".new";
  for (const char* ending : {"-journal", "-wal", "-shm"}) {
    if (const Done removed = remove_file(unfinished + ending); !removed) return removed;
  }
  if (const Done begun = write_private_file(unfinished, ""); !begun) return begun;
  Done filled = done();
  {
    auto database = Database::open(unfinished, Opening::write);
    filled = database ? fill_new_file(**database, options) : Done(database.error());
  }
  if (filled) filled = move_into_place(unfinished, options.path);
  if (!filled) (void)remove_file(unfinished);
  return filled;
}

Error refused(const std::string& path, const char* what) {
  return {Fault::storage, path, what};
}

// What can be said without opening anything.
Done look_at_path(const OpenOptions& options) {
  const std::string& path = options.path;
  if (!is_folder(folder_of(path))) return refused(path, "its folder is not there; make it first");
  if (!is_there(path)) {
    if (options.create && !options.read_only) return done();
    return Error{Fault::not_found, path,
                 "there is no store here yet; start the kiosk once to make it"};
  }
  if (!is_file(path)) return refused(path, "this is not a file");
  return done();
}

Done look_at_rights(const std::string& path) {
  if (!may_write(folder_of(path))) return refused(path, "its folder cannot be written; allow it");
  if (is_there(path) && !may_write(path))
    return refused(path, "the file cannot be written; allow it");
  return done();
}

// A log without its database is somebody's answers: SQLite would mix them into a new file.
Done look_for_orphans(const std::string& path) {
  for (const char* ending : {"-wal", "-journal"}) {
    if (size_of(path + ending) == 0) continue;
    return Error{Fault::conflict, path + ending,
                 "this log's database is missing; put it back, or move the log away"};
  }
  return done();
}

Done settle_writer(Database& database) {
  const auto mode = database.word("PRAGMA journal_mode = WAL");
  if (!mode) return mode.error();
  if (*mode != "wal") return refused(database.path(), "this disk cannot keep a log beside it");
  // FULL: an answer is on the disk when its commit returns. A checkpoint comes only every 1,000
  // pages of log, about every thousandth answer.
  return database.run(
      "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA wal_autocheckpoint = 1000");
}

}  // namespace

Result<WritableFile> open_to_write(const OpenOptions& options) {
  const std::string& path = options.path;
  if (const Done fit = look_at_path(options); !fit) return fit.error();
  if (const Done allowed = look_at_rights(path); !allowed) return allowed.error();
  WritableFile file;
  auto lock = FileLock::take(path);
  if (!lock) return lock.error();
  file.lock = std::move(*lock);
  if (const auto settled = finish_swap(path); !settled) return settled.error();
  if (size_of(path) == 0) {
    if (const Done alone = look_for_orphans(path); !alone) return alone.error();
    if (const Done made = make_file(options); !made) return made.error();
  } else {
    if (log_is_damaged(path + "-wal")) return damaged(path, "its log cannot be read to the end");
    const Done fit =
        inspect(path, options.kind, Depth::quick, options.thorough ? Depth::quick : Depth::light);
    if (!fit) return fit.error();
  }
  auto database = Database::open(path, Opening::write);
  if (!database) return database.error();
  file.database = std::move(*database);
  if (const Done settled = settle_writer(*file.database); !settled) return settled.error();
  if (const Done current = migrate(*file.database, schema_migrations()); !current)
    return current.error();
  return file;
}

Result<std::unique_ptr<Database>> open_to_read(const OpenOptions& options) {
  const std::string& path = options.path;
  if (const Done settled = no_swap_begun(path); !settled) return settled.error();
  if (const Done fit = look_at_path(options); !fit) return fit.error();
  if (const Done fit = inspect(path, options.kind, Depth::light, Depth::light); !fit)
    return fit.error();
  // Where nothing may be made beside the file and no log is there, it can only be read as it lies.
  const bool frozen = !may_write(folder_of(path)) && size_of(path + "-wal") == 0;
  auto database = Database::open(path, frozen ? Opening::frozen : Opening::read);
  if (!database) return database.error();
  const auto version = (*database)->number("PRAGMA user_version");
  if (!version) return version.error();
  if (*version == this_version()) return std::move(*database);
  return Error{Fault::conflict, path,
               "an older Chorus has written it; start the kiosk once to bring it up to date"};
}

Done check_file(const std::string& path) {
  OpenOptions options;
  options.path = path;
  options.create = false;
  if (const Done settled = no_swap_begun(path); !settled) return settled;
  if (const Done fit = look_at_path(options); !fit) return fit;
  return inspect(path, {}, Depth::full, Depth::full);
}

}  // namespace chorus
