// Words that are sealed as they are saved, and what is deleted when its time is over.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/keys.h"
#include "core/results.h"
#include "core/sealed.h"
#include "prompts/prompts.h"
#include "store/seal.h"
#include "support/store_builders.h"

namespace chorus::test {

namespace {

// Sealed, it is longer than the answer may be.
std::string secret(const std::string& name) {
  return "SECRET " + name + std::string(100, '!');
}

// Everything that somebody writes at a kiosk, in a session whose words are sealed.
struct SealedEvening {
  explicit SealedEvening(Store& kept) : store(kept) {
    programme.promises.seal_words = keys.public_key;
    programme.prompts.push_back(a_prompt("stopped", "stop"));
    programme.prompts.push_back(a_prompt("own-words", "statements"));
    programme.prompts.push_back(a_prompt("drawn", "drawing"));
    programme.prompts[programme.prompts.size() - 3].options = {{"desk", {}}, {"call", {}}};
    programme.promises.words = Promises::WordsShown::never;
    open_session(store);
    good(store.register_prompts(a_session().id, programme));
    good(store.save_visit(visit));
    good(store.save_response(an_answer(visit, "words", Text{secret("text")})));
    good(store.save_response(an_answer(visit, "stopped", Stop{"desk", secret("instead")})));
    good(store.save_response(
        an_answer(visit, "own-words", Votes{{{"seed", Vote::agree}}, {secret("wrote")}})));
    statement.id = id_of(3001);
    statement.session = visit.session;
    statement.visit = visit.id;
    statement.kind = RecordKind::statement;
    statement.on = "own-words";
    statement.text = secret("statement");
    good(store.add_entry(statement));
    RecordEntry promise;
    promise.id = id_of(3002);
    promise.session = visit.session;
    promise.kind = RecordKind::commitment;
    promise.text = "We will call back";
    promise.role = "nurse";
    promise.due = "2027-03-01";
    good(store.add_entry(promise));
  }

  std::string opened(const std::string& sealed) const {
    REQUIRE(is_sealed(sealed));
    return good(open_sealed(sealed_bytes(sealed), *read_bech32(kSealSecret, keys.secret_key)));
  }

