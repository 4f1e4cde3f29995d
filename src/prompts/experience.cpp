// Something that did not work, or something that did: who was let down or helped, and what one
// would warn or tell others of. Others answer "me too".
#include "core/experience.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/privacy.h"
#include "core/reasons.h"
#include "core/text_field.h"
#include "prompts/common.h"
#include "prompts/prompts.h"

namespace chorus {
namespace {

constexpr std::size_t kMostWho = 12;
constexpr std::size_t kMostShown = 3;  // of each side: both have the same room
constexpr std::array<std::string_view, 2> kAnswers{"agree", "pass"};
constexpr std::array<const char*, 2> kAnswerKeys{"experience.me_too", "experience.not_me"};
constexpr std::array<Icon, 2> kAnswerIcons{Icon::check, Icon::cross};
constexpr std::array<Icon, 2> kSideIcons{Icon::cross, Icon::heart};
constexpr std::array<const char*, 2> kSideKeys{"experience.failed", "experience.worked"};
constexpr std::array<const char*, 2> kWhoKeys{"experience.let_down", "experience.helped"};
constexpr std::array<const char*, 2> kAskWhoKeys{"experience.who_let_down",
                                                 "experience.who_helped"};
constexpr std::array<const char*, 2> kWordsKeys{"experience.warn", "experience.tell"};

Votes votes_of(const Value& value) {
  const Votes* votes = std::get_if<Votes>(&value);
  return votes == nullptr ? Votes{} : *votes;
}

// Answered is who has said what it is, or something of others' experiences.
Draft draft_of(const Votes& votes) {
  if (votes == Votes{}) return {};
  return {!votes.side.empty() || !votes.votes.empty(), votes};
}

bool blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

int side_of(std::string_view code) {  // -1: none of both
  const auto found = std::find(kSides.begin(), kSides.end(), code);
  return found == kSides.end() ? -1 : static_cast<int>(found - kSides.begin());
}

std::string side_label(std::string_view side, const Teller& tell) {
  const int place = side_of(side);
  return place < 0 ? "" : tell(kSideKeys[static_cast<std::size_t>(place)]);
}

// "Let down: Nia, a carer"; empty where nobody was named.
std::string who_said(const Prompt& prompt, std::string_view side,
                     const std::vector<std::string>& who, const Teller& tell) {
  std::vector<std::string> names;
  for (const std::string& code : who) {
    const int index = option_index(prompt, code);
    if (index < 0) continue;
    const Option& option = prompt.options[static_cast<std::size_t>(index)];
    names.push_back(tell.wording(option.label, option.easy));
  }
  const int place = side_of(side);
  if (names.empty() || place < 0) return {};
  return tell(kWhoKeys[static_cast<std::size_t>(place)], {listed(names, tell)});
}

void write_other(const PromptView& view, const Statement& statement, Page& page) {
  const std::string who = who_said(view.prompt, statement.side, statement.who, view.tell);
  page.say(side_label(statement.side, view.tell), Tone::strong);
  if (!who.empty()) page.say(who, Tone::note);
  page.quotes({view.prompt.code + ".told", {safe_to_show(statement.text)}, {}});
  const Votes votes = votes_of(view.draft.value);
  const auto given = votes.votes.find(statement.id);
  Choices choices;
  choices.id = view.prompt.code;
  for (std::size_t i = 0; i < kAnswers.size(); ++i) {
    const Vote vote = i == 0 ? Vote::agree : Vote::pass;
    choices.choices.push_back(
        {.code = std::string(kAnswers[i]),
         .label = view.tell(kAnswerKeys[i]),
         .tap = ChoiceTapped{view.prompt.code, statement.id, std::string(kAnswers[i])},
         .selected = given != votes.votes.end() && given->second == vote,
         .icon = kAnswerIcons[i]});
  }
  page.choices(choices);
}

const char* words_key(const Votes& votes) {
  const int side = side_of(votes.side);
  return side < 0 ? "experience.words" : kWordsKeys[static_cast<std::size_t>(side)];
}

void write_sides(const PromptView& view, const Votes& votes, Page& page) {
  Choices sides;
  sides.id = view.prompt.code + ".side";
  sides.look = Look::tiles;
  for (std::size_t i = 0; i < kSides.size(); ++i) {
    const std::string code(kSides[i]);
    sides.choices.push_back({.code = code,
                             .label = side_label(code, view.tell),
                             .tap = ChoiceTapped{view.prompt.code, "side", code},
                             .selected = votes.side == code,
                             .icon = kSideIcons[i]});
  }
  page.choices(sides);
}

void write_who(const PromptView& view, const Votes& votes, Page& page) {
  if (view.prompt.options.empty()) return;
  Choices who = option_choices(view, votes.who);
  who.id = view.prompt.code + ".who";
  const int side = side_of(votes.side);
  who.label = view.tell(side < 0 ? "experience.who" : kAskWhoKeys[static_cast<std::size_t>(side)]);
  who.look = Look::tiles;
  who.several = true;
  for (Choice& each : who.choices) each.tap = ChoiceTapped{view.prompt.code, "who", each.code};
  page.choices(who);
}

// The words lie under the rest, and are written on a screen of their own.
void write_own(const PromptView& view, Page& page) {
  const Votes votes = votes_of(view.draft.value);
  const std::string words = votes.wrote.empty() ? "" : votes.wrote.front();
  if (view.field != nullptr) {
    page.say(view.tell(words_key(votes)), Tone::strong);
    return page.text_box(words_box(view, "stop.instead_hint", kMostOfWords, words));
  }
  write_sides(view, votes, page);
  write_who(view, votes, page);
  write_words_entry(view, "words", view.tell(words_key(votes)), words, page);
}

Entry entry_of(const ResultsView& view, const Told& told) {
  const Statement& statement = *told.statement;
  Entry entry;
  entry.id = "told." + statement.id;
  entry.title = safe_to_show(statement.text);
  entry.detail = view.tell("experience.me_too_of", {told.me_too ? view.tell.number(*told.me_too)
                                                                : view.tell("results.too_few")});
  const std::string who = who_said(view.prompt, statement.side, statement.who, view.tell);
  if (!who.empty()) entry.detail += " · " + who;
  if (view.at_desk) {
    entry.buttons.push_back({.id = entry.id + ".promise",
                             .label = view.tell("statements.promise"),
                             .tap = PromiseBegun{statement.entry, ""},
                             .icon = Icon::flag});
  } else if (view.yours != nullptr) {
    entry.buttons.push_back({.id = entry.id + ".challenge",
                             .label = view.tell("challenge.button"),
                             .tap = ChallengeOpened{statement.entry, ""},
                             .icon = Icon::flag});
  }
  return entry;
}

// How many say so of each option, as far as it may be told: "Let down: Nia 12 · a carer 7".
std::string who_counted(const ResultsView& view, std::size_t side) {
  std::vector<std::string> counted, few;
  const std::size_t first = 1 + kSides.size() + side * view.prompt.options.size();
  for (std::size_t i = 0; i < view.prompt.options.size(); ++i) {
    const Shown count = view.shown.everybody.counts[first + i];
    if (count == std::int64_t{0}) continue;
    const Option& option = view.prompt.options[i];
    const std::string& name = view.tell.wording(option.label, option.easy);
    if (count) {
      counted.push_back(name + " " + view.tell.number(*count));
    } else {
      few.push_back(name);
    }
  }
  std::string note =
      counted.empty() ? "" : view.tell(kWhoKeys[side], {view.tell.list(counted, true)});
  if (!few.empty())
    note += (note.empty() ? "" : "\n") + view.tell("results.few_of", {view.tell.list(few)});
  return note;
}

Side shown_side(const ResultsView& view, std::size_t side, const ToldSide& told) {
  const bool too_few = view.shown.everybody.too_few;
  Side shown;
  shown.label = side_label(kSides[side], view.tell);
  shown.icon = kSideIcons[side];
  const Shown people = too_few ? Shown{} : view.shown.everybody.counts[1 + side];
  shown.detail = people ? view.tell.count("results.people", *people) : view.tell("results.too_few");
  if (!too_few) shown.note = who_counted(view, side);
  shown.list.id = view.prompt.code + "." + std::string(kSides[side]);
  if (people) shown.list.none = view.tell("experience.none");  // else it says that they are few
  for (const Told& each : told.told) {
    if (shown.list.entries.size() == kMostShown) break;
    shown.list.entries.push_back(entry_of(view, each));
  }
  return shown;
}

class ExperienceType : public PromptType {
 public:
  std::string_view name() const override { return "experience"; }
  Shape shape() const override { return Shape::votes; }
  StatementRules statement_rules() const override {
    return {.most_words = kMostOfWords, .offered = 4, .seeded = false, .words_beside = true};
  }

