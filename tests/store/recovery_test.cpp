// Stores that are damaged in different places: what can be read comes back, the file itself stays.
#include "store/recovery.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <functional>

#include "prompts/prompts.h"
#include "store/sqlite.h"
#include "support/store_builders.h"
#include "support/temporary_folder.h"

using namespace chorus;
using namespace chorus::test;

namespace {

constexpr std::size_t kPage = 4096;
constexpr std::uint64_t kPeople = 150;
const char* const kDay = "2026-11-30";

// A session of kPeople, each with a text that fills a good part of a page.
struct Evening {
  TemporaryFolder folder;
  std::string path = folder.file("chorus.db");

  Evening() {
    auto store = good(open_sqlite_store({.path = path, .kiosk = id_of(77)}));
    open_session(*store);
    for (std::uint64_t person = 1; person <= kPeople; ++person) {
      good(store->save_visit(a_visit(person)));
      good(store->save_response(an_answer(a_visit(person), "felt", Number{3})));
      good(store->save_response(an_answer(a_visit(person), "words", Text{std::string(250, 'w')})));
    }
    RecordEntry entry;
    entry.id = id_of(9);
    entry.session = a_session().id;
    entry.kind = RecordKind::commitment;
    entry.text = "Answer the telephone before ten";
    entry.role = "nurse";
    entry.due = "2027-02-24";
    good(store->add_entry(entry));
  }

  std::string bytes() const { return TemporaryFolder::bytes_of(path); }
  void spoil(std::size_t at, std::size_t length, char with = '\x5A') {
    std::string all = bytes();
    REQUIRE(at + length <= all.size());
    all.replace(at, length, length, with);
    TemporaryFolder::write(path, all);
  }
  // The page on which a table begins, counted from 0; a leaf of it: its first child.
  std::size_t root_of(const std::string& table) const {
    auto database = good(Database::open(path, Opening::frozen));
    return static_cast<std::size_t>(good(database->number(
               "SELECT rootpage FROM sqlite_schema WHERE name = '" + table + "'"))) -
           1;
  }
  std::size_t leaf_of(const std::string& table) const {
    const std::string all = bytes();
    const std::size_t page = root_of(table) * kPage;
    const auto byte = [&](std::size_t at) {
      return static_cast<std::size_t>(static_cast<unsigned char>(all[page + at]));
    };
    REQUIRE(byte(0) == 2);  // an inner page of a tree by key
    const std::size_t cell = byte(12) << 8 | byte(13);
    return (byte(cell) << 24 | byte(cell + 1) << 16 | byte(cell + 2) << 8 | byte(cell + 3)) - 1;
  }

  // Refused, then rescued: the damaged file is where it is said to be, as it was.
  StoreRescue rescue() {
    const std::string before = bytes();
    const Done checked = check_sqlite_store(path);
    REQUIRE_FALSE(checked.ok());
    INFO(sentence(checked.error()));
    REQUIRE(may_be_rescued(path, checked.error()));
    const StoreRescue rescued = good(rescue_store({.path = path}, kDay));
    CHECK(rescued.aside == folder.file("chorus.damaged-2026-11-30.db"));
    CHECK(TemporaryFolder::bytes_of(rescued.aside) == before);
    CHECK(TemporaryFolder::bytes_of(rescued.aside + ".txt") == rescue_sentence(rescued) + "\n");
    good(check_sqlite_store(path));
    CHECK(folder.contents().size() == 3);
    return rescued;
  }
};

}  // namespace

TEST_CASE("a store with a damaged leaf of answers gets back all answers of its other leaves") {
  Evening evening;
  evening.spoil(evening.leaf_of("responses") * kPage, kPage);
  const StoreRescue rescued = evening.rescue();
  CHECK(rescued.sessions == 1);
  CHECK(rescued.visits == kPeople);
  CHECK(rescued.answers < static_cast<std::int64_t>(2 * kPeople));
  CHECK(rescued.answers > static_cast<std::int64_t>(2 * kPeople - 60));
  CHECK(rescued.entries == 1);
  CHECK(rescued.gaps == 1);
  auto store = good(open_sqlite_store({.path = evening.path}));
  const auto counts = good(store->counts(a_session().id, a_programme(), prompt_types()));
  CHECK(counts.visits == kPeople);
  CHECK(good(store->kiosk_id()) == id_of(77));
}

TEST_CASE("answers whose visit cannot be read are left out and counted") {
  Evening evening;
  evening.spoil(evening.leaf_of("visits") * kPage, kPage);
  const StoreRescue rescued = evening.rescue();
  CHECK(rescued.visits < static_cast<std::int64_t>(kPeople));
  CHECK(rescued.visits > 0);
  CHECK(rescued.answers == 2 * rescued.visits);
  CHECK(rescued.orphans == 2 * (static_cast<std::int64_t>(kPeople) - rescued.visits));
}

TEST_CASE("a store whose header was overwritten gets everything back") {
  Evening evening;
  evening.spoil(0, 60);
  const StoreRescue rescued = evening.rescue();
  CHECK(rescued.visits == kPeople);
  CHECK(rescued.answers == 2 * kPeople);
  CHECK(rescued.orphans == 0);
  CHECK(rescued.gaps == 0);
}

