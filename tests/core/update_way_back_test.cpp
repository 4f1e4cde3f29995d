// The way back, as people tap it.
#include <doctest/doctest.h>

#include "support/theatre.h"

using namespace chorus;
using namespace chorus::test;

namespace {

Programme a_programme() {
  Programme programme = small_programme();
  Prompt own{.code = "own", .type = "statements", .text = english("What should they hear?")};
  own.options = {{"ask", english("Ask us first."), {}, {}}};
  own.max_choices = 3;
  programme.prompts.push_back(own);
  programme.promises.words = Promises::WordsShown::at_once;
  return programme;
}

struct Evening {
  Theatre theatre;
  explicit Evening(Programme programme = a_programme(), Strings strings = small_strings())
      : theatre(std::move(programme), false, std::move(strings)) {
    theatre.loaded();
    theatre.go_to_desk();
    theatre.taps({"open", "poster"});
  }

  // A visit to its end; `says` becomes its statement. Ends on the thanks screen.
  void come(const char* face, const std::string& says = {}) {
    theatre.arrive();
    answer(face, says);
  }
  void answer(const char* face, const std::string& says = {}) {
    theatre.taps({"role.patient", "next", face, "next"});
    while (theatre.offers("own.agree")) theatre.taps({"own.agree", "next"});
    if (!says.empty()) theatre.type(says);
    theatre.tap(says.empty() ? "skip" : "next");
    theatre.tap("skip");  // words
    while (theatre.screen() == Screen::results) theatre.tap("next");
  }
  void leave() {
    if (theatre.screen() == Screen::way_back) theatre.tap("next");
    theatre.tap("next");
    REQUIRE(theatre.screen() == Screen::poster);
  }
  PictureCode visit_with_code(const char* face, const std::string& says = {}) {
    come(face, says);
    const PictureCode code = theatre.take_code();
    leave();
    return code;
  }
  const SessionCounts& counts() { return theatre.state().house.counts; }
};

PictureCode wrong(PictureCode code) {
  code[0] = (code[0] + 1) % 24;
  return code;
}

}  // namespace

TEST_CASE("who wants gets five pictures at the end, shown until they are taken") {
  Evening evening;
  evening.come("felt.4");
  const PictureCode code = evening.theatre.take_code();
  CHECK(is_code(code));
  CHECK(evening.theatre.says("1. picture." +
                             std::string(kCodePictures[static_cast<std::size_t>(code[0])])));
  evening.theatre.tap("next");
  CHECK(evening.theatre.screen() == Screen::thanks);
  evening.theatre.tap("way_back");
  CHECK(evening.theatre.visit().code == code);
  evening.leave();
  CHECK(evening.theatre.visit().code.empty());
}

TEST_CASE("who did not agree, and who is only shown results, gets no code") {
  Evening evening;
  evening.theatre.taps({"start", "languages.en", "decline"});
  while (evening.theatre.screen() == Screen::results) evening.theatre.tap("next");
  CHECK(evening.theatre.screen() == Screen::thanks);
  CHECK_FALSE(evening.theatre.offers("way_back"));
  const Turn turn = evening.theatre.visit().turn;
  evening.theatre.post({0, turn, CodeWanted{}});
  CHECK(evening.theatre.screen() == Screen::thanks);
}

TEST_CASE("two people in the same minute have two codes that lead to two visits") {
  Evening evening;
  const PictureCode first = evening.visit_with_code("felt.1"),
                    second = evening.visit_with_code("felt.5");
  CHECK(first != second);
  evening.theatre.enter_code(first);
  const Id visit = evening.theatre.visit().held->visit;
  evening.theatre.tap("back");
  evening.theatre.enter_code(second);
  CHECK(evening.theatre.visit().held->visit != visit);
}

TEST_CASE("pictures are tapped in their order, and the last one can be removed") {
  Evening evening;
  evening.theatre.taps({"way_in", "pictures.sun", "pictures.cat", "undo", "pictures.fish"});
  CHECK(evening.theatre.visit().code == PictureCode{0, 7});
  CHECK_FALSE(evening.theatre.offers("next"));
  evening.theatre.taps({"pictures.sun", "pictures.sun", "pictures.sun", "pictures.moon"});
  CHECK(evening.theatre.visit().code == PictureCode{0, 7, 0, 0, 0});
  CHECK(evening.theatre.offers("next"));
}