  Store& store;
  SealKeys keys = make_seal_keys();
  Programme programme = a_programme();
  VisitRecord visit = a_visit(1);
  RecordEntry statement;
};

std::vector<std::string> exported_values(Store& store, const Programme& programme) {
  std::vector<std::string> values;
  auto source =
      good(store.export_source(a_session().id, Profile::full, id_of(5), programme, prompt_types()));
  good(source->each_response([&](const ExportedResponse& row) {
    values.emplace_back(row.value);
    return done();
  }));
  return values;
}

}  // namespace

TEST_CASE_TEMPLATE("words are sealed as they are saved, and the project alone opens them", Twin,
                   CHORUS_TWIN) {
  Twin twin;
  const SealedEvening evening(*twin.store);
  const auto counts = good(twin.store->counts(a_session().id, evening.programme, prompt_types()));
  std::vector<std::string> opened;
  for (const WrittenWords& each : counts.words) opened.push_back(evening.opened(each.text));
  for (const RecordEntry& each : counts.record) {
    if (each.kind == RecordKind::statement) opened.push_back(evening.opened(each.text));
    if (each.kind == RecordKind::commitment) CHECK(each.text == "We will call back");
  }
  std::sort(opened.begin(), opened.end());
  CHECK(opened == std::vector<std::string>{secret("instead"), secret("statement"), secret("text")});
  for (const std::string& value : exported_values(*twin.store, evening.programme))
    CHECK(value.find("SECRET") == std::string::npos);
}

TEST_CASE_TEMPLATE("the largest drawing is sealed as words are: it counts, and nobody here sees it",
                   Twin, CHORUS_TWIN) {
  Twin twin;
  const SealedEvening evening(*twin.store);
  const Strokes drawing{{20, std::vector<Point>(5000, Point{1000, 1000})}};
  good(twin.store->save_response(an_answer(evening.visit, "drawn", drawing)));
  const auto counts = good(twin.store->counts(a_session().id, evening.programme, prompt_types()));
  for (const PromptCount& each : counts.prompts) {
    if (each.prompt == "drawn") CHECK(each.tally.everybody().respondents == 1);
  }
  const auto drawn = std::find_if(counts.words.begin(), counts.words.end(),
                                  [](const WrittenWords& each) { return each.prompt == "drawn"; });
  REQUIRE(drawn != counts.words.end());
  CHECK(drawn->drawing.empty());
  CHECK_FALSE(can_be_read(*drawn));
  CHECK(evening.opened(drawn->text) == kDrawingMark + encode(drawing));
  for (const std::string& value : exported_values(*twin.store, evening.programme))
    CHECK(value.find("1000,1000") == std::string::npos);
  const auto answers = good(twin.store->answers(evening.visit.id, prompt_types()));
  CHECK(std::none_of(answers.begin(), answers.end(), [](const ResponseRecord& each) {
    return std::holds_alternative<Strokes>(each.value);
  }));
}

TEST_CASE_TEMPLATE("all that a participant writes of their own promise is sealed", Twin,
                   CHORUS_TWIN) {
  Twin twin;
  const SealedEvening evening(*twin.store);
  RecordEntry promise;
  promise.id = id_of(3003);
  promise.session = evening.visit.session;
  promise.visit = evening.visit.id;
  promise.kind = RecordKind::commitment;
  promise.text = secret("what");
  promise.how = secret("how");
  promise.role = "SECRET friends";
  promise.due = "2027-03-01";
  good(twin.store->add_entry(promise));
  good(twin.store->add_entry(promise));
  for (const RecordEntry& each : good(twin.store->record("waiting-room"))) {
    if (each.id != promise.id) continue;
    CHECK(evening.opened(each.text) == promise.text);
    CHECK(evening.opened(each.how) == promise.how);
    CHECK(evening.opened(each.role) == promise.role);
    CHECK(problem_of(each) == "");
  }
}

TEST_CASE_TEMPLATE("a session keeps the key that it was opened with", Twin, CHORUS_TWIN) {
  Twin twin;
  Session session = a_session();
  session.promises.words = Promises::WordsShown::never;
  session.promises.seal_words = make_seal_keys().public_key;
  open_session(*twin.store, session);  // its programme names no key
  CHECK(good(twin.store->session(session.id)).promises.seal_words == session.promises.seal_words);
  good(twin.store->save_visit(a_visit(1)));
  good(twin.store->save_response(an_answer(a_visit(1), "words", Text{"open"})));
  const auto counts = good(twin.store->counts(session.id, a_programme(), prompt_types()));
  CHECK(is_sealed(counts.words.front().text));
  for (const std::string& key : {std::string(), make_seal_keys().public_key}) {
    Session other = session;
    other.promises.seal_words = key;
    check_fault(twin.store->save_session(other), Fault::conflict);
  }
}

TEST_CASE_TEMPLATE("what was chosen beside sealed words still counts", Twin, CHORUS_TWIN) {
  Twin twin;
  const SealedEvening evening(*twin.store);
  const auto counts = good(twin.store->counts(a_session().id, evening.programme, prompt_types()));
  for (const PromptCount& each : counts.prompts) {
    if (each.prompt == "stopped") CHECK(each.tally.everybody().counts[0] == 1);
    if (each.prompt == "words") CHECK(each.tally.everybody().respondents == 1);
  }
  CHECK(counts.votes.size() == 1);
}

TEST_CASE_TEMPLATE("the same sealed statement twice is one, and another of its id is refused", Twin,
                   CHORUS_TWIN) {
  Twin twin;
  SealedEvening evening(*twin.store);
  good(twin.store->add_entry(evening.statement));
  CHECK(good(twin.store->record("waiting-room")).size() == 2);
  evening.statement.on = "elsewhere";
  check_fault(twin.store->add_entry(evening.statement), Fault::conflict);
}

TEST_CASE_TEMPLATE("words of a programme that names no key are kept as they are", Twin,
                   CHORUS_TWIN) {
  Twin twin;
  open_session(*twin.store);
  good(twin.store->save_visit(a_visit(1)));
  good(twin.store->save_response(an_answer(a_visit(1), "words", Text{"open"})));
  const auto counts = good(twin.store->counts(a_session().id, a_programme(), prompt_types()));
  CHECK(counts.words.front().text == "open");
}

TEST_CASE_TEMPLATE(
    "what a closed session was given is forgotten; the session and the desk's words stay", Twin,
    CHORUS_TWIN) {
  Twin twin;
  const SealedEvening evening(*twin.store);
  Session session = good(twin.store->session(a_session().id));
  Session later = a_session(2);
  check_fault(twin.store->forget(session.id), Fault::conflict);
  session.phase = SessionPhase::closed;
  good(twin.store->save_session(session));
  open_session(*twin.store, later);
  good(twin.store->save_visit(a_visit(2, later)));
  good(twin.store->link_visit(a_visit(2).id, a_visit(1).id));
  CHECK(good(twin.store->forget(session.id)) == 1);
  CHECK(good(twin.store->forget(session.id)) == 0);
  const auto counts = good(twin.store->counts(session.id, evening.programme, prompt_types()));
  CHECK(counts.visits == 0);
  CHECK(counts.words.empty());
  for (const PromptCount& each : counts.prompts) CHECK(each.tally.everybody().respondents == 0);
  REQUIRE(counts.record.size() == 1);
  CHECK(counts.record.front().text == "We will call back");
  CHECK(good(twin.store->sessions()).size() == 2);
  CHECK(good(twin.store->counts(later.id, evening.programme, prompt_types())).visits == 1);
  check_fault(twin.store->save_visit(a_visit(1)), Fault::conflict);
  check_fault(twin.store->forget(id_of(4)), Fault::not_found);
}

}  // namespace chorus::test
