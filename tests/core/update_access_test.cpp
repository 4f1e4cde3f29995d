#include "support/theatre.h"

using namespace chorus;
using namespace chorus::test;

TEST_CASE(
    "what makes it easier is set on a screen of its own, and the visit goes on where it was") {
  Theatre theatre;
  theatre.loaded().open();
  theatre.arrive();
  theatre.taps({"role.none", "next", "felt.4", "access"});
  CHECK(theatre.screen() == Screen::access);
  theatre.taps({"text_size.175", "reach.on", "next"});
  CHECK(theatre.screen() == Screen::prompt);
  CHECK(theatre.visit().access.text_percent == 175);
  CHECK(theatre.visit().access.low);
  CHECK(theatre.visit().journey.drafts.at("felt").answered);
}

TEST_CASE("the language can be changed from the screen that makes it easier, and back again") {
  Theatre theatre;
  theatre.loaded().open();
  theatre.arrive();
  theatre.taps({"role.none", "next", "access", "language", "languages.cy"});
  CHECK(theatre.screen() == Screen::access);
  theatre.tap("next");
  CHECK(theatre.screen() == Screen::prompt);
  CHECK(theatre.visit().language == "cy");
}

TEST_CASE("settings that somebody left on the poster go with them") {
  Theatre theatre;
  theatre.loaded().open();
  theatre.taps({"access", "theme.dark", "next"});
  CHECK(theatre.screen() == Screen::poster);
  CHECK(theatre.visit().access.theme == "dark");
  theatre.wait(61'000);
  CHECK(theatre.visit().warned);
  theatre.wait(21'000);
  CHECK(theatre.visit().access.theme == "day");
  CHECK(theatre.screen() == Screen::poster);
}

TEST_CASE("a short touch of the corner asks first, and leads to the PIN without a hold") {
  Theatre theatre;
  theatre.loaded().open();
  theatre.event(CornerTapped{});
  CHECK(theatre.offers("desk"));
  theatre.tap("sheet.close");
  CHECK(theatre.screen() == Screen::poster);
  CHECK_FALSE(theatre.offers("desk"));
  theatre.event(CornerTapped{});
  theatre.tap("desk");
  CHECK(theatre.screen() == Screen::pin);
}

TEST_CASE("the thank-you screen stays for as long as somebody asks it to") {
  Theatre theatre;
  theatre.loaded().open();
  theatre.arrive();
  theatre.tap("role.none");
  theatre.tap("next");
  while (theatre.screen() == Screen::prompt) theatre.tap("skip");
  while (theatre.screen() == Screen::results) theatre.tap("next");
  REQUIRE(theatre.screen() == Screen::thanks);
  theatre.wait(15'000);
  theatre.tap("stay");
  theatre.wait(50'000);
  CHECK(theatre.screen() == Screen::thanks);
  theatre.wait(11'000);
  CHECK(theatre.screen() == Screen::poster);
}

TEST_CASE("without a voice for the language there is nothing to listen with") {
  Theatre theatre;
  theatre.loaded().open();
  theatre.speaks({"cy"});
  theatre.arrive();
  CHECK_FALSE(theatre.offers("listen"));
  theatre.speaks({"en"});
  CHECK(theatre.offers("listen"));
}

TEST_CASE("listening reads each screen that comes, until it is stopped") {
  Theatre theatre;
  theatre.loaded().open();
  theatre.speaks({"en"});
  theatre.arrive();
  theatre.tap("listen");
  REQUIRE(theatre.voice().size() == 1);
  theatre.taps({"role.none", "next"});
  REQUIRE(theatre.voice().size() == 2);
  CHECK(theatre.voice()[0].rfind("screen ", 0) == 0);
  CHECK(theatre.voice()[1].rfind("screen ", 0) == 0);
  theatre.tap("listen");
  CHECK(theatre.voice().back() == "stop");
  theatre.tap("skip");
  CHECK(theatre.voice().back() == "stop");
}

TEST_CASE("only what is being said now marks a sentence") {
  Theatre theatre;
  theatre.loaded().open();
  theatre.speaks({"en"});
  theatre.arrive();
  theatre.tap("listen");
  const Ticket first = theatre.visit().speaking;
  theatre.event(SentenceBegan{first, 1});
  CHECK(theatre.visit().sentence == 1);
  theatre.taps({"role.none", "next"});
  CHECK(theatre.visit().sentence == -1);
  theatre.event(SentenceBegan{first, 2});
  CHECK(theatre.visit().sentence == -1);
  theatre.event(SpeechEnded{first});
  CHECK(theatre.visit().speaking != 0);
}

TEST_CASE("somebody who listens is not asked whether they are still there") {
  Theatre theatre;
  theatre.loaded().open();
  theatre.speaks({"en"});
  theatre.arrive();
  theatre.tap("listen");
  for (int sentence = 0; sentence < 5; ++sentence) {
    theatre.wait(30'000);
    theatre.event(SentenceBegan{theatre.visit().speaking, sentence});
  }
  CHECK_FALSE(theatre.visit().warned);
  theatre.wait(61'000);
  CHECK(theatre.visit().warned);
  CHECK(theatre.voice().back().rfind("screen ", 0) == 0);
}

TEST_CASE("a change to a language without a voice is silent; to one with a voice it goes on") {
  Theatre theatre;
  theatre.loaded().open();
  theatre.speaks({"en"});
  theatre.arrive();
  theatre.tap("listen");
  theatre.taps({"language", "languages.cy"});
  CHECK(theatre.voice().back() == "stop");
  theatre.taps({"language", "languages.en"});
  CHECK(theatre.voice().back().rfind("screen ", 0) == 0);
}

TEST_CASE("the voice falls silent when a visit ends, and does not greet the next person") {
  Theatre theatre;
  theatre.loaded().open();
  theatre.speaks({"en"});
  theatre.arrive();
  theatre.tap("listen");
  theatre.wait(90'000);
  CHECK(theatre.screen() == Screen::poster);
  CHECK(theatre.voice().back() == "stop");
  const std::size_t said = theatre.voice().size();
  theatre.arrive();
  CHECK(theatre.voice().size() == said);
}

TEST_CASE("what the focus comes to is said to those who listen, and to nobody else") {
  Theatre theatre;
  theatre.loaded().open();
  theatre.speaks({"en"});
  theatre.arrive();
  theatre.event(FocusMoved{"Next"});
  CHECK(theatre.voice().empty());
  theatre.tap("listen");
  theatre.event(FocusMoved{"Next"});
  CHECK(theatre.voice().back().find(" Next") != std::string::npos);
}

TEST_CASE("who runs the session can make the desk easier too, and comes back to where they were") {
  Theatre theatre;
  theatre.open();
  theatre.go_to_desk();
  theatre.taps({"desk_log", "access", "text_size.150", "next"});
  CHECK(theatre.screen() == Screen::desk_log);
  CHECK(theatre.visit().access.text_percent == 150);
  CHECK(theatre.visit().role == DeskRole::keeper);
}

TEST_CASE("who is shown the recovery key can read it in their language and larger") {
  Theatre theatre;
  theatre.loaded(false);
  theatre.choose_pin("135790");
  theatre.taps({"language", "languages.cy", "access", "text_size.200", "next"});
  CHECK(theatre.screen() == Screen::recovery_key);
  CHECK(theatre.visit().language == "cy");
  CHECK(theatre.says("ACDE FGHJ"));
  theatre.tap("noted");
  CHECK(theatre.visit().key.empty());
}

TEST_CASE("the desk's easier page is left alone as the desk is, and nobody finds it open") {
  Theatre theatre;
  theatre.open();
  theatre.go_to_desk();
  theatre.tap("access");
  theatre.wait(20 * 60 * 1000);
  CHECK(theatre.screen() == Screen::poster);
  CHECK(theatre.visit().role == DeskRole::none);
}
