// Owns the State: every event goes through update() here, in order, and its effects are handed on.
// Main thread only.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "app/clock.h"
#include "core/effect.h"
#include "core/state.h"
#include "core/update.h"

namespace chorus {

// Carries effects out. Outcomes come back through take(), in the order in which they came about.
class Hands {
 public:
  virtual ~Hands() = default;
  virtual void carry_out(Seat seat, Effect effect) = 0;
  virtual std::vector<Event> take() = 0;
};

class Runtime {
 public:
  using Witness = std::function<void(const Moment&, const Event&)>;

  Runtime(State state, Clock& clock, Hands& hands);

  void post(Event event);  // decided now, at this moment
  void post_outcomes();    // whatever the hands brought back
  bool pass_time();        // posts TimePassed to every visit when it is due; false: not yet
  // Milliseconds until pass_time() has something to do; nothing: never.
  std::optional<std::int64_t> wait_ms();

  const State& state() const { return state_; }
  std::uint64_t version() const { return version_; }                // rises with each event
  bool leaving() const { return leaving_; }                         // LeaveKiosk was ordered
  void witness(Witness witness) { witness_ = std::move(witness); }  // sees every event: the tape

 private:
  State state_;
  Clock& clock_;
  Hands& hands_;
  Witness witness_;
  std::uint64_t version_ = 1;
  bool leaving_ = false;
};

}  // namespace chorus
