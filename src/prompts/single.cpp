// One of several options.
#include "prompts/common.h"
#include "prompts/prompts.h"

namespace chorus {
namespace {

class SingleType : public PromptType {
 public:
  std::string_view name() const override { return "single"; }
  Shape shape() const override { return Shape::code; }
  std::vector<Problem> problems(const Prompt& prompt) const override {
    return option_problems(prompt);
  }

  Result<Value> check(const Prompt& prompt, const Value& value) const override {
    const Code* code = std::get_if<Code>(&value);
    if (code != nullptr && option_index(prompt, code->code) >= 0) return value;
    return not_an_answer("the code of one of the options");
  }

  // A second touch of the chosen option keeps it: an impatient finger takes nothing back.
  Draft touch(const Prompt& prompt, const Draft& draft, const Touch& touch) const override {
    const ChoiceTouch* choice = std::get_if<ChoiceTouch>(&touch);
    if (choice == nullptr || option_index(prompt, choice->code) < 0) return draft;
    return {true, Code{std::string(choice->code)}};
  }

  void write(const PromptView& view, Page& page) const override {
    const Code* chosen = std::get_if<Code>(&view.draft.value);
    std::vector<std::string> codes;
    if (chosen != nullptr) codes.push_back(chosen->code);
    page.choices(option_choices(view, codes));
  }

  int buckets(const Prompt& prompt) const override {
    return static_cast<int>(prompt.options.size());
  }
  std::vector<int> sort(const Prompt& prompt, const Value& value) const override {
    if (!check(prompt, value)) return {};
    return {option_index(prompt, std::get<Code>(value).code)};
  }

  // From one of two to the other; between more there is no up and down.
  int places(const Prompt& prompt) const override { return prompt.options.size() == 2 ? 2 : 0; }
  int place(const Prompt& prompt, const Value& value) const override {
    return check(prompt, value) ? option_index(prompt, std::get<Code>(value).code) : -1;
  }

  std::string in_words(const Prompt& prompt, const Value& value,
                       const Teller& tell) const override {
    return labels_in_words(option_labels(prompt, tell), sort(prompt, value), tell);
  }

  void write_results(const ResultsView& view, Page& page) const override {
    write_bars(view, option_labels(view.prompt, view.tell),
               view.yours == nullptr ? std::vector<int>{} : sort(view.prompt, view.yours->value),
               page);
  }

  // The options of a programme stand in no order of warmth, but those who feel alike choose alike.
  Value imagine(const Prompt& prompt, Leaning leaning, Chance& chance) const override {
    const auto index = static_cast<std::size_t>(leaned(buckets(prompt), leaning, chance));
    return Code{prompt.options[index].code};
  }
  std::vector<std::string> taps(const Prompt& prompt, const Value& value) const override {
    const Code* code = std::get_if<Code>(&value);
    if (code == nullptr) return {};
    return {prompt.code + "." + code->code};
  }
};

}  // namespace

const PromptType& single_type() {
  static const SingleType type;
  return type;
}

}  // namespace chorus
