// An attacker with a copy of the kiosk's data folder.
#include <doctest/doctest.h>

#include "attack/afternoon.h"
#include "attack/attacks.h"

using namespace chorus;
using namespace chorus::test;

namespace {

std::vector<std::int64_t> moments_of(const Afternoon& afternoon) {
  std::vector<std::int64_t> moments;
  for (const Person& each : afternoon.people) moments.push_back(each.arrived_ms);
  return moments;
}

std::string raw(const Id& id) {
  return {id.bytes.begin(), id.bytes.end()};
}

// What stands for each person in the file, in the order in which they came.
std::vector<std::string> tokens_of(const Afternoon& afternoon, const std::string& kind) {
  std::vector<std::string> tokens;
  for (const Person& each : afternoon.people) {
    if (kind == "visit") tokens.push_back(raw(each.visit.id));
    if (kind == "words" && !each.words.empty()) tokens.push_back(each.words);
    if (kind == "challenge" && !each.challenge.empty()) tokens.push_back(each.challenge);
  }
  return tokens;
}

constexpr double kByChance = 0.4;  // what the order of 30 or more random numbers stays below

// A database as one would write it without a thought: a row for each person, one after another,
// with the time.
std::string leaky_copy(const Afternoon& afternoon, const TemporaryFolder& folder) {
  const std::string path = folder.file("leaky.db");
  auto database = good(Database::open(path, Opening::create));
  good(database->run("CREATE TABLE visits (number INTEGER PRIMARY KEY, id BLOB, came INTEGER)"));
  for (const Person& each : afternoon.people) {
    Query keep = database->query("INSERT INTO visits (id, came) VALUES (?1, ?2)");
    good(keep.bind(each.visit.id).bind(each.arrived_ms).run());
  }
  database.reset();
  return TemporaryFolder::bytes_of(path);
}

}  // namespace

TEST_CASE("attack: when people came, from a copy of the data folder of a session under way") {
  Afternoon afternoon;
  afternoon.fill(40);
  const TemporaryFolder folder;
  CHECK(moments_told(leaky_copy(afternoon, folder), moments_of(afternoon)) == 40);
  CHECK(moments_told(afternoon.copied(), moments_of(afternoon)) == 0);
}

TEST_CASE("attack: in which order people came, from a copy of a closed session") {
  Afternoon afternoon;
  afternoon.fill(120);
  const TemporaryFolder folder;
  CHECK(order_told(leaky_copy(afternoon, folder), tokens_of(afternoon, "visit")) == 1);
  // The log of a session under way holds what was written last, one after another: docs/privacy.md.
  Afternoon under_way;
  under_way.fill(12);
  CHECK(order_told(under_way.folder.contents().at("chorus.db-wal"), tokens_of(under_way, "visit")) >
        0.9);
  afternoon.close();
  const std::string copy = afternoon.copied();
  for (const char* kind : {"visit", "words", "challenge"}) {
    const auto tokens = tokens_of(afternoon, kind);
    REQUIRE(holds(copy, tokens.front()));
    CHECK_MESSAGE(order_told(copy, tokens) < kByChance, kind);
  }
}

TEST_CASE("attack: which visits are one person's, where they took no way back") {
  Afternoon afternoon;
  afternoon.fill(12);
  std::vector<std::string> ids;
  for (const Person& each : afternoon.people) ids.push_back(raw(each.visit.id));
  const std::vector<std::string> others(ids.begin() + 2, ids.end());
  afternoon.close();
  CHECK_FALSE(joined(afternoon.path, ids[0], ids[1], others));
  Afternoon linked;
  linked.fill(12);
  good(linked.store->link_visit(linked.people[1].visit.id, linked.people[0].visit.id));
  linked.close();
  CHECK(joined(linked.path, ids[0], ids[1], others));
}

TEST_CASE("attack: what somebody took back, from a copy made afterwards") {
  Afternoon afternoon;
  afternoon.fill(12);
  const Person gone = afternoon.people[2];
  REQUIRE_FALSE(gone.words.empty());
  CHECK(holds(afternoon.copied(), gone.words));
  CHECK(holds(afternoon.copied(), gone.challenge));
  good(afternoon.store->withdraw(gone.visit.id));
  CHECK_FALSE(holds(afternoon.copied(), gone.words));
  CHECK_FALSE(holds(afternoon.copied(), gone.challenge));
}
