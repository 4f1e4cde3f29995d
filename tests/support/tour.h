// Every screen of the shipped programmes, as the states that they are written from: a visit, a room
// that has answered, the desk. Take one state and any language, size and settings, and write it.
#pragma once

#include <string>
#include <vector>

#include "support/shipped.h"
#include "support/theatre.h"

namespace chorus::test {

struct TourStop {
  std::string name;  // "prompt desk-seen answered"
  House house;
  Visit visit;
};

// Walks through one programme and keeps each screen that it passes.
class Tour {
 public:
  explicit Tour(const std::string& programme)
      : theatre_(shipped_programme(programme), false, shipped_strings()) {
    theatre_.speaks(shipped_languages());
  }

  std::vector<TourStop> walk() {
    theatre_.loaded(false);
    first_start();
    for (int i = 0; i < 12; ++i) pass_through(i);
    visit();
    desk();
    return std::move(stops_);
  }

 private:
  void keep(const std::string& name) {
    stops_.push_back({name, theatre_.state().house, theatre_.visit()});
  }
  void tap(const std::string& id, const std::string& name) {
    theatre_.tap(id);
    keep(name);
  }

  void first_start() {
    keep("new PIN");
    theatre_.enter_pin("123456");
    keep("PIN too simple");
    theatre_.enter_pin("135790");
    keep("PIN again");
    theatre_.enter_pin("135790");
    keep("recovery key");
    theatre_.tap("noted");
    keep("desk, nothing open");
    if (theatre_.screen() == Screen::desk_home) tap("desk_new", "new session");
    tap("title", "new session, writing");
    theatre_.tap("next");
    tap("open", "desk, open");
    for (const char* move : {"stage.start", "stage.talk", "stage.next", "stage.talk"}) {
      if (theatre_.offers(move)) tap(move, std::string("desk, ") + move);
      if (std::string_view(move) == "stage.next" && theatre_.offers("desk_joker")) joker();
    }
    theatre_.tap("poster");
  }

  // A scene that is stopped twice, once by mistake.
  void joker() {
    tap("desk_joker", "the Joker's desk");
    theatre_.taps({"next", "next"});
    tap("stop", "somebody said STOP");
    theatre_.taps({"replaced.nia", "tactic.quiet-place", "tactic.say-it"});
    tap("what", "STOP, writing");
    theatre_.type("asked to sit down first");
    tap("done", "STOP, said");
    theatre_.taps({"next", "next", "stop", "tactic.refuse"});
    tap("next", "the Joker's desk, two stops");
    theatre_.tap("back");
  }

  // What is asked of the stage.
  void say(int seed) {
    const bool warm = seed % 2 == 0;
    if (theatre_.screen() == Screen::tried) return theatre_.tap(warm ? "said.yes" : "said.partly");
    if (theatre_.screen() == Screen::allowed)
      return theatre_.tap(warm ? "said.manager" : "said.people_above");
    theatre_.taps({"said.time", "said.habit"});
  }
  void answer_step(int seed) {
    if (theatre_.screen() == Screen::prompt) {
      answer(seed);
    } else {
      say(seed);
    }
  }
  std::string step_name() {
    if (theatre_.screen() == Screen::prompt) return "prompt " + prompt().code;
    const Journey& way = theatre_.visit().journey;
    return way.plan[way.at].substr(0, 12);
  }

  Value answer(int seed) {
    const Prompt& now = prompt();
    Chance chance({theatre_.visit().journey.at, static_cast<std::uint64_t>(seed)});
    const PromptType& type = *theatre_.state().house.catalogue->types.find(now.type);
    const Value value = type.imagine(now, {seed % 2 == 0 ? 25 : 80}, chance);
    if (type.statement_rules().words_beside && theatre_.offers(now.code + ".agree"))
      theatre_.tap(now.code + ".agree");
    for (const std::string& id : type.taps(now, value)) {
      // Past the statements to vote on comes a page for one's own.
      if (type.shape() == Shape::votes && !theatre_.offers(id)) continue;
      if (id.rfind("key.", 0) != 0) theatre_.tap(id);
      if (id.rfind("key.", 0) == 0) theatre_.type(id == "key.space" ? " " : id.substr(4, 1));
    }
    if (type.statement_rules().words_beside && theatre_.offers("words")) {
      theatre_.tap("words");
      theatre_.type(seed % 2 == 0 ? "nobody looked up" : "a nurse rang back");
      theatre_.tap("next");
    }
    return value;
  }
  void go_on() { theatre_.tap(theatre_.offers("next") ? "next" : "skip"); }
  const Prompt& prompt() {
    const Journey& way = theatre_.visit().journey;
    return *theatre_.state().house.catalogue->programmes.front().prompt(way.plan[way.at]);
  }

  // A visitor of the room, so that results have something to show.
  void pass_through(int seed) {
    theatre_.taps({"start", "languages.en", "agree"});
    const auto& roles = theatre_.state().house.catalogue->programmes.front().roles;
    theatre_.tap("role." + roles[static_cast<std::size_t>(seed) % 2].code);
    theatre_.tap("next");
    while (is_step(theatre_.screen())) {
      answer_step(seed);
      go_on();
    }
    while (theatre_.screen() == Screen::results) theatre_.tap("next");
    theatre_.tap("next");
  }

