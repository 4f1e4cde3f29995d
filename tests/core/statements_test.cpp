#include "core/statements.h"

#include <doctest/doctest.h>

#include "core/moment.h"

using namespace chorus;

namespace {

Id numbered(std::uint64_t number) {
  return Chance({number, 3}).id();
}

Prompt a_prompt(int seeds = 2) {
  Prompt prompt{.code = "own", .type = "statements"};
  for (int i = 0; i < seeds; ++i)
    prompt.options.push_back({"seed-" + std::to_string(i), Words{{"en", "Seed"}}, {}, {}});
  return prompt;
}

StatementBoard a_board(int seeds = 2, int roles = 2) {
  return StatementBoard(a_prompt(seeds), roles, Promises::WordsShown::at_once);
}

RecordEntry written(std::uint64_t number, std::uint64_t author = 900) {
  RecordEntry entry;
  entry.id = numbered(number);
  entry.session = numbered(1);
  entry.visit = numbered(author);
  entry.on = "own";
  entry.text = "Words " + std::to_string(number);
  return entry;
}

void vote(StatementBoard& board, const std::string& id, RoleMask roles, Vote vote, int people = 1) {
  board.count(roles, Votes{{{id, vote}}, {}}, people);
}

}  // namespace

TEST_CASE("agreement is the geometric mean over roles, not over heads") {
  // Of 58 people 49 agree, but of one role hardly any.
  const std::vector<VoteRow> split = {{49, 9, 0}, {28, 2, 0}, {20, 0, 0}, {1, 7, 0}};
  CHECK(agreement(split) == doctest::Approx(0.2818).epsilon(0.0005));
  // Of those who do not agree about half pass.
  const std::vector<VoteRow> together = {{46, 5, 7}, {24, 3, 3}, {15, 2, 3}, {7, 0, 1}};
  CHECK(agreement(together) == doctest::Approx(0.7106).epsilon(0.0005));
  CHECK(agreement({{0, 0, 0}, {0, 0, 0}}) == 0);
}

TEST_CASE("a role that has not voted does not pull agreement down") {
  CHECK(agreement({{10, 0, 0}, {10, 0, 0}, {0, 0, 0}}) == agreement({{10, 0, 0}, {10, 0, 0}}));
}

TEST_CASE("a vote tells more where there are few, and where roles are divided") {
  const std::vector<VoteRow> fresh = {{1, 0, 0}, {1, 0, 0}, {0, 0, 0}};
  const std::vector<VoteRow> known = {{50, 0, 0}, {25, 0, 0}, {25, 0, 0}};
  const std::vector<VoteRow> divided = {{25, 25, 0}, {25, 0, 0}, {0, 25, 0}};
  CHECK(tells(fresh, 1) > tells(known, 1));
  CHECK(tells(divided, 1) > tells(known, 1));
  CHECK(tells(fresh, 0) > tells(known, 0));
}

TEST_CASE("seeds come first until the room has spoken") {
  StatementBoard board = a_board(1);
  for (int i = 0; i < 40; ++i) vote(board, "seed-0", 1, Vote::agree);
  for (std::uint64_t i = 0; i < 2; ++i) board.add(written(10 + i));
  REQUIRE(board.next(numbered(5), 1, {}) != nullptr);
  CHECK(board.next(numbered(5), 1, {})->id == "seed-0");
  board.add(written(12));
  CHECK_FALSE(board.next(numbered(5), 1, {})->seed());
}

TEST_CASE("nobody is offered their own statement, or one twice, or one that is hidden") {
  StatementBoard board = a_board(0);
  board.add(written(1, 50));
  board.add(written(2, 60));
  const Statement* first = board.next(numbered(50), 1, {});
  REQUIRE(first != nullptr);
  CHECK(first->entry == numbered(2));
  CHECK(board.next(numbered(50), 1, {first->id}) == nullptr);
  RecordEntry decided;
  decided.id = numbered(3);
  decided.kind = RecordKind::decided;
  decided.about = numbered(2);
  decided.code = "hidden";
  decided.text = "It names a person.";
  board.add(decided);
  CHECK(board.next(numbered(50), 1, {}) == nullptr);
  CHECK(stand(board, {}).hidden.size() == 1);
  CHECK(stand(board, {}).hidden[0]->reason == "It names a person.");
}

TEST_CASE("words wait for a decision where the programme says so") {
  StatementBoard board(a_prompt(0), 2, Promises::WordsShown::after_moderation);
  board.add(written(1));
  CHECK(board.next(numbered(7), 0, {}) == nullptr);
  RecordEntry decided;
  decided.kind = RecordKind::decided;
  decided.about = numbered(1);
  decided.code = "shown";
  board.add(decided);
  CHECK(board.next(numbered(7), 0, {}) != nullptr);
}

TEST_CASE("votes counted in any order, and taken back, give what a recount gives") {
  Chance chance({4, 4});
  StatementBoard board = a_board(3), recount = a_board(3);
  std::vector<std::pair<RoleMask, Votes>> kept;
  for (int i = 0; i < 200; ++i) {
    const Votes votes{
        {{"seed-" + std::to_string(chance.below(3)), static_cast<Vote>(chance.below(3))}}, {}};
    const auto roles = static_cast<RoleMask>(chance.below(4));
    board.count(roles, votes, 1);
    if (chance.one_in(3)) {
      board.count(roles, votes, -1);
    } else {
      kept.emplace_back(roles, votes);
    }
  }
  for (auto each = kept.rbegin(); each != kept.rend(); ++each)
    recount.count(each->first, each->second, 1);
  for (std::size_t i = 0; i < 3; ++i) CHECK(board.all()[i].rows == recount.all()[i].rows);
}

TEST_CASE("statements stand in four lists, and too few votes say nothing") {
  StatementBoard board = a_board(5);
  for (const RoleMask role : {1u, 2u}) {
    vote(board, "seed-0", role, Vote::agree, 20);
    vote(board, "seed-1", role, role == 1 ? Vote::agree : Vote::disagree, role == 1 ? 30 : 15);
    vote(board, "seed-2", role, Vote::disagree, 20);
    vote(board, "seed-3", role, Vote::pass, 20);
  }
  vote(board, "seed-4", 1, Vote::agree, 9);
  const Standings standings = stand(board, {});
  REQUIRE(standings.in_every_role.size() == 1);
  CHECK(standings.in_every_role[0].statement->id == "seed-0");
  CHECK(standings.in_every_role[0].agree == Shown{40});
  REQUIRE(standings.by_most.size() == 1);
  CHECK(standings.by_most[0].statement->id == "seed-1");
  CHECK(standings.by_most[0].not_by == std::vector<int>{1});
  REQUIRE(standings.against.size() == 1);
  CHECK(standings.against[0].statement->id == "seed-2");
  REQUIRE(standings.passed.size() == 1);
  CHECK(standings.passed[0].statement->id == "seed-3");
  CHECK(standings.too_few == 1);
}

TEST_CASE("a small role is never named as the one that does not agree") {
  StatementBoard board = a_board(1);
  vote(board, "seed-0", 1, Vote::agree, 30);
  vote(board, "seed-0", 2, Vote::disagree, 9);
  const Standings standings = stand(board, {});
  REQUIRE(standings.by_most.size() == 1);
  CHECK(standings.by_most[0].not_by.empty());
}
