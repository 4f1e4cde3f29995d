// Results first to participants: what the desk asks before a session leaves the kiosk.
#include <doctest/doctest.h>

#include "support/theatre.h"

using namespace chorus;
using namespace chorus::test;

namespace {

// One visitor has answered one prompt, and has seen as many results as wanted.
struct AfterVisit {
  Theatre theatre;
  explicit AfterVisit(int results_seen, Programme programme = small_programme())
      : theatre(std::move(programme)) {
    theatre.loaded();
    theatre.go_to_desk();
    theatre.taps({"open", "poster"});
    theatre.arrive();
    theatre.taps({"skip", "felt.4", "next"});
    theatre.type("Late");
    theatre.tap("next");
    for (int i = 1; i < results_seen; ++i) theatre.tap("next");
    if (theatre.offers("skip")) theatre.tap("skip");
    if (theatre.screen() == Screen::results) theatre.tap("next");
    theatre.tap("next");
    theatre.go_to_desk();
    theatre.tap("desk_export");
  }
  const WriteExport* order() const {
    for (const Effect& effect : theatre.unanswered())
      if (const auto* found = std::get_if<WriteExport>(&effect)) return found;
    return nullptr;
  }
};

}  // namespace

TEST_CASE("where participants have seen all results, the file is written at once") {
  AfterVisit after(2);
  after.theatre.tap("export");
  REQUIRE(after.order() != nullptr);
  CHECK(after.order()->reason.empty());
}

TEST_CASE("where they have not, the desk asks to show them or to say why not") {
  AfterVisit after(1);
  after.theatre.tap("export");
  CHECK(after.theatre.screen() == Screen::desk_reason);
  CHECK(after.order() == nullptr);
  CHECK_FALSE(after.theatre.offers("next"));
  after.theatre.tap("reason");
  after.theatre.type("  ");
  after.theatre.taps({"done", "next"});
  CHECK(after.theatre.says("reason.missing"));
  after.theatre.tap("reason");
  after.theatre.type("The lights went out");
  after.theatre.taps({"done", "next"});
  CHECK(after.theatre.screen() == Screen::desk_export);
  REQUIRE(after.order() != nullptr);
  CHECK(after.order()->reason == "  The lights went out");
}

TEST_CASE("results shown to the room are recorded, and only the PIN leads back to the desk") {
  AfterVisit after(1);
  Theatre& theatre = after.theatre;
  theatre.taps({"export", "show_room"});
  CHECK(theatre.screen() == Screen::results);
  CHECK_FALSE(theatre.offers("back"));
  CHECK_FALSE(theatre.offers("challenge"));
  while (theatre.screen() == Screen::results) theatre.tap("next");
  CHECK(theatre.screen() == Screen::poster);
  CHECK(theatre.state().house.counts.visits == 1);
  theatre.go_to_desk();
  theatre.taps({"desk_export", "export"});
  REQUIRE(after.order() != nullptr);
  CHECK(after.order()->reason.empty());
}

TEST_CASE("a session that promised its results for afterwards shows them once it is closed") {
  Programme programme = small_programme();
  programme.promises.results = Promises::ResultsVisible::after_session;
  AfterVisit after(0, programme);
  Theatre& theatre = after.theatre;
  theatre.tap("export");
  CHECK(theatre.says("reason.after_close"));
  CHECK_FALSE(theatre.offers("show_room"));
  theatre.taps({"back", "back", "close_session", "confirm"});
  const Id session = theatre.state().house.sessions.front().id;
  theatre.taps({("session." + to_hex(session)).c_str()});
  theatre.taps({"desk_export", "export", "show_room"});
  CHECK(theatre.screen() == Screen::results);
  CHECK(theatre.says("How was it?"));
  while (theatre.screen() == Screen::results) theatre.tap("next");
  theatre.go_to_desk();
  theatre.tap("session." + to_hex(session));
  theatre.taps({"desk_export", "export"});
  REQUIRE(after.order() != nullptr);
  CHECK(after.order()->session == session);
}
