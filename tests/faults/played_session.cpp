#include "faults/played_session.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "prompts/prompts.h"
#include "support/store_builders.h"

namespace chorus::test {
namespace {

std::string of_visit(const Id& visit) {
  return "visit " + to_hex(visit);
}

std::string answer_fact(const ResponseRecord& response) {
  return of_visit(response.visit) + " " + response.prompt + "=" + encode(response.value);
}

std::string entry_fact(const RecordEntry& entry) {
  return (entry.visit.nil() ? "desk" : of_visit(entry.visit)) + " entry " + to_hex(entry.id) + " " +
         entry.text;
}

Done read_session_facts(Store& store, const Session& session, Facts& facts) {
  facts.insert(session.phase == SessionPhase::closed ? "session closed" : "session open");
  const Programme programme = a_programme(session.programme);
  auto source = store.export_source(session.id, Profile::full, {}, programme, prompt_types());
  if (!source) return source.error();
  const Done visits = (*source)->each_visit([&](const ExportedVisit& row) {
    facts.insert(of_visit(row.visit->id));
    if (row.visit->finished) facts.insert(of_visit(row.visit->id) + " finished");
    return done();
  });
  if (!visits) return visits;
  const auto gone = (*source)->withdrawn();
  if (!gone) return gone.error();
  for (const Id& each : *gone) facts.insert("gone " + to_hex(each));
  return (*source)->each_response([&](const ExportedResponse& row) {
    facts.insert("visit " + std::string(row.pseudonym) + " " + std::string(row.prompt) + "=" +
                 std::string(row.value));
    return done();
  });
}

PlayedStep answer(const VisitRecord& visit, const std::string& prompt, Value value) {
  const ResponseRecord response = an_answer(visit, prompt, std::move(value));
  return {answer_fact(response), "",
          [response](Store& store) { return store.save_response(response); }};
}

PlayedStep entry(const VisitRecord& visit, std::uint64_t person) {
  RecordEntry said;
  said.id = id_of(7000 + person);
  said.session = visit.session;
  said.visit = visit.id;
  said.kind = RecordKind::statement;
  said.on = "words";
  said.text = "Nobody came for an hour, said " + std::to_string(person);
  return {entry_fact(said), "", [said](Store& store) { return store.add_entry(said); }};
}

void play_visit(std::vector<PlayedStep>& steps, std::uint64_t person) {
  VisitRecord visit = a_visit(person);
  steps.push_back({of_visit(visit.id), "", [visit](Store& s) { return s.save_visit(visit); }});
  const int face = static_cast<int>(person % 5) + 1;
  steps.push_back(answer(visit, "felt", Number{face}));
  steps.push_back(answer(visit, "heard", Number{face}));
  steps.push_back(answer(visit, "words", Text{std::string(200, 'w') + std::to_string(person)}));
  steps.push_back(entry(visit, person));
  visit.finished = true;
  steps.push_back(
      {of_visit(visit.id) + " finished", "", [visit](Store& s) { return s.save_visit(visit); }});
}

}  // namespace

Result<Facts> facts_of(Store& store) {
  const auto sessions = store.sessions();
  if (!sessions) return sessions.error();
  Facts facts;
  for (const Session& session : *sessions) {
    if (const Done read = read_session_facts(store, session, facts); !read) return read.error();
  }
  const auto record = store.record("waiting-room");
  if (!record) return record.error();
  for (const RecordEntry& each : *record) {
    if (!is_tombstone(each)) facts.insert(entry_fact(each));
  }
  return facts;
}

std::vector<PlayedStep> played_session(int people) {
  std::vector<PlayedStep> steps;
  for (int person = 1; person <= people; ++person)
    play_visit(steps, static_cast<std::uint64_t>(person));
  const Id first = a_visit(1).id;
  steps.push_back({"gone " + to_hex(first), of_visit(first),
                   [first](Store& store) { return store.withdraw(first); }});
  steps.push_back({"session closed", "session open", [](Store& store) {
                     Session session = a_session();
                     session.phase = SessionPhase::closed;
                     return store.save_session(session);
                   }});
  return steps;
}

int fault_effort() {
  const char* effort = std::getenv("CHORUS_FAULTS");
  return effort == nullptr ? 1 : std::max(1, std::atoi(effort));
}

}  // namespace chorus::test
