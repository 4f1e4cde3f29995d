#include "store/way_back.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <set>

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
};

bool holds(const std::string& bytes, std::string_view part) {
  return bytes.find(part) != std::string::npos;
}

// A visit with words of each kind that can be said.
void say_much(Store& store, std::uint64_t person, const std::string& word) {
  VisitRecord visit = a_visit(person);
  good(store.save_visit(visit));
  good(store.save_response(an_answer(visit, "words", Text{word + "-EARLIER"})));
  good(store.save_response(an_answer(visit, "words", Text{word + "-ANSWER"})));
  good(store.save_words({visit.id, "words", 1, {}, Moderation::hidden, word + "-REASON"}));
  RecordEntry entry;
  entry.id = id_of(3000 + person);
  entry.session = visit.session;
  entry.visit = visit.id;
  entry.kind = RecordKind::statement;
  entry.on = "words";
  entry.text = word + "-STATEMENT";
  entry.how = word + "-HOW";
  good(store.add_entry(entry));
  RecordEntry said = entry;
  said.on = said.how = {};
  said.about = entry.id;
  said.id = id_of(4000 + person);
  said.kind = RecordKind::challenge;
  said.code = "left_out";
  said.text = word + "-CHALLENGE";
  good(store.add_entry(said));
  said.id = id_of(5000 + person);
  said.kind = RecordKind::voice;
  said.code = "hinder";
  said.how = word + "-HINDRANCE";
  said.role = word + "-ALLOWS";
  good(store.add_entry(said));
}

}  // namespace

