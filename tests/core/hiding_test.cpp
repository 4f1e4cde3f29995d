// What is hidden is hidden for a reason that the room can read: one of a list, or in other words.
#include <doctest/doctest.h>

#include "support/theatre.h"

using namespace chorus;
using namespace chorus::test;

namespace {

Programme a_programme() {
  Programme programme = small_programme();
  Prompt own{.code = "own", .type = "statements", .text = english("What should they hear?")};
  own.options = {{"ask", english("Ask us first."), {}, {}}};
  Prompt words{.code = "words", .type = "text", .text = english("Anything else?")};
  programme.prompts = {own, words};
  return programme;
}

Strings strings() {
  Strings strings;
  strings.add({"en",
               "English",
               false,
               true,
               {{"statements.hidden", "Taken down: {0}"},
                {"words.taken_down", "Gone: {0}"},
                {"statements.reason_hurts", "It insults."}}});
  strings.add({"cy",
               "Cymraeg",
               false,
               true,
               {{"statements.hidden", "Tynnwyd: {0}"},
                {"words.taken_down", "Mynd: {0}"},
                {"statements.reason_hurts", "Mae'n sarhau."}}});
  return strings;
}

// Somebody has written a statement and a text; the facilitator reads.
struct Evening {
  Theatre theatre{a_programme(), false, strings()};
  Evening() {
    theatre.open();
    theatre.arrive();
    theatre.taps({"role.patient", "next", "own.agree", "next"});
    theatre.type("Mine");
    theatre.tap("next");
    theatre.type("Yours");
    theatre.taps({"next", "skip", "next"});
    theatre.go_to_desk();
    theatre.tap("desk_words");
  }
  const Statement& statement() const { return theatre.state().house.boards.at("own").all().back(); }
  const WrittenWords& words() const { return theatre.state().house.counts.words.front(); }
};

}  // namespace

TEST_CASE("a statement is hidden for a reason in the facilitator's own words") {
  Evening desk;
  Theatre& theatre = desk.theatre;
  theatre.taps({"words.0.hide", "sheet.own"});
  CHECK(theatre.says("statements.reason_hint"));
  theatre.type("It tells where she works");
  theatre.tap("done");
  CHECK(theatre.says("It tells where she works"));
  CHECK(desk.statement().moderation == Moderation::waiting);
  theatre.tap("sheet.keep");
  CHECK(desk.statement().moderation == Moderation::hidden);
  CHECK(desk.statement().reason == "It tells where she works");
  CHECK_FALSE(theatre.says("statements.hide_heading"));
}

TEST_CASE("an answer's words are hidden for a reason, from the list or in other words") {
  Evening desk;
  Theatre& theatre = desk.theatre;
  theatre.taps({"words.1.hide", "reason.names"});
  CHECK(desk.words().moderation == Moderation::hidden);
  CHECK(desk.words().reason == "names");
  theatre.taps({"words.1.show", "words.1.hide", "sheet.own"});
  theatre.type("She asked for it");
  theatre.taps({"done", "sheet.keep"});
  CHECK(desk.words().moderation == Moderation::hidden);
  CHECK(desk.words().reason == "She asked for it");
}

TEST_CASE("a reason without words is not taken") {
  Evening desk;
  Theatre& theatre = desk.theatre;
  theatre.taps({"words.0.hide", "sheet.own"});
  theatre.type("  ");
  theatre.tap("done");
  CHECK_FALSE(theatre.offers("sheet.keep"));
  theatre.event(NextTapped{});
  CHECK(desk.statement().moderation == Moderation::waiting);
  CHECK(theatre.says("reason.missing"));
  const WrittenWords words = desk.words();
  theatre.event(WordsDecided{words.visit, words.prompt, words.revision, Moderation::hidden, " "});
  CHECK(desk.words().moderation == Moderation::waiting);
}

TEST_CASE("a reason has room for three hundred characters") {
  Evening desk;
  Theatre& theatre = desk.theatre;
  theatre.taps({"words.0.hide", "sheet.own"});
  theatre.type(std::string(301, 'x'));
  theatre.taps({"done", "sheet.keep"});
  CHECK(desk.statement().reason.size() == 300);
}

TEST_CASE("not now leaves what was written shown or hidden as it was, and the reason is gone") {
  Evening desk;
  Theatre& theatre = desk.theatre;
  theatre.taps({"words.0.hide", "sheet.own"});
  theatre.type("Half a thought");
  theatre.taps({"done", "sheet.close"});
  CHECK(desk.statement().moderation == Moderation::waiting);
  theatre.tap("words.1.hide");
  CHECK_FALSE(theatre.says("Half a thought"));
}

TEST_CASE("the room reads the reason that was written, made safe to show") {
  Evening desk;
  Theatre& theatre = desk.theatre;
  theatre.taps({"words.0.hide", "sheet.own"});
  theatre.event(KeyTapped{KeyTapped::Key::text, "Not \u202Eso"});
  theatre.taps({"done", "sheet.keep", "back", "desk_results"});
  CHECK(theatre.says("Taken down: Not so"));
}

TEST_CASE("of an answer's words that are hidden the room reads the reason, each reason once") {
  Evening desk;
  Theatre& theatre = desk.theatre;
  theatre.taps({"words.1.hide", "sheet.own"});
  theatre.type("She asked for it");
  theatre.taps({"done", "sheet.keep", "back", "poster", "start", "languages.en", "decline"});
  while (!theatre.says("Anything else?")) theatre.tap("next");
  CHECK(theatre.says("Gone: She asked for it"));
  CHECK_FALSE(theatre.says("Yours"));
}

TEST_CASE("a reason from the list is read by everybody in their own language") {
  Evening desk;
  Theatre& theatre = desk.theatre;
  theatre.taps({"words.0.hide", "reason.hurts"});  // the other one waits, and so comes first
  theatre.taps({"words.0.hide", "reason.hurts"});
  CHECK(desk.statement().reason == "hurts");
  CHECK(desk.words().reason == "hurts");
  theatre.taps({"back", "poster", "start", "languages.cy", "decline"});
  while (!theatre.says("Tynnwyd: Mae'n sarhau.")) theatre.tap("next");
  while (!theatre.says("Mynd: Mae'n sarhau.")) theatre.tap("next");
  CHECK_FALSE(theatre.says("It insults."));
}
