#include "support/theatre.h"

using namespace chorus;
using namespace chorus::test;

TEST_CASE("the very first start asks for a PIN, then for a session, and opens it") {
  Theatre theatre;
  theatre.loaded(false);
  CHECK(theatre.screen() == Screen::new_pin);
  theatre.enter_pin("135790");
  CHECK(theatre.screen() == Screen::repeat_pin);
  theatre.enter_pin("135790");
  CHECK(theatre.screen() == Screen::recovery_key);
  theatre.tap("noted");
  CHECK(theatre.screen() == Screen::desk_new);
  theatre.tap("open");
  CHECK(theatre.screen() == Screen::desk_home);
  CHECK(theatre.state().house.open.has_value());
  theatre.tap("poster");
  CHECK(theatre.offers("start"));
}

TEST_CASE("a first PIN that is too short, or not repeated, is asked for again") {
  Theatre theatre;
  theatre.loaded(false);
  theatre.enter_pin("1357");
  CHECK(theatre.says("pin.too_short"));
  theatre.enter_pin("135790");
  theatre.enter_pin("135791");
  CHECK(theatre.screen() == Screen::new_pin);
  CHECK(theatre.says("pin.differ"));
}

TEST_CASE("the corner of the poster leads to the PIN, and a wrong PIN leads nowhere") {
  Theatre theatre;
  theatre.open();
  theatre.tap("corner");
  CHECK(theatre.screen() == Screen::pin);
  theatre.enter_pin("111222");
  CHECK(theatre.screen() == Screen::pin);
  CHECK(theatre.says("pin.wrong"));
  theatre.enter_pin("135790");
  CHECK(theatre.screen() == Screen::desk_home);
}