TEST_CASE("what will go is shown first, asked once more, and then it is gone from every count") {
  Evening evening;
  const PictureCode stays = evening.visit_with_code("felt.2");
  const SessionCounts before = evening.counts();
  const auto votes = evening.theatre.state().house.boards.at("own").find("ask")->rows;
  const PictureCode code = evening.visit_with_code("felt.5", "Ask us twice.");
  CHECK(evening.counts().visits == 2);
  evening.theatre.enter_code(code);
  REQUIRE(evening.theatre.screen() == Screen::way_found);
  CHECK(evening.theatre.says("way.answered: 1"));
  CHECK(evening.theatre.says("way.statements: 1"));
  CHECK(evening.theatre.says("way.votes: 1"));
  evening.theatre.taps({"withdraw", "sheet.close"});
  CHECK(evening.counts().visits == 2);
  evening.theatre.taps({"withdraw", "confirm"});
  CHECK(evening.theatre.screen() == Screen::thanks);
  CHECK(evening.theatre.says("way.gone_heading"));
  CHECK(evening.counts().visits == before.visits);
  CHECK(evening.counts().finished == before.finished);
  CHECK(evening.counts().prompts.front().tally == before.prompts.front().tally);
  CHECK(evening.theatre.state().house.boards.at("own").find("ask")->rows == votes);
  CHECK(evening.counts().record == before.record);
  CHECK(evening.theatre.state().house.boards.at("own").all().size() == 1);
  evening.theatre.tap("next");
  evening.theatre.enter_code(code);
  CHECK(evening.theatre.says("way.wrong"));
  for (const int picture : stays)
    evening.theatre.post({0, evening.theatre.visit().turn, PictureTapped{picture}});
  evening.theatre.tap("next");
  CHECK(evening.theatre.screen() == Screen::way_found);
}

TEST_CASE("a code works after its session was closed, and on a kiosk where none is open") {
  Evening evening;
  const PictureCode code = evening.visit_with_code("felt.5");
  evening.theatre.go_to_desk();
  evening.theatre.taps({"close_session", "confirm", "poster"});
  evening.theatre.enter_code(code);
  CHECK(evening.theatre.screen() == Screen::way_found);
  CHECK_FALSE(evening.theatre.offers("link"));
  evening.theatre.taps({"withdraw", "confirm"});
  CHECK(evening.theatre.says("way.gone_heading"));
}

