// What the bytes of a store must not tell: when, and in which order, people came, and what they
// took back.
#include <doctest/doctest.h>

#include <algorithm>

#include "prompts/prompts.h"
#include "store/sqlite.h"
#include "store/sqlite_store.h"
#include "support/store_builders.h"
#include "support/temporary_folder.h"

using namespace chorus;
using namespace chorus::test;

namespace {

struct File {
  TemporaryFolder folder;
  std::string path = folder.file("chorus.db");
  std::unique_ptr<Store> store = good(open_sqlite_store({.path = path, .kiosk = id_of(77)}));

  std::string bytes() {
    store.reset();
    return TemporaryFolder::bytes_of(path);
  }
};

// `number` as SQLite writes a 6-byte integer.
std::string six_bytes(std::int64_t number) {
  std::string bytes;
  for (int shift = 40; shift >= 0; shift -= 8) bytes += static_cast<char>(number >> shift & 0xff);
  return bytes;
}

bool holds(const std::string& bytes, const std::string& part) {
  return bytes.find(part) != std::string::npos;
}

// The pages that hold rows, without the counters in the file's header.
std::string rows_after(std::vector<std::uint64_t> order) {
  File file;
  Session session = open_session(*file.store);
  for (const std::uint64_t person : order) {
    VisitRecord visit = a_visit(person);
    good(file.store->save_visit(visit));
    std::vector<std::string> prompts{"felt", "heard", "wait"};
    if (person == order.front()) std::reverse(prompts.begin(), prompts.end());
    const int face = static_cast<int>(person % 5) + 1;
    for (const std::string& prompt : prompts) {
      good(file.store->save_response(an_answer(visit, prompt, Number{5})));
      good(file.store->save_response(an_answer(visit, prompt, Number{face})));
    }
    visit.finished = true;
    good(file.store->save_visit(visit));
  }
  session.phase = SessionPhase::closed;
  good(file.store->save_session(session));
  CHECK(file.folder.contents().at("chorus.db-wal").empty());
  return file.bytes().substr(100);
}

}  // namespace

TEST_CASE("no time of a visit finer than a quarter of an hour is stored") {
  constexpr std::int64_t kExact = 1'795'000'777'123;
  File file;
  open_session(*file.store);
  VisitRecord visit = a_visit(1);
  visit.quarter_ms = kExact;
  good(file.store->save_visit(visit));
  good(file.store->save_response(an_answer(visit, "felt", Number{2})));
  const std::string bytes = file.bytes();
  CHECK_FALSE(holds(bytes, six_bytes(kExact)));
  CHECK_FALSE(holds(bytes, six_bytes(kExact / 1000)));
  CHECK(holds(bytes, six_bytes(quarter_hour(kExact))));
  auto database = good(Database::open(file.path, Opening::frozen));
  CHECK(good(database->number("SELECT quarter_ms FROM visits")) % kQuarterHourMs == 0);
}

TEST_CASE("no table of people has a row number or a time beside the quarter of an hour") {
  File file;
  file.store.reset();
  auto database = good(Database::open(file.path, Opening::frozen));
  CHECK(good(database->number(
            "SELECT count(*) FROM pragma_table_list"
            " WHERE schema = 'main' AND name NOT LIKE 'sqlite_%' AND NOT (wr AND strict)")) == 0);
  CHECK(good(database->number(
            "SELECT count(*) FROM sqlite_schema WHERE name = 'sqlite_sequence'")) == 0);
  for (const char* table : {"responses", "earlier_responses", "moderation"}) {
    const std::string sql = std::string("SELECT count(*) FROM pragma_table_info('") + table +
                            "') WHERE name LIKE '%time%' OR name LIKE '%ms%' OR name LIKE '%date%'";
    CHECK(good(database->number(sql)) == 0);
  }
}

TEST_CASE("a closed session's file says nothing of the order in which people came and answered") {
  std::vector<std::uint64_t> order;
  for (std::uint64_t person = 1; person <= 60; ++person) order.push_back(person);
  const std::string forwards = rows_after(order);
  std::reverse(order.begin(), order.end());
  CHECK(rows_after(order) == forwards);
}

TEST_CASE(
    "earlier values of an answer are kept until the visit ends, and then gone from the file") {
  File file;
  open_session(*file.store);
  VisitRecord visit = a_visit(1);
  good(file.store->save_visit(visit));
  const std::vector<std::string> texts{"UNWISE-FIRST", "UNWISE-SECOND", "WISE-THIRD"};
  for (const std::string& text : texts) {
    good(file.store->save_response(an_answer(visit, "words", Text{text})));
  }
  auto reader = good(Database::open(file.path, Opening::read));
  CHECK(good(reader->number("SELECT count(*) FROM earlier_responses")) == 2);
  CHECK(good(reader->word("SELECT value FROM earlier_responses WHERE change = 2")) ==
        "\"UNWISE-SECOND\"");
  visit.finished = true;
  good(file.store->save_visit(visit));
  CHECK(good(reader->number("SELECT count(*) FROM earlier_responses")) == 0);
  reader.reset();
  const std::string bytes = file.bytes();
  CHECK_FALSE(holds(bytes, "UNWISE"));
  CHECK(holds(bytes, "WISE-THIRD"));
}

TEST_CASE("rows of visits carry the id of the kiosk that made them") {
  File file;
  open_session(*file.store);
  good(file.store->save_visit(a_visit(1)));
  auto reader = good(Database::open(file.path, Opening::read));
  Query query = reader->query("SELECT kiosk FROM visits");
  REQUIRE(good(query.step()));
  CHECK(query.id(0) == id_of(77));
}
