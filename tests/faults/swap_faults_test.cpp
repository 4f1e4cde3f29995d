// A damaged store is set aside and brought back, or a copy takes the place of a store: each
// operation of the disk fails in turn, and the power goes after each. The next start has the old or
// the new store, whole, and what was set aside is as it was.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/moment.h"
#include "faults/folder_cut.h"
#include "faults/played_session.h"
#include "faults/sweep.h"
#include "prompts/prompts.h"
#include "store/backups.h"
#include "store/recovery.h"
#include "store/sqlite_deeds.h"
#include "support/store_builders.h"
#include "support/temporary_folder.h"

using namespace chorus;
using namespace chorus::test;

namespace {

const char* const kDay = "2026-11-30";
const Deed kDeed{DeedKind::restored, DeskRole::command_line, {}, {}, 0};
using Files = std::map<std::string, std::string>;  // name → bytes

// What the kiosk does first.
Result<Facts> start(const std::string& path) {
  const auto finished = finish_rescue(path);
  if (!finished) return finished.error();
  auto store = open_sqlite_store({.path = path, .create = false});
  if (!store && may_be_rescued(path, store.error())) {
    const auto rescued = rescue_store({.path = path}, kDay);
    if (!rescued) return rescued.error();
    store = open_sqlite_store({.path = path, .create = false});
  }
  if (!store) return store.error();
  return facts_of(**store);
}

// Where a folder begins, and what is done in it.
struct Undertaking {
  Files before;
  std::function<Result<std::string>(const std::string& path)> act;  // gives the name set aside
  Facts old_facts;  // empty: the old store cannot be opened
  Facts new_facts;
  const char* word;  // in the name of what is set aside

