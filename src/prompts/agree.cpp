// How much one agrees with what the prompt says: 1 strongly disagree … 5 strongly agree.
#include "prompts/common.h"
#include "prompts/prompts.h"

namespace chorus {
namespace {

std::vector<BarLabel> level_labels(const Teller& tell) {
  std::vector<BarLabel> labels;
  for (int level = 1; level <= kLevels; ++level)
    labels.push_back({tell("agree." + std::to_string(level)), 0});
  return labels;
}

class AgreeType : public PromptType {
 public:
  std::string_view name() const override { return "agree"; }
  Shape shape() const override { return Shape::number; }
  std::vector<Problem> problems(const Prompt&) const override { return {}; }

  Result<Value> check(const Prompt&, const Value& value) const override {
    return checked_level(value);
  }

  Draft touch(const Prompt&, const Draft& draft, const Touch& touch) const override {
    return touched_level(draft, touch);
  }

  void write(const PromptView& view, Page& page) const override {
    const Number* chosen = std::get_if<Number>(&view.draft.value);
    Choices choices;
    choices.id = view.prompt.code;
    choices.look = Look::scale;
    for (int level = 1; level <= kLevels; ++level) {
      const std::string code = std::to_string(level);
      choices.choices.push_back({.code = code,
                                 .label = view.tell("agree." + code),
                                 .tap = ChoiceTapped{view.prompt.code, "", code},
                                 .selected = chosen != nullptr && chosen->value == level,
                                 .level = level - 1});
    }
    page.choices(choices);
  }

  int buckets(const Prompt&) const override { return kLevels; }
  std::vector<int> sort(const Prompt&, const Value& value) const override {
    return level_bucket(value);
  }

  int places(const Prompt&) const override { return kLevels; }
  int place(const Prompt&, const Value& value) const override { return level_place(value); }

  std::string in_words(const Prompt&, const Value& value, const Teller& tell) const override {
    return labels_in_words(level_labels(tell), level_bucket(value), tell);
  }

  void write_results(const ResultsView& view, Page& page) const override {
    write_bars(view, level_labels(view.tell),
               view.yours == nullptr ? std::vector<int>{} : level_bucket(view.yours->value), page);
  }

  Value imagine(const Prompt&, Leaning leaning, Chance& chance) const override {
    return Number{1 + leaned(kLevels, leaning, chance)};
  }
  std::vector<std::string> taps(const Prompt& prompt, const Value& value) const override {
    return {prompt.code + "." + encode(value)};
  }
};

}  // namespace

const PromptType& agree_type() {
  static const AgreeType type;
  return type;
}

}  // namespace chorus
