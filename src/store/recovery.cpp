#include "store/recovery.h"

#include <sodium.h>

#include <cstdint>
#include <fstream>
#include <memory>
#include <vector>

#include "store/backups.h"
#include "store/file_lock.h"
#include "store/files.h"
#include "store/log_check.h"
#include "store/migrations.h"
#include "store/salvage.h"
#include "store/schema.h"
#include "store/swap.h"

namespace chorus {
namespace {

constexpr std::size_t kHeader = 100;
constexpr std::size_t kPage = 4096;
constexpr std::size_t kFilesPages = 28, kFreePages = 32, kVersion = 60, kApplication = 68;

std::uint32_t number_at(const std::string& bytes, std::size_t at) {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < 4; ++i)
    number = number << 8 | static_cast<unsigned char>(bytes[at + i]);
  return number;
}

void put_number(std::string& bytes, std::size_t at, std::uint32_t number) {
  for (std::size_t i = 0; i < 4; ++i)
    bytes[at + i] = static_cast<char>(number >> (24 - 8 * i) & 0xff);
}

std::string header_of(const std::string& path) {
  std::string header(kHeader, '\0');
  std::ifstream file(path, std::ios::binary);
  file.read(header.data(), static_cast<std::streamsize>(header.size()));
  return file.gcount() == static_cast<std::streamsize>(kHeader) ? header : std::string();
}

// The steps that a store of this version has had.
std::vector<Migration> steps_up_to(std::uint32_t version) {
  std::vector<Migration> steps;
  for (const Migration& step : schema_migrations()) {
    if (version == 0 || step.version <= static_cast<int>(version)) steps.push_back(step);
  }
  return steps;
}

void remove_all(const std::string& path) {
  for (const char* ending : {"", "-wal", "-shm", "-journal"}) (void)remove_file(path + ending);
}

Result<std::unique_ptr<Database>> make_empty(const std::string& path,
                                             const std::vector<Migration>& steps) {
  if (const Done begun = write_private_file(path, ""); !begun) return begun.error();
  auto database = Database::open(path, Opening::write);
  if (!database) return database;
  const Done marked = (*database)->run("PRAGMA application_id = " + std::to_string(kApplicationId));
  if (!marked) return marked.error();
  if (const Done made = migrate(**database, steps); !made) return made.error();
  return database;
}

bool tables_can_be_read(Database& damaged, Database& whole) {
  Query names = whole.query("SELECT name FROM sqlite_schema WHERE type = 'table'");
  for (;;) {
    const auto row = names.step();
    if (!row || !*row) return row.ok();
    if (names.text(0).rfind("sqlite_", 0) == 0) continue;
    if (!damaged.query("SELECT * FROM " + names.string(0) + " WHERE 0").step()) return false;
  }
}

// Where the list of tables cannot be read, the list of an empty store of the same version takes its
// place: both lie on the same pages, since these are the first that a store ever has.
Done transplant(const std::string& path, const std::string& empty_path, Database& empty) {
  std::ifstream from(empty_path, std::ios::binary);
  std::string first(kPage, '\0');
  from.read(first.data(), kPage);
  const auto pages = static_cast<std::uint32_t>(static_cast<std::size_t>(size_of(path)) / kPage);
  put_number(first, kFilesPages, pages);
  put_number(first, kFreePages, 0);
  put_number(first, kFreePages + 4, 0);
  first[18] = first[19] = 2;  // with a log
  std::fstream to(path, std::ios::binary | std::ios::in | std::ios::out);
  to.write(first.data(), kPage);
  const auto count = empty.number("PRAGMA page_count");
  if (!count) return count.error();
  for (std::int64_t page = 2; page <= *count; ++page) {
    Query root = empty.query("SELECT 1 FROM sqlite_schema WHERE rootpage = ?1");
    const auto is_root = root.bind(page).step();
    if (!is_root) return is_root.error();
    if (*is_root) continue;
    std::string bytes(kPage, '\0');
    from.seekg((page - 1) * static_cast<std::int64_t>(kPage));
    from.read(bytes.data(), kPage);
    to.seekp((page - 1) * static_cast<std::int64_t>(kPage));
    to.write(bytes.data(), kPage);
  }
  to.flush();
  return to.good() ? done() : Done(Error{Fault::io, path, "the copy cannot be written"});
}

Result<std::unique_ptr<Database>> open_damaged(const std::string& work, Database& whole) {
  {
    auto damaged = Database::open(work, Opening::read);
    if (damaged && tables_can_be_read(**damaged, whole)) return damaged;
  }
  if (const Done mended = transplant(work, whole.path(), whole); !mended) return mended.error();
  return Database::open(work, Opening::read);
}

// Who the kiosk is and what the store is for, where that could not be read.
Done complete(Database& database, const OpenOptions& options) {
  Id kiosk = options.kiosk;
  if (kiosk.nil()) randombytes_buf(kiosk.bytes.data(), kiosk.bytes.size());
  Query meta = database.query("INSERT OR IGNORE INTO meta VALUES ('kiosk', ?1), ('kind', ?2)");
  meta.bind(kiosk).bind(options.kind == StoreKind::real ? "real" : "rehearsal");
  return meta.run();
}

Done salvage_into(Database& next, const std::string& work, const OpenOptions& options,
                  StoreRescue& rescue) {
  auto damaged = open_damaged(work, next);
  if (damaged) {
    Salvage salvage(**damaged, next);
    const Done saved = in_one(next, [&]() -> Done {
      const Done copied = salvage.run();
      return copied ? complete(next, options) : copied;
    });
    if (!saved) return saved;
    rescue.orphans = salvage.orphans();
    rescue.gaps = salvage.gaps();
  } else {
    if (const Done kept = complete(next, options); !kept) return kept;
    rescue.gaps = 1;
  }
  const auto state = next.word("PRAGMA integrity_check(1)");
  if (!state) return state.error();
  return *state == "ok" ? next.run("PRAGMA journal_mode = WAL")
                        : Done(Error{Fault::storage, next.path(), "it is damaged: " + *state});
}

Result<StoreRescue> build(const std::string& part, const std::string& work,
                          const OpenOptions& options) {
  const std::string header = header_of(options.path);
  StoreRescue rescue;
  for (const char* ending : {"", "-wal"}) {
    if (!is_there(options.path + ending)) continue;
    const Done copied = copy_file(options.path + ending, work + ending);
    if (!copied) return copied.error();
  }
  {
    auto next = make_empty(part, steps_up_to(number_at(header, kVersion)));
    if (!next) return next.error();
    if (const Done saved = salvage_into(**next, work, options, rescue); !saved)
      return saved.error();
  }
  const auto contents = contents_of(part);
  if (!contents) return contents.error();
  rescue.sessions = contents->sessions;
  rescue.visits = contents->visits;
  rescue.answers = contents->answers;
  rescue.entries = contents->entries;
  if (log_is_damaged(options.path + "-wal")) ++rescue.gaps;
  return rescue;
}

}  // namespace