  void visit() {
    keep("poster");
    theatre_.event(CornerTapped{});
    keep("poster, for facilitators");
    tap("desk", "PIN");
    theatre_.wait(150'000);
    tap("start", "languages");
    tap("languages.en", "consent");
    tap("access", "make it easier");
    theatre_.tap("next");
    tap("agree", "roles");
    tap("role.none", "roles, chosen");
    theatre_.tap("next");
    while (is_step(theatre_.screen())) {
      const std::string name = step_name();
      keep(name);
      answer_step(1);
      keep(name + ", answered");
      easy(name);
      beside(name);
      go_on();
    }
    theatre_.wait(61'000);
    keep("still there?");
    theatre_.tap("still_here");
    for (int i = 0; theatre_.screen() == Screen::results; ++i) {
      keep("results " + std::to_string(i));
      if (i == 0) promise();
      theatre_.tap("next");
    }
    keep("thank you");
    const PictureCode code = theatre_.take_code();
    keep("way back");
    theatre_.taps({"next", "next"});
    way_back(code);
  }

  // A promise that is begun, and passed by.
  void promise() {
    tap("promise", "promise");
    tap("what", "promise, writing");
    theatre_.type("we ask who waits");
    tap("done", "promise, said");
    theatre_.tap("skip");
  }

  // In with the pictures: on from the visit they lead to, and then all of it taken back.
  void way_back(const PictureCode& code) {
    theatre_.taps({"way_in", "pictures.sun", "pictures.umbrella"});
    keep("which pictures");
    theatre_.tap("back");
    theatre_.enter_code({0, 0, 0, 0, 0});
    keep("wrong pictures");
    theatre_.tap("back");
    theatre_.enter_code(code);
    keep("what is held");
    tap("link", "consent, going on");
    theatre_.taps({"agree", "skip"});
    keep("what was said last time");
    theatre_.wait(90'000);
    theatre_.enter_code(code);
    tap("withdraw", "take it back?");
    tap("confirm", "taken back");
    theatre_.tap("next");
  }

  void easy(const std::string& name) {
    TourStop stop{name + ", easy words", theatre_.state().house, theatre_.visit()};
    stop.visit.access.easy_words = true;
    stops_.push_back(std::move(stop));
  }

  // Where words can be written beside an answer.
  void beside(const std::string& name) {
    for (const char* field : {"instead", "words"}) {
      if (!theatre_.offers(field)) continue;
      tap(field, name + ", writing");
      theatre_.tap("next");
    }
  }

  void desk() {
    theatre_.go_to_desk();
    for (const char* screen :
         {"desk_results", "desk_words", "desk_export", "desk_languages", "desk_leave"}) {
      tap(screen, screen);
      if (theatre_.screen() == Screen::desk_export) reason();
      if (theatre_.screen() == Screen::desk_words) hide();
      theatre_.tap("back");
    }
    stage_view();
    pins();
    tap("close_session", "close?");
    tap("confirm", "desk, closed");
    tap("poster", "poster, closed");
  }

  void hide() {
    tap("words.0.hide", "why hidden?");
    tap("sheet.own", "why hidden, writing");
    theatre_.type("it tells too much");
    tap("done", "why hidden, said");
    theatre_.tap("sheet.close");
  }

  // A second PIN, and the log that has grown meanwhile.
  void pins() {
    tap("desk_pins", "desk_pins");
    tap("pin_facilitator", "facilitator's PIN");
    theatre_.choose_pin("802746");
    keep("desk_pins, set");
    theatre_.tap("back");
    tap("desk_log", "desk_log");
    theatre_.taps({"back", "poster", "corner"});
    theatre_.enter_pin("802746");
    keep("desk, for a facilitator");
    tap("desk_log", "keeper's PIN");
    tap("forgot", "recovery key, to enter");
    theatre_.type("acde");
    theatre_.tap("next");
    keep("wrong recovery key");
    theatre_.tap("back");
    theatre_.go_to_desk();
  }

  // As where the room has not seen all results yet: in this tour it has.
  void reason() {
    TourStop stop{"why not shown", theatre_.state().house, theatre_.visit()};
    stop.visit.screen = Screen::desk_reason;
    stops_.push_back(stop);
    stop.name += ", writing";
    stop.visit.field = "reason";
    stops_.push_back(std::move(stop));
  }

  void keep_room(const std::string& name) {
    stops_.push_back({name, theatre_.state().house, theatre_.state().visits.at(kStageSeat)});
  }

  void stage_view() {
    theatre_.event(StageViewOpened{});
    keep_room("the curtain is down");
    tap("desk_stage", "desk_stage");
    while (theatre_.offers("next")) {
      theatre_.tap("next");
      keep_room("stage " + theatre_.state().house.stage.prompt);
    }
    keep("desk_stage, shown");
    theatre_.tap("curtain");
    theatre_.tap("back");
  }

  Theatre theatre_;
  std::vector<TourStop> stops_;
};

}  // namespace chorus::test
