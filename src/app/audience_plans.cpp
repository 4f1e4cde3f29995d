// What the simulated visitors and their facilitator want to tap on each screen.
#include <algorithm>
#include <array>

#include "app/audience.h"
#include "core/interventions.h"
#include "core/results.h"

namespace chorus {
namespace {

constexpr int kMoved = 18;       // how much warmer people are at each next session
constexpr int kMovedToday = 12;  // and when they leave

// Whose care it is sees it colder than those who hold power over it: the gap is what a session is
// about.
int warmth_of(const Programme& programme, const std::vector<std::string>& roles, Chance& chance) {
  int base = 55;
  for (const std::string& code : roles) {
    const int index = programme.role_index(code);
    if (index < 0) continue;
    const Role& role = programme.roles[static_cast<std::size_t>(index)];
    base = role.power ? 82 : std::min(base, 30 + 9 * index);
  }
  const int spread = static_cast<int>(chance.below(41)) - 20;
  return std::clamp(base + spread, 0, 100);
}

template <class Things>
bool any_waits(const Things& things) {
  return std::any_of(things.begin(), things.end(),
                     [](const auto& each) { return each.moderation == Moderation::waiting; });
}

bool words_wait(const House& house, const Visit& visit) {
  if (any_waits(counts_at_desk(house, visit).words)) return true;
  const auto promised = promises_to_read(ledger_at_desk(house, visit), visit.desk.chosen);
  if (std::any_of(promised.begin(), promised.end(),
                  [](const Commitment* each) { return each->moderation == Moderation::waiting; }))
    return true;
  const Boards& boards = boards_at_desk(house, visit);
  return std::any_of(boards.begin(), boards.end(),
                     [](const auto& each) { return any_waits(each.second.all()); });
}

}  // namespace

SimulatedAudience::Visitor SimulatedAudience::imagine_visitor(const Programme& programme) {
  Visitor visitor;
  if (!programme.roles.empty()) {
    // The first roles of a programme are the people whose service it is: they come in greater
    // numbers.
    const std::size_t a = chance_.below(programme.roles.size()),
                      b = chance_.below(programme.roles.size());
    visitor.roles.push_back(programme.roles[std::min(a, b)].code);
    if (chance_.one_in(9)) {
      const std::string second = programme.roles[chance_.below(programme.roles.size())].code;
      if (second != visitor.roles.front()) visitor.roles.push_back(second);
    }
  }
  visitor.rather_not_say = chance_.one_in(14);
  visitor.language = chance_.one_in(4)
                         ? programme.languages[chance_.below(programme.languages.size())]
                         : programme.languages.front();
  visitor.consents = !chance_.one_in(17);
  visitor.walks_away = chance_.one_in(23);
  visitor.asks_for_size = chance_.one_in(30);
  visitor.warmth =
      std::min(100, warmth_of(programme, visitor.roles, chance_) + kMoved * (session_ - 1));
  return visitor;
}

void SimulatedAudience::plan(const State& state) {
  const Visit& visit = state.visits.at(0);
  const Programme* programme = state.house.programme_of(visit.journey.record.session);
  switch (visit.screen) {
    case Screen::poster:
      return plan_poster(state);
    case Screen::languages:
      return taps_.push_back("languages." + (visitor_ ? visitor_->language : visit.language));
    case Screen::consent:
      return taps_.push_back(visitor_ && !visitor_->consents ? "decline" : "agree");
    case Screen::roles:
      if (programme != nullptr) plan_roles(*programme);
      return;
    case Screen::prompt:
      return plan_prompt(state, visit);
    case Screen::promised:
    case Screen::pledge:
      return plan_promise(state, visit);
    case Screen::tried:
    case Screen::allowed:
    case Screen::hindered:
      return plan_tried(state, visit);
    case Screen::promise:
      return plan_own_promise(state, visit);
    case Screen::challenge:
      taps_.push_back(chance_.one_in(2) ? "kind.left_out" : "kind.not_true_for_me");
      return taps_.push_back("next");
    case Screen::results:
      return plan_results(state, visit);
    case Screen::access:
      return plan_access();
    case Screen::way_in:
    case Screen::way_found:
    case Screen::way_back:
    case Screen::thanks:
      return plan_way(state, visit);
    default:
      return plan_desk(state, visit);
  }
}

void SimulatedAudience::plan_poster(const State& state) {
  visitor_.reset();
  const Programme* programme = state.house.programme();
  if (programme == nullptr) {
    taps_.push_back("corner");
    return;
  }
  const int scenes = static_cast<int>(programme->scenes.size());
  const int due = (scenes_played_ + 1) * options_.visits / (scenes + 1);
  act_due_ = scenes_played_ < scenes && visited_ >= due;
  if (act_due_ || visited_ >= options_.visits) {
    taps_.push_back("corner");
    return;
  }
  ++visited_;
  visitor_ = imagine_visitor(*programme);
  const bool returns = !code_.empty() && returns_ < 2;
  if (returns) ++returns_, visitor_->consents = true, visitor_->walks_away = false;
  taps_.push_back(returns ? "way_in" : "start");
}

// One visitor takes a code home, goes on from there at the next visit, and then takes it all back.
void SimulatedAudience::plan_way(const State& state, const Visit& visit) {
  if (visit.screen == Screen::thanks) {
    const bool wants = code_.empty() && returns_ == 0 && may_have_code(state.house, visit);
    return taps_.push_back(wants ? "way_back" : "next");
  }
  if (visit.screen == Screen::way_back) {
    code_ = visit.code;
  } else if (visit.screen == Screen::way_found) {
    if (returns_ == 1 && may_link(state.house, visit)) return taps_.push_back("link");
    code_.clear();
    taps_.push_back("withdraw");
    return taps_.push_back("confirm");
  } else {
    for (const int picture : code_)
      taps_.push_back("pictures." + std::string(kCodePictures[static_cast<std::size_t>(picture)]));
  }
  taps_.push_back("next");
}

void SimulatedAudience::plan_reason(const Visit& visit) {
  if (!visit.field.empty()) {
    for (const char letter : std::string_view("we had to leave"))
      taps_.push_back(letter == ' ' ? "key.space" : std::string("key.") + letter);
    return taps_.push_back("done");
  }
  taps_.push_back(visit.desk.what.text.empty() ? "reason" : "next");
}

void SimulatedAudience::plan_roles(const Programme&) {
  if (!visitor_) return;
  if (visitor_->rather_not_say) {
    taps_.push_back("role.none");
  } else {
    for (const std::string& role : visitor_->roles) taps_.push_back("role." + role);
  }
  taps_.push_back(visitor_->rather_not_say || !visitor_->roles.empty() ? "next" : "skip");
}

// Each who asks for something asks for another thing.
void SimulatedAudience::plan_access() {
  static constexpr std::array kWishes = {"text_size.150", "theme.dark", "wording.on", "letters.on",
                                         "theme.contrast"};
  taps_.push_back(kWishes[static_cast<std::size_t>(visited_) % kWishes.size()]);
  taps_.push_back("next");
}

void SimulatedAudience::plan_prompt(const State& state, const Visit& visit) {
  const Programme* programme = state.house.programme_of(visit.journey.record.session);
  const Prompt* prompt =
      programme == nullptr ? nullptr : programme->prompt(visit.journey.plan[visit.journey.at]);
  if (prompt == nullptr || !visitor_) return;
  const bool later = visit.journey.at >= 2;
  if (later && !idled_) {
    idled_ = true;
    taps_.push_back("(idle)");
    taps_.push_back("still_here");
  } else if (later && visitor_->walks_away && !left_) {
    left_ = true;
    taps_.push_back("(leave)");
    return;
  }
  if (visitor_->asks_for_size && visit.journey.at == 1) {
    visitor_->asks_for_size = false;
    return taps_.push_back("access");
  }
  const PromptType* type = state.house.catalogue->types.find(prompt->type);
  const auto offer = visit.journey.offers.find(prompt->code);
  const bool writes = offer != visit.journey.offers.end() && offer->second.writing;
  const bool experience = type->statement_rules().words_beside;
  if (writes && !experience) return plan_statement(*prompt);
  if (experience) return plan_experience(*type, *prompt, visit, writes);
  const bool skips = chance_.one_in(type->shape() == Shape::text ? 2 : 15);
  if (skips) {
    taps_.push_back("skip");
    return;
  }
  const int moved = prompt->again_of.empty() ? 0 : kMovedToday;
  const Value value = type->imagine(*prompt, {std::min(100, visitor_->warmth + moved)}, chance_);
  for (std::string& id : type->taps(*prompt, value)) taps_.push_back(std::move(id));
  taps_.push_back("next");
}

// One in three adds a statement of their own: through a chip and what a simulated person writes.
void SimulatedAudience::plan_statement(const Prompt& prompt) {
  if (!chance_.one_in(3)) return taps_.push_back("skip");
  if (!prompt.chips.empty()) {
    const std::size_t chip = chance_.below(prompt.chips.size());
    taps_.push_back("chip." + prompt.chips[chip].code);
  }
  static constexpr std::array kWords = {"more time", "to be asked", "a quiet place", "clear words",
                                        "somebody who listens"};
  write(kWords[chance_.below(kWords.size())]);
  taps_.push_back("next");
}

// What did not work, or did; half of those who tell of it write it down. Of what others tell, some
// know it too.
void SimulatedAudience::plan_experience(const PromptType& type, const Prompt& prompt,
                                        const Visit& visit, bool writes) {
  if (!writes) {
    taps_.push_back(prompt.code + (chance_.one_in(3) ? ".pass" : ".agree"));
    return taps_.push_back("next");
  }
  if (!visit.field.empty()) {
    static constexpr std::array kWords = {"nobody looked up", "the app was down",
                                          "a nurse rang back", "we were asked first"};
    write(kWords[chance_.below(kWords.size())]);
    return taps_.push_back("next");
  }
  const auto draft = visit.journey.drafts.find(prompt.code);
  const Votes* told =
      draft == visit.journey.drafts.end() ? nullptr : std::get_if<Votes>(&draft->second.value);
  if (told != nullptr && !told->side.empty()) return taps_.push_back("next");
  if (chance_.one_in(4)) return taps_.push_back("skip");
  const Value value = type.imagine(prompt, {visitor_->warmth}, chance_);
  for (std::string& id : type.taps(prompt, value)) taps_.push_back(std::move(id));
  taps_.push_back(chance_.one_in(2) ? "words" : "next");
}

// Most people look at a few results; the last visitors look at all of them.
void SimulatedAudience::plan_results(const State& state, const Visit& visit) {
  if (!visitor_) return taps_.push_back("next");
  const Programme* programme = state.house.programme();
  if (programme != nullptr && visit.journey.saved && !visitor_->asked_next) {
    const auto asked = asked_prompts(*programme, state.house.open->stage);
    const std::size_t at = visit.journey.result_at;
    visitor_->asked_next = at < asked.size() && plan_question(state, *programme, asked[at]);
    if (visitor_->asked_next) return;
  }
  if (visitor_->results_seen == 1 && !visitor_->challenged && chance_.one_in(5) &&
      visit.journey.saved) {
    visitor_->challenged = true;
    return taps_.push_back("challenge");
  }
  const bool of_prompt =
      programme != nullptr &&
      visit.journey.result_at < asked_prompts(*programme, state.house.open->stage).size();
  if (of_prompt && may_promise(state.house, visit) && !visitor_->promised && chance_.one_in(8)) {
    visitor_->promised = true;
    return taps_.push_back("promise");
  }
  const bool looks_on = ++visitor_->results_seen < 3 || visited_ + 2 >= options_.visits;
  if (!looks_on) taps_.push_back("skip");
  taps_.push_back("next");
}

// In the middle of the evening the room gets its first result; at the end all of them, one by one,
// and then the curtain.
void SimulatedAudience::plan_stage(const State& state) {
  const Session* session = state.house.open ? &*state.house.open : nullptr;
  const Programme* programme = state.house.programme();
  if (session == nullptr || programme == nullptr || !state.house.stage.there)
    return taps_.push_back("back");
  const std::vector<std::string> asked = asked_prompts(*programme, session->stage);
  const std::string& shown = state.house.stage.prompt;
  if (act_due_ && !asked.empty() && shown.empty()) return taps_.push_back("next");
  if (act_due_ || !done_.count("stage again")) return taps_.push_back("back");
  if (!asked.empty() && shown != asked.back() && !done_.count("curtain"))
    return taps_.push_back("next");
  if (done_.insert("curtain").second) return taps_.push_back("curtain");
  taps_.push_back("back");
}

// Most are shown; of those that are hidden, one in the facilitator's own words.
void SimulatedAudience::plan_words(const State& state, const Visit& visit) {
  if (!visit.field.empty()) {
    write("it tells too much");
    return taps_.push_back("done");
  }
  if (!visit.sheet.empty()) {
    const bool written = says_something(visit.desk.what.text);
    const bool writes = !written && once("own reason");
    return taps_.push_back(written ? "sheet.keep" : writes ? "sheet.own" : "reason.unclear");
  }
  if (!words_wait(state.house, visit) || decided_ >= 60) return taps_.push_back("back");
  taps_.push_back(++decided_ % 6 == 0 ? "words.0.hide" : "words.0.show");
}

void SimulatedAudience::plan_desk(const State& state, const Visit& visit) {
  switch (visit.screen) {
    case Screen::desk_words:
      return plan_words(state, visit);
    case Screen::desk_results: {
      const Programme* programme = state.house.programme_of(visit.desk.chosen);
      if (programme == nullptr) return taps_.push_back("back");
      const auto& record = counts_at_desk(state.house, visit).record;
      const std::size_t stopped = stopped_scenes(record, visit.desk.chosen, *programme).size();
      const std::size_t all = programme->prompts.size() + kPagesOfScene * stopped;
      return taps_.push_back(visit.desk.result_at + 1 < all ? "next" : "back");
    }
    case Screen::desk_stage:
      return plan_stage(state);
    case Screen::desk_ledger:
      return plan_ledger(state, visit);
    case Screen::desk_promise:
      return plan_new_promise(state, visit);
    case Screen::desk_answer:
      return plan_answer(state, visit);
    case Screen::desk_cycle:
      return taps_.push_back("back");
    case Screen::desk_joker:
      return plan_joker(state);
    case Screen::desk_stop:
      return plan_stop(state);
    case Screen::desk_languages:
      return taps_.push_back("back");
    case Screen::desk_export:
      if (once("export")) taps_.push_back("export");
      return;
    case Screen::desk_reason:
      return plan_reason(visit);
    case Screen::desk_new:
      return plan_new_session(visit);
    case Screen::desk_leave:
      return taps_.push_back("leave");
    default:
      break;
  }
  if (act_due_ && state.house.stage.there && once("stage")) return taps_.push_back("desk_stage");
  if (plan_act(state)) return;
  if (once("words")) return taps_.push_back("desk_words");
  if (once("results")) return taps_.push_back("desk_results");
  if (once("cycle")) return taps_.push_back("desk_cycle");
  if (state.house.stage.there && once("stage again")) return taps_.push_back("desk_stage");
  if (once("languages")) return taps_.push_back("desk_languages");
  if (once("to export")) return taps_.push_back("desk_export");
  if (once("close")) {
    taps_.push_back("close_session");
    return taps_.push_back("confirm");
  }
  if (session_ < options_.sessions) return plan_next_session(state);
  if (once("new")) return taps_.push_back("desk_new");
  if (once("poster")) return taps_.push_back("poster");
  taps_.push_back("desk_leave");
}

}  // namespace chorus
