#include "store/sqlite.h"

#include <doctest/doctest.h>

#include "support/store_builders.h"
#include "support/temporary_folder.h"

using namespace chorus;
using namespace chorus::test;

namespace {

struct Numbers {
  TemporaryFolder folder;
  std::unique_ptr<Database> database = good(Database::open(folder.file("n.db"), Opening::create));

  Numbers() {
    good(database->run(
        "CREATE TABLE numbers (n INTEGER PRIMARY KEY, name TEXT) STRICT, WITHOUT ROWID;"
        "INSERT INTO numbers VALUES (1, 'one'), (2, 'two'), (3, 'three')"));
  }
  std::int64_t count() { return good(database->number("SELECT count(*) FROM numbers")); }
};

struct Collecting final : RowSink {
  std::size_t most = 100;
  std::string names;
  bool row(const Cells& cells) override {
    names += std::to_string(cells.integer(0)) + std::string(cells.text(1)) + " ";
    return --most > 0;
  }
};

}  // namespace

TEST_CASE("a query gives back what was bound") {
  Numbers numbers;
  Query query = numbers.database->query("SELECT ?1, ?2, ?3");
  const std::string text("a\0b", 3);
  REQUIRE(good(query.bind(std::int64_t{-7'000'000'000}).bind(text).bind(id_of(3)).step()));
  CHECK(query.integer(0) == -7'000'000'000);
  CHECK(query.text(1) == text);
  CHECK(query.id(2) == id_of(3));
  CHECK_FALSE(good(query.step()));
}

TEST_CASE("an empty text is a text and not nothing") {
  Numbers numbers;
  Query query = numbers.database->query("SELECT typeof(?1)");
  REQUIRE(good(query.bind(std::string_view()).step()));
  CHECK(query.text(0) == "text");
}

TEST_CASE("a statement is ready again after each use") {
  Numbers numbers;
  for (const std::int64_t n : {2, 3, 1}) {
    Query query = numbers.database->query("SELECT n FROM numbers WHERE n = ?1");
    REQUIRE(good(query.bind(n).step()));
    CHECK(query.integer(0) == n);
  }
}

TEST_CASE("a statement that makes no sense says so when it is stepped") {
  Numbers numbers;
  Query query = numbers.database->query("SELECT nonsense FROM nowhere");
  query.bind(1);
  const auto stepped = query.step();
  check_fault(stepped, Fault::storage);
  CHECK(stepped.error().where == numbers.folder.file("n.db"));
}

TEST_CASE("a transaction that is not committed is undone") {
  Numbers numbers;
  {
    auto transaction = good(Transaction::write(*numbers.database));
    good(numbers.database->run("DELETE FROM numbers"));
    CHECK(numbers.count() == 0);
  }
  CHECK(numbers.count() == 3);
  {
    auto transaction = good(Transaction::write(*numbers.database));
    good(numbers.database->run("DELETE FROM numbers WHERE n = 1"));
    good(transaction.commit());
  }
  CHECK(numbers.count() == 2);
}

TEST_CASE("a scan hands over the rows in the order of the key") {
  Numbers numbers;
  Collecting sink;
  const char* sql = "SELECT each_row(n, name) FROM numbers WHERE n >= ?1";
  CHECK(good(numbers.database->scan(sql, 2, sink)));
  CHECK(sink.names == "2two 3three ");
}

TEST_CASE("a scan of nothing hands over nothing") {
  Numbers numbers;
  Collecting sink;
  CHECK(
      good(numbers.database->scan("SELECT each_row(n, name) FROM numbers WHERE n > ?1", 9, sink)));
  CHECK(sink.names.empty());
}

TEST_CASE("a sink can end a scan, and the next scan begins anew") {
  Numbers numbers;
  Collecting once, all;
  once.most = 1;
  const char* sql = "SELECT each_row(n, name) FROM numbers WHERE n >= ?1";
  CHECK_FALSE(good(numbers.database->scan(sql, 1, once)));
  CHECK(once.names == "1one ");
  CHECK(good(numbers.database->scan(sql, 1, all)));
  CHECK(all.names == "1one 2two 3three ");
}

TEST_CASE("a reader cannot write") {
  Numbers numbers;
  auto reader = good(Database::open(numbers.folder.file("n.db"), Opening::read));
  check_fault(reader->run("DELETE FROM numbers"), Fault::storage);
  CHECK(numbers.count() == 3);
}

TEST_CASE("a frozen file is read with nothing made beside it") {
  Numbers numbers;
  good(numbers.database->word("PRAGMA journal_mode = WAL"));
  numbers.database.reset();
  const auto before = numbers.folder.contents();
  auto frozen = good(Database::open(numbers.folder.file("n.db"), Opening::frozen));
  CHECK(good(frozen->number("SELECT count(*) FROM numbers")) == 3);
  CHECK(numbers.folder.contents() == before);
  check_fault(frozen->run("DELETE FROM numbers"), Fault::storage);
}

TEST_CASE("a copy holds everything and stands on its own") {
  Numbers numbers;
  good(numbers.database->copy_to(numbers.folder.file("copy.db")));
  good(numbers.database->run("DELETE FROM numbers"));
  auto copy = good(Database::open(numbers.folder.file("copy.db"), Opening::read));
  CHECK(good(copy->number("SELECT count(*) FROM numbers")) == 3);
}

TEST_CASE("a database that is not there cannot be opened for writing") {
  TemporaryFolder folder;
  check_fault(Database::open(folder.file("gone.db"), Opening::write), Fault::storage);
  CHECK(folder.contents().empty());
}
