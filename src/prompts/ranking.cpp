// Options put in order by touching them one after another, the most important first. Nothing is
// dragged: one touch places an option behind those that are placed, a second takes it out again.
#include <algorithm>

#include "prompts/common.h"
#include "prompts/prompts.h"

namespace chorus {
namespace {

constexpr std::size_t kMostRanked = 8;

std::size_t options_of(const Prompt& prompt) {
  return prompt.options.size();
}

std::vector<std::string> codes_of(const Value& value) {
  const Codes* codes = std::get_if<Codes>(&value);
  return codes == nullptr ? std::vector<std::string>{} : codes->codes;
}

bool placed(const std::vector<std::string>& codes, const std::string& code) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

// The last one has only one place left, and takes it by itself.
void place_last(const Prompt& prompt, std::vector<std::string>& codes) {
  if (codes.size() + 1 != options_of(prompt)) return;
  for (const Option& option : prompt.options) {
    if (!placed(codes, option.code)) return codes.push_back(option.code);
  }
}

// How many people gave the option the place (0 is first). People fall into one such bucket for each
// option.
std::int64_t people_at(const TallyRow& row, std::size_t options, std::size_t option,
                       std::size_t place) {
  return row.counts[option * options + place];
}

// Source: Borda's count (J.-C. de Borda, 1781) — of n options the one in place r gets n − r points
// — and the arithmetic mean of the places.
Ranked ranked(const ResultsView& view, const TallyRow& row, std::size_t option) {
  const std::size_t options = options_of(view.prompt);
  std::int64_t places = 0;
  Ranked rank;
  for (std::size_t place = 0; place < options; ++place) {
    const std::int64_t people = people_at(row, options, option, place);
    rank.points += people * static_cast<std::int64_t>(options - place - 1);
    places += people * static_cast<std::int64_t>(place + 1);
  }
  const Option& named = view.prompt.options[option];
  const int tenths = rounded_mean(places, row.respondents, 10);
  rank.label = view.tell.wording(named.label, named.easy);
  rank.option = static_cast<int>(option);
  rank.place = rounded_mean(places, row.respondents, 100);
  rank.place_said =
      view.tell("number.tenths", {view.tell.number(tenths / 10), view.tell.number(tenths % 10)});
  return rank;
}

RankedGroup group_of(const ResultsView& view, const NamedRow& named) {
  const TallyRow& row = named.role < 0 ? view.exact.everybody() : view.exact.role(named.role);
  const ShownRow& shown = *named.row;
  RankedGroup group;
  group.label = named.label;
  group.role = named.role;
  group.detail = people(shown, view.tell);
  group.too_few = shown.too_few;
  group.people = shown.too_few ? 0 : shown.respondents.value_or(0);
  if (shown.too_few || shown.respondents == 0) return group;
  for (std::size_t option = 0; option < options_of(view.prompt); ++option)
    group.ranks.push_back(ranked(view, row, option));
  std::stable_sort(group.ranks.begin(), group.ranks.end(),
                   [](const Ranked& a, const Ranked& b) { return a.points > b.points; });
  return group;
}

void mark_yours(const Prompt& prompt, const Draft* yours, RankedGroup& group) {
  const std::vector<std::string> codes =
      yours == nullptr ? std::vector<std::string>{} : codes_of(yours->value);
  if (codes.empty()) return;
  for (Ranked& rank : group.ranks) rank.yours = rank.option == option_index(prompt, codes.front());
}

class RankingType : public PromptType {
 public:
  std::string_view name() const override { return "ranking"; }
  Shape shape() const override { return Shape::codes; }

  std::vector<Problem> problems(const Prompt& prompt) const override {
    std::vector<Problem> problems = option_problems(prompt);
    if (options_of(prompt) > kMostRanked) {
      problems.push_back({"/options", "expected at most 8 options to put in order, not " +
                                          std::to_string(options_of(prompt))});
    }
    return problems;
  }

  Result<Value> check(const Prompt& prompt, const Value& value) const override {
    const std::vector<std::string> codes = codes_of(value);
    const bool whole = !codes.empty() && codes.size() == options_of(prompt);
    const bool each_once =
        std::all_of(prompt.options.begin(), prompt.options.end(),
                    [&](const Option& option) { return placed(codes, option.code); });
    if (whole && each_once) return value;
    return not_an_answer("a list of the codes of all " + std::to_string(options_of(prompt)) +
                         " options, each once, best first");
  }