TEST_CASE("wrong codes cost more and more time, for whoever comes, also after a restart") {
  Evening evening;
  const PictureCode code = evening.visit_with_code("felt.5");
  evening.theatre.enter_code(wrong(code));
  CHECK(evening.theatre.says("way.wrong"));
  const auto try_again = [&](const PictureCode& pictures) {
    for (const int picture : pictures)
      evening.theatre.post({0, evening.theatre.visit().turn, PictureTapped{picture}});
    evening.theatre.post({0, evening.theatre.visit().turn, NextTapped{}});
  };
  for (int i = 0; i < 4; ++i) try_again(wrong(code));
  CHECK(evening.theatre.says("way.locked"));
  try_again(code);
  CHECK(evening.theatre.screen() == Screen::way_in);
  evening.theatre.loaded();  // as after a restart
  evening.theatre.enter_code(code);
  CHECK(evening.theatre.screen() == Screen::way_in);
  CHECK(evening.theatre.says("way.locked"));
  evening.theatre.tap("back");
  evening.theatre.wait(120'000);
  evening.theatre.enter_code(code);
  CHECK(evening.theatre.screen() == Screen::way_found);
}

TEST_CASE("a right code forgives no wrong ones") {
  Evening evening;
  const PictureCode code = evening.visit_with_code("felt.5");
  evening.theatre.enter_code(wrong(code));
  evening.theatre.tap("back");
  evening.theatre.enter_code(code);
  CHECK(evening.theatre.screen() == Screen::way_found);
  CHECK(evening.theatre.state().house.tries.wrong == 1);
  CHECK(evening.theatre.store().code_tries().value().wrong == 1);
}

TEST_CASE("a visit that goes on from an earlier one shows what was said then, and takes its code") {
  Evening evening;
  const PictureCode code = evening.visit_with_code("felt.2");
  evening.theatre.taps({"start", "languages.en"});
  evening.theatre.enter_code(code);
  evening.theatre.tap("link");
  CHECK(evening.theatre.screen() == Screen::consent);
  CHECK(evening.theatre.says("way.linked"));
  evening.theatre.taps({"agree", "role.patient", "next"});
  CHECK(evening.theatre.visit().journey.linked);
  CHECK(evening.theatre.says("way.last_time"));
  evening.theatre.taps({"felt.5", "next", "own.agree", "next", "skip", "skip"});
  while (evening.theatre.screen() == Screen::results) evening.theatre.tap("next");
  CHECK(evening.theatre.says("way.moved"));
  CHECK_FALSE(evening.theatre.offers("way_back"));
  const Id newest = evening.theatre.visit().journey.record.id;
  evening.theatre.tap("next");
  evening.theatre.enter_code(code);
  CHECK(evening.theatre.visit().held->visit == newest);
  CHECK(evening.theatre.visit().held->visits == 2);
  evening.theatre.taps({"withdraw", "confirm"});
  CHECK(evening.counts().visits == 0);
}

TEST_CASE(
    "what was said last time stands in the place of why it is asked, in quotation marks if "
    "written") {
  Programme programme = a_programme();
  programme.prompts.front().again_of = "words";  // as if it were asked again
  Strings strings;
  strings.add({"en",
               "English",
               false,
               true,
               {{"words.quoted", "“{0}”"}, {"way.last_time", "before: {0}"}}});
  Evening evening(programme, strings);
  const auto finish = [&](bool writes) {
    evening.theatre.taps({"role.patient", "next"});
    CHECK(evening.theatre.says("before: ") != writes);
    CHECK(evening.theatre.says("again.asked") == writes);
    evening.theatre.taps({"felt.2", "next", "own.agree", "next", "skip"});
    REQUIRE(evening.theatre.visit().journey.plan.back() == "words");
    if (writes) evening.theatre.type("Late");
  };
  evening.theatre.arrive();
  finish(true);
  evening.theatre.tap("next");
  while (evening.theatre.screen() == Screen::results) evening.theatre.tap("next");
  const PictureCode code = evening.theatre.take_code();
  evening.leave();
  evening.theatre.taps({"start", "languages.en"});
  evening.theatre.enter_code(code);
  evening.theatre.taps({"link", "agree"});
  finish(false);
  CHECK(evening.theatre.says("before: “Late”"));
}

TEST_CASE("nothing of an earlier visit is left for who comes next") {
  Evening evening;
  const PictureCode code = evening.visit_with_code("felt.2");
  evening.theatre.taps({"start", "languages.en"});
  evening.theatre.enter_code(code);
  evening.theatre.tap("link");
  evening.theatre.wait(90'000);
  CHECK(evening.theatre.screen() == Screen::poster);
  CHECK_FALSE(evening.theatre.visit().held.has_value());
  CHECK(evening.theatre.visit().journey.last.empty());
  evening.theatre.arrive();
  evening.theatre.taps({"role.patient", "next"});
  CHECK_FALSE(evening.theatre.says("way.last_time"));
}

TEST_CASE("an earlier visit that was taken back meanwhile is simply not linked") {
  Evening evening;
  const PictureCode code = evening.visit_with_code("felt.2");
  evening.theatre.taps({"start", "languages.en"});
  evening.theatre.enter_code(code);
  REQUIRE(evening.theatre.store().withdraw(evening.theatre.visit().held->visit).ok());
  evening.theatre.taps({"link", "agree"});
  CHECK(evening.theatre.screen() == Screen::roles);
  CHECK_FALSE(evening.theatre.visit().journey.linked);
  evening.theatre.taps({"role.patient", "next"});
  CHECK_FALSE(evening.theatre.says("way.last_time"));
}

TEST_CASE("a store that fails takes nothing back and says so") {
  Evening evening;
  const PictureCode code = evening.visit_with_code("felt.2");
  evening.theatre.enter_code(code);
  evening.theatre.fail_saves();
  evening.theatre.taps({"withdraw", "confirm"});
  CHECK(evening.theatre.screen() == Screen::way_found);
  CHECK(evening.theatre.says("trouble.not_saved"));
  CHECK(evening.counts().visits == 1);
}

TEST_CASE("a code of another programme's session can take back, but nothing goes on from there") {
  Evening evening;
  Theatre& theatre = evening.theatre;
  const PictureCode code = evening.visit_with_code("felt.2");
  HouseLoaded loaded;
  loaded.has_pin = true;
  loaded.sessions = theatre.state().house.sessions;
  loaded.open = theatre.state().house.open->id;
  Session other;
  other.id = Chance({8, 8}).id();
  other.programme = "another";
  other.phase = SessionPhase::closed;
  loaded.sessions.push_back(other);
  theatre.event(loaded);
  theatre.hold_outcomes();
  theatre.enter_code(code);
  Holdings held;
  held.visit = Chance({8, 9}).id();
  held.session = other.id;
  theatre.event(CodeFound{theatre.visit().saving, held});
  REQUIRE(theatre.screen() == Screen::way_found);
  CHECK_FALSE(theatre.offers("link"));
  CHECK(theatre.offers("withdraw"));
  theatre.event(LinkWanted{});
  CHECK(theatre.screen() == Screen::way_found);
  CHECK(theatre.visit().journey.earlier.nil());
}

TEST_CASE("where complete anonymity was promised, nothing is linked even with a code") {
  Evening evening;
  Theatre& theatre = evening.theatre;
  const PictureCode code = evening.visit_with_code("felt.2");
  HouseLoaded loaded;
  loaded.has_pin = true;
  loaded.sessions = theatre.state().house.sessions;
  loaded.sessions.front().promises.anonymity = Promises::Anonymity::complete;
  loaded.open = loaded.sessions.front().id;
  theatre.event(loaded);
  theatre.enter_code(code);
  CHECK_FALSE(theatre.offers("link"));
  theatre.taps({"withdraw", "confirm"});
  CHECK(theatre.says("way.gone_heading"));
}
