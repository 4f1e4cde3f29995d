#include "core/cycle.h"

#include <doctest/doctest.h>

#include "support/theatre.h"

namespace chorus::test {
namespace {

Session a_session(std::uint64_t n, int step, int round, std::int64_t opened) {
  Session session;
  session.id = Chance({n, 7}).id();
  session.programme = "walk";
  session.step = step;
  session.cycle = round;
  session.phase = SessionPhase::closed;
  session.opened_ms = opened;
  return session;
}

RecordEntry an_entry(RecordKind kind, const Session& session, std::uint64_t n) {
  RecordEntry entry;
  entry.id = Chance({n, 9}).id();
  entry.session = session.id;
  entry.kind = kind;
  return entry;
}

}  // namespace

TEST_CASE("the step after the last session's is proposed, and after the sixth the first again") {
  CHECK(next_place({}, "walk") == CyclePlace{1, 1});
  std::vector<Session> sessions{a_session(1, 2, 1, 1000)};
  CHECK(next_place(sessions, "walk") == CyclePlace{3, 1});
  sessions.push_back(a_session(2, 6, 1, 2000));
  CHECK(next_place(sessions, "walk") == CyclePlace{1, 2});
  CHECK(next_place(sessions, "another") == CyclePlace{1, 1});
}

TEST_CASE("going back to an earlier step begins a new round, staying or going on does not") {
  const std::vector<Session> sessions{a_session(1, 3, 2, 1000)};
  CHECK(place_of(sessions, "walk", 2) == CyclePlace{2, 3});
  CHECK(place_of(sessions, "walk", 3) == CyclePlace{3, 2});
  CHECK(place_of(sessions, "walk", 5) == CyclePlace{5, 2});
}

TEST_CASE(
    "the last session is the one opened last, whatever the order, and a planned one is none") {
  std::vector<Session> sessions{a_session(1, 3, 1, 3000), a_session(2, 2, 1, 2000)};
  sessions.push_back(a_session(3, 4, 1, 0));
  sessions.back().phase = SessionPhase::planned;
  REQUIRE(last_session(sessions, "walk") != nullptr);
  CHECK(last_session(sessions, "walk")->step == 3);
}

TEST_CASE("each step knows its sessions and what they left open") {
  const std::vector<Session> sessions{a_session(1, 1, 1, 1000), a_session(2, 2, 1, 2000)};
  Ledger ledger;
  ledger.commitments.push_back({an_entry(RecordKind::commitment, sessions[1], 1)});
  ledger.challenges.push_back({an_entry(RecordKind::challenge, sessions[1], 2)});
  ledger.challenges.push_back({an_entry(RecordKind::challenge, sessions[0], 3)});
  ledger.challenges.back().answers.push_back(an_entry(RecordKind::answer, sessions[1], 4));
  const auto tallies = tally_steps(sessions, "walk", ledger);
  CHECK(tallies[0] == StepTally{1, 0, 0});
  CHECK(tallies[1] == StepTally{1, 1, 1});
  CHECK(tallies[2] == StepTally{});
}

TEST_CASE("a question that even the least convinced role supports stands before one asked more") {
  Prompt own{.code = "own", .type = "statements", .text = english("Say it")};
  const Session session = a_session(1, 1, 1, 1000);
  StatementBoard board(own, 2, Promises::WordsShown::at_once);
  std::vector<RecordEntry> said;
  for (std::uint64_t n = 1; n <= 3; ++n) {
    said.push_back(an_entry(RecordKind::statement, session, n));
    said.back().on = "own";
    said.back().text = "Statement " + std::to_string(n);
    said.back().visit = Chance({n, 3}).id();
    board.add(said.back());
  }
  const auto vote = [&](std::size_t which, RoleMask roles, Vote cast) {
    board.count(roles, Votes{{{to_hex(said[which].id), cast}}, {}}, 1);
  };
  const auto ask = [&](std::size_t which, std::uint64_t who) {
    RecordEntry entry = an_entry(RecordKind::voice, session, 20 + who);
    entry.code = kAskNext;
    entry.about = said[which].id;
    entry.visit = Chance({who, 3}).id();
    board.add(entry);
  };
  vote(0, 0b01, Vote::agree);
  vote(0, 0b10, Vote::disagree);
  vote(1, 0b01, Vote::agree);
  vote(1, 0b10, Vote::agree);
  ask(0, 5), ask(0, 6), ask(1, 7);
  const auto questions = questions_of({{"own", board}}, 5);
  REQUIRE(questions.size() == 2);
  CHECK(questions[0].text == "Statement 2");
  CHECK(questions[0].supported);
  CHECK(questions[1].asked == 2);
  CHECK_FALSE(questions[1].supported);
  CHECK(questions_of({{"own", board}}, 1).size() == 1);
}

}  // namespace chorus::test
