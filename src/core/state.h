// Everything that a kiosk knows at one moment. The House is shared; a Visit is one person's screen
// (the kiosk's own display is one; the stage view and phones will be more). A State is a value:
// copy it, compare it, replay it.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/access.h"
#include "core/deeds.h"
#include "core/effect.h"
#include "core/event.h"
#include "core/ledger.h"
#include "core/programme.h"
#include "core/prompt_type.h"
#include "core/results.h"
#include "core/session.h"
#include "core/stage_view.h"
#include "core/text_field.h"
#include "core/trend.h"
#include "core/way_back.h"
#include "core/words.h"

namespace chorus {

// What does not change while the kiosk runs: read at start, shared by every copy of the State.
struct Catalogue {
  Strings strings;
  std::vector<Programme> programmes;
  PromptTypes types{{}};
  Id kiosk;                     // this kiosk's own id
  std::string name = "Chorus";  // shown in the curtain
  std::string first_language = "en";
  int idle_seconds = 60;                      // without a touch before the warning
  int warning_seconds = 20;                   // of the warning; at least 20
  int desk_idle_seconds = 120;                // the desk and the PIN pad
  Access access;                              // what a visit starts with
  std::vector<std::string> themes = {"day"};  // names of those there are
  bool reduced_motion = false;
  std::vector<std::string> export_keys = {};  // where a programme names none of its own

  // Whom the hand-overs of a programme are encrypted to; none: they are plain text.
  const std::vector<std::string>& export_keys_of(const Programme& programme) const;
  const Programme* programme(std::string_view id) const;
};

enum class Screen {
  waiting,      // the store is being opened
  store_fault,  // the store cannot be used
  poster,
  languages,
  access,
  consent,
  way_in,     // which five pictures were it?
  way_found,  // what is held of an earlier visit
  roles,
  promised,  // a promise that is due: was it kept?
  prompt,
  tried,     // on the stage: could it work where you are?
  allowed,   // who would have to allow it?
  hindered,  // what would get in the way?
  pledge,    // a promise of this session: do you agree?
  results,
  challenge,  // of what somebody saw on a result
  promise,    // a participant's own
  way_back,   // the five pictures of this visit
  thanks,
  stage,  // the room's second display: a result, or the curtain
  pin,
  new_pin,
  repeat_pin,
  recover,       // the recovery key, in place of a forgotten PIN
  recovery_key,  // shown once
  desk_home,
  desk_joker,
  desk_stop,
  desk_new,
  desk_results,
  desk_stage,  // what the second display shows
  desk_words,
  desk_ledger,
  desk_promise,
  desk_answer,
  desk_cycle,
  desk_languages,
  desk_export,
  desk_reason,  // why the room has not seen all results
  desk_log,     // what was done at the desk
  desk_pins,
  desk_leave,
};
const char* screen_name(Screen screen);  // "poster", "desk_home"…
std::optional<Screen> screen_named(std::string_view name);
bool for_facilitators(Screen screen);  // behind the PIN, or the way to it
bool for_keeper(Screen screen);        // and not for other facilitators
bool is_step(Screen screen);           // of a visit's plan: something is asked
bool asks_of_entry(Screen screen);     // of an entry of the record
bool asks_of_stage(Screen screen);     // of an intervention

// How the store does, as far as the kiosk knows. Times are steady; 0: nothing is due.
struct StoreHealth {
  std::optional<Error> trouble;    // it did not keep what it was given; gone when it does again
  std::optional<Error> damage;     // found when all of it was read
  std::optional<Error> no_backup;  // the last copy could not be made
  StoreRescue rescue;              // at this start
  std::string copies_folder;       // a stick that copies go to whenever it is there; empty: none
  int tries = 0;                   // that failed, one after the other
  std::int64_t try_ms = 0;         // when the store is tried again
  std::int64_t examine_ms = 0;     // when all of it is read, if nobody is at the kiosk
  std::int64_t backup_ms = 0;      // when the next copy is made
};

struct House {
  std::shared_ptr<const Catalogue> catalogue;
  bool ready = false;
  bool rehearsal = false;            // nothing is kept: say so on every screen
  bool has_pin = false;              // the keeper's
  bool has_facilitator_pin = false;  // with one PIN only, one person is both
  bool has_key = false;              // a recovery key
  std::optional<Error> fault;        // of the store: it cannot be used at all
  StoreHealth health;
  std::vector<Session> sessions;  // newest first
  std::optional<Session> open;
  std::map<std::string, int, std::less<>> revisions;  // of the open session's prompts
  SessionCounts counts;                               // of the open session
  Boards boards;                                      // of the open session
  Ledger ledger;                                      // of its programme
  PastCounts past;                                    // of closed sessions, as far as followed
  std::set<std::string, std::less<>> voices;          // languages that can be read aloud
  int beat = 0;             // of the scene that is played: its index; not kept over a restart
  std::uint64_t heard = 0;  // rises with each answer, word and entry that counts
  StageView stage;
  Tries pin_tries;
  std::int64_t pin_locked_until_ms = 0;  // steady
  Tries tries;
  std::int64_t code_locked_until_ms = 0;  // steady
  bool loosened = false;  // the programme's file promises less than the open session: refused

