// The room's record.
#pragma once

#include <doctest/doctest.h>

#include "prompts/prompts.h"
#include "support/store_builders.h"

namespace chorus::test {

namespace {
RecordEntry an_entry(std::uint64_t number, RecordKind kind = RecordKind::commitment) {
  RecordEntry entry;
  entry.id = id_of(2000 + number);
  entry.session = a_session().id;
  entry.kind = kind;
  entry.text = "Answer the telephone before ten";
  entry.role = "nurse";
  entry.due = "2027-02-24";
  return entry;
}
std::vector<RecordEntry> record_of(Store& store) {
  return good(store.record("waiting-room"));
}
}  // namespace

TEST_CASE_TEMPLATE("an entry comes back as it was added, and once however often it is", Twin,
                   CHORUS_TWIN) {
  Twin twin;
  open_session(*twin.store);
  good(twin.store->save_visit(a_visit(1)));
  RecordEntry entry = an_entry(1, RecordKind::statement);
  entry.visit = a_visit(1).id;
  entry.on = "words";
  entry.text = "Nobody asked us \xE2\x80\xAE\xF0\x9F\x8E\xAD\x01 (\xE2\x80\x8B)";
  entry.how = "how";
  entry.number = 4;
  good(twin.store->add_entry(entry));
  good(twin.store->add_entry(entry));
  REQUIRE(record_of(*twin.store).size() == 1);
  CHECK(record_of(*twin.store)[0] == entry);
  CHECK(good(twin.store->record("another")).empty());
}

TEST_CASE_TEMPLATE("no entry takes the place of another", Twin, CHORUS_TWIN) {
  Twin twin;
  open_session(*twin.store);
  good(twin.store->add_entry(an_entry(1)));
  RecordEntry other = an_entry(1);
  other.text = "Something else";
  check_fault(twin.store->add_entry(other), Fault::conflict);
  CHECK(record_of(*twin.store)[0] == an_entry(1));
}

TEST_CASE_TEMPLATE("an entry needs its session, its visit, and what it is about", Twin,
                   CHORUS_TWIN) {
  Twin twin;
  open_session(*twin.store);
  RecordEntry lost = an_entry(1);
  lost.session = id_of(9);
  check_fault(twin.store->add_entry(lost), Fault::not_found);
  RecordEntry stranger = an_entry(2);
  stranger.visit = id_of(9);
  check_fault(twin.store->add_entry(stranger), Fault::not_found);
  RecordEntry about = an_entry(3);
  about.about = id_of(9);
  check_fault(twin.store->add_entry(about), Fault::not_found);
  RecordEntry empty = an_entry(4);
  empty.text = " ";
  check_fault(twin.store->add_entry(empty), Fault::bad_input);
  CHECK(record_of(*twin.store).empty());
}

TEST_CASE_TEMPLATE("the record of a programme goes over its sessions", Twin, CHORUS_TWIN) {
  Twin twin;
  Session first = open_session(*twin.store);
  good(twin.store->add_entry(an_entry(1)));
  first.phase = SessionPhase::closed;
  good(twin.store->save_session(first));
  const Session second = open_session(*twin.store, a_session(2));
  RecordEntry verdict = an_entry(2, RecordKind::owned);
  verdict.session = second.id;
  verdict.about = an_entry(1).id;
  verdict.code = "kept";
  good(twin.store->add_entry(verdict));
  CHECK(record_of(*twin.store).size() == 2);
  const auto counts = good(twin.store->counts(second.id, a_programme(), prompt_types()));
  CHECK(counts.record == record_of(*twin.store));
}

TEST_CASE_TEMPLATE("who has spoken in the record is told with their roles, and nobody else", Twin,
                   CHORUS_TWIN) {
  Twin twin;
  Session first = open_session(*twin.store);
  for (const std::uint64_t person : {std::uint64_t{1}, std::uint64_t{2}})
    good(twin.store->save_visit(a_visit(person)));
  RecordEntry stop = an_entry(1, RecordKind::intervention);
  stop.on = "desk";
  stop.number = 1;
  good(twin.store->add_entry(stop));
  for (const std::uint64_t number : {std::uint64_t{2}, std::uint64_t{3}}) {
    RecordEntry voice = an_entry(number, RecordKind::voice);
    voice.about = stop.id;
    voice.visit = a_visit(2).id;
    voice.code = "yes";
    good(twin.store->add_entry(voice));
  }
  const auto speakers = [&](const Id& session) {
    return good(twin.store->counts(session, a_programme(), prompt_types())).speakers;
  };
  CHECK(speakers(first.id) == std::vector<Speaker>{{a_visit(2).id, {"patient"}}});
  VisitRecord other = a_visit(2);
  other.roles = {"nurse", "carer"};
  good(twin.store->save_visit(other));
  CHECK(speakers(first.id) == std::vector<Speaker>{{other.id, {"nurse", "carer"}}});
  first.phase = SessionPhase::closed;
  good(twin.store->save_session(first));
  CHECK(speakers(open_session(*twin.store, a_session(2)).id).empty());
}

TEST_CASE_TEMPLATE("votes are counted by statement, for everybody and for each role", Twin,
                   CHORUS_TWIN) {
  Twin twin;
  Programme programme = a_programme();
  programme.prompts.push_back(a_prompt("own-words", "statements"));
  open_session(*twin.store);
  good(twin.store->register_prompts(a_session().id, programme));
  for (std::uint64_t i = 1; i <= 3; ++i) {
    VisitRecord visit = a_visit(i);
    visit.roles = {i == 1 ? "nurse" : "patient"};
    good(twin.store->save_visit(visit));
    const Votes votes{{{"seed", i == 1 ? Vote::disagree : Vote::agree}}, {}};
    good(twin.store->save_response({visit.id, "own-words", 1, votes}));
  }
  const auto counts = good(twin.store->counts(a_session().id, programme, prompt_types()));
  REQUIRE(counts.votes.size() == 1);
  CHECK(counts.votes[0].prompt == "own-words");
  CHECK(counts.votes[0].statement == "seed");
  CHECK(counts.votes[0].rows == std::vector<VoteRow>{{2, 1, 0}, {2, 0, 0}, {0, 1, 0}, {0, 0, 0}});
}

TEST_CASE_TEMPLATE("an export has the session's entries and what they are about", Twin,
                   CHORUS_TWIN) {
  Twin twin;
  Session first = open_session(*twin.store);
  good(twin.store->add_entry(an_entry(1)));
  good(twin.store->add_entry(an_entry(2)));
  first.phase = SessionPhase::closed;
  good(twin.store->save_session(first));
  const Session second = open_session(*twin.store, a_session(2));
  RecordEntry verdict = an_entry(3, RecordKind::owned);
  verdict.session = second.id;
  verdict.about = an_entry(1).id;
  verdict.code = "kept";
  good(twin.store->add_entry(verdict));
  auto source = good(
      twin.store->export_source(second.id, Profile::full, id_of(5), a_programme(), prompt_types()));
  const auto record = good(source->record());
  CHECK(record.size() == 2);
  for (const RecordEntry& entry : record) CHECK(entry.id != an_entry(2).id);
}

}  // namespace chorus::test
