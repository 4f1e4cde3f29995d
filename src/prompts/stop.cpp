// "Where would you have said STOP?": a beat of a scene, and perhaps what instead.
#include <algorithm>
#include <cstdint>

#include "core/privacy.h"
#include "core/text_field.h"
#include "prompts/common.h"
#include "prompts/prompts.h"

namespace chorus {
namespace {

constexpr int kMostCharacters = 300;
constexpr std::string_view kBlank = " \t\r\n";

// Without blanks at its ends; nothing where there are no words at all.
std::optional<std::string> words_of(std::string_view text) {
  const std::size_t first = text.find_first_not_of(kBlank);
  if (first == std::string_view::npos) return std::nullopt;
  return std::string(text.substr(first, text.find_last_not_of(kBlank) - first + 1));
}

Stop stop_of(const Value& value) {
  const Stop* stop = std::get_if<Stop>(&value);
  return stop == nullptr ? Stop{} : *stop;
}

Draft draft_of(Stop stop) {
  const bool any = !stop.beat.empty() || stop.instead;
  return any ? Draft{!stop.beat.empty(), std::move(stop)} : Draft{};
}

StopGroup group_of(const NamedRow& named, const Teller& tell) {
  return {named.label, people(*named.row, tell), named.row->too_few,
          named.row->too_few ? std::vector<Shown>{} : named.row->counts,
          named.row->too_few ? 0 : named.row->respondents.value_or(0)};
}

class StopType : public PromptType {
 public:
  std::string_view name() const override { return "stop"; }
  Shape shape() const override { return Shape::stop; }
  // Its options are the beats of a scene, which the programme's checks look at.
  std::vector<Problem> problems(const Prompt&) const override { return {}; }

  Result<Value> check(const Prompt& prompt, const Value& value) const override {
    Stop stop = stop_of(value);
    const std::string words = stop.instead.value_or("");
    const bool right = option_index(prompt, stop.beat) >= 0 && is_valid_utf8(words) &&
                       length_in_characters(words) <= kMostCharacters;
    if (!right) {
      return not_an_answer("the code of a beat of the scene, and at most " +
                           std::to_string(kMostCharacters) + " characters of what instead");
    }
    stop.instead = words_of(words);
    return Value{stop};
  }

  Draft touch(const Prompt& prompt, const Draft& draft, const Touch& touch) const override {
    Stop stop = stop_of(draft.value);
    if (const ChoiceTouch* choice = std::get_if<ChoiceTouch>(&touch)) {
      if (option_index(prompt, choice->code) < 0) return draft;
      stop.beat = choice->code;
      return draft_of(std::move(stop));
    }
    const TextTouch* text = std::get_if<TextTouch>(&touch);
    if (text == nullptr) return draft;
    stop.instead.reset();
    if (words_of(text->text)) stop.instead = text->text;
    return draft_of(std::move(stop));
  }

  void write(const PromptView& view, Page& page) const override {
    const Stop stop = stop_of(view.draft.value);
    if (view.field != nullptr) {
      page.say(view.tell("stop.instead"), Tone::strong);
      return page.text_box(
          words_box(view, "stop.instead_hint", kMostCharacters, stop.instead.value_or("")));
    }
    Choices beats = option_choices(view, {stop.beat});
    for (std::size_t i = 0; i < beats.choices.size(); ++i) {
      std::string& label = beats.choices[i].label;
      label = view.tell.number(static_cast<std::int64_t>(i) + 1) + ".\u00a0" + label;
    }
    page.choices(beats);
    write_words_entry(view, "instead", view.tell("stop.instead"), stop.instead.value_or(""), page);
  }

  int buckets(const Prompt& prompt) const override {
    return static_cast<int>(prompt.options.size());
  }
  std::vector<int> sort(const Prompt& prompt, const Value& value) const override {
    if (!check(prompt, value)) return {};
    return {option_index(prompt, std::get<Stop>(value).beat)};
  }

  std::string in_words(const Prompt& prompt, const Value& value,
                       const Teller& tell) const override {
    const std::string beat =
        labels_in_words(option_labels(prompt, tell), sort(prompt, value), tell);
    const std::string words = safe_to_show(stop_of(value).instead.value_or(""));
    return beat.empty() || words.empty() ? beat : beat + " · " + words;
  }

  void write_results(const ResultsView& view, Page& page) const override {
    BeatStrip strip;
    strip.id = view.prompt.code;
    strip.too_few = view.tell("results.too_few");
    strip.of = view.tell("results.of");
    strip.yours_key = view.tell("results.yours");
    for (BarLabel& beat : option_labels(view.prompt, view.tell))
      strip.beats.push_back(std::move(beat.label));
    const NamedRows named =
        named_rows({view.tell("results.everybody"), view.shown, view.programme.roles}, view.tell);
    for (const NamedRow& row : named.rows) strip.groups.push_back(group_of(row, view.tell));
    if (view.yours != nullptr)
      strip.yours = option_index(view.prompt, stop_of(view.yours->value).beat);
    page.beat_strip(strip);
    for (const std::string& sentence : named.sentences) page.say(sentence, Tone::note);
    if (view.words.empty()) return;
    page.section(view.tell("stop.instead"));
    page.quotes({view.prompt.code + ".instead", view.words, {}});
  }

  // Those whom the scene lets down have seen enough of it sooner.
  Value imagine(const Prompt& prompt, Leaning leaning, Chance& chance) const override {
    if (prompt.options.empty()) return Skipped{};
    const auto beat = static_cast<std::size_t>(leaned(buckets(prompt), leaning, chance));
    return Stop{prompt.options[beat].code, std::nullopt};
  }
  std::vector<std::string> taps(const Prompt& prompt, const Value& value) const override {
    const Stop* stop = std::get_if<Stop>(&value);
    if (stop == nullptr) return {};
    return {prompt.code + "." + stop->beat};
  }
};

}  // namespace

const PromptType& stop_type() {
  static const StopType type;
  return type;
}

}  // namespace chorus
