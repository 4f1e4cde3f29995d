#include "store/prompt_book.h"

namespace chorus {

Result<PromptBook> PromptBook::read(Database& database, const std::string& programme,
                                    const PromptTypes& types) {
  PromptBook book;
  Query query = database.query(
      "SELECT p.number, p.code, r.revision, r.definition, r.type FROM prompts p"
      " JOIN revisions r ON r.prompt = p.number WHERE p.programme = ?1 ORDER BY p.number, "
      "r.revision");
  query.bind(programme);
  for (;;) {
    const auto row = query.step();
    if (!row) return row.error();
    if (!*row) break;
    const auto number = static_cast<std::size_t>(query.integer(0));
    if (number >= book.first_.size()) book.first_.resize(number + 1, book.wordings_.size());
    const PromptType* type = types.find(query.text(4));
    const bool written = type != nullptr && may_hold_words(type->shape());
    book.wordings_.push_back({number, query.string(1), query.whole(2), query.string(3), written,
                              type == nullptr ? Shape::text : type->shape()});
  }
  return book;
}

std::size_t PromptBook::find(std::size_t number, int revision) const {
  if (number >= first_.size()) return kUnknown;
  for (std::size_t at = first_[number]; at < wordings_.size(); ++at) {
    if (wordings_[at].number != number) break;
    if (wordings_[at].revision == revision) return at;
  }
  return kUnknown;
}

std::size_t PromptBook::place_of(const Prompt& prompt) const {
  for (std::size_t place = 0; place < wordings_.size(); ++place) {
    const Wording& each = wordings_[place];
    if (each.code == prompt.code && each.definition == prompt.definition) return place;
  }
  return kUnknown;
}

}  // namespace chorus
