#include "core/ledger.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/moment.h"

using namespace chorus;

namespace {

Id numbered(std::uint64_t number) {
  return Chance({number, 8}).id();
}

Session a_session(std::uint64_t number, const char* date) {
  Session session;
  session.id = numbered(number);
  session.programme = "play";
  session.date = date;
  session.phase = SessionPhase::closed;
  return session;
}

const std::vector<Session> kSessions = {a_session(3, "2027-03-01"), a_session(2, "2026-12-01"),
                                        a_session(1, "2026-09-01")};

RecordEntry entry(std::uint64_t number, RecordKind kind, std::uint64_t about = 0,
                  std::string code = "", std::uint64_t session = 1) {
  RecordEntry made;
  made.id = numbered(number);
  made.session = numbered(session);
  made.kind = kind;
  if (about != 0) made.about = numbered(about);
  made.code = std::move(code);
  made.text = "words";
  made.role = "manager";
  made.due = "2026-11-30";
  made.how = "saw";
  return made;
}

Ledger read(const std::vector<RecordEntry>& record) {
  return read_ledger(record, kSessions, "play");
}

std::vector<RecordEntry> a_promise(int kept, int broken, const char* owner = nullptr) {
  std::vector<RecordEntry> record = {entry(10, RecordKind::commitment)};
  for (int i = 0; i < kept; ++i)
    record.push_back(
        entry(static_cast<std::uint64_t>(100 + i), RecordKind::verdict, 10, "kept", 2));
  for (int i = 0; i < broken; ++i)
    record.push_back(entry(static_cast<std::uint64_t>(300 + i), RecordKind::verdict, 10, "not", 2));
  if (owner != nullptr) record.push_back(entry(20, RecordKind::owned, 10, owner, 2));
  return record;
}

}  // namespace

TEST_CASE("kept counts whole, partly half, and who cannot tell not at all") {
  CHECK(score_per_mille({3, 2, 1, 9}) == 667);
  CHECK(score_per_mille({0, 0, 4, 0}) == 0);
  CHECK(score_per_mille({0, 0, 0, 9}) == std::nullopt);
}

TEST_CASE("the owner alone cannot close a promise") {
  CHECK_FALSE(read(a_promise(0, 0, "kept")).commitments[0].closed());
  CHECK_FALSE(read(a_promise(4, 8, "kept")).commitments[0].closed());
  CHECK_FALSE(read(a_promise(12, 0)).commitments[0].closed());
  CHECK(read(a_promise(8, 4, "kept")).commitments[0].closed());
  CHECK(read(a_promise(4, 8, "not")).commitments[0].closed());
}

TEST_CASE("a promise comes due at the next session, also when one in between never happened") {
  const Ledger ledger = read(a_promise(0, 0, "kept"));
  CHECK_FALSE(ledger.commitments[0].due_by("2026-11-29"));
  CHECK(ledger.commitments[0].due_by("2026-11-30"));
  CHECK(ledger.commitments[0].due_by("2029-01-01"));
}

TEST_CASE("what the desk said last counts, whatever the order of the record") {
  std::vector<RecordEntry> record = a_promise(0, 0);
  RecordEntry first = entry(20, RecordKind::owned, 10, "kept");
  first.number = 1;
  RecordEntry last = entry(21, RecordKind::owned, 10, "not");
  last.number = 3;
  RecordEntry postponed = entry(22, RecordKind::postponed, 10);
  postponed.number = 2;
  postponed.due = "2027-05-01";
  for (const RecordEntry& each : {first, last, postponed}) record.push_back(each);
  std::sort(record.begin(), record.end(),
            [](const RecordEntry& a, const RecordEntry& b) { return a.id < b.id; });
  for (int round = 0; round < 2; ++round) {
    const Ledger ledger = read(record);
    CHECK(ledger.commitments[0].owner == "not");
    CHECK(ledger.commitments[0].due == "2027-05-01");
    CHECK(ledger.commitments[0].postponed == 1);
    std::reverse(record.begin(), record.end());
  }
}

TEST_CASE("the room's voices are agreed, not agreed, and objections with their reasons") {
  std::vector<RecordEntry> record = a_promise(0, 0);
  record.push_back(entry(30, RecordKind::voice, 10, "agreed"));
  record.push_back(entry(31, RecordKind::voice, 10, "not_agreed"));
  record.push_back(entry(32, RecordKind::voice, 10, "object"));
  const Ledger ledger = read(record);
  CHECK(ledger.commitments[0].agreed == 1);
  CHECK(ledger.commitments[0].not_agreed == 2);
  CHECK(ledger.commitments[0].objections.size() == 1);
}

TEST_CASE("owners' and witnesses' words stand side by side") {
  const Ledger ledger = read(a_promise(3, 9, "kept"));
  CHECK(ledger.owners_score() == 1000);
  CHECK(ledger.witnesses_score() == 250);
  CHECK(read({}).owners_score() == std::nullopt);
}

TEST_CASE("open challenges come first, the oldest of them first, with their age in sessions") {
  std::vector<RecordEntry> record = {entry(40, RecordKind::challenge, 0, "left_out", 2),
                                     entry(41, RecordKind::challenge, 0, "who_decided", 1),
                                     entry(42, RecordKind::challenge, 0, "try_else", 1)};
  for (RecordEntry& each : record) each.on = "felt";
  record.push_back(entry(43, RecordKind::answer, 42));
  const Ledger ledger = read(record);
  REQUIRE(ledger.challenges.size() == 3);
  CHECK(ledger.challenges[0].made.id == numbered(41));
  CHECK(ledger.challenges[0].age == 2);
  CHECK(ledger.challenges[1].made.id == numbered(40));
  CHECK(ledger.challenges[1].age == 1);
  CHECK_FALSE(ledger.challenges[2].open());
  CHECK(ledger.challenges_of({}, "felt").size() == 3);
  CHECK(ledger.challenges_of({}, "other").empty());
  CHECK(ledger.challenged({}, "felt"));
}

TEST_CASE("what few witnesses say is not shown") {
  CHECK(shown({12, 0, 0, 0}, {}) == Verdicts{12, 0, 0, 0});
  CHECK_FALSE(shown({9, 0, 0, 0}, {}));
  CHECK_FALSE(shown({12, 3, 0, 0}, {}));
}

TEST_CASE("months later is the same day, or the last of a shorter month") {
  CHECK(months_later("2026-11-24", 3) == "2027-02-24");
  CHECK(months_later("2026-11-30", 3) == "2027-02-28");
  CHECK(months_later("2027-11-30", 3) == "2028-02-29");
  CHECK(months_later("2026-12-31", 12) == "2027-12-31");
  CHECK(months_later("soon", 1) == "soon");
}

TEST_CASE("witnesses are counted as people, and who cannot tell is none") {
  std::vector<RecordEntry> record = {entry(10, RecordKind::commitment),
                                     entry(11, RecordKind::commitment)};
  for (std::uint64_t number : {20u, 21u, 22u, 23u}) {
    record.push_back(entry(number, RecordKind::verdict, number % 2 == 0 ? 10 : 11,
                           number == 23 ? "cannot_tell" : "kept"));
    record.back().visit = numbered(number == 23 ? 92 : number == 22 ? 91 : 90);
  }
  CHECK(read(record).witnesses == 2);
}
