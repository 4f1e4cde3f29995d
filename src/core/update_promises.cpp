// What a participant says of promises, and what they challenge.
#include <algorithm>

#include "core/sealed.h"
#include "core/update_parts.h"

namespace chorus {
namespace {

constexpr std::size_t kMostSteps = 3;  // promises of each kind that one visit is asked about

// The words for it that an empty entry begins with, where the screen does not ask for one.
void begin_voice(Screen screen, RecordEntry& entry) {
  entry.kind = screen == Screen::promised ? RecordKind::verdict : RecordKind::voice;
  if (screen == Screen::allowed) entry.code = "allow";
  if (screen == Screen::hindered) entry.code = "hinder";
}

}  // namespace

void begin_entry_words(Work& work, std::string text) {
  TextField field;
  field.text = std::move(text);
  field.caret = field.text.size();
  field.max_length = kMostOfWords;
  work.visit.writing = begun(std::move(field), work.visit.language);
}

std::vector<std::string> due_steps(const House& house, const Session& session) {
  std::vector<std::string> steps;
  for (const Commitment& each : house.ledger.commitments) {
    if (!each.due_by(session.date) || each.made.session == session.id) continue;
    steps.push_back(entry_step(Screen::promised, each.made.id));
    if (steps.size() == kMostSteps) break;
  }
  return steps;
}

std::vector<std::string> pledge_steps(const House& house, const Session& session, const Id& visit) {
  std::vector<std::string> steps;
  for (const Commitment& each : house.ledger.commitments) {
    if (each.made.session != session.id || each.made.visit == visit) continue;
    steps.push_back(entry_step(Screen::pledge, each.made.id));
    if (steps.size() == kMostSteps) break;
  }
  return steps;
}

// What this visit said of it before is there again, but not to be said twice.
void open_entry(Work& work) {
  const Journey& way = work.visit.journey;
  const auto step = entry_of_step(way.plan[way.at]);
  work.go(step->screen);
  const auto said = way.said.find(way.plan[way.at]);
  RecordEntry& entry = work.visit.drafting;
  entry = said == way.said.end() ? RecordEntry{} : said->second;
  begin_voice(step->screen, entry);
  entry.about = step->entry;
  entry.visit = way.record.id;
  begin_entry_words(work, is_sealed(entry.text) ? "" : entry.text);
}

void choose_for_entry(Work& work, std::string_view row, std::string_view code) {
  Visit& visit = work.visit;
  RecordEntry& entry = visit.drafting;
  if (visit.screen == Screen::desk_joker || visit.screen == Screen::desk_stop)
    return choose_at_stage(work, row, code);
  if (asks_of_entry(visit.screen)) {
    const Journey& way = visit.journey;
    if (way.said.count(way.plan[way.at]) > 0) return;  // it is in the record
    if (asks_of_stage(visit.screen)) return choose_for_stage(work, code);
    (row == "how" ? entry.how : entry.code) = code;
    if (visit.screen == Screen::pledge) visit.field = code == "object" ? "why" : "";
  } else if (visit.screen == Screen::challenge) {
    entry.code = code;
  } else if (visit.screen == Screen::desk_promise || visit.screen == Screen::desk_answer ||
             visit.screen == Screen::promise) {
    (row == "due" ? entry.due : entry.role) = code;
    if (row == "role") visit.desk.who.text.clear();
  }
}

void next_entry(Work& work) {
  Journey& way = work.visit.journey;
  const bool done = way.said.count(way.plan[way.at]) > 0;
  if (done || passes_over(work.house(), way, way.plan[way.at])) return turn_journey(work);
  RecordEntry entry = work.visit.drafting;
  if (entry.code == "object" || entry.code == "hinder") entry.text = work.visit.writing.text;
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

void leave_to_results(Work& work) {
  work.go(Screen::results);
}

void on(Work& work, const NextAudienceAsked& asked) {
  Journey& way = work.visit.journey;
  if (work.visit.screen != Screen::results || !way.saved) return;
  if (way.asked_next.count(asked.statement) > 0) return;
  RecordEntry entry;
  entry.kind = RecordKind::voice;
  entry.code = kAskNext;
  entry.about = asked.statement;
  entry.visit = way.record.id;
  add_entry(work, std::move(entry));
}

// Only who has agreed to be heard is recorded.
void on(Work& work, const ChallengeOpened& opened) {
  if (work.visit.screen != Screen::results || !work.visit.journey.saved) return;
  work.go(Screen::challenge);
  work.visit.drafting = RecordEntry{};
  work.visit.drafting.about = opened.about;
  work.visit.drafting.on = opened.on;
  begin_entry_words(work, {});
}

}  // namespace chorus
