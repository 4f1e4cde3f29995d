#include "store/prompt_tally.h"

#include "core/sealed.h"

namespace chorus {
namespace {

Error not_an_answer(const Prompt& prompt) {
  return {Fault::storage, "",
          "the store is damaged (something that was kept is no answer to \"" + prompt.code + "\")"};
}

}  // namespace

Done PromptTally::add(RoleMask roles, std::string_view value, std::int64_t times) {
  const auto decoded = decode(type_->shape(), value);
  if (!decoded) return not_an_answer(*prompt_);
  if (skipped(*decoded)) {
    tally_.count(roles, {}, true, times);
    return done();
  }
  const auto checked = type_->check(*prompt_, without_boxes(*decoded));
  if (!checked) return not_an_answer(*prompt_);
  tally_.count(roles, type_->sort(*prompt_, *checked), false, times);
  if (const Votes* votes = std::get_if<Votes>(&*checked))
    count_votes(votes_, tally_.roles(), roles, *votes, times);
  return done();
}

}  // namespace chorus
