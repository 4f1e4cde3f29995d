// What a participant says of promises, and what they challenge.
#include <algorithm>

#include "core/update_parts.h"

namespace chorus {
namespace {

constexpr std::size_t kMostSteps = 3;  // promises of each kind that one visit is asked about

bool asks_of_promise(Screen screen) {
  return screen == Screen::promised || screen == Screen::pledge;
}

void begin_writing(Work& work, std::string text) {
  TextField field;
  field.text = std::move(text);
  field.caret = field.text.size();
  field.max_length = kMostOfWords;
  work.visit.writing = begun(std::move(field), work.visit.language);
}

}  // namespace

std::vector<std::string> due_steps(const House& house, const Session& session) {
  std::vector<std::string> steps;
  for (const Commitment& each : house.ledger.commitments) {
    if (!each.due_by(session.date) || each.made.session == session.id) continue;
    steps.push_back(promise_step(Screen::promised, each.made.id));
    if (steps.size() == kMostSteps) break;
  }
  return steps;
}

std::vector<std::string> pledge_steps(const House& house, const Session& session) {
  std::vector<std::string> steps;
  for (const Commitment& each : house.ledger.commitments) {
    if (each.made.session != session.id) continue;
    steps.push_back(promise_step(Screen::pledge, each.made.id));
    if (steps.size() == kMostSteps) break;
  }
  return steps;
}

// What this visit said of it before is there again, but not to be said twice.
void open_promise(Work& work) {
  const Journey& way = work.visit.journey;
  const auto step = promise_of_step(way.plan[way.at]);
  work.go(step->screen);
  const auto said = way.said.find(way.plan[way.at]);
  RecordEntry& entry = work.visit.drafting;
  entry = said == way.said.end() ? RecordEntry{} : said->second;
  entry.kind = step->screen == Screen::pledge ? RecordKind::voice : RecordKind::verdict;
  entry.about = step->commitment;
  entry.visit = way.record.id;
  begin_writing(work, entry.text);
}

void choose_for_entry(Work& work, std::string_view row, std::string_view code) {
  Visit& visit = work.visit;
  RecordEntry& entry = visit.drafting;
  if (asks_of_promise(visit.screen)) {
    const Journey& way = visit.journey;
    if (way.said.count(way.plan[way.at]) > 0) return;  // it is in the record
    (row == "how" ? entry.how : entry.code) = code;
    if (visit.screen == Screen::pledge) visit.field = code == "object" ? "why" : "";
  } else if (visit.screen == Screen::challenge) {
    entry.code = code;
  } else if (visit.screen == Screen::desk_promise || visit.screen == Screen::desk_answer) {
    (row == "due" ? entry.due : entry.role) = code;
    if (row == "role") visit.desk.who.text.clear();
  }
}

void next_promise(Work& work) {
  Journey& way = work.visit.journey;
  if (way.said.count(way.plan[way.at]) > 0) return turn_journey(work);
  RecordEntry entry = work.visit.drafting;
  if (entry.kind == RecordKind::voice && entry.code == "object")
    entry.text = work.visit.writing.text;
  entry.id = entry.session = way.record.id;  // any: they are given where it is added
  if (!problem_of(entry).empty()) return work.note("prompt.not_yet");
  add_entry(work, std::move(entry));
}

void send_challenge(Work& work) {
  RecordEntry entry = work.visit.drafting;
  entry.kind = RecordKind::challenge;
  entry.visit = work.visit.journey.record.id;
  entry.text = work.visit.writing.text;
  entry.id = entry.session = entry.visit;
  if (!problem_of(entry).empty()) return work.note("prompt.not_yet");
  add_entry(work, std::move(entry));
}

void leave_challenge(Work& work) {
  work.go(Screen::results);
}

// Only who has agreed to be heard is recorded.
void on(Work& work, const ChallengeOpened& opened) {
  if (work.visit.screen != Screen::results || !work.visit.journey.saved) return;
  work.go(Screen::challenge);
  work.visit.drafting = RecordEntry{};
  work.visit.drafting.about = opened.about;
  work.visit.drafting.on = opened.on;
  begin_writing(work, {});
}

}  // namespace chorus
