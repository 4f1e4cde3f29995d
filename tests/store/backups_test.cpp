#include "store/backups.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "store/file_lock.h"
#include "store/sqlite_store.h"
#include "support/store_builders.h"
#include "support/temporary_folder.h"

using namespace chorus;
using namespace chorus::test;

namespace {

constexpr std::int64_t kHour = 3600 * 1000;
constexpr std::int64_t kEvening = 1'796'068'800'000;  // 2026-11-30T20:00:00Z
const char* const kDay = "2026-11-30";
const Deed kDeed{DeedKind::restored, DeskRole::command_line, {}, {}, kEvening};

struct Copied {
  TemporaryFolder folder;
  std::string path = folder.file("chorus.db");
  std::string copies = folder.file("backups");
  std::string stick = folder.file("stick");
  std::unique_ptr<Store> store =
      good(open_sqlite_store({.path = path, .kiosk = id_of(77), .backup_folders = {stick}}));

  Copied() { open_session(*store); }

  void visitor(std::uint64_t person, const std::string& words) {
    good(store->save_visit(a_visit(person)));
    good(store->save_response(an_answer(a_visit(person), "words", Text{words})));
  }
  Result<std::string> copy(int hour, bool session_end = false) {
    return make_backup({path, copies, kEvening + hour * kHour, session_end});
  }
};

std::vector<std::string> names_in(const std::string& folder) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

// In every file of the folder and those below it.
bool anywhere(const std::string& folder, const std::string& words) {
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    if (TemporaryFolder::bytes_of(entry.path().string()).find(words) != std::string::npos)
      return true;
  }
  return false;
}

}  // namespace

TEST_CASE("a copy is made beside a store that is in use, and holds what had been kept") {
  Copied copied;
  copied.visitor(1, "FIRST");
  const std::string path = good(copied.copy(0));
  CHECK(path == copied.copies + "/chorus-20261130T200000Z.db");
  CHECK(names_in(copied.copies).size() == 1);
  copied.visitor(2, "SECOND");
  const StoreContents held = good(contents_of(path));
  CHECK(held.sessions == 1);
  CHECK(held.visits == 1);
  CHECK(held.answers == 1);
  good(check_sqlite_store(path));
}

TEST_CASE("the last twenty-four copies are kept, and that of each session's end") {
  Copied copied;
  good(copied.copy(0, true));
  for (int hour = 1; hour <= 30; ++hour) good(copied.copy(hour));
  const auto names = names_in(copied.copies);
  CHECK(names.size() == 25);
  CHECK(names.front() == "chorus-20261130T200000Z-session.db");
  CHECK(newest_backup(copied.copies) == copied.copies + "/" + names.back());
}

TEST_CASE("a clock that was put back does not cost the copy that was just made") {
  Copied copied;
  for (int hour = 100; hour < 124; ++hour) good(copied.copy(hour));
  const std::string path = good(copied.copy(0));
  CHECK(std::filesystem::exists(path));
  CHECK(names_in(copied.copies).size() == 24);
}

TEST_CASE("a copy that cannot be made says so, and leaves the earlier ones") {
  Copied copied;
  good(copied.copy(0));
  check_fault(make_backup({copied.path, copied.folder.file("gone") + "/copies", kEvening, false}),
              Fault::io);
  TemporaryFolder::write(copied.folder.file("plain"), "a file");
  check_fault(make_backup({copied.path, copied.folder.file("plain"), kEvening, false}), Fault::io);
  CHECK(names_in(copied.copies).size() == 1);
}

TEST_CASE("what is taken back is gone from the copies too, wherever they are") {
  Copied copied;
  copied.visitor(1, "TAKEN-BACK");
  copied.visitor(2, "STAYS");
  good(copied.copy(0));
  good(copied.copy(1, true));
  good(make_backup({copied.path, copied.stick, kEvening, false}));
  REQUIRE(anywhere(copied.copies, "TAKEN-BACK"));
  REQUIRE(anywhere(copied.stick, "TAKEN-BACK"));
  good(copied.store->withdraw(a_visit(1).id));
  CHECK_FALSE(anywhere(copied.folder.path(), "TAKEN-BACK"));
  good(copied.copy(2));
  CHECK(anywhere(copied.copies, "STAYS"));
}

