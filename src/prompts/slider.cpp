// A whole number between two ends, in steps.
#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "core/movement.h"
#include "prompts/common.h"
#include "prompts/prompts.h"

namespace chorus {
namespace {

constexpr int kMostBars = 7, kSharedBars = 5;

int steps_of(const Prompt& prompt) {
  return (prompt.max - prompt.min) / prompt.step;
}
std::int64_t numbers_of(const Prompt& prompt) {
  return steps_of(prompt) + std::int64_t{1};
}

// Numbers share bars where there are many: a room's answers would be spread so thinly that most
// were too few to show.
int bars_of(const Prompt& prompt) {
  return numbers_of(prompt) <= kMostBars ? steps_of(prompt) + 1 : kSharedBars;
}

// The bar of the number `step` steps from the least. The same from both ends, the middle one taking
// what is over: 0–1, 2–3, 4–6, 7–8, 9–10.
int bar_of(const Prompt& prompt, int step) {
  return static_cast<int>((2 * std::int64_t{step} + 1) * bars_of(prompt) /
                          (2 * numbers_of(prompt)));
}

// The first step of a bar; one past the last step for the bar after the last.
int first_step(const Prompt& prompt, int bar) {
  const std::int64_t bars = bars_of(prompt);
  return static_cast<int>((2 * numbers_of(prompt) * bar + bars - 1) / (2 * bars));
}

int snapped(const Prompt& prompt, int number) {
  const int from_min = std::clamp(number, prompt.min, prompt.max) - prompt.min;
  return prompt.min +
         std::min((from_min + prompt.step / 2) / prompt.step, steps_of(prompt)) * prompt.step;
}

Slider slider_of(const Prompt& prompt) {
  Slider slider;
  slider.id = slider.prompt = prompt.code;
  slider.min = prompt.min;
  slider.max = prompt.max;
  slider.step = prompt.step;
  return slider;
}

// "3", "3–5", "−5 … −3"; the ends with what they mean.
std::string bar_label(const ResultsView& view, int bar) {
  const Prompt& prompt = view.prompt;
  const int first = prompt.min + first_step(prompt, bar) * prompt.step;
  const int last = prompt.min + (first_step(prompt, bar + 1) - 1) * prompt.step;
  std::string label = view.tell.number(first);
  if (last != first) label += (first < 0 ? " … " : "–") + view.tell.number(last);
  const std::string meaning = first == prompt.min  ? view.tell(prompt.low)
                              : last == prompt.max ? view.tell(prompt.high)
                                                   : "";
  return meaning.empty() ? label : label + " – " + meaning;
}

class SliderType : public PromptType {
 public:
  std::string_view name() const override { return "slider"; }
  Shape shape() const override { return Shape::number; }

  std::vector<Problem> problems(const Prompt& prompt) const override {
    if (prompt.min >= prompt.max) {
      return {{"/max", "expected more than \"min\" (" + std::to_string(prompt.min) + ")"}};
    }
    const int range = prompt.max - prompt.min;
    if (prompt.step < 1 || prompt.step > range || range % prompt.step != 0) {
      return {{"/step", "expected a step that leads from \"min\" to \"max\" exactly"}};
    }
    return {};
  }

  Result<Value> check(const Prompt& prompt, const Value& value) const override {
    const Number* number = std::get_if<Number>(&value);
    const bool inside =
        number != nullptr && number->value >= prompt.min && number->value <= prompt.max;
    if (inside && (number->value - prompt.min) % prompt.step == 0) return value;
    const std::string steps = prompt.step == 1 ? "" : " in steps of " + std::to_string(prompt.step);
    return not_an_answer("a whole number from " + std::to_string(prompt.min) + " to " +
                         std::to_string(prompt.max) + steps);
  }

  Draft touch(const Prompt& prompt, const Draft& draft, const Touch& touch) const override {
    const NumberTouch* number = std::get_if<NumberTouch>(&touch);
    if (number == nullptr) return draft;
    return {true, Number{snapped(prompt, number->number)}};
  }

  void write(const PromptView& view, Page& page) const override {
    Slider slider = slider_of(view.prompt);
    const Number* number = std::get_if<Number>(&view.draft.value);
    if (number != nullptr) slider.number = number->value;
    slider.low = view.tell(view.prompt.low);
    slider.high = view.tell(view.prompt.high);
    slider.minus_label = view.tell("slider.less");
    slider.plus_label = view.tell("slider.more");
    page.slider(slider);
  }

  int buckets(const Prompt& prompt) const override { return bars_of(prompt); }
  std::vector<int> sort(const Prompt& prompt, const Value& value) const override {
    if (!check(prompt, value)) return {};
    return {bar_of(prompt, (std::get<Number>(value).value - prompt.min) / prompt.step)};
  }

  // Every number is a place: what shares a bar may still have moved.
  int places(const Prompt& prompt) const override {
    return numbers_of(prompt) <= kMostPlaces ? steps_of(prompt) + 1 : 0;
  }
  int place(const Prompt& prompt, const Value& value) const override {
    return check(prompt, value) ? (std::get<Number>(value).value - prompt.min) / prompt.step : -1;
  }

  std::string in_words(const Prompt&, const Value& value, const Teller& tell) const override {
    const Number* number = std::get_if<Number>(&value);
    return number == nullptr ? "" : tell.number(number->value);
  }

  void write_results(const ResultsView& view, Page& page) const override {
    std::vector<BarLabel> labels;
    for (int bar = 0; bar < buckets(view.prompt); ++bar)
      labels.push_back({bar_label(view, bar), 0});
    write_bars(view, labels,
               view.yours == nullptr ? std::vector<int>{} : sort(view.prompt, view.yours->value),
               page);
  }

  Value imagine(const Prompt& prompt, Leaning leaning, Chance& chance) const override {
    return Number{prompt.min + leaned(steps_of(prompt) + 1, leaning, chance) * prompt.step};
  }

  // The first touch sets the middle (see Slider); each further one moves by a step.
  std::vector<std::string> taps(const Prompt& prompt, const Value& value) const override {
    const Number* number = std::get_if<Number>(&value);
    if (number == nullptr) return {};
    const int moves = (number->value - first_number(slider_of(prompt))) / prompt.step;
    const std::string id = prompt.code + (moves < 0 ? ".minus" : ".plus");
    return std::vector<std::string>(static_cast<std::size_t>(1 + std::abs(moves)), id);
  }
};

}  // namespace

const PromptType& slider_type() {
  static const SliderType type;
  return type;
}

}  // namespace chorus