  std::vector<Problem> problems(const Prompt& prompt) const override {
    std::vector<Problem> problems;
    if (prompt.options.size() > kMostWho)
      problems.push_back({"/options", "expected at most 12 who can be let down or helped"});
    for (std::size_t i = 0; i < prompt.options.size(); ++i) {
      if (option_index(prompt, prompt.options[i].code) == static_cast<int>(i)) continue;
      problems.push_back({"/options/" + std::to_string(i) + "/code",
                          "expected a code that no option before it has"});
    }
    return problems;
  }

  Result<Value> check(const Prompt& prompt, const Value& value) const override {
    Votes votes = votes_of(value);
    const auto in_order = [&](const std::string& a, const std::string& b) {
      return option_index(prompt, a) < option_index(prompt, b);
    };
    std::sort(votes.who.begin(), votes.who.end(), in_order);
    const bool twice = std::adjacent_find(votes.who.begin(), votes.who.end()) != votes.who.end();
    const bool known = std::all_of(votes.who.begin(), votes.who.end(), [&](const std::string& who) {
      return option_index(prompt, who) >= 0;
    });
    const bool passes = std::all_of(votes.votes.begin(), votes.votes.end(),
                                    [](const auto& vote) { return vote.second != Vote::disagree; });
    const bool written =
        std::all_of(votes.wrote.begin(), votes.wrote.end(), [](const std::string& text) {
          return !blank(text) && is_valid_utf8(text) && length_in_characters(text) <= kMostOfWords;
        });
    const bool told = side_of(votes.side) >= 0;
    const bool alone = votes.side.empty() && votes.who.empty() && votes.wrote.empty();
    if (!draft_of(votes).answered || !(told || alone) || votes.wrote.size() > 1 || twice ||
        !known || !passes || !written) {
      return not_an_answer(
          "\"side\" failed or worked, perhaps \"who\" of the options and at most " +
          std::to_string(kMostOfWords) + " characters, or \"agree\" or \"pass\" to others'");
    }
    return Value{std::move(votes)};
  }

