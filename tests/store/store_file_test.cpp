#include "store/store_file.h"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <functional>

#include "store/schema.h"
#include "support/store_builders.h"
#include "support/temporary_folder.h"

using namespace chorus;
using namespace chorus::test;

namespace {

// A store that somebody has used and closed.
struct UsedStore {
  TemporaryFolder folder;
  std::string path = folder.file("chorus.db");

  explicit UsedStore(StoreKind kind = StoreKind::real) {
    auto store = good(open_sqlite_store({.path = path, .kind = kind, .kiosk = id_of(77)}));
    open_session(*store);
    good(store->save_visit(a_visit(1)));
    for (const char* prompt : {"felt", "heard"}) {
      good(store->save_response(an_answer(a_visit(1), prompt, Number{3})));
    }
  }

  void change(const std::string& sql) {
    auto database = good(Database::open(path, Opening::write));
    good(database->run(sql));
  }
  void set_bytes(std::size_t at, const std::string& bytes) {
    std::string all = TemporaryFolder::bytes_of(path);
    all.replace(at, bytes.size(), bytes);
    TemporaryFolder::write(path, all);
  }
};

// Opening fails with this fault and names the file; nothing in its folder is changed, added or
// taken.
void check_refused(const TemporaryFolder& folder, const OpenOptions& options, Fault fault,
                   const std::string& word) {
  const auto before = folder.contents();
  const auto store = open_sqlite_store(options);
  REQUIRE_FALSE(store.ok());
  INFO(sentence(store.error()));
  CHECK(store.error().fault == fault);
  CHECK(store.error().where.rfind(options.path, 0) == 0);
  CHECK(store.error().what.find(word) != std::string::npos);
  CHECK(store.error().what.back() != '.');
  CHECK(folder.contents() == before);
}

// Runs `what` in a process of its own as an ordinary user, for whom rights count even when the
// tests run as root. What it returns is the exit status: 0 = as it should be.
int as_ordinary_user(const std::function<int()>& what) {
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0)) _exit(99);
    _exit(what());
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 98;
}

int refused_as(const OpenOptions& options, Fault fault) {
  const auto store = open_sqlite_store(options);
  if (store.ok()) return 1;
  return store.error().fault == fault && store.error().where == options.path ? 0 : 2;
}

}  // namespace

TEST_CASE("a store that was closed opens again with what was in it and leaves only its file") {
  UsedStore used;
  CHECK(used.folder.contents().size() == 1);
  {
    auto store = good(open_sqlite_store({.path = used.path}));
    CHECK(good(store->kiosk_id()) == id_of(77));
    CHECK(good(store->sessions()).size() == 1);
  }
  CHECK(used.folder.contents().size() == 1);
}

TEST_CASE("a new store without a kiosk id makes one of its own") {
  TemporaryFolder folder;
  const Id first = good(good(open_sqlite_store({.path = folder.file("a.db")}))->kiosk_id());
  const Id other = good(good(open_sqlite_store({.path = folder.file("b.db")}))->kiosk_id());
  CHECK_FALSE(first.nil());
  CHECK(first != other);
  CHECK(good(good(open_sqlite_store({.path = folder.file("a.db")}))->kiosk_id()) == first);
}

TEST_CASE("a new store can be read by nobody else") {
  const UsedStore used;
  struct stat about {};
  REQUIRE(stat(used.path.c_str(), &about) == 0);
  CHECK((about.st_mode & 0777) == 0600);
}

TEST_CASE("an empty file becomes a store") {
  TemporaryFolder folder;
  TemporaryFolder::write(folder.file("chorus.db"), "");
  CHECK(open_sqlite_store({.path = folder.file("chorus.db")}).ok());
}

TEST_CASE("what an interrupted first start left is cleared away") {
  TemporaryFolder folder;
  for (const char* ending : {".new", ".new-journal", ".new-wal"}) {
    TemporaryFolder::write(folder.file("chorus.db") + ending, "half a store");
  }
  CHECK(open_sqlite_store({.path = folder.file("chorus.db")}).ok());
  CHECK(folder.contents().size() == 1);
}

TEST_CASE("a path with odd letters is only a path") {
  TemporaryFolder folder;
  const std::string path = folder.file("100% what?#x.db");
  CHECK(open_sqlite_store({.path = path}).ok());
  CHECK(open_sqlite_store({.path = path}).ok());
  CHECK(folder.contents().count("100% what?#x.db") == 1);
}

TEST_CASE("a store that is not there is not found when none is to be made") {
  TemporaryFolder folder;
  const std::string path = folder.file("chorus.db");
  check_refused(folder, {.path = path, .create = false}, Fault::not_found, "no store");
  check_refused(folder, {.path = path, .read_only = true}, Fault::not_found, "no store");
}

