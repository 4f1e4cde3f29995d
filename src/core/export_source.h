// What an export reads, so that the folder that writes bundles and the folder that holds rows need
// not know each other. Rows come in the order of their pseudonyms; nothing is held in memory as a
// whole.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/deeds.h"
#include "core/record.h"
#include "core/result.h"
#include "core/session.h"
#include "core/tally.h"

namespace chorus {

enum class Profile { deidentified, full };

struct ExportedVisit {
  std::string_view pseudonym;  // hexadecimal; fresh for each deidentified export
  const VisitRecord* visit = nullptr;
};
struct ExportedResponse {
  std::string_view pseudonym;
  std::string_view prompt;
  int revision = 1;
  std::string_view value;  // canonical JSON text, as encode() makes it
  bool written = false;    // a free text
  Moderation moderation = Moderation::waiting;
};
struct PromptRevision {
  std::string prompt;
  int revision = 1;
  std::string definition;  // canonical JSON
};
struct Disclosure {  // a result that participants saw on the kiosk
  std::string prompt;
  int revision = 1;
};

class ExportSource {
 public:
  virtual ~ExportSource() = default;

  virtual Result<Session> session() = 0;
  virtual Result<std::int64_t> count_responses() = 0;
  virtual Result<std::vector<PromptRevision>> prompts() = 0;  // every revision that was shown
  virtual Result<std::vector<Disclosure>> disclosures() = 0;
  // Of the session, and what these entries are about, by id.
  virtual Result<std::vector<RecordEntry>> record() = 0;
  // Visits of the session that go on from an earlier one, each with that one; by stored ids.
  virtual Result<std::vector<std::pair<Id, Id>>> links() = 0;
  virtual Result<std::vector<Id>> withdrawn() = 0;  // visits that were taken back
  // Of the desk's log, the oldest first: what concerns the session, or none.
  virtual Result<std::vector<LogEntry>> deeds() = 0;
  // People per role code, for merging small roles.
  virtual Result<std::vector<std::pair<std::string, std::int64_t>>> role_counts() = 0;
  virtual Result<std::vector<std::pair<Disclosure, Tally>>> tallies() = 0;  // for aggregates
  // Only visits with consent. Each call of a sink may fail; its error ends the walk and is
  // returned.
  virtual Done each_visit(const std::function<Done(const ExportedVisit&)>& sink) = 0;
  // Latest value of each visit and prompt, skipped ones included.
  virtual Done each_response(const std::function<Done(const ExportedResponse&)>& sink) = 0;
  // The free texts among them, in the same order. A source that can find them without reading every
  // response does so.
  virtual Done each_written(const std::function<Done(const ExportedResponse&)>& sink) {
    return each_response(
        [&](const ExportedResponse& row) { return row.written ? sink(row) : done(); });
  }
};

}  // namespace chorus
