#include "store/sqlite_way_back.h"

#include <array>

#include "store/rules.h"
#include "store/sqlite_record.h"
#include "store/sqlite_sessions.h"

namespace chorus {
namespace {

struct Stay {
  Id visit, session;
  std::int64_t number = 0;  // of the session in this file
  std::int64_t quarter_ms = 0;
};

Result<Stay> find_stay(Database& database, const Id& visit) {
  Query find = database.query(
      "SELECT s.id, s.number, v.quarter_ms FROM visits v JOIN sessions s ON s.number = v.session"
      " WHERE v.id = ?1");
  const auto row = find.bind(visit).step();
  if (!row) return row.error();
  if (!*row) return no_visit();
  return Stay{visit, find.id(0), find.integer(1), find.integer(2)};
}

// The visit, and those that it goes on from: the newest first.
Result<std::vector<Stay>> stays_of(Database& database, const Id& visit) {
  std::vector<Stay> stays;
  for (Id at = visit; !at.nil();) {
    auto stay = find_stay(database, at);
    if (!stay) return stay.error();
    stays.push_back(*stay);
    Query find = database.query("SELECT earlier FROM links WHERE visit = ?1");
    const auto row = find.bind(at).step();
    if (!row) return row.error();
    at = *row ? find.id(0) : Id{};
  }
  return stays;
}

Result<std::vector<ResponseRecord>> answers_of(Database& database, const Stay& stay,
                                               const PromptTypes& types) {
  std::vector<ResponseRecord> answers;
  Query query = database.query(
      "SELECT p.code, r.revision, w.type, r.value FROM responses r"
      " JOIN prompts p ON p.number = r.prompt"
      " JOIN revisions w ON w.prompt = r.prompt AND w.revision = r.revision"
      " WHERE r.session = ?1 AND r.visit = ?2 ORDER BY r.prompt");
  query.bind(stay.number).bind(stay.visit);
  for (;;) {
    const auto row = query.step();
    if (!row) return row.error();
    if (!*row) return answers;
    const PromptType* type = types.find(query.text(2));
    if (type == nullptr) continue;
    auto value = decode(type->shape(), query.text(3));
    if (!value) return value.error();
    answers.push_back({stay.visit, query.string(0), query.whole(1), std::move(*value)});
  }
}

Done add_promises(Database& database, const std::vector<RecordEntry>& entries, Holdings& held) {
  for (const RecordEntry& entry : entries) {
    Query query = database.query(
        "SELECT count(*) FROM record WHERE kind = 'commitment' AND about = ?1"
        " AND visit IS NOT ?2");
    const auto row = query.bind(entry.id).bind(entry.visit).step();
    if (!row) return row.error();
    held.promises += query.whole(0);
  }
  return done();
}

Done add_exports(Database& database, const Stay& stay, Holdings& held) {
  Query query = database.query(
      "SELECT profile, written_ms FROM exports WHERE session = ?1 AND written_ms >= ?2");
  query.bind(stay.number).bind(stay.quarter_ms);
  for (;;) {
    const auto row = query.step();
    if (!row) return row.error();
    if (!*row) return done();
    held.exports.push_back({stay.session, query.text(0) == "full", query.integer(1)});
  }
}

Done add_stay(Database& database, const Stay& stay, const PromptTypes& types, Holdings& held) {
  auto answers = answers_of(database, stay, types);
  if (!answers) return answers.error();
  auto entries = entries_of(database, stay.number, stay.visit);
  if (!entries) return entries.error();
  if (const Done added = add_promises(database, *entries, held); !added) return added;
  add_held(held, {stay.visit, stay.session, std::move(*answers), std::move(*entries)});
  return add_exports(database, stay, held);
}

Done change(Database& database, std::string_view sql, const Stay& stay) {
  Query query = database.query(sql);
  return query.bind(stay.number).bind(stay.visit).run();
}

// The order matters: what names a visit goes before it.
constexpr std::array<std::string_view, 9> kTakingBack = {
    "INSERT INTO withdrawals VALUES (?2, ?1, 0)",
    "UPDATE record SET about = NULL, visit = NULL, on_what = '', code = 'withdrawn', role = '',"
    " text = '', how = '', due = '', number = 0 WHERE session = ?1 AND visit = ?2",
    "DELETE FROM moderation WHERE session = ?1 AND visit = ?2",
    "DELETE FROM earlier_responses WHERE session = ?1 AND visit = ?2",
    "DELETE FROM responses WHERE session = ?1 AND visit = ?2",
    "DELETE FROM way_backs WHERE ?1 AND visit = ?2",
    "DELETE FROM links WHERE ?1 AND (visit = ?2 OR earlier = ?2)",
    "DELETE FROM visits WHERE session = ?1 AND id = ?2",
    "UPDATE withdrawals SET done = 1 WHERE session = ?1 AND visit = ?2"};

// The same of all visits of a session.
constexpr std::array<std::string_view, 9> kForgetting = {
    "INSERT INTO withdrawals SELECT id, session, 0 FROM visits WHERE session = ?1",
    "UPDATE record SET about = NULL, visit = NULL, on_what = '', code = 'withdrawn', role = '',"
    " text = '', how = '', due = '', number = 0 WHERE session = ?1 AND visit IS NOT NULL",
    "DELETE FROM moderation WHERE session = ?1",
    "DELETE FROM earlier_responses WHERE session = ?1",
    "DELETE FROM responses WHERE session = ?1",
    "DELETE FROM way_backs WHERE visit IN (SELECT id FROM visits WHERE session = ?1)",
    "DELETE FROM links WHERE visit IN (SELECT id FROM visits WHERE session = ?1)"
    " OR earlier IN (SELECT id FROM visits WHERE session = ?1)",
    "DELETE FROM visits WHERE session = ?1",
    "UPDATE withdrawals SET done = 1 WHERE session = ?1 AND done = 0"};

Result<std::int64_t> visits_in(Database& database, std::int64_t session) {
  Query count = database.query("SELECT count(*) FROM visits WHERE session = ?1");
  const auto row = count.bind(session).step();
  if (!row) return row.error();
  return count.integer(0);
}

// The code of the earlier visit leads to the new one; one that the new one had is gone.
Done move_code(Database& database, const Id& visit, const Id& earlier) {
  Query forget = database.query(
      "DELETE FROM way_backs WHERE visit = ?1"
      " AND EXISTS (SELECT 1 FROM way_backs WHERE visit = ?2)");
  if (const Done gone = forget.bind(visit).bind(earlier).run(); !gone) return gone;
  Query move = database.query("UPDATE way_backs SET visit = ?1 WHERE visit = ?2");
  return move.bind(visit).bind(earlier).run();
}

Done keep_link(Database& database, const Id& visit, const Id& earlier) {
  const auto next = find_stay(database, visit), before = find_stay(database, earlier);
  if (!next) return next.error();
  if (!before) return before.error();
  const auto of_next = read_session(database, next->session),
             of_before = read_session(database, before->session);
  if (!of_next) return of_next.error();
  if (!of_before) return of_before.error();
  if (const Done fit = may_link(of_next->session, of_before->session); !fit) return fit;
  Query known = database.query(
      "SELECT visit = ?1 AND earlier = ?2 FROM links WHERE visit = ?1 OR earlier = ?2"
      " OR (visit = ?2 AND earlier = ?1)");
  const auto row = known.bind(visit).bind(earlier).step();
  if (!row) return row.error();
  if (visit == earlier || (*row && known.integer(0) == 0)) return linked_already();
  if (*row) return done();
  Query keep = database.query("INSERT INTO links VALUES (?1, ?2)");
  if (const Done kept = keep.bind(visit).bind(earlier).run(); !kept) return kept;
  return move_code(database, visit, earlier);
}

Done keep_code(Database& database, const Id& visit, const Id& mark) {
  if (const auto stay = find_stay(database, visit); !stay) return stay.error();
  const auto leads_to = read_visit_of(database, mark);
  if (!leads_to) return leads_to.error();
  if (*leads_to == visit) return done();
  if (!leads_to->nil()) return code_is_taken();
  Query forget = database.query("DELETE FROM way_backs WHERE visit = ?1");
  if (const Done gone = forget.bind(visit).run(); !gone) return gone;
  Query keep = database.query("INSERT INTO way_backs VALUES (?1, ?2)");
  return keep.bind(mark).bind(visit).run();
}

Done keep_number(Database& database, std::string_view name, std::int64_t number) {
  Query keep = database.query(
      "INSERT INTO meta VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2");
  return keep.bind(name).bind(number).run();
}

}  // namespace

Done write_code(Database& database, const Id& visit, const Id& mark) {
  return in_one(database, [&] { return keep_code(database, visit, mark); });
}

Result<Id> read_visit_of(Database& database, const Id& mark) {
  Query find = database.query("SELECT visit FROM way_backs WHERE mark = ?1");
  const auto row = find.bind(mark).step();
  if (!row) return row.error();
  return *row ? find.id(0) : Id{};
}

Result<Tries> read_tries(Database& database) {
  const auto wrong = database.number("SELECT value FROM meta WHERE name = 'wrong_codes'");
  if (!wrong) return wrong.error();
  const auto last = database.number("SELECT value FROM meta WHERE name = 'wrong_code_ms'");
  if (!last) return last.error();
  return Tries{static_cast<int>(*wrong), *last};
}

Done write_tries(Database& database, const Tries& tries) {
  return in_one(database, [&] {
    const Done kept = keep_number(database, "wrong_codes", tries.wrong);
    return kept ? keep_number(database, "wrong_code_ms", tries.last_ms) : kept;
  });
}

Result<std::vector<ResponseRecord>> read_answers(Database& database, const Id& visit,
                                                 const PromptTypes& types) {
  const auto stay = find_stay(database, visit);
  return stay ? answers_of(database, *stay, types) : stay.error();
}

Result<Holdings> read_holdings(Database& database, const Id& visit, const PromptTypes& types) {
  auto transaction = Transaction::read(database);
  if (!transaction) return transaction.error();
  const auto stays = stays_of(database, visit);
  if (!stays) return stays.error();
  Holdings held;
  for (const Stay& stay : *stays) {
    if (const Done added = add_stay(database, stay, types, held); !added) return added.error();
  }
  return held;
}

Done write_link(Database& database, const Id& visit, const Id& earlier) {
  return in_one(database, [&] { return keep_link(database, visit, earlier); });
}

Done write_withdrawal(Database& database, const Id& visit) {
  return in_one(database, [&]() -> Done {
    const auto stays = stays_of(database, visit);
    if (!stays) return stays.error();
    for (const Stay& stay : *stays) {
      for (const std::string_view sql : kTakingBack) {
        if (const Done changed = change(database, sql, stay); !changed) return changed;
      }
    }
    return done();
  });
}

Result<std::int64_t> write_forgetting(Database& database, const Id& session) {
  const auto known = read_session(database, session);
  if (!known) return known.error();
  if (const Done fit = may_forget(known->session); !fit) return fit.error();
  const auto visits = visits_in(database, known->number);
  if (!visits || *visits == 0) return visits;
  const Done gone = in_one(database, [&]() -> Done {
    for (const std::string_view sql : kForgetting) {
      Query query = database.query(sql);
      if (const Done changed = query.bind(known->number).run(); !changed) return changed;
    }
    return done();
  });
  return gone ? visits : gone.error();
}

Done write_export_left(Database& database, const ExportLeft& left) {
  const auto session = read_session(database, left.session);
  if (!session) return session.error();
  Query keep = database.query("INSERT INTO exports VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING");
  keep.bind(session->number).bind(left.written_ms);
  return keep.bind(left.full ? "full" : "deidentified").run();
}

Result<std::vector<std::pair<Id, Id>>> read_links(Database& database, std::int64_t session) {
  std::vector<std::pair<Id, Id>> links;
  Query query = database.query(
      "SELECT l.visit, l.earlier FROM links l JOIN visits v ON v.id = l.visit"
      " WHERE v.session = ?1 ORDER BY l.visit");
  query.bind(session);
  for (;;) {
    const auto row = query.step();
    if (!row) return row.error();
    if (!*row) return links;
    links.emplace_back(query.id(0), query.id(1));
  }
}

Result<std::vector<Id>> read_withdrawn(Database& database, std::int64_t session) {
  std::vector<Id> withdrawn;
  Query query = database.query("SELECT visit FROM withdrawals WHERE session = ?1 ORDER BY visit");
  query.bind(session);
  for (;;) {
    const auto row = query.step();
    if (!row) return row.error();
    if (!*row) return withdrawn;
    withdrawn.push_back(query.id(0));
  }
}

}  // namespace chorus
