// What was sealed, and what was forgotten, is nowhere in what lies on the disk: not in the
// database, its free pages, its log, nor beside it.
#include <doctest/doctest.h>

#include <filesystem>

#include "core/keys.h"
#include "prompts/prompts.h"
#include "store/backups.h"
#include "store/seal.h"
#include "store/sqlite_store.h"
#include "support/store_builders.h"
#include "support/temporary_folder.h"

using namespace chorus;
using namespace chorus::test;

namespace {

bool any_file_holds(const TemporaryFolder& folder, const std::string& part) {
  for (const auto& [name, bytes] : folder.contents())
    if (bytes.find(part) != std::string::npos) return true;
  return false;
}

constexpr const char* kDrawn = "987,654";

struct Kiosk {
  TemporaryFolder folder;
  std::unique_ptr<Store> store =
      good(open_sqlite_store({.path = folder.file("chorus.db"), .kiosk = id_of(77)}));
  Programme programme = a_programme();

  void open(const std::string& key) {
    programme.promises.seal_words = key;
    programme.prompts.push_back(a_prompt("drawn", "drawing"));
    Session session = a_session();
    session.promises.seal_words = key;
    open_session(*store, session);
    good(store->register_prompts(a_session().id, programme));
  }
  void write(std::uint64_t person, const std::string& words) {
    VisitRecord visit = a_visit(person);
    good(store->save_visit(visit));
    good(store->save_response(an_answer(visit, "words", Text{words + " at first"})));
    good(store->save_response(an_answer(visit, "words", Text{words})));
    good(store->save_response(an_answer(visit, "drawn", Strokes{{{{987, 654}, {321, 123}}}})));
    RecordEntry challenge;
    challenge.id = id_of(4000 + person);
    challenge.session = visit.session;
    challenge.visit = visit.id;
    challenge.kind = RecordKind::challenge;
    challenge.on = "felt";
    challenge.code = "left_out";
    challenge.text = words + " challenged";
    good(store->add_entry(challenge));
    RecordEntry promise = challenge;
    promise.id = id_of(6000 + person);
    promise.kind = RecordKind::commitment;
    promise.code.clear();
    promise.how = words + " seen";
    promise.role = "friends of " + words;
    promise.due = "2027-03-01";
    good(store->add_entry(promise));
    visit.finished = true;
    good(store->save_visit(visit));
  }
};

}  // namespace

TEST_CASE("sealed words are never on the disk, while the kiosk runs and afterwards") {
  Kiosk kiosk;
  kiosk.open(make_seal_keys().public_key);
  for (std::uint64_t person = 1; person <= 30; ++person) {
    kiosk.write(person, "UNSPEAKABLE");
    REQUIRE_FALSE(any_file_holds(kiosk.folder, "UNSPEAKABLE"));
    REQUIRE_FALSE(any_file_holds(kiosk.folder, kDrawn));
  }
  kiosk.store.reset();
  CHECK_FALSE(any_file_holds(kiosk.folder, "UNSPEAKABLE"));
}

TEST_CASE("words that are not sealed are found by the same look") {
  Kiosk kiosk;
  kiosk.open("");
  kiosk.write(1, "UNSPEAKABLE");
  CHECK(any_file_holds(kiosk.folder, "UNSPEAKABLE"));
  CHECK(any_file_holds(kiosk.folder, kDrawn));
}

TEST_CASE("words are sealed whoever opens the store, told of a programme or not") {
  Kiosk kiosk;
  kiosk.open(make_seal_keys().public_key);
  kiosk.store.reset();
  kiosk.store = good(open_sqlite_store({.path = kiosk.folder.file("chorus.db")}));
  kiosk.write(1, "UNSPEAKABLE");
  kiosk.store.reset();
  CHECK_FALSE(any_file_holds(kiosk.folder, "UNSPEAKABLE"));
}

TEST_CASE("what was forgotten is gone from the copies of the store as well") {
  Kiosk kiosk;
  kiosk.open("");
  kiosk.write(1, "BYGONE");
  Session session = good(kiosk.store->session(a_session().id));
  session.phase = SessionPhase::closed;
  good(kiosk.store->save_session(session));
  const std::string path = kiosk.folder.file("chorus.db");
  good(make_backups(path, {kiosk.folder.file("second")}, 1'700'000'000'000, true));
  kiosk.store.reset();
  kiosk.store =
      good(open_sqlite_store({.path = path, .backup_folders = {kiosk.folder.file("second")}}));
  CHECK(good(kiosk.store->forget(session.id)) == 1);
  CHECK(newest_backup(own_backups(path)).empty());
  CHECK(newest_backup(kiosk.folder.file("second")).empty());
}

TEST_CASE("what was forgotten is gone from the file, its free pages and its log") {
  Kiosk kiosk;
  kiosk.open("");
  for (std::uint64_t person = 1; person <= 50; ++person) kiosk.write(person, "BYGONE");
  Session session = good(kiosk.store->session(a_session().id));
  session.phase = SessionPhase::closed;
  good(kiosk.store->save_session(session));
  CHECK(any_file_holds(kiosk.folder, "BYGONE"));
  CHECK(good(kiosk.store->forget(session.id)) == 50);
  CHECK_FALSE(any_file_holds(kiosk.folder, "BYGONE"));
  kiosk.store.reset();
  CHECK_FALSE(any_file_holds(kiosk.folder, "BYGONE"));
}
