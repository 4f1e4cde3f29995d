#include "prompts/common.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "core/privacy.h"
#include "core/text_field.h"

namespace chorus {
namespace {

constexpr std::size_t kFewestOptions = 2;
constexpr std::size_t kMostOptions = 12;
constexpr std::size_t kMostRows = 5;  // more options than this stand in a grid

}  // namespace

Error not_an_answer(std::string expected) {
  return {Fault::bad_input, "", "expected " + std::move(expected)};
}

Result<Value> checked_level(const Value& value) {
  const Number* number = std::get_if<Number>(&value);
  if (number != nullptr && number->value >= 1 && number->value <= kLevels) return value;
  return not_an_answer("a whole number from 1 to 5");
}

Draft touched_level(const Draft& draft, const Touch& touch) {
  const ChoiceTouch* choice = std::get_if<ChoiceTouch>(&touch);
  if (choice == nullptr || choice->code.size() != 1) return draft;
  const int level = choice->code.front() - '0';
  return level >= 1 && level <= kLevels ? Draft{true, Number{level}} : draft;
}

std::vector<int> level_bucket(const Value& value) {
  if (!checked_level(value)) return {};
  return {std::get<Number>(value).value - 1};
}

int level_place(const Value& value) {
  return checked_level(value) ? std::get<Number>(value).value - 1 : -1;
}

int option_index(const Prompt& prompt, std::string_view code) {
  const auto found = std::find_if(prompt.options.begin(), prompt.options.end(),
                                  [&](const Option& option) { return option.code == code; });
  return found == prompt.options.end() ? -1 : static_cast<int>(found - prompt.options.begin());
}

std::vector<PromptType::Problem> option_problems(const Prompt& prompt) {
  std::vector<PromptType::Problem> problems;
  const std::size_t count = prompt.options.size();
  if (count < kFewestOptions || count > kMostOptions) {
    problems.push_back({"/options", "expected 2 to 12 options, not " + std::to_string(count)});
  }
  for (std::size_t i = 0; i < count; ++i) {
    if (option_index(prompt, prompt.options[i].code) == static_cast<int>(i)) continue;
    problems.push_back(
        {"/options/" + std::to_string(i) + "/code",
         "expected a code that no option before it has, not \"" + prompt.options[i].code + "\""});
  }
  return problems;
}

Choices option_choices(const PromptView& view, const std::vector<std::string>& chosen) {
  Choices choices;
  choices.id = view.prompt.code;
  choices.look = view.prompt.options.size() > kMostRows ? Look::tiles : Look::rows;
  for (const Option& option : view.prompt.options) {
    const bool selected = std::find(chosen.begin(), chosen.end(), option.code) != chosen.end();
    choices.choices.push_back({.code = option.code,
                               .label = view.tell.wording(option.label, option.easy),
                               .tap = ChoiceTapped{view.prompt.code, "", option.code},
                               .selected = selected});
    // Pictures go with the easy words; a page of words alone stays calm.
    if (!view.tell.easy()) continue;
    choices.choices.back().icon = icon_named(option.picture);
    if (choices.choices.back().icon == Icon::none) choices.choices.back().picture = option.picture;
  }
  return choices;
}

void write_words_entry(const PromptView& view, std::string id, std::string title,
                       const std::string& words, Page& page) {
  page.entries(
      {.id = "fields",
       .label = {},
       .entries = {{.id = std::move(id),
                    .title = std::move(title),
                    .detail = words.empty() ? view.tell("stop.instead_hint") : safe_to_show(words),
                    .icon = Icon::pencil,
                    .current = false,
                    .buttons = {},
                    .tap = FieldTouched{view.prompt.code}}},
       .none = {}});
}

TextBox words_box(const PromptView& view, const char* placeholder, int most, std::string drafted) {
  TextBox box;
  box.id = view.prompt.code;
  box.placeholder = view.tell(placeholder);
  box.max_length = most;
  if (view.field != nullptr) {
    box.text = view.field->text;
    box.caret = view.field->caret;
    box.several_lines = view.field->several_lines;
    box.shift = view.field->shift;
    box.symbols = view.field->symbols;
    box.marks = view.field->marks;
    box.editing = true;
    box.keys = key_names(view.tell, box.symbols);
  } else {
    box.text = std::move(drafted);
    box.caret = box.text.size();
  }
  box.length = length_in_characters(box.text);
  box.counter =
      view.tell("text.counter", {view.tell.number(box.length), view.tell.number(box.max_length)});
  return box;
}

std::vector<BarLabel> option_labels(const Prompt& prompt, const Teller& tell) {
  std::vector<BarLabel> labels;
  for (const Option& option : prompt.options)
    labels.push_back({tell.wording(option.label, option.easy), 0});
  return labels;
}

std::string listed(const std::vector<std::string>& words, const Teller& tell) {
  std::string list;
  for (const std::string& each : words)
    list = list.empty() ? each : tell("spoken.list_join", {list, each});
  return list;
}

std::string labels_in_words(const std::vector<BarLabel>& labels, const std::vector<int>& buckets,
                            const Teller& tell) {
  std::vector<std::string> words;
  for (const int bucket : buckets) {
    const auto index = static_cast<std::size_t>(bucket);
    if (bucket >= 0 && index < labels.size()) words.push_back(labels[index].label);
  }
  return listed(words, tell);
}

void write_bars(const ResultsView& view, const std::vector<BarLabel>& labels,
                const std::vector<int>& yours, Page& page) {
  write_role_bars(view.prompt.code,
                  {view.tell("results.everybody"), view.shown, view.programme.roles}, labels, yours,
                  view.tell, page);
}

ShownTally shown_people(const ResultsView& view, std::int64_t (*count)(const TallyRow&)) {
  std::vector<TallyRow> rows;
  for (int row = -1; row < view.exact.roles(); ++row) {
    const std::int64_t people = count(row < 0 ? view.exact.everybody() : view.exact.role(row));
    rows.push_back({people, 0, {people}});
  }
  return suppress(Tally(std::move(rows)), view.thresholds, true);
}

int rounded_mean(std::int64_t sum, std::int64_t people, int scale) {
  const std::int64_t size = std::abs(sum);
  const auto rounded = static_cast<int>((2 * size * scale + people) / (2 * people));
  return sum < 0 ? -rounded : rounded;
}

int leaned(int levels, Leaning leaning, Chance& chance) {
  const int wobble = static_cast<int>(chance.below(51)) - 25;
  const int warmth = std::clamp(leaning.warmth + wobble, 0, 100);
  return (warmth * (levels - 1) + 50) / 100;
}

}  // namespace chorus
