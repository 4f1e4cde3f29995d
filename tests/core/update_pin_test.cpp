#include <doctest/doctest.h>

#include "support/theatre.h"

using namespace chorus;
using namespace chorus::test;

namespace {

constexpr std::int64_t kMinuteMs = 60'000, kHourMs = 60 * kMinuteMs;
constexpr const char* kFacilitatorPin = "802746";

void wrong_pins(Theatre& theatre, int times) {
  for (int i = 0; i < times; ++i) theatre.enter_pin("111222");
}

void to_desk_of_facilitator(Theatre& theatre) {
  theatre.tap("corner");
  theatre.enter_pin(kFacilitatorPin);
  REQUIRE(theatre.screen() == Screen::desk_home);
}

}  // namespace

TEST_CASE("wrong PINs are not forgotten when the kiosk is started again") {
  Theatre theatre;
  theatre.open();
  theatre.tap("corner");
  wrong_pins(theatre, 4);
  theatre.restart();
  theatre.tap("corner");
  wrong_pins(theatre, 1);
  CHECK(theatre.says("pin.locked"));
  theatre.restart();
  theatre.tap("corner");
  theatre.enter_pin("135790");
  CHECK(theatre.says("pin.locked"));
  theatre.wait(91'000);  // half a minute, and what the time of the try was rounded up by
  theatre.enter_pin("135790");
  CHECK(theatre.screen() == Screen::desk_home);
}

TEST_CASE("who starts the kiosk again with its clock set back waits all the same, and no longer") {
  for (const std::int64_t back : {5 * kMinuteMs, 30 * 24 * kHourMs}) {
    Theatre theatre;
    theatre.open();
    theatre.tap("corner");
    wrong_pins(theatre, 5);
    theatre.restart(-back);
    theatre.tap("corner");
    theatre.enter_pin("135790");
    CHECK(theatre.says("pin.locked"));
    theatre.wait(31'000);
    theatre.enter_pin("135790");
    CHECK(theatre.screen() == Screen::desk_home);
  }
}

TEST_CASE("the right PIN of the keeper forgives the wrong ones before it") {
  Theatre theatre;
  theatre.open();
  theatre.tap("corner");
  wrong_pins(theatre, 4);
  theatre.enter_pin("135790");
  theatre.taps({"poster", "corner"});
  wrong_pins(theatre, 4);
  CHECK(theatre.says("pin.wrong"));
}

TEST_CASE("a facilitator's PIN does not let anybody try the keeper's for ever") {
  Theatre theatre;
  theatre.open().with_facilitator_pin(kFacilitatorPin);
  theatre.tap("corner");
  wrong_pins(theatre, 4);
  theatre.enter_pin(kFacilitatorPin);
  theatre.taps({"poster", "corner"});
  wrong_pins(theatre, 1);
  CHECK(theatre.says("pin.locked"));
}

TEST_CASE("with one PIN only, one person is keeper and facilitator") {
  Theatre theatre;
  theatre.open();
  theatre.go_to_desk();
  CHECK(theatre.says("role.keeper"));
  for (const char* screen : {"desk_export", "desk_languages", "desk_log", "desk_pins"}) {
    theatre.tap(screen);
    CHECK(screen_name(theatre.screen()) == std::string(screen));
    theatre.tap("back");
  }
}

TEST_CASE("a facilitator runs the session, and is asked for the keeper's PIN for the rest") {
  for (const char* screen :
       {"desk_export", "desk_languages", "desk_log", "desk_pins", "desk_leave"}) {
    CAPTURE(screen);
    Theatre theatre;
    theatre.open().with_facilitator_pin(kFacilitatorPin);
    to_desk_of_facilitator(theatre);
    CHECK(theatre.says("role.facilitator"));
    theatre.tap("stage.start");
    theatre.tap(screen);
    CHECK(theatre.screen() == Screen::pin);
    CHECK(theatre.says("pin.keeper"));
    theatre.enter_pin(kFacilitatorPin);
    CHECK(theatre.screen() == Screen::pin);
    theatre.enter_pin("135790");
    CHECK(screen_name(theatre.screen()) == std::string(screen));
    theatre.tap("back");
    CHECK(theatre.says("role.keeper"));
  }
}

TEST_CASE("a facilitator who is asked for the keeper's PIN can go back to the desk") {
  Theatre theatre;
  theatre.open().with_facilitator_pin(kFacilitatorPin);
  to_desk_of_facilitator(theatre);
  theatre.taps({"desk_export", "back"});
  CHECK(theatre.screen() == Screen::desk_home);
  CHECK(theatre.says("role.facilitator"));
}

TEST_CASE("no event that a facilitator's screens do not offer does what is the keeper's") {
  Theatre theatre;
  theatre.open().with_facilitator_pin(kFacilitatorPin);
  to_desk_of_facilitator(theatre);
  for (const What& what : {What(ExportTapped{}), What(KioskLeaveConfirmed{}),
                           What(PinBegun{DeskRole::keeper}), What(RoomShownResults{})}) {
    theatre.post({0, theatre.visit().turn, what});
    CHECK(theatre.screen() == Screen::desk_home);
  }
  CHECK(theatre.unanswered().empty());
}

TEST_CASE("a locked desk asks for a PIN again, whoever was there") {
  Theatre theatre;
  theatre.open().with_facilitator_pin(kFacilitatorPin);
  theatre.go_to_desk();
  theatre.tap("desk_log");
  theatre.wait(121'000);
  CHECK(theatre.visit().warned);
  theatre.wait(20'000);
  REQUIRE(theatre.screen() == Screen::poster);
  theatre.post({0, theatre.visit().turn, DeskTurned{"desk_home"}});
  CHECK(theatre.screen() == Screen::poster);
  theatre.tap("corner");
  CHECK(theatre.screen() == Screen::pin);
  theatre.enter_pin(kFacilitatorPin);
  theatre.tap("desk_log");
  CHECK(theatre.screen() == Screen::pin);
}

TEST_CASE("while the keeper's PIN is waited for, the desk locks itself too") {
  Theatre theatre;
  theatre.open().with_facilitator_pin(kFacilitatorPin);
  to_desk_of_facilitator(theatre);
  theatre.tap("desk_export");
  theatre.wait(141'000);
  CHECK(theatre.screen() == Screen::poster);
  theatre.post({0, theatre.visit().turn, DeskTurned{"desk_home"}});
  CHECK(theatre.screen() == Screen::poster);
}

TEST_CASE("the keeper sets the facilitators' PIN at the desk") {
  Theatre theatre;
  theatre.open();
  theatre.go_to_desk();
  theatre.taps({"desk_pins", "pin_facilitator"});
  theatre.enter_pin("123456");
  CHECK(theatre.says("pin.too_simple"));
  theatre.choose_pin(kFacilitatorPin);
  CHECK(theatre.screen() == Screen::desk_pins);
  CHECK(theatre.says("pins.set"));
  theatre.taps({"back", "poster"});
  to_desk_of_facilitator(theatre);
  CHECK(theatre.says("role.facilitator"));
}

TEST_CASE("a PIN that the other role has is not taken") {
  Theatre theatre;
  theatre.open();
  theatre.go_to_desk();
  theatre.taps({"desk_pins", "pin_facilitator"});
  theatre.choose_pin("135790");
  CHECK(theatre.screen() == Screen::new_pin);
  CHECK(theatre.says("pin.taken"));
  theatre.tap("back");
  CHECK(theatre.screen() == Screen::desk_pins);
}

TEST_CASE("the recovery key is shown once, in one piece, and then nowhere") {
  Theatre theatre;
  theatre.loaded(false);
  theatre.choose_pin("135790");
  REQUIRE(theatre.screen() == Screen::recovery_key);
  for (const char* part : {"ACDE FGHJ", "KLMN PQRT", "VWXY 3479", "ACDE FGHJ"})
    CHECK(theatre.says(part));
  theatre.tap("noted");
  CHECK(theatre.screen() == Screen::desk_new);
  CHECK(theatre.visit().key.empty());
}

TEST_CASE("a recovery key that nobody writes down does not stay on the screen for ever") {
  Theatre theatre;
  theatre.loaded(false);
  theatre.choose_pin("135790");
  theatre.wait(5 * kMinuteMs);
  CHECK(theatre.screen() == Screen::recovery_key);
  theatre.wait(20 * kMinuteMs);
  CHECK(theatre.screen() == Screen::poster);
  CHECK(theatre.visit().key.empty());
}

TEST_CASE("with the recovery key a forgotten PIN is replaced, and a new key is shown") {
  Theatre theatre;
  theatre.open();
  theatre.taps({"corner", "forgot"});
  theatre.type(kRecoveryKey);
  theatre.tap("next");
  REQUIRE(theatre.screen() == Screen::new_pin);
  theatre.choose_pin("471108");
  CHECK(theatre.screen() == Screen::recovery_key);
  theatre.taps({"noted", "poster", "corner"});
  theatre.enter_pin("135790");
  CHECK(theatre.says("pin.wrong"));
  theatre.enter_pin("471108");
  CHECK(theatre.screen() == Screen::desk_home);
}

TEST_CASE("wrong recovery keys cost what wrong PINs cost") {
  Theatre theatre;
  theatre.open();
  theatre.tap("corner");
  wrong_pins(theatre, 2);
  theatre.tap("forgot");
  for (int i = 0; i < 3; ++i) {
    theatre.type("acde");
    theatre.tap("next");
  }
  CHECK(theatre.says("pin.locked"));
  theatre.type(kRecoveryKey);
  theatre.tap("next");
  CHECK(theatre.screen() == Screen::recover);
  theatre.tap("back");
  theatre.tap("corner");
  theatre.enter_pin("135790");
  CHECK(theatre.says("pin.locked"));
}

TEST_CASE("who has proved the recovery key and walks away leaves no open door") {
  Theatre theatre;
  theatre.open();
  theatre.taps({"corner", "forgot"});
  theatre.type(kRecoveryKey);
  theatre.tap("next");
  theatre.wait(141'000);
  CHECK(theatre.screen() == Screen::poster);
  theatre.tap("corner");
  CHECK(theatre.screen() == Screen::pin);
}

TEST_CASE("digits that were typed are gone once they are entered or left") {
  Theatre theatre;
  theatre.open();
  theatre.tap("corner");
  theatre.taps({"pin.1", "pin.3"});
  theatre.tap("back");
  CHECK(theatre.visit().digits.empty());
  theatre.tap("corner");
  theatre.enter_pin("111222");
  CHECK(theatre.visit().digits.empty());
}

TEST_CASE("a room that is shown its results has no way to the desk but a PIN") {
  Theatre theatre;
  theatre.open();
  theatre.arrive();
  theatre.taps({"skip", "felt.2", "next"});
  theatre.wait(81'000);
  theatre.go_to_desk();
  theatre.taps({"desk_export", "export", "confirm", "show_room"});
  REQUIRE(theatre.screen() == Screen::results);
  for (const char* screen : {"desk_home", "desk_export", "desk_leave"}) {
    theatre.post({0, theatre.visit().turn, DeskTurned{screen}});
    CHECK(theatre.screen() == Screen::results);
  }
}

TEST_CASE("a rehearsal has neither PINs nor a recovery key nor a log of what is done in it") {
  Theatre theatre(small_programme(), true);
  theatre.open();
  theatre.tap("corner");
  REQUIRE(theatre.screen() == Screen::desk_home);
  CHECK_FALSE(theatre.offers("desk_pins"));
  CHECK_FALSE(theatre.offers("desk_log"));
  CHECK(theatre.offers("desk_export"));
}

TEST_CASE("where the store cannot be used, only the keeper's PIN leaves the kiosk") {
  Theatre theatre;
  theatre.loaded();
  theatre.event(StoreFailed{{Fault::storage, "chorus.db", "it is damaged"}, true, true, {}});
  REQUIRE(theatre.screen() == Screen::store_fault);
  theatre.tap("leave");
  CHECK(theatre.screen() == Screen::pin);
  CHECK(theatre.unanswered().empty());
  theatre.enter_pin("111222");
  CHECK(theatre.says("pin.wrong"));
  theatre.enter_pin("135790");
  CHECK(theatre.screen() == Screen::desk_leave);
  theatre.tap("back");
  CHECK(theatre.screen() == Screen::store_fault);
  theatre.tap("leave");
  theatre.enter_pin("135790");
  theatre.tap("leave");
  CHECK(std::holds_alternative<LeaveKiosk>(theatre.unanswered().back()));
}

TEST_CASE("where the store cannot be used and nobody has chosen a PIN yet, the corner leaves") {
  Theatre theatre;
  theatre.event(StoreFailed{{Fault::storage, "chorus.db", "it is damaged"}, false, false, {}});
  theatre.tap("leave");
  CHECK(std::holds_alternative<LeaveKiosk>(theatre.unanswered().back()));
}
