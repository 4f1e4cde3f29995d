// The store's hands: a store that failed is opened and looked at again before it is trusted, a
// damaged one is set aside, copies are made where they were asked for.
#include "app/store_hands.h"

#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <variant>
#include <vector>

#include "core/sealed.h"
#include "faults/fault_disk.h"
#include "prompts/prompts.h"
#include "store/backups.h"
#include "store/seal.h"
#include "store/sqlite.h"
#include "store/sqlite_store.h"
#include "support/store_builders.h"
#include "support/temporary_folder.h"

using namespace chorus;
using namespace chorus::test;

namespace {

struct Kiosk {
  TemporaryFolder folder;
  std::unique_ptr<StoreHands> hands;
  int keep_months = 0;
  std::string seal_words;

  Kiosk() { start(); }

  void start() {
    auto catalogue = std::make_shared<Catalogue>();
    catalogue->types = prompt_types();
    catalogue->programmes = {a_programme()};
    catalogue->programmes.front().keep_months = keep_months;
    catalogue->programmes.front().promises.seal_words = seal_words;
    HandsOptions options;
    options.places.data = folder.path();
    options.catalogue = catalogue;
    options.backup_folder = folder.file("second");
    hands.reset();
    hands = std::make_unique<StoreHands>(std::move(options));
  }
  void change(const std::string& sql) {
    auto database = good(Database::open(path(), Opening::write));
    good(database->run(sql));
  }
  std::string path() const { return folder.file("chorus.db"); }

