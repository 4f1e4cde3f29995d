// Prompts as the rows of a bundle name them, and rows that have no order of their own. Private to
// exchange.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/export_source.h"
#include "core/prompt_type.h"

namespace chorus {

// Appends `text` as a JSON string. Codes and ids have nothing to escape, and there are millions; a
// loop without a way out is one that the compiler does many characters at a time.
inline void append_quoted(std::string& out, std::string_view text) {
  unsigned escaped = 0;
  for (const char c : text) {
    escaped |= static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\' ? 1u : 0u;
  }
  if (escaped != 0) {
    out += json_quoted(text);
    return;
  }
  out += '"';
  out += text;
  out += '"';
}

struct ToldPrompt {
  std::string prompt;
  int revision;
  std::string text;  // `"prompt":"felt","revision":1`
  bool only_words;   // whoever answered wrote or drew something
};

// Visits answer the same prompts in the same order, so the next is nearly always the one behind the
// last.
class ToldPrompts {
 public:
  // `type()` gives the type of the row's prompt; asked once for each prompt.
  template <class Type>
  const ToldPrompt& of(const ExportedResponse& row, Type type) {
    for (std::size_t tried = 0; tried < told_.size(); ++tried) {
      const std::size_t at = (at_ + tried) % told_.size();
      if (told_[at].prompt != row.prompt || told_[at].revision != row.revision) continue;
      at_ = at;
      return told_[at];
    }
    return add(row, type());
  }

 private:
  const ToldPrompt& add(const ExportedResponse& row, const PromptType* type);

  std::vector<ToldPrompt> told_;
  std::size_t at_ = 0;
};

// Rows that come in the order of their texts, which says nothing.
class LooseRows {
 public:
  void add(std::string row) { rows_.push_back(std::move(row)); }
  std::string sorted();  // with commas between them

 private:
  std::vector<std::string> rows_;
};

}  // namespace chorus