  Draft touch(const Prompt& prompt, const Draft& draft, const Touch& touch) const override {
    const ChoiceTouch* choice = std::get_if<ChoiceTouch>(&touch);
    if (choice == nullptr || option_index(prompt, choice->code) < 0) return draft;
    std::vector<std::string> codes = codes_of(draft.value);
    const auto found = std::find(codes.begin(), codes.end(), choice->code);
    if (found != codes.end()) {
      codes.erase(found);
    } else {
      codes.emplace_back(choice->code);
      place_last(prompt, codes);
    }
    if (codes.empty()) return {};
    const bool whole = codes.size() == options_of(prompt);
    return {whole, Codes{std::move(codes)}};
  }

  void write(const PromptView& view, Page& page) const override {
    const std::vector<std::string> codes = codes_of(view.draft.value);
    Choices choices = option_choices(view, codes);
    choices.ordered = true;
    for (Choice& choice : choices.choices) {
      const auto found = std::find(codes.begin(), codes.end(), choice.code);
      if (found != codes.end()) choice.place = static_cast<int>(found - codes.begin()) + 1;
    }
    page.choices(choices);
  }

  int buckets(const Prompt& prompt) const override {
    return static_cast<int>(options_of(prompt) * options_of(prompt));
  }
  std::vector<int> sort(const Prompt& prompt, const Value& value) const override {
    std::vector<int> buckets;
    if (!check(prompt, value)) return buckets;
    const auto options = static_cast<int>(options_of(prompt));
    int place = 0;
    for (const std::string& code : codes_of(value))
      buckets.push_back(option_index(prompt, code) * options + place++);
    return buckets;
  }
  bool partition() const override { return false; }
  bool tells_counts() const override { return false; }

  std::string in_words(const Prompt& prompt, const Value& value,
                       const Teller& tell) const override {
    if (!check(prompt, value)) return {};
    std::vector<std::string> places;
    for (const std::string& code : codes_of(value)) {
      const Option& option = prompt.options[static_cast<std::size_t>(option_index(prompt, code))];
      places.push_back(tell.number(static_cast<std::int64_t>(places.size()) + 1) + " " +
                       tell.wording(option.label, option.easy));
    }
    return listed(places, tell);
  }

  void write_results(const ResultsView& view, Page& page) const override {
    const ShownTally shown =
        shown_people(view, [](const TallyRow& row) { return row.respondents; });
    OrderChart chart;
    chart.id = view.prompt.code;
    const auto most = static_cast<std::int64_t>(options_of(view.prompt)) - 1;
    chart.smaller = view.tell("results.smaller");
    chart.most = most;
    const NamedRows named =
        named_rows({view.tell("results.everybody"), shown, view.programme.roles}, view.tell);
    for (const NamedRow& each : named.rows) chart.groups.push_back(group_of(view, each));
    mark_yours(view.prompt, view.yours, chart.groups.front());
    if (!chart.groups.front().ranks.empty())
      chart.sentence = view.tell("order.points", {view.tell.number(most)});
    page.order_chart(chart);
    for (const std::string& sentence : named.sentences) page.say(sentence, Tone::note);
  }

  // What comes first depends on how the visitor feels, the rest on chance.
  Value imagine(const Prompt& prompt, Leaning leaning, Chance& chance) const override {
    std::vector<std::string> left;
    for (const Option& option : prompt.options) left.push_back(option.code);
    std::vector<std::string> codes;
    auto next =
        static_cast<std::size_t>(leaned(static_cast<int>(options_of(prompt)), leaning, chance));
    while (!left.empty()) {
      codes.push_back(left[next]);
      left.erase(left.begin() + static_cast<std::ptrdiff_t>(next));
      if (!left.empty()) next = static_cast<std::size_t>(chance.below(left.size()));
    }
    return Codes{std::move(codes)};
  }
  std::vector<std::string> taps(const Prompt& prompt, const Value& value) const override {
    std::vector<std::string> ids;
    for (const std::string& code : codes_of(value)) ids.push_back(prompt.code + "." + code);
    if (!ids.empty()) ids.pop_back();  // the last follows by itself
    return ids;
  }
};

}  // namespace

const PromptType& ranking_type() {
  static const RankingType type;
  return type;
}

}  // namespace chorus
