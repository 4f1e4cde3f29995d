#include <algorithm>
#include <set>

#include "core/movement.h"
#include "core/results.h"
#include "core/sealed.h"
#include "store/memory_data.h"

namespace chorus {
namespace {

// The revision that this programme's wording of a prompt has; 0 when the store has not met it.
int revision_of(const MemoryPrompt& known, const Prompt& prompt) {
  for (std::size_t at = 0; at < known.wordings.size(); ++at) {
    if (known.wordings[at].definition == prompt.definition) return static_cast<int>(at) + 1;
  }
  return 0;
}

void count_prompt(SessionCounts& counts, const MemorySession& session, std::size_t number,
                  const Programme& programme, const PromptType& type, const Prompt& prompt) {
  VoteRows voted;
  for (const auto& [id, visit] : session.visits) {
    const auto answer = visit.answers.find(number);
    if (answer == visit.answers.end() || answer->second.revision != prompt.revision) continue;
    const RoleMask mask = role_mask(programme, visit.record.roles);
    count_answer(counts, programme, type, prompt, mask, without_boxes(answer->second.value), 1);
    if (const Votes* votes = std::get_if<Votes>(&answer->second.value))
      count_votes(voted, static_cast<int>(programme.roles.size()), mask, *votes, 1);
  }
  add_votes(prompt.code, voted, counts.votes);
}

// The pairs of answers to both askings of a prompt, in the wordings of this programme.
void count_moves(SessionCounts& counts, const MemoryData& data, const MemorySession& session,
                 const Programme& programme, const PromptType& type, const Prompt& again) {
  const Prompt& first = *programme.prompt(again.again_of);
  const auto before = data.prompt_number(programme.id, first.code);
  const auto now = data.prompt_number(programme.id, again.code);
  if (!before || !now) return;
  const int revision = revision_of(data.prompts[*before], first);
  for (const auto& [id, visit] : session.visits) {
    const auto from = visit.answers.find(*before), to = visit.answers.find(*now);
    if (from == visit.answers.end() || to == visit.answers.end()) continue;
    if (from->second.revision != revision || to->second.revision != again.revision) continue;
    count_move(counts, programme, type, again, role_mask(programme, visit.record.roles),
               from->second.value, to->second.value, 1);
  }
}

}  // namespace

bool is_written(const MemoryPrompt& prompt, const MemoryAnswer& answer, const PromptTypes& types) {
  const PromptType* type =
      types.find(prompt.wordings[static_cast<std::size_t>(answer.revision) - 1].type);
  return type != nullptr && holds_words(answer.value);
}

std::vector<RecordEntry> record_of(const MemoryData& data, const std::string& programme) {
  std::vector<RecordEntry> record;
  for (const auto& [id, entry] : data.record) {
    if (data.sessions.at(entry.session).session.programme == programme) record.push_back(entry);
  }
  return standing_record(std::move(record));
}

SessionCounts count_memory(const MemoryData& data, const MemorySession& session,
                           const Programme& programme, const PromptTypes& types) {
  SessionCounts counts;
  counts.record = record_of(data, programme.id);
  for (const auto& [number, revision] : session.shown)
    counts.shown.push_back({data.prompts[number].code, revision});
  std::set<Id> spoke;
  for (const RecordEntry& entry : counts.record) spoke.insert(entry.visit);
  for (const auto& [id, visit] : session.visits) {
    ++counts.visits;
    if (visit.record.finished) ++counts.finished;
    if (spoke.count(id) > 0) counts.speakers.push_back({id, visit.record.roles});
    for (const auto& [number, answer] : visit.answers) {
      const MemoryPrompt& prompt = data.prompts[number];
      if (!is_written(prompt, answer, types)) continue;
      auto words = written_in({id, prompt.code, answer.revision, answer.value});
      words->moderation = answer.moderation;
      words->reason = answer.reason;
      counts.words.push_back(std::move(*words));
    }
  }
  for (Prompt prompt : programme.prompts) {
    const auto number = data.prompt_number(programme.id, prompt.code);
    const PromptType* type = types.find(prompt.type);
    if (!number || type == nullptr) continue;
    prompt.revision = revision_of(data.prompts[*number], prompt);
    count_prompt(counts, session, *number, programme, *type, prompt);
    if (!prompt.again_of.empty()) count_moves(counts, data, session, programme, *type, prompt);
  }
  return counts;
}

}  // namespace chorus
