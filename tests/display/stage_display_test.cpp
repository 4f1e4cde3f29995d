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

// Turns of the kiosk's loop until what changed is on the display.
int show(StageDisplay& room, const State& state, std::int64_t now) {
  int turns = 0;
  do {
    room.frame(state, now);
  } while (++turns < 1000 && room.busy());
  return turns;
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
  show(room, state, 0);
  const auto frames = [&] {
    return room.window()->frames().drawn + room.window()->frames().unchanged;
  };
  const auto first = frames();
  CHECK(first > 0);
  for (int i = 1; i < 20; ++i) CHECK(show(room, state, i * 1000) == 1);
  CHECK(frames() == first);
  ++state.visits.at(kStageSeat).turn;
  show(room, state, 20'000);
  CHECK(frames() == first + 1);
}

TEST_CASE("a large picture is drawn in parts, one a turn, and shown when it is whole") {
  StageWish wish = in_a_window();
  wish.width = 1280, wish.height = 800;
  StageDisplay room = a_room(wish);
  room.follow(1);
  REQUIRE(room.window() != nullptr);
  const State state = a_house();
  std::int64_t drawn = 0;
  room.frame(state, 0);
  CHECK(room.busy());
  CHECK(room.window()->frames().pixels == 0);
  int parts = 0;
  while (room.busy()) {
    CHECK(room.window()->frames().drawn == 0);
    room.frame(state, 0);
    const std::int64_t now = room.window()->frames().pixels;
    CHECK(now - drawn <= 600'000);
    drawn = now, ++parts;
  }
  CHECK(parts == 2);
  CHECK(drawn == 1280 * 800);
  CHECK(room.window()->frames().drawn == 1);
}

TEST_CASE("what changes while a picture is drawn in parts is shown after it") {
  StageDisplay room = a_room(in_a_window());
  room.follow(1);
  REQUIRE(room.window() != nullptr);
  State state = a_house();
  room.frame(state, 0);
  ++state.visits.at(kStageSeat).turn;
  show(room, state, 10);
  CHECK(room.window()->frames().drawn == 1);
  CHECK(show(room, state, 20) > 1);
  CHECK(show(room, state, 30) == 1);
}
