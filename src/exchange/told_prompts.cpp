#include "exchange/told_prompts.h"

namespace chorus {

const ToldPrompt& ToldPrompts::add(const ExportedResponse& row, const PromptType* type) {
  std::string text = "\"prompt\":";
  append_quoted(text, row.prompt);
  text += ",\"revision\":" + std::to_string(row.revision);
  const bool only_words =
      type != nullptr && (type->shape() == Shape::text || type->shape() == Shape::strokes);
  at_ = told_.size();
  told_.push_back({std::string(row.prompt), row.revision, std::move(text), only_words});
  return told_.back();
}

std::string LooseRows::sorted() {
  std::sort(rows_.begin(), rows_.end());
  std::string all;
  for (const std::string& row : rows_) all += (all.empty() ? "" : ",") + row;
  return all;
}

}  // namespace chorus
