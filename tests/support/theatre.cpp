#include "support/theatre.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "prompts/prompts.h"
#include "screens/screens.h"
#include "store/deed_chain.h"
#include "store/memory_store.h"
#include "store/way_back.h"

namespace chorus::test {

Words english(std::string text) {
  return Words{{"en", std::move(text)}};
}

Programme small_programme() {
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

Strings small_strings() {
  Strings strings;
  strings.add({"en", "English", false, true, {{"words.quoted", "“{0}”"}}});
  strings.add({"cy", "Cymraeg", false, true, {}});
  return strings;
}

Theatre::Theatre(Programme programme, bool rehearsal, Strings strings)
    : store_(make_memory_store(Chance({7, 7}).id())) {
  auto catalogue = std::make_shared<Catalogue>();
  catalogue->programmes = {std::move(programme)};
  catalogue->strings = std::move(strings);
  catalogue->types = prompt_types();
  catalogue->themes = {"day", "dark", "contrast"};
  state_ = first_state(catalogue, rehearsal);
}

Theatre& Theatre::loaded(bool with_pin) {
  pin_ = with_pin ? "135790" : "";
  post({0, 0, house()});
  return *this;
}

Theatre& Theatre::with_facilitator_pin(std::string pin) {
  facilitator_pin_ = std::move(pin);
  post({0, 0, house()});
  return *this;
}

Theatre& Theatre::speaks(std::vector<std::string> languages) {
  post({0, 0, VoicesFound{std::move(languages)}});
  return *this;
}

Theatre& Theatre::open() {
  Session session;
  session.id = Chance({1, 2}).id();
  const Programme& programme = state_.house.catalogue->programmes.front();
  session.programme = programme.id;
  session.promises.seal_words = programme.promises.seal_words;
  session.title = "Matinee";
  session.date = "2026-11-24";
  session.phase = SessionPhase::open;
  session.opened_ms = moment_.wall_ms;
  REQUIRE(store_->save_session(session).ok());
  return loaded();
}

void Theatre::die(std::int64_t ms) {
  moment_.steady_ms += ms;
  moment_.wall_ms += ms;
  outcomes_.clear();
  state_ = first_state(state_.house.catalogue, state_.house.rehearsal);
  post({0, 0, house()});
  if (!bookmark_) return;
  auto answers = store_->answers(bookmark_->record.id, state_.house.catalogue->types);
  post({0, 0, BookmarkFound{*bookmark_, std::move(answers).value()}});
}

bool Theatre::offers(const std::string& id) const {
  return page().tap(id) != nullptr;
}
void Theatre::tap(const std::string& id) {
  tap_as_seen(id, page(), visit().turn);
}

void Theatre::tap_as_seen(const std::string& id, const WrittenPage& seen, Turn turn) {
  const What* what = seen.tap(id);
  INFO("looking for " << id << " in\n" << seen.text());
  REQUIRE(what != nullptr);
  post({0, turn, *what});
}

void Theatre::taps(std::initializer_list<const char*> ids) {
  for (const char* id : ids) tap(id);
}

void Theatre::type(const std::string& text) {
  for (const char letter : text) {
    post({0, visit().turn, KeyTapped{KeyTapped::Key::text, std::string(1, letter)}});
  }
}

void Theatre::touch_nothing() {
  post({0, visit().turn, ScreenTouched{}});
}

void Theatre::wait(std::int64_t ms) {
  const std::int64_t until = moment_.steady_ms + ms;
  for (auto due = next_due(state_); due && *due <= until; due = next_due(state_)) {
    const std::int64_t step = std::max<std::int64_t>(0, *due - moment_.steady_ms);
    moment_.steady_ms += step;
    moment_.wall_ms += step;
    std::vector<Seat> seats;
    for (const auto& [seat, visit] : state_.visits) seats.push_back(seat);
    for (const Seat seat : seats) post({seat, 0, TimePassed{}});
  }
  moment_.wall_ms += until - moment_.steady_ms;
  moment_.steady_ms = until;
}

void Theatre::enter_pin(const std::string& pin) {
  for (const char digit : pin) tap(std::string("pin.") + digit);
  tap("pin.enter");
}

void Theatre::choose_pin(const std::string& pin) {
  enter_pin(pin);
  REQUIRE(screen() == Screen::repeat_pin);
  enter_pin(pin);
}

void Theatre::restart(std::int64_t clock_by_ms) {
  state_ = first_state(state_.house.catalogue, state_.house.rehearsal);
  moment_.wall_ms += clock_by_ms;
  moment_.steady_ms = 5'000;
  post({0, 0, house()});
}

void Theatre::arrive() {
  taps({"start", "languages.en", "agree"});
}

PictureCode Theatre::take_code() {
  tap("way_back");
  REQUIRE(screen() == Screen::way_back);
  return visit().code;
}

void Theatre::enter_code(const PictureCode& code) {
  tap("way_in");
  for (const int picture : code)
    tap("pictures." + std::string(kCodePictures[static_cast<std::size_t>(picture)]));
  tap("next");
}

void Theatre::go_to_desk() {
  tap("corner");
  enter_pin("135790");
}

void Theatre::visitor(const std::string& role, const std::string& answer) {
  arrive();
  tap("role." + (role.empty() ? "none" : role));
  tap("next");
  tap(answer);
  if (answer != "skip") tap("next");
  while (screen() != Screen::poster) tap(offers("skip") ? "skip" : "next");
}

WrittenPage Theatre::room_page() const {
  WrittenPage written;
  write_screen(state_.house, state_.visits.at(kStageSeat), written);
  return written;
}

WrittenPage Theatre::page() const {
  WrittenPage written;
  write_screen(state_.house, visit(), written);
  return written;
}

std::vector<Spoken> Theatre::spoken() const {
  SpokenPage page(
      Teller(state_.house.catalogue->strings, visit().language, visit().access.easy_words));
  write_screen(state_.house, visit(), page);
  return page.sentences();
}

bool Theatre::says(const std::string& words) const {
  return text().find(words) != std::string::npos;
}

void Theatre::release_outcomes() {
  holding_ = false;
  drain();
}

void Theatre::post(Event event) {
  moment_.seed = {++seed_, 99};
  Outcome outcome = update(std::move(state_), event, moment_);
  state_ = std::move(outcome.state);
  for (Effect& effect : outcome.effects) std::visit([&](auto& order) { carry_out(order); }, effect);
  if (!holding_) drain();
}

HouseLoaded Theatre::house() {
  HouseLoaded loaded;
  loaded.has_pin = loaded.has_key = !pin_.empty();
  loaded.has_facilitator_pin = !facilitator_pin_.empty();
  loaded.pin_tries = pin_tries_;
  loaded.sessions = store_->sessions().value();
  loaded.tries = store_->code_tries().value();
  for (const Session& session : loaded.sessions) {
    const Programme& programme = state_.house.catalogue->programmes.front();
    if (session.phase != SessionPhase::open) continue;
    loaded.open = session.id;
    loaded.revisions = store_->register_prompts(session.id, programme).value();
    loaded.counts = store_->counts(session.id, programme, state_.house.catalogue->types).value();
  }
  return loaded;
}

void Theatre::drain() {
  while (!outcomes_.empty() && !holding_) {
    const Event event = outcomes_.front();
    outcomes_.pop_front();
    post(event);
  }
}

void Theatre::answer(Ticket ticket, const Done& result, What success) {
  ++saves_;
  if (failing_) return bring(SaveFailed{ticket, {Fault::storage, "", "the disk is full"}});
  if (result) return bring(std::move(success));
  bring(SaveFailed{ticket, result.error()});
}

void Theatre::carry_out(const SaveVisit& order) {
  answer(order.ticket, failing_ ? done() : store_->save_visit(order.visit),
         VisitSaved{order.ticket});
}

void Theatre::carry_out(const SaveResponse& order) {
  answer(order.ticket, failing_ ? done() : store_->save_response(order.response),
         ResponseSaved{order.ticket, order.response});
}

void Theatre::carry_out(const SaveSession& order) {
  const Done saved = failing_ ? done() : store_->save_session(order.session);
  std::vector<Revision> revisions;
  if (saved && !failing_) {
    const Programme& programme = state_.house.catalogue->programmes.front();
    revisions = store_->register_prompts(order.session.id, programme).value();
  }
  const auto record = store_->record(order.session.programme);
  answer(order.ticket, saved,
         SessionSaved{order.ticket, order.session, revisions, std::move(record).value()});
}

void Theatre::carry_out(const SaveWords& order) {
  answer(order.ticket, failing_ ? done() : store_->save_words(order.words),
         WordsSaved{order.ticket, order.words});
}

void Theatre::carry_out(const AddEntry& order) {
  answer(order.ticket, failing_ ? done() : store_->add_entry(order.entry),
         EntryAdded{order.ticket, order.entry});
}

namespace {
Id mark_of(const PictureCode& code) {
  return CodeKey({1, 2, 3}).mark(code);
}
}  // namespace

void Theatre::carry_out(const IssueCode& order) {
  Chance chance({++codes_, 5});
  PictureCode code(kCodeLength);
  for (int& picture : code) picture = static_cast<int>(chance.below(kCodePictures.size()));
  answer(order.ticket, failing_ ? done() : store_->keep_code(order.visit, mark_of(code)),
         CodeIssued{order.ticket, code});
}

void Theatre::carry_out(const FindCode& order) {
  if (failing_) return answer(order.ticket, done(), {});
  REQUIRE(store_->save_code_tries(order.if_wrong).ok());
  const Id visit = store_->visit_of(mark_of(order.code)).value();
  if (visit.nil()) return bring(CodeUnknown{order.ticket, order.if_wrong});
  REQUIRE(store_->save_code_tries(order.before).ok());
  auto held = store_->holdings(visit, state_.house.catalogue->types);
  bring(CodeFound{order.ticket, std::move(held).value()});
}

void Theatre::carry_out(const LinkVisit& order) {
  const bool linked = !failing_ && store_->link_visit(order.visit, order.earlier).ok();
  answer(order.ticket, done(), LinkSaved{order.ticket, linked});
}

void Theatre::carry_out(const WithdrawVisit& order) {
  const Done gone = failing_ ? done() : store_->withdraw(order.visit);
  answer(order.ticket, gone, Withdrawn{order.ticket, house().counts});
}

void Theatre::carry_out(const LoadCounts& order) {
  const auto& catalogue = *state_.house.catalogue;
  auto counts = store_->counts(order.session, catalogue.programmes.front(), catalogue.types);
  bring(CountsLoaded{order.ticket, order.session, std::move(counts).value()});
}

void Theatre::carry_out(const LoadPast& order) {
  const auto& catalogue = *state_.house.catalogue;
  const Programme& programme = catalogue.programmes.front();
  auto counts = store_->counts(order.session, programme, catalogue.types);
  bring(PastLoaded{order.session,
                   followed(std::move(counts).value().prompts, programme, catalogue.types)});
}

void Theatre::carry_out(const RecordShown& order) {
  REQUIRE(store_->record_shown(order.session, {order.prompt, order.revision}).ok());
  unanswered_.push_back(order);
}

void Theatre::carry_out(const SetPin& order) {
  const bool keeper = order.role == DeskRole::keeper;
  if (order.pin == (keeper ? facilitator_pin_ : pin_)) return bring(PinTaken{order.ticket});
  (keeper ? pin_ : facilitator_pin_) = order.pin;
  bring(PinSet{order.ticket, order.role, keeper ? kRecoveryKey : ""});
}

void Theatre::tried(Ticket ticket, DeskRole whose, const Tries& before, const Tries& if_wrong) {
  pin_tries_ = whose == DeskRole::none ? if_wrong : whose == DeskRole::keeper ? Tries{} : before;
  if (whose == DeskRole::none) return bring(PinRefused{ticket, if_wrong});
  bring(PinAccepted{ticket, whose});
}

void Theatre::carry_out(const CheckPin& order) {
  const DeskRole whose = order.pin == pin_               ? DeskRole::keeper
                         : order.pin == facilitator_pin_ ? DeskRole::facilitator
                                                         : DeskRole::none;
  tried(order.ticket, whose, order.before, order.if_wrong);
}

void Theatre::carry_out(const CheckKey& order) {
  const bool right = order.key == kRecoveryKey;
  tried(order.ticket, right ? DeskRole::keeper : DeskRole::none, order.before, order.if_wrong);
}

void Theatre::carry_out(const KeepDeed& order) {
  REQUIRE(store_->add_deed(order.deed).ok());
}

void Theatre::carry_out(const LoadLog& order) {
  const auto log = store_->deeds().value();
  bring(LogLoaded{order.ticket, {log.rbegin(), log.rend()}, first_misfit(log)});
}

void Theatre::carry_out(const FindTargets&) {
  bring(TargetsFound{{{"/media/stick", "stick", true}}});
}

}  // namespace chorus::test