TEST_CASE("the key is made once, for its owner's eyes only") {
  TemporaryFolder folder;
  const std::string path = folder.file("way-back.key");
  const PictureCode code{1, 2, 3, 4, 5};
  const Id mark = good(CodeKey::at(path)).mark(code);
  CHECK(good(CodeKey::at(path)).mark(code) == mark);
  struct stat status {};
  REQUIRE(stat(path.c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0600);
  CHECK(folder.contents().size() == 1);
}

TEST_CASE("marks differ by picture, by order and by key") {
  const CodeKey key({7}), other({8});
  const std::set<Id> marks{key.mark({1, 2, 3, 4, 5}), key.mark({2, 1, 3, 4, 5}),
                           key.mark({1, 2, 3, 4, 6}), other.mark({1, 2, 3, 4, 5})};
  CHECK(marks.size() == 4);
}

TEST_CASE("a damaged key is refused in a sentence and left alone") {
  TemporaryFolder folder;
  const std::string path = folder.file("way-back.key");
  std::ofstream(path) << "short";
  check_fault(CodeKey::at(path), Fault::bad_input);
  CHECK(folder.contents().at("way-back.key") == "short");
}

TEST_CASE("codes are drawn from all pictures") {
  std::set<int> seen;
  for (int i = 0; i < 400; ++i) {
    const PictureCode code = random_code();
    CHECK(is_code(code));
    seen.insert(code.begin(), code.end());
  }
  CHECK(seen.size() == 24);
}

TEST_CASE("neither a code nor its key is in the database") {
  File file;
  const CodeKey key = good(CodeKey::at(file.folder.file("way-back.key")));
  open_session(*file.store);
  good(file.store->save_visit(a_visit(1)));
  good(file.store->keep_code(a_visit(1).id, key.mark({9, 9, 9, 9, 9})));
  file.store.reset();
  const std::string bytes = TemporaryFolder::bytes_of(file.path);
  CHECK_FALSE(holds(bytes, "\x09\x09\x09\x09\x09"));
  CHECK_FALSE(holds(bytes, "[9,9,9,9,9]"));
  CHECK_FALSE(holds(bytes, file.folder.contents().at("way-back.key")));
}

TEST_CASE("after a withdrawal no byte of what was said is in the file, its log or a copy of it") {
  File file;
  open_session(*file.store);
  say_much(*file.store, 1, "STAYS");
  say_much(*file.store, 2, "SECRET");
  std::ofstream(file.path + ".before-v3") << "SECRET of an older format";
  CHECK(holds(TemporaryFolder::bytes_of(file.path + "-wal"), "SECRET-ANSWER"));
  good(file.store->withdraw(a_visit(2).id));
  for (const auto& each : file.folder.contents()) {
    CAPTURE(each.first);
    CHECK_FALSE(holds(each.second, "SECRET"));
  }
  CHECK(holds(TemporaryFolder::bytes_of(file.path), "STAYS-STATEMENT"));
}

TEST_CASE("a log that somebody still reads is emptied with the next thing that is kept") {
  File file;
  open_session(*file.store);
  say_much(*file.store, 2, "SECRET");
  {
    auto reader = good(file.store->export_source(a_session().id, Profile::full, id_of(5),
                                                 a_programme(), prompt_types()));
    CHECK(good(reader->count_responses()) == 1);
    good(file.store->withdraw(a_visit(2).id));
  }
  good(file.store->save_visit(a_visit(3)));
  for (const auto& each : file.folder.contents()) {
    CAPTURE(each.first);
    CHECK_FALSE(holds(each.second, "SECRET"));
  }
}

TEST_CASE("the database itself lets nothing but a withdrawal touch the record") {
  File file;
  open_session(*file.store);
  say_much(*file.store, 1, "FIRST");
  say_much(*file.store, 2, "SECOND");
  file.store.reset();
  auto database = good(Database::open(file.path, Opening::write));
  const std::string blank =
      "UPDATE record SET about = NULL, visit = NULL, on_what = '', code = 'withdrawn', role = '',"
      " text = '', how = '', due = '', number = 0";
  check_fault(database->run(blank), Fault::storage);
  check_fault(database->run("UPDATE record SET text = 'other words'"), Fault::storage);
  check_fault(database->run("DELETE FROM record"), Fault::storage);
  // Not while the visit is there, and not what others said.
  good(database->run("INSERT INTO withdrawals SELECT id, session, 0 FROM visits LIMIT 1"));
  check_fault(database->run("UPDATE withdrawals SET done = 1"), Fault::storage);
  check_fault(database->run(blank), Fault::storage);
  check_fault(database->run("UPDATE record SET text = '' WHERE visit IN"
                            " (SELECT visit FROM withdrawals)"),
              Fault::storage);
  check_fault(database->run("DELETE FROM withdrawals"), Fault::storage);
  CHECK(good(database->number("SELECT count(*) FROM record WHERE text <> ''")) == 6);
}

TEST_CASE("an export is noted beside a kiosk that has the file open") {
  File file;
  open_session(*file.store);
  good(file.store->save_visit(a_visit(1)));
  const ExportLeft left{a_session().id, true, a_visit(1).quarter_ms + 1000};
  good(note_export(file.path, left));
  const Holdings held = good(file.store->holdings(a_visit(1).id, prompt_types()));
  REQUIRE(held.exports.size() == 1);
  CHECK(held.exports[0] == left);
}

TEST_CASE(
    "a file of the version before keeps what its session promised: nothing is linked to you") {
  TemporaryFolder folder;
  const std::string path = folder.file("chorus.db");
  {
    File made;
    open_session(*made.store);
    made.store.reset();
    std::filesystem::copy_file(made.path, path);
    auto database = good(Database::open(path, Opening::write));
    good(database->run(
        "ALTER TABLE sessions DROP COLUMN anonymity; ALTER TABLE sessions DROP COLUMN seal_words;"
        "DROP TABLE links; DROP TABLE way_backs; DROP TABLE exports; DROP TABLE deeds;"
        "DROP TRIGGER record_is_not_changed; DROP TABLE withdrawals;"
        "CREATE TRIGGER record_is_not_changed BEFORE UPDATE ON record"
        " BEGIN SELECT raise(ABORT, 'the record is only added to'); END;"
        "PRAGMA user_version = 2"));
  }
  auto store = good(open_sqlite_store({.path = path}));
  CHECK(good(store->session(a_session().id)).promises.anonymity == Promises::Anonymity::complete);
}
