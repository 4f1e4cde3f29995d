// From counts to what may be seen: which results there are, and what of them is shown.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/event.h"
#include "core/privacy.h"
#include "core/programme.h"
#include "core/prompt_type.h"
#include "core/session.h"

namespace chorus {

// Bits of the programme's roles; codes that it does not know are left out.
RoleMask role_mask(const Programme& programme, const std::vector<std::string>& roles);

// The counts of a prompt's revision; nullptr when nothing was counted yet.
const PromptCount* find_count(const SessionCounts& counts, std::string_view prompt, int revision);

// The newest revision of a prompt that was counted; 1 when none was.
int newest_revision(const SessionCounts& counts, std::string_view prompt);

// Counts an answer `times` (+1 or -1), making the tally where it is missing.
void count_answer(SessionCounts& counts, const Programme& programme, const PromptType& type,
                  const Prompt& prompt, RoleMask roles, const Value& value, std::int64_t times);

// Votes by statement, as one prompt's answers are counted.
using VoteRows = std::map<std::string, std::vector<VoteRow>>;
void count_votes(VoteRows& counts, int roles, RoleMask mask, const Votes& votes,
                 std::int64_t times);
void add_votes(std::string_view prompt, const VoteRows& votes, std::vector<StatementCount>& counts);

// What a session's prompts that are answered with votes have come to, by prompt.
using Boards = std::map<std::string, StatementBoard, std::less<>>;
Boards make_boards(const Programme& programme, const Session& session, const SessionCounts& counts,
                   const PromptTypes& types);

// Whether a text may be shown to the room, by what was promised and decided.
bool may_be_shown(const WrittenWords& words, const Promises& promises);
// The texts of a prompt that the room may see, made safe to show, in an order that says nothing
// about when they were written (by text).
std::vector<std::string> words_to_show(const SessionCounts& counts, const Promises& promises,
                                       std::string_view prompt);

// The same of its drawings, in an order by what is drawn.
std::vector<Drawing> drawings_to_show(const SessionCounts& counts, const Promises& promises,
                                      std::string_view prompt);

// The prompts that a session has been able to answer so far, in programme order.
std::vector<std::string> asked_prompts(const Programme& programme, const StagePlace& stage);

// Roles (by index) whose share of those who answered is below what the programme expects, as far as
// the shown figures tell it: a role with too few to show is one of them. None where nothing is
// shown.
std::vector<int> missing_voices(const Programme& programme, const ShownTally& shown);

// A result as somebody sees it. What it points to must be there for the call.
struct ResultAsked {
  const Programme& programme;
  const Session& session;
  const SessionCounts& counts;
  const Prompt& prompt;
  int revision = 1;
  const StatementBoard* board = nullptr;  // of a prompt that is answered with votes
  const Draft* yours = nullptr;           // this visit's own answer
  bool at_desk = false;
  const std::set<Id>* asked_next = nullptr;  // statements that this visit asked to put on
  const Tally* tally = nullptr;              // shown in place of what the counts hold
  const Draft* yours_before = nullptr;       // of a second asking: what this visit said at first
  bool may_promise = false;                  // a promise may be made of what stands there
};
// Writes one prompt's result by its type, suppressed.
void write_result(const ResultAsked& asked, const PromptTypes& types, const Teller& tell,
                  Page& page);

}  // namespace chorus
