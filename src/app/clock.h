// Where Moments come from: the real clock and the kernel's randomness, or a rehearsal's clock that
// can be moved on.
#pragma once

#include <cstdint>

#include "core/moment.h"

namespace chorus {

class Clock {
 public:
  virtual ~Clock() = default;
  virtual Moment now() = 0;
};

class RealClock : public Clock {
 public:
  Moment now() override;
};

// The real clock, moved on by hand (a rehearsal need not wait for an idle visitor), with chance
// that comes from a seed so that a rehearsal can be repeated.
class RehearsalClock : public Clock {
 public:
  explicit RehearsalClock(std::uint64_t seed) : chance_({seed, 0x43686f727573}) {}
  Moment now() override;
  void advance(std::int64_t ms) { advanced_ms_ += ms; }

 private:
  RealClock real_;
  Chance chance_;
  std::int64_t advanced_ms_ = 0;
};

std::int64_t steady_ms();
Id random_id();  // from the kernel

}  // namespace chorus
