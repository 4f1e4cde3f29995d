#include "store/session_scan.h"

#include <cstring>

#include "store/names.h"

namespace chorus {
namespace {

// Answers, visits and decisions lie in the order of the same key, so three cursors walk side by
// side and nothing has to be looked up.
class Sweep final : public RowSink {
 public:
  Sweep(Database& database, std::int64_t session, const PromptBook& book, AnswerIndex& index,
        ScanListener& listener)
      : book_(book),
        index_(index),
        listener_(listener),
        path_(database.path()),
        visits_(database.query("SELECT id, language, roles, finished, quarter_ms FROM visits"
                               " WHERE session = ?1 ORDER BY id")),
        decisions_(database.query("SELECT visit, prompt, decision, reason FROM moderation"
                                  " WHERE session = ?1 ORDER BY visit, prompt")) {
    visits_.bind(session);
    decisions_.bind(session);
  }

  Done begin() { return next_decision(); }

  bool row(const Cells& cells) override {
    const std::string_view visit = cells.bytes(0);
    if (visit.size() != sizeof visit_.id.bytes) return fail(unowned());
    if (!in_visit_ || std::memcmp(visit.data(), visit_.id.bytes.data(), visit.size()) != 0) {
      if (!advance_to(visit)) return false;
    }
    ScannedAnswer answer;
    const auto prompt = static_cast<std::size_t>(cells.integer(1));
    answer.wording = book_.find(prompt, static_cast<int>(cells.integer(2)));
    answer.value = cells.text(3);
    const bool known = answer.wording != PromptBook::kUnknown;
    answer.number = known ? index_.number(answer.wording, answer.value) : AnswerIndex::kNone;
    if (decided_here_ && decided_prompt_ == prompt) {
      answer.moderation = named<Moderation>(kModerationNames, decisions_.text(2));
      answer.reason = decisions_.text(3);
      if (!keep(listener_.answer(answer))) return false;
      return keep(next_decision());
    }
    return keep(listener_.answer(answer));
  }

  // The visits after the last answer.
  Done end() {
    while (outcome_) {
      const auto there = next_visit();
      if (!there) return there.error();
      if (!*there) break;
    }
    return outcome_;
  }

  const Done& outcome() const { return outcome_; }

 private:
  Error unowned() const {
    return {Fault::storage, path_, "the store is damaged (an answer belongs to no visit)"};
  }
  bool fail(Error error) {
    outcome_ = std::move(error);
    return false;
  }
  bool keep(Done result) {
    if (!result) outcome_ = std::move(result);
    return outcome_.ok();
  }

  bool advance_to(std::string_view id) {
    for (;;) {
      const auto there = next_visit();
      if (!there) return fail(there.error());
      if (!*there) return fail(unowned());
      const int order = std::memcmp(visit_.id.bytes.data(), id.data(), id.size());
      if (order == 0) return true;
      if (order > 0) return fail(unowned());
    }
  }

  Result<bool> next_visit() {
    const auto row = visits_.step();
    if (!row || !*row) return row;
    visit_.id = visits_.id(0);
    visit_.language = visits_.text(1);
    visit_.roles = visits_.text(2);
    visit_.finished = visits_.integer(3) != 0;
    visit_.quarter_ms = visits_.integer(4);
    in_visit_ = true;
    decided_here_ = decided_ && decided_visit_ == visit_.id;
    if (const Done taken = listener_.visit(visit_); !taken) return taken.error();
    return true;
  }

  Done next_decision() {
    const auto row = decisions_.step();
    if (!row) return row.error();
    decided_ = *row;
    if (decided_) {
      decided_visit_ = decisions_.id(0);
      decided_prompt_ = static_cast<std::size_t>(decisions_.integer(1));
    }
    decided_here_ = decided_ && in_visit_ && decided_visit_ == visit_.id;
    return done();
  }

  const PromptBook& book_;
  AnswerIndex& index_;
  ScanListener& listener_;
  const std::string& path_;
  Query visits_, decisions_;
  ScannedVisit visit_;
  bool in_visit_ = false;
  bool decided_ = false;       // there is a decision that has not been met yet
  bool decided_here_ = false;  // and it is about the current visit
  Id decided_visit_;
  std::size_t decided_prompt_ = 0;
  Done outcome_ = done();
};

}  // namespace

Done scan_session(Database& database, std::int64_t session, const PromptBook& book,
                  AnswerIndex& index, ScanListener& listener) {
  Sweep sweep(database, session, book, index, listener);
  if (const Done begun = sweep.begin(); !begun) return begun;
  const auto swept = database.scan(
      "SELECT each_row(visit, prompt, revision, value) FROM responses WHERE session = ?1", session,
      sweep);
  if (!swept) return swept.error();
  return *swept ? sweep.end() : sweep.outcome();
}

Done scan_visits(Database& database, std::int64_t session, const PromptBook& book,
                 AnswerIndex& index, ScanListener& listener) {
  return Sweep(database, session, book, index, listener).end();
}

}  // namespace chorus
