#include "store/sqlite_export.h"

#include <optional>

#include "store/deed_chain.h"
#include "store/gathering.h"
#include "store/rules.h"
#include "store/sqlite_counts.h"
#include "store/sqlite_deeds.h"
#include "store/sqlite_record.h"
#include "store/sqlite_responses.h"
#include "store/sqlite_sessions.h"
#include "store/sqlite_way_back.h"

namespace chorus {
namespace {

// Room for 1,000,000 answers in one sweep, and within what an export may use in all (16 MB).
constexpr std::size_t kGatheredBytes = 10u << 20;

class SqliteExport final : public ExportSource {
 public:
  SqliteExport(std::unique_ptr<Database> database, Transaction transaction, NumberedSession session,
               PromptBook book, const Pseudonyms& pseudonyms, const Programme& programme,
               const PromptTypes& types)
      : database_(std::move(database)),
        transaction_(std::move(transaction)),
        session_(std::move(session)),
        book_(std::move(book)),
        programme_(programme),
        types_(types),
        index_(book_),
        gathering_(book_, index_, pseudonyms, kGatheredBytes) {}

  Result<Session> session() override { return session_.session; }

  Result<std::int64_t> count_responses() override {
    if (const Done summed = sum(); !summed) return summed.error();
    return sums_->responses;
  }

  Result<std::vector<PromptRevision>> prompts() override {
    std::vector<PromptRevision> prompts;
    Query query = database_->query(
        "SELECT p.code, r.revision, r.definition FROM session_prompts s"
        " JOIN prompts p ON p.number = s.prompt"
        " JOIN revisions r ON r.prompt = s.prompt AND r.revision = s.revision"
        " WHERE s.session = ?1 ORDER BY s.prompt, s.revision");
    const Done read = each_row(query, [&] {
      prompts.push_back({query.string(0), query.whole(1), query.string(2)});
    });
    if (!read) return read.error();
    return prompts;
  }

  Result<std::vector<Disclosure>> disclosures() override {
    return read_shown(*database_, session_.number);
  }

  Result<std::vector<RecordEntry>> record() override {
    auto record = read_record(*database_, session_.session.programme);
    if (!record) return record.error();
    return record_of_session(*record, session_.session.id);
  }

  Result<std::vector<std::pair<Id, Id>>> links() override {
    return read_links(*database_, session_.number);
  }
  Result<std::vector<Id>> withdrawn() override {
    return read_withdrawn(*database_, session_.number);
  }

  Result<std::vector<LogEntry>> deeds() override {
    auto all = read_deeds(*database_);
    return all ? deeds_of(std::move(*all), session_.session.id) : std::move(all);
  }

  Result<std::vector<std::pair<std::string, std::int64_t>>> role_counts() override {
    if (const Done summed = sum(); !summed) return summed.error();
    return sums_->people_by_role;
  }

  Result<std::vector<std::pair<Disclosure, Tally>>> tallies() override {
    if (const Done summed = sum(); !summed) return summed.error();
    std::vector<std::pair<Disclosure, Tally>> tallies;
    for (const PromptCount& count : sums_->counts.prompts) {
      tallies.emplace_back(Disclosure{count.prompt, count.revision}, count.tally);
    }
    return tallies;
  }

  Done each_visit(const std::function<Done(const ExportedVisit&)>& sink) override {
    VisitRecord record;
    record.session = session_.session.id;
    record.consent = true;
    return walk(Contents::visits, [&](const GatheredVisit& visit) {
      record.id = visit.id;
      record.language = gathering_.language(visit.language);
      record.roles = gathering_.roles(visit.roles);
      record.finished = visit.finished;
      record.quarter_ms = visit.quarter_ms;
      return sink({visit.pseudonym, &record});
    });
  }

  Done each_response(const std::function<Done(const ExportedResponse&)>& sink) override {
    return each_answer(Contents::all, sink);
  }

  Done each_written(const std::function<Done(const ExportedResponse&)>& sink) override {
    return each_answer(Contents::written, sink);
  }

 private:
  template <class Take>
  Done each_row(Query& query, Take take) {
    query.bind(session_.number);
    for (;;) {
      const auto row = query.step();
      if (!row) return row.error();
      if (!*row) return done();
      take();
    }
  }

  // The sweep that counts also gathers, if nothing was gathered before.
  Done sum() {
    if (sums_) return done();
    if (first_) gathering_.begin(Contents::all, 0);
    auto sums = sum_session(*database_, session_.number, book_, index_, programme_, types_,
                            WithWords::no, first_ ? &gathering_ : nullptr);
    if (!sums) return sums.error();
    if (first_) gathering_.finish();
    first_ = false;
    sums_ = std::move(*sums);
    return done();
  }

  Done each_answer(Contents contents, const std::function<Done(const ExportedResponse&)>& sink) {
    return walk(contents, [&](GatheredVisit& visit) -> Done {
      GatheredAnswer answer;
      while (visit.next(answer)) {
        const Wording& wording = book_.all()[answer.wording];
        const bool written = wording.written && holds_words(answer.value);
        if (contents == Contents::written && !written) continue;
        const Done taken = sink({visit.pseudonym, wording.code, wording.revision, answer.value,
                                 written, answer.moderation});
        if (!taken) return taken;
      }
      return done();
    });
  }

  // From the lowest pseudonym to the highest, a range at a time. The first sweep takes everything:
  // where that fits, it serves all walks of this export.
  Done walk(Contents contents, const std::function<Done(GatheredVisit&)>& sink) {
    for (std::uint64_t from = 0;; from = gathering_.last() + 1) {
      if (!gathering_.holds(contents, from)) {
        if (const Done swept = gather(first_ ? Contents::all : contents, from); !swept)
          return swept;
        first_ = false;
      }
      if (const Done taken = gathering_.each(sink); !taken) return taken;
      if (gathering_.to_the_end()) return done();
    }
  }

  Done gather(Contents contents, std::uint64_t from) {
    gathering_.begin(contents, from);
    const Done swept = contents == Contents::visits
                           ? scan_visits(*database_, session_.number, book_, index_, gathering_)
                           : scan_session(*database_, session_.number, book_, index_, gathering_);
    if (swept) gathering_.finish();
    return swept;
  }

  std::unique_ptr<Database> database_;
  Transaction transaction_;
  NumberedSession session_;
  PromptBook book_;
  Programme programme_;
  PromptTypes types_;
  bool first_ = true;  // nothing has been gathered yet
  AnswerIndex index_;
  Gathering gathering_;
  std::optional<SessionSums> sums_;
};

}  // namespace

Result<std::unique_ptr<ExportSource>> make_sqlite_export(std::unique_ptr<Database> database,
                                                         const Id& session, Profile profile,
                                                         const Id& key, const Programme& programme,
                                                         const PromptTypes& types) {
  // A sweep needs no page twice.
  if (const Done set = database->run("PRAGMA cache_size = -256"); !set) return set.error();
  auto transaction = Transaction::read(*database);
  if (!transaction) return transaction.error();
  auto known = read_session(*database, session);
  if (!known) return known.error();
  if (known->session.programme != programme.id) return programme_differs(known->session, programme);
  auto book = PromptBook::read(*database, programme.id, types);
  if (!book) return book.error();
  return std::unique_ptr<ExportSource>(
      new SqliteExport(std::move(database), std::move(*transaction), std::move(*known),
                       std::move(*book), Pseudonyms(profile, key), programme, types));
}

}  // namespace chorus
