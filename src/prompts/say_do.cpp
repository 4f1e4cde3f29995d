// A claim: how much it is said, and how much it happens. Each 0…4, or "cannot tell".
#include <cstdlib>

#include "prompts/common.h"
#include "prompts/prompts.h"

namespace chorus {
namespace {

constexpr int kHighest = 4;
constexpr int kCannotTell = kHighest + 1;  // as a place in a row: behind 0…4
constexpr int kPlaces = kHighest + 2;
// In a draft only: this row has not been touched yet, which is not the same as "cannot tell".
constexpr int kNotYet = -1;

std::string code_of(int place) {
  return place == kCannotTell ? "none" : std::to_string(place);
}

int place_of(const std::optional<int>& level) {
  return level.value_or(kCannotTell);
}

bool counts(const std::optional<int>& level) {
  return !level || (*level >= 0 && *level <= kHighest);
}

std::optional<int> level_of(std::string_view code, bool& known) {
  known =
      code == "none" || (code.size() == 1 && code.front() >= '0' && code.front() <= '0' + kHighest);
  if (!known || code == "none") return std::nullopt;
  return code.front() - '0';
}

SayDo answer_of(const Draft& draft) {
  const SayDo* answer = std::get_if<SayDo>(&draft.value);
  return answer == nullptr ? SayDo{kNotYet, kNotYet} : *answer;
}

std::string level_label(const std::optional<int>& level, const Teller& tell) {
  return level ? tell("say_do." + std::to_string(*level)) : tell("say_do.cannot_tell");
}

Choices row_of(const PromptView& view, const char* row, const std::optional<int>& chosen) {
  Choices choices;
  choices.id = view.prompt.code + "." + row;
  choices.label = view.tell(std::string("say_do.") + row);
  choices.look = Look::scale;
  for (int place = 0; place <= kCannotTell; ++place) {
    const std::string code = code_of(place);
    const bool none = place == kCannotTell;
    choices.choices.push_back({.code = code,
                               .label = view.tell(none ? "say_do.cannot_tell" : "say_do." + code),
                               .tap = ChoiceTapped{view.prompt.code, row, code},
                               .selected = place_of(chosen) == place,
                               .level = none ? 0 : place});
  }
  return choices;
}

// Sums over the people who could tell both. Source of the gap: per person said − happens, mean per
// group; the mean of differences is the difference of means.
struct Sums {
  std::int64_t people = 0, said = 0, happens = 0;
};

Sums sums_of(const TallyRow& row) {
  Sums sums;
  for (int said = 0; said <= kHighest; ++said) {
    for (int happens = 0; happens <= kHighest; ++happens) {
      const std::int64_t people = row.counts[static_cast<std::size_t>(said * kPlaces + happens)];
      sums.people += people;
      sums.said += said * people;
      sums.happens += happens * people;
    }
  }
  return sums;
}

// What a row says of its people: those who answered, whether or not they could tell. How many could
// not would follow from the difference, so the number behind the mean itself stays unsaid.
Gap gap_of(const ResultsView& view, std::string label, const TallyRow& counted,
           const ShownRow& answered, const ShownRow& told) {
  const Sums sums = sums_of(counted);
  Gap gap;
  gap.label = std::move(label);
  gap.too_few = answered.too_few || told.too_few || sums.people == 0;
  gap.nobody = answered.respondents == 0;
  gap.detail =
      gap.too_few && !gap.nobody ? view.tell("results.too_few") : people(answered, view.tell);
  if (gap.too_few) return gap;
  gap.people = answered.respondents.value_or(0);
  gap.said = rounded_mean(sums.said, sums.people, 100);
  gap.happens = rounded_mean(sums.happens, sums.people, 100);
  return gap;
}

// The gap of everybody in tenths of a step.
std::string sentence_of(const ResultsView& view, const Gap& everybody) {
  if (everybody.too_few) return "";
  const Sums sums = sums_of(view.exact.everybody());
  const int tenths = rounded_mean(sums.said - sums.happens, sums.people, 10);
  if (tenths == 0) return view.tell("say_do.gap_none");
  const int size = std::abs(tenths);
  const std::string steps =
      view.tell("number.tenths", {view.tell.number(size / 10), view.tell.number(size % 10)});
  return view.tell(tenths > 0 ? "say_do.gap_said" : "say_do.gap_happens", {steps});
}

// Roles without a gap to show, in one line each, as under bars.
void say_missing(const ResultsView& view, const GapChart& chart, Page& page) {
  std::vector<std::string> few, none;
  for (std::size_t i = 1; i < chart.gaps.size(); ++i) {
    const Gap& gap = chart.gaps[i];
    if (!gap.too_few) continue;
    (gap.nobody ? none : few).push_back(gap.label);
  }
  if (!few.empty()) page.say(view.tell("results.few_of", {view.tell.list(few)}), Tone::note);
  if (!none.empty()) page.say(view.tell("results.none_of", {view.tell.list(none)}), Tone::note);
}

class SayDoType : public PromptType {
 public:
  std::string_view name() const override { return "say_do"; }
  Shape shape() const override { return Shape::say_do; }
  std::vector<Problem> problems(const Prompt&) const override { return {}; }