TEST_CASE("a stick that was not there when something was taken back loses it at its next copy") {
  Copied copied;
  copied.visitor(1, "TAKEN-BACK");
  good(make_backup({copied.path, copied.stick, kEvening, false}));
  std::filesystem::rename(copied.stick, copied.folder.file("pocket"));
  good(copied.store->withdraw(a_visit(1).id));
  std::filesystem::rename(copied.folder.file("pocket"), copied.stick);
  good(make_backup({copied.path, copied.stick, kEvening + kHour, false}));
  CHECK_FALSE(anywhere(copied.folder.path(), "TAKEN-BACK"));
  CHECK(names_in(copied.stick).size() == 1);
}

TEST_CASE("an unfinished copy counts for nothing and is cleared away at the next withdrawal") {
  Copied copied;
  copied.visitor(1, "TAKEN-BACK");
  good(copied.copy(0));
  std::filesystem::rename(copied.copies + "/chorus-20261130T200000Z.db",
                          copied.copies + "/chorus-20261130T200000Z.db.part");
  CHECK(newest_backup(copied.copies).empty());
  good(copied.store->withdraw(a_visit(1).id));
  CHECK_FALSE(anywhere(copied.folder.path(), "TAKEN-BACK"));
}

TEST_CASE("copies are made while answers are kept, and each copy is whole") {
  Copied copied;
  std::thread copying([&] {
    for (int hour = 0; hour < 10; ++hour) {
      const auto path = copied.copy(hour);
      REQUIRE(path.ok());
      REQUIRE(check_sqlite_store(*path).ok());
    }
  });
  for (std::uint64_t person = 1; person <= 200; ++person) copied.visitor(person, "Words");
  copying.join();
  CHECK(good(contents_of(copied.path)).answers == 200);
}

TEST_CASE("a copy takes the place of the store, which is kept under the day's name") {
  Copied copied;
  copied.visitor(1, "FIRST");
  const std::string copy = good(copied.copy(0));
  copied.visitor(2, "SECOND");
  copied.store.reset();
  const std::string aside = good(restore_backup(copy, copied.path, kDay, kDeed));
  CHECK(aside == copied.folder.file("chorus.before-restore-2026-11-30.db"));
  CHECK(good(contents_of(aside)).visits == 2);
  CHECK(good(contents_of(copied.path)).visits == 1);
  CHECK(good(contents_of(copy)).visits == 1);
  CHECK(good(good(open_sqlite_store({.path = copied.path}))->deeds()).back().deed.kind ==
        DeedKind::restored);
  const std::string again = good(restore_backup(copy, copied.path, kDay, kDeed));
  CHECK(again == copied.folder.file("chorus.before-restore-2026-11-30-2.db"));
  good(open_sqlite_store({.path = copied.path, .create = false}));
}

TEST_CASE("a copy brings nothing back that was taken back since") {
  Copied copied;
  copied.visitor(1, "TAKEN-BACK");
  copied.visitor(2, "STAYS");
  const std::string copy = good(copied.copy(0));
  const std::string pocket = copied.folder.file("pocket.db");
  std::filesystem::copy_file(copy, pocket);
  good(copied.store->withdraw(a_visit(1).id));
  copied.store.reset();
  good(restore_backup(pocket, copied.path, kDay, kDeed));
  CHECK(good(contents_of(copied.path)).visits == 1);
  CHECK(TemporaryFolder::bytes_of(copied.path).find("TAKEN-BACK") == std::string::npos);
  CHECK(TemporaryFolder::bytes_of(copied.path).find("STAYS") != std::string::npos);
}

TEST_CASE("nothing is restored over a store that is open, nor from what is no sound store") {
  Copied copied;
  const std::string copy = good(copied.copy(0));
  check_fault(restore_backup(copy, copied.path, kDay, kDeed), Fault::conflict);
  copied.store.reset();
  const auto before = copied.folder.contents();
  TemporaryFolder::write(copied.folder.file("else.db"), "no database");
  check_fault(restore_backup(copied.folder.file("else.db"), copied.path, kDay, kDeed),
              Fault::storage);
  CHECK(copied.folder.contents().at("chorus.db") == before.at("chorus.db"));
  CHECK(copied.folder.contents().size() == before.size() + 1);
}
