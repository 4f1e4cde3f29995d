#include "store/swap.h"

#include <doctest/doctest.h>

#include "store/backups.h"
#include "store/recovery.h"
#include "support/store_builders.h"
#include "support/temporary_folder.h"

using namespace chorus;
using namespace chorus::test;

namespace {

// A store of one visit, and a new one without any that is to take its place.
struct Swapping {
  TemporaryFolder folder;
  std::string path = folder.file("chorus.db");
  Swap swap;

  Swapping() {
    good(open_sqlite_store({.path = next_store(path)}));
    auto store = good(open_sqlite_store({.path = path}));
    good(open_sqlite_store({.path = next_store(path)}));
    open_session(*store);
    good(store->save_visit(a_visit(1)));
    swap.kept.aside = folder.file("chorus.before-restore-2026-11-30.db");
  }
  void note(const std::string& text) const { TemporaryFolder::write(path + ".swap", text); }
};

const char* const kNote = "restored 0 0 0 0 0 0\nchorus.before-restore-2026-11-30.db\n";

}  // namespace

TEST_CASE("what was begun is finished by whoever opens the store next, and then forgotten") {
  Swapping swapping;
  swapping.note(kNote);
  CHECK(good(good(open_sqlite_store({.path = swapping.path}))->sessions()).empty());
  CHECK(good(contents_of(swapping.swap.kept.aside)).visits == 1);
  CHECK(swapping.folder.contents().size() == 2);
  CHECK_FALSE(good(finish_swap(swapping.path)).has_value());
}

TEST_CASE("nobody reads a store whose place another one is taking") {
  Swapping swapping;
  swapping.note(kNote);
  const auto before = swapping.folder.contents();
  check_fault(open_sqlite_store({.path = swapping.path, .read_only = true}), Fault::conflict);
  check_fault(check_sqlite_store(swapping.path), Fault::conflict);
  check_fault(contents_of(swapping.path), Fault::conflict);
  CHECK(swapping.folder.contents() == before);
}

TEST_CASE("a rescue that was cut off says at the next start what came back") {
  Swapping swapping;
  swapping.note("rescued 1 2 3 4 5 6\nchorus.damaged-2026-11-30.db\n");
  const auto finished = good(finish_rescue(swapping.path));
  REQUIRE(finished.has_value());
  const StoreRescue told{swapping.folder.file("chorus.damaged-2026-11-30.db"), 1, 2, 3, 4, 5, 6};
  CHECK(*finished == told);
  CHECK(TemporaryFolder::bytes_of(told.aside + ".txt") == rescue_sentence(told) + "\n");
  CHECK_FALSE(good(finish_rescue(swapping.path)).has_value());
}

TEST_CASE("a note that cannot be read stops everything, and nothing is touched") {
  Swapping swapping;
  for (const std::string text : {"", "restored 0 0", "emptied 0 0 0 0 0 0\nchorus.db\n",
                                 "restored 0 0 0 0 0 0\nchorus.before-rest"}) {
    CAPTURE(text);
    swapping.note(text);
    const auto before = swapping.folder.contents();
    check_fault(open_sqlite_store({.path = swapping.path}), Fault::storage);
    CHECK(swapping.folder.contents() == before);
  }
}

TEST_CASE("a new store that was not finished is cleared away with all that it says") {
  Swapping swapping;
  TemporaryFolder::write(next_store(swapping.path), "somebody's words");
  TemporaryFolder::write(read_copy(swapping.path) + "-wal", "somebody's words");
  CHECK(good(good(open_sqlite_store({.path = swapping.path}))->sessions()).size() == 1);
  CHECK(swapping.folder.contents().size() == 1);
}

TEST_CASE("a copy is not put beside the log of a store that is gone") {
  Swapping swapping;
  TemporaryFolder::write(swapping.folder.file("copy.db"), TemporaryFolder::bytes_of(swapping.path));
  std::filesystem::remove(swapping.path);
  TemporaryFolder::write(swapping.path + "-wal", "its last answers");
  const std::string aside =
      good(restore_backup(swapping.folder.file("copy.db"), swapping.path, "2026-11-30",
                          {DeedKind::restored, DeskRole::command_line, {}, {}, 0}));
  CHECK(TemporaryFolder::bytes_of(aside + "-wal") == "its last answers");
  CHECK(good(contents_of(swapping.path)).visits == 1);
}
