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
  after.theatre.taps({"export", "confirm"});
  REQUIRE(after.order() != nullptr);
  CHECK(after.order()->reason.empty());
}

TEST_CASE("where they have not, the desk asks to show them or to say why not") {
  AfterVisit after(1);
  after.theatre.taps({"export", "confirm"});
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
  theatre.taps({"export", "confirm", "show_room"});
  CHECK(theatre.screen() == Screen::results);
  CHECK_FALSE(theatre.offers("back"));
  CHECK_FALSE(theatre.offers("challenge"));
  while (theatre.screen() == Screen::results) theatre.tap("next");
  CHECK(theatre.screen() == Screen::poster);
  CHECK(theatre.state().house.counts.visits == 1);
  theatre.go_to_desk();
  theatre.taps({"desk_export", "export", "confirm"});
  REQUIRE(after.order() != nullptr);
  CHECK(after.order()->reason.empty());
}

TEST_CASE("a session that promised its results for afterwards shows them once it is closed") {
  Programme programme = small_programme();
  programme.promises.results = Promises::ResultsVisible::after_session;
  AfterVisit after(0, programme);
  Theatre& theatre = after.theatre;
  theatre.taps({"export", "confirm"});
  CHECK(theatre.says("reason.after_close"));
  CHECK_FALSE(theatre.offers("show_room"));
  theatre.taps({"back", "back", "close_session", "confirm"});
  const Id session = theatre.state().house.sessions.front().id;
  theatre.taps({("session." + to_hex(session)).c_str()});
  theatre.taps({"desk_export", "export", "confirm", "show_room"});
  CHECK(theatre.screen() == Screen::results);
  CHECK(theatre.says("How was it?"));
  while (theatre.screen() == Screen::results) theatre.tap("next");
  theatre.go_to_desk();
  theatre.tap("session." + to_hex(session));
  theatre.taps({"desk_export", "export", "confirm"});
  REQUIRE(after.order() != nullptr);
  CHECK(after.order()->session == session);
}

namespace {

// At the export screen, before a stick, everything seen by the room.
struct BeforeStick : AfterVisit {
  explicit BeforeStick(Programme programme = small_programme()) : AfterVisit(2, programme) {
    theatre.event(TargetsFound{{{"/media/usb", "usb", true}, {"/srv/out", "out", false}}});
    theatre.tap("target.0");
  }
};

}  // namespace

TEST_CASE("plain text goes onto a stick only after the desk has asked once more") {
  BeforeStick before;
  before.theatre.tap("export");
  CHECK(before.order() == nullptr);
  CHECK(before.theatre.says("export.plain_heading"));
  before.theatre.tap("sheet.close");
  CHECK(before.order() == nullptr);
  before.theatre.taps({"export", "confirm"});
  REQUIRE(before.order() != nullptr);
  CHECK(before.order()->folder == "/media/usb");
}

TEST_CASE("nothing is asked where the file stays on the kiosk, or is encrypted") {
  BeforeStick own;
  own.theatre.taps({"target.1", "export"});
  CHECK(own.order() != nullptr);
  Programme programme = small_programme();
  programme.export_keys = {"age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj"};
  BeforeStick encrypted(programme);
  CHECK(encrypted.theatre.says("export.encrypted"));
  encrypted.theatre.tap("export");
  CHECK(encrypted.order() != nullptr);
}

TEST_CASE(
    "a written file is told by its place and its name, with its folder only where it is no stick") {
  AfterVisit after(2);
  Theatre& theatre = after.theatre;
  theatre.event(
      TargetsFound{{{"/media/kiosk/MARIE", "MARIE", true}, {"/var/lib/chorus", "", false}}});
  theatre.taps({"export", "confirm"});
  REQUIRE(after.order() != nullptr);
  theatre.event(ExportWritten{after.order()->ticket, "/media/kiosk/MARIE/evening.json", 9});
  CHECK(theatre.says("export.written"));
  CHECK(theatre.says("evening.json"));
  CHECK(theatre.says("MARIE"));
  CHECK_FALSE(theatre.says("/media"));
}

TEST_CASE("a file on the kiosk itself says its folder too, without its own name in it") {
  AfterVisit after(2);
  Theatre& theatre = after.theatre;
  theatre.event(TargetsFound{{{"/var/lib/chorus", "", false}}});
  theatre.tap("export");
  theatre.event(ExportWritten{after.order()->ticket, "/var/lib/chorus/evening.json", 9});
  CHECK(theatre.says("export.here"));
  CHECK(theatre.says("/var/lib/chorus"));
  CHECK_FALSE(theatre.says("/evening.json"));
}

TEST_CASE("in a rehearsal what is written is called practice") {
  Theatre theatre(small_programme(), true);
  theatre.open();
  theatre.taps({"corner", "desk_export"});
  theatre.event(TargetsFound{{{"/tmp", "", false}}});
  theatre.tap("export");
  if (theatre.offers("confirm")) theatre.tap("confirm");
  for (const Effect& effect : theatre.unanswered())
    if (const auto* order = std::get_if<WriteExport>(&effect))
      theatre.event(ExportWritten{order->ticket, "/tmp/evening.json", 9});
  CHECK(theatre.says("export.written_practice"));
}
