// SQLite in our own words: the only door to it (sqlite3.h is included in sqlite.cpp alone). Errors
// are values and name the database file; what cannot be prepared or bound says so when it is
// stepped.
//
// Threads: a Database and everything made from it belong to one thread at a time.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "core/id.h"
#include "core/result.h"

struct sqlite3;
struct sqlite3_stmt;
struct sqlite3_value;

namespace chorus {

enum class Opening {
  create,  // a new file, written in one piece before anybody else knows its name
  write,
  read,    // beside a writer; this connection changes no row
  frozen,  // as the file is on the disk: no lock, no log, nothing created beside it
};

// How an error about a damaged file begins.
inline constexpr std::string_view kDamaged = "the store is damaged";
// Whether an error says that the file itself is damaged, and not that a disk or a right is missing.
bool tells_damage(const Error& error);

// The cells of one row of a scan. They hold only during the call that hands them over.
class Cells {
 public:
  explicit Cells(sqlite3_value** values) : values_(values) {}
  std::int64_t integer(int column) const;
  std::string_view text(int column) const;
  std::string_view bytes(int column) const;

 private:
  sqlite3_value** values_;
};

// Takes the rows of a scan. False ends the scan.
class RowSink {
 public:
  virtual ~RowSink() = default;
  virtual bool row(const Cells& cells) = 0;
};

class Database;

// One use of a prepared statement: bind in order, step, read. The statement is prepared once, kept
// by the database and made ready for its next use when the Query goes. Must not outlive the
// database.
class Query {
 public:
  Query(Database& database, std::string_view sql);
  Query(Query&& other) noexcept;
  Query& operator=(Query&&) = delete;
  ~Query();

  Query& bind(std::int64_t value);
  Query& bind(std::string_view text);
  Query& bind(const Id& id);
  Query& bind_cell(const Query& row, int column);  // as it is, whatever it is

  Result<bool> step();  // true: there is a row
  Done run();           // for statements that give no rows
  void again();         // back to the start, with nothing bound

  std::int64_t integer(int column) const;
  int whole(int column) const { return static_cast<int>(integer(column)); }
  std::string_view text(int column) const;  // until the next step
  std::string_view bytes(int column) const;
  std::string string(int column) const { return std::string(text(column)); }
  Id id(int column) const;
  std::string cell_text(int column) const;  // of a number too

 private:
  friend class Database;
  Database* database_;
  sqlite3_stmt* statement_ = nullptr;
  int bound_ = 0;
};

class Database {
 public:
  static Result<std::unique_ptr<Database>> open(const std::string& path, Opening opening);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  const std::string& path() const { return path_; }

  // Several statements at once, without parameters and without rows.
  Done run(const std::string& sql);
  Query query(std::string_view sql) { return Query(*this, sql); }
  // The first cell of the first row; 0 or "" when there is no row.
  Result<std::int64_t> number(std::string_view sql);
  Result<std::string> word(std::string_view sql);

  // Hands over many rows at the least cost: the rows stay inside SQLite instead of being copied out
  // one by one, which more than halves the time. `sql` selects `each_row(column, …)` and may have
  // one parameter, a number. Rows come in the order of the table's key where only one table is
  // read. False when the sink ended the scan.
  Result<bool> scan(std::string_view sql, std::int64_t parameter, RowSink& sink);

  // A copy of everything, taken in one moment, into a new file at `path`; durable when done.
  Done copy_to(const std::string& path);
  // Moves what the log holds into the file and cuts the log to nothing, where no reader needs it.
  // Waits for nobody; false: the log is still needed, and can be emptied another time.
  bool empty_log();
  // Whether the last thing that failed was a row that breaks a rule of its table.
  bool refused_a_row() const;
  // From now on, closing leaves the file and its log exactly as they are.
  void leave_untouched();

 private:
  friend class Query;
  explicit Database(std::string path) : path_(std::move(path)) {}
  Done settle(Opening opening);
  Error error() const;
  sqlite3_stmt* borrow(std::string_view sql);

  std::string path_;
  sqlite3* handle_ = nullptr;
  RowSink* sink_ = nullptr;  // of the scan under way
  std::map<std::string, sqlite3_stmt*, std::less<>> statements_;
};

// All or nothing: what is not committed is rolled back when the Transaction goes.
class Transaction {
 public:
  static Result<Transaction> write(Database& database) {
    return begin(database, "BEGIN IMMEDIATE");
  }
  // An unchanging view, from the first row read.
  static Result<Transaction> read(Database& database) { return begin(database, "BEGIN"); }
  Transaction(Transaction&& other) noexcept : database_(std::exchange(other.database_, nullptr)) {}
  Transaction& operator=(Transaction&&) = delete;
  ~Transaction();

  Done commit();

 private:
  explicit Transaction(Database& database) : database_(&database) {}
  static Result<Transaction> begin(Database& database, std::string_view how);
  Database* database_;
};

// `write` in one transaction: when it returns an error, nothing of it is kept.
template <class Write>
Done in_one(Database& database, Write write) {
  auto transaction = Transaction::write(database);
  if (!transaction) return transaction.error();
  if (const Done written = write(); !written) return written;
  return transaction->commit();
}

}  // namespace chorus
