// What was acknowledged is there after the process was killed, and a full disk keeps all or
// nothing.
#include <doctest/doctest.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "prompts/prompts.h"
#include "store/sqlite_store.h"
#include "support/killed_writer.h"
#include "support/store_builders.h"
#include "support/temporary_folder.h"

using namespace chorus;
using namespace chorus::test;

namespace {

// Runs `what` where no file may grow beyond `bytes`, in a process of its own.
template <class What>
int with_little_room(rlim_t bytes, What what) {
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{bytes, RLIM_INFINITY};
    if (setrlimit(RLIMIT_FSIZE, &limit) != 0) _exit(99);
    _exit(what());
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 98;
}

void lift_the_limit() {
  const rlimit limit{RLIM_INFINITY, RLIM_INFINITY};
  setrlimit(RLIMIT_FSIZE, &limit);
}

}  // namespace

TEST_CASE("no acknowledged answer is lost when the kiosk is killed while it writes") {
  for (const int before_killing : {1, 2, 57, 400}) {
    CAPTURE(before_killing);
    TemporaryFolder folder;
    const std::string path = folder.file("chorus.db");
    open_session(*good(open_sqlite_store({.path = path})));
    const int acknowledged = kill_a_writer(path, before_killing);
    REQUIRE(acknowledged >= before_killing);

    CHECK(check_sqlite_store(path).ok());
    auto store = good(open_sqlite_store({.path = path}));
    int kept = 0;
    for (const auto& [visitor, answers] : answers_by_visitor(*store)) kept += answers;
    CHECK(kept >= acknowledged);
    CHECK(kept <= acknowledged + 1);  // the one under way may be in, whole
    for (int person = 1; 2 * person <= acknowledged; ++person) {
      CHECK(answers_by_visitor(*store).at(to_hex(a_visit(static_cast<std::uint64_t>(person)).id)) ==
            2);
      person += acknowledged / 20;
    }
  }
}

TEST_CASE("on a full disk an answer is refused whole and the ones before it stay") {
  TemporaryFolder folder;
  const std::string path = folder.file("chorus.db");
  open_session(*good(open_sqlite_store({.path = path})));
  const int outcome = with_little_room(600 * 1024, [&] {
    auto opened = open_sqlite_store({.path = path});
    if (!opened.ok()) return 1;
    Store& store = **opened;
    for (int person = 1; person <= kMostPeople; ++person) {
      VisitRecord visit = a_visit(static_cast<std::uint64_t>(person));
      if (!store.save_visit(visit).ok()) return 2;
      for (int i = 0; i < 40; ++i) {
        const Done saved = store.save_response(
            an_answer(visit, "words", Text{std::string(280, 'a') + std::to_string(i)}));
        if (saved.ok()) continue;
        if (saved.error().fault != Fault::storage) return 3;
        if (saved.error().what.find("full") == std::string::npos) return 4;
        const auto counts = store.counts(a_session().id, a_programme(), prompt_types());
        if (!counts.ok() || counts->visits != person) return 5;
        const std::string expected = std::string(280, 'a') + std::to_string(i - 1);
        bool there = i == 0;
        for (const WrittenWords& words : counts->words)
          there = there || (words.visit == visit.id && words.text == expected);
        if (!there) return 6;
        lift_the_limit();
        return store.save_response(an_answer(visit, "words", Text{"room again"})).ok() ? 0 : 7;
      }
    }
    return 8;
  });
  CHECK(outcome == 0);
  CHECK(check_sqlite_store(path).ok());
}

TEST_CASE("a store that cannot be made for want of room leaves nothing behind") {
  TemporaryFolder folder;
  const std::string path = folder.file("chorus.db");
  CHECK(with_little_room(20 * 1024, [&] {
          const auto opened = open_sqlite_store({.path = path});
          return !opened.ok() && opened.error().fault == Fault::storage ? 0 : 1;
        }) == 0);
  CHECK(folder.contents().empty());
  CHECK(open_sqlite_store({.path = path}).ok());
}
