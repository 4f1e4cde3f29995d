// Any of several options, perhaps with a limit.
#include <algorithm>

#include "prompts/common.h"
#include "prompts/prompts.h"

namespace chorus {
namespace {

std::size_t most_choices(const Prompt& prompt) {
  return prompt.max_choices > 0 ? static_cast<std::size_t>(prompt.max_choices)
                                : prompt.options.size();
}

// In the order of the options: the order of touching says nothing here, and is not kept.
std::vector<std::string> in_order(const Prompt& prompt, std::vector<std::string> codes) {
  std::sort(codes.begin(), codes.end(), [&](const std::string& a, const std::string& b) {
    return option_index(prompt, a) < option_index(prompt, b);
  });
  return codes;
}

std::vector<std::string> codes_of(const Value& value) {
  const Codes* codes = std::get_if<Codes>(&value);
  return codes == nullptr ? std::vector<std::string>{} : codes->codes;
}

class MultiType : public PromptType {
 public:
  std::string_view name() const override { return "multi"; }
  Shape shape() const override { return Shape::codes; }

  std::vector<Problem> problems(const Prompt& prompt) const override {
    std::vector<Problem> problems = option_problems(prompt);
    if (prompt.max_choices < 0 || prompt.max_choices > static_cast<int>(prompt.options.size())) {
      problems.push_back(
          {"/max_choices", "expected at most as many choices as there are options (" +
                               std::to_string(prompt.options.size()) + ")"});
    }
    return problems;
  }

  Result<Value> check(const Prompt& prompt, const Value& value) const override {
    const std::vector<std::string> codes = in_order(prompt, codes_of(value));
    const bool known = std::all_of(codes.begin(), codes.end(), [&](const std::string& code) {
      return option_index(prompt, code) >= 0;
    });
    const bool repeated = std::adjacent_find(codes.begin(), codes.end()) != codes.end();
    if (codes.empty() || !known || repeated || codes.size() > most_choices(prompt)) {
      return not_an_answer("a list of 1 to " + std::to_string(most_choices(prompt)) +
                           " different codes of the options");
    }
    return Value{Codes{codes}};
  }

  // One touch chooses, a second takes back; beyond the limit a touch is let pass.
  Draft touch(const Prompt& prompt, const Draft& draft, const Touch& touch) const override {
    const ChoiceTouch* choice = std::get_if<ChoiceTouch>(&touch);
    if (choice == nullptr || option_index(prompt, choice->code) < 0) return draft;
    std::vector<std::string> codes = codes_of(draft.value);
    const auto found = std::find(codes.begin(), codes.end(), choice->code);
    if (found != codes.end()) {
      codes.erase(found);
    } else if (codes.size() < most_choices(prompt)) {
      codes.emplace_back(choice->code);
    }
    if (codes.empty()) return {};
    return {true, Codes{in_order(prompt, std::move(codes))}};
  }

  void write(const PromptView& view, Page& page) const override {
    Choices choices = option_choices(view, codes_of(view.draft.value));
    choices.several = true;
    page.choices(choices);
  }

  int buckets(const Prompt& prompt) const override {
    return static_cast<int>(prompt.options.size());
  }
  std::vector<int> sort(const Prompt& prompt, const Value& value) const override {
    std::vector<int> indices;
    if (!check(prompt, value)) return indices;
    for (const std::string& code : codes_of(value)) indices.push_back(option_index(prompt, code));
    return indices;
  }
  bool partition() const override { return false; }

  std::string in_words(const Prompt& prompt, const Value& value,
                       const Teller& tell) const override {
    return labels_in_words(option_labels(prompt, tell), sort(prompt, value), tell);
  }

  void write_results(const ResultsView& view, Page& page) const override {
    write_bars(view, option_labels(view.prompt, view.tell),
               view.yours == nullptr ? std::vector<int>{} : sort(view.prompt, view.yours->value),
               page);
  }

  // One to three options, the first of them by how the visitor feels.
  Value imagine(const Prompt& prompt, Leaning leaning, Chance& chance) const override {
    const std::size_t count = std::min<std::size_t>(most_choices(prompt), 1 + chance.below(3));
    auto index = static_cast<std::size_t>(leaned(buckets(prompt), leaning, chance));
    std::vector<std::string> codes;
    while (codes.size() < std::min(count, prompt.options.size())) {
      const std::string& code = prompt.options[index].code;
      if (std::find(codes.begin(), codes.end(), code) == codes.end()) codes.push_back(code);
      index = static_cast<std::size_t>(chance.below(prompt.options.size()));
    }
    return Codes{in_order(prompt, std::move(codes))};
  }
  std::vector<std::string> taps(const Prompt& prompt, const Value& value) const override {
    std::vector<std::string> ids;
    for (const std::string& code : codes_of(value)) ids.push_back(prompt.code + "." + code);
    return ids;
  }
};

}  // namespace

const PromptType& multi_type() {
  static const MultiType type;
  return type;
}

}  // namespace chorus
