// Codes, linked visits, and taking back.
#pragma once

#include <doctest/doctest.h>

#include "core/results.h"
#include "prompts/prompts.h"
#include "support/store_builders.h"

namespace chorus::test {

namespace {
Programme a_voting_programme() {
  Programme programme = a_programme();
  programme.prompts.push_back(a_prompt("own-words", "statements"));
  for (const char* type : {"ranking", "triad", "picture", "stop"}) {
    programme.prompts.push_back(a_prompt(type, type));
    programme.prompts.back().options = {{"home", {}}, {"clinic", {}}, {"ward", {}}};
  }
  programme.prompts.back().options.pop_back();
  return programme;
}

RecordEntry a_statement(std::uint64_t number, const VisitRecord& visit, const char* text) {
  RecordEntry entry;
  entry.id = id_of(3000 + number);
  entry.session = visit.session;
  entry.visit = visit.id;
  entry.kind = RecordKind::statement;
  entry.on = "own-words";
  entry.text = text;
  return entry;
}

RecordEntry about(std::uint64_t number, RecordKind kind, const RecordEntry& what) {
  RecordEntry entry;
  entry.id = id_of(3000 + number);
  entry.session = what.session;
  entry.kind = kind;
  entry.about = what.id;
  return entry;
}

// What somebody answers where there are several right answers in one.
void answer_richly(Store& store, const VisitRecord& visit, Chance& chance) {
  for (const Prompt& prompt : a_voting_programme().prompts) {
    const PromptType& type = *prompt_types().find(prompt.type);
    if (type.shape() == Shape::votes || type.shape() == Shape::text || prompt.code == "felt")
      continue;
    Value value = type.imagine(prompt, {static_cast<int>(chance.below(100))}, chance);
    if (Stop* stop = std::get_if<Stop>(&value)) stop->instead = "instead of " + to_hex(visit.id);
    good(store.save_response(an_answer(visit, prompt.code, std::move(value))));
  }
}

// What somebody says of the stage, and of whose words the next audience should be asked.
void say_of_stage(Store& store, const VisitRecord& visit, std::uint64_t person,
                  const std::vector<RecordEntry>& others) {
  RecordEntry stop;
  stop.id = id_of(3900);
  stop.session = visit.session;
  stop.kind = RecordKind::intervention;
  stop.on = "desk";
  stop.number = 1;
  good(store.add_entry(stop));
  RecordEntry voice = about(400 + person, RecordKind::voice, stop);
  voice.visit = visit.id, voice.code = "yes";
  good(store.add_entry(voice));
  voice.id = id_of(3500 + person);
  voice.code = "hinder", voice.how = "time", voice.text = "no time for " + to_hex(visit.id);
  good(store.add_entry(voice));
  if (others.empty()) return;
  RecordEntry next = about(600 + person, RecordKind::voice, others.back());
  next.visit = visit.id, next.code = kAskNext;
  good(store.add_entry(next));
}

// One person of a room: answers of every kind, words, a statement, a vote on everybody's, a
// challenge of the first statement, what they say of the stage. What they are is drawn.
void live(Store& store, std::uint64_t person, const std::vector<RecordEntry>& others) {
  Chance chance({person, 11});
  VisitRecord visit = a_visit(person);
  visit.roles = {chance.one_in(2) ? "nurse" : "patient"};
  good(store.save_visit(visit));
  good(
      store.save_response(an_answer(visit, "felt", Number{1 + static_cast<int>(chance.below(5))})));
  good(
      store.save_response(an_answer(visit, "felt", Number{1 + static_cast<int>(chance.below(5))})));
  good(store.save_response(an_answer(visit, "words", Text{"words of " + to_hex(visit.id)})));
  good(store.save_words({visit.id, "words", 1, {}, Moderation::hidden, "names somebody"}));
  Votes votes{{{"seed", chance.one_in(2) ? Vote::agree : Vote::pass}}, {}};
  for (const RecordEntry& each : others) votes.votes[to_hex(each.id)] = Vote::disagree;
  good(store.save_response(an_answer(visit, "own-words", votes)));
  if (!others.empty()) {
    RecordEntry challenge = about(200 + person, RecordKind::challenge, others.front());
    challenge.visit = visit.id;
    challenge.code = "left_out";
    challenge.text = "challenge of " + to_hex(visit.id);
    good(store.add_entry(challenge));
  }
  answer_richly(store, visit, chance);
  say_of_stage(store, visit, person, others);
  visit.finished = chance.one_in(2);
  good(store.save_visit(visit));
}

SessionCounts votes_of(Store& store) {
  return good(store.counts(a_session().id, a_voting_programme(), prompt_types()));
}

void open_voting(Store& store) {
  open_session(store);
  good(store.register_prompts(a_session().id, a_voting_programme()));
}
}  // namespace

TEST_CASE_TEMPLATE("a mark leads to one visit, and a visit has one mark", Twin, CHORUS_TWIN) {
  Twin twin;
  open_session(*twin.store);
  good(twin.store->save_visit(a_visit(1)));
  good(twin.store->save_visit(a_visit(2)));
  CHECK(good(twin.store->visit_of(id_of(50))).nil());
  good(twin.store->keep_code(a_visit(1).id, id_of(50)));
  good(twin.store->keep_code(a_visit(1).id, id_of(50)));
  CHECK(good(twin.store->visit_of(id_of(50))) == a_visit(1).id);
  check_fault(twin.store->keep_code(a_visit(2).id, id_of(50)), Fault::conflict);
  check_fault(twin.store->keep_code(a_visit(3).id, id_of(51)), Fault::not_found);
  good(twin.store->keep_code(a_visit(1).id, id_of(52)));
  CHECK(good(twin.store->visit_of(id_of(50))).nil());
  CHECK(good(twin.store->visit_of(id_of(52))) == a_visit(1).id);
}

TEST_CASE_TEMPLATE("wrong tries are kept", Twin, CHORUS_TWIN) {
  Twin twin;
  CHECK(good(twin.store->code_tries()) == Tries{});
  good(twin.store->save_code_tries({7, 1'795'000'020'000}));
  CHECK(good(twin.store->code_tries()) == Tries{7, 1'795'000'020'000});
}

TEST_CASE_TEMPLATE("what is held of a visit is told in numbers", Twin, CHORUS_TWIN) {
  Twin twin;
  open_voting(*twin.store);
  good(twin.store->save_visit(a_visit(9)));
  const RecordEntry theirs = a_statement(1, a_visit(9), "Theirs");
  good(twin.store->add_entry(theirs));
  live(*twin.store, 1, {theirs});
  const RecordEntry mine = a_statement(2, a_visit(1), "Mine");
  good(twin.store->add_entry(mine));
  RecordEntry promise = about(3, RecordKind::commitment, mine);
  promise.text = "Do it", promise.role = "nurse", promise.due = "2027-01-01";
  good(twin.store->add_entry(promise));
  RecordEntry voice = about(4, RecordKind::voice, promise);
  voice.visit = a_visit(1).id, voice.code = "agreed";
  good(twin.store->add_entry(voice));
  good(twin.store->record_export({a_session().id, true, a_visit(1).quarter_ms + 5}));
  good(twin.store->record_export({a_session().id, false, a_visit(1).quarter_ms - 5}));
  const Holdings held = good(twin.store->holdings(a_visit(1).id, prompt_types()));
  CHECK(held.visit == a_visit(1).id);
  CHECK(held.session == a_session().id);
  CHECK(held.answered == 10);
  CHECK(held.written == 2);
  CHECK(held.votes == 2);
  CHECK(held.statements == 1);
  CHECK(held.challenges == 1);
  CHECK(held.verdicts == 1);
  CHECK(held.tried == 2);
  CHECK(held.asked == 1);
  CHECK(held.promises == 1);
  CHECK(held.answers.size() == 11);
  REQUIRE(held.exports.size() == 1);
  CHECK(held.exports[0].full);
  check_fault(twin.store->holdings(id_of(12345), prompt_types()), Fault::not_found);
}

// The heart of it: for each of many rooms, taking back is the same as never having come.
TEST_CASE_TEMPLATE("what was taken back leaves every count as if it had never been", Twin,
                   CHORUS_TWIN) {
  for (std::uint64_t gone = 2; gone <= 6; ++gone) {
    Twin with, without;
    for (Twin* twin : {&with, &without}) {
      open_voting(*twin->store);
      std::vector<RecordEntry> statements;
      for (std::uint64_t person = 1; person <= 6; ++person) {
        if (twin == &without && person == gone) continue;
        live(*twin->store, person, statements);
        // Whoever goes had written what the others then voted on: only their own votes are equal.
        if (person == gone) continue;
        statements.push_back(a_statement(person, a_visit(person), "A statement"));
        good(twin->store->add_entry(statements.back()));
      }
    }
    good(with.store->withdraw(a_visit(gone).id));
    const SessionCounts left = votes_of(*with.store), never = votes_of(*without.store);
    CHECK(left.visits == never.visits);
    CHECK(left.finished == never.finished);
    CHECK(left.words == never.words);
    CHECK(left.votes == never.votes);
    CHECK(left.record == never.record);
    CHECK(left.speakers == never.speakers);
    REQUIRE(left.prompts.size() == never.prompts.size());
    for (std::size_t i = 0; i < left.prompts.size(); ++i)
      CHECK(left.prompts[i].tally == never.prompts[i].tally);
  }
}

TEST_CASE_TEMPLATE("a statement that was voted on is gone with all that was said about it", Twin,
                   CHORUS_TWIN) {
  Twin twin;
  open_voting(*twin.store);
  good(twin.store->save_visit(a_visit(1)));
  const RecordEntry mine = a_statement(1, a_visit(1), "Mine");
  good(twin.store->add_entry(mine));
  live(*twin.store, 2, {mine});
  RecordEntry promise = about(3, RecordKind::commitment, mine);
  promise.text = "Do it", promise.role = "nurse", promise.due = "2027-01-01";
  good(twin.store->add_entry(promise));
  good(twin.store->withdraw(a_visit(1).id));
  const SessionCounts counts = votes_of(*twin.store);
  REQUIRE(counts.record.size() == 4);
  for (const RecordEntry& each : counts.record) {
    if (each.kind == RecordKind::commitment) CHECK(each.about.nil());
    CHECK(each.about != mine.id);
    CHECK(each.kind != RecordKind::challenge);
  }
  const Boards boards = make_boards(a_voting_programme(), a_session(), counts, prompt_types());
  CHECK(boards.at("own-words").find(to_hex(mine.id)) == nullptr);
  RecordEntry late = about(4, RecordKind::challenge, mine);
  late.code = "left_out";
  check_fault(twin.store->add_entry(late), Fault::not_found);
}

TEST_CASE_TEMPLATE("a visit that was taken back stays so", Twin, CHORUS_TWIN) {
  Twin twin;
  open_session(*twin.store);
  good(twin.store->save_visit(a_visit(1)));
  good(twin.store->keep_code(a_visit(1).id, id_of(50)));
  good(twin.store->withdraw(a_visit(1).id));
  CHECK(good(twin.store->visit_of(id_of(50))).nil());
  check_fault(twin.store->save_visit(a_visit(1)), Fault::conflict);
  check_fault(twin.store->save_response(an_answer(a_visit(1), "felt", Number{3})),
              Fault::not_found);
  check_fault(twin.store->withdraw(a_visit(1).id), Fault::not_found);
}

TEST_CASE_TEMPLATE("a linked visit takes over the code, and both are taken back together", Twin,
                   CHORUS_TWIN) {
  Twin twin;
  Session first = open_session(*twin.store);
  good(twin.store->save_visit(a_visit(1)));
  good(twin.store->save_response(an_answer(a_visit(1), "felt", Number{2})));
  good(twin.store->keep_code(a_visit(1).id, id_of(50)));
  first.phase = SessionPhase::closed;
  good(twin.store->save_session(first));
  const Session second = open_session(*twin.store, a_session(2));
  good(twin.store->save_visit(a_visit(2, second)));
  good(twin.store->save_response(an_answer(a_visit(2, second), "felt", Number{5})));
  good(twin.store->link_visit(a_visit(2).id, a_visit(1).id));
  good(twin.store->link_visit(a_visit(2).id, a_visit(1).id));
  CHECK(good(twin.store->visit_of(id_of(50))) == a_visit(2).id);
  const Holdings held = good(twin.store->holdings(a_visit(2).id, prompt_types()));
  CHECK(held.visits == 2);
  CHECK(held.answered == 2);
  REQUIRE(held.answers.size() == 1);
  CHECK(held.answers[0].value == Value{Number{5}});
  auto source = good(
      twin.store->export_source(second.id, Profile::full, id_of(5), a_programme(), prompt_types()));
  CHECK(good(source->links()) == std::vector<std::pair<Id, Id>>{{a_visit(2).id, a_visit(1).id}});
  CHECK(good(source->withdrawn()).empty());
  source.reset();
  good(twin.store->withdraw(a_visit(2).id));
  for (const Session& session : {first, second}) {
    CHECK(good(twin.store->counts(session.id, a_programme(), prompt_types())).visits == 0);
    auto after = good(twin.store->export_source(session.id, Profile::full, id_of(5), a_programme(),
                                                prompt_types()));
    CHECK(good(after->links()).empty());
    CHECK(good(after->withdrawn()).size() == 1);
  }
}

TEST_CASE_TEMPLATE("visits are linked once, in one line, and only within a programme", Twin,
                   CHORUS_TWIN) {
  Twin twin;
  Session first = open_session(*twin.store);
  for (std::uint64_t i = 1; i <= 3; ++i) good(twin.store->save_visit(a_visit(i)));
  good(twin.store->link_visit(a_visit(2).id, a_visit(1).id));
  check_fault(twin.store->link_visit(a_visit(3).id, a_visit(1).id), Fault::conflict);
  check_fault(twin.store->link_visit(a_visit(1).id, a_visit(2).id), Fault::conflict);
  check_fault(twin.store->link_visit(a_visit(3).id, a_visit(3).id), Fault::conflict);
  check_fault(twin.store->link_visit(a_visit(3).id, id_of(99)), Fault::not_found);
  first.phase = SessionPhase::closed;
  good(twin.store->save_session(first));
  Session other = a_session(2);
  other.programme = "another";
  open_session(*twin.store, other);
  good(twin.store->save_visit(a_visit(4, other)));
  check_fault(twin.store->link_visit(a_visit(4).id, a_visit(3).id), Fault::conflict);
}

TEST_CASE_TEMPLATE("what participants have seen is counted with the rest", Twin, CHORUS_TWIN) {
  Twin twin;
  open_session(*twin.store);
  CHECK(counts_of(*twin.store).shown.empty());
  good(twin.store->record_shown(a_session().id, {"felt", 1}));
  REQUIRE(counts_of(*twin.store).shown.size() == 1);
  CHECK(counts_of(*twin.store).shown[0].prompt == "felt");
}

}  // namespace chorus::test
