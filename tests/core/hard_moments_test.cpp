// What may happen on a bad evening, and must do no harm.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "core/cycle.h"
#include "core/results.h"
#include "core/shown_bars.h"
#include "support/theatre.h"

using namespace chorus;
using namespace chorus::test;

namespace {

Prompt statements_prompt() {
  Prompt own{.code = "own", .type = "statements", .text = english("What should they hear?")};
  own.options = {{"ask", english("Ask us first."), {}, {}}};
  own.max_choices = 3;
  return own;
}

Programme with_statements() {
  Programme programme = small_programme();
  programme.promises.words = Promises::WordsShown::at_once;
  programme.prompts = {statements_prompt()};
  return programme;
}

Id numbered(std::uint64_t number) {
  return Chance({number, 21}).id();
}

RecordEntry a_statement(std::uint64_t number, std::string text) {
  RecordEntry entry;
  entry.id = numbered(number);
  entry.session = numbered(1);
  entry.visit = numbered(900 + number);
  entry.on = "own";
  entry.text = std::move(text);
  return entry;
}

void leave(Theatre& theatre) {
  while (theatre.screen() != Screen::poster) theatre.tap(theatre.offers("skip") ? "skip" : "next");
}

}  // namespace

TEST_CASE(
    "two people who come in the same minute are two visits, and nothing tells which was first") {
  Theatre theatre;
  theatre.open();
  theatre.visitor("patient", "felt.1");
  theatre.arrive();
  theatre.taps({"role.manager", "next"});
  CHECK(theatre.visit().journey.drafts.empty());
  CHECK(theatre.visit().journey.kept.empty());
  theatre.taps({"felt.4", "next"});
  leave(theatre);
  const SessionCounts& counts = theatre.state().house.counts;
  CHECK(counts.visits == 2);
  CHECK(counts.prompts.at(0).tally.everybody().respondents == 2);
  CHECK(counts.prompts.at(0).tally.role(0).respondents == 1);
}

TEST_CASE("a vote on a statement that was taken down meanwhile counts, and it is offered no more") {
  StatementBoard board(statements_prompt(), 2, Promises::WordsShown::at_once);
  board.add(a_statement(2, "Names somebody"));
  const std::string id = to_hex(numbered(2));
  RecordEntry hidden;
  hidden.id = numbered(3);
  hidden.kind = RecordKind::decided;
  hidden.about = numbered(2);
  hidden.code = "hidden";
  hidden.text = "statements.reason_names";
  board.add(hidden);
  board.count(1, Votes{{{id, Vote::agree}}, {}}, 1);
  REQUIRE(board.find(id) != nullptr);
  CHECK(board.find(id)->rows.front().agree == 1);
  CHECK_FALSE(board.may_be_shown(*board.find(id)));
  const Statement* next = board.next(numbered(77), 1, {});
  REQUIRE(next != nullptr);
  CHECK(next->seed());
  CHECK(stand(board, {}).hidden.size() == 1);
}

TEST_CASE(
    "a clock that was set back between two sessions confuses neither promises nor the cycle") {
  Theatre theatre(with_statements());
  theatre.open();
  theatre.go_to_desk();
  theatre.taps({"desk_ledger", "promise", "what"});
  theatre.type("Ring back");
  theatre.taps({"done", "role.manager", "due.1", "next", "back", "close_session", "confirm"});
  Session earlier = theatre.state().house.sessions.front();
  earlier.id = numbered(50);
  earlier.phase = SessionPhase::open;
  earlier.date = "2001-01-01";
  earlier.opened_ms = 978'307'200'000;
  earlier.step = 2;
  REQUIRE(theatre.store().save_session(earlier).ok());
  theatre.loaded();
  REQUIRE(theatre.state().house.open);
  CHECK(theatre.state().house.ledger.commitments.size() == 1);
  theatre.arrive();
  theatre.taps({"role.patient", "next"});
  CHECK(theatre.screen() == Screen::prompt);  // nothing is due a quarter of a century ahead
  leave(theatre);
  const auto& sessions = theatre.state().house.sessions;
  CHECK(sessions.size() == 2);
  CHECK(next_place(sessions, "small").step >= 1);
  CHECK(next_place(sessions, "small").step <= kSteps);
}

