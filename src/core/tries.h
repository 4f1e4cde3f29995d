// Wrong tries in a row at this kiosk, of a PIN or of a code of pictures, kept over restarts: what
// is short enough to be typed is soon found by who may try as often as they like.
#pragma once

#include <cstdint>

namespace chorus {

struct Tries {
  int wrong = 0;
  std::int64_t last_ms = 0;  // wall clock, rounded up to a whole minute
  bool operator==(const Tries&) const = default;
};
// After one more wrong try. One is forgiven for each hour since the last.
Tries one_more(const Tries& tries, std::int64_t wall_ms);
// How long nobody may try: 30 seconds after the fifth, twice as long after each further one, an
// hour at most. Where the clock was set back, all of it again: that never shortens the waiting, and
// never makes it longer than the hour.
std::int64_t wait_ms(const Tries& tries, std::int64_t wall_ms);

}  // namespace chorus