  Result<Value> check(const Prompt&, const Value& value) const override {
    const SayDo* answer = std::get_if<SayDo>(&value);
    if (answer != nullptr && counts(answer->said) && counts(answer->happens)) return value;
    return not_an_answer("\"said\" and \"happens\", each 0 to 4 or null");
  }

  Draft touch(const Prompt&, const Draft& draft, const Touch& touch) const override {
    const ChoiceTouch* choice = std::get_if<ChoiceTouch>(&touch);
    if (choice == nullptr || (choice->row != "said" && choice->row != "happens")) return draft;
    bool known = false;
    const std::optional<int> level = level_of(choice->code, known);
    if (!known) return draft;
    SayDo answer = answer_of(draft);
    (choice->row == "said" ? answer.said : answer.happens) = level;
    return {answer.said != kNotYet && answer.happens != kNotYet, answer};
  }

  void write(const PromptView& view, Page& page) const override {
    const SayDo answer = answer_of(view.draft);
    page.choices(row_of(view, "said", answer.said));
    page.choices(row_of(view, "happens", answer.happens));
  }

  int buckets(const Prompt&) const override { return kPlaces * kPlaces; }
  std::vector<int> sort(const Prompt& prompt, const Value& value) const override {
    if (!check(prompt, value)) return {};
    const SayDo& answer = std::get<SayDo>(value);
    return {place_of(answer.said) * kPlaces + place_of(answer.happens)};
  }

  std::string in_words(const Prompt&, const Value& value, const Teller& tell) const override {
    const SayDo* answer = std::get_if<SayDo>(&value);
    if (answer == nullptr) return {};
    return tell("say_do.said_mark") + ": " + level_label(answer->said, tell) + " · " +
           tell("say_do.happens_mark") + ": " + level_label(answer->happens, tell);
  }

  void write_results(const ResultsView& view, Page& page) const override {
    const ShownTally answered =
        shown_people(view, [](const TallyRow& row) { return row.respondents; });
    const ShownTally told =
        shown_people(view, [](const TallyRow& row) { return sums_of(row).people; });
    GapChart chart;
    chart.id = view.prompt.code;
    chart.said_label = view.tell("say_do.said_mark");
    chart.happens_label = view.tell("say_do.happens_mark");
    chart.low = view.tell("say_do.0");
    chart.high = view.tell("say_do.4");
    chart.smaller = view.tell("results.smaller");
    chart.gaps.push_back(gap_of(view, view.tell("results.everybody"), view.exact.everybody(),
                                answered.everybody, told.everybody));
    chart.sentence = sentence_of(view, chart.gaps.front());
    const int roles = chart.gaps.front().too_few ? 0 : view.exact.roles();
    for (int role = 0; role < roles; ++role) {
      const auto index = static_cast<std::size_t>(role);
      chart.gaps.push_back(gap_of(view, view.tell(view.programme.roles[index].label),
                                  view.exact.role(role), answered.roles[index], told.roles[index]));
    }
    page.gap_chart(chart);
    say_missing(view, chart, page);
  }

  // What is said is much the same for all; how much happens depends on who looks.
  Value imagine(const Prompt&, Leaning leaning, Chance& chance) const override {
    SayDo answer{2 + static_cast<int>(chance.below(3)), leaned(kHighest + 1, leaning, chance)};
    if (chance.one_in(12)) answer.said.reset();
    if (chance.one_in(12)) answer.happens.reset();
    return answer;
  }
  std::vector<std::string> taps(const Prompt& prompt, const Value& value) const override {
    const SayDo* answer = std::get_if<SayDo>(&value);
    if (answer == nullptr) return {};
    return {prompt.code + ".said." + code_of(place_of(answer->said)),
            prompt.code + ".happens." + code_of(place_of(answer->happens))};
  }
};

}  // namespace

const PromptType& say_do_type() {
  static const SayDoType type;
  return type;
}

}  // namespace chorus
