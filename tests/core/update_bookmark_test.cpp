// A kiosk that died under somebody, and where it begins again.
#include <doctest/doctest.h>

#include "core/sealed.h"
#include "store/seal.h"
#include "support/theatre.h"

using namespace chorus;
using namespace chorus::test;

namespace {

Programme a_programme() {
  Programme programme = small_programme();
  Prompt own{.code = "own", .type = "statements", .text = english("What should they hear?")};
  own.options = {{"ask", english("Ask us first."), {}, {}},
                 {"wait", english("Say how long."), {}, {}}};
  own.max_choices = 3;
  programme.prompts.push_back(own);
  return programme;
}

// Somebody agreed, said who they are, and stands at the first question.
struct Evening {
  Theatre theatre;
  explicit Evening(Programme programme = a_programme()) : theatre(std::move(programme)) {
    theatre.loaded();
    theatre.go_to_desk();
    theatre.taps({"open", "poster"});
    theatre.arrive();
    theatre.taps({"role.patient", "next"});
    REQUIRE(theatre.screen() == Screen::prompt);
  }
  std::string prompt() const {
    const Journey& way = theatre.visit().journey;
    return way.at < way.plan.size() ? way.plan[way.at] : "";
  }
  std::int64_t answers(const char* code) const {
    for (const PromptCount& each : theatre.state().house.counts.prompts)
      if (each.prompt == code) return each.tally.everybody().respondents;
    return 0;
  }
};

}  // namespace

TEST_CASE("a kiosk that died brings its visitor back to their question, as it looked") {
  Evening evening;
  Theatre& theatre = evening.theatre;
  theatre.taps({"felt.4", "next"});
  const std::string prompt = evening.prompt();
  const std::string before = theatre.text();
  theatre.die(3000);
  CHECK(theatre.screen() == Screen::prompt);
  CHECK(evening.prompt() == prompt);
  CHECK(theatre.text() == before);
  CHECK(theatre.visit().journey.record.roles == std::vector<std::string>{"patient"});
}

TEST_CASE("an answer that was given before the kiosk died can be changed, and counts once") {
  Evening evening;
  Theatre& theatre = evening.theatre;
  theatre.taps({"felt.4", "next"});
  theatre.die();
  theatre.tap("back");
  REQUIRE(evening.prompt() == "felt");
  theatre.taps({"felt.2", "next"});
  CHECK(evening.answers("felt") == 1);
  CHECK(theatre.state().house.counts.visits == 1);
}

