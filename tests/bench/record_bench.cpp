// The room's record when it has grown for years: votes on statements, and a long ledger.
#include "bench/bench.h"
#include "bench/process.h"
#include "core/ledger.h"
#include "core/moment.h"
#include "core/statements.h"
#include "store/sqlite_store.h"

namespace chorus::bench {
namespace {

constexpr int kStatements = 1'000, kPeople = 20'000, kVotesEach = 10, kRoles = 6;
constexpr int kCommitments = 1'000, kSessions = 50, kWordsAbout = 6;

Prompt seeded_prompt() {
  Prompt prompt{.code = "own-words", .type = "statements"};
  for (int i = 0; i < kStatements; ++i) {
    Option seed;
    seed.code = "s" + std::to_string(i);
    prompt.options.push_back(seed);
  }
  return prompt;
}

struct Ballot {
  RoleMask roles = 0;
  Votes votes;
};

std::vector<Ballot> ballots(Chance& chance) {
  std::vector<Ballot> all(kPeople);
  for (Ballot& ballot : all) {
    ballot.roles = RoleMask{1} << chance.below(kRoles);
    for (int i = 0; i < kVotesEach; ++i)
      ballot.votes.votes["s" + std::to_string(chance.below(kStatements))] =
          static_cast<Vote>(chance.below(3));
  }
  return all;
}

void bench_votes(std::vector<BenchLine>& lines) {
  Chance chance({7, 7});
  const Prompt prompt = seeded_prompt();
  const std::vector<Ballot> all = ballots(chance);
  StatementBoard board(prompt, kRoles, Promises::WordsShown::at_once);
  const double start = now_ms();
  for (const Ballot& ballot : all) board.count(ballot.roles, ballot.votes, 1);
  const Statement* offered = board.next(chance.id(), 1, {});
  const Standings first = stand(board, {});
  const double scratch = now_ms() - start;
  std::vector<double> next_ms, agreement_ms;
  for (int i = 0; i < 200 && offered != nullptr; ++i) {
    const RoleMask roles = RoleMask{1} << chance.below(kRoles);
    const double before = now_ms();
    board.count(roles, Votes{{{offered->id, Vote::agree}}, {}}, 1);
    const double counted = now_ms();
    const double standing = agreement(offered->rows);
    const double agreed = now_ms();
    offered = board.next(chance.id(), roles, {});
    next_ms.push_back(now_ms() - agreed + (counted - before));
    agreement_ms.push_back(agreed - before + (standing < 0 ? 1 : 0));
  }
  lines.push_back({"next statement after one more vote, of 1,000 with 20,000 people's votes",
                   with_unit(median(next_ms), "ms", 3),
                   "most " + with_unit(percentile(next_ms, 99), "ms", 3), "-"});
  lines.push_back({"role-informed agreement after one more vote",
                   with_unit(median(agreement_ms), "ms", 4),
                   "all from scratch (" + std::to_string(first.too_few) + " with too few) " +
                       with_unit(scratch, "ms"),
                   "-"});
}

Session session_at(int n) {
  Session session;
  session.id = Chance({static_cast<std::uint64_t>(n), 3}).id();
  session.kiosk = Chance({1, 3}).id();
  session.programme = "ledger";
  session.title = "Session " + std::to_string(n);
  session.date = "20" + std::to_string(10 + n / 10) + "-0" + std::to_string(1 + n % 9) + "-01";
  session.phase = SessionPhase::closed;
  session.opened_ms = n * std::int64_t{86'400'000};
  return session;
}

void fill(Store& store) {
  Chance chance({5, 5});
  for (int n = 0; n < kSessions; ++n)
    if (!store.save_session(session_at(n))) return;
  for (int i = 0; i < kCommitments; ++i) {
    RecordEntry made;
    made.id = chance.id();
    made.session = session_at(i % kSessions).id;
    made.kind = RecordKind::commitment;
    made.text = "Ring back the same day, promise " + std::to_string(i);
    made.role = "manager";
    made.due = "2027-03-01";
    if (!store.add_entry(made)) return;
    for (int k = 1; k <= kWordsAbout; ++k) {
      RecordEntry word;
      word.id = chance.id();
      word.session = made.session;
      word.kind = k % 2 == 0 ? RecordKind::owned : RecordKind::postponed;
      word.about = made.id;
      word.code = k % 2 == 0 ? "partly" : "";
      word.due = k % 2 == 0 ? "" : "2027-04-01";
      word.number = k;
      if (!store.add_entry(word)) return;
    }
  }
}

void bench_ledger(const std::string& folder, std::vector<BenchLine>& lines) {
  auto store = open_sqlite_store({.path = folder + "/ledger.db"});
  if (!store) return;
  fill(**store);
  std::vector<double> opened_ms;
  std::size_t commitments = 0;
  for (int i = 0; i < 9; ++i) {
    const double start = now_ms();
    const auto record = (*store)->record("ledger");
    const auto sessions = (*store)->sessions();
    if (!record || !sessions) return;
    commitments = read_ledger(*record, *sessions, "ledger").commitments.size();
    opened_ms.push_back(now_ms() - start);
  }
  lines.push_back({"a ledger of " + std::to_string(commitments) + " commitments and " +
                       std::to_string(kSessions) + " sessions, opened, median of 9",
                   with_unit(median(opened_ms), "ms"), "-", "-"});
}

}  // namespace

void bench_record(const std::string& folder, std::vector<BenchLine>& lines) {
  bench_votes(lines);
  bench_ledger(folder, lines);
}

}  // namespace chorus::bench
