#include "store/memory_store.h"

#include <algorithm>

#include "core/moment.h"
#include "store/deed_chain.h"
#include "store/memory_data.h"
#include "store/rules.h"
#include "store/seal.h"

namespace chorus {

std::optional<std::size_t> MemoryData::prompt_number(const std::string& programme,
                                                     std::string_view code) const {
  for (std::size_t number = 0; number < prompts.size(); ++number) {
    if (prompts[number].programme == programme && prompts[number].code == code) return number;
  }
  return {};
}

namespace {

class MemoryStore final : public Store {
 public:
  explicit MemoryStore(const Id& kiosk) : kiosk_(kiosk) {}

  Result<Id> kiosk_id() override { return kiosk_; }

  Done save_session(const Session& session) override {
    std::optional<Session> before;
    if (const auto* known = find(session.id)) before = known->session;
    const bool other_open =
        std::any_of(data_.sessions.begin(), data_.sessions.end(), [&](const auto& each) {
          return each.first != session.id && each.second.session.phase == SessionPhase::open;
        });
    if (const Done fit = may_keep(before, session, other_open); !fit) return fit;
    data_.sessions[session.id].session = session;
    seals_.lock(session);
    return done();
  }

  Result<std::vector<Session>> sessions() override {
    std::vector<Session> sessions;
    for (const auto& [id, each] : data_.sessions) sessions.push_back(each.session);
    std::stable_sort(sessions.begin(), sessions.end(), [](const Session& a, const Session& b) {
      return std::tie(a.date, a.opened_ms) > std::tie(b.date, b.opened_ms);
    });
    return sessions;
  }

  Result<Session> session(const Id& id) override {
    const MemorySession* known = find(id);
    return known == nullptr ? Result<Session>(no_session(id)) : known->session;
  }

  Result<std::vector<Revision>> register_prompts(const Id& session,
                                                 const Programme& programme) override {
    MemorySession* known = find(session);
    if (known == nullptr) return no_session(session);
    if (known->session.programme != programme.id)
      return programme_differs(known->session, programme);
    std::vector<Revision> revisions;
    for (const Prompt& prompt : programme.prompts) {
      const PromptAndRevision wording = register_prompt(programme.id, prompt);
      known->asked.insert(wording);
      revisions.push_back({prompt.code, wording.revision});
    }
    seals_.learn(session, programme.promises.seal_words);
    return revisions;
  }

  Done save_visit(const VisitRecord& visit) override {
    if (const Done fit = may_keep(visit); !fit) return fit;
    MemorySession* session = find(visit.session);
    if (session == nullptr) return no_session(visit.session);
    const MemorySession* holder = session_of(visit.id);
    if (holder != nullptr && holder != session) return visit_moves();
    if (data_.taken_back.count(visit.id) > 0) return taken_back();
    VisitRecord& record = session->visits[visit.id].record;
    record = visit;
    record.quarter_ms = quarter_hour(visit.quarter_ms);
    return done();
  }

  Done save_response(const ResponseRecord& response) override {
    const auto place = find_place(response.visit, response.prompt, response.revision);
    if (!place) return place.error();
    const auto kept = seals_.kept(response, place->visit->record.session);
    if (!kept) return kept.error();
    MemoryAnswer& answer = place->visit->answers[place->prompt];
    const bool same = answer.revision == kept->revision && answer.value == kept->value;
    if (!same) answer = {kept->revision, kept->value, Moderation::waiting, ""};
    return done();
  }

  Done save_words(const WrittenWords& words) override {
    const auto place = find_place(words.visit, words.prompt, words.revision);
    if (!place) return place.error();
    const auto found = place->visit->answers.find(place->prompt);
    if (found == place->visit->answers.end()) return no_answer(words.prompt);
    MemoryAnswer& answer = found->second;
    const std::string* text = own_words(answer.value);
    const bool same_words = words.text.empty() || (text != nullptr && *text == words.text);
    if (answer.revision != words.revision || !same_words) return answer_has_changed();
    answer.moderation = words.moderation;
    answer.reason = words.moderation == Moderation::waiting ? "" : words.reason;
    return done();
  }

  Done add_entry(const RecordEntry& entry) override {
    if (const Done fit = may_keep(entry); !fit) return fit;
    const MemorySession* session = find(entry.session);
    if (session == nullptr) return no_session(entry.session);
    const auto kept = seals_.kept(entry);
    if (!kept) return kept.error();
    const auto known = data_.record.find(entry.id);
    if (known != data_.record.end())
      return same_entry(known->second, *kept) ? done() : Done(entry_differs());
    if (!entry.visit.nil() && session->visits.count(entry.visit) == 0) return no_visit();
    if (!entry.about.nil() && !in_programme(entry.about, session->session.programme))
      return no_entry(entry.about);
    data_.record.emplace(entry.id, *kept);
    return done();
  }

  Result<std::vector<RecordEntry>> record(const std::string& programme) override {
    return record_of(data_, programme);
  }

