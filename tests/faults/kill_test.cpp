// The kiosk is killed at any moment, again and again, on one store.
#include <doctest/doctest.h>

#include <cstdio>

#include "core/moment.h"
#include "faults/played_session.h"
#include "support/killed_writer.h"
#include "support/temporary_folder.h"

using namespace chorus;
using namespace chorus::test;

TEST_CASE("killed again and again at any moment, the kiosk has each acknowledged answer") {
  TemporaryFolder folder;
  const std::string path = folder.file("chorus.db");
  open_session(*good(open_sqlite_store({.path = path})));
  Chance chance({3, 0xDEAD});
  int acknowledged = 0;
  int lost = 0;
  const int kills = 40 * fault_effort();
  for (int time = 0; time < kills; ++time) {
    const int first = 1 + time * kMostPeople;
    const auto spins = chance.below(200'000);
    const int said = kill_a_writer(path, 1 + static_cast<int>(chance.below(60)), first, [&] {
      for (volatile std::uint64_t spin = 0; spin < spins;) spin = spin + 1;
    });
    acknowledged += said;
    auto store = good(open_sqlite_store({.path = path}));
    const auto answers = answers_by_visitor(*store);
    for (int answer = 0; answer < said; ++answer) {
      const Id visit = a_visit(static_cast<std::uint64_t>(first + answer / 2)).id;
      const auto found = answers.find(to_hex(visit));
      if (found == answers.end() || found->second <= answer % 2) ++lost;
    }
  }
  CHECK(lost == 0);
  good(check_sqlite_store(path));
  std::printf("kills: %d survived, %d answers acknowledged, %d lost\n", kills, acknowledged, lost);
}
