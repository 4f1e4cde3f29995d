#include "store/sqlite_record.h"

#include <set>

#include "store/names.h"
#include "store/rules.h"
#include "store/sqlite_sessions.h"

namespace chorus {
namespace {

constexpr std::string_view kColumns =
    "SELECT r.id, s.id, r.kind, r.about, r.visit, r.on_what, r.code, r.role, r.text, r.how, r.due,"
    " r.number FROM record r JOIN sessions s ON s.number = r.session ";

RecordEntry entry_of(const Query& row) {
  RecordEntry entry;
  entry.id = row.id(0);
  entry.session = row.id(1);
  entry.kind = named<RecordKind>(kRecordKinds, row.text(2));
  if (!row.bytes(3).empty()) entry.about = row.id(3);
  if (!row.bytes(4).empty()) entry.visit = row.id(4);
  entry.on = row.string(5);
  entry.code = row.string(6);
  entry.role = row.string(7);
  entry.text = row.string(8);
  entry.how = row.string(9);
  entry.due = row.string(10);
  entry.number = row.whole(11);
  return entry;
}

Result<std::vector<RecordEntry>> read_entries(Query& query) {
  std::vector<RecordEntry> entries;
  for (;;) {
    const auto row = query.step();
    if (!row) return row.error();
    if (!*row) return entries;
    entries.push_back(entry_of(query));
  }
}

Done is_there(Database& database, std::string_view sql, const Id& first, const Id& second,
              const Error& otherwise) {
  Query find = database.query(sql);
  const auto row = find.bind(first).bind(second).step();
  if (!row) return row.error();
  return *row ? done() : Done(otherwise);
}

// What it answers and whose it is must be there, in the same programme and the same session.
Done fits(Database& database, const RecordEntry& entry) {
  if (!entry.visit.nil()) {
    const Done known = is_there(database,
                                "SELECT 1 FROM visits v JOIN sessions s ON s.number = v.session"
                                " WHERE v.id = ?1 AND s.id = ?2",
                                entry.visit, entry.session, no_visit());
    if (!known) return known;
  }
  if (entry.about.nil()) return done();
  return is_there(database,
                  "SELECT 1 FROM record r JOIN sessions s ON s.number = r.session"
                  " WHERE r.id = ?1 AND s.programme ="
                  " (SELECT programme FROM sessions WHERE id = ?2)"
                  " AND NOT (r.code = 'withdrawn' AND r.about IS NULL AND r.on_what = '')",
                  entry.about, entry.session, no_entry(entry.about));
}

Done keep_entry(Database& database, const Id& kiosk, const RecordEntry& entry) {
  const auto session = read_session(database, entry.session);
  if (!session) return session.error();
  Query find = database.query(std::string(kColumns) + "WHERE r.id = ?1");
  const auto known = find.bind(entry.id).step();
  if (!known) return known.error();
  if (*known) return same_entry(entry_of(find), entry) ? done() : Done(entry_differs());
  if (const Done fit = fits(database, entry); !fit) return fit;
  Query keep = database.query(
      "INSERT INTO record VALUES (?1, ?2, ?3, ?4, nullif(?5, zeroblob(16)),"
      " nullif(?6, zeroblob(16)), ?7, ?8, ?9, ?10, ?11, ?12, ?13)");
  keep.bind(entry.id).bind(session->number).bind(kiosk);
  keep.bind(name_of(kRecordKinds, entry.kind)).bind(entry.about).bind(entry.visit);
  keep.bind(entry.on).bind(entry.code).bind(entry.role).bind(entry.text).bind(entry.how);
  return keep.bind(entry.due).bind(entry.number).run();
}

}  // namespace

Result<std::vector<RecordEntry>> entries_of(Database& database, std::int64_t session,
                                            const Id& visit) {
  Query query =
      database.query(std::string(kColumns) + "WHERE r.session = ?1 AND r.visit = ?2 ORDER BY r.id");
  query.bind(session).bind(visit);
  return read_entries(query);
}

Done write_entry(Database& database, const Id& kiosk, const RecordEntry& entry) {
  if (const Done fit = may_keep(entry); !fit) return fit;
  return in_one(database, [&] { return keep_entry(database, kiosk, entry); });
}

Result<std::vector<RecordEntry>> read_record(Database& database, std::string_view programme) {
  Query query = database.query(std::string(kColumns) + "WHERE s.programme = ?1 ORDER BY r.id");
  query.bind(programme);
  auto record = read_entries(query);
  if (!record) return record.error();
  return standing_record(std::move(*record));
}

Result<std::vector<Speaker>> read_speakers(Database& database, const Id& session,
                                           const std::vector<RecordEntry>& record) {
  std::set<Id> spoke;
  for (const RecordEntry& entry : record) spoke.insert(entry.visit);
  std::vector<Speaker> speakers;
  Query query = database.query(
      "SELECT v.id, v.roles FROM visits v JOIN sessions s ON s.number = v.session"
      " WHERE s.id = ?1 AND v.id IN (SELECT r.visit FROM record r WHERE r.session = v.session)"
      " ORDER BY v.id");
  query.bind(session);
  for (;;) {
    const auto row = query.step();
    if (!row) return row.error();
    if (!*row) return speakers;
    if (spoke.count(query.id(0)) == 0) continue;
    const auto roles = decode(Shape::codes, query.text(1));
    const Codes* codes = roles ? std::get_if<Codes>(&*roles) : nullptr;
    if (codes == nullptr) return damaged_roles();
    speakers.push_back({query.id(0), codes->codes});
  }
}

}  // namespace chorus
