#include "store/sqlite_sessions.h"

#include "store/names.h"
#include "store/rules.h"

namespace chorus {
namespace {

constexpr std::string_view kOneSession =
    "SELECT id, kiosk, programme, title, place, date, step, cycle, phase, scene, take, take_phase,"
    " opened_ms, closed_ms, results, words, export_to, breakdown, cell, number, anonymity,"
    " seal_words"
    " FROM sessions WHERE id = ?1";
constexpr std::string_view kAllSessions =
    "SELECT id, kiosk, programme, title, place, date, step, cycle, phase, scene, take, take_phase,"
    " opened_ms, closed_ms, results, words, export_to, breakdown, cell, number, anonymity,"
    " seal_words"
    " FROM sessions ORDER BY date DESC, opened_ms DESC, id";
constexpr std::string_view kKeepSession =
    "INSERT INTO sessions (id, kiosk, programme, title, place, date, step, cycle, phase, scene, "
    "take,"
    " take_phase, opened_ms, closed_ms, results, words, export_to, breakdown, cell,"
    " anonymity, seal_words, number)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19,"
    " ?20, ?21, (SELECT coalesce(max(number), 0) + 1 FROM sessions))"
    " ON CONFLICT (id) DO UPDATE SET kiosk = ?2, programme = ?3, title = ?4, place = ?5, date = ?6,"
    " step = ?7, cycle = ?8, phase = ?9, scene = ?10, take = ?11, take_phase = ?12, opened_ms = "
    "?13,"
    " closed_ms = ?14, results = ?15, words = ?16, export_to = ?17, breakdown = ?18, cell = ?19,"
    " anonymity = ?20, seal_words = ?21";
constexpr int kNumberColumn = 19;

Session session_of(const Query& row) {
  Session session;
  session.id = row.id(0);
  session.kiosk = row.id(1);
  session.programme = row.string(2);
  session.title = row.string(3);
  session.place = row.string(4);
  session.date = row.string(5);
  session.step = row.whole(6);
  session.cycle = row.whole(7);
  session.phase = named<SessionPhase>(kPhaseNames, row.text(8));
  session.stage = {row.whole(9), row.whole(10), named<TakePhase>(kTakeNames, row.text(11))};
  session.opened_ms = row.integer(12);
  session.closed_ms = row.integer(13);
  session.promises = {named<Promises::ResultsVisible>(kResultsNames, row.text(14)),
                      named<Promises::WordsShown>(kWordsNames, row.text(15)),
                      named<Promises::ExportTo>(kExportNames, row.text(16)),
                      named<Promises::Anonymity>(kAnonymityNames, row.text(20)), row.string(21)};
  session.thresholds = {row.whole(17), row.whole(18)};
  return session;
}

Done insert(Database& database, const Session& session) {
  Query keep = database.query(kKeepSession);
  keep.bind(session.id).bind(session.kiosk).bind(session.programme).bind(session.title);
  keep.bind(session.place).bind(session.date).bind(session.step).bind(session.cycle);
  keep.bind(name_of(kPhaseNames, session.phase)).bind(session.stage.scene).bind(session.stage.take);
  keep.bind(name_of(kTakeNames, session.stage.phase))
      .bind(session.opened_ms)
      .bind(session.closed_ms);
  keep.bind(name_of(kResultsNames, session.promises.results));
  keep.bind(name_of(kWordsNames, session.promises.words));
  keep.bind(name_of(kExportNames, session.promises.export_to));
  keep.bind(session.thresholds.breakdown).bind(session.thresholds.cell);
  keep.bind(name_of(kAnonymityNames, session.promises.anonymity));
  return keep.bind(session.promises.seal_words).run();
}

// Nothing when it is new.
Result<std::optional<Session>> session_before(Database& database, const Id& id) {
  const auto known = read_session(database, id);
  if (known) return std::optional<Session>(known->session);
  if (known.error().fault == Fault::not_found) return std::optional<Session>();
  return known.error();
}

}  // namespace

Result<NumberedSession> read_session(Database& database, const Id& id) {
  Query query = database.query(kOneSession);
  const auto row = query.bind(id).step();
  if (!row) return row.error();
  if (!*row) return no_session(id);
  return NumberedSession{query.integer(kNumberColumn), session_of(query)};
}

Result<std::vector<Session>> read_sessions(Database& database) {
  std::vector<Session> sessions;
  Query query = database.query(kAllSessions);
  for (;;) {
    const auto row = query.step();
    if (!row) return row.error();
    if (!*row) return sessions;
    sessions.push_back(session_of(query));
  }
}

Done write_session(Database& database, const Session& session) {
  auto transaction = Transaction::write(database);
  if (!transaction) return transaction.error();
  const auto before = session_before(database, session.id);
  if (!before) return before.error();
  Query other = database.query("SELECT 1 FROM sessions WHERE phase = 'open' AND id <> ?1");
  const auto other_open = other.bind(session.id).step();
  if (!other_open) return other_open.error();
  other.again();
  if (const Done fit = may_keep(*before, session, *other_open); !fit) return fit;
  if (const Done kept = insert(database, session); !kept) return kept;
  if (const Done committed = transaction->commit(); !committed) return committed;
  const bool closes = *before && (*before)->phase != SessionPhase::closed;
  if (closes && session.phase == SessionPhase::closed) forget_order(database);
  return done();
}

void forget_order(Database& database) {
  if (database.run("VACUUM")) database.empty_log();
}

}  // namespace chorus