TEST_CASE("a folder that is not there is refused") {
  TemporaryFolder folder;
  check_refused(folder, {.path = folder.file("gone/chorus.db")}, Fault::storage, "folder");
}

TEST_CASE("a folder in the place of the store is refused") {
  TemporaryFolder folder;
  check_refused(folder, {.path = folder.path()}, Fault::storage, "not a file");
}

TEST_CASE("a file that is no database is refused") {
  TemporaryFolder folder;
  const std::string path = folder.file("chorus.db");
  TemporaryFolder::write(path,
                         "Dear diary, today we performed in Bangor. " + std::string(5000, 'x'));
  check_refused(folder, {.path = path}, Fault::storage, "not a Chorus store");
  check_refused(folder, {.path = path, .read_only = true}, Fault::storage, "not a Chorus store");
}

TEST_CASE("the database of another program is refused") {
  TemporaryFolder folder;
  const std::string path = folder.file("chorus.db");
  good(good(Database::open(path, Opening::create))->run("CREATE TABLE moz_places (url TEXT)"));
  check_refused(folder, {.path = path}, Fault::storage, "another program");
}

TEST_CASE("a store that a newer version has written is refused") {
  UsedStore used;
  used.change("PRAGMA user_version = 99");
  check_refused(used.folder, {.path = used.path}, Fault::conflict, "newer");
  check_refused(used.folder, {.path = used.path, .read_only = true}, Fault::conflict, "newer");
}

TEST_CASE("a rehearsal and real visits never share a file") {
  const UsedStore real(StoreKind::real);
  const UsedStore rehearsal(StoreKind::rehearsal);
  check_refused(real.folder, {.path = real.path, .kind = StoreKind::rehearsal}, Fault::conflict,
                "real");
  check_refused(rehearsal.folder, {.path = rehearsal.path}, Fault::conflict, "rehearsal");
  check_refused(rehearsal.folder, {.path = rehearsal.path, .read_only = true}, Fault::conflict,
                "rehearsal");
}

TEST_CASE("a store that was cut short is refused as damaged") {
  UsedStore used;
  const std::string whole = TemporaryFolder::bytes_of(used.path);
  for (const std::size_t length : {whole.size() / 2, whole.size() - 4096, std::size_t{4096}}) {
    CAPTURE(length);
    TemporaryFolder::write(used.path, whole.substr(0, length));
    check_refused(used.folder, {.path = used.path}, Fault::storage, "damaged");
  }
}

TEST_CASE("a store whose header was overwritten is refused") {
  UsedStore used;
  used.set_bytes(0, std::string(64, '\0'));
  check_refused(used.folder, {.path = used.path}, Fault::storage, "not a Chorus store");
}

TEST_CASE("a store whose first page was overwritten behind its header is refused as damaged") {
  UsedStore used;
  used.set_bytes(100, std::string(2000, '\xFF'));
  check_refused(used.folder, {.path = used.path}, Fault::storage, "damaged");
}

TEST_CASE("damage after a cut-off end is found at the start and the log is left as it was") {
  UsedStore used;
  const std::string copy = used.folder.file("copy.db");
  {
    auto store = good(open_sqlite_store({.path = used.path}));
    good(store->save_visit(a_visit(2)));
    for (const char* ending : {"", "-wal"}) {
      TemporaryFolder::write(copy + ending, TemporaryFolder::bytes_of(used.path + ending));
    }
  }
  std::string bytes = TemporaryFolder::bytes_of(copy);
  for (std::size_t page = 2 * 4096; page < bytes.size(); page += 4096)
    bytes.replace(page, 8, 8, '\xEE');
  TemporaryFolder::write(copy, bytes);
  check_refused(used.folder, {.path = copy}, Fault::storage, "damaged");
}

TEST_CASE("a log whose database is missing is refused") {
  UsedStore used;
  TemporaryFolder folder;
  const std::string path = folder.file("chorus.db");
  {
    auto store = good(open_sqlite_store({.path = used.path}));
    good(store->save_visit(a_visit(2)));
    TemporaryFolder::write(path + "-wal", TemporaryFolder::bytes_of(used.path + "-wal"));
  }
  check_refused(folder, {.path = path}, Fault::conflict, "log");
}

TEST_CASE("a store that is open already is refused to a second writer") {
  UsedStore used;
  const auto store = good(open_sqlite_store({.path = used.path}));
  check_refused(used.folder, {.path = used.path}, Fault::conflict, "another Chorus");
  good(store->save_visit(a_visit(2)));
}

