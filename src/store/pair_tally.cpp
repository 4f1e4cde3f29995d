#include "store/pair_tally.h"

#include <utility>

#include "core/movement.h"

namespace chorus {

PairTallies::PairTallies(const PromptBook& book, const Programme& programme,
                         const PromptTypes& types)
    : concerned_(book.all().size()) {
  for (const Prompt& again : programme.prompts) {
    const PromptType* type = again.again_of.empty() ? nullptr : types.find(again.type);
    if (type == nullptr) continue;
    const std::size_t first = book.place_of(*programme.prompt(again.again_of));
    const std::size_t second = book.place_of(again);
    if (first == PromptBook::kUnknown || second == PromptBook::kUnknown) continue;
    const auto roles = static_cast<int>(programme.roles.size());
    pairs_.push_back(
        {&again, type, first, second, book.all()[second].revision, no_moves(*type, again, roles)});
    concerned_[first] = concerned_[second] = true;
  }
}

Done PairTallies::add(std::size_t wording, std::string_view value) {
  if (wording >= concerned_.size() || !concerned_[wording]) return done();
  for (Pair& pair : pairs_) {
    if (wording != pair.first && wording != pair.second) continue;
    auto decoded = decode(pair.type->shape(), value);
    if (!decoded) {
      return Error{Fault::storage, "",
                   "the store is damaged (something that was kept is no answer to \"" +
                       pair.again->code + "\")"};
    }
    (wording == pair.first ? pair.before : pair.now) = std::move(*decoded);
  }
  return done();
}

void PairTallies::end_visit(RoleMask roles) {
  for (Pair& pair : pairs_) {
    count_move(pair.tally, *pair.type, *pair.again, roles, pair.before, pair.now, 1);
    pair.before = pair.now = Skipped{};
  }
}

std::vector<PromptCount> PairTallies::counts() const {
  std::vector<PromptCount> counts;
  for (const Pair& pair : pairs_) {
    if (pair.tally.everybody().respondents > 0)
      counts.push_back({pair.again->code, pair.revision, pair.tally});
  }
  return counts;
}

}  // namespace chorus
