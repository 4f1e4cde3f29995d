// Is practice catching up with the words? The gap of one prompt from session to session of a
// programme, each under the privacy rules of its own session.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <vector>

#include "core/page.h"
#include "core/results.h"
#include "core/session.h"

namespace chorus {

// What is kept of earlier sessions: the counts of the prompts that are followed over time.
using PastCounts = std::map<Id, std::vector<PromptCount>>;

// Of a session's counts those that are followed: prompts of a said-and-done shape.
std::vector<PromptCount> followed(const std::vector<PromptCount>& counts,
                                  const Programme& programme, const PromptTypes& types);

struct TrendAsked {
  const Programme& programme;
  const Session& session;       // the last one of the line
  const SessionCounts& counts;  // its
  const std::vector<Session>& sessions;
  const PastCounts& past;
  const Prompt& prompt;
  int revision = 1;
  const PromptTypes& types;
  const Teller& tell;
};
// Everybody's gap in each session of the programme up to this one, oldest first, at most
// kMostTrend of them. Empty where fewer than two can be shown: one session is no line. An answer to
// a prompt that has since been worded differently is not the same question: it is left out.
Trend trend_of(const TrendAsked& asked);

constexpr std::size_t kMostTrend = 8;

}  // namespace chorus
