// What the store in memory holds. Plain values: an export copies them, which is its unchanging
// view.
#pragma once

#include <compare>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/deeds.h"
#include "core/event.h"
#include "core/export_source.h"
#include "core/prompt_type.h"
#include "core/session.h"
#include "core/way_back.h"

namespace chorus {

struct MemoryPrompt {
  std::string programme, code;
  struct Wording {
    std::string type, definition;
  };
  std::vector<Wording> wordings;  // revision 1 first
};

struct MemoryAnswer {
  int revision = 1;
  Value value;
  Moderation moderation = Moderation::waiting;
  std::string reason;
};

struct MemoryVisit {
  VisitRecord record;
  std::map<std::size_t, MemoryAnswer> answers;  // by prompt number
};

struct PromptAndRevision {
  std::size_t prompt = 0;
  int revision = 1;
  auto operator<=>(const PromptAndRevision&) const = default;
};

struct MemorySession {
  Session session;
  std::map<Id, MemoryVisit> visits;
  std::set<PromptAndRevision> asked, shown;
};

struct MemoryData {
  std::vector<MemoryPrompt> prompts;  // a prompt's number is its place
  std::map<Id, MemorySession> sessions;
  std::map<Id, RecordEntry> record;  // tombstones too
  std::map<Id, Id> marks;            // of codes: to the visit that they lead to
  std::map<Id, Id> links;            // a visit to the one that it goes on from
  std::map<Id, Id> taken_back;       // a visit to its session
  std::vector<ExportLeft> exports;
  Tries tries;
  std::vector<LogEntry> deeds;

  // Nothing when the programme has no such prompt.
  std::optional<std::size_t> prompt_number(const std::string& programme,
                                           std::string_view code) const;
};

// Whether an answer is a free text (not one that was skipped).
bool is_written(const MemoryPrompt& prompt, const MemoryAnswer& answer, const PromptTypes& types);

Done keep_memory_code(MemoryData& data, const Id& visit, const Id& mark);
Result<std::vector<ResponseRecord>> memory_answers(MemoryData& data, const Id& visit);
Result<Holdings> memory_holdings(MemoryData& data, const Id& visit);
Done link_in_memory(MemoryData& data, const Id& visit, const Id& earlier);
Done withdraw_in_memory(MemoryData& data, const Id& visit);
std::int64_t forget_in_memory(MemoryData& data, const Id& session);

// Without what was taken back.
std::vector<RecordEntry> record_of(const MemoryData& data, const std::string& programme);

SessionCounts count_memory(const MemoryData& data, const MemorySession& session,
                           const Programme& programme, const PromptTypes& types);

// Copies `data`, `programme` and `types`.
std::unique_ptr<ExportSource> make_memory_export(const MemoryData& data, const Id& session,
                                                 Profile profile, const Id& key,
                                                 const Programme& programme,
                                                 const PromptTypes& types);

}  // namespace chorus
