#include "app/audience.h"

#include <cstdio>

#include "app/files.h"

namespace chorus {
namespace {

constexpr std::int64_t kHoldMs = 1300;
constexpr int kMoment = 30;     // turns in which a screen that stays the same is waited for
constexpr int kPatience = 400;  // turns in which a widget may be missing before we give up

void press(Kiosk& kiosk, std::int64_t now, float x, float y) {
  kiosk.input({now, PointerMoved{x, y}});
  kiosk.input({now, PointerPressed{x, y}});
}

// Where letters are not Latin, a key turns to those that are, and the simulated words are.
bool latin_keys(const Kiosk& kiosk) {
  return kiosk.page().find("key.e") != nullptr || kiosk.page().find("key.E") != nullptr;
}

std::string kind_of(const Prompt& prompt) {
  return "-" + prompt.type + (prompt.again_of.empty() ? "" : "-again");
}

// Screens on which there is more to see when there were sessions before.
bool tells_of_sessions(Screen screen, const std::string& name) {
  return screen == Screen::desk_ledger || screen == Screen::desk_cycle ||
         name.rfind("results-say_do", 0) == 0 || name.rfind("desk_results-say_do", 0) == 0;
}

}  // namespace

SimulatedAudience::SimulatedAudience(AudienceOptions options, RehearsalClock& clock)
    : options_(std::move(options)), clock_(clock), chance_({options_.seed, 0x726f6f6d}) {}

std::int64_t SimulatedAudience::turn(Kiosk& kiosk) {
  const State& state = kiosk.state();
  const Visit& visit = state.visits.at(0);
  if (finish_hold(kiosk)) return 1;
  if (!state.house.ready || visit.saving != 0 || !kiosk.hands().idle()) return 20;
  note_export(visit);
  take_shot(kiosk);
  if (planned_turn_ != visit.turn) {
    taps_.clear();
    planned_turn_ = visit.turn;
    plan(state);
  }
  return act(kiosk);
}

std::int64_t SimulatedAudience::act(Kiosk& kiosk) {
  if (taps_.empty()) {
    wait_for_screen(kiosk.state());
    return 20;
  }
  waited_ = 0;
  const std::string id = taps_.front();
  if (id.front() == '(') {
    taps_.pop_front();
    let_time_pass(*kiosk.state().house.catalogue, id);
    return 1;
  }
  if (tap(kiosk, id)) {
    taps_.pop_front();
    missing_ = 0;
    return pause(id.rfind("key.", 0) == 0 ? 120 : 900);
  }
  if (++missing_ == kPatience / 10 && id.rfind("key.", 0) == 0 && !latin_keys(kiosk)) {
    taps_.push_front("key.marks");
  }
  if (missing_ < kPatience) return 5;
  trouble_ = "the rehearsal looked for \"" + id + "\" on the screen " +
             screen_name(kiosk.state().visits.at(0).screen) + " and did not find it";
  kiosk.leave();
  return 1;
}

// What the desk will not do, such as hiding what is challenged, leaves its screen as it was: after
// a moment the facilitator turns to the next thing.
void SimulatedAudience::wait_for_screen(const State& state) {
  if (state.visits.at(0).screen != Screen::desk_words || ++waited_ < kMoment) return;
  waited_ = 0;
  plan(state);
}

// Nobody touches the screen: first the warning comes up, then the visit ends.
void SimulatedAudience::let_time_pass(const Catalogue& catalogue, const std::string& how) {
  const int seconds = how == "(gone)" ? catalogue.warning_seconds : catalogue.idle_seconds;
  clock_.advance(seconds * std::int64_t{1000});
  if (how == "(leave)") taps_.push_back("(gone)");
}

bool SimulatedAudience::tap(Kiosk& kiosk, const std::string& id) {
  const std::int64_t now = clock_.now().steady_ms;
  const SeenWidget* widget = kiosk.page().find(id);
  if (const auto way = kiosk.page().way_to(id)) {
    if (const SeenWidget* scroll = kiosk.page().find(*way)) {
      const float x = scroll->rect.x + scroll->rect.w / 2, y = scroll->rect.y + scroll->rect.h / 2;
      press(kiosk, now, x, y);
      kiosk.input({now, PointerReleased{x, y}});
    }
    return false;
  }
  if (widget == nullptr || !widget->enabled || widget->hidden) return false;
  if (id == "corner") {
    begin_hold(kiosk, *widget);
    return true;
  }
  const float x = widget->rect.x + widget->rect.w / 2, y = widget->rect.y + widget->rect.h / 2;
  press(kiosk, now, x, y);
  kiosk.input({now, PointerReleased{x, y}});
  return true;
}

void SimulatedAudience::begin_hold(Kiosk& kiosk, const SeenWidget& widget) {
  const float x = widget.rect.x + widget.rect.w / 2, y = widget.rect.y + widget.rect.h / 2;
  hold_since_ms_ = clock_.now().steady_ms;
  press(kiosk, hold_since_ms_, x, y);
  hold_ = {x, y};
  if (options_.fast) clock_.advance(kHoldMs);
}

bool SimulatedAudience::finish_hold(Kiosk& kiosk) {
  if (!hold_) return false;
  const std::int64_t now = clock_.now().steady_ms;
  const bool there = kiosk.state().visits.at(0).screen != Screen::poster;
  if (!there && now < hold_since_ms_ + 2 * kHoldMs) return true;
  kiosk.input({now, PointerReleased{hold_->first, hold_->second}});
  hold_.reset();
  return true;
}

void SimulatedAudience::note_export(const Visit& visit) {
  using Phase = Desk::Export::Phase;
  if (visit.screen != Screen::desk_export || !done_.count("export")) return;
  const Desk::Export& exporting = visit.desk.exporting;
  if (exporting.phase != Phase::written && exporting.phase != Phase::failed) return;
  if (!taps_.empty() || !once("back from export")) return;
  if (exporting.phase == Phase::failed && exporting.error) trouble_ = sentence(*exporting.error);
  if (exporting.phase == Phase::written) exported_.push_back(exporting.path);
  taps_.push_back("back");
}

std::string SimulatedAudience::shot_name(const State& state) const {
  const Visit& visit = state.visits.at(0);
  std::string name = screen_name(visit.screen);
  const Programme* programme = state.house.programme_of(visit.journey.record.session);
  const Journey& way = visit.journey;
  if (visit.screen == Screen::prompt && programme != nullptr && way.at < way.plan.size()) {
    const Prompt* prompt = programme->prompt(way.plan[way.at]);
    const auto draft = way.drafts.find(prompt->code);
    name += kind_of(*prompt);
    if (draft != way.drafts.end() && draft->second.answered) name += "-answered";
  }
  if (visit.screen == Screen::results || visit.screen == Screen::desk_results) {
    const Programme* shown =
        visit.screen == Screen::results ? programme : state.house.programme_of(visit.desk.chosen);
    const std::size_t at = visit.screen == Screen::results ? way.result_at : visit.desk.result_at;
    if (shown != nullptr && at < shown->prompts.size()) name += kind_of(shown->prompts[at]);
    if (shown != nullptr && at >= shown->prompts.size())
      name += "-" + std::to_string(at - shown->prompts.size());
    if (visited_ < options_.visits / 2) name += "-early";
  }
  if (visit.screen == Screen::desk_export) {
    using Phase = Desk::Export::Phase;
    if (visit.desk.exporting.phase == Phase::written) name += "-written";
    if (visit.desk.exporting.phase == Phase::writing) name += "-writing";
  }
  if (session_ > 1 && session_ == options_.sessions && tells_of_sessions(visit.screen, name))
    name += "-later";
  if (visit.screen == Screen::poster && !state.house.open) name += "-closed";
  if (visit.screen == Screen::prompt && !way.last.empty()) name += "-last";
  if (visit.screen == Screen::way_in && !visit.code.empty()) name += "-tapped";
  if (visit.withdrawn) name += "-gone";
  if (visit.warned) name += "-warning";
  if (!visit.field.empty() && visit.screen != Screen::prompt) name += "-writing";
  if (!visit.sheet.empty()) name += "-sheet";
  return name;
}

void SimulatedAudience::shoot_room(Kiosk& kiosk) {
  if (kiosk.room().window() == nullptr || kiosk.room().busy() || options_.shots.empty()) return;
  const House& house = kiosk.state().house;
  const Programme* programme = house.programme_of(house.stage.session);
  const Prompt* prompt = programme == nullptr ? nullptr : programme->prompt(house.stage.prompt);
  std::string name = prompt == nullptr ? "stage-curtain" : "stage-" + prompt->type;
  if (prompt != nullptr && visited_ < options_.visits) name += "-early";
  if (!shot_.insert(name).second) return;
  const Done saved = kiosk.room().window()->screenshot(options_.shots + "/" + name + ".png");
  if (!saved) trouble_ = sentence(saved.error());
}

void SimulatedAudience::take_shot(Kiosk& kiosk) {
  if (options_.shots.empty() && !options_.keeps) return;
  if (kiosk.page().dirty() || kiosk.page().moving(clock_.now().steady_ms)) return;
  shoot_room(kiosk);
  const std::string name = shot_name(kiosk.state());
  if (!shot_.insert(name).second) return;
  if (options_.keeps) screens_.push_back({name, kiosk.state().house, kiosk.state().visits.at(0)});
  if (options_.shots.empty()) return;
  const Done saved = kiosk.window().screenshot(options_.shots + "/" + name + ".png");
  if (!saved) trouble_ = sentence(saved.error());
}

}  // namespace chorus
