// The privacy rules for counts: the one place where suppression is decided, for screens, results
// and aggregates alike.
//
// Rules (after the GP Patient Survey's): no breakdown below `breakdown` respondents; counts from 1
// to cell-1 are hidden; zeros are shown; where the shown figures would let a hidden one be worked
// out (by subtraction in a row, or between the rows of roles and the row of everybody, as if each
// person had one role), further figures are hidden until they do not.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/programme.h"
#include "core/tally.h"

namespace chorus {

// A count that may be shown, or nothing: "too few to show".
using Shown = std::optional<std::int64_t>;

struct ShownRow {
  bool too_few = true;  // the whole row is hidden
  Shown respondents;
  std::vector<Shown> counts;  // as many as the tally has buckets; all hidden when too_few
  bool operator==(const ShownRow&) const = default;
};

struct ShownTally {
  ShownRow everybody;
  std::vector<ShownRow> roles;  // by role index
  bool operator==(const ShownTally&) const = default;
};

// `partition`: each respondent is in exactly one bucket (single choice, faces…), so counts of a row
// sum to its respondents. False for several-choice prompts.
ShownTally suppress(const Tally& tally, const Thresholds& thresholds, bool partition);

// Only tightening: true when `next` hides at least what `now` hides and promises at least as much.
bool tightens(const Thresholds& now, const Thresholds& next);
bool tightens(const Promises& now, const Promises& next);
// Of each, the stricter of the two; where both name a key, that of `a`.
Thresholds stricter(const Thresholds& a, const Thresholds& b);
Promises stricter(const Promises& a, const Promises& b);

// A free text cleaned for showing: nothing changes what is kept. Control characters and directional
// overrides/isolates/zero-width formatting (except joiners) are made visible or dropped.
std::string safe_to_show(std::string_view text);

}  // namespace chorus
