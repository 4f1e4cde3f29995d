// The tally of one wording of one prompt, made from values as they are stored.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/programme.h"
#include "core/prompt_type.h"
#include "core/results.h"
#include "core/tally.h"

namespace chorus {

class PromptTally {
 public:
  // `prompt` and `type` must outlive this. `roles`: how many the programme has.
  PromptTally(const Prompt& prompt, const PromptType& type, int roles)
      : prompt_(&prompt), type_(&type), tally_(type.buckets(prompt), roles) {}

  // Counts a value that `times` people with these roles gave. Fault::storage when it cannot be an
  // answer to this prompt: then somebody else has written into the file.
  Done add(RoleMask roles, std::string_view value, std::int64_t times);
  const Tally& tally() const { return tally_; }
  // Of a prompt that is answered with votes, by statement.
  const VoteRows& votes() const { return votes_; }

 private:
  const Prompt* prompt_;
  const PromptType* type_;
  Tally tally_;
  VoteRows votes_;
};

}  // namespace chorus
