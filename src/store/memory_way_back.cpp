// The way back in memory; see Store.
#include <algorithm>

#include "store/memory_data.h"
#include "store/rules.h"

namespace chorus {
namespace {

MemorySession* session_of(MemoryData& data, const Id& visit) {
  for (auto& [id, session] : data.sessions) {
    if (session.visits.count(visit) > 0) return &session;
  }
  return nullptr;
}

// The visit, and those that it goes on from: the newest first.
std::vector<Id> stays_of(const MemoryData& data, const Id& visit) {
  std::vector<Id> stays;
  for (Id at = visit; !at.nil();) {
    stays.push_back(at);
    const auto link = data.links.find(at);
    at = link == data.links.end() ? Id{} : link->second;
  }
  return stays;
}

std::vector<ResponseRecord> answers_of(const MemoryData& data, const MemoryVisit& visit) {
  std::vector<ResponseRecord> answers;
  for (const auto& [number, answer] : visit.answers)
    answers.push_back({visit.record.id, data.prompts[number].code, answer.revision, answer.value});
  return answers;
}

void add_stay(const MemoryData& data, const MemorySession& session, const Id& visit,
              Holdings& held) {
  const MemoryVisit& kept = session.visits.at(visit);
  HeldVisit stay{visit, session.session.id, answers_of(data, kept), {}};
  for (const auto& [id, entry] : data.record) {
    if (entry.visit == visit) stay.entries.push_back(entry);
  }
  for (const auto& each : data.record) {
    const RecordEntry& entry = each.second;
    const bool made_from = std::any_of(stay.entries.begin(), stay.entries.end(),
                                       [&](const auto& own) { return own.id == entry.about; });
    if (entry.kind == RecordKind::commitment && entry.visit != visit && made_from) ++held.promises;
  }
  for (const ExportLeft& left : data.exports) {
    if (left.session == session.session.id && left.written_ms >= kept.record.quarter_ms)
      held.exports.push_back(left);
  }
  add_held(held, stay);
}

template <class Map, class Is>
void erase_where(Map& map, Is is) {
  for (auto at = map.begin(); at != map.end();) at = is(*at) ? map.erase(at) : std::next(at);
}

void take_back(MemoryData& data, MemorySession& session, const Id& visit) {
  for (auto& [id, entry] : data.record) {
    if (entry.visit == visit) entry = tombstone_of(entry);
  }
  erase_where(data.marks, [&](const auto& each) { return each.second == visit; });
  erase_where(data.links,
              [&](const auto& each) { return each.first == visit || each.second == visit; });
  session.visits.erase(visit);
  data.taken_back.emplace(visit, session.session.id);
}

}  // namespace

Done keep_memory_code(MemoryData& data, const Id& visit, const Id& mark) {
  if (session_of(data, visit) == nullptr) return no_visit();
  const auto known = data.marks.find(mark);
  if (known != data.marks.end()) return known->second == visit ? done() : Done(code_is_taken());
  erase_where(data.marks, [&](const auto& each) { return each.second == visit; });
  data.marks.emplace(mark, visit);
  return done();
}

Result<std::vector<ResponseRecord>> memory_answers(MemoryData& data, const Id& visit) {
  const MemorySession* session = session_of(data, visit);
  if (session == nullptr) return no_visit();
  return answers_of(data, session->visits.at(visit));
}

Result<Holdings> memory_holdings(MemoryData& data, const Id& visit) {
  Holdings held;
  for (const Id& stay : stays_of(data, visit)) {
    const MemorySession* session = session_of(data, stay);
    if (session == nullptr) return no_visit();
    add_stay(data, *session, stay, held);
  }
  return held;
}

Done link_in_memory(MemoryData& data, const Id& visit, const Id& earlier) {
  const MemorySession *next = session_of(data, visit), *before = session_of(data, earlier);
  if (next == nullptr || before == nullptr) return no_visit();
  if (const Done fit = may_link(next->session, before->session); !fit) return fit;
  const auto known = data.links.find(visit);
  if (known != data.links.end() && known->second == earlier) return done();
  const bool other = std::any_of(data.links.begin(), data.links.end(), [&](const auto& each) {
    return each.first == visit || each.second == earlier ||
           (each.first == earlier && each.second == visit);
  });
  if (other || visit == earlier) return linked_already();
  data.links.emplace(visit, earlier);
  const auto leads = [&](const Id& to) {
    return std::find_if(data.marks.begin(), data.marks.end(),
                        [&](const auto& each) { return each.second == to; });
  };
  const auto mark = leads(earlier);
  if (mark == data.marks.end()) return done();
  if (const auto own = leads(visit); own != data.marks.end()) data.marks.erase(own);
  mark->second = visit;
  return done();
}

std::int64_t forget_in_memory(MemoryData& data, const Id& session) {
  MemorySession& known = data.sessions.at(session);
  std::vector<Id> visits;
  for (const auto& [id, visit] : known.visits) visits.push_back(id);
  for (const Id& visit : visits) take_back(data, known, visit);
  return std::ssize(visits);
}

Done withdraw_in_memory(MemoryData& data, const Id& visit) {
  if (session_of(data, visit) == nullptr) return no_visit();
  for (const Id& stay : stays_of(data, visit)) take_back(data, *session_of(data, stay), stay);
  return done();
}

}  // namespace chorus
