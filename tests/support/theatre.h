// A kiosk without a window: the State, update() and an in-memory store, tapped by widget id as a
// person would tap it, read as written pages. Time is moved by hand.
#pragma once

#include <doctest/doctest.h>

#include <deque>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/effect.h"
#include "core/state.h"
#include "core/update.h"
#include "prompts/prompts.h"
#include "screens/spoken_page.h"
#include "screens/written_page.h"
#include "store/store.h"

namespace chorus::test {

Words english(std::string text);
// Two roles, a scene of one beat, a prompt each on arrival, after the scene and on leaving.
Programme small_programme();
// English and Welsh without a text, but for quotation marks: screens show the keys.
Strings small_strings();

// What comes with the keeper's PIN.
inline constexpr const char* kRecoveryKey = "ACDE FGHJ KLMN PQRT VWXY 3479 ACDE FGHJ";

class Theatre {
 public:
  explicit Theatre(Programme programme = small_programme(), bool rehearsal = false,
                   Strings strings = small_strings());

  Theatre& loaded(bool with_pin = true);                // the store is loaded
  Theatre& with_facilitator_pin(std::string pin);       // beside the keeper's, 135790
  Theatre& speaks(std::vector<std::string> languages);  // the machine has voices for these
  Theatre& open();                                      // …and a session of the programme is open

  // --- What a person does
  bool offers(const std::string& id) const;
  void tap(const std::string& id);
  // A tap judged by a screen seen earlier: a finger that came down just before the screen changed.
  void tap_as_seen(const std::string& id, const WrittenPage& seen, Turn turn);
  void taps(std::initializer_list<const char*> ids);
  void type(const std::string& text);
  void touch_nothing();
  void wait(std::int64_t ms);
  void set_the_clock(std::int64_t by_ms) { moment_.wall_ms += by_ms; }  // somebody, or the network
  void enter_pin(const std::string& pin);
  void choose_pin(const std::string& pin);  // and repeats it
  // Ends the kiosk and starts it again, its clock set back or forth meanwhile.
  void restart(std::int64_t clock_by_ms = 0);
  void arrive();
  // From the thanks screen: the way back that the visit is given.
  PictureCode take_code();
  // From the poster or the consent screen.
  void enter_code(const PictureCode& code);
  void go_to_desk();
  // The kiosk dies, and is started again so much later; its store and what is beside it are left.
  void die(std::int64_t ms = 0);
  const std::optional<Bookmark>& bookmark() const {
    return bookmark_;
  }  // that is kept beside the store
  // From the poster back to it: the role's code (empty: rather not say) and the answer to what is
  // asked first; the rest is skipped.
  void visitor(const std::string& role, const std::string& answer);

  void event(What what) { post({0, 0, std::move(what)}); }  // what the app found out
  // Orders to the voice, in words: "screen 7", "words 8 Next", "stop".
  const std::vector<std::string>& voice() const { return voice_; }

  // --- What a person sees
  WrittenPage page() const;
  std::string text() const { return page().text(); }
  WrittenPage room_page() const;  // what stands on the second display
  std::string room_text() const { return room_page().text(); }
  std::vector<Spoken> spoken() const;  // the same screen, as it is read aloud
  bool says(const std::string& words) const;
  Screen screen() const { return visit().screen; }
  const Visit& visit() const { return state_.visits.at(0); }
  const State& state() const { return state_; }
  Store& store() { return *store_; }

  // --- The store's moods
  void hold_outcomes() { holding_ = true; }
  void release_outcomes();
  void fail_saves(bool fail = true) { failing_ = fail; }
  int saves() const { return saves_; }
  const std::vector<Effect>& unanswered() const {
    return unanswered_;
  }  // orders for others than the store

  void post(Event event);

 private:
  HouseLoaded house();
  void drain();
  void bring(What what) { outcomes_.push_back({0, 0, std::move(what)}); }
  void answer(Ticket ticket, const Done& result, What success);
  void carry_out(const SaveVisit& order);
  void carry_out(const SaveResponse& order);
  void carry_out(const SaveSession& order);
  void carry_out(const SaveWords& order);
  void carry_out(const AddEntry& order);
  void carry_out(const IssueCode& order);
  void carry_out(const FindCode& order);
  void carry_out(const LinkVisit& order);
  void carry_out(const WithdrawVisit& order);
  void carry_out(const LoadCounts& order);
  void carry_out(const LoadPast& order);
  void carry_out(const RecordShown& order);
  void carry_out(const SetPin& order);
  void carry_out(const CheckPin& order);
  void carry_out(const CheckKey& order);
  void carry_out(const KeepDeed& order);
  void carry_out(const LoadLog& order);
  void tried(Ticket ticket, DeskRole whose, const Tries& before, const Tries& if_wrong);
  void carry_out(const FindTargets& order);
  void carry_out(const KeepBookmark& order) { bookmark_ = order.place; }
  void carry_out(const ForgetBookmark&) { bookmark_.reset(); }
  void carry_out(const SpeakScreen& order) {
    voice_.push_back("screen " + std::to_string(order.ticket));
  }
  void carry_out(const SpeakWords& order) {
    voice_.push_back("words " + std::to_string(order.ticket) + " " + order.words);
  }
  void carry_out(const StopSpeaking&) { voice_.push_back("stop"); }
  template <class Other>
  void carry_out(const Other& order) {
    unanswered_.push_back(order);
  }

  std::unique_ptr<Store> store_;
  State state_;
  Moment moment_{1'700'000'000'000, 1'000'000, 0, {}};
  std::uint64_t seed_ = 0;
  std::string pin_, facilitator_pin_;
  Tries pin_tries_;
  std::uint64_t codes_ = 0;  // issued so far
  std::optional<Bookmark> bookmark_;
  std::deque<Event> outcomes_;
  std::vector<Effect> unanswered_;
  std::vector<std::string> voice_;
  bool holding_ = false, failing_ = false;
  int saves_ = 0;
};

}  // namespace chorus::test
