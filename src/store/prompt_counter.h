// Counts the answers to one wording of one prompt. An answer that came before costs an addition; what
// it means is worked out once for each different answer, at the end.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/programme.h"
#include "core/prompt_type.h"
#include "core/tally.h"
#include "store/value_index.h"

namespace chorus {

class PromptCounter {
 public:
  // `prompt` and `type` must outlive the counter. `roles`: how many the programme has.
  PromptCounter(const Prompt& prompt, const PromptType& type, int roles);

  // `set`: a number for the combination `mask` of roles, the same each time; small, since rows of
  // counters are kept for each. Fault::storage when the value cannot be one of this prompt's.
  Done count(std::size_t set, RoleMask mask, std::string_view value);

  // `masks`: by set number.
  Result<Tally> tally(const std::vector<RoleMask>& masks) const;

 private:
  Done add(Tally& tally, RoleMask mask, std::string_view value, std::int64_t times) const;

  const Prompt* prompt_;
  const PromptType* type_;
  ValueIndex values_;
  std::vector<std::vector<std::int64_t>> counts_;  // by set, then by value number
  Tally others_;                                   // of values that were not taken in
};

}  // namespace chorus
