// What people said in their own words, and how the room votes on it. Counting is order-free and
// costs the statements that were voted on, never all of them.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/privacy.h"
#include "core/programme.h"
#include "core/record.h"
#include "core/session.h"
#include "core/tally.h"
#include "core/value.h"

namespace chorus {

struct VoteRow {
  std::int64_t agree = 0, disagree = 0, pass = 0;
  std::int64_t people() const { return agree + disagree + pass; }
  void count(Vote vote, std::int64_t times);
  bool operator==(const VoteRow&) const = default;
};

// Counts a vote `times` for everybody and for each of the person's roles. `rows`: [0] everybody.
void count_vote(std::vector<VoteRow>& rows, RoleMask roles, Vote vote, std::int64_t times);

// The votes on one statement, as a store counts them.
struct StatementCount {
  std::string prompt;
  std::string statement;      // as in Votes
  std::vector<VoteRow> rows;  // [0] everybody, then one per role of the programme
  bool operator==(const StatementCount&) const = default;
};

struct Statement {
  std::string id;    // a seed's code; else the entry's id, 32 hexadecimal digits
  Id entry;          // nil: a seed
  Id author;         // visit; nil: a seed, or typed at the desk
  std::string text;  // a person's own words; a seed's are the prompt's option of that code
  // Of an experience: one of kSides, and codes of who was let down or helped. Else empty.
  std::string side = {};
  std::vector<std::string> who = {};
  Moderation moderation = Moderation::waiting;
  std::string reason;    // why it is hidden
  bool carried = false;  // from an earlier session, put to this one's audience
  int asked = 0;         // participants who asked for it to be put to the next
  std::vector<VoteRow> rows;

  bool seed() const { return entry.nil(); }
};

// Role-informed agreement: the geometric mean over the roles that voted of a(1−d), with
// a = (A+½)/(S+1), d = (D+½)/(S+1), S = A+D+pass; 0 where nobody with a role has voted. After
// Polis's group-informed consensus (Small et al., 2021), with declared roles for groups.
double agreement(const std::vector<VoteRow>& rows);

// How much one more vote would tell: the widest posterior deviation of a role's agreement (Beta
// prior with one vote each way), more where the roles are divided. `roles` of the person who would
// vote; none: everybody's row.
double tells(const std::vector<VoteRow>& rows, RoleMask roles);

// The rows as a tally of three counts (agree, disagree, pass), so that one rule decides for all
// results what is shown.
ShownTally shown_votes(const Statement& statement, const Thresholds& thresholds);

class StatementBoard {
 public:
  StatementBoard() = default;
  // The seeds are the prompt's options. `shown_when`: whether words wait for a decision.
  StatementBoard(const Prompt& prompt, int roles, Promises::WordsShown shown_when);

  // A statement, a decision about one, or that one is to be put to the next audience; others are
  // let pass.
  void add(const RecordEntry& entry);
  // A statement of an earlier session that the desk puts to this one's audience.
  void carry(const RecordEntry& entry);
  // Nothing that the other board, of the same prompt, does not know; votes stay as they are.
  void keep_only(const StatementBoard& other);
  void count(RoleMask roles, const Votes& votes, std::int64_t times);
  void count(const StatementCount& counted);

  const std::vector<Statement>& all() const { return statements_; }
  const Statement* find(std::string_view id) const;  // nullptr when there is none
  bool may_be_shown(const Statement& statement) const;

  // The statement to offer next: seeds first until the room has spoken; then the one whose vote
  // tells most. Never one's own, nor one that `seen` holds, nor one that may not be shown.
  const Statement* next(const Id& visit, RoleMask roles,
                        const std::vector<std::string>& seen) const;

 private:
  Statement& put(Statement statement);

  std::vector<Statement> statements_;
  std::map<std::string, std::size_t, std::less<>> places_;
  int roles_ = 0;
  int spoken_ = 0;  // statements of the room that may be shown
  Promises::WordsShown shown_when_ = Promises::WordsShown::after_moderation;
};

constexpr int kRoomHasSpoken = 3;  // statements of its own, from which on seeds wait their turn

// How the room stands on each statement that may be shown, for two lists and two smaller ones.
struct Standing {
  const Statement* statement = nullptr;
  double agreement = 0;
  Shown agree, people;      // of everybody; nothing where it may not be told
  std::vector<int> not_by;  // roles of which no majority agrees, though of everybody one does
};
struct Standings {
  std::vector<Standing> in_every_role, by_most, against, passed;
  std::vector<const Statement*> hidden;  // with the reason
  std::size_t too_few = 0;               // statements on which too few have voted to say anything
};
// Whether even the role that it convinced least agrees more than it disagrees; false where no role
// has voted.
bool supported_by_all(const Statement& statement);

// Says nothing of fewer people than the thresholds ask for, of nobody's role whose row would be
// hidden, and nothing where fewer than two roles could be told apart from everybody.
Standings stand(const StatementBoard& board, const Thresholds& thresholds);

}  // namespace chorus
