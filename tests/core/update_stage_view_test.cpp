#include "support/theatre.h"

using namespace chorus;
using namespace chorus::test;

namespace {

Programme with_results(Promises::ResultsVisible when, Promises::WordsShown words) {
  Programme programme = small_programme();
  programme.promises.words = words;
  programme.promises.results = when;
  return programme;
}

Session open_session(const Theatre& theatre) {
  return *theatre.state().house.open;
}

// A session with a second display, and `people` who have said that it was good.
struct Evening {
  explicit Evening(int people, Promises::ResultsVisible when = Promises::ResultsVisible::at_once,
                   Promises::WordsShown words = Promises::WordsShown::after_moderation)
      : theatre(with_results(when, words)) {
    theatre.loaded();
    theatre.go_to_desk();
    theatre.tap("open");
    theatre.tap("poster");
    theatre.event(StageViewOpened{});
    for (int i = 0; i < people; ++i) theatre.visitor("patient", "felt.4");
  }
  void show(const std::string& prompt) {
    theatre.go_to_desk();
    theatre.tap("desk_stage");
    theatre.tap("show." + prompt);
  }
  bool room_says(const std::string& words) const {
    return theatre.room_text().find(words) != std::string::npos;
  }
  Theatre theatre;
};

int times_recorded(const Theatre& theatre, const std::string& prompt) {
  int times = 0;
  for (const Effect& effect : theatre.unanswered()) {
    const auto* shown = std::get_if<RecordShown>(&effect);
    if (shown != nullptr && shown->prompt == prompt) ++times;
  }
  return times;
}

}  // namespace

TEST_CASE("without a second display the desk offers nothing to show on it") {
  Theatre theatre;
  theatre.open();
  theatre.go_to_desk();
  CHECK_FALSE(theatre.offers("desk_stage"));
  theatre.tap("desk_results");
  CHECK_FALSE(theatre.offers("show"));
}

TEST_CASE("a second display begins with the curtain down: the session's name and nothing else") {
  Evening evening(0);
  CHECK(evening.room_says("Small play"));
  CHECK_FALSE(evening.room_says("How was it?"));
}

TEST_CASE("the desk shows one result at a time, goes on to the next, and lowers the curtain") {
  Evening evening(0);
  evening.show("felt");
  CHECK(evening.room_says("How was it?"));
  evening.theatre.tap("next");
  CHECK(evening.room_says("Anything else?"));
  evening.theatre.tap("previous");
  CHECK(evening.room_says("How was it?"));
  evening.theatre.tap("curtain");
  CHECK_FALSE(evening.room_says("How was it?"));
  CHECK_FALSE(evening.theatre.offers("curtain"));
}

TEST_CASE("a result at the desk can be sent to the second display, and taken down there") {
  Evening evening(0);
  evening.theatre.go_to_desk();
  evening.theatre.tap("desk_results");
  evening.theatre.tap("show");
  CHECK(evening.room_says("How was it?"));
  evening.theatre.tap("curtain");
  CHECK_FALSE(evening.room_says("How was it?"));
}

TEST_CASE("questions that nobody could answer yet are not offered") {
  Evening evening(0);
  evening.theatre.go_to_desk();
  evening.theatre.tap("desk_stage");
  CHECK(evening.theatre.offers("show.felt"));
  CHECK_FALSE(evening.theatre.offers("show.seen"));
}

TEST_CASE("the room sees no more than the rules allow") {
  Evening evening(9);
  evening.show("felt");
  CHECK(evening.room_says("results.too_few"));
  evening.theatre.tap("back");
  evening.theatre.tap("poster");
  evening.theatre.visitor("patient", "felt.4");
  evening.theatre.wait(2000);
  CHECK(evening.room_says("results.people"));
}

TEST_CASE("results that were promised for after the session are shown only once it is closed") {
  Evening evening(12, Promises::ResultsVisible::after_session);
  const Session session = open_session(evening.theatre);
  evening.theatre.go_to_desk();
  evening.theatre.tap("desk_stage");
  CHECK_FALSE(evening.theatre.offers("show.felt"));
  evening.theatre.event(StageViewSet{"felt"});
  CHECK_FALSE(evening.room_says("How was it?"));
  evening.theatre.tap("back");
  evening.theatre.taps({"close_session", "confirm"});
  evening.theatre.tap("session." + to_hex(session.id));
  evening.theatre.tap("show");
  CHECK(evening.room_says("How was it?"));
  CHECK(evening.room_says("results.people"));
  CHECK(evening.room_says("stage_view.closed"));
}

TEST_CASE("what the room was shown is on record, once") {
  Evening evening(0);
  evening.show("felt");
  evening.theatre.tap("next");
  evening.theatre.tap("previous");
  CHECK(times_recorded(evening.theatre, "felt") == 1);
  CHECK(times_recorded(evening.theatre, "words") == 1);
  CHECK(times_recorded(evening.theatre, "seen") == 0);
}

TEST_CASE("a new answer is announced within a second, and joins the picture with four more") {
  Evening evening(12);
  evening.show("felt");
  evening.theatre.tap("back");
  evening.theatre.tap("poster");
  const std::string before = evening.theatre.room_text();
  evening.theatre.visitor("patient", "felt.1");
  evening.theatre.wait(1000);
  CHECK(evening.room_says("stage_view.waiting"));
  for (int i = 0; i < 4; ++i) evening.theatre.visitor("patient", "felt.1");
  evening.theatre.wait(1000);
  CHECK(evening.room_says("stage_view.invite"));
  CHECK(evening.theatre.room_text() != before);
}

