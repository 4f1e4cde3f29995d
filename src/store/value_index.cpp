#include "store/value_index.h"

namespace chorus {

ValueIndex::ValueIndex(std::size_t most, std::size_t longest) : most_(most), longest_(longest) {
  single_.fill(kNone);
}

std::uint32_t ValueIndex::look_up(std::string_view text) {
  if (text.size() > longest_) return kNone;
  const auto known = numbers_.find(text);
  if (known != numbers_.end()) return known->second;
  if (texts_.size() >= most_) return kNone;
  const auto number = static_cast<std::uint32_t>(texts_.size());
  texts_.emplace_back(text);
  numbers_.emplace(texts_.back(), number);
  if (text.size() == 1) single_[static_cast<unsigned char>(text.front())] = number;
  return number;
}

}  // namespace chorus
