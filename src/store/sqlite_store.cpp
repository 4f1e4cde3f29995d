#include "store/sqlite_store.h"

#include <sodium.h>

#include "store/backups.h"
#include "store/files.h"
#include "store/migrations.h"
#include "store/rules.h"
#include "store/schema.h"
#include "store/seal.h"
#include "store/sqlite_counts.h"
#include "store/sqlite_deeds.h"
#include "store/sqlite_export.h"
#include "store/sqlite_record.h"
#include "store/sqlite_responses.h"
#include "store/sqlite_sessions.h"
#include "store/sqlite_way_back.h"
#include "store/store_file.h"

namespace chorus {
namespace {

class SqliteStore final : public Store {
 public:
  SqliteStore(WritableFile file, OpenOptions options)
      : file_(std::move(file)), options_(std::move(options)) {}

  Done begin() {
    Query query = database().query("SELECT value FROM meta WHERE name = 'kiosk'");
    const auto row = query.step();
    if (!row) return row.error();
    if (*row) kiosk_ = query.id(0);
    return options_.read_only ? done() : know_seals();
  }

  Result<Id> kiosk_id() override { return kiosk_; }

  Done save_session(const Session& session) override {
    const Done kept = writable([&] { return write_session(database(), session); });
    if (kept) seals_.lock(session);
    return kept;
  }

  Result<std::vector<Session>> sessions() override { return read_sessions(database()); }

  Result<Session> session(const Id& id) override {
    auto known = read_session(database(), id);
    if (!known) return known.error();
    return std::move(known->session);
  }

  Result<std::vector<Revision>> register_prompts(const Id& session,
                                                 const Programme& programme) override {
    if (options_.read_only) return only_reads();
    auto revisions = write_prompts(database(), session, programme);
    if (revisions) seals_.learn(session, programme.promises.seal_words);
    return revisions;
  }

  Done save_visit(const VisitRecord& visit) override {
    return writable([&] { return write_visit(database(), kiosk_, visit); });
  }
  Done save_response(const ResponseRecord& response) override {
    return writable([&]() -> Done {
      if (!seals_.any()) return write_response(database(), response);
      const auto session = session_of_visit(database(), response.visit);
      if (!session) return session.error();
      const auto kept = seals_.kept(response, *session);
      return kept ? write_response(database(), *kept) : kept.error();
    });
  }
  Done save_words(const WrittenWords& words) override {
    return writable([&] { return write_decision(database(), words); });
  }
  Done add_entry(const RecordEntry& entry) override {
    return writable([&]() -> Done {
      if (const Done fit = may_keep(entry); !fit) return fit;
      const auto kept = seals_.kept(entry);
      return kept ? write_entry(database(), kiosk_, *kept) : kept.error();
    });
  }
  Result<std::vector<RecordEntry>> record(const std::string& programme) override {
    return read_record(database(), programme);
  }
  Done keep_code(const Id& visit, const Id& mark) override {
    return writable([&] { return write_code(database(), visit, mark); });
  }
  Result<Id> visit_of(const Id& mark) override { return read_visit_of(database(), mark); }
  Result<Tries> code_tries() override { return read_tries(database()); }
  Done save_code_tries(const Tries& tries) override {
    return writable([&] { return write_tries(database(), tries); });
  }
  Result<std::vector<ResponseRecord>> answers(const Id& visit, const PromptTypes& types) override {
    return read_answers(database(), visit, types);
  }
  Result<Holdings> holdings(const Id& visit, const PromptTypes& types) override {
    return read_holdings(database(), visit, types);
  }
  Done link_visit(const Id& visit, const Id& earlier) override {
    return writable([&] { return write_link(database(), visit, earlier); });
  }
  // The log and the copies still hold what is gone from the rows.
  Done withdraw(const Id& visit) override {
    return writable([&]() -> Done {
      if (const Done gone = write_withdrawal(database(), visit); !gone) return gone;
      log_tells_ = true;
      if (const Done gone = remove_copies(options_.path, schema_migrations()); !gone) return gone;
      return take_out_of_backups();
    });
  }
  Result<std::int64_t> forget(const Id& session) override {
    std::int64_t visits = 0;
    const Done gone = writable([&]() -> Done {
      const auto forgotten = write_forgetting(database(), session);
      if (!forgotten) return forgotten.error();
      visits = *forgotten;
      if (visits == 0) return done();
      log_tells_ = true;
      if (const Done told = remove_copies(options_.path, schema_migrations()); !told) return told;
      return take_out_of_backups();
    });
    return gone ? Result<std::int64_t>(visits) : gone.error();
  }
  Done record_export(const ExportLeft& left) override {
    return writable([&] { return write_export_left(database(), left); });
  }

