// Each promise of a session changes both what the consent screen says and what happens.
#include <doctest/doctest.h>

#include "core/results.h"
#include "support/theatre.h"

using namespace chorus;
using namespace chorus::test;

namespace {

struct Kept {
  std::string said;      // on the consent screen
  bool results = false;  // are seen before one leaves
  bool words = false;    // are shown before anybody has read them
  bool code = false;     // is offered at the end
};

Kept kept_with(const Promises& promises) {
  Programme programme = small_programme();
  programme.promises = promises;
  Theatre theatre(programme);
  theatre.loaded();
  theatre.go_to_desk();
  theatre.taps({"open", "poster", "start", "languages.en"});
  Kept kept;
  kept.said = theatre.text();
  theatre.taps({"agree", "skip", "skip"});
  theatre.type("Heard");
  theatre.tap("next");
  const House& house = theatre.state().house;
  kept.words = !words_to_show(house.counts, house.open->promises, "words").empty();
  kept.results = theatre.says("How was it?");
  while (theatre.screen() == Screen::results) theatre.tap("next");
  kept.code = theatre.offers("way_back");
  return kept;
}

}  // namespace

TEST_CASE("when results are visible is said and done") {
  const Kept now = kept_with({});
  const Kept later = kept_with({.results = Promises::ResultsVisible::after_session});
  CHECK(now.said != later.said);
  CHECK(now.results);
  CHECK_FALSE(later.results);
}

TEST_CASE("what happens with people's words is said and done") {
  const Kept read_first = kept_with({});
  const Kept at_once = kept_with({.words = Promises::WordsShown::at_once});
  const Kept never = kept_with({.words = Promises::WordsShown::never});
  CHECK(read_first.said != at_once.said);
  CHECK(read_first.said != never.said);
  CHECK(at_once.words);
  CHECK_FALSE(read_first.words);
  CHECK_FALSE(never.words);
}

TEST_CASE("whether there is a way back is said and done") {
  const Kept way_back = kept_with({});
  const Kept complete = kept_with({.anonymity = Promises::Anonymity::complete});
  CHECK(way_back.said.find("consent.way_back") != std::string::npos);
  CHECK(complete.said.find("consent.anonymous") != std::string::npos);
  CHECK(way_back.code);
  CHECK_FALSE(complete.code);
}

TEST_CASE("who gets the answers is said") {
  CHECK(kept_with({}).said != kept_with({.export_to = Promises::ExportTo::project}).said);
}

TEST_CASE("the thresholds are said") {
  Programme programme = small_programme();
  programme.thresholds.cell = 8;
  Strings strings;
  strings.add({"en", "English", false, true, {{"consent.numbers", "1 to {0}"}}});
  Theatre theatre(programme, false, strings);
  theatre.loaded();
  theatre.go_to_desk();
  theatre.taps({"open", "poster", "start"});
  if (theatre.screen() == Screen::languages) theatre.tap("languages.en");
  CHECK(theatre.says("1 to 7"));
}

TEST_CASE("a programme's file that promises less than the open session is refused at the desk") {
  Theatre theatre;
  theatre.open();
  HouseLoaded loaded;
  loaded.has_pin = true;
  loaded.sessions = theatre.state().house.sessions;
  loaded.open = theatre.state().house.open->id;
  loaded.loosened = true;
  theatre.event(loaded);
  theatre.go_to_desk();
  CHECK(theatre.says("desk.loosened"));
}

TEST_CASE("the stricter of two promises is taken, one by one") {
  const Promises a{.results = Promises::ResultsVisible::after_session};
  const Promises b{.words = Promises::WordsShown::never,
                   .anonymity = Promises::Anonymity::complete};
  const Promises both = stricter(a, b);
  CHECK(both.results == Promises::ResultsVisible::after_session);
  CHECK(both.words == Promises::WordsShown::never);
  CHECK(both.anonymity == Promises::Anonymity::complete);
  CHECK(tightens(a, both));
  CHECK(tightens(b, both));
  CHECK_FALSE(tightens(both, a));
  const Promises sealed{.seal_words = "one"}, other{.seal_words = "another"};
  CHECK(stricter(a, sealed).seal_words == "one");
  CHECK(stricter(sealed, a).seal_words == "one");
  CHECK(tightens(a, stricter(a, sealed)));
  CHECK_FALSE(tightens(sealed, Promises{}));
  CHECK_FALSE(tightens(sealed, other));
  CHECK(stricter(Thresholds{10, 5}, Thresholds{8, 7}) == Thresholds{10, 7});
}
