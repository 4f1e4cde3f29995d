// The power goes after any write: what was acknowledged is there when the kiosk starts again, what
// was under way is there whole or not at all.
#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <vector>

#include "core/moment.h"
#include "faults/fault_disk.h"
#include "faults/played_session.h"
#include "support/store_builders.h"
#include "support/temporary_folder.h"

using namespace chorus;
using namespace chorus::test;

namespace {

constexpr std::size_t kAll = 16;  // as many images as four pending operations have

struct Played {
  TemporaryFolder folder;
  std::string path = folder.file("chorus.db");
  DiskImage start;
  std::vector<DiskRecord> records;
  std::vector<Facts> after;  // what is there after each step; first: before all of them
};

void play(Played& played) {
  open_session(*good(open_sqlite_store({.path = played.path, .kiosk = id_of(77)})));
  played.start[played.path] = TemporaryFolder::bytes_of(played.path);
  FaultDisk disk;
  auto store = good(open_sqlite_store({.path = played.path}));
  played.after.push_back(good(facts_of(*store)));
  disk.record();
  for (const PlayedStep& step : played_session(2 * fault_effort())) {
    good(step.act(*store));
    disk.mark();
    played.after.push_back(good(facts_of(*store)));
  }
  store.reset();
  played.records = disk.records();
}

struct Cuts {
  int tried = 0;
  int lost = 0;  // neither as before the step that was under way nor as after it
};

// Starts the kiosk on what the disk held.
void start_again(const Played& played, const DiskImage& image, int mark, Cuts& cuts) {
  for (const char* ending : {"", "-wal", "-shm"}) unlink((played.path + ending).c_str());
  for (const auto& [path, bytes] : image) TemporaryFolder::write(path, bytes);
  ++cuts.tried;
  auto store = open_sqlite_store({.path = played.path});
  const auto facts = store ? facts_of(**store) : Result<Facts>(store.error());
  const auto before = static_cast<std::size_t>(mark);
  const std::size_t next = std::min(before + 1, played.after.size() - 1);
  if (facts && (*facts == played.after[before] || *facts == played.after[next])) return;
  ++cuts.lost;
  CAPTURE(mark);
  FAIL_CHECK((facts ? std::string("the facts differ") : sentence(facts.error())));
}

void cut_here(const Played& played, const PowerCut& power, int mark, Chance& chance, Cuts& cuts) {
  constexpr std::size_t kNone = std::string::npos;
  const std::size_t pending = power.pending();
  const std::size_t most = kAll * static_cast<std::size_t>(fault_effort());
  const bool few = pending < 10 && (std::size_t{1} << pending) <= most;
  const std::size_t times = few ? std::size_t{1} << pending : most;
  for (std::size_t time = 0; time < times; ++time) {
    std::uint64_t done = few ? time : chance.next();
    if (time == 0) done = 0;
    if (time == 1) done = ~std::uint64_t{0};
    start_again(played, power.image(done, kNone), mark, cuts);
  }
  if (pending == 0) return;
  start_again(played, power.image(~std::uint64_t{0}, pending - 1), mark, cuts);
  start_again(played, power.image(chance.next(), chance.below(pending)), mark, cuts);
}

}  // namespace

TEST_CASE(
    "wherever the power goes, what was acknowledged is there and nothing is there by halves") {
  Played played;
  play(played);
  REQUIRE(played.records.size() > 100);
  PowerCut power(played.start);
  Chance chance({1, 0xC07});
  Cuts cuts;
  cut_here(played, power, 0, chance, cuts);
  for (const DiskRecord& entry : played.records) {
    power.follow(entry);
    cut_here(played, power, entry.mark, chance, cuts);
  }
  CHECK(cuts.lost == 0);
  std::printf("power cuts: %d disks after %zu writes of %zu steps, %d with anything lost\n",
              cuts.tried, played.records.size(), played.after.size() - 1, cuts.lost);
}

TEST_CASE("the disk of the tests forgets what was not synced") {
  PowerCut power(DiskImage{{"a", "old"}});
  power.follow({DiskOp::write, "a", 0, "new", 0});
  CHECK(power.image(0, 9).at("a") == "old");
  CHECK(power.image(1, 9).at("a") == "new");
  power.follow({DiskOp::sync, "b", 0, {}, 0});
  CHECK(power.image(0, 9).at("a") == "old");
  power.follow({DiskOp::sync, "a", 0, {}, 0});
  CHECK(power.image(0, 9).at("a") == "new");
  power.follow({DiskOp::write, "a", 0, std::string(1024, 'x'), 0});
  CHECK(power.image(1, 0).at("a") == std::string(512, 'x'));
}
