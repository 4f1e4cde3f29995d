// A kiosk without a window: the State, update() and an in-memory store, tapped by widget id as a
// person would tap it, read as written pages. Time is moved by hand.
#pragma once

#include <doctest/doctest.h>

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/effect.h"
#include "core/state.h"
#include "core/update.h"
#include "prompts/prompts.h"
#include "screens/screens.h"
#include "screens/written_page.h"
#include "store/memory_store.h"

namespace chorus::test {

inline Words english(std::string text) { return Words{{"en", std::move(text)}}; }

// Two roles, a scene of two beats, a prompt of several types; thresholds small enough for tests.
inline Programme small_programme() {
  Programme programme;
  programme.id = "small";
  programme.title = english("Small play");
  programme.about = english("A short scene.");
  programme.languages = {"en", "cy"};
  programme.roles = {{"patient", english("Patient"), false}, {"manager", english("Manager"), true}};
  programme.scenes = {{"desk", english("The desk"), {}, {{"arrives", english("Arrives")}}}};
  Prompt felt{.code = "felt", .type = "faces", .text = english("How was it?")};
  felt.when = {When::Kind::arrival, ""};
  Prompt seen{.code = "seen", .type = "multi", .text = english("What did you see?")};
  seen.when = {When::Kind::after_scene, "desk"};
  seen.options = {{"a", english("A queue")}, {"b", english("A smile")}};
  Prompt words{.code = "words", .type = "text", .text = english("Anything else?")};
  words.when = {When::Kind::leaving, ""};
  programme.prompts = {felt, seen, words};
  for (Words& step : programme.steps) step = english("Step");
  return programme;
}

inline Strings small_strings() {
  Strings strings;
  strings.add({"en", "English", false, true, {}});
  strings.add({"cy", "Cymraeg", false, true, {}});
  return strings;
}

class Theatre {
 public:
  explicit Theatre(Programme programme = small_programme(), bool rehearsal = false,
                   Strings strings = small_strings())
      : store_(make_memory_store(Chance({7, 7}).id())) {
    auto catalogue = std::make_shared<Catalogue>();
    catalogue->programmes = {std::move(programme)};
    catalogue->strings = std::move(strings);
    catalogue->types = prompt_types();
    state_ = first_state(catalogue, rehearsal);
  }

  // The store is loaded; a PIN is set.
  Theatre& loaded(bool with_pin = true) {
    pin_ = with_pin ? "135790" : "";
    post({0, 0, house()});
    return *this;
  }
  // A session of the programme is open.
  Theatre& open() {
    Session session;
    session.id = Chance({1, 2}).id();
    session.programme = state_.house.catalogue->programmes.front().id;
    session.title = "Matinee";
    session.date = "2026-11-24";
    session.phase = SessionPhase::open;
    session.opened_ms = moment_.wall_ms;
    REQUIRE(store_->save_session(session).ok());
    return loaded();
  }

  // --- What a person does
  bool offers(const std::string& id) const { return page().tap(id) != nullptr; }
  void tap(const std::string& id) { tap_as_seen(id, page(), visit().turn); }
  // A tap judged by a screen seen earlier: a finger that came down just before the screen changed.
  void tap_as_seen(const std::string& id, const WrittenPage& seen, Turn turn) {
    const What* what = seen.tap(id);
    INFO("looking for " << id << " in\n" << seen.text());
    REQUIRE(what != nullptr);
    post({0, turn, *what});
  }
  void taps(std::initializer_list<const char*> ids) {
    for (const char* id : ids) tap(id);
  }
  void type(const std::string& text) {
    for (const char letter : text) post({0, visit().turn, KeyTapped{KeyTapped::Key::text, std::string(1, letter)}});
  }
  void wait(std::int64_t ms) {
    const std::int64_t until = moment_.steady_ms + ms;
    for (auto due = next_due(state_); due && *due <= until; due = next_due(state_)) {
      const std::int64_t step = std::max<std::int64_t>(0, *due - moment_.steady_ms);
      moment_.steady_ms += step;
      moment_.wall_ms += step;
      post({0, 0, TimePassed{}});
    }
    moment_.wall_ms += until - moment_.steady_ms;
    moment_.steady_ms = until;
  }
  void enter_pin(const std::string& pin) {
    for (const char digit : pin) tap(std::string("pin.") + digit);
    tap("pin.enter");
  }
  void arrive() { taps({"start", "languages.en", "agree"}); }
  void go_to_desk() {
    tap("corner");
    enter_pin("135790");
  }

