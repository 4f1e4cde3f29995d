#include "store/deed_chain.h"

#include <doctest/doctest.h>

#include "store/sqlite.h"
#include "store/sqlite_store.h"
#include "support/store_builders.h"
#include "support/temporary_folder.h"

using namespace chorus;
using namespace chorus::test;

namespace {

std::vector<LogEntry> a_log() {
  std::vector<LogEntry> log;
  for (const DeedKind kind : {DeedKind::pin_right, DeedKind::session_opened, DeedKind::words_hidden,
                              DeedKind::exported}) {
    const LogEntry* last = log.empty() ? nullptr : &log.back();
    log.push_back(next_entry(last, {kind, DeskRole::keeper, id_of(3), "off", 1'795'000'000'000}));
  }
  return log;
}

struct StoredLog {
  TemporaryFolder folder;
  std::string path = folder.file("chorus.db");

  StoredLog() {
    OpenOptions options;
    options.path = path;
    options.kiosk = id_of(1);
    const auto store = good(open_sqlite_store(options));
    for (const LogEntry& entry : a_log()) good(store->add_deed(entry.deed));
  }
};

}  // namespace

TEST_CASE("the hash of an entry is that of its lines, as anybody can compute it") {
  const LogEntry entry = next_entry(
      nullptr, {DeedKind::pin_set, DeskRole::keeper, {}, "facilitator", 1'795'000'000'000});
  // printf '%064d\n1\n1794999600000\nkeeper\npin_set\nfacilitator\n\n' 0 | sha256sum
  CHECK(entry.hash == "4ab042b052f9d6cbc583fcbdeec986327a03140a0338a36efb21aa78a54ddc0a");
}

TEST_CASE("an entry that was changed does not fit any more, whatever was changed") {
  const auto whole = a_log();
  REQUIRE(first_misfit(whole) == 0);
  const auto misfit_after = [&](auto change) {
    auto log = whole;
    change(log[1]);
    return first_misfit(log);
  };
  CHECK(misfit_after([](LogEntry& entry) { entry.deed.kind = DeedKind::session_closed; }) == 2);
  CHECK(misfit_after([](LogEntry& entry) { entry.deed.by = DeskRole::facilitator; }) == 2);
  CHECK(misfit_after([](LogEntry& entry) { entry.deed.session = id_of(4); }) == 2);
  CHECK(misfit_after([](LogEntry& entry) { entry.deed.detail = "hurts"; }) == 2);
  CHECK(misfit_after([](LogEntry& entry) { entry.deed.quarter_ms += 900'000; }) == 2);
  CHECK(misfit_after([](LogEntry& entry) { entry.hash[5] = 'x'; }) == 2);
}

TEST_CASE("an entry that was changed together with its own hash shows at the next one") {
  auto log = a_log();
  log[1].deed.detail = "hurts";
  log[1].hash = hash_of(log[1]);
  CHECK(first_misfit(log) == 3);
}

TEST_CASE("an entry that was taken out or put elsewhere shows") {
  auto log = a_log();
  log.erase(log.begin() + 1);
  CHECK(first_misfit(log) == 2);
  log = a_log();
  std::swap(log[2], log[3]);
  CHECK(first_misfit(log) == 3);
  log = a_log();
  log.erase(log.begin());
  CHECK(first_misfit(log) == 1);
}

TEST_CASE(
    "the database refuses to change the log, to take out of it, or to put something between") {
  StoredLog stored;
  const auto database = good(Database::open(stored.path, Opening::write));
  check_fault(database->run("UPDATE deeds SET detail = '' WHERE number = 2"), Fault::storage);
  check_fault(database->run("DELETE FROM deeds WHERE number = 4"), Fault::storage);
  check_fault(database->run("INSERT OR REPLACE INTO deeds SELECT number, 'pin_right', by_whom,"
                            " session, detail, quarter_ms, previous, hash FROM deeds"
                            " WHERE number = 2"),
              Fault::storage);
  CHECK(good(database->number("SELECT count(*) FROM deeds WHERE kind = 'pin_right'")) == 1);
}

TEST_CASE("what is changed past the triggers is found by its number") {
  StoredLog stored;
  good(good(Database::open(stored.path, Opening::write))
           ->run("DROP TRIGGER deed_is_not_changed;"
                 "UPDATE deeds SET kind = 'words_shown' WHERE number = 3"));
  OpenOptions options;
  options.path = stored.path;
  options.create = false;
  options.read_only = true;
  CHECK(first_misfit(good(good(open_sqlite_store(options))->deeds())) == 3);
}

TEST_CASE("a command adds to the log beside a kiosk that has the store open") {
  StoredLog stored;
  OpenOptions options;
  options.path = stored.path;
  const auto kiosk = good(open_sqlite_store(options));
  good(note_deed(stored.path, {DeedKind::pin_set, DeskRole::command_line, {}, "keeper", 0}));
  good(kiosk->add_deed({DeedKind::pin_right, DeskRole::keeper, {}, {}, 0}));
  const auto log = good(kiosk->deeds());
  REQUIRE(log.size() == 6);
  CHECK(log[4].deed.by == DeskRole::command_line);
  CHECK(first_misfit(log) == 0);
}

TEST_CASE("where there is no store yet, a command has no log to add to, and makes none") {
  TemporaryFolder folder;
  good(note_deed(folder.file("chorus.db"), {DeedKind::pin_set, DeskRole::command_line, {}, {}, 0}));
  CHECK(folder.contents().empty());
}

TEST_CASE("a file of the version before begins its log when it is brought up to date") {
  StoredLog stored;
  good(good(Database::open(stored.path, Opening::write))
           ->run("DROP TABLE deeds; ALTER TABLE sessions DROP COLUMN seal_words; PRAGMA "
                 "user_version = 3"));
  const Deed deed{DeedKind::pin_set, DeskRole::command_line, {}, "keeper", 0};
  good(note_deed(stored.path, deed));
  OpenOptions options;
  options.path = stored.path;
  const auto store = good(open_sqlite_store(options));
  CHECK(good(store->deeds()).empty());
  good(store->add_deed(deed));
  CHECK(good(store->deeds()).size() == 1);
}
