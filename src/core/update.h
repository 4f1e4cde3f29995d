// The only place where anything is decided. Pure: the same State, Event and Moment give the same
// Outcome.
#pragma once

#include <cstdint>
#include <vector>

#include "core/effect.h"
#include "core/event.h"
#include "core/moment.h"
#include "core/state.h"

namespace chorus {

struct Outcome {
  State state;
  std::vector<Effect> effects;  // in the order in which they must be carried out
};

Outcome update(State state, const Event& event, const Moment& moment);

// The steady time at which TimePassed is wanted next, or nothing: what the main loop waits for.
std::optional<std::int64_t> next_due(const State& state);

// The prompts that are open now for somebody with this journey: arrival, then those of scenes that
// have been played, any time, leaving.
std::vector<std::string> open_prompts(const Programme& programme, const StagePlace& stage);

}  // namespace chorus
