// Time and chance as values. The app reads the real clock and the kernel's randomness once for each
// event; the core never does, so a tape of (Moment, Event) replays a day exactly.
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "core/id.h"

namespace chorus {

struct Moment {
  std::int64_t wall_ms = 0;             // milliseconds since 1970-01-01 UTC; may jump
  std::int64_t steady_ms = 0;           // milliseconds since any fixed point; never goes back
  int utc_offset_minutes = 0;           // local time = UTC + this
  std::array<std::uint64_t, 2> seed{};  // fresh randomness of this moment

  bool operator==(const Moment&) const = default;
};

// Stored times say no more than this: the start of their quarter of an hour (privacy rule).
constexpr std::int64_t kQuarterHourMs = 15 * 60 * 1000;
std::int64_t quarter_hour(std::int64_t wall_ms);

// "2026-11-24", in local time.
std::string local_date(const Moment& moment);
// The same day `months` later, as "2027-02-24"; the last day of a month that is too short. `date`
// as local_date() gives it, else it comes back as it is.
std::string months_later(const std::string& date, int months);
// "2026-11-24T10:15:00Z" (RFC 3339, seconds).
std::string rfc3339(std::int64_t wall_ms);

// Deterministic pseudo-random numbers from a seed (xoshiro256**, seeded by SplitMix64;
// Blackman & Vigna, "Scrambled linear pseudorandom number generators", 2021). Not for keys.
class Chance {
 public:
  explicit Chance(std::array<std::uint64_t, 2> seed, std::uint64_t salt = 0);

  std::uint64_t next();
  std::uint64_t below(std::uint64_t bound);  // 0 … bound-1, without bias; bound ≥ 1
  bool one_in(std::uint64_t n) { return below(n) == 0; }
  Id id();

 private:
  std::array<std::uint64_t, 4> state_;
};

}  // namespace chorus
