// The second display in a real window: displays that come and go, and frames that need not be
// drawn.
#include "app/stage_display.h"

#include <doctest/doctest.h>

#include "core/update.h"
#include "support/sample_theme.h"

using namespace chorus;

namespace {

constexpr Moment kNow{0, 0, 0, {}};

StageDisplay a_room(StageWish wish) {
  return StageDisplay(std::move(wish), {test::day_theme()}, [] {});
}

StageWish in_a_window() {
  StageWish wish;
  wish.display = true;
  wish.width = 640;
  wish.height = 360;
  return wish;
}

State a_house() {
  auto catalogue = std::make_shared<Catalogue>();
  catalogue->strings.add({"en", "English", false, true, {}});
  State state = first_state(catalogue, false);
  return update(std::move(state), {0, 0, StageViewOpened{}}, kNow).state;
}

bool opened(const std::optional<What>& told) {
  return told && told->get<StageViewOpened>() != nullptr;
}
bool closed(const std::optional<What>& told) {
  return told && told->get<StageViewClosed>() != nullptr;
}

}  // namespace

TEST_CASE("a kiosk that wants no second display has none, however many are plugged in") {
  StageDisplay room = a_room({});
  CHECK_FALSE(room.follow(1));
  CHECK_FALSE(room.follow(2));
  CHECK(room.window() == nullptr);
}

TEST_CASE("one that waits for a second display tells nobody anything until it is there") {
  StageWish wish;
  wish.display = true;
  StageDisplay room = a_room(wish);
  CHECK_FALSE(room.follow(1));
  CHECK(room.window() == nullptr);
}

// The virtual screen has one display: a second one that is announced cannot be opened, and that is
// what a projector looks like that was pulled out in the same moment.
TEST_CASE("a display that goes closes the window, and the next change opens it again") {
  StageDisplay room = a_room(in_a_window());
  CHECK(opened(room.follow(1)));
  CHECK_FALSE(room.follow(1));
  REQUIRE(room.window() != nullptr);
  CHECK(room.window()->size().w == 640);
  CHECK(closed(room.follow(2)));
  CHECK(room.window() == nullptr);
  CHECK_FALSE(room.follow(2));
  CHECK(opened(room.follow(1)));
}

TEST_CASE("nothing is drawn on it while nothing changes") {
  StageDisplay room = a_room(in_a_window());
  room.follow(1);
  REQUIRE(room.window() != nullptr);
  State state = a_house();
  room.frame(state, 0);
  const auto frames = [&] {
    return room.window()->frames().drawn + room.window()->frames().unchanged;
  };
  const auto first = frames();
  CHECK(first > 0);
  for (int i = 1; i < 20; ++i) room.frame(state, i * 1000);
  CHECK(frames() == first);
  ++state.visits.at(kStageSeat).turn;
  room.frame(state, 20'000);
  CHECK(frames() == first + 1);
}