  Done keep_code(const Id& visit, const Id& mark) override {
    return keep_memory_code(data_, visit, mark);
  }
  Result<Id> visit_of(const Id& mark) override {
    const auto known = data_.marks.find(mark);
    return known == data_.marks.end() ? Id{} : known->second;
  }
  Result<Tries> code_tries() override { return data_.tries; }
  Done save_code_tries(const Tries& tries) override {
    data_.tries = tries;
    return done();
  }
  Result<std::vector<ResponseRecord>> answers(const Id& visit, const PromptTypes&) override {
    return memory_answers(data_, visit);
  }
  Result<Holdings> holdings(const Id& visit, const PromptTypes&) override {
    return memory_holdings(data_, visit);
  }
  Done link_visit(const Id& visit, const Id& earlier) override {
    return link_in_memory(data_, visit, earlier);
  }
  Done withdraw(const Id& visit) override { return withdraw_in_memory(data_, visit); }
  Result<std::int64_t> forget(const Id& session) override {
    const MemorySession* known = find(session);
    if (known == nullptr) return no_session(session);
    if (const Done fit = may_forget(known->session); !fit) return fit.error();
    return forget_in_memory(data_, session);
  }
  Done record_export(const ExportLeft& left) override {
    if (find(left.session) == nullptr) return no_session(left.session);
    auto& exports = data_.exports;
    if (std::find(exports.begin(), exports.end(), left) == exports.end()) exports.push_back(left);
    return done();
  }

  Done add_deed(const Deed& deed) override {
    const LogEntry* last = data_.deeds.empty() ? nullptr : &data_.deeds.back();
    data_.deeds.push_back(next_entry(last, deed));
    return done();
  }
  Result<std::vector<LogEntry>> deeds() override { return data_.deeds; }

  Done record_shown(const Id& session, const Disclosure& shown) override {
    MemorySession* known = find(session);
    if (known == nullptr) return no_session(session);
    const auto number = data_.prompt_number(known->session.programme, shown.prompt);
    if (!number || !has_revision(*number, shown.revision))
      return no_prompt(shown.prompt, shown.revision);
    known->shown.insert({*number, shown.revision});
    return done();
  }

  Result<SessionCounts> counts(const Id& session, const Programme& programme,
                               const PromptTypes& types) override {
    const MemorySession* known = find(session);
    if (known == nullptr) return no_session(session);
    if (known->session.programme != programme.id)
      return programme_differs(known->session, programme);
    return count_memory(data_, *known, programme, types);
  }

  Result<std::unique_ptr<ExportSource>> export_source(const Id& session, Profile profile,
                                                      const Id& key, const Programme& programme,
                                                      const PromptTypes& types) override {
    const MemorySession* known = find(session);
    if (known == nullptr) return no_session(session);
    if (known->session.programme != programme.id)
      return programme_differs(known->session, programme);
    return make_memory_export(data_, session, profile, key, programme, types);
  }

 private:
  struct Place {
    MemoryVisit* visit = nullptr;
    std::size_t prompt = 0;
  };

  MemorySession* find(const Id& session) {
    const auto found = data_.sessions.find(session);
    return found == data_.sessions.end() ? nullptr : &found->second;
  }

  bool in_programme(const Id& entry, const std::string& programme) {
    const auto found = data_.record.find(entry);
    return found != data_.record.end() && !is_tombstone(found->second) &&
           data_.sessions.at(found->second.session).session.programme == programme;
  }

  MemorySession* session_of(const Id& visit) {
    for (auto& [id, session] : data_.sessions) {
      if (session.visits.count(visit) > 0) return &session;
    }
    return nullptr;
  }

  bool has_revision(std::size_t number, int revision) const {
    return revision >= 1 && revision <= std::ssize(data_.prompts[number].wordings);
  }

  Result<Place> find_place(const Id& visit, const std::string& prompt, int revision) {
    MemorySession* session = session_of(visit);
    if (session == nullptr) return no_visit();
    const auto number = data_.prompt_number(session->session.programme, prompt);
    if (!number || !has_revision(*number, revision)) return no_prompt(prompt, revision);
    return Place{&session->visits[visit], *number};
  }

  PromptAndRevision register_prompt(const std::string& programme, const Prompt& prompt) {
    auto number = data_.prompt_number(programme, prompt.code);
    if (!number) {
      number = data_.prompts.size();
      data_.prompts.push_back({programme, prompt.code, {}});
    }
    auto& wordings = data_.prompts[*number].wordings;
    const auto known = std::find_if(wordings.begin(), wordings.end(), [&](const auto& wording) {
      return wording.definition == prompt.definition;
    });
    const auto place = static_cast<int>(known - wordings.begin());
    if (known == wordings.end()) wordings.push_back({prompt.type, prompt.definition});
    return {*number, place + 1};
  }

  Id kiosk_;
  MemoryData data_;
  Seals seals_;
};

}  // namespace

std::unique_ptr<Store> make_memory_store(const Id& kiosk) {
  return std::make_unique<MemoryStore>(kiosk);
}

}  // namespace chorus