TEST_CASE("a store whose list of tables was overwritten gets everything back") {
  Evening evening;
  evening.spoil(100, kPage - 100);
  const StoreRescue rescued = evening.rescue();
  CHECK(rescued.visits == kPeople);
  CHECK(rescued.answers == 2 * kPeople);
  CHECK(rescued.entries == 1);
}

TEST_CASE("a store that was cut short gets back what is left of it") {
  Evening evening;
  const std::string all = evening.bytes();
  TemporaryFolder::write(evening.path, all.substr(0, all.size() / kPage * 3 / 4 * kPage));
  const StoreRescue rescued = evening.rescue();
  CHECK(rescued.sessions == 1);
  CHECK(rescued.gaps > 0);
}

TEST_CASE("the log of a damaged store is set aside with it, and read too") {
  Evening evening;
  auto store = good(open_sqlite_store({.path = evening.path}));
  good(store->save_visit(a_visit(kPeople + 1)));
  good(store->save_response(an_answer(a_visit(kPeople + 1), "felt", Number{1})));
  const std::string log = TemporaryFolder::bytes_of(evening.path + "-wal");
  const std::string file = evening.bytes();
  store.reset();
  TemporaryFolder::write(evening.path, file);
  TemporaryFolder::write(evening.path + "-wal", log);
  evening.spoil(evening.leaf_of("responses") * kPage, kPage);
  REQUIRE_FALSE(open_sqlite_store({.path = evening.path}).ok());
  const StoreRescue rescued = good(rescue_store({.path = evening.path}, kDay));
  CHECK(rescued.visits == kPeople + 1);
  CHECK(TemporaryFolder::bytes_of(rescued.aside + "-wal") == log);
  CHECK_FALSE(evening.folder.contents().count("chorus.db-wal"));
  good(check_sqlite_store(evening.path));
}

TEST_CASE("a log that is damaged in its middle is refused, and read up to there") {
  Evening evening;
  auto store = good(open_sqlite_store({.path = evening.path}));
  std::size_t before_last = 0;
  for (std::uint64_t person = 1; person <= 10; ++person) {
    before_last = TemporaryFolder::bytes_of(evening.path + "-wal").size();
    good(store->save_visit(a_visit(kPeople + person)));
  }
  const std::string log = TemporaryFolder::bytes_of(evening.path + "-wal");
  const std::string file = evening.bytes();
  store.reset();
  const auto start_with = [&](std::size_t at) {
    std::string spoilt = log;
    spoilt[at] = static_cast<char>(~spoilt[at]);
    unlink((evening.path + "-shm").c_str());
    TemporaryFolder::write(evening.path, file);
    TemporaryFolder::write(evening.path + "-wal", spoilt);
    return open_sqlite_store({.path = evening.path});
  };
  CHECK(start_with(before_last + 500).ok());  // as a power cut leaves it
  for (const std::size_t at :
       {std::size_t{20}, std::size_t{30}, std::size_t{500}, log.size() / 2}) {
    CAPTURE(at);
    const auto refused = start_with(at);
    check_fault(refused, Fault::storage);
    CHECK(may_be_rescued(evening.path, refused.error()));
  }
  const StoreRescue rescued = good(rescue_store({.path = evening.path}, kDay));
  CHECK(rescued.visits > static_cast<std::int64_t>(kPeople));
  CHECK(rescued.visits < static_cast<std::int64_t>(kPeople + 10));
  CHECK(rescued.gaps == 1);
}

TEST_CASE("a second damaged store of the same day gets a name of its own") {
  Evening evening;
  TemporaryFolder::write(evening.folder.file("chorus.damaged-2026-11-30.db"), "an earlier one");
  evening.spoil(0, 16);
  const StoreRescue rescued = good(rescue_store({.path = evening.path}, kDay));
  CHECK(rescued.aside == evening.folder.file("chorus.damaged-2026-11-30-2.db"));
  CHECK(evening.folder.contents().at("chorus.damaged-2026-11-30.db") == "an earlier one");
}

TEST_CASE("neither another program's file nor a newer store nor an open one is set aside") {
  Evening evening;
  const Error damage{Fault::storage, evening.path, std::string(kDamaged) + " (page 3)"};
  CHECK(may_be_rescued(evening.path, damage));
  CHECK_FALSE(may_be_rescued(evening.path, {Fault::storage, evening.path, "the disk is full"}));
  CHECK_FALSE(may_be_rescued(evening.path, {Fault::conflict, evening.path, damage.what}));
  {
    auto open = good(open_sqlite_store({.path = evening.path}));
    check_fault(rescue_store({.path = evening.path}, kDay), Fault::conflict);
  }
  evening.spoil(63, 1, '\x7F');  // its version
  CHECK_FALSE(may_be_rescued(evening.path, damage));
  evening.spoil(68, 4);
  CHECK_FALSE(may_be_rescued(evening.path, damage));
  CHECK(evening.folder.contents().size() == 1);
}
