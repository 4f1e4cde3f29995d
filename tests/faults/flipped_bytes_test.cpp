// Bytes of the store's file and of its log are changed at random: reading ends in a sentence or
// goes on, and never in a crash.
#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdio>

#include "core/moment.h"
#include "faults/fault_disk.h"
#include "faults/played_session.h"
#include "prompts/prompts.h"
#include "store/sqlite_store.h"
#include "support/store_builders.h"
#include "support/temporary_folder.h"

using namespace chorus;
using namespace chorus::test;

namespace {

struct Flips {
  int tried = 0;
  int bytes = 0;
  int refused = 0;  // the store said so when it was opened or read
  int same = 0;     // everything was there as before
};

// The file of a kiosk that was closed; the file and the log of one that was cut off.
struct Stores {
  DiskImage closed, cut_off;
  Facts facts;
};

Stores used_stores() {
  TemporaryFolder folder;
  const std::string path = folder.file("chorus.db");
  Stores stores;
  auto store = good(open_sqlite_store({.path = path, .kiosk = id_of(77)}));
  open_session(*store);
  auto steps = played_session(4);
  steps.resize(steps.size() - 2);  // neither withdrawal nor close, which empty the log
  for (const PlayedStep& step : steps) good(step.act(*store));
  stores.facts = good(facts_of(*store));
  stores.cut_off = {{"", TemporaryFolder::bytes_of(path)},
                    {"-wal", TemporaryFolder::bytes_of(path + "-wal")}};
  store.reset();
  stores.closed = {{"", TemporaryFolder::bytes_of(path)}};
  return stores;
}

void flip(std::string& bytes, Chance& chance) {
  if (bytes.empty()) return;
  const auto bit = static_cast<unsigned char>(1u << chance.below(8));
  char& byte = bytes[chance.below(bytes.size())];
  byte = static_cast<char>(static_cast<unsigned char>(byte) ^ bit);
}

Result<Facts> open_and_read(const std::string& path) {
  auto store = open_sqlite_store({.path = path});
  if (!store) return store.error();
  const auto counts = (*store)->counts(a_session().id, a_programme(), prompt_types());
  if (!counts) return counts.error();
  return facts_of(**store);
}

}  // namespace

TEST_CASE(
    "a store with changed bytes never crashes the kiosk and never answers without a sentence") {
  const Stores stores = used_stores();
  REQUIRE_FALSE(stores.cut_off.at("-wal").empty());
  Chance chance({5, 0xF11});
  Flips flips;
  TemporaryFolder folder;
  const std::string path = folder.file("chorus.db");
  for (int time = 0; time < 400 * fault_effort(); ++time) {
    DiskImage changed = chance.one_in(2) ? stores.closed : stores.cut_off;
    const auto times = static_cast<int>(1 + chance.below(1 + chance.below(40)));
    for (int each = 0; each < times; ++each)
      flip(changed.count("-wal") > 0 && chance.one_in(2) ? changed["-wal"] : changed[""], chance);
    for (const char* ending : {"-wal", "-shm"}) unlink((path + ending).c_str());
    for (const auto& [ending, bytes] : changed) TemporaryFolder::write(path + ending, bytes);
    (void)check_sqlite_store(path);
    const auto read = open_and_read(path);
    ++flips.tried;
    flips.bytes += times;
    if (!read) {
      CHECK_FALSE(read.error().what.empty());
      ++flips.refused;
    }
    if (read && *read == stores.facts) ++flips.same;
  }
  CHECK(flips.refused > 0);
  // SQLite keeps no sums of its pages: a changed letter inside an answer is not seen.
  std::printf("changed bytes: %d in %d stores, %d refused in a sentence, %d as before, %d other\n",
              flips.bytes, flips.tried, flips.refused, flips.same,
              flips.tried - flips.refused - flips.same);
}
