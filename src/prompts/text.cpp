// Own words.
#include <algorithm>
#include <array>

#include "core/text_field.h"
#include "prompts/common.h"
#include "prompts/prompts.h"

namespace chorus {
namespace {

constexpr int kMostCharacters = 1000;
constexpr std::string_view kBlank = " \t\r\n";

std::string trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(kBlank);
  if (first == std::string_view::npos) return "";
  return std::string(text.substr(first, text.find_last_not_of(kBlank) - first + 1));
}

int most_characters(const Prompt& prompt) {
  return std::clamp(prompt.max_length, 1, kMostCharacters);
}

// What simulated visitors write: lower-case letters, spaces and full stops, so that each is one key
// of the on-screen keyboard; capitals come by themselves where a sentence starts.
constexpr std::array<std::string_view, 5> kColdTexts = {
    "nobody looked up when she came in", "he waited and nobody told him why",
    "she was sent away to ring at eight. she has no phone", "too fast. i could not follow",
    "they talked about her but not to her"};
constexpr std::array<std::string_view, 5> kWarmTexts = {
    "the nurse sat down and listened", "somebody said sorry and meant it",
    "the second time they let her finish", "a quiet place to wait would help",
    "ask first. then write it down"};

// The text as the keyboard writes it.
std::string typed(std::string_view letters, int most) {
  TextField field;
  field.max_length = most;
  for (const char letter : letters) {
    field = edited(std::move(field), {KeyTapped::Key::text, std::string(1, letter)});
  }
  return trimmed(field.text);
}

// The keys that write `character` on the English keyboard; none where it has no such key.
std::vector<std::string> keys_for(char character, bool shift) {
  const bool upper = character >= 'A' && character <= 'Z';
  const bool lower = character >= 'a' && character <= 'z';
  if (character == ' ') return {"key.space"};
  if (character == '\n') return {"key.enter"};
  if (character == '.' || character == ',') return {std::string("key.") + character};
  if (!upper && !lower) return {};
  std::vector<std::string> keys;
  if (upper != shift) keys.emplace_back("key.shift");
  keys.push_back(std::string("key.") +
                 (upper ? static_cast<char>(character - 'A' + 'a') : character));
  return keys;
}

class TextType : public PromptType {
 public:
  std::string_view name() const override { return "text"; }
  Shape shape() const override { return Shape::text; }

  std::vector<Problem> problems(const Prompt& prompt) const override {
    if (prompt.max_length >= 1 && prompt.max_length <= kMostCharacters) return {};
    return {
        {"/max_length", "expected 1 to 1000 characters, not " + std::to_string(prompt.max_length)}};
  }

  // Its normal form has no blanks at its ends.
  Result<Value> check(const Prompt& prompt, const Value& value) const override {
    const Text* text = std::get_if<Text>(&value);
    const std::string words =
        text == nullptr || !is_valid_utf8(text->text) ? "" : trimmed(text->text);
    if (words.empty() || length_in_characters(words) > most_characters(prompt)) {
      return not_an_answer("a text of 1 to " + std::to_string(most_characters(prompt)) +
                           " characters");
    }
    return Value{Text{words}};
  }

  Draft touch(const Prompt&, const Draft& draft, const Touch& touch) const override {
    const TextTouch* text = std::get_if<TextTouch>(&touch);
    if (text == nullptr) return draft;
    if (trimmed(text->text).empty()) return {};
    return {true, Text{std::string(text->text)}};
  }

  void write(const PromptView& view, Page& page) const override {
    const Text* text = std::get_if<Text>(&view.draft.value);
    page.text_box(words_box(view, "text.placeholder", most_characters(view.prompt),
                            text == nullptr ? std::string() : text->text));
  }

  // Words are not counted, only that there are any.
  int buckets(const Prompt&) const override { return 1; }
  std::vector<int> sort(const Prompt& prompt, const Value& value) const override {
    return check(prompt, value) ? std::vector<int>{0} : std::vector<int>{};
  }

  std::string in_words(const Prompt&, const Value& value, const Teller&) const override {
    const Text* text = std::get_if<Text>(&value);
    return text == nullptr ? "" : text->text;
  }

  void write_results(const ResultsView& view, Page& page) const override {
    if (view.words.empty()) page.art(Art::envelope);
    page.quotes({view.prompt.code, view.words, view.tell("results.no_words")});
  }

  Value imagine(const Prompt& prompt, Leaning leaning, Chance& chance) const override {
    const bool cold = leaned(2, leaning, chance) == 0;
    const std::string_view text = (cold ? kColdTexts : kWarmTexts)[chance.below(kColdTexts.size())];
    return Text{typed(text, most_characters(prompt))};
  }

  // For what imagine() writes; characters that have no key of their own are left out.
  std::vector<std::string> taps(const Prompt& prompt, const Value& value) const override {
    std::vector<std::string> ids;
    const Text* text = std::get_if<Text>(&value);
    TextField field;
    field.max_length = most_characters(prompt);
    for (const char character : text == nullptr ? std::string() : text->text) {
      for (std::string& key : keys_for(character, field.shift)) ids.push_back(std::move(key));
      field = edited(std::move(field), {KeyTapped::Key::text, std::string(1, character)});
    }
    return ids;
  }
};

}  // namespace

const PromptType& text_type() {
  static const TextType type;
  return type;
}

}  // namespace chorus