TEST_CASE("a role with one person stands in no chart of any kind, and its word is in none") {
  const PromptTypes types = prompt_types();
  const Programme programme = small_programme();
  Chance chance({5, 6});
  for (const PromptType* type : types.all()) {
    CAPTURE(type->name());
    if (!type->tells_counts() || type->buckets(statements_prompt()) < 2) continue;
    Prompt prompt{.code = "asked", .type = std::string(type->name()), .text = english("What?")};
    prompt.options = {{"a", english("A")}, {"b", english("B")}, {"c", english("C")}};
    prompt.picture = "waiting-room/desk.png";
    Tally tally(type->buckets(prompt), 2);
    for (int person = 0; person < 31; ++person) {
      const Value value = type->imagine(prompt, {person * 3}, chance);
      const RoleMask roles = person == 30 ? 2 : 1;
      tally.count(roles, type->sort(prompt, value), false, 1);
    }
    const ShownTally shown = suppress(tally, {}, type->partition());
    CHECK(shown.roles.at(1).too_few);
    CHECK(shown.roles.at(0).too_few);  // everybody less the thirty would be the one
  }
}

TEST_CASE("a room of one mind is shown as it is") {
  Theatre theatre;
  theatre.open();
  for (int person = 0; person < 24; ++person)
    theatre.visitor(person % 2 == 0 ? "patient" : "manager", "felt.2");
  const Tally& tally = theatre.state().house.counts.prompts.at(0).tally;
  const ShownTally shown = suppress(tally, {}, true);
  CHECK(shown.everybody.respondents == 24);
  CHECK(shown.everybody.counts.at(1) == 24);
  CHECK(shown.roles.at(0).counts.at(1) == 12);
  CHECK(shown.roles.at(1).counts.at(4) == 0);
}

TEST_CASE("among ten thousand statements each visitor meets a few, and results stay a page") {
  StatementBoard board(statements_prompt(), 2, Promises::WordsShown::at_once);
  for (std::uint64_t i = 10; i < 10'010; ++i)
    board.add(a_statement(i, "Words " + std::to_string(i)));
  std::vector<std::string> seen;
  for (int vote = 0; vote < 20; ++vote) {
    const Statement* next = board.next(numbered(5), 1, seen);
    REQUIRE(next != nullptr);
    CHECK(std::find(seen.begin(), seen.end(), next->id) == seen.end());
    seen.push_back(next->id);
    board.count(1, Votes{{{next->id, Vote::agree}}, {}}, 40);
    board.count(2, Votes{{{next->id, Vote::agree}}, {}}, 40);
  }
  const Programme programme = with_statements();
  Strings strings = small_strings();
  WrittenPage page;
  const Tally tally(1, 2);
  const ShownTally shown = suppress(tally, {}, true);
  const Teller tell(strings, "en");
  page.begin({});
  prompt_types()
      .find("statements")
      ->write_results({.prompt = programme.prompts[0],
                       .programme = programme,
                       .shown = shown,
                       .exact = tally,
                       .thresholds = {},
                       .words = {},
                       .tell = tell,
                       .board = &board},
                      page);
  page.end();
  int told = 0;
  const std::string text = page.text();
  for (std::size_t at = text.find("Words 1"); at != std::string::npos;
       at = text.find("Words 1", at + 1))
    ++told;
  CHECK(told >= 1);
  CHECK(told <= 16);
}

TEST_CASE(
    "emoji, marks that turn text round and control characters are kept whole and shown safely") {
  const std::string words =
      "\U0001F6AA Say it\u202E\u2067 twice\u2069\u202C \u200Bor\u0007 not"
      "\u200D{0} %s <b>\u05D0";
  Theatre theatre(with_statements());
  theatre.open();
  RecordEntry statement = a_statement(30, words);
  statement.session = theatre.state().house.open->id;
  statement.visit = {};
  REQUIRE(theatre.store().add_entry(statement).ok());
  RecordEntry shown_now;
  shown_now.id = numbered(31);
  shown_now.session = statement.session;
  shown_now.kind = RecordKind::decided;
  shown_now.about = statement.id;
  shown_now.code = "shown";
  REQUIRE(theatre.store().add_entry(shown_now).ok());
  theatre.loaded();
  const StatementBoard& board = theatre.state().house.boards.at("own");
  REQUIRE(board.find(to_hex(statement.id)) != nullptr);
  CHECK(board.find(to_hex(statement.id))->text == words);
  theatre.arrive();
  theatre.taps({"role.patient", "next"});
  if (!theatre.says("Say it")) theatre.taps({"own.agree", "next"});
  REQUIRE(theatre.says("Say it"));
  const std::string shown = theatre.text();
  for (const char* bad : {"\u202E", "\u200B", "\u0007"})
    CHECK(shown.find(bad) == std::string::npos);
  CHECK(shown.find("{0} %s <b>") != std::string::npos);
  CHECK(shown.find("\U0001F6AA") != std::string::npos);
}