  Done add_deed(const Deed& deed) override {
    return writable([&] { return write_deed(database(), deed); });
  }
  Result<std::vector<LogEntry>> deeds() override { return read_deeds(database()); }

  Done record_shown(const Id& session, const Disclosure& shown) override {
    return writable([&] { return write_shown(database(), session, shown); });
  }

  Result<SessionCounts> counts(const Id& session, const Programme& programme,
                               const PromptTypes& types) override {
    auto transaction = Transaction::read(database());
    if (!transaction) return transaction.error();
    const auto known = read_session(database(), session);
    if (!known) return known.error();
    if (known->session.programme != programme.id)
      return programme_differs(known->session, programme);
    const auto book = PromptBook::read(database(), programme.id, types);
    if (!book) return book.error();
    AnswerIndex index(*book);
    auto sums = sum_session(database(), known->number, *book, index, programme, types,
                            WithWords::yes, nullptr);
    if (!sums) return sums.error();
    auto record = read_record(database(), programme.id);
    if (!record) return record.error();
    sums->counts.record = std::move(*record);
    auto shown = read_shown(database(), known->number);
    if (!shown) return shown.error();
    for (const Disclosure& each : *shown)
      sums->counts.shown.push_back({each.prompt, each.revision});
    auto speakers = read_speakers(database(), session, sums->counts.record);
    if (!speakers) return speakers.error();
    sums->counts.speakers = std::move(*speakers);
    return std::move(sums->counts);
  }

  Result<std::unique_ptr<ExportSource>> export_source(const Id& session, Profile profile,
                                                      const Id& key, const Programme& programme,
                                                      const PromptTypes& types) override {
    auto reader = open_to_read(options_);
    if (!reader) return reader.error();
    return make_sqlite_export(std::move(*reader), session, profile, key, programme, types);
  }

 private:
  Database& database() { return *file_.database; }

  Error only_reads() const {
    return {Fault::storage, options_.path,
            "it was opened to be read, so nothing can be kept in it"};
  }

  Done know_seals() {
    const auto known = read_sessions(database());
    if (!known) return known.error();
    for (const Session& each : *known) seals_.lock(each);
    return done();
  }

  Done take_out_of_backups() {
    const auto withdrawals = database().number("SELECT count(*) FROM withdrawals");
    if (!withdrawals) return withdrawals.error();
    Done gone = remove_told(own_backups(options_.path), *withdrawals);
    for (const std::string& folder : options_.backup_folders) {
      if (gone) gone = remove_told(folder, *withdrawals);
    }
    return gone;
  }

  template <class Write>
  Done writable(Write write) {
    if (options_.read_only) return only_reads();
    const Done written = write();
    if (log_tells_) log_tells_ = !database().empty_log();
    return written;
  }

  WritableFile file_;
  OpenOptions options_;
  Id kiosk_;
  Seals seals_;
  bool log_tells_ = false;  // the log holds what was taken back: somebody was still reading it
};

Result<WritableFile> open_file(const OpenOptions& options) {
  if (!options.read_only) return open_to_write(options);
  auto database = open_to_read(options);
  if (!database) return database.error();
  return WritableFile{nullptr, std::move(*database)};
}

}  // namespace

Result<std::unique_ptr<Store>> open_sqlite_store(const OpenOptions& options) {
  require(sodium_init() >= 0, "libsodium can be used");
  auto file = open_file(options);
  if (!file) return file.error();
  auto store = std::make_unique<SqliteStore>(std::move(*file), options);
  if (const Done begun = store->begin(); !begun) return begun.error();
  return std::unique_ptr<Store>(std::move(store));
}

Done note_export(const std::string& path, const ExportLeft& left) {
  if (!may_write(path) || !may_write(folder_of(path))) return done();
  auto database = Database::open(path, Opening::write);
  if (!database) return database.error();
  return write_export_left(**database, left);
}

Done note_deed(const std::string& path, const Deed& deed) {
  if (!may_write(path) || !may_write(folder_of(path))) return done();
  auto database = Database::open(path, Opening::write);
  if (!database) return database.error();
  const auto version = (*database)->number("PRAGMA user_version");
  if (!version) return version.error();
  return *version == schema_migrations().back().version ? write_deed(**database, deed) : done();
}

Done check_sqlite_store(const std::string& path) {
  return check_file(path);
}

}  // namespace chorus
