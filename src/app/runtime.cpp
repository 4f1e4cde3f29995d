#include "app/runtime.h"

#include <algorithm>

namespace chorus {

Runtime::Runtime(State state, Clock& clock, Hands& hands)
    : state_(std::move(state)), clock_(clock), hands_(hands) {}

void Runtime::post(Event event) {
  const Moment moment = clock_.now();
  if (witness_) witness_(moment, event);
  Outcome outcome = update(std::move(state_), event, moment);
  state_ = std::move(outcome.state);
  ++version_;
  for (Effect& effect : outcome.effects) {
    if (std::holds_alternative<LeaveKiosk>(effect)) {
      leaving_ = true;
    } else {
      hands_.carry_out(event.seat, std::move(effect));
    }
  }
}

void Runtime::post_outcomes() {
  for (Event& event : hands_.take()) post(std::move(event));
}

std::optional<std::int64_t> Runtime::wait_ms() {
  const auto due = next_due(state_);
  if (!due) return std::nullopt;
  return std::max<std::int64_t>(0, *due - clock_.now().steady_ms);
}

bool Runtime::pass_time() {
  const auto wait = wait_ms();
  if (!wait || *wait > 0) return false;
  std::vector<Seat> seats;
  for (const auto& [seat, visit] : state_.visits) seats.push_back(seat);
  for (const Seat seat : seats) post({seat, 0, TimePassed{}});
  return true;
}

}  // namespace chorus
