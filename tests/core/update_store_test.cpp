// When the store cannot keep something, is slow, or has to be copied and looked at.
#include "core/update.h"
#include "support/theatre.h"

using namespace chorus;
using namespace chorus::test;

namespace {

constexpr std::int64_t kSecond = 1000;
constexpr std::int64_t kMinute = 60 * kSecond;

template <class Order>
int ordered(const Theatre& theatre) {
  int count = 0;
  for (const Effect& effect : theatre.unanswered()) count += std::holds_alternative<Order>(effect);
  return count;
}

// A visitor at the first question, with an answer on the screen.
struct Answering : Theatre {
  Answering() {
    open();
    arrive();
    taps({"skip", "felt.4"});
  }
};

}  // namespace

TEST_CASE("an answer that could not be saved stays on the screen and is tried again by itself") {
  Answering theatre;
  theatre.fail_saves();
  theatre.tap("next");
  CHECK(theatre.says("trouble.not_saved"));
  CHECK(theatre.screen() == Screen::prompt);
  const int before = theatre.saves();
  theatre.wait(kSecond);
  CHECK(theatre.saves() == before + 1);
  theatre.wait(kSecond);
  CHECK(theatre.saves() == before + 1);  // the second pause is longer
  theatre.wait(kSecond);
  CHECK(theatre.saves() == before + 2);
  CHECK(theatre.says("trouble.not_saved"));
  theatre.fail_saves(false);
  theatre.wait(4 * kSecond);
  CHECK_FALSE(theatre.says("trouble.not_saved"));
  CHECK(theatre.visit().journey.kept.at("felt") == Value{Number{4}});
  CHECK_FALSE(theatre.state().house.health.trouble);
}

TEST_CASE("an answer that is changed after a failed save waits for Next") {
  Answering theatre;
  theatre.fail_saves();
  theatre.tap("next");
  const int before = theatre.saves();
  theatre.tap("felt.2");
  theatre.fail_saves(false);
  theatre.wait(5 * kSecond);
  CHECK(theatre.saves() == before);
  CHECK(theatre.visit().journey.kept.count("felt") == 0);
  theatre.tap("next");
  CHECK(theatre.visit().journey.kept.at("felt") == Value{Number{2}});
}

TEST_CASE("a refusal that the store is not to blame for is not tried again by itself") {
  Answering theatre;
  theatre.hold_outcomes();
  theatre.tap("next");
  theatre.post({0, 0, SaveFailed{theatre.visit().saving, {Fault::not_found, "", "no such visit"}}});
  CHECK(theatre.visit().again_ms == 0);
  CHECK_FALSE(theatre.state().house.health.trouble);
}

TEST_CASE(
    "a save that takes ten seconds is said to take long, and taps meanwhile count for nothing") {
  Answering theatre;
  theatre.hold_outcomes();
  const int before = theatre.saves();
  theatre.tap("next");
  CHECK_FALSE(theatre.says("trouble.saving"));
  theatre.wait(kSecond);
  CHECK(theatre.says("trouble.saving"));
  theatre.wait(4 * kSecond);
  CHECK(theatre.says("trouble.saving_long"));
  for (int tap = 0; tap < 5; ++tap) {
    theatre.tap("next");
    theatre.wait(kSecond);
  }
  CHECK(theatre.saves() == before + 1);
  theatre.release_outcomes();
  CHECK_FALSE(theatre.says("trouble.saving_long"));
  CHECK(theatre.visit().journey.kept.at("felt") == Value{Number{4}});
}

TEST_CASE("a clock that jumps neither ends a visit nor hurries or stops what is tried again") {
  Answering theatre;
  theatre.fail_saves();
  theatre.tap("next");
  const int before = theatre.saves();
  for (const std::int64_t hours : {-30 * 24, 400 * 24, 0}) {
    theatre.set_the_clock(hours * 60 * kMinute);
    theatre.post({0, 0, TimePassed{}});
    CHECK(theatre.saves() == before);
    CHECK(theatre.screen() == Screen::prompt);
  }
  theatre.fail_saves(false);
  theatre.wait(kSecond);
  CHECK(theatre.visit().journey.kept.at("felt") == Value{Number{4}});
}

