#include "store/sqlite_deeds.h"

#include <utility>

#include "store/deed_chain.h"

namespace chorus {
namespace {

constexpr const char* kColumns =
    "SELECT number, kind, by_whom, ifnull(session, zeroblob(16)), detail, quarter_ms, previous,"
    " hash FROM deeds ";

LogEntry entry_of(const Query& row) {
  LogEntry entry;
  entry.number = row.integer(0);
  entry.deed.kind = deed_named(row.text(1));
  entry.deed.by = role_named(row.text(2));
  entry.deed.session = row.id(3);
  entry.deed.detail = row.string(4);
  entry.deed.quarter_ms = row.integer(5);
  entry.previous = row.string(6);
  entry.hash = row.string(7);
  return entry;
}

Done append(Database& database, const Deed& deed) {
  Query newest = database.query(std::string(kColumns) + "ORDER BY number DESC LIMIT 1");
  const auto row = newest.step();
  if (!row) return row.error();
  const LogEntry last = *row ? entry_of(newest) : LogEntry{};
  const LogEntry entry = next_entry(*row ? &last : nullptr, deed);
  Query keep = database.query(
      "INSERT INTO deeds VALUES (?1, ?2, ?3, nullif(?4, zeroblob(16)), ?5, ?6, ?7, ?8)");
  keep.bind(entry.number).bind(name_of(entry.deed.kind)).bind(name_of(entry.deed.by));
  keep.bind(entry.deed.session).bind(entry.deed.detail).bind(entry.deed.quarter_ms);
  return keep.bind(entry.previous).bind(entry.hash).run();
}

}  // namespace

Done write_deed(Database& database, const Deed& deed) {
  return in_one(database, [&] { return append(database, deed); });
}

Result<std::vector<LogEntry>> read_deeds(Database& database) {
  std::vector<LogEntry> log;
  Query query = database.query(std::string(kColumns) + "ORDER BY number");
  for (;;) {
    const auto row = query.step();
    if (!row) return row.error();
    if (!*row) return log;
    log.push_back(entry_of(query));
  }
}

}  // namespace chorus
