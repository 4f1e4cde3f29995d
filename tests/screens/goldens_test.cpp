// Every screen as text, in every language. A golden is renewed on purpose (CHORUS_RENEW_GOLDENS=1)
// and its difference is read by a person before it is committed.
#include <cstdlib>

#include "support/shipped.h"
#include "support/theatre.h"

using namespace chorus;
using namespace chorus::test;

namespace {

std::string golden_path(const std::string& name) {
  return std::string(CHORUS_SOURCE_DIR) + "/tests/golden/" + name + ".txt";
}

void compare_with_golden(const std::string& name, const std::string& text) {
  if (std::getenv("CHORUS_RENEW_GOLDENS") != nullptr) {
    std::ofstream(golden_path(name)) << text;
    return;
  }
  std::ifstream file(golden_path(name));
  std::ostringstream golden;
  golden << file.rdbuf();
  INFO("the golden " << name
                     << " differs; read the difference, then renew it with CHORUS_RENEW_GOLDENS=1");
  CHECK(text == golden.str());
}

// Taps its way on and keeps each screen that it passes.
class Walk {
 public:
  Walk(const std::string& programme, std::string language)
      : theatre_(shipped_programme(programme), false, shipped_strings()),
        language_(std::move(language)) {
    theatre_.speaks(shipped_languages());
  }

  Theatre& theatre() { return theatre_; }
  void look() {
    text_ += theatre_.text() + "\n";
    spoken_ += std::string("== ") + screen_name(theatre_.screen()) + "\n";
    for (const Spoken& each : theatre_.spoken()) spoken_ += each.text + "\n";
    spoken_ += "\n";
  }
  void look_at_room() { text_ += theatre_.room_text() + "\n"; }
  void tap(const std::string& id) {
    theatre_.tap(id);
    look();
  }
  // A scene that somebody stops.
  void stop_scene() {
    theatre_.taps({"desk_joker", "language"});
    tap("languages." + language_);
    theatre_.taps({"next", "next"});
    tap("stop");
    theatre_.taps({"replaced.nia", "tactic.quiet-place"});
    tap("next");
    theatre_.tap("back");
  }
  // What is asked of the stage.
  void say() {
    theatre_.tap(theatre_.screen() == Screen::tried     ? "said.partly"
                 : theatre_.screen() == Screen::allowed ? "said.people_above"
                                                        : "said.habit");
    look();
    tap("next");
  }
  void answer_all() {
    while (asks_of_stage(theatre_.screen())) say();
    while (theatre_.screen() == Screen::prompt) {
      const Journey& way = theatre_.visit().journey;
      const Programme& programme = theatre_.state().house.catalogue->programmes.front();
      const Prompt& prompt = *programme.prompt(way.plan[way.at]);
      const PromptType& type = *theatre_.state().house.catalogue->types.find(prompt.type);
      Chance chance({way.at, 5});
      const Value value = type.imagine(prompt, {20}, chance);
      // Past the statements to vote on comes a page for one's own, which is left empty.
      const bool own = type.shape() == Shape::votes && way.offers.at(prompt.code).writing;
      for (const std::string& id : type.taps(prompt, value))
        if (!own) tap_or_type(id);
      look();
      tap(own ? "skip" : "next");
    }
  }
  // Against the goldens of the written page and of the spoken one.
  void compare(const std::string& name) const {
    compare_with_golden(language_ + "/" + name, text_);
    compare_with_golden(language_ + "/" + name + ".spoken", spoken_);
  }

 private:
  void tap_or_type(const std::string& id) {
    if (id.rfind("key.", 0) != 0) return theatre_.tap(id);
    const std::string key = id.substr(4);
    theatre_.type(key == "space" ? " " : key);
  }

  Theatre theatre_;
  std::string language_;
  std::string text_, spoken_;
};

}  // namespace

