// What came of the orders: the store's answers, the export's progress.
#include <algorithm>

#include "core/movement.h"
#include "core/results.h"
#include "core/sealed.h"
#include "core/update_parts.h"

namespace chorus {
namespace {

bool in_open_session(Work& work) {
  return work.house().open && work.house().open->id == work.visit.journey.record.session;
}

void count(Work& work, const std::vector<std::string>& roles, std::string_view code,
           const Value& value, std::int64_t times) {
  const Programme* programme = work.house().programme();
  const Prompt* prompt = programme == nullptr ? nullptr : programme->prompt(code);
  if (prompt == nullptr) return;
  Prompt revised = *prompt;
  revised.revision = work.house().revision(code);
  const PromptType* type = work.catalogue().types.find(prompt->type);
  const RoleMask mask = role_mask(*programme, roles);
  tell_stage_view(work, mask, code, value);
  count_answer(work.house().counts, *programme, *type, revised, mask, value, times);
  const auto board = work.house().boards.find(code);
  const Votes* votes = std::get_if<Votes>(&value);
  if (board != work.house().boards.end() && votes != nullptr)
    board->second.count(mask, *votes, times);
}

// The pairs of answers that this visit has given before and after, to `code` or (empty) to any.
void count_pairs(Work& work, const std::vector<std::string>& roles, std::string_view code,
                 std::int64_t times) {
  const Programme* programme = work.house().programme();
  if (programme == nullptr) return;
  const auto& kept = work.visit.journey.kept;
  for (const Prompt& prompt : programme->prompts) {
    if (prompt.again_of.empty()) continue;
    if (!code.empty() && prompt.code != code && prompt.again_of != code) continue;
    const auto before = kept.find(prompt.again_of), now = kept.find(prompt.code);
    if (before == kept.end() || now == kept.end()) continue;
    Prompt revised = prompt;
    revised.revision = work.house().revision(prompt.code);
    const RoleMask mask = role_mask(*programme, roles);
    tell_stage_view(work, mask, prompt.code, now->second);
    count_move(work.house().counts, *programme, *work.catalogue().types.find(prompt.type), revised,
               mask, before->second, now->second, times);
  }
}

// A person who changes their roles moves their answers with them.
void move_answers(Work& work, const std::vector<std::string>& from,
                  const std::vector<std::string>& to) {
  count_pairs(work, from, "", -1);
  count_pairs(work, to, "", +1);
  for (const auto& [code, value] : work.visit.journey.kept) {
    count(work, from, code, value, -1);
    count(work, to, code, value, +1);
  }
}

void keep_words(Work& work, const ResponseRecord& response) {
  auto& words = work.house().counts.words;
  words.erase(std::remove_if(words.begin(), words.end(),
                             [&](const WrittenWords& each) {
                               return each.visit == response.visit &&
                                      each.prompt == response.prompt;
                             }),
              words.end());
  if (auto written = written_in(response)) words.push_back(std::move(*written));
}

// What the house has of an answer: of words that were sealed, that they are there.
ResponseRecord as_held(Work& work, ResponseRecord response) {
  const std::optional<Session>& open = work.house().open;
  if (open && !open->promises.seal_words.empty())
    response.value = as_if_sealed(std::move(response.value));
  return response;
}

void take_revisions(House& house, const std::vector<Revision>& revisions) {
  house.revisions.clear();
  for (const Revision& each : revisions) house.revisions[each.prompt] = each.revision;
}

void opened(Work& work, const SessionSaved& saved) {
  House& house = work.house();
  house.open = saved.session;
  house.loosened = false;
  house.counts = {};
  house.counts.record = saved.record;
  lower_curtain(work);
  read_again(house);
  take_revisions(house, saved.revisions);
  work.visit.desk.chosen = saved.session.id;
}

// The profile, and the kind of place that it went to.
std::string kind_of_export(const Desk& desk) {
  const bool stick = std::any_of(desk.targets.begin(), desk.targets.end(), [&](const Target& each) {
    return each.stick && each.folder == desk.target;
  });
  return std::string(desk.full ? "full" : "deidentified") + (stick ? " stick" : " folder");
}

void file_session(House& house, const Session& session) {
  const auto found = std::find_if(house.sessions.begin(), house.sessions.end(),
                                  [&](const Session& each) { return each.id == session.id; });
  if (found != house.sessions.end()) {
    *found = session;
  } else {
    house.sessions.insert(house.sessions.begin(), session);
  }
}

}  // namespace

void ask_for_past(Work& work) {
  House& house = work.house();
  const Programme* programme =
      house.open ? house.programme() : house.programme_of(work.visit.desk.chosen);
  if (programme == nullptr) return;
  std::size_t seen = 0;
  for (const Session& session : house.sessions) {
    if (session.programme != programme->id || session.phase != SessionPhase::closed) continue;
    if (++seen > kMostTrend) return;
    if (house.past.count(session.id) == 0) return work.give(LoadPast{session.id});
  }
}

bool arrived(Work& work, Ticket ticket) {
  if (ticket == 0 || ticket != work.visit.saving) return false;
  work.visit.saving = 0;
  work.visit.slow = work.visit.very_slow = false;
  return true;
}

void on(Work&, const std::monostate&) {}

void on(Work& work, const HouseLoaded& loaded) {
  House& house = work.house();
  house.ready = true;
  house.fault.reset();
  house.has_pin = loaded.has_pin;
  house.has_facilitator_pin = loaded.has_facilitator_pin;
  house.has_key = loaded.has_key;
  take_pin_tries(work, loaded.pin_tries);
  house.sessions = loaded.sessions;
  house.open.reset();
  for (const Session& session : loaded.sessions) {
    if (session.id == loaded.open) house.open = session;
  }
  house.counts = loaded.counts;
  lower_curtain(work);
  take_revisions(house, loaded.revisions);
  take_tries(work, loaded.tries);
  house.health.rescue = loaded.rescue;
  house.health.copies_folder = loaded.copies_folder;
  store_began(work);
  house.loosened = loaded.loosened;
  read_again(house);
  reset_visit(work);
  house.past.clear();
  ask_for_past(work);
  if (!house.has_pin && !house.rehearsal) work.go(Screen::new_pin);
}

void on(Work& work, const SessionSaved& saved) {
  if (!arrived(work, saved.ticket)) return;
  store_kept(work.house());
  House& house = work.house();
  const bool was_open = house.open && house.open->id == saved.session.id;
  file_session(house, saved.session);
  if (saved.session.phase == SessionPhase::closed) {
    keep_deed(work, DeedKind::session_closed, saved.session.id);
    if (was_open) {
      const Programme* programme = house.programme();
      if (programme != nullptr)
        house.past[saved.session.id] =
            followed(house.counts.prompts, *programme, work.catalogue().types);
      house.open.reset();
    }
    read_again(house);
    back_up(work, true);
    work.go(Screen::desk_home);
  } else if (!was_open) {
    keep_deed(work, DeedKind::session_opened, saved.session.id);
    opened(work, saved);
    store_began(work);
    work.go(Screen::desk_home);
    ask_for_past(work);
    carry_questions(work);
  } else {
    house.open = saved.session;
    ++work.visit.turn;
  }
}

void on(Work& work, const CountsLoaded& loaded) {
  if (!arrived(work, loaded.ticket)) return;
  Desk& desk = work.visit.desk;
  desk.counts = loaded.counts;
  const Session* session = work.house().session(loaded.session);
  const Programme* programme = work.house().programme_of(loaded.session);
  if (session != nullptr && programme != nullptr) {
    desk.boards = make_boards(*programme, *session, desk.counts, work.catalogue().types);
    desk.ledger = read_ledger(desk.counts.record, work.house().sessions, programme->id);
  }
  desk.counts_ready = true;
  if (work.visit.screen == Screen::desk_new) pick_questions(work);
  ask_for_past(work);
  ++work.visit.turn;
}

void on(Work& work, const PastLoaded& loaded) {
  work.house().past[loaded.session] = loaded.prompts;
  ask_for_past(work);
}

void on(Work& work, const VisitSaved& saved) {
  if (!arrived(work, saved.ticket)) return;
  store_kept(work.house());
  Journey& way = work.visit.journey;
  if (!way.saved && in_open_session(work)) ++work.house().counts.visits;
  way.saved = true;
  if (work.visit.screen == Screen::roles) {
    if (in_open_session(work)) move_answers(work, way.record.roles, way.roles);
    way.record.roles = way.roles;
    const auto& speakers = work.house().counts.speakers;
    const bool spoke = std::any_of(speakers.begin(), speakers.end(), [&](const Speaker& each) {
      return each.visit == way.record.id;
    });
    if (spoke) keep_speaker(work.house(), way.record);
  }
  if (is_step(work.visit.screen) && !way.record.finished) {
    way.record.finished = true;
    if (in_open_session(work)) ++work.house().counts.finished;
  }
  visit_saved(work);
}

void on(Work& work, const ResponseSaved& saved) {
  if (!arrived(work, saved.ticket)) return;
  store_kept(work.house());
  Journey& way = work.visit.journey;
  if (in_open_session(work)) {
    const auto before = way.kept.find(saved.response.prompt);
    if (before != way.kept.end()) count(work, way.record.roles, before->first, before->second, -1);
    count(work, way.record.roles, saved.response.prompt, saved.response.value, +1);
    keep_words(work, as_held(work, saved.response));
    count_pairs(work, way.record.roles, saved.response.prompt, -1);
  }
  way.kept[saved.response.prompt] = saved.response.value;
  if (in_open_session(work)) count_pairs(work, way.record.roles, saved.response.prompt, +1);
  turn_journey(work);
}

void on(Work& work, const WordsSaved& saved) {
  if (!arrived(work, saved.ticket)) return;
  store_kept(work.house());
  for (SessionCounts* counts : {&work.house().counts, &work.visit.desk.counts}) {
    for (WrittenWords& words : counts->words) {
      if (words.visit != saved.words.visit || words.prompt != saved.words.prompt) continue;
      words.moderation = saved.words.moderation;
      words.reason = saved.words.reason;
    }
  }
  tell_stage_view(work.house(), saved.words);
  keep_deed(work, saved.words);
  ++work.visit.turn;
}

void on(Work& work, const SaveFailed& failed) {
  if (!arrived(work, failed.ticket)) return;
  work.visit.trouble = failed.error;
  (void)store_refused(work, failed.error);
  ++work.visit.turn;
}

void on(Work& work, const TargetsFound& found) {
  work.visit.desk.targets = found.targets;
  const auto chosen =
      std::find_if(found.targets.begin(), found.targets.end(),
                   [&](const Target& each) { return each.folder == work.visit.desk.target; });
  if (chosen == found.targets.end()) {
    work.visit.desk.target = found.targets.empty() ? "" : found.targets.front().folder;
  }
  ++work.visit.turn;
}

void on(Work& work, const ExportProgressed& progressed) {
  Desk::Export& exporting = work.visit.desk.exporting;
  if (progressed.ticket != exporting.ticket) return;
  exporting.done = progressed.done;
  exporting.total = progressed.total;
}

void on(Work& work, const ExportWritten& written) {
  Desk::Export& exporting = work.visit.desk.exporting;
  if (written.ticket != exporting.ticket) return;
  exporting.phase = Desk::Export::Phase::written;
  exporting.path = written.path;
  keep_deed(work, DeedKind::exported, work.visit.desk.chosen, kind_of_export(work.visit.desk));
  exporting.done = exporting.total = written.responses;
  work.visit.touched_ms = work.now.steady_ms;
}

void on(Work& work, const ExportFailed& failed) {
  Desk::Export& exporting = work.visit.desk.exporting;
  if (failed.ticket != exporting.ticket) return;
  exporting.phase = Desk::Export::Phase::failed;
  exporting.error = failed.error;
  work.visit.touched_ms = work.now.steady_ms;
}

}  // namespace chorus
