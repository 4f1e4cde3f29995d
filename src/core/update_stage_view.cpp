// The stage view: driven from the desk, and brought up to date as answers are saved.
#include <algorithm>

#include "core/movement.h"
#include "core/results.h"
#include "core/update_parts.h"

namespace chorus {
namespace {

Visit room_view(const Catalogue& catalogue) {
  Visit room;
  room.screen = Screen::stage;
  room.language = catalogue.first_language;
  room.access = catalogue.access;
  room.access.text_percent = kStageTextPercent;
  room.access.one_switch = false;
  room.access.low = false;
  return room;
}

// The stage view speaks and looks as the desk does from which it is driven.
void look_alike(Visit& room, const Visit& desk) {
  room.language = desk.language;
  room.access.theme = desk.access.theme;
  room.access.easy_letters = desk.access.easy_letters;
  room.access.easy_words = desk.access.easy_words;
}

const StatementBoard* board_of(const Boards& boards, std::string_view prompt) {
  const auto found = boards.find(prompt);
  return found == boards.end() ? nullptr : &found->second;
}

void bring_up_to_date(Work& work, const SessionCounts& counts, const Boards& boards) {
  StageView& stage = work.house().stage;
  const Session* session = work.house().session(stage.session);
  const Programme* programme = work.house().programme_of(stage.session);
  const Prompt* prompt = programme == nullptr ? nullptr : programme->prompt(stage.prompt);
  if (prompt == nullptr) return;
  const bool open = work.house().open && work.house().open->id == stage.session;
  const int revision =
      open ? work.house().revision(prompt->code) : newest_revision(counts, prompt->code);
  const StatementBoard* board = board_of(boards, prompt->code);
  std::vector<WrittenWords> words;
  for (const WrittenWords& each : counts.words)
    if (each.prompt == prompt->code) words.push_back(each);
  Tally now = tally_to_show(counts, *programme, *work.catalogue().types.find(prompt->type), *prompt,
                            revision);
  const auto known = stage.results.find(prompt->code);
  if (known != stage.results.end()) {
    take_over(known->second, now, board, session->thresholds);
    known->second.words = std::move(words);
    return;
  }
  StageResult result = staged(revision, std::move(now), board);
  result.words = std::move(words);
  stage.results.emplace(prompt->code, std::move(result));
}

// The roles whose rows of a prompt are not what they were before.
RoleMask roles_changed(const SessionCounts& before, const SessionCounts& now, const Prompt& prompt,
                       int revision) {
  const Tally* was = find_tally(before, prompt, revision);
  const Tally* is = find_tally(now, prompt, revision);
  RoleMask roles = 0;
  for (int role = 0; was != nullptr && role < was->roles(); ++role) {
    const bool same = is != nullptr && !is->empty() && is->role(role) == was->role(role);
    if (!same) roles |= RoleMask{1} << role;
  }
  return roles;
}

void forget_withdrawn(StageResult& result, const SessionCounts& now, const StatementBoard* board) {
  std::erase_if(result.words, [&](const WrittenWords& shown) {
    return std::none_of(now.words.begin(), now.words.end(), [&](const WrittenWords& each) {
      return each.visit == shown.visit && each.prompt == shown.prompt;
    });
  });
  if (result.board && board != nullptr) result.board->keep_only(*board);
}

void mark_drawn(Work& work) {
  work.house().stage.heard = work.house().heard;
  work.house().stage.drawn_ms = work.now.steady_ms;
  const auto room = work.state.visits.find(kStageSeat);
  if (room != work.state.visits.end()) ++room->second.turn;
}

void show(Work& work, const std::string& prompt) {
  StageView& stage = work.house().stage;
  const Session* session = work.house().session(work.visit.desk.chosen);
  if (session == nullptr || !work.visit.desk.counts_ready) return;
  if (!may_be_staged(work.house(), *session, prompt)) return;
  if (stage.session != session->id) stage.results.clear();
  stage.session = session->id;
  stage.prompt = prompt;
  bring_up_to_date(work, counts_at_desk(work.house(), work.visit),
                   boards_at_desk(work.house(), work.visit));
  const auto result = stage.results.find(prompt);
  if (result != stage.results.end())
    note_shown(work, counts_at_desk(work.house(), work.visit), *session,
               {prompt, result->second.revision});
}

}  // namespace

bool may_be_staged(const House& house, const Session& session, std::string_view prompt) {
  const Programme* programme = house.catalogue->programme(session.programme);
  const bool after = session.promises.results == Promises::ResultsVisible::after_session;
  if (programme == nullptr || (after && session.phase != SessionPhase::closed)) return false;
  const auto asked = asked_prompts(*programme, session.stage);
  return std::find(asked.begin(), asked.end(), prompt) != asked.end();
}

bool behind(const House& house) {
  const StageView& stage = house.stage;
  return !stage.prompt.empty() && stage.heard != house.heard;
}

void tell_stage_view(Work& work, RoleMask roles, std::string_view prompt, const Value& value) {
  ++work.house().heard;
  const auto shown = work.house().stage.results.find(prompt);
  if (skipped(value) || shown == work.house().stage.results.end()) return;
  note_change(shown->second, roles, work.visit.journey.record.id);
}

void tell_stage_view(House& house, const RecordEntry& entry) {
  ++house.heard;
  if (entry.kind != RecordKind::decided) return;
  for (auto& [prompt, result] : house.stage.results)
    if (result.board) result.board->add(entry);
}

void tell_stage_view(House& house, const WrittenWords& words) {
  ++house.heard;
  const auto shown = house.stage.results.find(words.prompt);
  if (shown == house.stage.results.end()) return;
  for (WrittenWords& each : shown->second.words)
    if (each.visit == words.visit)
      each.moderation = words.moderation, each.reason = words.reason;
}

// What a person wrote goes at once. Their answers go as answers come: a bar that moved by itself
// would tell what they had said.
void tell_stage_view(Work& work, const Id& withdrawn, const SessionCounts& before) {
  StageView& stage = work.house().stage;
  const SessionCounts& now = work.house().counts;
  if (!work.house().open || work.house().open->id != stage.session) return lower_curtain(work);
  for (auto& [code, result] : stage.results) {
    if (const Prompt* prompt = work.house().programme()->prompt(code))
      note_change(result, roles_changed(before, now, *prompt, result.revision), withdrawn);
    forget_withdrawn(result, now, board_of(work.house().boards, code));
  }
  const auto room = work.state.visits.find(kStageSeat);
  if (room != work.state.visits.end()) ++room->second.turn;
}

void follow_answers(Work& work) {
  StageView& stage = work.house().stage;
  if (!behind(work.house()) || work.now.steady_ms < stage.drawn_ms + kStageViewPaceMs) return;
  if (work.house().open && work.house().open->id == stage.session)
    bring_up_to_date(work, work.house().counts, work.house().boards);
  mark_drawn(work);
}

void lower_curtain(Work& work) {
  work.house().stage = StageView{.there = work.house().stage.there};
  mark_drawn(work);
}

void on(Work& work, const StageViewOpened&) {
  work.house().stage.there = true;
  work.state.visits.insert_or_assign(kStageSeat, room_view(work.catalogue()));
  ++work.visit.turn;
}

// Until it comes back, nothing is shown to anybody.
void on(Work& work, const StageViewClosed&) {
  work.house().stage.there = false;
  work.house().stage.prompt.clear();
  work.state.visits.erase(kStageSeat);
  ++work.visit.turn;
}

void on(Work& work, const StageViewSet& set) {
  const auto room = work.state.visits.find(kStageSeat);
  if (!at_desk(work) || room == work.state.visits.end()) return;
  look_alike(room->second, work.visit);
  if (set.prompt.empty()) {
    work.house().stage.prompt.clear();
  } else {
    show(work, set.prompt);
  }
  mark_drawn(work);
  ++work.visit.turn;
}

}  // namespace chorus
