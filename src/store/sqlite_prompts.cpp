// The wording of prompts: which revisions there are, and which a session has shown.
#include "store/rules.h"
#include "store/sqlite_sessions.h"

namespace chorus {
namespace {

Result<std::int64_t> prompt_number(Database& database, const std::string& programme,
                                   const std::string& code) {
  Query insert = database.query(
      "INSERT INTO prompts (number, programme, code)"
      " VALUES ((SELECT coalesce(max(number), 0) + 1 FROM prompts), ?1, ?2) ON CONFLICT DO "
      "NOTHING");
  if (const Done kept = insert.bind(programme).bind(code).run(); !kept) return kept.error();
  Query find = database.query("SELECT number FROM prompts WHERE programme = ?1 AND code = ?2");
  const auto row = find.bind(programme).bind(code).step();
  if (!row) return row.error();
  return find.integer(0);
}

// The revision that this wording has had before, or 0.
Result<int> known_revision(Database& database, std::int64_t number, const std::string& definition) {
  Query find =
      database.query("SELECT revision FROM revisions WHERE prompt = ?1 AND definition = ?2");
  const auto row = find.bind(number).bind(definition).step();
  if (!row) return row.error();
  return *row ? find.whole(0) : 0;
}

Result<int> revision_of(Database& database, std::int64_t number, const Prompt& prompt) {
  const auto known = known_revision(database, number, prompt.definition);
  if (!known || *known > 0) return known;
  Query insert = database.query(
      "INSERT INTO revisions (prompt, revision, type, definition)"
      " SELECT ?1, coalesce(max(revision), 0) + 1, ?2, ?3 FROM revisions WHERE prompt = ?1");
  const Done kept = insert.bind(number).bind(prompt.type).bind(prompt.definition).run();
  if (!kept) return kept.error();
  return known_revision(database, number, prompt.definition);
}

Result<Revision> write_prompt(Database& database, std::int64_t session,
                              const std::string& programme, const Prompt& prompt) {
  const auto number = prompt_number(database, programme, prompt.code);
  if (!number) return number.error();
  const auto revision = revision_of(database, *number, prompt);
  if (!revision) return revision.error();
  Query link =
      database.query("INSERT INTO session_prompts VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING");
  if (const Done kept = link.bind(session).bind(*number).bind(*revision).run(); !kept)
    return kept.error();
  return Revision{prompt.code, *revision};
}

}  // namespace

Result<std::vector<Revision>> write_prompts(Database& database, const Id& session,
                                            const Programme& programme) {
  auto transaction = Transaction::write(database);
  if (!transaction) return transaction.error();
  const auto known = read_session(database, session);
  if (!known) return known.error();
  if (known->session.programme != programme.id) return programme_differs(known->session, programme);
  std::vector<Revision> revisions;
  for (const Prompt& prompt : programme.prompts) {
    auto revision = write_prompt(database, known->number, programme.id, prompt);
    if (!revision) return revision.error();
    revisions.push_back(std::move(*revision));
  }
  if (const Done committed = transaction->commit(); !committed) return committed.error();
  return revisions;
}

}  // namespace chorus
