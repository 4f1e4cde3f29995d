// Before and after: a prompt that is asked when its time has come, and once more at leaving, in the
// same visit. The second asking is a prompt of its own (Prompt::again_of names the first), so that
// each answer is kept, counted and exported apart; what is counted here are the pairs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/event.h"
#include "core/prompt_type.h"
#include "core/results.h"

namespace chorus {

constexpr std::size_t kMostOfAskedAgain = 32;  // characters of a code that "-leaving" fits behind
constexpr int kMostPlaces = 21;                // that answers can move between
// The code of the second asking.
std::string code_again(std::string_view code);

// An empty tally of pairs: place at first × places + place at leaving. `again`: the second asking.
Tally no_moves(const PromptType& type, const Prompt& again, int roles);
// Counts a pair `times` in `tally`; not where one of both is skipped.
void count_move(Tally& tally, const PromptType& type, const Prompt& again, RoleMask roles,
                const Value& before, const Value& now, std::int64_t times);
// The same among the counts, making the tally where it is missing.
void count_move(SessionCounts& counts, const Programme& programme, const PromptType& type,
                const Prompt& again, RoleMask roles, const Value& before, const Value& now,
                std::int64_t times);

// Of a second asking's revision: the pairs; else the counts of the prompt. nullptr: none yet.
const Tally* find_tally(const SessionCounts& counts, const Prompt& prompt, int revision);
// What find_tally() finds, or an empty one of that shape.
Tally tally_to_show(const SessionCounts& counts, const Programme& programme, const PromptType& type,
                    const Prompt& prompt, int revision);

// Whether the places are two options, with nothing up or down between them: then the pairs are
// McNemar's table (Q. McNemar, Psychometrika 12, 1947), without its test.
bool is_table(const Prompt& again);
// Moved up, stayed, moved down. Of a table: the four pairs as they are.
Tally moved(const Tally& pairs, const Prompt& again);

// How people moved, by role, and how this visit did. `pairs`: exact; what of them may be shown is
// decided here.
void write_movement(const ResultAsked& asked, const PromptType& type, const Tally& pairs,
                    const Teller& tell, Page& page);

}  // namespace chorus
