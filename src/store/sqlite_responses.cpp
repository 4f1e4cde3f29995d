#include "store/sqlite_responses.h"

#include "core/moment.h"
#include "store/names.h"
#include "store/rules.h"
#include "store/sqlite_sessions.h"

namespace chorus {
namespace {

// Where an answer belongs: the numbers that its key begins with.
struct Place {
  std::int64_t session = 0;
  std::int64_t prompt = 0;
  bool finished = false;
};

Result<Place> find_place(Database& database, const Id& visit, std::string_view prompt,
                         int revision) {
  Query find = database.query(
      "SELECT v.session, v.finished, p.number, r.revision FROM visits v"
      " JOIN sessions s ON s.number = v.session"
      " LEFT JOIN prompts p ON p.programme = s.programme AND p.code = ?2"
      " LEFT JOIN revisions r ON r.prompt = p.number AND r.revision = ?3 WHERE v.id = ?1");
  const auto row = find.bind(visit).bind(prompt).bind(revision).step();
  if (!row) return row.error();
  if (!*row) return no_visit();
  if (find.integer(3) == 0) return no_prompt(prompt, revision);
  return Place{find.integer(0), find.integer(2), find.integer(1) != 0};
}

Query at(Database& database, std::string_view sql, const Place& place, const Id& visit) {
  Query query = database.query(sql);
  query.bind(place.session).bind(visit).bind(place.prompt);
  return query;
}

Done insert_response(Database& database, const Place& place, const ResponseRecord& response,
                     const std::string& value) {
  return at(database, "INSERT INTO responses VALUES (?1, ?2, ?3, ?4, ?5)", place, response.visit)
      .bind(response.revision)
      .bind(value)
      .run();
}

// While the person is still here, the earlier value is kept beside the new one. A decision about
// the old words says nothing about the new ones.
Done change_response(Database& database, const Place& place, const ResponseRecord& response,
                     const std::string& value) {
  if (!place.finished) {
    const Done kept = at(database,
                         "INSERT INTO earlier_responses SELECT session, visit, prompt,"
                         " (SELECT count(*) + 1 FROM earlier_responses"
                         "  WHERE session = ?1 AND visit = ?2 AND prompt = ?3), revision, value"
                         " FROM responses WHERE session = ?1 AND visit = ?2 AND prompt = ?3",
                         place, response.visit)
                          .run();
    if (!kept) return kept;
  }
  const Done forgotten =
      at(database, "DELETE FROM moderation WHERE session = ?1 AND visit = ?2 AND prompt = ?3",
         place, response.visit)
          .run();
  if (!forgotten) return forgotten;
  return at(database,
            "UPDATE responses SET revision = ?4, value = ?5"
            " WHERE session = ?1 AND visit = ?2 AND prompt = ?3",
            place, response.visit)
      .bind(response.revision)
      .bind(value)
      .run();
}

struct StoredAnswer {
  bool there = false;
  int revision = 0;
  std::string value;
};

Result<StoredAnswer> stored_answer(Database& database, const Place& place, const Id& visit) {
  Query find = at(database,
                  "SELECT revision, value FROM responses"
                  " WHERE session = ?1 AND visit = ?2 AND prompt = ?3",
                  place, visit);
  const auto row = find.step();
  if (!row) return row.error();
  if (!*row) return StoredAnswer{};
  return StoredAnswer{true, find.whole(0), find.string(1)};
}

Done keep_response(Database& database, const ResponseRecord& response) {
  const auto place = find_place(database, response.visit, response.prompt, response.revision);
  if (!place) return place.error();
  const auto before = stored_answer(database, *place, response.visit);
  if (!before) return before.error();
  const std::string value = encode(response.value);
  if (!before->there) return insert_response(database, *place, response, value);
  if (before->revision == response.revision && before->value == value) return done();
  return change_response(database, *place, response, value);
}

// Whether a kept answer holds this text, alone or beside what was chosen; an empty one is any.
bool same_words(const std::string& text, std::string_view value) {
  const std::string quoted = json_quoted(text);
  return text.empty() || value == quoted || value.ends_with("\"instead\":" + quoted + "}");
}

Done keep_decision(Database& database, const WrittenWords& words) {
  const auto place = find_place(database, words.visit, words.prompt, words.revision);
  if (!place) return place.error();
  const auto answer = stored_answer(database, *place, words.visit);
  if (!answer) return answer.error();
  if (!answer->there) return no_answer(words.prompt);
  if (answer->revision != words.revision || !same_words(words.text, answer->value))
    return answer_has_changed();
  if (words.moderation == Moderation::waiting) {
    return at(database, "DELETE FROM moderation WHERE session = ?1 AND visit = ?2 AND prompt = ?3",
              *place, words.visit)
        .run();
  }
  return at(database,
            "INSERT INTO moderation VALUES (?1, ?2, ?3, ?4, ?5)"
            " ON CONFLICT DO UPDATE SET decision = ?4, reason = ?5",
            *place, words.visit)
      .bind(name_of(kModerationNames, words.moderation))
      .bind(words.reason)
      .run();
}

Done keep_visit(Database& database, const Id& kiosk, const VisitRecord& visit) {
  const auto session = read_session(database, visit.session);
  if (!session) return session.error();
  Query find = database.query("SELECT session FROM visits WHERE id = ?1");
  const auto known = find.bind(visit.id).step();
  if (!known) return known.error();
  if (*known && find.integer(0) != session->number) return visit_moves();
  find.again();
  Query gone = database.query("SELECT 1 FROM withdrawals WHERE visit = ?1");
  const auto back = gone.bind(visit.id).step();
  if (!back) return back.error();
  if (*back) return taken_back();
  Query keep = database.query(
      "INSERT INTO visits VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (session, id)"
      " DO UPDATE SET language = ?4, roles = ?5, finished = ?6, quarter_ms = ?7");
  keep.bind(session->number).bind(visit.id).bind(kiosk).bind(visit.language);
  keep.bind(encode(Codes{visit.roles}))
      .bind(visit.finished ? 1 : 0)
      .bind(quarter_hour(visit.quarter_ms));
  if (const Done kept = keep.run(); !kept || !visit.finished) return kept;
  Query forget = database.query("DELETE FROM earlier_responses WHERE session = ?1 AND visit = ?2");
  return forget.bind(session->number).bind(visit.id).run();
}

Done keep_shown(Database& database, const Id& session, const Disclosure& shown) {
  const auto known = read_session(database, session);
  if (!known) return known.error();
  Query find = database.query(
      "SELECT p.number FROM prompts p JOIN revisions r ON r.prompt = p.number"
      " WHERE p.programme = ?1 AND p.code = ?2 AND r.revision = ?3");
  find.bind(known->session.programme).bind(shown.prompt).bind(shown.revision);
  const auto row = find.step();
  if (!row) return row.error();
  if (!*row) return no_prompt(shown.prompt, shown.revision);
  Query keep = database.query("INSERT INTO disclosures VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING");
  return keep.bind(known->number).bind(find.integer(0)).bind(shown.revision).run();
}

}  // namespace

Done write_visit(Database& database, const Id& kiosk, const VisitRecord& visit) {
  if (const Done fit = may_keep(visit); !fit) return fit;
  return in_one(database, [&] { return keep_visit(database, kiosk, visit); });
}

Result<Id> session_of_visit(Database& database, const Id& visit) {
  Query find = database.query(
      "SELECT s.id FROM visits v JOIN sessions s ON s.number = v.session WHERE v.id = ?1");
  const auto row = find.bind(visit).step();
  if (!row) return row.error();
  return *row ? Result<Id>(find.id(0)) : no_visit();
}

Done write_response(Database& database, const ResponseRecord& response) {
  return in_one(database, [&] { return keep_response(database, response); });
}

Done write_decision(Database& database, const WrittenWords& words) {
  return in_one(database, [&] { return keep_decision(database, words); });
}

Result<std::vector<Disclosure>> read_shown(Database& database, std::int64_t session) {
  std::vector<Disclosure> shown;
  Query query = database.query(
      "SELECT p.code, d.revision FROM disclosures d JOIN prompts p ON p.number = d.prompt"
      " WHERE d.session = ?1 ORDER BY d.prompt, d.revision");
  query.bind(session);
  for (;;) {
    const auto row = query.step();
    if (!row) return row.error();
    if (!*row) return shown;
    shown.push_back({query.string(0), query.whole(1)});
  }
}

Done write_shown(Database& database, const Id& session, const Disclosure& shown) {
  return in_one(database, [&] { return keep_shown(database, session, shown); });
}

}  // namespace chorus
