// Numbers for answers that come again and again, as most do: each stands for a wording and a value.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "store/prompt_book.h"
#include "store/value_index.h"

namespace chorus {

class AnswerIndex {
 public:
  static constexpr std::uint32_t kNone = ValueIndex::kNone;

  struct Answer {
    std::size_t wording = 0;  // its place in the book
    std::string_view value;   // as long as the index is there
  };

  explicit AnswerIndex(const PromptBook& book);

  // 0, 1, 2… in the order in which answers came first. kNone for one that is not taken in: hardly
  // two people write the same, so of a free text only "skipped" is; nor are very many or long
  // values.
  std::uint32_t number(std::size_t wording, std::string_view value);
  Answer answer(std::uint32_t number) const;
  std::size_t size() const { return answers_.size(); }

 private:
  struct Place {
    std::uint32_t wording = 0, value = 0;
  };
  std::vector<ValueIndex> values_;                   // by wording
  std::vector<std::vector<std::uint32_t>> numbers_;  // by wording, then value
  std::vector<Place> answers_;                       // by number
};

}  // namespace chorus
