#include "core/record.h"

#include <doctest/doctest.h>

#include "core/moment.h"

using namespace chorus;

namespace {

RecordEntry an_entry(RecordKind kind) {
  RecordEntry entry;
  entry.id = Chance({1, 1}).id();
  entry.session = Chance({2, 1}).id();
  entry.kind = kind;
  return entry;
}

}  // namespace

TEST_CASE("each kind of entry asks for what it has to say") {
  for (std::size_t kind = 0; kind < kRecordKinds.size(); ++kind)
    CHECK_FALSE(problem_of(an_entry(static_cast<RecordKind>(kind))).empty());
  RecordEntry promise = an_entry(RecordKind::commitment);
  promise.text = "Ring back the same day";
  promise.role = "manager";
  promise.due = "2027-01-31";
  CHECK(problem_of(promise).empty());
  for (const char* due : {"", "soon", "2027-13-01", "2027-01-32", "2027-1-1", "2027-01-01x"}) {
    promise.due = due;
    CHECK_FALSE(problem_of(promise).empty());
  }
}

TEST_CASE("hiding needs a reason, and so does an objection") {
  RecordEntry hidden = an_entry(RecordKind::decided);
  hidden.about = hidden.session;
  hidden.code = "hidden";
  CHECK_FALSE(problem_of(hidden).empty());
  hidden.text = "It names a person.";
  CHECK(problem_of(hidden).empty());
  RecordEntry voice = an_entry(RecordKind::voice);
  voice.about = voice.session;
  voice.code = "object";
  CHECK_FALSE(problem_of(voice).empty());
  voice.text = "Too late";
  CHECK(problem_of(voice).empty());
}

TEST_CASE("what is said of an intervention is one of its words, and names at least one thing") {
  RecordEntry voice = an_entry(RecordKind::voice);
  voice.about = voice.session;
  for (const std::string_view code : kWorks) {
    voice.code = code;
    CHECK(problem_of(voice).empty());
  }
  voice.code = "allow";
  CHECK_FALSE(problem_of(voice).empty());
  voice.role = std::string(1200, 'a');  // the codes of many roles
  CHECK(problem_of(voice).empty());
  voice.role += "a";
  CHECK_FALSE(problem_of(voice).empty());
  voice.role.clear();
  voice.code = "hinder";
  CHECK_FALSE(problem_of(voice).empty());
  voice.text = "Nobody would dare";
  CHECK(problem_of(voice).empty());
  voice.text.clear();
  voice.how = "time";
  CHECK(problem_of(voice).empty());
  voice.code = "another";
  CHECK_FALSE(problem_of(voice).empty());
}

TEST_CASE("a statement has at most 140 characters, however many bytes they are") {
  RecordEntry statement = an_entry(RecordKind::statement);
  statement.on = "own";
  for (int i = 0; i < 140; ++i) statement.text += "\xE0\xA6\x95";
  CHECK(problem_of(statement).empty());
  statement.text += "a";
  CHECK_FALSE(problem_of(statement).empty());
  statement.text = "broken \xFF";
  CHECK_FALSE(problem_of(statement).empty());
}

TEST_CASE("a session's record goes back along what its entries are about") {
  RecordEntry promise = an_entry(RecordKind::commitment), verdict = an_entry(RecordKind::verdict),
              other = an_entry(RecordKind::commitment);
  verdict.id = Chance({3, 1}).id();
  verdict.session = Chance({4, 1}).id();
  verdict.about = promise.id;
  other.id = Chance({5, 1}).id();
  const auto record = record_of_session({promise, verdict, other}, verdict.session);
  CHECK(record == std::vector<RecordEntry>{promise, verdict});
}

TEST_CASE("the last decision about an entry is the one with the highest number") {
  RecordEntry first = an_entry(RecordKind::decided), last = first;
  first.number = 1;
  last.id = Chance({6, 1}).id();
  last.number = 2;
  first.about = last.about = Chance({7, 1}).id();
  for (const auto& record : {std::vector<RecordEntry>{first, last}, {last, first}}) {
    const auto decisions = last_decisions(record);
    REQUIRE(decisions.size() == 1);
    CHECK(decisions.at(first.about)->id == last.id);
  }
}
