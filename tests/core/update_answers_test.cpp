#include "support/theatre.h"

using namespace chorus;
using namespace chorus::test;

namespace {

// A visitor before the question that asks for words, in a house that speaks English and Urdu.
Theatre a_writer() {
  Programme programme = small_programme();
  programme.languages = {"en", "ur"};
  Strings strings = small_strings();
  strings.add({"ur", "اردو", true, true, {}});
  Theatre theatre(std::move(programme), false, std::move(strings));
  theatre.open();
  theatre.arrive();
  theatre.taps({"skip", "skip"});
  return theatre;
}

void press(Theatre& theatre, KeyTapped::Key key, const char* text = "") {
  theatre.post({0, theatre.visit().turn, KeyTapped{key, text}});
}

}  // namespace

TEST_CASE("a touch inside a character puts the caret before it") {
  Theatre theatre = a_writer();
  press(theatre, KeyTapped::Key::text, "aகொ");
  theatre.post({0, theatre.visit().turn, CaretPlaced{4}});
  CHECK(theatre.visit().writing.caret == 1);
  theatre.post({0, theatre.visit().turn, CaretPlaced{99}});
  CHECK(theatre.visit().writing.caret == theatre.visit().writing.text.size());
}

TEST_CASE("writing begins with a capital only in a language that has capitals") {
  Theatre theatre = a_writer();
  CHECK(theatre.visit().writing.shift);
  theatre.taps({"language", "languages.ur"});
  CHECK_FALSE(theatre.visit().writing.shift);
  press(theatre, KeyTapped::Key::text, "آ");
  press(theatre, KeyTapped::Key::enter);
  CHECK_FALSE(theatre.visit().writing.shift);
  theatre.tap("clear");
  CHECK_FALSE(theatre.visit().writing.shift);
  theatre.taps({"language", "languages.en"});
  CHECK(theatre.visit().writing.shift);
}

TEST_CASE("a change of language turns the keys back to letters") {
  Theatre theatre = a_writer();
  press(theatre, KeyTapped::Key::marks);
  CHECK(theatre.visit().writing.marks);
  theatre.taps({"language", "languages.ur"});
  CHECK_FALSE(theatre.visit().writing.marks);
}

TEST_CASE("what should happen instead is written beside the beat, and waits to be read") {
  Programme programme = small_programme();
  programme.promises.words = Promises::WordsShown::after_moderation;
  Prompt stop{.code = "stop", .type = "stop", .text = english("Where would you stop?")};
  stop.options = {{"arrives", english("Nia arrives")}, {"sits", english("Nia sits")}};
  programme.prompts = {stop};
  Theatre theatre(std::move(programme));
  theatre.open();
  theatre.arrive();
  theatre.taps({"role.none", "next"});
  theatre.tap("instead");
  CHECK_FALSE(theatre.offers("stop.sits"));
  theatre.type("ask her");
  theatre.tap("next");  // leaves the words
  CHECK_FALSE(theatre.offers("next"));
  CHECK(theatre.says("Ask her"));
  theatre.taps({"stop.sits", "instead", "back", "next"});
  REQUIRE(theatre.screen() == Screen::results);
  const SessionCounts& counts = theatre.state().house.counts;
  REQUIRE(counts.words.size() == 1);
  CHECK(counts.words[0].text == "Ask her");
  CHECK(counts.prompts[0].tally.everybody().counts == std::vector<std::int64_t>{0, 1});
  CHECK_FALSE(theatre.says("Ask her"));
  theatre.taps({"next", "next", "next"});
  theatre.go_to_desk();
  theatre.taps({"desk_words", "words.0.show", "back", "desk_results"});
  CHECK(theatre.says("Ask her"));
}

TEST_CASE("clearing an answer about STOP clears its words too") {
  Programme programme = small_programme();
  Prompt stop{.code = "stop", .type = "stop", .text = english("Where would you stop?")};
  stop.options = {{"arrives", english("Nia arrives")}, {"sits", english("Nia sits")}};
  programme.prompts = {stop};
  Theatre theatre(std::move(programme));
  theatre.open();
  theatre.arrive();
  theatre.taps({"role.none", "next", "stop.sits", "instead"});
  theatre.type("ask her");
  theatre.taps({"next", "clear"});
  CHECK_FALSE(theatre.says("Ask her"));
  theatre.taps({"stop.arrives", "next"});
  CHECK(theatre.state().house.counts.words.empty());
}