bool may_be_rescued(const std::string& path, const Error& error) {
  if (error.fault != Fault::storage) return false;
  const std::string header = header_of(path);
  if (header.empty() || number_at(header, kApplication) != kApplicationId) return false;
  const std::uint32_t newest = static_cast<std::uint32_t>(schema_migrations().back().version);
  return number_at(header, kVersion) <= newest && tells_damage(error);
}

Result<StoreRescue> rescue_store(const OpenOptions& options, const std::string& date) {
  auto lock = FileLock::take(options.path);
  if (!lock) return lock.error();
  const auto begun = finish_swap(options.path);
  if (!begun) return begun.error();
  if (*begun && (*begun)->rescued) return (*begun)->kept;
  const std::string part = next_store(options.path);
  const std::string work = read_copy(options.path);
  auto rescue = build(part, work, options);
  remove_all(work);
  if (!rescue) {
    remove_all(part);
    return rescue;
  }
  rescue->aside = free_name(options.path, "damaged", date);
  if (const Done swapped = swap_store(options.path, {*rescue, true}); !swapped)
    return swapped.error();
  return rescue;
}

Result<std::optional<StoreRescue>> finish_rescue(const std::string& path) {
  if (no_swap_begun(path)) return std::optional<StoreRescue>();
  auto lock = FileLock::take(path);
  if (!lock) return lock.error();
  auto finished = finish_swap(path);
  if (!finished) return finished.error();
  if (!*finished || !(*finished)->rescued) return std::optional<StoreRescue>();
  return std::optional((*finished)->kept);
}

std::string rescue_sentence(const StoreRescue& rescue) {
  const auto number = [](std::int64_t count) { return std::to_string(count); };
  return "the store was damaged; brought back: " + number(rescue.sessions) + " sessions, " +
         number(rescue.visits) + " visits, " + number(rescue.answers) + " answers, " +
         number(rescue.entries) +
         " entries of the record; not brought back: " + number(rescue.orphans) +
         " rows that belong to nothing, " + number(rescue.gaps) +
         " places that cannot be read; the damaged file is " + rescue.aside;
}

}  // namespace chorus
