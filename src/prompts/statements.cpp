// What people say in their own words: vote on what others wrote, then write.
#include <algorithm>

#include "core/privacy.h"
#include "core/reasons.h"
#include "core/text_field.h"
#include "prompts/common.h"
#include "prompts/prompts.h"

namespace chorus {
namespace {

constexpr std::size_t kMostSeeds = 30;
constexpr std::size_t kMostChips = 8;
constexpr std::size_t kMostShown = 4;  // of each list of results
constexpr std::array<std::string_view, 3> kVotes{"agree", "disagree", "pass"};
constexpr std::array<Icon, 3> kVoteIcons{Icon::check, Icon::cross, Icon::question};

Votes votes_of(const Value& value) {
  const Votes* votes = std::get_if<Votes>(&value);
  return votes == nullptr ? Votes{} : *votes;
}

Draft draft_of(const Votes& votes) {
  const bool any = !votes.votes.empty() || !votes.wrote.empty();
  return any ? Draft{true, votes} : Draft{};
}

bool blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

const std::string& text_of(const Prompt& prompt, const Statement& statement, const Teller& tell) {
  if (!statement.seed()) return statement.text;
  const int seed = option_index(prompt, statement.id);
  return seed < 0 ? statement.id
                  : tell.wording(prompt.options[static_cast<std::size_t>(seed)].label,
                                 prompt.options[static_cast<std::size_t>(seed)].easy);
}

const char* whose(const Statement& statement) {
  if (statement.seed()) return "statements.seed";
  return statement.carried ? "statements.carried" : "statements.own";
}

void write_vote(const PromptView& view, const Statement& statement, Page& page) {
  page.say(view.tell(whose(statement)), Tone::strong);
  page.quotes({view.prompt.code + ".statement",
               {safe_to_show(text_of(view.prompt, statement, view.tell))},
               {}});
  const Votes votes = votes_of(view.draft.value);
  const auto given = votes.votes.find(statement.id);
  Choices choices;
  choices.id = view.prompt.code;
  choices.look = Look::rows;
  for (std::size_t i = 0; i < kVotes.size(); ++i) {
    const std::string code(kVotes[i]);
    choices.choices.push_back(
        {.code = code,
         .label = view.tell("statements." + code),
         .tap = ChoiceTapped{view.prompt.code, statement.id, code},
         .selected = given != votes.votes.end() && static_cast<std::size_t>(given->second) == i,
         .icon = kVoteIcons[i]});
  }
  page.choices(choices);
}

void write_own(const PromptView& view, Page& page) {
  page.say(view.tell("statements.write"), Tone::strong);
  for (const Option& chip : view.prompt.chips) {
    const std::string& words = view.tell(chip.label);
    page.button({.id = "chip." + chip.code,
                 .label = words,
                 .tap = KeyTapped{KeyTapped::Key::text, words + " ", words + " "}});
  }
  page.text_box(words_box(view, "statements.placeholder", kMostOfStatement, {}));
}

std::string share_of(const Standing& standing, const Teller& tell) {
  if (!standing.agree || !standing.people) return tell("results.too_few");
  return tell("statements.share", {tell.number(*standing.agree), tell.number(*standing.people)});
}

// It is asked for once; then it says so.
Button next_button(const ResultsView& view, const std::string& entry, const Id& statement) {
  const bool asked = view.asked_next != nullptr && view.asked_next->count(statement) > 0;
  return {.id = entry + ".next",
          .label = view.tell(asked ? "statements.asked_next" : "statements.ask_next"),
          .tap = NextAudienceAsked{statement},
          .icon = asked ? Icon::check : Icon::next,
          .enabled = !asked};
}

Button promise_button(const ResultsView& view, const std::string& entry, const Id& about,
                      const std::string& on) {
  return {.id = entry + ".promise",
          .label = view.tell("statements.promise"),
          .tap = PromiseBegun{about, on},
          .icon = Icon::flag};
}

Entry entry_of(const ResultsView& view, const Standing& standing) {
  const Statement& statement = *standing.statement;
  const Id about = statement.entry;
  const std::string on = statement.seed() ? view.prompt.code + "/" + statement.id : "";
  Entry entry;
  entry.id = "statement." + statement.id;
  entry.title = safe_to_show(text_of(view.prompt, statement, view.tell));
  entry.detail = share_of(standing, view.tell) + " · " + view.tell(whose(statement));
  for (const int role : standing.not_by) {
    const Words& label = view.programme.roles[static_cast<std::size_t>(role)].label;
    entry.detail += " · " + view.tell("statements.not_by", {view.tell(label)});
  }
  if (view.at_desk) {
    entry.buttons.push_back(promise_button(view, entry.id, about, on));
  } else if (view.yours != nullptr) {
    entry.buttons.push_back({.id = entry.id + ".challenge",
                             .label = view.tell("challenge.button"),
                             .tap = ChallengeOpened{about, on},
                             .icon = Icon::flag});
    if (!statement.seed()) entry.buttons.push_back(next_button(view, entry.id, about));
    if (view.may_promise) entry.buttons.push_back(promise_button(view, entry.id, about, on));
  }
  return entry;
}

void write_list(const ResultsView& view, const char* name, const std::vector<Standing>& standings,
                Page& page) {
  if (standings.empty()) return;
  Entries entries{.id = std::string("list.") + name,
                  .label = view.tell(std::string("statements.list_") + name),
                  .entries = {},
                  .none = {}};
  for (const Standing& each : standings) {
    if (entries.entries.size() == kMostShown) break;
    entries.entries.push_back(entry_of(view, each));
  }
  page.entries(entries);
}

class StatementsType : public PromptType {
 public:
  std::string_view name() const override { return "statements"; }
  Shape shape() const override { return Shape::votes; }

