// The facilitator's desk: sessions, scenes, results, people's words, export, leaving.
#include <algorithm>

#include "core/cycle.h"
#include "core/interventions.h"
#include "core/results.h"
#include "core/update_parts.h"

namespace chorus {
namespace {

Desk& desk(Work& work) {
  return work.visit.desk;
}

// Results and export start with the open session, or with the newest.
void choose_first_session(Work& work) {
  if (work.house().open) {
    desk(work).chosen = work.house().open->id;
  } else if (work.house().session(desk(work).chosen) == nullptr && !work.house().sessions.empty()) {
    desk(work).chosen = work.house().sessions.front().id;
  }
}

// What the programme's last session left, for the next one to take up.
void look_back(Work& work) {
  SessionDraft& draft = desk(work).draft;
  draft.questions.clear();
  const Session* last = last_session(work.house().sessions, draft.programme);
  draft.step = next_place(work.house().sessions, draft.programme).step;
  desk(work).counts_ready = false;
  if (last == nullptr || work.house().open) return;
  desk(work).chosen = last->id;
  work.wait_for(LoadCounts{0, last->id});
}

void load_counts(Work& work) {
  desk(work).result_at = 0;
  desk(work).words_at = 0;
  const bool open = work.house().open && work.house().open->id == desk(work).chosen;
  desk(work).counts_ready = open;
  if (!open && !desk(work).chosen.nil()) work.wait_for(LoadCounts{0, desk(work).chosen});
}

void save_open_session(Work& work, Session session) {
  work.wait_for(SaveSession{0, std::move(session)});
}

std::size_t results_of_chosen(Work& work) {
  const Programme* programme = work.house().programme_of(desk(work).chosen);
  if (programme == nullptr) return 0;
  const auto& record = counts_at_desk(work.house(), work.visit).record;
  return programme->prompts.size() +
         kPagesOfScene * stopped_scenes(record, desk(work).chosen, *programme).size();
}

std::size_t turned(std::size_t at, int by, std::size_t size) {
  if (size == 0) return 0;
  const auto next = static_cast<std::int64_t>(at) + by;
  return static_cast<std::size_t>(
      std::clamp<std::int64_t>(next, 0, static_cast<std::int64_t>(size) - 1));
}

}  // namespace

void enter_desk(Work& work, Screen screen) {
  if (work.house().fault && screen != Screen::desk_leave) return reset_visit(work);
  work.go(screen);
  switch (screen) {
    case Screen::desk_new: {
      const Programme* programme = work.catalogue().programme(desk(work).draft.programme);
      if (programme == nullptr && !work.catalogue().programmes.empty()) {
        draft_session(work, work.catalogue().programmes.front());
      }
      return look_back(work);
    }
    case Screen::desk_results:
    case Screen::desk_stage:
    case Screen::desk_words:
    case Screen::desk_ledger:
    case Screen::desk_cycle:
      return load_counts(work);
    case Screen::desk_languages:
      return work.give(LookAtLetters{});
    case Screen::desk_export:
      desk(work).exporting = {};
      work.give(FindTargets{});
      return load_counts(work);
    case Screen::desk_log:
      return work.wait_for(LoadLog{});
    default:
      return;
  }
}

void draft_session(Work& work, const Programme& programme) {
  SessionDraft& draft = desk(work).draft;
  draft.programme = programme.id;
  draft.title = TextField{};
  draft.title.several_lines = false;
  draft.title.max_length = 60;
  draft.title.text = programme.title.in(work.visit.language);
  draft.title.caret = draft.title.text.size();
  draft.title = begun(std::move(draft.title), work.visit.language);
  draft.place = begun(std::move(draft.place), work.visit.language);
  draft.place.several_lines = false;
  draft.place.max_length = 60;
}

void open_desk(Work& work) {
  choose_first_session(work);
  const bool first_time = work.house().sessions.empty() && !work.house().open &&
                          work.house().health.rescue.aside.empty();
  enter_desk(work, first_time ? Screen::desk_new : Screen::desk_home);
}

void on(Work& work, const DeskTurned& turned_to) {
  const auto screen = screen_named(turned_to.to);
  // Also back from a PIN that was asked for at the desk.
  const bool inside = for_facilitators(work.visit.screen) && work.visit.role != DeskRole::none;
  if (!inside || !screen || *screen < Screen::desk_home) return;
  work.visit.wanted.reset();
  if (for_keeper(*screen) && work.visit.role != DeskRole::keeper) {
    work.visit.wanted = *screen;
    return work.go(Screen::pin);
  }
  if (*screen == Screen::desk_home) choose_first_session(work);
  enter_desk(work, *screen);
}

void on(Work& work, const ProgrammeChosen& chosen) {
  const Programme* programme = work.catalogue().programme(chosen.programme);
  if (!at_desk(work) || programme == nullptr) return;
  draft_session(work, *programme);
  look_back(work);
}

void pick_questions(Work& work) {
  for (const Question& each : questions_of(desk(work).boards, kMostQuestions))
    if (each.supported) desk(work).draft.questions.insert(each.entry);
}

void on(Work& work, const QuestionPicked& picked) {
  if (work.visit.screen != Screen::desk_new) return;
  std::set<Id>& questions = desk(work).draft.questions;
  if (questions.erase(picked.statement) == 0) questions.insert(picked.statement);
}

void on(Work& work, const StepChosen& chosen) {
  if (at_desk(work)) desk(work).draft.step = std::clamp(chosen.step, 1, 6);
}

void on(Work& work, const SessionOpenTapped&) {
  const Programme* programme = work.catalogue().programme(desk(work).draft.programme);
  if (work.visit.screen != Screen::desk_new || programme == nullptr || work.house().open) return;
  Chance chance(work.now.seed);
  Session session;
  session.id = chance.id();
  session.kiosk = work.catalogue().kiosk;
  session.programme = programme->id;
  session.title = desk(work).draft.title.text;
  session.place = desk(work).draft.place.text;
  session.date = local_date(work.now);
  const CyclePlace place = place_of(work.house().sessions, programme->id, desk(work).draft.step);
  session.step = place.step;
  session.cycle = place.round;
  desk(work).carrying.assign(desk(work).draft.questions.begin(), desk(work).draft.questions.end());
  session.phase = SessionPhase::open;
  session.opened_ms = work.now.wall_ms;
  session.promises = programme->promises;
  session.thresholds = programme->thresholds;
  save_open_session(work, std::move(session));
}

void on(Work& work, const SessionCloseTapped&) {
  if (!at_desk(work) || !work.house().open) return;
  work.visit.sheet = "close_session";
}

void on(Work& work, const SheetClosed&) {
  work.visit.sheet.clear();
}

void on(Work& work, const SessionCloseConfirmed&) {
  if (!at_desk(work) || !work.house().open) return;
  Session session = *work.house().open;
  session.phase = SessionPhase::closed;
  session.closed_ms = work.now.wall_ms;
  save_open_session(work, std::move(session));
}

void on(Work& work, const SessionChosen& chosen) {
  if (!at_desk(work) || work.house().session(chosen.session) == nullptr) return;
  desk(work).chosen = chosen.session;
  enter_desk(work, Screen::desk_results);
}

void on(Work& work, const StageMoved& moved) {
  const Programme* programme = work.house().programme();
  if (!at_desk(work) || programme == nullptr) return;
  const int scenes = static_cast<int>(programme->scenes.size());
  if (moved.place.scene < -1 || moved.place.scene > scenes || moved.place.take < 1) return;
  Session session = *work.house().open;
  const StagePlace& from = session.stage;
  if (from.scene != moved.place.scene || from.take != moved.place.take) work.house().beat = 0;
  session.stage = moved.place;
  save_open_session(work, std::move(session));
}

void on(Work& work, const ResultTurned& turn) {
  if (work.visit.screen == Screen::desk_words) {
    const std::size_t words = words_at_desk(work.house(), work.visit);
    const std::size_t pages = (words + kWordsOnAPage - 1) / kWordsOnAPage;
    desk(work).words_at = turned(desk(work).words_at, turn.by, pages);
  } else {
    desk(work).result_at = turned(desk(work).result_at, turn.by, results_of_chosen(work));
  }
  ++work.visit.turn;
}

void on(Work& work, const WordsDecided& decided) {
  if (work.visit.screen != Screen::desk_words) return;
  if (decided.decision == Moderation::hidden && !says_something(decided.reason)) return;
  work.visit.sheet.clear();
  WrittenWords words{decided.visit,    decided.prompt, decided.revision, {},
                     decided.decision, decided.reason};
  work.wait_for(SaveWords{0, std::move(words)});
}

void on(Work& work, const DeskLeft&) {
  if (for_facilitators(work.visit.screen)) reset_visit(work);
}

void on(Work& work, const KioskLeaveConfirmed&) {
  if (work.visit.screen != Screen::desk_leave) return;
  keep_deed(work, DeedKind::kiosk_left);
  work.give(LeaveKiosk{});
}

}  // namespace chorus
