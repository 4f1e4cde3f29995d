// One prompt on a desk: asked, tapped as a person would tap it, answered, counted and shown.
#pragma once

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/privacy.h"
#include "core/prompt_type.h"
#include "core/text_field.h"
#include "support/recording_page.h"

namespace chorus::test {

inline Words told(std::string text) {
  return Words{{"en", std::move(text)}};
}

inline Prompt a_prompt(std::string type) {
  Prompt prompt;
  prompt.code = "asked";
  prompt.type = std::move(type);
  prompt.text = told("What do you say?");
  return prompt;
}

inline std::vector<Option> options(int count) {
  std::vector<Option> made;
  for (int i = 0; i < count; ++i) {
    const std::string code(1, static_cast<char>('a' + i));
    made.push_back({code, told("Option " + code)});
  }
  return made;
}

class PromptDesk {
 public:
  PromptDesk(const PromptType& prompt_type, Prompt asked)
      : type(prompt_type), prompt(std::move(asked)) {
    field.max_length = prompt.max_length;
    strings.add({"en",
                 "English",
                 false,
                 true,
                 {{"results.people.one", "{0} person"},  {"results.people.other", "{0} people"},
                  {"results.few_of", "too few: {0}"},    {"results.none_of", "nobody: {0}"},
                  {"number.tenths", "{0}.{1}"},          {"say_do.gap_said", "said by {0}"},
                  {"say_do.gap_happens", "done by {0}"}, {"order.place", "place {0}"},
                  {"access.percent", "{0} %"},           {"spoken.list_join", "{0}, {1}"},
                  {"picture.none", "up to {0}"},         {"picture.marked", "{0} of {1}: {2}"},
                  {"picture.cross", "at {0}"},           {"drawing.pen", "pen at {0}"},
                  {"picture.most", "most: {0}"},         {"picture.no_most", "none of enough"},
                  {"drawing.empty", "nothing drawn"},    {"drawing.lines.one", "{0} line"},
                  {"drawing.lines.other", "{0} lines"},  {"drawing.full", "no room"},
                  {"drawing.none", "no drawings"},       {"drawing.more", "{0} more"},
                  {"text.counter", "{0} of {1}"}}});
    programme.roles = {{"patient", told("Patient"), false}, {"manager", told("Manager"), true}};
    tally = Tally(type.buckets(prompt), 2);
  }

  RecordingPage page() const {
    RecordingPage recorded;
    const Teller tell(strings, "en");
    const bool writes = type.shape() == Shape::text;
    type.write({prompt, draft, writes ? &field : nullptr, tell}, recorded);
    return recorded;
  }

  // Touches a widget of the page that is there now, or a key of the English keyboard.
  void tap(const std::string& id) {
    if (id.rfind("key.", 0) == 0) return press(id.substr(4));
    const RecordingPage now = page();
    const auto found = now.taps.find(id);
    INFO("looking for " << id);
    REQUIRE(found != now.taps.end());
    if (const auto* choice = found->second.get<ChoiceTapped>()) {
      CHECK(choice->prompt == prompt.code);
      return touch(ChoiceTouch{choice->row, choice->code});
    }
    const NumberSet& number = *found->second.get<NumberSet>();
    CHECK(number.prompt == prompt.code);
    touch(NumberTouch{number.number});
  }
  void touch(const Touch& touched) { draft = type.touch(prompt, draft, touched); }

  // What the type makes of the answer that is on the desk now; nothing where it does not count.
  std::optional<Value> answer() const {
    if (!draft.answered) return std::nullopt;
    const Result<Value> checked = type.check(prompt, draft.value);
    return checked ? std::optional<Value>(*checked) : std::nullopt;
  }

  void count(int people, int role, const Value& value) {
    const RoleMask roles = role < 0 ? 0 : RoleMask{1} << role;
    tally.count(roles, type.sort(prompt, value), false, people);
  }
  RecordingPage results(const Draft* yours = nullptr) const {
    RecordingPage recorded;
    const Teller tell(strings, "en");
    const ShownTally shown = suppress(tally, thresholds, type.partition());
    type.write_results({prompt, programme, shown, tally, thresholds, words, yours, tell, nullptr,
                        false, nullptr, false, &drawings},
                       recorded);
    return recorded;
  }

  // What every type keeps to: a simulated visitor's answer counts, can be tapped and kept.
  void check_imagination() {
    Chance chance({41, 42});
    for (int round = 0; round < 300; ++round) {
      const Leaning leaning{static_cast<int>(chance.below(101))};
      const Value value = type.imagine(prompt, leaning, chance);
      CAPTURE(encode(value));
      REQUIRE(type.check(prompt, value).ok());
      CHECK(*type.check(prompt, value) == value);
      CHECK(*decode(type.shape(), encode(value)) == value);
      for (const int bucket : type.sort(prompt, value))
        CHECK((bucket >= 0 && bucket < type.buckets(prompt)));
      if (type.partition()) CHECK(type.sort(prompt, value).size() == 1);
      draft = {};
      field = {};
      field.max_length = prompt.max_length;
      for (const std::string& id : type.taps(prompt, value)) tap(id);
      REQUIRE(answer());
      CHECK(*answer() == value);
    }
  }
  // Warm visitors answer otherwise than cold ones: how far in `direction` on the whole.
  template <class Measure>
  bool warmth_shows(Measure measure) const {
    Chance chance({43, 44});
    int cold = 0, warm = 0;
    for (int i = 0; i < 200; ++i) {
      cold += measure(type.imagine(prompt, {10}, chance));
      warm += measure(type.imagine(prompt, {90}, chance));
    }
    return warm > cold + 200;
  }
  // Values of other shapes, and touches of other widgets, mean nothing to any type.
  void check_strangers() {
    for (const Value& value : std::vector<Value>{Skipped{}, Number{99'999}, Code{"no such"},
                                                 Codes{{"no such"}}, Text{" \n"}, SayDo{9, 9},
                                                 Votes{}, Stop{}, Triad{}, Points{}, Strokes{}}) {
      CAPTURE(encode(value));
      const Result<Value> checked = type.check(prompt, value);
      REQUIRE_FALSE(checked.ok());
      CHECK(checked.error().fault == Fault::bad_input);
      CHECK(checked.error().what.rfind("expected ", 0) == 0);
      CHECK(type.sort(prompt, value).empty());
    }
    const Draft before = draft;
    touch(ChoiceTouch{"no such row", "no such code"});
    touch(ChoiceTouch{"", ""});
    if (type.name() != "slider") touch(NumberTouch{3});
    if (type.shape() != Shape::text && type.shape() != Shape::stop) touch(TextTouch{"words"});
    if (type.name() != "triad" && type.name() != "picture") touch(PointTouch{300, 200});
    CHECK(draft == before);
  }

  const PromptType& type;
  Prompt prompt;
  Draft draft;
  TextField field;
  Strings strings;
  Programme programme;
  Thresholds thresholds;
  Tally tally;
  std::vector<std::string> words;
  std::vector<Drawing> drawings;

 private:
  void press(const std::string& name) {
    KeyTapped key{KeyTapped::Key::text, name};
    if (name == "space") key.text = " ";
    if (name == "shift") key = {KeyTapped::Key::shift, ""};
    if (name == "enter") key = {KeyTapped::Key::enter, ""};
    field = edited(std::move(field), key);
    touch(TextTouch{field.text});
  }
};

// The shown counts of a group of bars.
inline std::vector<Shown> counts_of(const BarGroup& group) {
  std::vector<Shown> counts;
  for (const Bar& bar : group.bars) counts.push_back(bar.count);
  return counts;
}

}  // namespace chorus::test
