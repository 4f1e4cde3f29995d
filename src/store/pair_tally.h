// Counts the pairs of answers that visits gave to both askings of prompts, in one sweep.
#pragma once

#include <string_view>
#include <vector>

#include "core/programme.h"
#include "core/prompt_type.h"
#include "core/results.h"
#include "store/prompt_book.h"

namespace chorus {

class PairTallies {
 public:
  // `book`, `programme` and `types` must outlive this.
  PairTallies(const PromptBook& book, const Programme& programme, const PromptTypes& types);

  // An answer of the visit that is being swept past; `wording`: its place in the book.
  Done add(std::size_t wording, std::string_view value);
  // The visit ends; it was of these roles.
  void end_visit(RoleMask roles);
  // In the order of the programme; those that nobody has given are left out.
  std::vector<PromptCount> counts() const;

 private:
  struct Pair {
    const Prompt* again = nullptr;
    const PromptType* type = nullptr;
    std::size_t first = 0, second = 0;  // places in the book
    int revision = 1;                   // of the second
    Tally tally;
    Value before = Skipped{}, now = Skipped{};  // of the current visit
  };
  std::vector<Pair> pairs_;
  std::vector<bool> concerned_;  // by place in the book
};

}  // namespace chorus
