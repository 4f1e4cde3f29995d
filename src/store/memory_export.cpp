#include <map>

#include "store/deed_chain.h"
#include "store/memory_data.h"
#include "store/pseudonym.h"

namespace chorus {
namespace {

class MemoryExport final : public ExportSource {
 public:
  MemoryExport(const MemoryData& data, const Id& session, const Pseudonyms& pseudonyms,
               const Programme& programme, const PromptTypes& types)
      : prompts_(data.prompts),
        session_(data.sessions.at(session)),
        record_(record_of_session(record_of(data, session_.session.programme), session)),
        all_links_(data.links),
        taken_back_(data.taken_back),
        deeds_(deeds_of(data.deeds, session)),
        counts_(count_memory(data, session_, programme, types)),
        types_(types),
        full_(pseudonyms.full()) {
    for (const auto& [id, visit] : session_.visits) {
      PseudonymText text;
      const std::uint64_t order = pseudonyms.order(id);
      full_ ? text.set(order, second_half(id)) : text.set(order);
      visits_.emplace(text.view(), &visit);
    }
  }

  Result<Session> session() override { return session_.session; }

  Result<std::int64_t> count_responses() override {
    std::int64_t responses = 0;
    for (const auto& [id, visit] : session_.visits) responses += std::ssize(visit.answers);
    return responses;
  }

  Result<std::vector<PromptRevision>> prompts() override {
    std::vector<PromptRevision> revisions;
    for (const auto& [number, revision] : session_.asked) {
      const MemoryPrompt& prompt = prompts_[number];
      const auto place = static_cast<std::size_t>(revision) - 1;
      revisions.push_back({prompt.code, revision, prompt.wordings[place].definition});
    }
    return revisions;
  }

  Result<std::vector<Disclosure>> disclosures() override {
    std::vector<Disclosure> shown;
    for (const auto& [number, revision] : session_.shown)
      shown.push_back({prompts_[number].code, revision});
    return shown;
  }

  Result<std::vector<RecordEntry>> record() override { return record_; }

  Result<std::vector<std::pair<Id, Id>>> links() override {
    std::vector<std::pair<Id, Id>> links;
    for (const auto& link : all_links_) {
      if (session_.visits.count(link.first) > 0) links.push_back(link);
    }
    return links;
  }
  Result<std::vector<Id>> withdrawn() override {
    std::vector<Id> withdrawn;
    for (const auto& [visit, session] : taken_back_) {
      if (session == session_.session.id) withdrawn.push_back(visit);
    }
    return withdrawn;
  }

  Result<std::vector<LogEntry>> deeds() override { return deeds_; }

  Result<std::vector<std::pair<std::string, std::int64_t>>> role_counts() override {
    std::map<std::string, std::int64_t> people;
    for (const auto& [id, visit] : session_.visits) {
      for (const std::string& role : visit.record.roles) ++people[role];
    }
    return std::vector<std::pair<std::string, std::int64_t>>(people.begin(), people.end());
  }

  Result<std::vector<std::pair<Disclosure, Tally>>> tallies() override {
    std::vector<std::pair<Disclosure, Tally>> tallies;
    for (const PromptCount& count : counts_.prompts) {
      tallies.emplace_back(Disclosure{count.prompt, count.revision}, count.tally);
    }
    return tallies;
  }

  Done each_visit(const std::function<Done(const ExportedVisit&)>& sink) override {
    for (const auto& [pseudonym, visit] : visits_) {
      VisitRecord record = visit->record;
      if (!full_) record.id = {};
      if (const Done taken = sink({pseudonym, &record}); !taken) return taken;
    }
    return done();
  }

  Done each_response(const std::function<Done(const ExportedResponse&)>& sink) override {
    for (const auto& [pseudonym, visit] : visits_) {
      for (const auto& [number, answer] : visit->answers) {
        const MemoryPrompt& prompt = prompts_[number];
        const std::string value = encode(answer.value);
        const Done taken = sink({pseudonym, prompt.code, answer.revision, value,
                                 is_written(prompt, answer, types_), answer.moderation});
        if (!taken) return taken;
      }
    }
    return done();
  }

 private:
  std::vector<MemoryPrompt> prompts_;
  MemorySession session_;
  std::vector<RecordEntry> record_;
  std::map<Id, Id> all_links_, taken_back_;
  std::vector<LogEntry> deeds_;
  SessionCounts counts_;
  PromptTypes types_;
  bool full_;
  std::map<std::string, const MemoryVisit*, std::less<>> visits_;  // by pseudonym; into session_
};

}  // namespace

std::unique_ptr<ExportSource> make_memory_export(const MemoryData& data, const Id& session,
                                                 Profile profile, const Id& key,
                                                 const Programme& programme,
                                                 const PromptTypes& types) {
  return std::make_unique<MemoryExport>(data, session, Pseudonyms(profile, key), programme, types);
}

}  // namespace chorus