  std::vector<Problem> problems(const Prompt& prompt) const override {
    std::vector<Problem> problems;
    if (prompt.options.size() > kMostSeeds)
      problems.push_back({"/options", "expected at most 30 statements to begin with"});
    if (prompt.chips.size() > kMostChips)
      problems.push_back({"/chips", "expected at most 8 words to speak through"});
    for (std::size_t i = 0; i < prompt.options.size(); ++i) {
      if (option_index(prompt, prompt.options[i].code) == static_cast<int>(i)) continue;
      problems.push_back({"/options/" + std::to_string(i) + "/code",
                          "expected a code that no statement before it has"});
    }
    return problems;
  }

  Result<Value> check(const Prompt&, const Value& value) const override {
    const Votes votes = votes_of(value);
    const bool long_words =
        std::any_of(votes.wrote.begin(), votes.wrote.end(), [](const std::string& text) {
          return blank(text) || !is_valid_utf8(text) ||
                 length_in_characters(text) > kMostOfStatement;
        });
    if (!draft_of(votes).answered || votes.wrote.size() > 1 || long_words) {
      return not_an_answer("votes on statements, or a statement of 1 to " +
                           std::to_string(kMostOfStatement) + " characters");
    }
    return value;
  }

  Draft touch(const Prompt&, const Draft& draft, const Touch& touch) const override {
    Votes votes = votes_of(draft.value);
    if (const ChoiceTouch* choice = std::get_if<ChoiceTouch>(&touch)) {
      const auto vote = std::find(kVotes.begin(), kVotes.end(), choice->code);
      if (vote == kVotes.end() || choice->row.empty()) return draft;
      votes.votes[std::string(choice->row)] = static_cast<Vote>(vote - kVotes.begin());
      return draft_of(votes);
    }
    const TextTouch* text = std::get_if<TextTouch>(&touch);
    if (text == nullptr) return draft;
    votes.wrote.clear();
    if (!blank(text->text)) votes.wrote.emplace_back(text->text);
    return draft_of(votes);
  }

  void write(const PromptView& view, Page& page) const override {
    if (view.offer != nullptr && view.offer->statement != nullptr)
      return write_vote(view, *view.offer->statement, page);
    if (view.offer == nullptr || !view.offer->kept) return write_own(view, page);
    page.say(view.tell("statements.kept"), Tone::strong);
    const Votes votes = votes_of(view.draft.value);
    if (!votes.wrote.empty())
      page.quotes({view.prompt.code + ".statement", {safe_to_show(votes.wrote.front())}, {}});
  }

  // Who took part. The votes themselves are counted on a board, by statement.
  int buckets(const Prompt&) const override { return 1; }
  std::vector<int> sort(const Prompt& prompt, const Value& value) const override {
    return check(prompt, value) ? std::vector<int>{0} : std::vector<int>{};
  }

  void write_results(const ResultsView& view, Page& page) const override {
    if (view.board == nullptr) return page.say(view.tell("statements.none"), Tone::note);
    const Standings standings = stand(*view.board, view.thresholds);
    write_list(view, "every", standings.in_every_role, page);
    write_list(view, "most", standings.by_most, page);
    write_list(view, "against", standings.against, page);
    write_list(view, "passed", standings.passed, page);
    for (const Statement* each : standings.hidden)
      page.say(view.tell("statements.hidden", {reason_said(view.tell, each->reason)}), Tone::note);
    const bool nothing = standings.in_every_role.empty() && standings.by_most.empty() &&
                         standings.against.empty() && standings.passed.empty();
    if (!nothing) return;
    page.art(Art::envelope);
    page.say(view.tell("statements.none"), Tone::note);
  }

  Value imagine(const Prompt&, Leaning leaning, Chance& chance) const override {
    const int vote = chance.one_in(6) ? 2 : leaned(2, {100 - leaning.warmth}, chance);
    return Votes{{{"any", static_cast<Vote>(vote)}}, {}};
  }
  // Of the statement that is on the screen, whichever it is.
  std::vector<std::string> taps(const Prompt& prompt, const Value& value) const override {
    const Votes votes = votes_of(value);
    if (votes.votes.empty()) return {};
    const auto vote = static_cast<std::size_t>(votes.votes.begin()->second);
    return {prompt.code + "." + std::string(kVotes[vote])};
  }
};

}  // namespace

const PromptType& statements_type() {
  static const StatementsType type;
  return type;
}

}  // namespace chorus
