// A stick that the desk names for copies of the store.
#include <doctest/doctest.h>

#include "support/theatre.h"

using namespace chorus;
using namespace chorus::test;

namespace {

Theatre at_export() {
  Theatre theatre;
  theatre.open();
  theatre.go_to_desk();
  theatre.tap("desk_export");
  return theatre;
}

int copies_ordered(const std::vector<Effect>& effects) {
  int all = 0;
  for (const Effect& each : effects) all += std::holds_alternative<BackUp>(each) ? 1 : 0;
  return all;
}

const PlaceCopies* placed(const std::vector<Effect>& effects) {
  for (const Effect& each : effects)
    if (const auto* order = std::get_if<PlaceCopies>(&each)) return order;
  return nullptr;
}

// What update() makes of one event at the theatre's desk.
Outcome told(const State& state, What what) {
  const Event event{0, state.visits.at(0).turn, std::move(what)};
  return update(state, event, {1'000'000, state.visits.at(0).touched_ms + 1000, 0, {}});
}

}  // namespace

TEST_CASE("a stick that is plugged in can be named for copies, and the first is made at once") {
  Theatre theatre = at_export();
  REQUIRE(theatre.visit().desk.targets.front().stick);
  const std::string stick = theatre.visit().desk.targets.front().folder;
  const Outcome asked = told(theatre.state(), CopiesPlaced{stick});
  const PlaceCopies* order = placed(asked.effects);
  REQUIRE(order != nullptr);
  CHECK(order->folder == stick);
  CHECK(asked.state.house.health.copies_folder.empty());
  const Outcome kept =
      update(asked.state, {0, 0, CopiesPlaceKept{order->ticket, stick}}, {1'000'000, 2, 0, {}});
  CHECK(kept.state.house.health.copies_folder == stick);
  CHECK(copies_ordered(kept.effects) == 1);
}

TEST_CASE("no other folder can be named for copies, and none from another screen") {
  Theatre theatre = at_export();
  CHECK(placed(told(theatre.state(), CopiesPlaced{"/etc"}).effects) == nullptr);
  const std::string stick = theatre.visit().desk.targets.front().folder;
  theatre.tap("back");
  CHECK(placed(told(theatre.state(), CopiesPlaced{stick}).effects) == nullptr);
}

TEST_CASE("a name that could not be kept is not shown as kept") {
  Theatre theatre = at_export();
  const std::string stick = theatre.visit().desk.targets.front().folder;
  const Outcome asked = told(theatre.state(), CopiesPlaced{stick});
  const Ticket ticket = placed(asked.effects)->ticket;
  const Outcome failed =
      update(asked.state, {0, 0, SaveFailed{ticket, {Fault::io, "/data", "the disk is full"}}},
             {1'000'000, 2, 0, {}});
  CHECK(failed.state.house.health.copies_folder.empty());
  CHECK(failed.state.visits.at(0).trouble.has_value());
}