  void lay_out(const TemporaryFolder& folder) const {
    for (const auto& [name, bytes] : before) TemporaryFolder::write(folder.file(name), bytes);
  }
  DiskImage image(const TemporaryFolder& folder) const {
    DiskImage image;
    for (const auto& [name, bytes] : before) image[folder.file(name)] = bytes;
    return image;
  }
};

// The store's file and log as they were before, under another name.
bool was_kept(const Files& there, const Undertaking& undertaking) {
  const std::string begin = std::string("chorus.") + undertaking.word + "-" + kDay;
  return std::any_of(there.begin(), there.end(), [&](const auto& each) {
    const auto& [name, bytes] = each;
    if (!name.starts_with(begin) || !name.ends_with(".db")) return false;
    const auto log = there.find(name + "-wal");
    const auto before = undertaking.before.find("chorus.db-wal");
    const bool same_log = before == undertaking.before.end()
                              ? log == there.end()
                              : log != there.end() && log->second == before->second;
    return same_log && bytes == undertaking.before.at("chorus.db");
  });
}

// The next start. `acknowledged`: the undertaking was said to be done.
bool survived(const TemporaryFolder& folder, const Undertaking& undertaking, bool acknowledged) {
  const auto facts = start(folder.file("chorus.db"));
  INFO((facts ? std::string() : sentence(facts.error())));
  CHECK(facts.ok());
  if (!facts) return false;
  const bool is_new = *facts == undertaking.new_facts;
  const bool is_old = !undertaking.old_facts.empty() && *facts == undertaking.old_facts;
  const Files there = folder.contents();
  const bool kept = !is_new || was_kept(there, undertaking);
  bool clear = true;
  for (const auto& each : there) {
    const std::string& name = each.first;
    INFO(name);
    const bool ours = name.starts_with("chorus.") || name == "copy.db";
    const bool finished = name.find(".next") == std::string::npos &&
                          name.find(".read") == std::string::npos &&
                          name.find(".swap") == std::string::npos;
    clear = clear && ours && finished;
    CHECK((ours && finished));
  }
  CHECK((is_new || (is_old && !acknowledged)));
  CHECK(kept);
  good(check_sqlite_store(folder.file("chorus.db")));
  return (is_new || (is_old && !acknowledged)) && kept && clear;
}

// A rescue reads a lot, and each is followed by another: all of it takes minutes.
int stride() {
  return fault_effort() == 1 ? 31 : 1;
}

void sweep_it(const Undertaking& undertaking, const char* name) {
  Swept swept;
  sweep(
      [&](FaultDisk& disk) {
        const TemporaryFolder folder;
        undertaking.lay_out(folder);
        const auto acted = undertaking.act(folder.file("chorus.db"));
        disk.disarm();
        if (acted)
          ++swept.acknowledged;
        else
          check_sentence(acted.error());
        if (!survived(folder, undertaking, acted.ok())) ++swept.lost;
      },
      swept, stride());
  CHECK(swept.lost == 0);
  CHECK(swept.points > 40);
  swept.say(name);
}

void cut_it(const Undertaking& undertaking, const char* name) {
  const TemporaryFolder folder;
  undertaking.lay_out(folder);
  std::vector<DiskRecord> records;
  {
    FaultDisk disk;
    disk.record();
    good(undertaking.act(folder.file("chorus.db")));
    records = disk.records();
  }
  FolderCut power(undertaking.image(folder));
  Chance chance({5, 0xC07});
  int tried = 0;
  int lost = 0;
  for (std::size_t at = 0; at < records.size(); ++at) {
    power.follow(records[at]);
    const bool often = records[at].op == DiskOp::write;
    if (often && at % static_cast<std::size_t>(stride()) != 0) continue;
    const std::size_t most = 3 * static_cast<std::size_t>(fault_effort());
    const bool few = power.pending() < 10 && (std::size_t{1} << power.pending()) <= most;
    const std::size_t times = few ? std::size_t{1} << power.pending() : most;
    for (std::size_t time = 0; time < times; ++time) {
      std::uint64_t done = few ? time : chance.next();
      if (time == 0) done = 0;
      if (time == 1) done = ~std::uint64_t{0};
      CAPTURE(at);
      CAPTURE(done);
      power.put(folder.path(), done);
      ++tried;
      if (!survived(folder, undertaking, at + 1 == records.size())) ++lost;
    }
  }
  CHECK(lost == 0);
  CHECK(records.size() > 30);
  std::printf("power cuts in %s: %d folders after %zu operations, %d with anything lost\n", name,
              tried, records.size(), lost);
}

// A session of some people whose last answers are only in the log, as a kiosk leaves it that was
// killed.
Files cut_off_store(int people) {
  const TemporaryFolder folder;
  const std::string path = folder.file("chorus.db");
  open_session(*good(open_sqlite_store({.path = path, .kiosk = id_of(77)})));
  {
    auto store = good(open_sqlite_store({.path = path}));
    for (const PlayedStep& step : played_session(people)) {
      if (step.says != "session closed" && step.prefix_withdrawn.empty()) good(step.act(*store));
    }
  }
  auto store = good(open_sqlite_store({.path = path}));
  good(store->save_visit(a_visit(500)));
  good(store->save_response(an_answer(a_visit(500), "felt", Number{2})));
  return {{"chorus.db", TemporaryFolder::bytes_of(path)},
          {"chorus.db-wal", TemporaryFolder::bytes_of(path + "-wal")}};
}

Result<std::string> rescue(const std::string& path) {
  const auto rescued = rescue_store({.path = path}, kDay);
  return rescued ? Result<std::string>(rescued->aside) : rescued.error();
}

Undertaking a_rescue(Files damaged) {
  Undertaking undertaking{std::move(damaged), rescue, {}, {}, "damaged"};
  const TemporaryFolder folder;
  undertaking.lay_out(folder);
  const auto opened = open_sqlite_store({.path = folder.file("chorus.db")});
  REQUIRE_FALSE(opened.ok());
  REQUIRE(may_be_rescued(folder.file("chorus.db"), opened.error()));
  undertaking.new_facts = good(start(folder.file("chorus.db")));
  REQUIRE(undertaking.new_facts.count("visit " + to_hex(a_visit(500).id) + " felt=2") == 1);
  return undertaking;
}

Undertaking a_rescue_of_a_file() {
  Files damaged = cut_off_store(2);
  std::string& bytes = damaged["chorus.db"];
  const TemporaryFolder folder;
  TemporaryFolder::write(folder.file("chorus.db"), bytes);
  auto database = good(Database::open(folder.file("chorus.db"), Opening::frozen));
  const auto page = static_cast<std::size_t>(
      good(database->number("SELECT rootpage FROM sqlite_schema WHERE name = 'session_prompts'")));
  bytes.replace((page - 1) * 4096, 4096, 4096, '\x5A');
  return a_rescue(std::move(damaged));
}

// Where the power goes between the log and its store, the store alone would open as if all were
// well, without what only the log holds.
Undertaking a_rescue_of_a_log() {
  Files damaged = cut_off_store(2);
  {
    const TemporaryFolder folder;
    for (const auto& [name, bytes] : damaged) TemporaryFolder::write(folder.file(name), bytes);
    auto store = good(open_sqlite_store({.path = folder.file("chorus.db")}));
    for (std::uint64_t person = 501; person < 510; ++person)
      good(store->save_visit(a_visit(person)));
    damaged = {{"chorus.db", TemporaryFolder::bytes_of(folder.file("chorus.db"))},
               {"chorus.db-wal", TemporaryFolder::bytes_of(folder.file("chorus.db-wal"))}};
  }
  std::string& log = damaged["chorus.db-wal"];
  constexpr std::size_t kFrame = 4096 + 24;
  REQUIRE(log.size() > 12 * kFrame);
  const std::size_t at = log.size() - 5 * kFrame;
  log[at] = static_cast<char>(~log[at]);
  return a_rescue(std::move(damaged));
}

Undertaking a_restore() {
  Undertaking undertaking{cut_off_store(3), {}, {}, {}, "before-restore"};
  undertaking.before["copy.db"] = cut_off_store(1).at("chorus.db");
  undertaking.act = [](const std::string& path) {
    return restore_backup(path.substr(0, path.rfind('/')) + "/copy.db", path, kDay, kDeed);
  };
  {
    const TemporaryFolder folder;
    undertaking.lay_out(folder);
    undertaking.old_facts = good(start(folder.file("chorus.db")));
  }
  const TemporaryFolder folder;
  undertaking.lay_out(folder);
  good(undertaking.act(folder.file("chorus.db")));
  undertaking.new_facts = good(start(folder.file("chorus.db")));
  REQUIRE(undertaking.old_facts != undertaking.new_facts);
  return undertaking;
}

}  // namespace