  const Programme* programme() const;           // of the open session; nullptr when none is open
  int revision(std::string_view prompt) const;  // of the open session's prompt; 1 when unknown
  const Session* session(const Id& id) const;   // nullptr when it is not known
  const Programme* programme_of(const Id& session) const;  // nullptr when it is not known
};

// A visit's way through the statements of one prompt.
struct Offer {
  std::vector<std::string> ids;  // offered so far
  std::size_t at = 0;
  bool writing = false;  // past them: one's own words
  bool wrote = false;    // which are in the record
};

// One person's way through the prompts.
struct Journey {
  VisitRecord record;
  bool saved = false;     // the visit is in the store
  bool declined = false;  // no consent: nothing is kept
  bool rather_not_say = false;
  std::vector<std::string> roles;  // chosen codes
  // Prompt codes, in order; the name of a screen, a colon and an entry's id where it is asked of
  // an entry of the record.
  std::vector<std::string> plan;
  std::size_t at = 0;                                // index in plan
  std::map<std::string, Draft, std::less<>> drafts;  // by prompt
  std::map<std::string, Value, std::less<>> kept;    // by prompt: what the store holds
  std::size_t result_at = 0;
  std::map<std::string, Offer, std::less<>> offers;      // by prompt
  std::map<std::string, RecordEntry, std::less<>> said;  // by step of the plan: what is kept
  Id earlier;                                            // the visit that this one goes on from
  bool linked = false;                                   // which the store knows
  std::map<std::string, Value, std::less<>> last;        // by prompt: what was said then
  bool presenting = false;                               // nobody's: the room is shown its results
  std::set<Id> asked_next;  // statements that this visit asked to be put to the next audience
  int promised = 0;         // promises that it has made
};

struct SessionDraft {
  std::string programme;
  TextField title, place;
  int step = 1;
  std::set<Id> questions;  // of the last audience, to be put to the new one
};

struct Desk {
  SessionDraft draft;
  std::vector<Id> carrying;  // questions that the open session has yet to be given
  Id chosen;                 // session whose results and export are looked at
  SessionCounts counts;      // of the chosen session when it is not the open one
  bool counts_ready = false;
  Boards boards;  // of the chosen session when it is not the open one
  Ledger ledger;  // of its programme then
  // Of a promise being made, here or by a participant; `what` also of an answer or a reason.
  TextField what, who, how;
  std::size_t result_at = 0;
  std::size_t words_at = 0;  // first of the page of words
  std::vector<Target> targets;
  std::string target;  // chosen folder
  bool full = false;   // profile
  std::vector<LanguageNeed> letters_missing;
  std::vector<LogEntry> log;       // newest first
  std::int64_t log_broken_at = 0;  // the first entry that does not fit; 0: none
  int log_offset_minutes = 0;      // local time = UTC + this
  struct Export {
    enum class Phase { none, writing, written, failed } phase = Phase::none;
    Ticket ticket = 0;
    std::int64_t done = 0, total = 0;
    std::string path;
    std::optional<Error> error;
  } exporting;
};

struct Visit {
  Screen screen = Screen::waiting;
  Turn turn = 1;
  std::string language = "en";
  Access access;
  bool listening = false;            // screens are read aloud
  Ticket speaking = 0;               // what is being read; 0: silence
  int sentence = -1;                 // the one being read; -1: none
  std::int64_t touched_ms = 0;       // steady: last sign of life
  bool warned = false;               // the idle warning is up
  std::int64_t due_ms = 0;           // steady: when the thanks screen or the warning ends; 0 = none
  int seconds_left = 0;              // shown in the countdown
  Ticket saving = 0;                 // a save is under way: taps wait
  std::int64_t saving_since_ms = 0;  // steady
  bool slow = false;                 // the save takes long enough to say so
  bool very_slow = false;            // so long that one is asked to wait
  std::optional<Effect> order;       // what is being saved, or was last
  int tries = 0;                     // to save it that failed, one after the other
  std::int64_t again_ms = 0;         // steady: when it is tried again by itself; 0: it is not
  std::optional<Error> trouble;      // the last save failed; said in words on the screen
  std::string field;                 // id of the field being written in
  TextField writing;                 // prompt text; desk fields have their own
  std::string digits;                // PIN being typed
  std::string first_pin;             // to compare with the repetition
  DeskRole pin_for = DeskRole::keeper;    // whose PIN is being chosen
  std::string key;                        // the recovery key that is being shown
  DeskRole role = DeskRole::none;         // who is at the desk
  std::optional<Screen> wanted;           // the keeper's screen that a facilitator has asked for
  std::string sheet;                      // a question over the screen: "close_session"…
  std::string note;                       // key of a short message: "pin.wrong"…
  RecordEntry drafting;                   // a challenge, verdict or promise being made
  Screen came_from = Screen::poster;      // languages returns here
  Screen before_access = Screen::poster;  // and access here
  Journey journey;
  PictureCode code;                    // tapped so far, or this visit's own
  Screen before_way = Screen::poster;  // where "I was here before" was tapped
  std::optional<Holdings> held;        // what a code has led to
  bool withdrawn = false;              // which is gone
  Turn bookmark_turn = 0;              // of the place that is kept (core/bookmark.h); 0: none
  std::int64_t bookmark_ms = 0;        // steady: when it was
  Desk desk;
};

// Every field shows its letters again as somebody begins to write in the visit's language.
void begin_letters(Visit& visit);

struct State {
  House house;
  std::map<Seat, Visit> visits;
  Ticket next_ticket = 1;
};

// The draft's name in that language, as long as it is the programme's own.
void name_in_language(SessionDraft& draft, const Catalogue& catalogue, std::string_view language);

// The counts that the desk looks at: the open session's own, or those loaded for a past one.
const SessionCounts& counts_at_desk(const House& house, const Visit& visit);
const Boards& boards_at_desk(const House& house, const Visit& visit);
const Ledger& ledger_at_desk(const House& house, const Visit& visit);

// What a screen of results shows: of the visit's session, also where it is shown to the room from
// the desk after it was closed.
const SessionCounts& counts_shown(const House& house, const Visit& visit);
const Boards& boards_shown(const House& house, const Visit& visit);
const Ledger& ledger_shown(const House& house, const Visit& visit);

int revision_shown(const House& house, const Visit& visit, std::string_view prompt);

// Whether this visit may go on from the one that a code has led to, and have a code of its own.
bool may_link(const House& house, const Visit& visit);
bool may_have_code(const House& house, const Visit& visit);
// Whether this visit may make one more promise: at most kMostPromises of them.
bool may_promise(const House& house, const Visit& visit);
constexpr int kMostPromises = 3;

// Whether participants have seen the result of each prompt that anybody has answered.
bool all_shown(const SessionCounts& counts);
// Whether results may be seen in the room by now, as was promised.
bool may_show_room(const Session& session);

// The stage view: whether a result may be shown on it (what participants may see), and whether it
// shows less than has been heard since.
bool may_be_staged(const House& house, const Session& session, std::string_view prompt);
bool behind(const House& house);
constexpr std::int64_t kStageViewPaceMs = 1000;  // it changes no oftener

// Steps of a plan that ask of an entry of the record: a promise, or what was tried on the stage.
std::string entry_step(Screen screen, const Id& entry);
struct EntryStep {
  Screen screen = Screen::promised;
  Id entry;
};
std::optional<EntryStep> entry_of_step(std::string_view step);  // nothing: a prompt's code
constexpr std::size_t kWordsOnAPage = 6;                        // people's words at the desk
// How many of people's words there are to decide about: answers, statements, promises, words of
// challenges.
std::size_t words_at_desk(const House& house, const Visit& visit);
// Whether there are some that only the project can read (core/sealed.h).
bool sealed_at_desk(const House& house, const Visit& visit);

// At a prompt of statements: what is asked now, and whether it is answered.
StatementOffer statement_offer(const House& house, const Visit& visit, const Prompt& prompt);
bool statement_answered(const Visit& visit, const Prompt& prompt);
// Whether words can be written beside the answer of the prompt on the screen, on one of their own.
bool words_beside(const House& house, const Visit& visit);

// Result pages that a visit can look through: one a prompt that was asked, kPagesOfScene a scene
// that was stopped, one of promises where there are any, and where all this stands in the cycle.
constexpr std::size_t kPagesOfScene = 2;
std::size_t result_pages(const House& house, const Visit& visit);

// A State as it is before anything has happened: one visit (the kiosk), waiting for the store.
State first_state(std::shared_ptr<const Catalogue> catalogue, bool rehearsal);

}  // namespace chorus
