// Everything that people gave in one session, in one sweep over the rows: each visit, then its
// answers. Counting and exporting are two listeners to it.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/id.h"
#include "core/session.h"
#include "store/answer_index.h"
#include "store/prompt_book.h"
#include "store/sqlite.h"

namespace chorus {

// Valid only during the call.
struct ScannedVisit {
  Id id;
  std::string_view language;
  std::string_view roles;  // as stored: JSON list of codes
  bool finished = false;
  std::int64_t quarter_ms = 0;
};
struct ScannedAnswer {
  std::size_t wording = 0;   // its place in the book; kUnknown for another programme's prompt
  std::string_view value;    // canonical JSON
  std::uint32_t number = 0;  // of the answer in the index, or AnswerIndex::kNone
  Moderation moderation = Moderation::waiting;
  std::string_view reason;
};

class ScanListener {
 public:
  virtual ~ScanListener() = default;
  virtual Done visit(const ScannedVisit& visit) = 0;
  // Of the visit before, in the order of the prompts.
  virtual Done answer(const ScannedAnswer& answer) = 0;
};

// Visits come in the order of their ids. An error of the listener ends the sweep and is returned.
// Memory does not grow with the session. The caller holds a transaction, so that all is of one
// moment.
Done scan_session(Database& database, std::int64_t session, const PromptBook& book,
                  AnswerIndex& index, ScanListener& listener);
// The visits alone.
Done scan_visits(Database& database, std::int64_t session, const PromptBook& book,
                 AnswerIndex& index, ScanListener& listener);

}  // namespace chorus