  Draft touch(const Prompt& prompt, const Draft& draft, const Touch& touch) const override {
    Votes votes = votes_of(draft.value);
    if (const TextTouch* text = std::get_if<TextTouch>(&touch)) {
      votes.wrote.clear();
      if (!blank(text->text)) votes.wrote.emplace_back(text->text);
      return draft_of(votes);
    }
    const ChoiceTouch* choice = std::get_if<ChoiceTouch>(&touch);
    if (choice == nullptr || choice->row.empty()) return draft;
    if (choice->row == "side") {
      if (side_of(choice->code) < 0) return draft;
      votes.side = choice->code;
    } else if (choice->row == "who") {
      if (option_index(prompt, choice->code) < 0) return draft;
      if (std::erase(votes.who, choice->code) == 0) votes.who.emplace_back(choice->code);
    } else {
      const auto answer = std::find(kAnswers.begin(), kAnswers.end(), choice->code);
      if (answer == kAnswers.end()) return draft;
      votes.votes[std::string(choice->row)] = answer == kAnswers.begin() ? Vote::agree : Vote::pass;
    }
    return draft_of(votes);
  }

  void write(const PromptView& view, Page& page) const override {
    if (view.offer != nullptr && view.offer->statement != nullptr)
      return write_other(view, *view.offer->statement, page);
    if (view.offer == nullptr || !view.offer->kept) return write_own(view, page);
    page.say(view.tell("statements.kept"), Tone::strong);
    const Votes votes = votes_of(view.draft.value);
    if (!votes.wrote.empty())
      page.quotes({view.prompt.code + ".told", {safe_to_show(votes.wrote.front())}, {}});
  }

  std::string in_words(const Prompt& prompt, const Value& value,
                       const Teller& tell) const override {
    const Votes votes = votes_of(value);
    if (side_of(votes.side) < 0) return {};
    std::string words = side_label(votes.side, tell);
    const std::string who = who_said(prompt, votes.side, votes.who, tell);
    if (!who.empty()) words += " · " + who;
    return votes.wrote.empty() ? words : words + " · " + votes.wrote.front();
  }

  // Who took part; each side; and for each side, who was let down or helped.
  int buckets(const Prompt& prompt) const override {
    return static_cast<int>(1 + kSides.size() + kSides.size() * prompt.options.size());
  }
  std::vector<int> sort(const Prompt& prompt, const Value& value) const override {
    if (!check(prompt, value)) return {};
    const Votes votes = votes_of(value);
    std::vector<int> buckets{0};
    const int side = side_of(votes.side), options = static_cast<int>(prompt.options.size());
    if (side < 0) return buckets;
    buckets.push_back(1 + side);
    for (const std::string& who : votes.who)
      buckets.push_back(3 + side * options + option_index(prompt, who));
    return buckets;
  }
  bool partition() const override { return false; }

  void write_results(const ResultsView& view, Page& page) const override {
    std::array<ToldSide, 2> told;
    if (view.board != nullptr) told = sides_of(*view.board, view.thresholds);
    Sides sides;
    sides.id = view.prompt.code;
    for (std::size_t i = 0; i < kSides.size(); ++i) {
      const std::size_t side = view.worked_first ? kSides.size() - 1 - i : i;
      sides.sides[i] = shown_side(view, side, told[side]);
    }
    page.sides(sides);
    for (const ToldSide& side : told) {
      for (const Statement* each : side.hidden)
        page.say(view.tell("statements.hidden", {reason_said(view.tell, each->reason)}),
                 Tone::note);
    }
  }

  // Those who were let down tell of it; who it was stands in no order.
  Value imagine(const Prompt& prompt, Leaning leaning, Chance& chance) const override {
    Votes votes;
    votes.side = kSides[static_cast<std::size_t>(leaned(2, leaning, chance))];
    if (!prompt.options.empty())
      votes.who.push_back(prompt.options[chance.below(prompt.options.size())].code);
    return votes;
  }
  // Of one's own; what others tell is answered as each is offered.
  std::vector<std::string> taps(const Prompt& prompt, const Value& value) const override {
    const Votes votes = votes_of(value);
    std::vector<std::string> taps;
    if (!votes.side.empty()) taps.push_back(prompt.code + ".side." + votes.side);
    for (const std::string& who : votes.who) taps.push_back(prompt.code + ".who." + who);
    return taps;
  }
};

}  // namespace

const PromptType& experience_type() {
  static const ExperienceType type;
  return type;
}

}  // namespace chorus