  // --- What a person sees
  WrittenPage page() const {
    WrittenPage written;
    write_screen(state_.house, visit(), written);
    return written;
  }
  std::string text() const { return page().text(); }
  bool says(const std::string& words) const { return text().find(words) != std::string::npos; }
  Screen screen() const { return visit().screen; }
  const Visit& visit() const { return state_.visits.at(0); }
  const State& state() const { return state_; }
  Store& store() { return *store_; }

  // --- The store's moods
  void hold_outcomes() { holding_ = true; }
  void release_outcomes() {
    holding_ = false;
    drain();
  }
  void fail_saves(bool fail = true) { failing_ = fail; }
  int saves() const { return saves_; }
  const std::vector<Effect>& unanswered() const { return unanswered_; }  // orders for others than the store

  void post(Event event) {
    moment_.seed = {++seed_, 99};
    Outcome outcome = update(std::move(state_), event, moment_);
    state_ = std::move(outcome.state);
    for (Effect& effect : outcome.effects) std::visit([&](auto& order) { carry_out(order); }, effect);
    if (!holding_) drain();
  }
  Moment& moment() { return moment_; }

 private:
  HouseLoaded house() {
    HouseLoaded loaded;
    loaded.has_pin = !pin_.empty();
    loaded.sessions = store_->sessions().value();
    for (const Session& session : loaded.sessions) {
      const Programme& programme = state_.house.catalogue->programmes.front();
      if (session.phase != SessionPhase::open) continue;
      loaded.open = session.id;
      loaded.revisions = store_->register_prompts(session.id, programme).value();
      loaded.counts = store_->counts(session.id, programme, state_.house.catalogue->types).value();
    }
    return loaded;
  }
  void drain() {
    while (!outcomes_.empty() && !holding_) {
      const Event event = outcomes_.front();
      outcomes_.pop_front();
      post(event);
    }
  }
  void bring(What what) { outcomes_.push_back({0, 0, std::move(what)}); }
  template <class Order, class Success>
  void answer(const Order& order, Done result, Success success) {
    ++saves_;
    if (failing_) result = Error{Fault::storage, "", "the disk is full"};
    if (result) return bring(std::move(success));
    bring(SaveFailed{order.ticket, result.error()});
  }
  void carry_out(const SaveVisit& order) {
    answer(order, failing_ ? done() : store_->save_visit(order.visit), VisitSaved{order.ticket});
  }
  void carry_out(const SaveResponse& order) {
    answer(order, failing_ ? done() : store_->save_response(order.response),
           ResponseSaved{order.ticket, order.response});
  }
  void carry_out(const SaveSession& order) {
    const Done saved = failing_ ? done() : store_->save_session(order.session);
    std::vector<Revision> revisions;
    if (saved && !failing_) {
      revisions = store_->register_prompts(order.session.id, state_.house.catalogue->programmes.front()).value();
    }
    answer(order, saved, SessionSaved{order.ticket, order.session, revisions});
  }
  void carry_out(const SaveWords& order) {
    answer(order, failing_ ? done() : store_->save_words(order.words), WordsSaved{order.ticket, order.words});
  }
  void carry_out(const LoadCounts& order) {
    const auto& catalogue = *state_.house.catalogue;
    bring(CountsLoaded{order.ticket, order.session,
                       store_->counts(order.session, catalogue.programmes.front(), catalogue.types).value()});
  }
  void carry_out(const RecordShown& order) {
    REQUIRE(store_->record_shown(order.session, {order.prompt, order.revision}).ok());
    unanswered_.push_back(order);
  }
  void carry_out(const SetPin& order) {
    pin_ = order.pin;
    bring(PinSet{order.ticket});
  }
  void carry_out(const CheckPin& order) {
    if (order.pin == pin_) return bring(PinAccepted{order.ticket});
    bring(PinRefused{order.ticket});
  }
  void carry_out(const FindTargets&) { bring(TargetsFound{{{"/media/stick", "stick", true}}}); }
  template <class Other>
  void carry_out(const Other& order) {
    unanswered_.push_back(order);
  }

  std::unique_ptr<Store> store_;
  State state_;
  Moment moment_{1'700'000'000'000, 1'000'000, 0, {}};
  std::uint64_t seed_ = 0;
  std::string pin_;
  std::deque<Event> outcomes_;
  std::vector<Effect> unanswered_;
  bool holding_ = false, failing_ = false;
  int saves_ = 0;
};

}  // namespace chorus::test