TEST_CASE("another process that has the store open keeps it until it dies") {
  UsedStore used;
  int ready[2];
  REQUIRE(pipe(ready) == 0);
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    const auto store = open_sqlite_store({.path = used.path});
    const char word = store.ok() ? 'y' : 'n';
    if (write(ready[1], &word, 1) != 1) _exit(1);
    for (;;) pause();
  }
  char word = 0;
  REQUIRE(read(ready[0], &word, 1) == 1);
  CHECK(word == 'y');
  check_refused(used.folder, {.path = used.path}, Fault::conflict, "another Chorus");
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  close(ready[0]);
  close(ready[1]);
  CHECK(open_sqlite_store({.path = used.path}).ok());
}

TEST_CASE("a file that may not be written is refused to a writer and open to a reader") {
  UsedStore used;
  chmod(used.folder.path().c_str(), 0777);
  chmod(used.path.c_str(), 0444);
  const auto before = used.folder.contents();
  CHECK(as_ordinary_user([&] { return refused_as({.path = used.path}, Fault::storage); }) == 0);
  CHECK(used.folder.contents() == before);
  CHECK(as_ordinary_user([&] {
          auto store = open_sqlite_store({.path = used.path, .read_only = true});
          return store.ok() && (*store)->sessions().ok() ? 0 : 1;
        }) == 0);
}

TEST_CASE("a folder that may not be written is refused to a writer and open to a reader") {
  UsedStore used;
  chmod(used.path.c_str(), 0666);
  chmod(used.folder.path().c_str(), 0555);
  const auto before = used.folder.contents();
  CHECK(as_ordinary_user([&] { return refused_as({.path = used.path}, Fault::storage); }) == 0);
  CHECK(as_ordinary_user([&] {
          const OpenOptions fresh{.path = used.folder.file("new.db")};
          return refused_as(fresh, Fault::storage);
        }) == 0);
  CHECK(as_ordinary_user([&] {
          auto store = open_sqlite_store({.path = used.path, .read_only = true});
          return store.ok() && (*store)->sessions().ok() ? 0 : 1;
        }) == 0);
  CHECK(used.folder.contents() == before);
  chmod(used.folder.path().c_str(), 0755);
}

TEST_CASE("a reader sees what a writer has kept, while it writes") {
  UsedStore used;
  auto writer = good(open_sqlite_store({.path = used.path}));
  auto reader = good(open_sqlite_store({.path = used.path, .read_only = true}));
  good(writer->save_visit(a_visit(2)));
  Session session = good(reader->session(a_session().id));
  CHECK(session.title == "Matinee");
  check_fault(reader->save_visit(a_visit(3)), Fault::storage);
  check_fault(reader->save_session(session), Fault::storage);
  check_fault(reader->register_prompts(session.id, a_programme()), Fault::storage);
  good(writer->save_visit(a_visit(3)));
}

TEST_CASE("a reader that leaves last tidies up") {
  UsedStore used;
  auto writer = good(open_sqlite_store({.path = used.path}));
  auto reader = good(open_sqlite_store({.path = used.path, .read_only = true}));
  good(writer->save_visit(a_visit(2)));
  good(reader->sessions());
  writer.reset();
  good(reader->sessions());
  reader.reset();
  CHECK(used.folder.contents().size() == 1);
}

TEST_CASE("a sound store passes the check and is not touched by it") {
  UsedStore used;
  const auto before = used.folder.contents();
  CHECK(check_sqlite_store(used.path).ok());
  CHECK(used.folder.contents() == before);
}

TEST_CASE("a store that is in use can be checked") {
  UsedStore used;
  auto store = good(open_sqlite_store({.path = used.path}));
  good(store->save_visit(a_visit(2)));
  CHECK(check_sqlite_store(used.path).ok());
  good(store->save_visit(a_visit(3)));
}

TEST_CASE("the check finds damage that a start does not look for") {
  UsedStore used;
  std::string bytes = TemporaryFolder::bytes_of(used.path);
  bytes.replace(bytes.size() - 4096, 8, 8, '\xEE');
  TemporaryFolder::write(used.path, bytes);
  const auto before = used.folder.contents();
  const Done checked = check_sqlite_store(used.path);
  check_fault(checked, Fault::storage);
  CHECK(checked.error().what.find("damaged") != std::string::npos);
  CHECK(used.folder.contents() == before);
}

TEST_CASE("the check finds an answer that belongs to nobody") {
  UsedStore used;
  used.change("PRAGMA foreign_keys = OFF; DELETE FROM visits");
  check_fault(check_sqlite_store(used.path), Fault::storage);
}

TEST_CASE("the check says when there is no store") {
  TemporaryFolder folder;
  check_fault(check_sqlite_store(folder.file("chorus.db")), Fault::not_found);
}
