// What the simulated audience wants to tap around the stage: the Joker at the desk, and visitors
// who say what they think of what was tried.
#include <array>

#include "app/audience.h"
#include "core/interventions.h"

namespace chorus {

// What could work goes by how the visitor feels; it is those above who would have to allow it.
void SimulatedAudience::plan_tried(const State& state, const Visit& visit) {
  const Programme* programme = state.house.programme_of(visit.journey.record.session);
  if (visit.field == "words") {
    for (const char letter : std::string_view("nobody asks us"))
      taps_.push_back(letter == ' ' ? "key.space" : std::string("key.") + letter);
    return taps_.push_back("next");
  }
  const bool wrote = visit.screen == Screen::hindered && !visit.writing.text.empty();
  if (wrote) return taps_.push_back("next");
  if (!visitor_ || programme == nullptr || chance_.one_in(9)) return taps_.push_back("skip");
  if (visit.screen == Screen::tried) {
    static constexpr std::array kCold = {"said.no", "said.partly", "said.cannot_tell"};
    const bool warm = static_cast<int>(chance_.below(100)) < visitor_->warmth;
    taps_.push_back(warm ? "said.yes" : kCold[chance_.below(kCold.size())]);
  } else if (visit.screen == Screen::allowed) {
    const bool above = chance_.one_in(2) || programme->roles.empty();
    taps_.push_back(above
                        ? "said.people_above"
                        : "said." + programme->roles[chance_.below(programme->roles.size())].code);
  } else {
    static constexpr std::array kHindering = {"said.time", "said.rules", "said.habit",
                                              "said.nobodys_job"};
    taps_.push_back(kHindering[chance_.below(kHindering.size())]);
    if (chance_.one_in(4)) {
      taps_.push_back("words");
      return;  // the keyboard is another screen
    }
  }
  taps_.push_back("next");
}

// Some beats of the scene go by, then somebody stops it; one stop was a mistake.
void SimulatedAudience::plan_joker(const State& state) {
  const StagePlace& stage = state.house.open->stage;
  const std::string scene = std::to_string(stage.scene);
  const auto once = [&](const char* what) { return closing_.insert(what + scene).second; };
  const auto beats = state.house.programme()->scenes[static_cast<std::size_t>(stage.scene)].beats;
  const bool more = state.house.beat + 1 < std::ssize(beats);
  for (const char* step : {"beat ", "another beat "}) {
    if (more && once(step)) return taps_.push_back("next");
  }
  if (once("stop ")) return taps_.push_back("stop");
  if (more && once("third beat ")) return taps_.push_back("next");
  if (once("second stop ")) return taps_.push_back("stop");
  if (once("mistake ")) return taps_.push_back("stop");
  const auto logged =
      interventions_of(state.house.counts.record, state.house.open->id, *state.house.programme());
  if (!logged.empty() && once("undo ")) return taps_.push_back("undo." + to_hex(logged.back()->id));
  taps_.push_back("back");
}

void SimulatedAudience::plan_stop(const State& state) {
  const Programme& programme = *state.house.programme();
  const int at = programme.scene_index(state.visits.at(0).drafting.on);
  if (at < 0) return taps_.push_back("back");
  const Scene& scene = programme.scenes[static_cast<std::size_t>(at)];
  taps_.push_back("replaced." + replaceable(programme, scene).front().code);
  const auto tactics = tactics_of(programme, scene);
  if (!tactics.empty()) taps_.push_back("tactic." + tactics[chance_.below(tactics.size())]->code);
  taps_.push_back("next");
}

bool SimulatedAudience::plan_act(const State& state) {
  if (!act_due_) return false;
  const auto tap = [&](const char* id) {
    taps_.push_back(id);
    return true;
  };
  if (closing_.insert("ledger").second) return tap("desk_ledger");
  const StagePlace& stage = state.house.open->stage;
  if (stage.scene >= 0 && stage.phase == TakePhase::playing) {
    const bool watch = closing_.insert("watch " + std::to_string(stage.scene)).second;
    return tap(watch ? "desk_joker" : "stage.talk");
  }
  if (stage.scene + 1 == scenes_played_ + 1 && stage.scene >= 0) {
    ++scenes_played_;
    act_due_ = false;
    return tap("poster");
  }
  return tap(stage.scene < 0 ? "stage.start" : "stage.next");
}

}  // namespace chorus
