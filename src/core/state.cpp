#include "core/state.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/interventions.h"
#include "core/sealed.h"

namespace chorus {
namespace {

constexpr std::array<const char*, 42> kScreenNames = {
    "waiting",      "store_fault",    "poster",      "languages",   "access",       "consent",
    "way_in",       "way_found",      "roles",       "promised",    "prompt",       "tried",
    "allowed",      "hindered",       "pledge",      "results",     "challenge",    "promise",
    "way_back",     "thanks",         "stage",       "pin",         "new_pin",      "repeat_pin",
    "recover",      "recovery_key",   "desk_home",   "desk_joker",  "desk_stop",    "desk_new",
    "desk_results", "desk_stage",     "desk_words",  "desk_ledger", "desk_promise", "desk_answer",
    "desk_cycle",   "desk_languages", "desk_export", "desk_reason", "desk_log",     "desk_pins"};

}  // namespace

void begin_letters(Visit& visit) {
  Desk& desk = visit.desk;
  for (TextField* field :
       {&visit.writing, &desk.draft.title, &desk.draft.place, &desk.what, &desk.who, &desk.how})
    *field = begun(std::move(*field), visit.language);
}

const char* screen_name(Screen screen) {
  const auto index = static_cast<std::size_t>(screen);
  return index < kScreenNames.size() ? kScreenNames[index] : "desk_leave";
}

std::optional<Screen> screen_named(std::string_view name) {
  for (int i = 0; i <= static_cast<int>(Screen::desk_leave); ++i) {
    const auto screen = static_cast<Screen>(i);
    if (name == screen_name(screen)) return screen;
  }
  return std::nullopt;
}

bool for_facilitators(Screen screen) {
  return screen >= Screen::pin;
}

bool for_keeper(Screen screen) {
  return screen == Screen::desk_export || screen == Screen::desk_reason ||
         screen == Screen::desk_languages || screen >= Screen::desk_log;
}

bool is_step(Screen screen) {
  return screen == Screen::prompt || asks_of_entry(screen);
}

bool asks_of_entry(Screen screen) {
  return screen == Screen::promised || screen == Screen::pledge || asks_of_stage(screen);
}

bool asks_of_stage(Screen screen) {
  return screen == Screen::tried || screen == Screen::allowed || screen == Screen::hindered;
}

const std::vector<std::string>& Catalogue::export_keys_of(const Programme& programme) const {
  return programme.export_keys.empty() ? export_keys : programme.export_keys;
}

const Programme* Catalogue::programme(std::string_view id) const {
  const auto found = std::find_if(programmes.begin(), programmes.end(),
                                  [&](const Programme& each) { return each.id == id; });
  return found == programmes.end() ? nullptr : &*found;
}

const Programme* House::programme() const {
  return open ? catalogue->programme(open->programme) : nullptr;
}

int House::revision(std::string_view prompt) const {
  const auto found = revisions.find(prompt);
  return found == revisions.end() ? 1 : found->second;
}

const Session* House::session(const Id& id) const {
  if (open && open->id == id) return &*open;
  const auto found =
      std::find_if(sessions.begin(), sessions.end(), [&](const Session& s) { return s.id == id; });
  return found == sessions.end() ? nullptr : &*found;
}

const Programme* House::programme_of(const Id& id) const {
  const Session* found = session(id);
  return found == nullptr ? nullptr : catalogue->programme(found->programme);
}

void name_in_language(SessionDraft& draft, const Catalogue& catalogue, std::string_view language) {
  const Programme* programme = catalogue.programme(draft.programme);
  if (programme == nullptr) return;
  const auto& names = programme->title.all();
  const bool own = std::any_of(names.begin(), names.end(),
                               [&](const auto& each) { return each.second == draft.title.text; });
  if (!own) return;
  draft.title.text = programme->title.in(language);
  draft.title.caret = draft.title.text.size();
}

const SessionCounts& counts_at_desk(const House& house, const Visit& visit) {
  const bool open = house.open && house.open->id == visit.desk.chosen;
  return open ? house.counts : visit.desk.counts;
}

const Boards& boards_at_desk(const House& house, const Visit& visit) {
  const bool open = house.open && house.open->id == visit.desk.chosen;
  return open ? house.boards : visit.desk.boards;
}

const Ledger& ledger_at_desk(const House& house, const Visit& visit) {
  const bool open = house.open && house.open->id == visit.desk.chosen;
  return open ? house.ledger : visit.desk.ledger;
}

namespace {
// The session on the screen was closed, and its counts are those that the desk has loaded.
bool shows_past(const House& house, const Visit& visit) {
  const Id& session = visit.journey.record.session;
  return visit.journey.presenting && !(house.open && house.open->id == session);
}
}  // namespace

const SessionCounts& counts_shown(const House& house, const Visit& visit) {
  return shows_past(house, visit) ? visit.desk.counts : house.counts;
}

const Boards& boards_shown(const House& house, const Visit& visit) {
  return shows_past(house, visit) ? visit.desk.boards : house.boards;
}

const Ledger& ledger_shown(const House& house, const Visit& visit) {
  return shows_past(house, visit) ? visit.desk.ledger : house.ledger;
}

// Of the session that is open, the wording that is asked now; of one that is past, the newest that
// was counted.
int revision_shown(const House& house, const Visit& visit, std::string_view prompt) {
  if (!shows_past(house, visit)) return house.revision(prompt);
  return newest_revision(visit.desk.counts, prompt);
}

bool may_link(const House& house, const Visit& visit) {
  const Session* session = house.session(visit.journey.record.session);
  const Session* earlier = visit.held ? house.session(visit.held->session) : nullptr;
  return session != nullptr && earlier != nullptr && session->phase == SessionPhase::open &&
         session->promises.anonymity == Promises::Anonymity::way_back &&
         session->programme == earlier->programme && visit.held->visit != visit.journey.record.id &&
         visit.journey.earlier.nil();
}

bool may_have_code(const House& house, const Visit& visit) {
  const Session* session = house.session(visit.journey.record.session);
  return session != nullptr && visit.journey.saved && !visit.journey.linked &&
         session->promises.anonymity == Promises::Anonymity::way_back;
}

// Only who has agreed to be heard is recorded, only while the session goes on, and not where the
// room could never see it.
bool may_promise(const House& house, const Visit& visit) {
  const Session* session = house.session(visit.journey.record.session);
  return session != nullptr && session->phase == SessionPhase::open && visit.journey.saved &&
         session->promises.words != Promises::WordsShown::never &&
         visit.journey.promised < kMostPromises;
}

bool all_shown(const SessionCounts& counts) {
  return std::all_of(counts.prompts.begin(), counts.prompts.end(), [&](const PromptCount& count) {
    if (count.tally.empty() || count.tally.everybody().respondents == 0) return true;
    return std::any_of(counts.shown.begin(), counts.shown.end(), [&](const Revision& each) {
      return each.prompt == count.prompt && each.revision == count.revision;
    });
  });
}

bool may_show_room(const Session& session) {
  return session.promises.results == Promises::ResultsVisible::at_once ||
         session.phase == SessionPhase::closed;
}

std::size_t words_at_desk(const House& house, const Visit& visit) {
  const auto count = [](const auto& things, auto is_one) {
    return static_cast<std::size_t>(std::count_if(things.begin(), things.end(), is_one));
  };
  std::size_t all = count(counts_at_desk(house, visit).words,
                          [](const WrittenWords& each) { return can_be_read(each); });
  for (const auto& [prompt, board] : boards_at_desk(house, visit))
    all += count(board.all(),
                 [](const Statement& each) { return !each.seed() && can_be_read(each.text); });
  all += words_of_voices(counts_at_desk(house, visit).record, visit.desk.chosen).size();
  all += count(promises_to_read(ledger_at_desk(house, visit), visit.desk.chosen),
               [](const Commitment* each) { return can_be_read(each->made.text); });
  return all + count(ledger_at_desk(house, visit).challenges,
                     [](const Challenge& each) { return can_be_read(each.made.text); });
}

bool sealed_at_desk(const House& house, const Visit& visit) {
  const SessionCounts& counts = counts_at_desk(house, visit);
  return std::any_of(counts.words.begin(), counts.words.end(),
                     [](const WrittenWords& each) { return is_sealed(each.text); }) ||
         std::any_of(counts.record.begin(), counts.record.end(), [&](const RecordEntry& each) {
           return each.session == visit.desk.chosen && is_sealed(each.text);
         });
}

std::size_t result_pages(const House& house, const Visit& visit) {
  const Id& id = visit.journey.record.session;
  const Session* session = house.session(id);
  const Programme* programme = house.programme_of(id);
  if (session == nullptr || programme == nullptr) return 0;
  if (!may_show_room(*session)) return 0;
  return asked_prompts(*programme, session->stage).size() +
         kPagesOfScene * stopped_scenes(counts_shown(house, visit).record, id, *programme).size() +
         (ledger_shown(house, visit).tells_of_promises() ? 2 : 1);
}

std::string entry_step(Screen screen, const Id& entry) {
  return std::string(screen_name(screen)) + ":" + to_hex(entry);
}

std::optional<EntryStep> entry_of_step(std::string_view step) {
  const std::size_t colon = step.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const auto screen = screen_named(step.substr(0, colon));
  const auto id = id_from_hex(step.substr(colon + 1));
  if (!screen || !id) return std::nullopt;
  return EntryStep{*screen, *id};
}

State first_state(std::shared_ptr<const Catalogue> catalogue, bool rehearsal) {
  State state;
  Visit visit;
  visit.language = catalogue->first_language;
  visit.access = catalogue->access;
  state.house.catalogue = std::move(catalogue);
  state.house.rehearsal = rehearsal;
  state.visits.emplace(0, std::move(visit));
  return state;
}

}  // namespace chorus