TEST_CASE("after five wrong PINs even the right one has to wait") {
  Theatre theatre;
  theatre.open();
  theatre.tap("corner");
  for (int i = 0; i < 5; ++i) theatre.enter_pin("111222");
  CHECK(theatre.says("pin.locked"));
  theatre.enter_pin("135790");
  CHECK(theatre.screen() == Screen::pin);
  theatre.wait(31'000);
  theatre.enter_pin("135790");
  CHECK(theatre.screen() == Screen::desk_home);
}

TEST_CASE("a PIN is never on the screen") {
  Theatre theatre;
  theatre.open();
  theatre.tap("corner");
  theatre.taps({"pin.1", "pin.3", "pin.5"});
  CHECK(theatre.says("***"));
  CHECK_FALSE(theatre.says("135"));
}

TEST_CASE("the desk moves a session from scene to scene, and plays a scene again") {
  Theatre theatre;
  theatre.open();
  theatre.go_to_desk();
  theatre.tap("stage.start");
  CHECK(theatre.state().house.open->stage == StagePlace{0, 1, TakePhase::playing});
  theatre.taps({"stage.talk", "stage.again"});
  CHECK(theatre.state().house.open->stage == StagePlace{0, 2, TakePhase::playing});
  theatre.taps({"stage.talk", "stage.next"});
  CHECK(theatre.state().house.open->stage.scene == 1);
  CHECK(theatre.store().session(theatre.state().house.open->id).value().stage.scene == 1);
}

TEST_CASE("closing a session is asked twice; closed, it is in the list and can be looked at") {
  Theatre theatre;
  theatre.open();
  theatre.arrive();
  theatre.taps({"skip", "felt.2", "next", "skip", "skip", "next"});
  theatre.go_to_desk();
  theatre.tap("close_session");
  CHECK(theatre.state().house.open.has_value());
  theatre.tap("confirm");
  CHECK_FALSE(theatre.state().house.open.has_value());
  const Id id = theatre.state().house.sessions.front().id;
  theatre.tap("session." + to_hex(id));
  CHECK(theatre.screen() == Screen::desk_results);
  CHECK(theatre.says("How was it?"));
}

TEST_CASE(
    "results of a past session lead to its file and its words, those of the open one to the desk") {
  Theatre theatre;
  theatre.open();
  theatre.go_to_desk();
  theatre.tap("desk_results");
  CHECK_FALSE(theatre.offers("desk_export"));
  CHECK_FALSE(theatre.offers("desk_words"));
  theatre.taps({"back", "close_session", "confirm"});
  theatre.tap("session." + to_hex(theatre.state().house.sessions.front().id));
  CHECK(theatre.offers("desk_words"));
  theatre.tap("desk_export");
  CHECK(theatre.screen() == Screen::desk_export);
}

TEST_CASE("words wait for the facilitator before the room may see them") {
  Theatre theatre;
  theatre.open();
  theatre.arrive();
  theatre.taps({"skip", "skip"});
  theatre.type("nobody listened");
  theatre.tap("next");
  theatre.tap("next");
  CHECK_FALSE(theatre.says("Nobody listened"));
  theatre.taps({"next", "next", "next"});
  theatre.go_to_desk();
  theatre.taps({"desk_words", "words.0.show"});
  CHECK(theatre.state().house.counts.words.front().moderation == Moderation::shown);
  theatre.taps({"back", "desk_results", "next", "next"});
  CHECK(theatre.says("Nobody listened"));
}

TEST_CASE("an export is ordered once, shows its progress and ends with the path") {
  Theatre theatre;
  theatre.open();
  theatre.go_to_desk();
  theatre.taps({"desk_export", "export", "confirm"});
  CHECK_FALSE(theatre.offers("export"));
  const auto* order = std::get_if<WriteExport>(&theatre.unanswered().back());
  REQUIRE(order != nullptr);
  CHECK(order->folder == "/media/stick");
  theatre.post({0, 0, ExportProgressed{order->ticket, 10, 20}});
  CHECK(theatre.says("10/20"));
  theatre.post({0, 0, ExportWritten{order->ticket, "/media/stick/a.json", 20}});
  CHECK(theatre.says("export.written"));
  CHECK(theatre.offers("export"));
}

TEST_CASE("an export that fails says so and can be tried again") {
  Theatre theatre;
  theatre.open();
  theatre.go_to_desk();
  theatre.taps({"desk_export", "export", "confirm"});
  const Ticket ticket = theatre.visit().desk.exporting.ticket;
  theatre.post({0, 0, ExportFailed{ticket, {Fault::io, "/media/stick", "no space is left"}}});
  CHECK(theatre.says("export.failed"));
  CHECK(theatre.says("no space is left"));
  CHECK(theatre.offers("export"));
}

TEST_CASE("leaving the kiosk is ordered only from the desk and only when confirmed") {
  Theatre theatre;
  theatre.open();
  theatre.go_to_desk();
  theatre.tap("desk_leave");
  CHECK(theatre.unanswered().empty());
  theatre.tap("leave");
  CHECK(std::holds_alternative<LeaveKiosk>(theatre.unanswered().back()));
}

TEST_CASE("a rehearsal has no PIN and says on every screen that nothing is kept") {
  Theatre theatre(small_programme(), true);
  theatre.open();
  CHECK(theatre.says("ribbon.rehearsal"));
  theatre.tap("corner");
  CHECK(theatre.screen() == Screen::desk_home);
  CHECK(theatre.says("ribbon.rehearsal"));
}

TEST_CASE("a visit to a rehearsal ends with what becomes of it, unless nothing was answered") {
  for (const bool answers : {true, false}) {
    Theatre theatre(small_programme(), true);
    theatre.open();
    theatre.taps({"start", "languages.en"});
    if (answers) {
      theatre.tap("agree");
    } else {
      theatre.tap("decline");
    }
    while (theatre.screen() != Screen::thanks)
      theatre.tap(theatre.offers("skip") ? "skip" : "next");
    CHECK(theatre.says("thanks.rehearsed") == answers);
    CHECK(theatre.says("thanks.nothing_kept") == !answers);
  }
}

TEST_CASE("a store that cannot be used is said in plain words, and nothing is asked") {
  Theatre theatre;
  theatre.post({0, 0, StoreFailed{{Fault::storage, "/data/chorus.db", "the file is damaged"}}});
  CHECK(theatre.screen() == Screen::store_fault);
  CHECK(theatre.says("the file is damaged"));
  CHECK_FALSE(theatre.offers("start"));
}

TEST_CASE(
    "a session is named after its programme in the language of the screen, until it has a name") {
  Programme programme = small_programme();
  programme.title = Words{{"en", "Small play"}, {"cy", "Drama fach"}};
  Theatre theatre(programme);
  theatre.loaded();
  theatre.go_to_desk();
  REQUIRE(theatre.screen() == Screen::desk_new);
  theatre.taps({"language", "languages.cy"});
  CHECK(theatre.visit().desk.draft.title.text == "Drama fach");
  theatre.tap("title");
  theatre.type("!");
  theatre.taps({"next", "language", "languages.en"});
  CHECK(theatre.visit().desk.draft.title.text == "Drama fach!");
}

TEST_CASE("the question before a session is closed says what it comes to") {
  Theatre theatre;
  theatre.open();
  theatre.go_to_desk();
  theatre.tap("close_session");
  CHECK(theatre.says("desk.close_about"));
  CHECK(theatre.says("desk.close_kept"));
}

TEST_CASE("in a rehearsal nothing is said to be kept when a session is closed") {
  Theatre theatre(small_programme(), true);
  theatre.open();
  theatre.taps({"corner", "close_session"});
  CHECK(theatre.says("desk.close_about"));
  CHECK_FALSE(theatre.says("desk.close_kept"));
}

TEST_CASE(
    "the poster of a kiosk that is not open can be read in any language, and goes back by itself") {
  Theatre theatre;
  theatre.loaded();
  REQUIRE(theatre.screen() == Screen::poster);
  theatre.taps({"language", "languages.cy"});
  CHECK(theatre.screen() == Screen::poster);
  CHECK(theatre.visit().language == "cy");
  theatre.wait(90'000);
  CHECK(theatre.screen() == Screen::poster);
  CHECK(theatre.visit().language == "en");
  theatre.taps({"language", "back"});
  CHECK(theatre.screen() == Screen::poster);
}

TEST_CASE("the poster of an open session leads to the languages by its own button only") {
  Theatre theatre;
  theatre.open();
  CHECK_FALSE(theatre.offers("language"));
  theatre.event(LanguagesOpened{});
  CHECK(theatre.screen() == Screen::poster);
}
