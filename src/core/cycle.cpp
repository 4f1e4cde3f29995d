#include "core/cycle.h"

#include <algorithm>

namespace chorus {
namespace {

const Session* session_of(const std::vector<Session>& sessions, const Id& id) {
  const auto found = std::find_if(sessions.begin(), sessions.end(),
                                  [&](const Session& each) { return each.id == id; });
  return found == sessions.end() ? nullptr : &*found;
}

std::size_t index_of(const Session& session) {
  return static_cast<std::size_t>(std::clamp(session.step, 1, kSteps) - 1);
}

}  // namespace

std::array<StepTally, kSteps> tally_steps(const std::vector<Session>& sessions,
                                          std::string_view programme, const Ledger& ledger) {
  std::array<StepTally, kSteps> tallies{};
  for (const Session& session : sessions) {
    if (session.programme == programme && session.phase != SessionPhase::planned)
      ++tallies[index_of(session)].sessions;
  }
  for (const Commitment& each : ledger.commitments) {
    const Session* session = session_of(sessions, each.made.session);
    if (session != nullptr && !each.closed()) ++tallies[index_of(*session)].open_promises;
  }
  for (const Challenge& each : ledger.challenges) {
    const Session* session = session_of(sessions, each.made.session);
    if (session != nullptr && each.open()) ++tallies[index_of(*session)].open_challenges;
  }
  return tallies;
}

const Session* last_session(const std::vector<Session>& sessions, std::string_view programme) {
  const Session* last = nullptr;
  for (const Session& session : sessions) {
    if (session.programme != programme || session.phase == SessionPhase::planned) continue;
    if (last == nullptr || session.opened_ms > last->opened_ms) last = &session;
  }
  return last;
}

std::vector<Question> questions_of(const Boards& boards, std::size_t most) {
  std::vector<Question> questions;
  for (const auto& [prompt, board] : boards) {
    for (const Statement& each : board.all()) {
      if (each.seed() || each.asked == 0 || !board.may_be_shown(each)) continue;
      questions.push_back({each.entry, each.text, each.asked, supported_by_all(each)});
    }
  }
  std::sort(questions.begin(), questions.end(), [](const Question& a, const Question& b) {
    if (a.supported != b.supported) return a.supported;
    if (a.asked != b.asked) return a.asked > b.asked;
    return a.entry < b.entry;
  });
  if (questions.size() > most) questions.resize(most);
  return questions;
}

CyclePlace place_of(const std::vector<Session>& sessions, std::string_view programme, int step) {
  const Session* last = last_session(sessions, programme);
  if (last == nullptr) return {step, 1};
  return {step, step < last->step ? last->cycle + 1 : last->cycle};
}

CyclePlace next_place(const std::vector<Session>& sessions, std::string_view programme) {
  const Session* last = last_session(sessions, programme);
  return place_of(sessions, programme, last == nullptr ? 1 : last->step % kSteps + 1);
}

}  // namespace chorus
