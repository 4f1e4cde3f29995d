// Where sessions, visits and answers are kept. Two implementations pass the same contract test:
// SQLite (sqlite_store.h) and memory (memory_store.h).
//
// Threads: one thread at a time. Every function that writes has made it durable when it returns
// done(). Errors: Fault::storage (cannot be read or written), ::conflict (newer version, second
// instance),
// ::not_found (no such session), each with a sentence. After an error nothing of that call is kept.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/deeds.h"
#include "core/event.h"
#include "core/export_source.h"
#include "core/prompt_type.h"
#include "core/session.h"
#include "core/way_back.h"

namespace chorus {

class Store {
 public:
  virtual ~Store() = default;

  virtual Result<Id> kiosk_id() = 0;  // made on first use, the same ever after

  // New or changed; the phase may go planned → open → closed (or stay), and only one session may be
  // open: else Fault::conflict. Promises and thresholds may only be tightened once open.
  virtual Done save_session(const Session& session) = 0;
  virtual Result<std::vector<Session>> sessions() = 0;  // newest first (by date, then opened)
  virtual Result<Session> session(const Id& id) = 0;

  // Gives each prompt its revision for this session: a definition that the programme has not had
  // before gets the next number. Idempotent.
  virtual Result<std::vector<Revision>> register_prompts(const Id& session,
                                                         const Programme& programme) = 0;

  // New or changed. `quarter_ms` is rounded down by the store in any case. Finishing drops earlier
  // values of changed answers. A visit without consent is refused: Fault::bad_input.
  virtual Done save_visit(const VisitRecord& visit) = 0;
  // Becomes the latest value of that visit and prompt. The visit must be there.
  virtual Done save_response(const ResponseRecord& response) = 0;
  virtual Done save_words(const WrittenWords& words) = 0;  // the decision, not the text
  // One more entry of the record; the same one again changes nothing. Nothing in the record is ever
  // changed or taken out. ::not_found: no such session, visit, or entry that it is about; an entry
  // that says nothing is ::bad_input; another one of that id ::conflict.
  virtual Done add_entry(const RecordEntry& entry) = 0;
  // All of a programme, by id: the order says nothing.
  virtual Result<std::vector<RecordEntry>> record(const std::string& programme) = 0;

  // The latest values of one visit, skipped ones too. ::not_found: no such visit, or it was taken
  // back.
  virtual Result<std::vector<ResponseRecord>> answers(const Id& visit,
                                                      const PromptTypes& types) = 0;

  // --- The way back
  // The mark of a code (store/way_back.h) leads to a visit from now on; the visit's earlier one
  // does no longer. ::conflict: the mark leads to another visit.
  virtual Done keep_code(const Id& visit, const Id& mark) = 0;
  virtual Result<Id> visit_of(const Id& mark) = 0;  // nil: none
  virtual Result<Tries> code_tries() = 0;
  virtual Done save_code_tries(const Tries& tries) = 0;
  // What is held of a visit and of those that it goes on from.
  virtual Result<Holdings> holdings(const Id& visit, const PromptTypes& types) = 0;
  // `visit` goes on from `earlier`, of the same programme; its code leads to `visit` from now on.
  // Once only, and from each visit only one: ::conflict.
  virtual Done link_visit(const Id& visit, const Id& earlier) = 0;
  // Takes back a visit and those that it goes on from: counts are as if they had never been. In the
  // record tombstones remain (core/record.h). What was said is gone from the file and its log, from
  // the log at the latest when nobody reads it any more.
  virtual Done withdraw(const Id& visit) = 0;
  // The same for all visits of a closed session, and only of it: what people gave is gone, the
  // session and what the desk wrote stay. How many visits there were; none: nothing was done.
  virtual Result<std::int64_t> forget(const Id& session) = 0;
  virtual Done record_export(const ExportLeft& left) = 0;

  // --- The desk's log
  // One more entry. Nothing in it is ever changed or taken out.
  virtual Done add_deed(const Deed& deed) = 0;
  virtual Result<std::vector<LogEntry>> deeds() = 0;  // all, the oldest first

  virtual Done record_shown(const Id& session, const Disclosure& shown) = 0;  // idempotent

  // Everything that screens show of a session, counted from the rows. `types` sorts the values;
  // `programme` names roles and prompts.
  virtual Result<SessionCounts> counts(const Id& session, const Programme& programme,
                                       const PromptTypes& types) = 0;

  // What an export of a session reads, from one unchanging view of the data. `key` makes the
  // pseudonyms (fresh for each deidentified export); Profile::full gives the stored ids.
  virtual Result<std::unique_ptr<ExportSource>> export_source(const Id& session, Profile profile,
                                                              const Id& key,
                                                              const Programme& programme,
                                                              const PromptTypes& types) = 0;
};

}  // namespace chorus
