#include "ui/text_breaks.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <algorithm>
#include <memory>

namespace chorus {
namespace {

struct CloseBreaks {
  void operator()(UBreakIterator* breaks) const { ubrk_close(breaks); }
};
struct CloseText {
  void operator()(UText* text) const { utext_close(text); }
};

Stretch stretch(std::size_t from, std::size_t to) {
  return {static_cast<unsigned>(from), static_cast<unsigned>(to)};
}

void add_hyphenated(std::string_view text, std::vector<Stretch>& kept) {
  for (std::size_t at = text.find('-', 1); at != std::string_view::npos && at + 1 < text.size();
       at = text.find('-', at + 1)) {
    if (text[at - 1] != ' ' && text[at + 1] != ' ') kept.push_back(stretch(at, at + 2));
  }
}

void add_names(std::string_view text, std::vector<Stretch>& kept) {
  constexpr std::string_view kDot = "\u00b7", kAfter = ": ";
  constexpr std::size_t kMostBytes = 40;
  if (text.find(kDot) == std::string_view::npos) return;
  for (std::size_t from = 0; from < text.size();) {
    // Each with the dot behind it, which begins no line.
    const std::size_t dot = text.find(kDot, from);
    const std::size_t to = dot == std::string_view::npos ? text.size() : dot + kDot.size();
    const std::size_t told = text.substr(from, to - from).rfind(kAfter);
    const std::size_t name = told == std::string_view::npos ? from : from + told + kAfter.size();
    if (to - name <= kMostBytes) kept.push_back(stretch(name, to));
    from = to + (to < text.size() && text[to] == ' ' ? 1 : 0);
  }
}

// Its dictionary is read when the first Chinese word is written; without it lines end as they come.
UBreakIterator* chinese_words() {
  static const std::unique_ptr<UBreakIterator, CloseBreaks> words([] {
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator* opened = ubrk_open(UBRK_WORD, "zh", nullptr, 0, &status);
    return U_SUCCESS(status) ? opened : nullptr;
  }());
  return words.get();
}

void add_chinese(std::string_view text, std::vector<Stretch>& kept) {
  UBreakIterator* words = chinese_words();
  if (words == nullptr) return;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UText, CloseText> read(
      utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status));
  ubrk_setUText(words, read.get(), &status);
  if (U_FAILURE(status)) return;
  std::int32_t from = ubrk_first(words);
  for (std::int32_t to = ubrk_next(words); to != UBRK_DONE; from = to, to = ubrk_next(words)) {
    if (ubrk_getRuleStatus(words) >= UBRK_WORD_IDEO)
      kept.push_back(stretch(static_cast<std::size_t>(from), static_cast<std::size_t>(to)));
  }
}

}  // namespace

std::vector<Stretch> kept_together(std::string_view text, std::string_view language) {
  std::vector<Stretch> kept;
  add_hyphenated(text, kept);
  add_names(text, kept);
  if (language.substr(0, 2) == "zh") add_chinese(text, kept);
  return kept;
}

}  // namespace chorus