TEST_CASE("an answer that the kiosk died over is not asked for twice in the counts") {
  Evening evening;
  Theatre& theatre = evening.theatre;
  theatre.tap("felt.4");
  theatre.hold_outcomes();
  theatre.tap("next");  // it is durable, but nobody was told
  theatre.release_outcomes();
  Bookmark before = *theatre.bookmark();
  before.at = 0;
  before.touched_ms += 100'000;
  theatre.die(100'000);
  REQUIRE(theatre.screen() == Screen::poster);
  theatre.event(
      BookmarkFound{before, theatre.store().answers(before.record.id, prompt_types()).value()});
  REQUIRE(evening.prompt() == "felt");
  theatre.tap("next");
  CHECK(evening.answers("felt") == 1);
}

TEST_CASE("a draft is kept while somebody goes on touching the same screen") {
  Evening evening;
  Theatre& theatre = evening.theatre;
  theatre.tap("felt.4");
  theatre.wait(6000);
  theatre.touch_nothing();
  const std::string before = theatre.text();
  theatre.die();
  CHECK(theatre.text() == before);
  theatre.tap("next");
  CHECK(evening.answers("felt") == 1);
}

TEST_CASE("the language and what makes it easier come back as well") {
  Evening evening;
  Theatre& theatre = evening.theatre;
  theatre.taps({"language", "languages.cy"});
  theatre.event(AccessOpened{});
  theatre.event(AccessSet{"text_size", "150"});
  theatre.event(AccessSet{"theme", "dark"});
  theatre.tap("next");
  theatre.die();
  CHECK(theatre.visit().language == "cy");
  CHECK(theatre.visit().access.text_percent == 150);
  CHECK(theatre.visit().access.theme == "dark");
}

TEST_CASE("statements that were voted on are not offered again, and one's own stays one's own") {
  Evening evening;
  Theatre& theatre = evening.theatre;
  while (evening.prompt() != "own") theatre.tap("skip");
  theatre.taps({"own.agree", "next"});
  const std::string second = theatre.text();
  theatre.die();
  CHECK(theatre.text() == second);
  theatre.taps({"own.disagree", "next"});
  theatre.type("listen");
  theatre.tap("next");
  theatre.die();
  theatre.tap("back");
  REQUIRE(evening.prompt() == "own");
  CHECK(theatre.visit().journey.offers.at("own").wrote);
}

TEST_CASE("where words are sealed none are kept of a draft, and nobody is shown the sealed ones") {
  Programme programme = a_programme();
  programme.promises.words = Promises::WordsShown::never;
  programme.promises.seal_words = make_seal_keys().public_key;
  Evening evening(programme);
  Theatre& theatre = evening.theatre;
  while (evening.prompt() != "words") theatre.tap("skip");
  theatre.type("secret");
  theatre.wait(6000);
  theatre.touch_nothing();
  REQUIRE(theatre.bookmark());
  CHECK(theatre.bookmark()->plan.at(theatre.bookmark()->at) == "words");
  CHECK_FALSE(theatre.bookmark()->answered);
  CHECK(skipped(theatre.bookmark()->draft));
  theatre.tap("next");
  const auto kept = [&] {
    const auto answers = theatre.store().answers(theatre.visit().journey.record.id, prompt_types());
    for (const ResponseRecord& each : answers.value())
      if (each.prompt == "words") return each.value;
    return Value{};
  };
  const Value sealed = kept();
  REQUIRE(holds_sealed(sealed));
  theatre.die();
  while (evening.prompt() != "words") theatre.tap("back");
  CHECK(theatre.text().find("sealed:") == std::string::npos);
  theatre.tap("skip");
  CHECK(kept() == sealed);
}

TEST_CASE("results are come back to where they were") {
  Evening evening;
  Theatre& theatre = evening.theatre;
  while (theatre.screen() == Screen::prompt) theatre.tap("skip");
  REQUIRE(theatre.screen() == Screen::results);
  theatre.tap("next");
  theatre.die();
  CHECK(theatre.screen() == Screen::results);
  CHECK(theatre.visit().journey.result_at == 1);
  CHECK(theatre.state().house.counts.finished == 1);
}

TEST_CASE("nothing is kept of where somebody stands before they have agreed") {
  Theatre theatre{a_programme()};
  theatre.loaded();
  theatre.go_to_desk();
  theatre.taps({"open", "poster", "start", "languages.cy"});
  REQUIRE(theatre.screen() == Screen::consent);
  CHECK_FALSE(theatre.bookmark());
  theatre.tap("decline");
  CHECK_FALSE(theatre.bookmark());
}

TEST_CASE("where somebody stood is forgotten with the end of their visit, however it ends") {
  Evening evening;
  Theatre& theatre = evening.theatre;
  REQUIRE(theatre.bookmark());
  SUBCASE("they are thanked") {
    while (theatre.screen() != Screen::thanks) theatre.tap("skip");
  }
  SUBCASE("they walk away") {
    theatre.wait(200'000);
  }
  CHECK_FALSE(theatre.bookmark());
}

TEST_CASE("who may have gone meanwhile, or belongs elsewhere, is not brought back") {
  Evening evening;
  Theatre& theatre = evening.theatre;
  Bookmark there = *theatre.bookmark();
  theatre.die(80'000);
  CHECK(theatre.screen() == Screen::poster);
  CHECK_FALSE(theatre.bookmark());
  there.touched_ms += 80'000;
  SUBCASE("another session") {
    there.record.session = Id{};
  }
  SUBCASE("no consent") {
    there.record.consent = false;
  }
  SUBCASE("a question that is gone") {
    there.plan.push_back("gone");
  }
  SUBCASE("past the last question") {
    there.at = there.plan.size();
  }
  SUBCASE("a screen for facilitators") {
    there.screen = "desk_home";
  }
  SUBCASE("a language that is gone") {
    there.language = "xx";
  }
  SUBCASE("another boot's clock") {
    there.touched_ms += 1'000'000'000;
  }
  theatre.event(BookmarkFound{there, {}});
  CHECK(theatre.screen() == Screen::poster);
}

TEST_CASE("of a rehearsal nothing is kept") {
  Theatre theatre{a_programme(), true};
  theatre.loaded().open();
  theatre.arrive();
  theatre.taps({"role.patient", "next"});
  CHECK_FALSE(theatre.bookmark());
}