TEST_CASE(
    "whichever operation fails while a damaged file is set aside, the next start has it all") {
  sweep_it(a_rescue_of_a_file(), "a rescue of a file");
}

TEST_CASE("whichever operation fails while a damaged log is set aside, the next start has it all") {
  sweep_it(a_rescue_of_a_log(), "a rescue of a log");
}

TEST_CASE("whichever operation fails in a restore, the next start has the old store or the copy") {
  sweep_it(a_restore(), "a restore");
}

TEST_CASE("wherever the power goes while a damaged file is set aside, the next start has it all") {
  cut_it(a_rescue_of_a_file(), "a rescue of a file");
}

TEST_CASE("wherever the power goes while a damaged log is set aside, the next start has it all") {
  cut_it(a_rescue_of_a_log(), "a rescue of a log");
}

TEST_CASE("wherever the power goes in a restore, the next start has the old store or the copy") {
  cut_it(a_restore(), "a restore");
}

TEST_CASE("the folder of the tests forgets names and bytes that were not synced") {
  const TemporaryFolder folder;
  const std::string old = folder.file("old"), part = folder.file("part");
  const auto after = [&](const FolderCut& power, std::uint64_t done) {
    power.put(folder.path(), done);
    return folder.contents();
  };
  FolderCut power(DiskImage{{old, "o"}});
  power.follow({DiskOp::write, part, 0, "n", 0});
  CHECK(power.pending() == 2);  // the name, and the bytes
  CHECK(after(power, 0) == Files{{"old", "o"}});
  CHECK(after(power, 1) == Files{{"old", "o"}, {"part", ""}});
  power.follow({DiskOp::sync, part, 0, {}, 0});
  power.follow({DiskOp::rename, part, 0, {}, 0, old});
  CHECK(after(power, 0) == Files{{"old", "o"}});
  CHECK(after(power, 2) == Files{{"old", "n"}});
  power.follow({DiskOp::sync, folder.path(), 0, {}, 0});
  CHECK(power.pending() == 0);
  CHECK(after(power, 0) == Files{{"old", "n"}});
  power.follow({DiskOp::link, old, 0, {}, 0, part});
  power.follow({DiskOp::sync, folder.path(), 0, {}, 0});
  power.follow({DiskOp::remove, old, 0, {}, 0});
  CHECK(after(power, 0) == Files{{"old", "n"}, {"part", "n"}});
  CHECK(after(power, 1) == Files{{"part", "n"}});
}