TEST_CASE("every screen of a visit reads as its golden, in every language") {
  for (const std::string& language : shipped_languages()) {
    for (const char* programme : {"interval", "waiting-room"}) {
      Walk walk(programme, language);
      walk.theatre().loaded();
      walk.look();
      walk.theatre().go_to_desk();
      walk.theatre().tap("open");
      for (const char* move : {"stage.start", "stage.talk", "stage.next", "stage.talk"}) {
        if (walk.theatre().offers(move)) walk.theatre().tap(move);
        if (std::string_view(move) == "stage.next" && walk.theatre().offers("desk_joker"))
          walk.stop_scene();
      }
      walk.tap("poster");
      walk.tap("start");
      walk.tap("languages." + language);
      walk.tap("access");
      walk.theatre().tap("wording.on");
      walk.tap("next");
      walk.tap("agree");
      walk.theatre().tap("role.none");
      walk.tap("next");
      walk.answer_all();
      walk.theatre().wait(61'000);
      walk.look();
      walk.theatre().tap("still_here");
      walk.tap("promise");
      walk.tap("skip");
      while (walk.theatre().screen() == Screen::results) walk.tap("next");
      walk.compare(std::string("visit-") + programme);
    }
  }
}

TEST_CASE("the way back reads as its golden, in every language") {
  for (const std::string& language : shipped_languages()) {
    Walk walk("interval", language);
    Theatre& theatre = walk.theatre();
    theatre.loaded();
    theatre.go_to_desk();
    theatre.taps({"open", "poster", "start"});
    theatre.tap("languages." + language);
    theatre.taps({"agree", "skip"});
    while (theatre.screen() != Screen::thanks)
      theatre.tap(theatre.offers("skip") ? "skip" : "next");
    walk.look();
    const PictureCode code = theatre.take_code();
    walk.look();
    walk.tap("next");
    theatre.tap("next");
    walk.tap("way_in");
    theatre.taps({"language"});
    theatre.tap("languages." + language);
    theatre.taps({"pictures.sun", "pictures.cat"});
    walk.look();
    theatre.tap("back");
    theatre.taps({"start"});
    theatre.tap("languages." + language);
    theatre.enter_code({0, 0, 0, 0, 0});
    walk.look();
    theatre.tap("back");
    theatre.enter_code(code);
    walk.look();
    walk.tap("link");
    theatre.tap("back");
    theatre.tap("start");
    theatre.tap("languages." + language);
    theatre.enter_code(code);
    walk.tap("withdraw");
    walk.tap("confirm");
    walk.compare("way-back");
  }
}

TEST_CASE("every screen of the desk reads as its golden, in every language") {
  for (const std::string& language : shipped_languages()) {
    Walk walk("interval", language);
    walk.theatre().loaded(false);
    walk.theatre().taps({"language"});
    walk.theatre().tap("languages." + language);
    walk.look();
    walk.theatre().enter_pin("123456");
    walk.look();
    walk.theatre().enter_pin("135790");
    walk.look();
    walk.theatre().enter_pin("135790");
    walk.look();
    walk.tap("noted");
    walk.tap("title");
    walk.theatre().tap("next");
    walk.tap("open");
    for (const char* screen : {"desk_results", "desk_words", "desk_cycle", "desk_export",
                               "desk_languages", "desk_pins", "desk_log", "desk_leave"}) {
      walk.tap(screen);
      walk.theatre().tap("back");
    }
    walk.tap("close_session");
    walk.tap("confirm");
    walk.compare("desk");
  }
}

TEST_CASE("the way of a facilitator to what is the keeper's reads as its golden") {
  for (const std::string& language : shipped_languages()) {
    Walk walk("interval", language);
    walk.theatre().loaded().with_facilitator_pin("802746");
    walk.tap("corner");
    walk.theatre().enter_pin("802746");
    walk.theatre().tap("language");
    walk.theatre().tap("languages." + language);
    walk.tap("open");
    walk.tap("desk_log");
    walk.theatre().enter_pin("802746");
    walk.look();
    walk.tap("forgot");
    walk.theatre().type("acde");
    walk.theatre().tap("next");
    walk.look();
    walk.theatre().type(kRecoveryKey);
    walk.tap("next");
    walk.compare("doors");
  }
}

TEST_CASE("the room's second display, and the desk that drives it, read as their golden") {
  for (const std::string& language : shipped_languages()) {
    Walk walk("interval", language);
    walk.theatre().loaded();
    walk.theatre().taps({"corner"});
    walk.theatre().enter_pin("135790");
    walk.theatre().tap("language");
    walk.theatre().tap("languages." + language);
    walk.theatre().tap("open");
    walk.theatre().event(StageViewOpened{});
    walk.look_at_room();
    walk.tap("desk_stage");
    walk.tap("next");
    walk.look_at_room();
    walk.compare("stage");
  }
}
