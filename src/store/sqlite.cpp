#include "store/sqlite.h"

#include <sqlite3.h>

#include <algorithm>

namespace chorus {
namespace {

constexpr int kBusyMs = 5000;  // how long we wait for a reader that is just opening or closing

constexpr std::string_view kNoStore = "this is not a Chorus store";

// `path` as a URI, so that SQLite's own options can be given with it.
std::string frozen_uri(const std::string& path) {
  constexpr char kDigits[] = "0123456789ABCDEF";
  std::string uri = "file:";
  for (const char c : path) {
    if (c == '?' || c == '#' || c == '%') {
      const auto byte = static_cast<unsigned char>(c);
      uri += {'%', kDigits[byte >> 4], kDigits[byte & 15]};
    } else {
      uri += c;
    }
  }
  return uri + "?immutable=1";
}

Error error_of(sqlite3* handle, const std::string& path) {
  if (handle == nullptr) return {Fault::storage, path, "there is no memory left to open it"};
  const int code = sqlite3_errcode(handle) & 0xff;
  const std::string detail = sqlite3_errmsg(handle);
  switch (code) {
    case SQLITE_FULL:
      return {Fault::storage, path, "the disk is full, so this was not kept; make some room on it"};
    case SQLITE_IOERR:
      return {Fault::storage, path,
              "the disk cannot be read or written as it should (" + detail +
                  "); see whether it is there, and whether it is full"};
    case SQLITE_NOTADB:
      return {Fault::storage, path,
              std::string(kNoStore) + "; move it away so that one can be made"};
    case SQLITE_CORRUPT:
      return {
          Fault::storage, path,
          std::string(kDamaged) + " (" + detail + "); keep it, and put back the last good copy"};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {Fault::conflict, path, "another program is using the store; close that one first"};
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
      return {Fault::storage, path,
              "the store cannot be opened as it needs to be (" + detail + ")"};
    default:
      return {Fault::storage, path, "the store cannot be used (" + detail + ")"};
  }
}

std::string_view view(const void* bytes, int size) {
  return bytes == nullptr
             ? std::string_view()
             : std::string_view(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

void step_scan(sqlite3_context* context, int, sqlite3_value** values) {
  RowSink* sink = *static_cast<RowSink**>(sqlite3_user_data(context));
  if (!sink->row(Cells(values))) sqlite3_result_error_code(context, SQLITE_INTERRUPT);
}

void end_scan(sqlite3_context* context) {
  sqlite3_result_null(context);
}

}  // namespace

std::int64_t Cells::integer(int column) const {
  return sqlite3_value_int64(values_[column]);
}

std::string_view Cells::text(int column) const {
  const unsigned char* text = sqlite3_value_text(values_[column]);
  return view(text, sqlite3_value_bytes(values_[column]));
}

std::string_view Cells::bytes(int column) const {
  const void* bytes = sqlite3_value_blob(values_[column]);
  return view(bytes, sqlite3_value_bytes(values_[column]));
}

bool tells_damage(const Error& error) {
  return error.what.rfind(kDamaged, 0) == 0 || error.what.rfind(kNoStore, 0) == 0;
}

Query::Query(Database& database, std::string_view sql)
    : database_(&database), statement_(database.borrow(sql)) {}

Query::Query(Query&& other) noexcept
    : database_(other.database_),
      statement_(std::exchange(other.statement_, nullptr)),
      bound_(other.bound_) {}

Query::~Query() {
  again();
}

void Query::again() {
  if (statement_ == nullptr) return;
  sqlite3_reset(statement_);
  sqlite3_clear_bindings(statement_);
  bound_ = 0;
}

Query& Query::bind(std::int64_t value) {
  sqlite3_bind_int64(statement_, ++bound_, value);
  return *this;
}

Query& Query::bind(std::string_view text) {
  sqlite3_bind_text64(statement_, ++bound_, text.data() == nullptr ? "" : text.data(), text.size(),
                      SQLITE_TRANSIENT, SQLITE_UTF8);
  return *this;
}

Query& Query::bind(const Id& id) {
  sqlite3_bind_blob(statement_, ++bound_, id.bytes.data(), static_cast<int>(id.bytes.size()),
                    SQLITE_TRANSIENT);
  return *this;
}

Query& Query::bind_cell(const Query& row, int column) {
  sqlite3_bind_value(statement_, ++bound_, sqlite3_column_value(row.statement_, column));
  return *this;
}

Result<bool> Query::step() {
  if (statement_ == nullptr) return database_->error();
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  return database_->error();
}

Done Query::run() {
  const auto row = step();
  return row ? done() : Done(row.error());
}

std::int64_t Query::integer(int column) const {
  return sqlite3_column_int64(statement_, column);
}

std::string_view Query::text(int column) const {
  const unsigned char* text = sqlite3_column_text(statement_, column);
  return view(text, sqlite3_column_bytes(statement_, column));
}

std::string_view Query::bytes(int column) const {
  const void* bytes = sqlite3_column_blob(statement_, column);
  return view(bytes, sqlite3_column_bytes(statement_, column));
}

Id Query::id(int column) const {
  Id id;
  const std::string_view stored = bytes(column);
  if (stored.size() == id.bytes.size()) std::copy(stored.begin(), stored.end(), id.bytes.begin());
  return id;
}

std::string Query::cell_text(int column) const {
  if (sqlite3_column_type(statement_, column) == SQLITE_INTEGER)
    return std::to_string(integer(column));
  return std::string(bytes(column));
}

Result<std::unique_ptr<Database>> Database::open(const std::string& path, Opening opening) {
  std::unique_ptr<Database> database(new Database(path));
  int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  std::string name = path;
  if (opening == Opening::frozen) {
    flags |= SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
    name = frozen_uri(path);
  } else {
    // A reader too asks for a file that it may write: only then can the last one to leave tidy up
    // the log. Where it may not, SQLite opens it for reading.
    flags |= SQLITE_OPEN_READWRITE | (opening == Opening::create ? SQLITE_OPEN_CREATE : 0);
  }
  if (sqlite3_open_v2(name.c_str(), &database->handle_, flags, nullptr) != SQLITE_OK) {
    return database->error();
  }
  if (const Done settled = database->settle(opening); !settled) return settled.error();
  return database;
}

Done Database::settle(Opening opening) {
  sqlite3_busy_timeout(handle_, kBusyMs);
  sqlite3_db_config(handle_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle_, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(handle_, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
  sqlite3_create_function(handle_, "each_row", -1, SQLITE_UTF8 | SQLITE_DIRECTONLY, &sink_, nullptr,
                          step_scan, end_scan);
  // Temporary tables would leave answers in files that nobody wipes.
  Done set = run("PRAGMA temp_store = MEMORY");
  if (set && opening == Opening::read) set = run("PRAGMA query_only = ON");
  return set;
}

Database::~Database() {
  for (const auto& [sql, statement] : statements_) sqlite3_finalize(statement);
  sqlite3_close(handle_);
}

Error Database::error() const {
  return error_of(handle_, path_);
}

sqlite3_stmt* Database::borrow(std::string_view sql) {
  const auto known = statements_.find(sql);
  if (known != statements_.end()) {
    require(sqlite3_stmt_busy(known->second) == 0, "a statement is used twice at once");
    return known->second;
  }
  sqlite3_stmt* statement = nullptr;
  sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                     &statement, nullptr);
  if (statement != nullptr) statements_.emplace(sql, statement);
  return statement;
}

Done Database::run(const std::string& sql) {
  const int code = sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr);
  return code == SQLITE_OK ? done() : Done(error());
}

Result<std::int64_t> Database::number(std::string_view sql) {
  Query query(*this, sql);
  const auto row = query.step();
  if (!row) return row.error();
  return *row ? query.integer(0) : 0;
}

Result<std::string> Database::word(std::string_view sql) {
  Query query(*this, sql);
  const auto row = query.step();
  if (!row) return row.error();
  return *row ? query.string(0) : std::string();
}

Result<bool> Database::scan(std::string_view sql, std::int64_t parameter, RowSink& sink) {
  require(sink_ == nullptr, "one scan at a time");
  sink_ = &sink;
  Query query(*this, sql);
  const auto row = query.bind(parameter).step();
  sink_ = nullptr;
  if (row) return true;
  if ((sqlite3_errcode(handle_) & 0xff) == SQLITE_INTERRUPT) return false;
  return row.error();
}

Done Database::copy_to(const std::string& path) {
  auto copy = open(path, Opening::create);
  if (!copy) return copy.error();
  sqlite3_backup* backup = sqlite3_backup_init((*copy)->handle_, "main", handle_, "main");
  if (backup == nullptr) return (*copy)->error();
  sqlite3_backup_step(backup, -1);
  return sqlite3_backup_finish(backup) == SQLITE_OK ? done() : Done((*copy)->error());
}

bool Database::refused_a_row() const {
  return (sqlite3_errcode(handle_) & 0xff) == SQLITE_CONSTRAINT;
}

bool Database::empty_log() {
  sqlite3_busy_timeout(handle_, 0);
  const int code =
      sqlite3_wal_checkpoint_v2(handle_, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
  sqlite3_busy_timeout(handle_, kBusyMs);
  return code == SQLITE_OK;
}

void Database::leave_untouched() {
  sqlite3_db_config(handle_, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

Result<Transaction> Transaction::begin(Database& database, std::string_view how) {
  if (const Done begun = database.query(how).run(); !begun) return begun.error();
  return Transaction(database);
}

Done Transaction::commit() {
  const Done committed = database_->query("COMMIT").run();
  if (committed) database_ = nullptr;
  return committed;
}

// Nothing can be done about a rollback that fails: SQLite has then rolled back by itself, or the
// database closes with the transaction, which has the same effect.
Transaction::~Transaction() {
  if (database_ != nullptr) (void)database_->query("ROLLBACK").run();
}

}  // namespace chorus