TEST_CASE("however many answers come, the room's picture changes at most once a second") {
  Evening evening(12);
  evening.show("felt");
  evening.theatre.tap("back");
  evening.theatre.tap("poster");
  evening.theatre.wait(5000);
  const auto turn = [&] { return evening.theatre.state().visits.at(kStageSeat).turn; };
  evening.theatre.visitor("patient", "felt.1");
  evening.theatre.wait(0);
  const Turn first = turn();
  for (int i = 0; i < 6; ++i) evening.theatre.visitor("patient", "felt.2");
  evening.theatre.wait(900);
  CHECK(turn() == first);
  evening.theatre.wait(100);
  CHECK(turn() == first + 1);
  evening.theatre.wait(60'000);
  CHECK(turn() == first + 1);
}

TEST_CASE("a skipped question says nothing to the room") {
  Evening evening(12);
  evening.show("felt");
  evening.theatre.tap("back");
  evening.theatre.tap("poster");
  evening.theatre.visitor("patient", "skip");
  evening.theatre.wait(2000);
  CHECK(evening.room_says("stage_view.invite"));
}

TEST_CASE("a person's words reach the room when they are let through, and no sooner") {
  Evening evening(0);
  evening.theatre.arrive();
  evening.theatre.taps({"role.none", "next", "skip"});
  evening.theatre.type("quiet");
  evening.theatre.tap("next");
  while (evening.theatre.screen() != Screen::poster)
    evening.theatre.tap(evening.theatre.offers("skip") ? "skip" : "next");
  evening.show("words");
  CHECK_FALSE(evening.room_says("uiet"));
  evening.theatre.tap("back");
  evening.theatre.taps({"desk_words", "words.0.show"});
  evening.theatre.wait(2000);
  CHECK(evening.room_says("uiet"));
  evening.theatre.taps({"words.0.hide", "reason.names"});
  evening.theatre.wait(2000);
  CHECK_FALSE(evening.room_says("uiet"));
}

TEST_CASE(
    "a display that is pulled out takes the result with it, and comes back with the curtain") {
  Evening evening(0);
  evening.show("felt");
  evening.theatre.event(StageViewClosed{});
  CHECK(evening.theatre.state().visits.size() == 1);
  CHECK(evening.theatre.says("stage_view.missing"));
  evening.theatre.event(StageViewOpened{});
  CHECK_FALSE(evening.room_says("How was it?"));
}

TEST_CASE("a new session begins with the curtain down") {
  Evening evening(0);
  evening.show("felt");
  evening.theatre.tap("back");
  evening.theatre.taps({"close_session", "confirm"});
  CHECK(evening.room_says("How was it?"));
  evening.theatre.tap("desk_new");
  evening.theatre.tap("open");
  CHECK_FALSE(evening.room_says("How was it?"));
}

TEST_CASE("the second display speaks the language of the desk that drives it") {
  Evening evening(0);
  evening.theatre.go_to_desk();
  evening.theatre.taps({"language", "languages.cy", "desk_stage", "show.felt"});
  CHECK(evening.theatre.state().visits.at(kStageSeat).language == "cy");
}

TEST_CASE("what was taken back leaves the second display: words at once, a bar as bars move") {
  Evening evening(12, Promises::ResultsVisible::at_once, Promises::WordsShown::at_once);
  Theatre& theatre = evening.theatre;
  theatre.arrive();
  theatre.taps({"role.patient", "next", "felt.4", "next"});
  theatre.type("Secret");
  theatre.tap("next");
  while (theatre.screen() == Screen::results) theatre.tap("next");
  const PictureCode code = theatre.take_code();
  theatre.taps({"next", "next"});
  evening.show("felt");
  theatre.tap("back");
  theatre.tap("desk_stage");
  theatre.tap("show.words");
  CHECK(evening.room_says("Secret"));
  theatre.taps({"back", "poster"});
  theatre.enter_code(code);
  theatre.taps({"withdraw", "confirm"});
  CHECK_FALSE(evening.room_says("Secret"));
  theatre.taps({"next"});
  const auto felt = [&]() -> const StageResult& {
    return theatre.state().house.stage.results.at("felt");
  };
  CHECK(felt().waiting.front().size() == 1);
  theatre.wait(2000);
  CHECK(felt().tally.everybody().respondents == 13);
  for (int i = 0; i < 4; ++i) theatre.visitor("patient", "felt.2");
  evening.show("felt");
  CHECK(felt().tally.everybody().respondents == 16);
}

TEST_CASE("where a closed session is on the second display, taking back lowers the curtain") {
  Evening evening(12);
  Theatre& theatre = evening.theatre;
  theatre.arrive();
  theatre.taps({"role.patient", "next", "felt.4", "next", "skip"});
  while (theatre.screen() == Screen::results) theatre.tap("next");
  const PictureCode code = theatre.take_code();
  theatre.taps({"next", "next"});
  const Session session = open_session(theatre);
  theatre.go_to_desk();
  theatre.taps({"close_session", "confirm"});
  theatre.tap("session." + to_hex(session.id));
  theatre.tap("show");
  CHECK(evening.room_says("How was it?"));
  theatre.taps({"back", "poster"});
  theatre.enter_code(code);
  theatre.taps({"withdraw", "confirm"});
  CHECK_FALSE(evening.room_says("How was it?"));
}
