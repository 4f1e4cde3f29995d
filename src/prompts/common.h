// What several prompt types share. Internal to prompts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/prompt_type.h"
#include "core/shown_bars.h"

namespace chorus {

// An answer that does not count, and what would have.
Error not_an_answer(std::string expected);

// --- Five levels, 1…5 (faces, agree)
constexpr int kLevels = 5;
Result<Value> checked_level(const Value& value);
Draft touched_level(const Draft& draft, const Touch& touch);
std::vector<int> level_bucket(const Value& value);
int level_place(const Value& value);  // 0 … kLevels-1; -1: no level

// --- Options (single, multi, ranking, triad, stop)
int option_index(const Prompt& prompt, std::string_view code);  // -1 when there is none
std::vector<PromptType::Problem> option_problems(const Prompt& prompt);
// All options as choices, without their taps' rows; `chosen` holds the codes that are selected.
Choices option_choices(const PromptView& view, const std::vector<std::string>& chosen);

// --- Own words (text, statements, stop, experience)
// The box of the text being written, or, where nobody writes, of what the draft holds.
TextBox words_box(const PromptView& view, const char* placeholder, int most, std::string drafted);
// Where own words lie under the answers, and are written on a screen of their own.
void write_words_entry(const PromptView& view, std::string id, std::string title,
                       const std::string& words, Page& page);

// --- Results
std::vector<BarLabel> option_labels(const Prompt& prompt, const Teller& tell);
// One after another: "a, b, c".
std::string listed(const std::vector<std::string>& words, const Teller& tell);
// The labels of these buckets, one after another.
std::string labels_in_words(const std::vector<BarLabel>& labels, const std::vector<int>& buckets,
                            const Teller& tell);
// Bars for everybody and for each role; `yours` are the buckets of this visit's own answer.
void write_bars(const ResultsView& view, const std::vector<BarLabel>& labels,
                const std::vector<int>& yours, Page& page);

// A tally with one count a row, `count` of its people, to be suppressed: whose means may be shown.
ShownTally shown_people(const ResultsView& view, std::int64_t (*count)(const TallyRow&));
// sum × scale / people, to the nearest whole number, halves away from zero. `people` at least 1.
int rounded_mean(std::int64_t sum, std::int64_t people, int scale);

// --- The simulated audience
// One of `levels` steps, 0 … levels-1, near to how the visitor feels.
int leaned(int levels, Leaning leaning, Chance& chance);

}  // namespace chorus
