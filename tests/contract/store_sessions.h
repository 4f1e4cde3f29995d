// Sessions, promises and the wording of prompts.
#pragma once

#include <doctest/doctest.h>

#include "support/store_builders.h"

namespace chorus::test {

TEST_CASE_TEMPLATE("the kiosk's id stays the same", Twin, CHORUS_TWIN) {
  Twin twin;
  const Id first = good(twin.store->kiosk_id());
  CHECK_FALSE(first.nil());
  CHECK(good(twin.store->kiosk_id()) == first);
}

TEST_CASE_TEMPLATE("a session comes back as it was kept", Twin, CHORUS_TWIN) {
  Twin twin;
  Session session = a_session();
  session.step = 4;
  session.cycle = 3;
  session.stage = {2, 5, TakePhase::talking};
  session.closed_ms = 1'795'000'999'001;
  session.promises = {Promises::ResultsVisible::after_session, Promises::WordsShown::never,
                      Promises::ExportTo::project};
  session.thresholds = {12, 6};
  session.title = "Quote ' and \xE2\x80\x9Cwords\xE2\x80\x9D";
  good(twin.store->save_session(session));
  CHECK(good(twin.store->session(session.id)) == session);
  CHECK(good(twin.store->sessions()) == std::vector<Session>{session});
}

TEST_CASE_TEMPLATE("a session that is not there is not found", Twin, CHORUS_TWIN) {
  Twin twin;
  check_fault(twin.store->session(id_of(5)), Fault::not_found);
  check_fault(twin.store->register_prompts(id_of(5), a_programme()), Fault::not_found);
  check_fault(twin.store->save_visit(a_visit(1)), Fault::not_found);
  check_fault(twin.store->record_shown(id_of(5), {"felt", 1}), Fault::not_found);
}

TEST_CASE_TEMPLATE("sessions are listed newest first: by date, then by when they opened", Twin,
                   CHORUS_TWIN) {
  Twin twin;
  Session older = a_session(1), newer = a_session(2), newest = a_session(3);
  older.date = "2026-11-23";
  for (Session* session : {&older, &newer, &newest}) session->phase = SessionPhase::planned;
  newest.opened_ms = newer.opened_ms + 1;
  for (const Session& session : {newer, newest, older}) good(twin.store->save_session(session));
  CHECK(good(twin.store->sessions()) == std::vector<Session>{newest, newer, older});
}

TEST_CASE_TEMPLATE("a session goes from planned to open to closed and never back", Twin,
                   CHORUS_TWIN) {
  Twin twin;
  Session session = a_session();
  session.phase = SessionPhase::planned;
  good(twin.store->save_session(session));
  Session jump = session;
  jump.phase = SessionPhase::closed;
  check_fault(twin.store->save_session(jump), Fault::conflict);
  session.phase = SessionPhase::open;
  good(twin.store->save_session(session));
  Session back = session;
  back.phase = SessionPhase::planned;
  check_fault(twin.store->save_session(back), Fault::conflict);
  session.phase = SessionPhase::closed;
  good(twin.store->save_session(session));
  Session again = session;
  again.phase = SessionPhase::open;
  check_fault(twin.store->save_session(again), Fault::conflict);
  CHECK(good(twin.store->session(session.id)) == session);
}

TEST_CASE_TEMPLATE("only one session is open at a time", Twin, CHORUS_TWIN) {
  Twin twin;
  Session first = a_session(1);
  const Session second = a_session(2);
  good(twin.store->save_session(first));
  check_fault(twin.store->save_session(second), Fault::conflict);
  CHECK(good(twin.store->sessions()).size() == 1);
  first.phase = SessionPhase::closed;
  good(twin.store->save_session(first));
  CHECK(twin.store->save_session(second).ok());
}

TEST_CASE_TEMPLATE("promises are free until the session opens and can only be tightened after",
                   Twin, CHORUS_TWIN) {
  Twin twin;
  Session session = a_session();
  session.phase = SessionPhase::planned;
  session.promises.words = Promises::WordsShown::never;
  good(twin.store->save_session(session));
  session.promises.words = Promises::WordsShown::at_once;
  session.phase = SessionPhase::open;
  good(twin.store->save_session(session));

  Session tighter = session;
  tighter.promises.words = Promises::WordsShown::after_moderation;
  tighter.thresholds.cell += 1;
  good(twin.store->save_session(tighter));
  check_fault(twin.store->save_session(session), Fault::conflict);
  Session looser = tighter;
  looser.thresholds.breakdown -= 1;
  check_fault(twin.store->save_session(looser), Fault::conflict);
  CHECK(good(twin.store->session(session.id)) == tighter);
}

TEST_CASE_TEMPLATE("promises stay locked after the session has closed", Twin, CHORUS_TWIN) {
  Twin twin;
  Session session = a_session();
  good(twin.store->save_session(session));
  session.phase = SessionPhase::closed;
  good(twin.store->save_session(session));
  session.thresholds.cell -= 1;
  check_fault(twin.store->save_session(session), Fault::conflict);
}

TEST_CASE_TEMPLATE("a session that has been opened keeps its programme", Twin, CHORUS_TWIN) {
  Twin twin;
  Session session = a_session();
  good(twin.store->save_session(session));
  session.programme = "another";
  check_fault(twin.store->save_session(session), Fault::conflict);
}

TEST_CASE_TEMPLATE("a session that cannot be is refused", Twin, CHORUS_TWIN) {
  Twin twin;
  Session nameless = a_session(), stepless = a_session();
  nameless.id = {};
  stepless.step = 7;
  check_fault(twin.store->save_session(nameless), Fault::bad_input);
  check_fault(twin.store->save_session(stepless), Fault::bad_input);
  CHECK(good(twin.store->sessions()).empty());
}

namespace {
std::vector<int> numbers(const std::vector<Revision>& revisions) {
  std::vector<int> numbers;
  for (const Revision& each : revisions) numbers.push_back(each.revision);
  return numbers;
}
}  // namespace

TEST_CASE_TEMPLATE(
    "registering prompts names each in programme order and changes nothing the second time", Twin,
    CHORUS_TWIN) {
  Twin twin;
  const Session session = open_session(*twin.store);
  const auto revisions = good(twin.store->register_prompts(session.id, a_programme()));
  REQUIRE(revisions.size() == 7);
  CHECK(revisions[0].prompt == "felt");
  CHECK(revisions[6].prompt == "claim");
  CHECK(numbers(revisions) == std::vector<int>(7, 1));
}

TEST_CASE_TEMPLATE("new words make a new revision and old words come back as the old one", Twin,
                   CHORUS_TWIN) {
  Twin twin;
  const Session session = open_session(*twin.store);
  Programme changed = a_programme();
  changed.prompts[1].definition = "{\"code\":\"heard\",\"text\":\"shorter\"}";
  const std::vector<int> second{1, 2, 1, 1, 1, 1, 1};
  CHECK(numbers(good(twin.store->register_prompts(session.id, changed))) == second);
  CHECK(numbers(good(twin.store->register_prompts(session.id, a_programme()))) ==
        std::vector<int>(7, 1));
  CHECK(numbers(good(twin.store->register_prompts(session.id, changed))) == second);
}

TEST_CASE_TEMPLATE("a revision is the programme's, so another session of it gets the same number",
                   Twin, CHORUS_TWIN) {
  Twin twin;
  Session first = open_session(*twin.store);
  Programme changed = a_programme();
  changed.prompts[0].definition = "{}";
  good(twin.store->register_prompts(first.id, changed));
  first.phase = SessionPhase::closed;
  good(twin.store->save_session(first));
  good(twin.store->save_session(a_session(2)));
  CHECK(good(twin.store->register_prompts(a_session(2).id, changed))[0].revision == 2);
}

TEST_CASE_TEMPLATE("prompts of another programme are not registered for a session", Twin,
                   CHORUS_TWIN) {
  Twin twin;
  const Session session = open_session(*twin.store);
  check_fault(twin.store->register_prompts(session.id, a_programme("another")), Fault::bad_input);
}

}  // namespace chorus::test
