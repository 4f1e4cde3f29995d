// The simulated audience of `chorus rehearse`: visitors and a facilitator who tap the widgets that
// are on the screen, as fingers would. Seeded; answers lean by role, so that the results are worth
// a look.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/clock.h"
#include "app/gallery.h"
#include "app/kiosk.h"
#include "core/moment.h"

namespace chorus {

struct AudienceOptions {
  int visits = 24;  // of one session
  std::uint64_t seed = 1;
  bool fast = true;    // else at human pace
  std::string shots;   // folder for screenshots; empty: none
  bool keeps = false;  // keeps each kind of screen, for the gallery
  int sessions = 1;    // one after another, months apart
};

class SimulatedAudience {
 public:
  SimulatedAudience(AudienceOptions options, RehearsalClock& clock);

  // One turn: taps at most one widget. Returns milliseconds to wait for the next.
  std::int64_t turn(Kiosk& kiosk);
  const std::string& trouble() const {
    return trouble_;
  }  // why the rehearsal stopped; empty: all well
  // The paths of the sessions' exports, as they were written.
  const std::vector<std::string>& exported() const { return exported_; }
  const std::vector<GalleryScreen>& screens() const { return screens_; }

 private:
  struct Visitor {
    std::vector<std::string> roles;
    bool rather_not_say = false;
    std::string language;
    bool consents = true;
    bool walks_away = false;
    bool asks_for_size = false;
    int warmth = 50;
    int results_seen = 0;
    bool challenged = false, asked_next = false, promised = false;
  };

  Visitor imagine_visitor(const Programme& programme);
  void plan(const State& state);  // fills taps_ for the screen that has come up
  void plan_poster(const State& state);
  void plan_roles(const Programme& programme);
  void plan_access();
  void plan_prompt(const State& state, const Visit& visit);
  void plan_statement(const Prompt& prompt);
  void plan_experience(const PromptType& type, const Prompt& prompt, const Visit& visit,
                       bool writes);
  void plan_promise(const State& state, const Visit& visit);
  void plan_own_promise(const State& state, const Visit& visit);
  void plan_words(const State& state, const Visit& visit);
  void plan_tried(const State& state, const Visit& visit);
  void plan_results(const State& state, const Visit& visit);
  void plan_way(const State& state, const Visit& visit);
  void plan_reason(const Visit& visit);
  void plan_stage(const State& state);
  void plan_desk(const State& state, const Visit& visit);
  void plan_ledger(const State& state, const Visit& visit);
  void plan_new_promise(const State& state, const Visit& visit);
  void plan_answer(const State& state, const Visit& visit);
  bool plan_question(const State& state, const Programme& programme, const std::string& prompt);
  void plan_new_session(const Visit& visit);
  void plan_next_session(const State& state);
  bool once(const std::string& what) { return done_.insert(what).second; }
  void write(std::string_view words);
  void sign(const State& state, const Visit& visit);  // as the role that has power
  void plan_joker(const State& state);
  void plan_stop(const State& state);
  bool plan_act(const State& state);  // false: there is nothing to play
  void let_time_pass(const Catalogue& catalogue, const std::string& how);
  void begin_hold(Kiosk& kiosk, const SeenWidget& widget);
  bool finish_hold(Kiosk& kiosk);
  std::int64_t act(Kiosk& kiosk);
  void wait_for_screen(const State& state);
  void note_export(const Visit& visit);
  bool tap(Kiosk& kiosk, const std::string& id);  // false: it is not on the screen
  void take_shot(Kiosk& kiosk);
  void shoot_room(Kiosk& kiosk);  // the second display
  std::string shot_name(const State& state) const;
  std::int64_t pause(std::int64_t human_ms) const { return options_.fast ? 0 : human_ms; }

  AudienceOptions options_;
  RehearsalClock& clock_;
  Chance chance_;
  std::optional<Visitor> visitor_;
  std::deque<std::string> taps_;
  std::set<std::string> shot_;  // kinds of screen that have a picture
  std::vector<GalleryScreen> screens_;
  Turn planned_turn_ = 0;
  int visited_ = 0;
  int scenes_played_ = 0;
  bool act_due_ = false;        // the facilitator is at the desk to play the next scene
  bool idled_ = false;          // the one visitor who is asked "are you still there?"
  bool left_ = false;           // …and the one who walks away
  std::set<std::string> done_;  // what the facilitator has done in this session
  int session_ = 1;             // the one that is being played
  int decided_ = 0;             // words shown or hidden
  PictureCode code_;            // that a visitor took home; empty: none
  int returns_ = 0;             // how often it was brought back
  std::optional<std::pair<float, float>> hold_;
  std::int64_t hold_since_ms_ = 0;
  int waited_ = 0;   // turns in a row in which there was nothing to tap
  int missing_ = 0;  // turns in a row in which a widget was not there
  std::string trouble_;
  std::vector<std::string> exported_;
};

}  // namespace chorus
