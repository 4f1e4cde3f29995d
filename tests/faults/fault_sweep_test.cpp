// Each operation of the disk fails once, and once for good: nothing crashes, each failure is a
// sentence, and what was acknowledged is there afterwards.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "faults/fault_disk.h"
#include "faults/played_session.h"
#include "faults/sweep.h"
#include "store/migrations.h"
#include "store/schema.h"
#include "support/store_builders.h"
#include "support/temporary_folder.h"

using namespace chorus;
using namespace chorus::test;

namespace {

// The steps that were acknowledged, each with its fact.
std::vector<const PlayedStep*> play(const std::vector<PlayedStep>& steps, const std::string& path) {
  std::vector<const PlayedStep*> acknowledged;
  auto store = open_sqlite_store({.path = path});
  if (!store) {
    check_sentence(store.error());
    return acknowledged;
  }
  for (const PlayedStep& step : steps) {
    if (const Done acted = step.act(**store); acted)
      acknowledged.push_back(&step);
    else
      check_sentence(acted.error());
  }
  if (const auto read = facts_of(**store); !read) check_sentence(read.error());
  return acknowledged;
}

// Whether something that was done after `step` says that its fact is no longer there.
bool undone(const PlayedStep& step, const std::vector<PlayedStep>& steps, const Facts& facts) {
  return std::any_of(steps.begin(), steps.end(), [&](const PlayedStep& later) {
    return !later.prefix_withdrawn.empty() && facts.count(later.says) > 0 &&
           step.says.rfind(later.prefix_withdrawn, 0) == 0;
  });
}

void check_kept(const std::vector<PlayedStep>& steps,
                const std::vector<const PlayedStep*>& acknowledged, const Facts& facts,
                Swept& swept) {
  for (const PlayedStep* step : acknowledged) {
    ++swept.acknowledged;
    if (undone(*step, steps, facts)) continue;
    if (facts.count(step->says) == 0) ++swept.lost;
    INFO(step->says);
    CHECK(facts.count(step->says) == 1);
  }
  for (const std::string& fact : facts) {
    INFO(fact);
    CHECK((fact == "session open" ||
           std::any_of(steps.begin(), steps.end(),
                       [&](const PlayedStep& step) { return step.says == fact; })));
  }
}

// A store as version 2 left it: a session with a visit and an answer.
void make_old_store(const std::string& path) {
  auto database = good(Database::open(path, Opening::create));
  good(database->run("PRAGMA application_id = " + std::to_string(kApplicationId)));
  const auto& all = schema_migrations();
  good(migrate(*database, {all.begin(), all.begin() + 2}));
  good(database->run(
      "INSERT INTO meta VALUES ('kiosk', zeroblob(16)), ('kind', 'real');"
      "INSERT INTO sessions VALUES (1, randomblob(16), zeroblob(16), 'waiting-room', 'Matinee', '',"
      " '2026-11-24', 1, 1, 'open', 0, 0, 'ready', 0, 0, 'at_once', 'never', 'project', 10, 5);"
      "INSERT INTO prompts VALUES (1, 'waiting-room', 'felt');"
      "INSERT INTO revisions VALUES (1, 1, 'faces', '{}');"
      "INSERT INTO session_prompts VALUES (1, 1, 1);"
      "INSERT INTO visits VALUES (1, zeroblob(16), zeroblob(16), 'en', '[]', 0, 0);"
      "INSERT INTO responses VALUES (1, zeroblob(16), 1, 1, '3')"));
  good(database->run("PRAGMA journal_mode = WAL"));
}

}  // namespace

TEST_CASE("whichever operation fails in a session, each answer that was acknowledged is there") {
  TemporaryFolder origin;
  open_session(*good(open_sqlite_store({.path = origin.file("chorus.db"), .kiosk = id_of(77)})));
  const auto steps = played_session(fault_effort());
  Swept swept;
  sweep(
      [&](FaultDisk& disk) {
        TemporaryFolder folder;
        const std::string path = folder.file("chorus.db");
        std::filesystem::copy_file(origin.file("chorus.db"), path);
        const auto acknowledged = play(steps, path);
        disk.disarm();
        auto store = good(open_sqlite_store({.path = path}));
        check_kept(steps, acknowledged, good(facts_of(*store)), swept);
        store.reset();
        good(check_sqlite_store(path));
      },
      swept);
  CHECK(swept.lost == 0);
  CHECK(swept.points > 100);
  swept.say("a session");
}

TEST_CASE("whichever operation fails while a store is made, the next start makes it") {
  Swept swept;
  sweep(
      [&](FaultDisk& disk) {
        TemporaryFolder folder;
        const std::string path = folder.file("chorus.db");
        if (const auto store = open_sqlite_store({.path = path}); !store)
          check_sentence(store.error());
        disk.disarm();
        CHECK(good(facts_of(*good(open_sqlite_store({.path = path})))).empty());
        good(check_sqlite_store(path));
      },
      swept);
  swept.say("a first start");
}

TEST_CASE("whichever operation fails in a migration, the next start brings every answer along") {
  TemporaryFolder origin;
  make_old_store(origin.file("chorus.db"));
  Swept swept;
  sweep(
      [&](FaultDisk& disk) {
        TemporaryFolder folder;
        const std::string path = folder.file("chorus.db");
        std::filesystem::copy_file(origin.file("chorus.db"), path);
        if (const auto store = open_sqlite_store({.path = path}); !store)
          check_sentence(store.error());
        disk.disarm();
        auto store = good(open_sqlite_store({.path = path}));
        const Facts facts = good(facts_of(*store));
        ++swept.acknowledged;
        const std::string answer = "visit " + std::string(32, '0') + " felt=3";
        if (facts.count(answer) == 0) ++swept.lost;
        CHECK(facts.count(answer) == 1);
        store.reset();
        good(check_sqlite_store(path));
      },
      swept);
  CHECK(swept.lost == 0);
  swept.say("a migration");
}
