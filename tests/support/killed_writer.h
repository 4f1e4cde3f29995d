// A process that keeps answers until it is killed.
#pragma once

#include <doctest/doctest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <functional>
#include <map>
#include <string>

#include "prompts/prompts.h"
#include "store/sqlite_store.h"
#include "support/store_builders.h"

namespace chorus::test {

constexpr int kMostPeople = 4000;

// Saves visits of two answers for ever, saying each answer that is durable to `said`.
[[noreturn]] inline void answer_for_ever(const std::string& path, int said, int first) {
  auto opened = open_sqlite_store({.path = path});
  if (!opened.ok()) _exit(1);
  Store& store = **opened;
  for (int person = first; person < first + kMostPeople; ++person) {
    const VisitRecord visit = a_visit(static_cast<std::uint64_t>(person));
    if (!store.save_visit(visit).ok()) _exit(2);
    for (const char* prompt : {"felt", "heard"}) {
      if (!store.save_response(an_answer(visit, prompt, Number{1 + person % 5})).ok()) _exit(3);
      if (write(said, "a", 1) != 1) _exit(4);
    }
  }
  _exit(5);
}

// How many answers were acknowledged by a process that is killed after `before_killing` of them.
// `linger` is called just before, to move the moment of death off the acknowledgement.
inline int kill_a_writer(const std::string& path, int before_killing, int first = 1,
                         const std::function<void()>& linger = {}) {
  int said[2];
  REQUIRE(pipe(said) == 0);
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    close(said[0]);
    answer_for_ever(path, said[1], first);
  }
  close(said[1]);
  int count = 0;
  char letter = 0;
  while (read(said[0], &letter, 1) == 1) {
    if (++count != before_killing) continue;
    if (linger) linger();
    kill(child, SIGKILL);
  }
  close(said[0]);
  waitpid(child, nullptr, 0);
  return count;
}

// How many answers there are of each visitor.
inline std::map<std::string, int> answers_by_visitor(Store& store) {
  std::map<std::string, int> answers;
  const auto source =
      good(store.export_source(a_session().id, Profile::full, {}, a_programme(), prompt_types()));
  good(source->each_response([&](const ExportedResponse& row) {
    ++answers[std::string(row.pseudonym)];
    return done();
  }));
  return answers;
}

}  // namespace chorus::test
