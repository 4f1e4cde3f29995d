// What the simulated audience does from session to session: promises that are made, kept and
// broken, challenges of which one is answered, questions that come back, and the months between.
#include <algorithm>
#include <array>

#include "app/audience.h"
#include "core/cycle.h"
#include "core/results.h"

namespace chorus {
namespace {

// The first is kept; of the second the owner says the same, and nobody has seen it.
constexpr std::array<std::string_view, 2> kPromises = {"ring back the same day",
                                                       "a quiet corner to wait in"};
constexpr std::int64_t kMonthsBetweenMs = std::int64_t{120} * 24 * 60 * 60 * 1000;

// Whoever has power over the service promises and answers; where nobody is said to have, the last
// of the roles.
std::string who_answers(const State& state, const Visit& visit) {
  const Programme* programme = state.house.programme_of(visit.desk.chosen);
  if (programme == nullptr || programme->roles.empty()) return "";
  const std::vector<Role>& roles = programme->roles;
  const auto power =
      std::find_if(roles.begin(), roles.end(), [](const Role& each) { return each.power; });
  return power == roles.end() ? roles.back().code : power->code;
}

bool broken(const Commitment* promise) {
  return promise != nullptr && promise->made.text.find("quiet corner") != std::string::npos;
}

}  // namespace

void SimulatedAudience::write(std::string_view words) {
  for (const char letter : words)
    taps_.push_back(letter == ' ' ? "key.space" : std::string("key.") + letter);
}

void SimulatedAudience::sign(const State& state, const Visit& visit) {
  if (const std::string role = who_answers(state, visit); !role.empty())
    taps_.push_back("role." + role);
  taps_.push_back("next");
}

// What is said of a promise goes by how the visitor feels, and by what became of it.
void SimulatedAudience::plan_promise(const State& state, const Visit& visit) {
  if (!visitor_ || chance_.one_in(8)) return taps_.push_back("skip");
  const bool warm = static_cast<int>(chance_.below(100)) < visitor_->warmth;
  if (visit.screen == Screen::pledge) {
    taps_.push_back(warm || chance_.one_in(2) ? "code.agreed" : "code.not_agreed");
  } else {
    static constexpr std::array kCold = {"code.not", "code.partly", "code.cannot_tell"};
    const bool not_done = broken(state.house.ledger.commitment(visit.drafting.about));
    const bool kept = !not_done && (warm || !chance_.one_in(3));
    taps_.push_back(kept ? "code.kept" : kCold[not_done ? 0 : chance_.below(kCold.size())]);
    taps_.push_back(chance_.one_in(2) ? "how.saw" : "how.told");
  }
  taps_.push_back("next");
}

// A promise of the visitor's own, by whichever role they think of.
void SimulatedAudience::plan_own_promise(const State& state, const Visit& visit) {
  static constexpr std::array kOwn = {"we ask who is waiting", "i say hello first",
                                      "we meet once a month"};
  if (!visit.field.empty()) {
    write(kOwn[chance_.below(kOwn.size())]);
    return taps_.push_back("done");
  }
  if (visit.desk.what.text.empty()) return taps_.push_back("what");
  const Programme* programme = state.house.programme_of(visit.journey.record.session);
  if (programme == nullptr || programme->roles.empty()) return taps_.push_back("skip");
  taps_.push_back("role." + programme->roles[chance_.below(programme->roles.size())].code);
  taps_.push_back("next");
}

// In the first session promises are made; later their owners say that they were kept, and one
// challenge is answered. The others stay open.
void SimulatedAudience::plan_ledger(const State& state, const Visit& visit) {
  if (session_ == 1) {
    for (std::size_t i = 0; i < kPromises.size(); ++i)
      if (once("promise " + std::to_string(i))) return taps_.push_back("promise");
    return taps_.push_back("back");
  }
  const Ledger& ledger = ledger_at_desk(state.house, visit);
  for (const Commitment& each : ledger.commitments) {
    const std::string id = "promise." + to_hex(each.made.id);
    if (!each.closed() && each.owner != "kept" && once(id)) return taps_.push_back(id + ".kept");
  }
  const auto open = std::find_if(ledger.challenges.begin(), ledger.challenges.end(),
                                 [](const Challenge& each) { return each.open(); });
  const bool answers = session_ == 2 && open != ledger.challenges.end() && once("answer");
  taps_.push_back(answers ? "challenge." + to_hex(open->made.id) + ".answer" : "back");
}

void SimulatedAudience::plan_new_promise(const State& state, const Visit& visit) {
  if (visit.field.empty() && visit.desk.what.text.empty()) return taps_.push_back("what");
  if (!visit.field.empty()) {
    write(kPromises[done_.count("promise 1")]);
    return taps_.push_back("done");
  }
  sign(state, visit);
}

void SimulatedAudience::plan_answer(const State& state, const Visit& visit) {
  if (visit.field.empty() && visit.desk.what.text.empty()) return taps_.push_back("what");
  if (!visit.field.empty()) {
    write("we asked and changed the form");
    return taps_.push_back("done");
  }
  sign(state, visit);
}

// Only where another session follows is one opened, with a question that the last room asked.
void SimulatedAudience::plan_new_session(const Visit& visit) {
  if (!visit.field.empty()) {
    if (session_ < options_.sessions) write("the next evening");
    return taps_.push_back("next");
  }
  if (once("title")) return taps_.push_back("title");
  if (session_ >= options_.sessions) return taps_.push_back("back");
  const auto questions = questions_of(visit.desk.boards, kMostQuestions);
  if (!questions.empty() && once("question"))
    taps_.push_back("question." + to_hex(questions.front().entry));
  taps_.push_back("open");
}

// Who sees a statement of the room that they would put to others asks for it.
bool SimulatedAudience::plan_question(const State& state, const Programme& programme,
                                      const std::string& prompt) {
  const auto board = state.house.boards.find(prompt);
  if (board == state.house.boards.end() || session_ == options_.sessions) return false;
  const Standings standings = stand(board->second, programme.thresholds);
  for (const auto* list : {&standings.in_every_role, &standings.by_most}) {
    if (list->empty() || list->front().statement->seed()) continue;
    if (!list->front().statement->side.empty()) continue;  // it is told, and asks nothing
    taps_.push_back("statement." + list->front().statement->id + ".next");
    return true;
  }
  return false;
}

// The months go by at the desk; then the next session is made, with an audience of its own.
void SimulatedAudience::plan_next_session(const State& state) {
  if (state.house.open && done_.count("months")) {
    ++session_;
    visited_ = scenes_played_ = decided_ = 0;
    act_due_ = false;
    done_.clear();
    return taps_.push_back("poster");
  }
  if (once("months")) clock_.advance(kMonthsBetweenMs);
  taps_.push_back("desk_new");
}

}  // namespace chorus
