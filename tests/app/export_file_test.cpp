// An export is there whole or not at all, also on a stick that is pulled out half way.
#include "app/export_file.h"

#include <doctest/doctest.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>

#include "prompts/prompts.h"
#include "store/sqlite_store.h"
#include "support/store_builders.h"
#include "support/temporary_folder.h"

using namespace chorus;
using namespace chorus::test;

namespace {

constexpr std::uint64_t kMany = 1400;  // so that it is said on the way how far it is

struct Evening {
  TemporaryFolder folder;
  Catalogue catalogue;
  ExportOrder order;

  explicit Evening(std::uint64_t people) {
    catalogue.types = prompt_types();
    catalogue.programmes = {a_programme()};
    order.store = folder.file("chorus.db");
    order.session = a_session().id;
    order.folder = folder.file("stick");
    order.reason = "A test";
    std::filesystem::create_directory(order.folder);
    auto store = good(open_sqlite_store({.path = order.store}));
    open_session(*store);
    for (std::uint64_t person = 1; person <= people; ++person) {
      good(store->save_visit(a_visit(person)));
      for (const char* prompt : {"felt", "heard", "wait"})
        good(store->save_response(an_answer(a_visit(person), prompt, Number{5})));
    }
  }

  bool stick_is_empty() const { return std::filesystem::is_empty(order.folder); }
};

// Exports where no file may grow beyond `bytes`, in a process of its own: 0 done, 1 refused in a
// sentence and nothing left, else wrong.
int export_with_room(const Evening& evening, rlim_t bytes) {
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{bytes, RLIM_INFINITY};
    if (setrlimit(RLIMIT_FSIZE, &limit) != 0) _exit(99);
    const auto written = write_export(evening.order, evening.catalogue, {});
    if (written.ok()) _exit(0);
    _exit(!written.error().what.empty() && evening.stick_is_empty() ? 1 : 2);
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 98;
}

}  // namespace

TEST_CASE("a stick that is pulled out while an export is written is said, and the next one works") {
  Evening evening(kMany);
  const std::string pocket = evening.folder.file("pocket");
  bool pulled = false;
  const auto written =
      write_export(evening.order, evening.catalogue, [&](std::int64_t, std::int64_t) {
        if (pulled) return;
        std::filesystem::rename(evening.order.folder, pocket);
        pulled = true;
      });
  REQUIRE(pulled);
  REQUIRE_FALSE(written.ok());
  CHECK_FALSE(written.error().what.empty());
  CHECK(written.error().where.rfind(evening.order.folder, 0) == 0);
  std::filesystem::rename(pocket, evening.order.folder);
  const auto again = good(write_export(evening.order, evening.catalogue, {}));
  CHECK(again.responses == static_cast<std::int64_t>(3 * kMany));
  CHECK(std::filesystem::exists(again.path));
}

TEST_CASE("wherever the stick is full, the export is refused whole") {
  Evening evening(100);
  int refused = 0;
  for (rlim_t room = 0;; room += 4096) {
    const int outcome = export_with_room(evening, room);
    CAPTURE(room);
    CHECK(outcome <= 1);
    if (outcome != 1) break;
    ++refused;
  }
  CHECK(refused > 3);
  CHECK_FALSE(evening.stick_is_empty());
}
