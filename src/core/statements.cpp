#include "core/statements.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "core/interventions.h"
#include "core/privacy.h"
#include "core/sealed.h"

namespace chorus {
namespace {

// Of the probability that somebody of this row agrees.
struct Belief {
  double mean = 0.5, deviation = 0;
};

Belief belief(const VoteRow& row) {
  const auto all = static_cast<double>(row.people()) + 2;
  const double mean = (static_cast<double>(row.agree) + 1) / all;
  return {mean, std::sqrt(mean * (1 - mean) / (all + 1))};
}

bool most(std::int64_t part, std::int64_t whole) {
  return 2 * part > whole;
}

std::vector<int> roles_to_tell(const ShownTally& shown) {
  std::vector<int> roles;
  for (std::size_t i = 0; i < shown.roles.size(); ++i) {
    if (!shown.roles[i].too_few && shown.roles[i].respondents.value_or(0) > 0)
      roles.push_back(static_cast<int>(i));
  }
  return roles;
}

void place(const Statement& statement, const ShownTally& shown, Standings& standings) {
  const std::vector<int> roles = roles_to_tell(shown);
  Standing standing{&statement,
                    agreement(statement.rows),
                    shown.everybody.counts.front(),
                    shown.everybody.respondents,
                    {}};
  const VoteRow& all = statement.rows.front();
  const auto row = [&](int role) -> const VoteRow& {
    return statement.rows[static_cast<std::size_t>(role) + 1];
  };
  const bool against = std::all_of(roles.begin(), roles.end(), [&](int role) {
    return most(row(role).disagree, row(role).people());
  });
  if (3 * all.pass > all.people()) standings.passed.push_back(standing);
  if (most(all.disagree, all.people()) && against) return standings.against.push_back(standing);
  if (!most(all.agree, all.people())) return;
  for (const int role : roles) {
    if (!most(row(role).agree, row(role).people())) standing.not_by.push_back(role);
  }
  const bool every = standing.not_by.empty() && roles.size() > 1;
  (every ? standings.in_every_role : standings.by_most).push_back(std::move(standing));
}

}  // namespace

void VoteRow::count(Vote vote, std::int64_t times) {
  switch (vote) {
    case Vote::agree:
      agree += times;
      return;
    case Vote::disagree:
      disagree += times;
      return;
    case Vote::pass:
      pass += times;
      return;
  }
}

void count_vote(std::vector<VoteRow>& rows, RoleMask roles, Vote vote, std::int64_t times) {
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (row == 0 || (roles >> (row - 1) & 1u) != 0) rows[row].count(vote, times);
  }
}

double agreement(const std::vector<VoteRow>& rows) {
  double logs = 0;
  int roles = 0;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    if (rows[i].people() == 0) continue;
    const auto all = static_cast<double>(rows[i].people()) + 1;
    const double a = (static_cast<double>(rows[i].agree) + 0.5) / all;
    const double d = (static_cast<double>(rows[i].disagree) + 0.5) / all;
    logs += std::log(a * (1 - d));
    ++roles;
  }
  return roles == 0 ? 0 : std::exp(logs / roles);
}

bool supported_by_all(const Statement& statement) {
  bool any = false;
  for (std::size_t i = 1; i < statement.rows.size(); ++i) {
    const VoteRow& row = statement.rows[i];
    if (row.people() == 0) continue;
    if (row.agree <= row.disagree) return false;
    any = true;
  }
  return any;
}

double tells(const std::vector<VoteRow>& rows, RoleMask roles) {
  double widest = 0, lowest = 1, highest = 0;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const Belief of_role = belief(rows[i]);
    if ((roles >> (i - 1) & 1u) != 0) widest = std::max(widest, of_role.deviation);
    if (rows[i].people() == 0) continue;
    lowest = std::min(lowest, of_role.mean);
    highest = std::max(highest, of_role.mean);
  }
  if (roles == 0 && !rows.empty()) widest = belief(rows.front()).deviation;
  return widest * (1 + std::max(0.0, highest - lowest));
}

ShownTally shown_votes(const Statement& statement, const Thresholds& thresholds) {
  std::vector<TallyRow> rows;
  for (const VoteRow& row : statement.rows)
    rows.push_back({row.people(), 0, {row.agree, row.disagree, row.pass}});
  return suppress(Tally(std::move(rows)), thresholds, true);
}

StatementBoard::StatementBoard(const Prompt& prompt, int roles, Promises::WordsShown shown_when)
    : roles_(roles), shown_when_(shown_when) {
  for (const Option& seed : prompt.options) {
    Statement statement;
    statement.id = seed.code;
    statement.moderation = Moderation::shown;
    put(std::move(statement));
  }
}

Statement& StatementBoard::put(Statement statement) {
  statement.rows.resize(static_cast<std::size_t>(roles_) + 1);
  const auto [found, fresh] = places_.emplace(statement.id, statements_.size());
  if (fresh) statements_.push_back(std::move(statement));
  return statements_[found->second];
}

