#include "store/migrations.h"

#include <doctest/doctest.h>

#include "store/schema.h"
#include "support/store_builders.h"
#include "support/temporary_folder.h"

using namespace chorus;
using namespace chorus::test;

namespace {

const Migration kFirst{1, "CREATE TABLE people (name TEXT NOT NULL) STRICT;"};
const Migration kSecond{2, "ALTER TABLE people ADD COLUMN age INTEGER;"};
const Migration kThird{
    3, "CREATE TABLE places (name TEXT) STRICT; INSERT INTO places VALUES ('Bangor');"};
const Migration kBroken{3,
                        "CREATE TABLE places (name TEXT) STRICT; INSERT INTO nowhere VALUES (1);"};

struct OldFile {
  TemporaryFolder folder;
  std::string path = folder.file("old.db");
  std::unique_ptr<Database> database = good(Database::open(path, Opening::create));

  OldFile() {
    good(migrate(*database, {kFirst}));
    good(database->run("INSERT INTO people VALUES ('Ann')"));
  }
  std::int64_t version() { return good(database->number("PRAGMA user_version")); }
};

}  // namespace

TEST_CASE("a new file gets every step and no copy") {
  TemporaryFolder folder;
  auto database = good(Database::open(folder.file("new.db"), Opening::create));
  good(migrate(*database, {kFirst, kSecond, kThird}));
  CHECK(good(database->number("PRAGMA user_version")) == 3);
  CHECK(good(database->word("SELECT name FROM places")) == "Bangor");
  CHECK(folder.contents().size() == 1);
}

TEST_CASE("a file of this version is left alone") {
  OldFile old;
  const auto before = old.folder.contents();
  good(migrate(*old.database, {kFirst}));
  CHECK(old.folder.contents() == before);
}

TEST_CASE("an older file is copied before its steps and keeps its rows") {
  OldFile old;
  good(migrate(*old.database, {kFirst, kSecond, kThird}));
  CHECK(old.version() == 3);
  CHECK(good(old.database->word("SELECT name FROM people WHERE age IS NULL")) == "Ann");
  CHECK(old.folder.contents().size() == 2);
  auto copy = good(Database::open(old.path + ".before-v3", Opening::frozen));
  CHECK(good(copy->number("PRAGMA user_version")) == 1);
  CHECK(good(copy->word("SELECT name FROM people")) == "Ann");
  check_fault(copy->number("SELECT age FROM people"), Fault::storage);
}

TEST_CASE("a step that fails leaves the file as the last good step made it") {
  OldFile old;
  check_fault(migrate(*old.database, {kFirst, kSecond, kBroken}), Fault::storage);
  CHECK(old.version() == 2);
  CHECK(good(old.database->word("SELECT name FROM people WHERE age IS NULL")) == "Ann");
  check_fault(old.database->number("SELECT count(*) FROM places"), Fault::storage);
  good(migrate(*old.database, {kFirst, kSecond, kThird}));
  CHECK(old.version() == 3);
}

TEST_CASE("nothing is changed when the copy cannot be made") {
  OldFile old;
  std::filesystem::create_directory(old.path + ".before-v2");
  std::ofstream(old.path + ".before-v2/file") << "in the way";
  CHECK_FALSE(migrate(*old.database, {kFirst, kSecond}).ok());
  CHECK(old.version() == 1);
  CHECK(old.folder.contents().count("old.db.before-v2.part") == 0);
}

TEST_CASE("the shipped steps count up from one") {
  int version = 0;
  for (const Migration& step : schema_migrations()) CHECK(step.version == ++version);
  CHECK(version >= 1);
}
