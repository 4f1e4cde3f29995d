// The record as it grows: promises, answers and decisions of the desk, and what comes of each
// entry.
#include <algorithm>

#include "core/results.h"
#include "core/sealed.h"
#include "core/update_parts.h"

namespace chorus {
namespace {

constexpr int kMonthsPutOff = 1;

bool at(const Work& work, Screen screen) {
  return work.visit.screen == screen;
}

const SessionCounts& counts(const Work& work) {
  return counts_at_desk(work.state.house, work.visit);
}

// The open session's, as long as one is open: an entry belongs to where it is made.
Id session_of_entry(Work& work, const RecordEntry& entry) {
  if (!entry.visit.nil()) return work.visit.journey.record.session;
  return work.house().open ? work.house().open->id : work.visit.desk.chosen;
}

int number_about(const std::vector<RecordEntry>& record, const RecordEntry& entry) {
  if (entry.about.nil() || !entry.visit.nil()) return entry.number;
  int number = 0;
  for (const RecordEntry& each : record) {
    if (each.about == entry.about) number = std::max(number, each.number);
  }
  return number + 1;
}

const RecordEntry* find(const std::vector<RecordEntry>& record, const Id& id) {
  const auto found = std::find_if(record.begin(), record.end(),
                                  [&](const RecordEntry& each) { return each.id == id; });
  return found == record.end() ? nullptr : &*found;
}

// A new entry changes one board and the ledger; the rest stays as it is.
void take_entry(Boards& boards, std::vector<RecordEntry>& record, const RecordEntry& entry) {
  record.push_back(entry);
  for (auto& [prompt, board] : boards) {
    const bool about_one = entry.kind == RecordKind::decided || entry.kind == RecordKind::voice;
    if (about_one || entry.on == prompt) board.add(entry);
  }
}

// What the house has of an entry: of words that were sealed, that they are there.
RecordEntry as_held(const House& house, const RecordEntry& entry) {
  const Session* session = house.session(entry.session);
  const bool open = session == nullptr || session->promises.seal_words.empty();
  return open ? entry : as_if_sealed(entry);
}

void after_participant(Work& work, const RecordEntry& entry) {
  Journey& way = work.visit.journey;
  keep_speaker(work.house(), way.record);
  if (entry.kind == RecordKind::statement) {
    way.offers[entry.on].wrote = true;
    return on(work, NextTapped{});
  }
  if (entry.kind == RecordKind::commitment) ++way.promised;
  if (entry.kind == RecordKind::challenge || entry.kind == RecordKind::commitment)
    return leave_to_results(work);
  if (entry.kind == RecordKind::voice && entry.code == kAskNext) {
    way.asked_next.insert(entry.about);
    ++work.visit.turn;
    return;
  }
  way.said[way.plan[way.at]] = entry;
  turn_journey(work);
}

}  // namespace

TextField empty_field(const Visit& visit, int most) {
  TextField field;
  field.max_length = most;
  field.several_lines = false;
  return begun(std::move(field), visit.language);
}

void begin_entry(Work& work, Screen screen, RecordEntry entry) {
  work.go(screen);
  Desk& desk = work.visit.desk;
  const int most = most_of_words(entry);
  desk.what = empty_field(work.visit, most);
  desk.how = empty_field(work.visit, most);
  desk.who = empty_field(work.visit, 60);
  work.visit.drafting = std::move(entry);
}

void add_entry(Work& work, RecordEntry entry) {
  Chance chance(work.now.seed);
  entry.id = chance.id();
  entry.session = session_of_entry(work, entry);
  const bool desk = entry.visit.nil();
  entry.number = number_about(desk ? counts(work).record : work.house().counts.record, entry);
  work.wait_for(AddEntry{0, std::move(entry)});
}

void keep_speaker(House& house, const VisitRecord& visit) {
  if (!house.open || house.open->id != visit.session) return;
  auto& speakers = house.counts.speakers;
  const auto place =
      std::lower_bound(speakers.begin(), speakers.end(), visit.id,
                       [](const Speaker& each, const Id& id) { return each.visit < id; });
  if (place != speakers.end() && place->visit == visit.id) {
    place->roles = visit.roles;
  } else {
    speakers.insert(place, {visit.id, visit.roles});
  }
}

void read_again(House& house) {
  house.boards.clear();
  house.ledger = {};
  ++house.heard;
  const Programme* programme = house.programme();
  if (programme == nullptr) return;
  house.boards = make_boards(*programme, *house.open, house.counts, house.catalogue->types);
  house.ledger = read_ledger(house.counts.record, house.sessions, programme->id);
}

void on(Work& work, const EntryAdded& added) {
  if (!arrived(work, added.ticket)) return;
  store_kept(work.house());
  House& house = work.house();
  const RecordEntry entry = as_held(house, added.entry);
  tell_stage_view(house, entry);
  Desk& desk = work.visit.desk;
  const Session* session = house.session(added.entry.session);
  const auto read = [&](const std::vector<RecordEntry>& record) {
    return read_ledger(record, house.sessions, session == nullptr ? "" : session->programme);
  };
  if (house.open && session != nullptr && house.open->programme == session->programme) {
    take_entry(house.boards, house.counts.record, entry);
    house.ledger = read(house.counts.record);
  }
  if (!house.open || house.open->id != desk.chosen) {
    take_entry(desk.boards, desk.counts.record, entry);
    desk.ledger = read(desk.counts.record);
  }
  if (!added.entry.visit.nil()) return after_participant(work, added.entry);
  keep_deed(work, added.entry);
  if (added.entry.code == kAskNext) return carry_questions(work);
  if (at(work, Screen::desk_stop)) return work.go(Screen::desk_joker);
  if (at(work, Screen::desk_promise) || at(work, Screen::desk_answer))
    return work.go(Screen::desk_ledger);
  ++work.visit.turn;
}

// One after another, since the visit waits for each; the boards are read again with the last.
void carry_questions(Work& work) {
  std::vector<Id>& carrying = work.visit.desk.carrying;
  if (carrying.empty()) {
    read_again(work.house());
    ++work.visit.turn;
    return;
  }
  RecordEntry entry;
  entry.kind = RecordKind::voice;
  entry.code = kAskNext;
  entry.about = carrying.back();
  carrying.pop_back();
  add_entry(work, std::move(entry));
}

// At the desk, or by a participant who looks at results.
void on(Work& work, const PromiseBegun& begun_from) {
  const bool own = at(work, Screen::results) && may_promise(work.house(), work.visit);
  if (!at_desk(work) && !own) return;
  RecordEntry entry;
  entry.kind = RecordKind::commitment;
  entry.about = begun_from.about;
  entry.on = begun_from.on;
  const Session* session = work.house().session(work.visit.journey.record.session);
  const std::string today = own && session != nullptr ? session->date : local_date(work.now);
  entry.due = months_later(today, 3);
  if (own) entry.visit = work.visit.journey.record.id;
  begin_entry(work, own ? Screen::promise : Screen::desk_promise, std::move(entry));
}

void make_promise(Work& work) {
  RecordEntry entry = work.visit.drafting;
  const Desk& desk = work.visit.desk;
  entry.text = desk.what.text;
  entry.how = desk.how.text;
  if (!desk.who.text.empty()) entry.role = desk.who.text;
  entry.id = entry.session = entry.visit.nil() ? desk.chosen : entry.visit;  // any: see add_entry()
  if (!problem_of(entry).empty()) return work.note("ledger.not_yet");
  add_entry(work, std::move(entry));
}

void on(Work& work, const AnswerBegun& answer) {
  if (!at_desk(work)) return;
  RecordEntry entry;
  entry.kind = RecordKind::answer;
  entry.about = answer.challenge;
  begin_entry(work, Screen::desk_answer, std::move(entry));
}

void give_answer(Work& work) {
  RecordEntry entry = work.visit.drafting;
  entry.text = work.visit.desk.what.text;
  entry.id = entry.session = work.visit.desk.chosen;
  if (!problem_of(entry).empty()) return work.note("ledger.not_yet");
  add_entry(work, std::move(entry));
}

void on(Work& work, const OwnerSaid& said) {
  if (!at(work, Screen::desk_ledger)) return;
  RecordEntry entry;
  entry.kind = RecordKind::owned;
  entry.about = said.commitment;
  entry.code = said.code;
  add_entry(work, std::move(entry));
}

void on(Work& work, const PromisePostponed& postponed) {
  const Ledger& ledger = ledger_at_desk(work.house(), work.visit);
  const Commitment* commitment = ledger.commitment(postponed.commitment);
  if (!at(work, Screen::desk_ledger) || commitment == nullptr) return;
  if (ledger.challenged(postponed.commitment, "")) return work.note("ledger.challenged");
  RecordEntry entry;
  entry.kind = RecordKind::postponed;
  entry.about = postponed.commitment;
  const std::string today = local_date(work.now);
  entry.due = months_later(std::max(commitment->due, today), kMonthsPutOff);
  add_entry(work, std::move(entry));
}

void on(Work& work, const HidingBegun& begun_with) {
  if (!at(work, Screen::desk_words)) return;
  RecordEntry& hiding = work.visit.drafting;
  hiding = RecordEntry{};
  hiding.kind = RecordKind::decided;
  hiding.about = begun_with.entry;
  hiding.visit = begun_with.visit;
  hiding.on = begun_with.prompt;
  hiding.number = begun_with.revision;
  work.visit.desk.what = empty_field(work.visit, kMostOfWords);
  work.visit.sheet = "hide";
}

void hide_in_words(Work& work) {
  if (work.visit.sheet != "hide") return;
  const std::string reason = work.visit.desk.what.text;
  if (!says_something(reason)) return work.note("reason.missing");
  const RecordEntry hiding = work.visit.drafting;
  if (!hiding.about.nil()) return on(work, EntryDecided{hiding.about, false, reason});
  on(work, WordsDecided{hiding.visit, hiding.on, hiding.number, Moderation::hidden, reason});
}

// Nothing with an open challenge can be taken out of sight.
void on(Work& work, const EntryDecided& decided) {
  if (!at_desk(work) || find(counts(work).record, decided.entry) == nullptr) return;
  const Ledger& ledger = ledger_at_desk(work.house(), work.visit);
  work.visit.sheet.clear();
  if (!decided.show && ledger.challenged(decided.entry, "")) return work.note("ledger.challenged");
  RecordEntry entry;
  entry.kind = RecordKind::decided;
  entry.about = decided.entry;
  entry.code = decided.show ? "shown" : "hidden";
  entry.text = decided.reason;
  add_entry(work, std::move(entry));
}

}  // namespace chorus