void StatementBoard::carry(const RecordEntry& entry) {
  add(entry);
  const auto found = places_.find(to_hex(entry.id));
  if (found != places_.end()) statements_[found->second].carried = true;
}

void StatementBoard::add(const RecordEntry& entry) {
  if (entry.kind == RecordKind::statement) {
    Statement statement;
    statement.id = to_hex(entry.id);
    statement.entry = entry.id;
    statement.author = entry.visit;
    statement.text = entry.text;
    statement.side = entry.code;
    statement.who = codes_in(entry.how);
    if (may_be_shown(put(std::move(statement)))) ++spoken_;
    return;
  }
  if (entry.kind == RecordKind::voice && entry.code == kAskNext && !entry.visit.nil()) {
    const auto asked = places_.find(to_hex(entry.about));
    if (asked != places_.end()) ++statements_[asked->second].asked;
    return;
  }
  if (entry.kind != RecordKind::decided) return;
  const auto found = places_.find(to_hex(entry.about));
  if (found == places_.end()) return;
  Statement& statement = statements_[found->second];
  const bool before = may_be_shown(statement);
  statement.moderation = entry.code == "hidden" ? Moderation::hidden : Moderation::shown;
  statement.reason = entry.code == "hidden" ? entry.text : "";
  spoken_ += static_cast<int>(may_be_shown(statement)) - static_cast<int>(before);
}

void StatementBoard::keep_only(const StatementBoard& other) {
  std::vector<Statement> known;
  std::copy_if(statements_.begin(), statements_.end(), std::back_inserter(known),
               [&](const Statement& each) { return other.find(each.id) != nullptr; });
  statements_ = std::move(known);
  places_.clear();
  spoken_ = 0;
  for (std::size_t at = 0; at < statements_.size(); ++at) {
    places_.emplace(statements_[at].id, at);
    if (!statements_[at].seed() && may_be_shown(statements_[at])) ++spoken_;
  }
}

void StatementBoard::count(RoleMask roles, const Votes& votes, std::int64_t times) {
  for (const auto& [id, vote] : votes.votes) {
    const auto found = places_.find(id);
    if (found == places_.end()) continue;
    count_vote(statements_[found->second].rows, roles, vote, times);
  }
}

void StatementBoard::count(const StatementCount& counted) {
  const auto found = places_.find(counted.statement);
  if (found == places_.end()) return;
  std::vector<VoteRow>& rows = statements_[found->second].rows;
  for (std::size_t i = 0; i < std::min(rows.size(), counted.rows.size()); ++i) {
    rows[i].agree += counted.rows[i].agree;
    rows[i].disagree += counted.rows[i].disagree;
    rows[i].pass += counted.rows[i].pass;
  }
}

const Statement* StatementBoard::find(std::string_view id) const {
  const auto found = places_.find(id);
  return found == places_.end() ? nullptr : &statements_[found->second];
}

bool StatementBoard::may_be_shown(const Statement& statement) const {
  if (statement.moderation == Moderation::hidden || is_sealed(statement.text)) return false;
  if (statement.seed() || statement.moderation == Moderation::shown) return true;
  return shown_when_ == Promises::WordsShown::at_once;
}

const Statement* StatementBoard::next(const Id& visit, RoleMask roles,
                                      const std::vector<std::string>& seen) const {
  const Statement* best = nullptr;
  double most_told = -1;
  for (const Statement& statement : statements_) {
    if (!may_be_shown(statement) || (!statement.seed() && statement.author == visit)) continue;
    const double told =
        tells(statement.rows, roles) + (statement.seed() && spoken_ < kRoomHasSpoken ? 1 : 0);
    if (told <= most_told) continue;
    if (std::find(seen.begin(), seen.end(), statement.id) != seen.end()) continue;
    best = &statement;
    most_told = told;
  }
  return best;
}

Standings stand(const StatementBoard& board, const Thresholds& thresholds) {
  Standings standings;
  for (const Statement& statement : board.all()) {
    if (statement.moderation == Moderation::hidden) standings.hidden.push_back(&statement);
    if (!board.may_be_shown(statement)) continue;
    if (statement.rows.front().people() == 0) continue;
    const ShownTally shown = shown_votes(statement, thresholds);
    if (shown.everybody.too_few) {
      ++standings.too_few;
      continue;
    }
    place(statement, shown, standings);
  }
  const auto more = [](const Standing& a, const Standing& b) {
    return a.agreement != b.agreement ? a.agreement > b.agreement
                                      : a.statement->id < b.statement->id;
  };
  std::sort(standings.in_every_role.begin(), standings.in_every_role.end(), more);
  std::sort(standings.by_most.begin(), standings.by_most.end(), more);
  std::sort(standings.against.rbegin(), standings.against.rend(), more);
  std::sort(standings.passed.begin(), standings.passed.end(),
            [](const Standing& a, const Standing& b) {
              const VoteRow &x = a.statement->rows.front(), &y = b.statement->rows.front();
              const auto left = x.pass * y.people(), right = y.pass * x.people();
              return left != right ? left > right : a.statement->id < b.statement->id;
            });
  return standings;
}

}  // namespace chorus
