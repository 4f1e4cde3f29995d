#include "store/answer_index.h"

namespace chorus {
namespace {

constexpr std::size_t kMostValues = 1024;  // of a prompt
constexpr std::size_t kLongestValue = 64;
constexpr std::string_view kSkipped = "null";

}  // namespace

AnswerIndex::AnswerIndex(const PromptBook& book) : numbers_(book.all().size()) {
  values_.reserve(book.all().size());
  for (const Wording& wording : book.all()) {
    values_.emplace_back(wording.written ? 1 : kMostValues, kLongestValue);
    if (wording.written) number(values_.size() - 1, kSkipped);
  }
}

std::uint32_t AnswerIndex::number(std::size_t wording, std::string_view value) {
  const std::uint32_t place = values_[wording].number(value);
  if (place == kNone) return kNone;
  std::vector<std::uint32_t>& numbers = numbers_[wording];
  if (place == numbers.size()) {
    numbers.push_back(static_cast<std::uint32_t>(answers_.size()));
    answers_.push_back({static_cast<std::uint32_t>(wording), place});
  }
  return numbers[place];
}

AnswerIndex::Answer AnswerIndex::answer(std::uint32_t number) const {
  const Place& place = answers_[number];
  return {place.wording, values_[place.wording].text(place.value)};
}

}  // namespace chorus
