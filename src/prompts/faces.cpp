// One of five drawn faces, worst to best.
#include "prompts/common.h"
#include "prompts/prompts.h"

namespace chorus {
namespace {

// The programme's own words for the faces, else the interface's.
std::string label_of(const Prompt& prompt, int level, const Teller& tell) {
  if (prompt.options.size() == kLevels) {
    return tell(prompt.options[static_cast<std::size_t>(level) - 1].label);
  }
  return tell("faces." + std::to_string(level));
}

std::vector<BarLabel> level_labels(const Prompt& prompt, const Teller& tell) {
  std::vector<BarLabel> labels;
  for (int level = 1; level <= kLevels; ++level)
    labels.push_back({label_of(prompt, level, tell), level});
  return labels;
}

class FacesType : public PromptType {
 public:
  std::string_view name() const override { return "faces"; }
  Shape shape() const override { return Shape::number; }

  std::vector<Problem> problems(const Prompt& prompt) const override {
    const std::size_t count = prompt.options.size();
    if (count == 0 || count == kLevels) return {};
    return {{"/labels", "expected five labels, worst to best, not " + std::to_string(count)}};
  }

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
    choices.look = Look::faces;
    for (int level = 1; level <= kLevels; ++level) {
      const std::string code = std::to_string(level);
      choices.choices.push_back({.code = code,
                                 .label = label_of(view.prompt, level, view.tell),
                                 .tap = ChoiceTapped{view.prompt.code, "", code},
                                 .selected = chosen != nullptr && chosen->value == level,
                                 .level = level});
    }
    page.choices(choices);
  }

  int buckets(const Prompt&) const override { return kLevels; }
  std::vector<int> sort(const Prompt&, const Value& value) const override {
    return level_bucket(value);
  }

  int places(const Prompt&) const override { return kLevels; }
  int place(const Prompt&, const Value& value) const override { return level_place(value); }

  std::string in_words(const Prompt& prompt, const Value& value,
                       const Teller& tell) const override {
    return labels_in_words(level_labels(prompt, tell), level_bucket(value), tell);
  }

  void write_results(const ResultsView& view, Page& page) const override {
    write_bars(view, level_labels(view.prompt, view.tell),
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

const PromptType& faces_type() {
  static const FacesType type;
  return type;
}

}  // namespace chorus