  // What comes of one order.
  template <class Outcome, class Order>
  Outcome order(Order order) {
    hands->carry_out(0, std::move(order));
    std::vector<Event> events;
    while (events.empty()) {
      events = hands->take();
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    REQUIRE(events.size() == 1);
    const auto* outcome = std::get_if<Outcome>(&events.front().what.fact());
    REQUIRE(outcome != nullptr);
    return *outcome;
  }
  HouseLoaded load() { return order<HouseLoaded>(LoadHouse{}); }
  void open_session_with_visitors(std::uint64_t people) {
    order<SessionSaved>(SaveSession{1, a_session()});
    for (std::uint64_t person = 1; person <= people; ++person) {
      order<VisitSaved>(SaveVisit{2, a_visit(person)});
      order<ResponseSaved>(SaveResponse{3, answer(person)});
    }
  }
  static ResponseRecord answer(std::uint64_t person) {
    return an_answer(a_visit(person), "felt", Number{3});
  }
};

}  // namespace

TEST_CASE("a store that failed is opened again before anything more is kept in it") {
  FaultDisk disk;
  Kiosk kiosk;
  kiosk.load();
  kiosk.open_session_with_visitors(3);
  disk.fail({DiskOp::sync, 1, Failing::error, false});
  const auto failed =
      kiosk.order<SaveFailed>(SaveResponse{4, an_answer(a_visit(1), "heard", Number{2})});
  CHECK(failed.ticket == 4);
  CHECK(failed.error.fault == Fault::storage);
  disk.fail({DiskOp::open, 1, Failing::error, true});  // so it cannot be opened again
  CHECK_FALSE(kiosk.order<StoreTried>(TryStore{}).well);
  kiosk.order<SaveFailed>(SaveResponse{5, Kiosk::answer(2)});
  disk.disarm();
  CHECK(kiosk.order<StoreTried>(TryStore{}).well);
  kiosk.order<ResponseSaved>(SaveResponse{6, an_answer(a_visit(1), "heard", Number{2})});
  kiosk.start();
  CHECK(kiosk.load().counts.visits == 3);
}

TEST_CASE("when the time of a session is over, copies that hold what it was given are made anew") {
  Kiosk kiosk;
  kiosk.load();
  kiosk.open_session_with_visitors(3);
  Session session = a_session();
  session.phase = SessionPhase::closed;
  session.closed_ms = 1'000'000;
  kiosk.order<SessionSaved>(SaveSession{4, session});
  kiosk.order<BackedUp>(BackUp{1'700'000'000'000, true});
  kiosk.keep_months = 1;
  kiosk.start();
  kiosk.hands->carry_out(0, LoadHouse{});
  while (!kiosk.hands->idle()) {
    (void)kiosk.hands->take();
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  for (const std::string& folder : {own_backups(kiosk.path()), kiosk.folder.file("second")})
    CHECK(good(contents_of(newest_backup(folder))).visits == 0);
}

TEST_CASE("an open session keeps its key when its programme names none, and the desk is told") {
  Kiosk kiosk;
  kiosk.seal_words = make_seal_keys().public_key;
  kiosk.start();
  kiosk.load();
  kiosk.open_session_with_visitors(1);
  kiosk.start();
  CHECK_FALSE(kiosk.load().loosened);  // it has taken the key of its programme
  const std::string key = std::exchange(kiosk.seal_words, "");
  kiosk.start();
  const HouseLoaded loaded = kiosk.load();
  CHECK(loaded.loosened);
  CHECK(loaded.sessions.front().promises.seal_words == key);
  kiosk.order<ResponseSaved>(SaveResponse{4, an_answer(a_visit(1), "words", Text{"open"})});
  kiosk.start();
  CHECK(is_sealed(kiosk.load().counts.words.front().text));
}

TEST_CASE("a store that is damaged when the kiosk starts is set aside, and what is left is there") {
  Kiosk kiosk;
  kiosk.load();
  kiosk.open_session_with_visitors(3);
  kiosk.hands.reset();
  std::string bytes = TemporaryFolder::bytes_of(kiosk.path());
  bytes.replace(0, 16, 16, 'x');
  TemporaryFolder::write(kiosk.path(), bytes);
  kiosk.start();
  const HouseLoaded loaded = kiosk.load();
  CHECK(loaded.rescue.visits == 3);
  CHECK(loaded.rescue.answers == 3);
  CHECK(TemporaryFolder::bytes_of(loaded.rescue.aside) == bytes);
  CHECK(loaded.counts.visits == 3);
  kiosk.start();
  CHECK(kiosk.load().rescue.aside.empty());
}

TEST_CASE(
    "a rescue that the power cut off is finished at the next start, which says what came back") {
  Kiosk kiosk;
  kiosk.load();
  kiosk.open_session_with_visitors(3);
  kiosk.hands.reset();
  const std::string bytes = TemporaryFolder::bytes_of(kiosk.path());
  TemporaryFolder::write(kiosk.path() + ".next", bytes);
  TemporaryFolder::write(kiosk.path(), "damaged");
  TemporaryFolder::write(kiosk.path() + ".swap",
                         "rescued 1 3 3 0 0 1\nchorus.damaged-2026-11-30.db\n");
  kiosk.start();
  const HouseLoaded loaded = kiosk.load();
  CHECK(loaded.rescue.visits == 3);
  CHECK(loaded.rescue.gaps == 1);
  CHECK(TemporaryFolder::bytes_of(loaded.rescue.aside) == "damaged");
  CHECK(loaded.counts.visits == 3);
  kiosk.start();
  CHECK(kiosk.load().rescue.aside.empty());
}

TEST_CASE("damage that is met while the kiosk reads what it begins with is mended at once") {
  Kiosk kiosk;
  kiosk.load();
  kiosk.open_session_with_visitors(1);
  kiosk.hands.reset();
  kiosk.change("PRAGMA foreign_keys = OFF; DELETE FROM visits");
  kiosk.start();
  const HouseLoaded loaded = kiosk.load();
  CHECK_FALSE(loaded.rescue.aside.empty());
  CHECK(loaded.rescue.sessions == 1);
  CHECK(loaded.rescue.orphans == 1);
}

TEST_CASE("damage that only a full reading finds is mended at the next start") {
  Kiosk kiosk;
  kiosk.load();
  kiosk.open_session_with_visitors(1);
  CHECK(kiosk.order<StoreExamined>(ExamineStore{}).well);
  kiosk.hands.reset();
  kiosk.change(
      "PRAGMA foreign_keys = OFF; INSERT INTO way_backs VALUES (zeroblob(16), zeroblob(16))");
  kiosk.start();
  CHECK(kiosk.load().rescue.aside.empty());
  CHECK_FALSE(kiosk.order<StoreExamined>(ExamineStore{}).well);
  kiosk.start();
  const HouseLoaded loaded = kiosk.load();
  CHECK_FALSE(loaded.rescue.aside.empty());
  CHECK(loaded.rescue.answers == 1);
  CHECK(loaded.rescue.orphans == 1);
  CHECK(kiosk.order<StoreExamined>(ExamineStore{}).well);
}

TEST_CASE("copies are made in both folders, and a folder that is gone is said") {
  Kiosk kiosk;
  kiosk.load();
  kiosk.open_session_with_visitors(1);
  CHECK(kiosk.order<BackedUp>(BackUp{1'796'068'800'000, true}).well);
  const std::string name = "/chorus-20261130T200000Z-session.db";
  good(check_sqlite_store(kiosk.folder.file("backups") + name));
  good(check_sqlite_store(kiosk.folder.file("second") + name));
  std::filesystem::remove_all(kiosk.folder.file("second"));
  TemporaryFolder::write(kiosk.folder.file("second"), "not a folder");
  const BackedUp made = kiosk.order<BackedUp>(BackUp{1'796'068'800'000, true});
  CHECK_FALSE(made.well);
  CHECK(made.error.where.rfind(kiosk.folder.file("second"), 0) == 0);
}

TEST_CASE("a stick that was named for copies is remembered, and not missed while it is away") {
  Kiosk kiosk;
  kiosk.load();
  CHECK(kiosk.order<CopiesPlaceKept>(PlaceCopies{5, "/media/away"}).folder == "/media/away");
  kiosk.hands.reset();
  kiosk.start();
  CHECK(kiosk.load().copies_folder == "/media/away");
  CHECK(kiosk.order<BackedUp>(BackUp{1'800'000'000'000, false}).well);
  CHECK(kiosk.order<CopiesPlaceKept>(PlaceCopies{6, ""}).folder.empty());
  kiosk.hands.reset();
  kiosk.start();
  CHECK(kiosk.load().copies_folder.empty());
}
