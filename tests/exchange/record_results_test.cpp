#include "exchange/record_results.h"

#include <doctest/doctest.h>

#include "core/results.h"
#include "prompts/prompts.h"
#include "support/store_builders.h"

namespace chorus::test {
namespace {

Programme a_programme() {
  Programme programme;
  programme.id = "walk";
  programme.roles = {{"patient", {}, false}, {"nurse", {}, true}};
  Prompt own{.code = "own", .type = "statements"};
  own.options = {{"ask", {}, {}, {}}};
  programme.prompts = {own};
  return programme;
}

struct Told {
  Programme programme = a_programme();
  Session session;
  SessionCounts counts;
  Told() {
    session.id = Chance({1, 1}).id();
    session.programme = "walk";
    session.thresholds = {10, 5};
  }
  RecordEntry& add(RecordKind kind, std::uint64_t n) {
    RecordEntry entry;
    entry.id = Chance({n, 2}).id();
    entry.session = session.id;
    entry.kind = kind;
    counts.record.push_back(entry);
    return counts.record.back();
  }
  Json json() const {
    return record_results(session, programme, prompt_types(), counts, {session});
  }
};

}  // namespace

TEST_CASE("a promise tells its owner's word, and witnesses' only when enough have spoken") {
  Told told;
  RecordEntry& made = told.add(RecordKind::commitment, 1);
  made.text = "Ring back";
  made.role = "nurse";
  made.due = "2027-03-01";
  const Id promise = made.id;
  RecordEntry& owned = told.add(RecordKind::owned, 2);
  owned.about = promise;
  owned.code = "kept";
  for (std::uint64_t n = 0; n < 9; ++n) {
    RecordEntry& verdict = told.add(RecordKind::verdict, 10 + n);
    verdict.about = promise;
    verdict.code = "not";
    verdict.how = "saw";
    verdict.visit = Chance({n, 4}).id();
  }
  Json commitment = told.json()["commitments"][0];
  CHECK(commitment["owner"] == "kept");
  CHECK(commitment["witnesses"].is_null());
  CHECK(commitment["closed"] == false);
  RecordEntry& tenth = told.add(RecordKind::verdict, 30);
  tenth.about = promise;
  tenth.code = "not";
  tenth.how = "saw";
  tenth.visit = Chance({99, 4}).id();
  commitment = told.json()["commitments"][0];
  CHECK(commitment["witnesses"]["broken"] == 10);
}

TEST_CASE(
    "a challenge tells its answers and roles, and its words only when they were let through") {
  Told told;
  RecordEntry& made = told.add(RecordKind::challenge, 1);
  made.on = "own";
  made.code = "who_decided";
  made.text = "Dr Smith did";
  const Id challenge = made.id;
  CHECK(told.json()["challenges"][0]["open"] == true);
  CHECK(told.json()["challenges"][0]["text"].is_null());
  RecordEntry& answer = told.add(RecordKind::answer, 2);
  answer.about = challenge;
  answer.role = "nurse";
  answer.text = "The board did.";
  CHECK(told.json()["challenges"][0]["open"] == false);
  CHECK(told.json()["challenges"][0]["answers"][0]["who"] == "nurse");
}

TEST_CASE("statements stand in the lists of the screens, and those with few votes in none") {
  Told told;
  StatementCount count{"own", "ask", {}};
  count.rows.resize(3);
  count_vote(count.rows, 0b01, Vote::agree, 20);
  count_vote(count.rows, 0b10, Vote::agree, 20);
  told.counts.votes = {count};
  const Json statements = told.json()["statements"];
  REQUIRE(statements.size() == 1);
  CHECK(statements[0]["list"] == "every_role");
  CHECK(statements[0]["agree"] == 40);
  told.counts.votes[0].rows.assign(3, VoteRow{});
  count_vote(told.counts.votes[0].rows, 0b01, Vote::agree, 3);
  CHECK(told.json()["statements"].empty());
}

TEST_CASE("what failed and what worked is told with who says me too, where enough do") {
  Told told;
  told.programme.prompts[0].type = "experience";
  RecordEntry& entry = told.add(RecordKind::statement, 1);
  entry.on = "own";
  entry.code = "failed";
  entry.how = "ask";
  entry.text = "Nobody looked up";
  const std::string id = to_hex(entry.id);
  const Id about = entry.id;
  RecordEntry& decided = told.add(RecordKind::decided, 2);
  decided.about = about;
  decided.code = "shown";
  told.counts.votes = {{"own", id, {{12, 0, 9}, {12, 0, 9}, {}}}};
  const Json record = told.json();
  CHECK(record["statements"].empty());
  REQUIRE(record["experiences"].size() == 1);
  CHECK(record["experiences"][0]["side"] == "failed");
  CHECK(record["experiences"][0]["who"][0] == "ask");
  CHECK(record["experiences"][0]["me_too"] == 12);
  told.counts.votes = {{"own", id, {{4, 0, 9}, {4, 0, 9}, {}}}};
  CHECK(told.json()["experiences"][0]["me_too"].is_null());
}

}  // namespace chorus::test