TEST_CASE("with nobody at the kiosk the store is tried after pauses that grow") {
  Answering theatre;
  theatre.fail_saves();
  theatre.tap("next");
  while (theatre.screen() != Screen::poster) theatre.wait(kSecond);
  REQUIRE(theatre.state().house.health.trouble);
  theatre.wait(kMinute);
  CHECK(ordered<TryStore>(theatre) == 1);
  theatre.event(StoreTried{false, {Fault::storage, "", "the disk is full"}});
  theatre.wait(kMinute);
  CHECK(ordered<TryStore>(theatre) == 2);
  theatre.event(StoreTried{true, {}});
  CHECK_FALSE(theatre.state().house.health.trouble);
  theatre.wait(10 * kMinute);
  CHECK(ordered<TryStore>(theatre) == 2);
}

TEST_CASE("the desk says that the store has trouble until it has none") {
  Theatre theatre;
  theatre.open();
  theatre.arrive();
  theatre.taps({"skip", "felt.4"});
  theatre.fail_saves();
  theatre.tap("next");
  while (theatre.screen() != Screen::poster) theatre.wait(kSecond);
  theatre.go_to_desk();
  CHECK(theatre.says("trouble.store"));
  CHECK(theatre.says("the disk is full"));
  theatre.event(StoreTried{true, {}});
  CHECK_FALSE(theatre.says("trouble.store"));
}

TEST_CASE("a store that cannot be used is opened again by itself") {
  Theatre theatre;
  theatre.open();
  theatre.event(StoreFailed{{Fault::conflict, "/data/chorus.db", "another Chorus has it open"}});
  CHECK(theatre.screen() == Screen::store_fault);
  theatre.wait(kSecond);
  CHECK(ordered<LoadHouse>(theatre) == 1);
  theatre.loaded();
  CHECK(theatre.screen() == Screen::poster);
  theatre.wait(kMinute);
  CHECK(ordered<LoadHouse>(theatre) == 1);
}

TEST_CASE("the store is copied every hour of a session, at its close, and after a withdrawal") {
  Theatre theatre;
  theatre.open();
  theatre.wait(61 * kMinute);
  CHECK(ordered<BackUp>(theatre) == 1);
  theatre.wait(60 * kMinute);
  CHECK(ordered<BackUp>(theatre) == 2);
  theatre.event(BackedUp{false, {Fault::io, "/mnt/copies", "it is gone"}});
  theatre.go_to_desk();
  CHECK(theatre.says("trouble.no_backup"));
  theatre.event(BackedUp{true, {}});
  CHECK_FALSE(theatre.says("trouble.no_backup"));
  theatre.taps({"close_session", "confirm"});
  REQUIRE(ordered<BackUp>(theatre) == 3);
  CHECK(std::get<BackUp>(theatre.unanswered().back()).session_end);
  theatre.wait(5 * 60 * kMinute);
  CHECK(ordered<BackUp>(theatre) == 3);
}

TEST_CASE("a rehearsal is not copied") {
  Theatre theatre(small_programme(), true);
  theatre.open();
  theatre.wait(200 * kMinute);
  CHECK(ordered<BackUp>(theatre) == 0);
}

TEST_CASE("the store is read from end to end once, when nobody is at the kiosk") {
  Theatre theatre;
  theatre.open();
  theatre.arrive();
  for (int minute = 0; minute < 8; ++minute) {
    theatre.wait(30 * kSecond);
    theatre.touch_nothing();
  }
  CHECK(ordered<ExamineStore>(theatre) == 0);
  theatre.wait(20 * kMinute);
  CHECK(ordered<ExamineStore>(theatre) == 1);
  theatre.event(StoreExamined{false, {Fault::storage, "/data/chorus.db", "page 7 is gone"}});
  theatre.go_to_desk();
  CHECK(theatre.says("trouble.damage"));
  CHECK(theatre.says("page 7 is gone"));
}

TEST_CASE("the desk says what came back from a damaged store, and where the damaged one lies") {
  Theatre theatre;
  theatre.open();
  HouseLoaded loaded;
  loaded.has_pin = true;
  loaded.rescue = {"/data/chorus.damaged-2026-11-30.db", 1, 20, 300, 4, 5, 1};
  theatre.event(loaded);
  theatre.go_to_desk();
  CHECK(theatre.says("trouble.rescued"));
  CHECK(theatre.says("/data/chorus.damaged-2026-11-30.db"));
}
