// An evening of Forum Theatre: a scene of three beats that the Joker stops, and a room that
// answers.
#pragma once

#include <initializer_list>
#include <utility>
#include <vector>

#include "core/interventions.h"
#include "support/theatre.h"

namespace chorus::test {

inline Programme forum_programme() {
  Programme programme = small_programme();
  programme.scenes[0].beats = {{"arrives", english("Nia arrives")},
                               {"waits", english("Nia waits")},
                               {"sits", english("Nia sits")}};
  programme.scenes[0].characters = {{"nia", english("Nia")}};
  programme.tactics = {{"quiet", english("A quiet place")}, {"say", english("Say it")}};
  Prompt felt = programme.prompts.front();
  programme.prompts = {felt};
  return programme;
}

struct Evening {
  Theatre theatre;
  explicit Evening(Programme programme = forum_programme()) : theatre(std::move(programme)) {
    theatre.open();
  }
  // The scene plays, and the Joker watches it.
  void play() {
    theatre.go_to_desk();
    theatre.taps({"stage.start", "desk_joker"});
  }
  Id stop(std::initializer_list<const char*> details = {"replaced.nia", "tactic.quiet"}) {
    theatre.tap("stop");
    theatre.taps(details);
    theatre.tap("next");
    return record().back().id;
  }
  void talk() { theatre.taps({"stage.talk", "back", "poster"}); }
  // The scene was stopped, and a participant comes once the room talks.
  void come_after_stop() {
    play();
    stop();
    talk();
    come();
  }
  void come() {
    theatre.arrive();
    theatre.taps({"role.patient", "next"});
  }
  const std::vector<RecordEntry>& record() const { return theatre.state().house.counts.record; }
  SceneTried tried() const {
    const House& house = theatre.state().house;
    const auto scenes = read_tried(*house.programme(), *house.open, house.counts);
    REQUIRE(scenes.size() == 1);
    return scenes[0];
  }
};

}  // namespace chorus::test
