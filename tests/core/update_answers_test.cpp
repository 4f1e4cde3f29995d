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
