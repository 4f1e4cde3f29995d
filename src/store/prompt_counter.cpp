#include "store/prompt_counter.h"

namespace chorus {
namespace {

constexpr std::size_t kMostValues = 1024;
constexpr std::size_t kLongestValue = 64;

// Hardly two people write the same, so of a free text only "nothing" comes again.
std::size_t most_values(const PromptType& type) {
  return type.shape() == Shape::text ? 1 : kMostValues;
}

Error not_an_answer(const Prompt& prompt) {
  return {Fault::storage, "",
          "the store is damaged (something that was kept is no answer to \"" + prompt.code + "\")"};
}

}  // namespace

PromptCounter::PromptCounter(const Prompt& prompt, const PromptType& type, int roles)
    : prompt_(&prompt),
      type_(&type),
      values_(most_values(type), kLongestValue),
      others_(type.buckets(prompt), roles) {}

Done PromptCounter::count(std::size_t set, RoleMask mask, std::string_view value) {
  const std::uint32_t number = values_.number(value);
  if (number == ValueIndex::kNone) return add(others_, mask, value, 1);
  if (set >= counts_.size()) counts_.resize(set + 1);
  std::vector<std::int64_t>& counts = counts_[set];
  if (number >= counts.size()) counts.resize(number + 1);
  ++counts[number];
  return done();
}

Result<Tally> PromptCounter::tally(const std::vector<RoleMask>& masks) const {
  Tally tally = others_;
  for (std::size_t set = 0; set < counts_.size(); ++set) {
    for (std::uint32_t number = 0; number < counts_[set].size(); ++number) {
      const std::int64_t times = counts_[set][number];
      if (times == 0) continue;
      const Done added = add(tally, masks[set], values_.text(number), times);
      if (!added) return added.error();
    }
  }
  return tally;
}

Done PromptCounter::add(Tally& tally, RoleMask mask, std::string_view value, std::int64_t times) const {
  const auto decoded = decode(type_->shape(), value);
  if (!decoded) return not_an_answer(*prompt_);
  if (skipped(*decoded)) {
    tally.count(mask, {}, true, times);
    return done();
  }
  const auto checked = type_->check(*prompt_, *decoded);
  if (!checked) return not_an_answer(*prompt_);
  tally.count(mask, type_->sort(*prompt_, *checked), false, times);
  return done();
}

}  // namespace chorus
