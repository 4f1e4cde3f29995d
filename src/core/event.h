// Everything that can happen, as plain facts in the past tense. Taps come from a screen that a
// person saw: they carry that screen's turn, and are ignored when the visit has moved on since.
// Outcomes of effects carry the ticket of the effect they answer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

#include "core/bookmark.h"
#include "core/deeds.h"
#include "core/id.h"
#include "core/record.h"
#include "core/result.h"
#include "core/session.h"
#include "core/statements.h"
#include "core/tally.h"
#include "core/taps.h"
#include "core/tries.h"
#include "core/way_back.h"

namespace chorus {

using Seat = int;               // which display or phone: 0 is the kiosk's own
constexpr Seat kStageSeat = 1;  // and 1 the stage view's, where there is one
using Turn = std::uint32_t;     // rises each time a visit's screen changes
using Ticket = std::uint32_t;   // pairs an effect with its outcome; never 0

// --- What the app found out ---------------------------------------------------------------------
struct TimePassed {};
struct ScreenTouched {};  // somewhere, on nothing in particular: a sign of life

struct Revision {
  std::string prompt;
  int revision = 1;
};

// All there is to know about a session for its screens.
struct PromptCount {
  std::string prompt;
  int revision = 1;
  Tally tally;
};
// Somebody of the session who has spoken in the record, and as whom.
struct Speaker {
  Id visit;
  std::vector<std::string> roles;  // codes
  bool operator==(const Speaker&) const = default;
};
struct SessionCounts {
  std::int64_t visits = 0, finished = 0;
  std::vector<PromptCount> prompts;
  std::vector<PromptCount> moves;  // by second asking: first × second answers (core/movement.h)
  std::vector<WrittenWords> words;
  std::vector<StatementCount> votes;
  std::vector<RecordEntry> record;  // of the programme, all its sessions
  std::vector<Revision> shown;      // results that participants have seen
  std::vector<Speaker> speakers;    // of this session, by visit
};

// What became of a store that was damaged when the kiosk started.
struct StoreRescue {
  std::string aside;  // where the damaged file lies, unchanged; empty: there was no damage
  // Brought back into a new store.
  std::int64_t sessions = 0, visits = 0, answers = 0, entries = 0;
  std::int64_t orphans = 0;  // rows that could be read and belong to nothing that could
  std::int64_t gaps = 0;     // stretches of the file that could not be read
  bool operator==(const StoreRescue&) const = default;
};

struct HouseLoaded {
  bool has_pin = false;              // the keeper's
  bool has_facilitator_pin = false;  // and another for facilitators
  bool has_key = false;              // a recovery key
  Tries pin_tries;                   // wrong PINs
  std::vector<Session> sessions;     // newest first
  Id open;                           // the open session, or nil
  std::vector<Revision> revisions;   // of the open session's prompts
  SessionCounts counts;              // of the open session
  Tries tries;                       // wrong codes of pictures
  bool loosened = false;             // its file promises less than the open session: refused
  StoreRescue rescue;
  std::string copies_folder;  // a stick that was named for copies of the store; empty: none
};
struct BookmarkFound {
  Bookmark place;
  std::vector<ResponseRecord> answers;  // of its visit, as the store holds them
};                                      // somebody stood there when the kiosk ended
struct StoreFailed {
  Error error;
  bool has_pin = false, has_key = false;
  Tries pin_tries;
};  // the store cannot be used at all; leaving takes the keeper's PIN all the same
struct StoreTried {
  bool well = true;  // it was opened again, looked at, and keeps what it is given
  Error error;
};
struct StoreExamined {
  bool well = true;  // it was read from end to end, and is sound
  Error error;
};
struct BackedUp {
  bool well = true;  // each folder of copies has a new one
  Error error;
};
struct SessionSaved {
  Ticket ticket = 0;
  Session session;
  std::vector<Revision> revisions;
  std::vector<RecordEntry> record;  // of its programme
};
struct CountsLoaded {
  Ticket ticket = 0;
  Id session;
  SessionCounts counts;
};
struct PastLoaded {
  Id session;
  std::vector<PromptCount> prompts;  // all that were counted; empty where they cannot be read
};
struct VisitSaved {
  Ticket ticket = 0;
};
struct ResponseSaved {
  Ticket ticket = 0;
  ResponseRecord response;
};
struct EntryAdded {
  Ticket ticket = 0;
  RecordEntry entry;
};
struct CodeIssued {
  Ticket ticket = 0;
  PictureCode code;
};
struct CodeFound {
  Ticket ticket = 0;
  Holdings held;
};
struct CodeUnknown {
  Ticket ticket = 0;
  Tries tries;
};
struct LinkSaved {
  Ticket ticket = 0;
  bool linked = false;  // false: the earlier visit was taken back meanwhile
};
struct Withdrawn {
  Ticket ticket = 0;
  SessionCounts counts;  // of the open session, without what was taken back
};
struct WordsSaved {
  Ticket ticket = 0;
  WrittenWords words;
};
struct SaveFailed {
  Ticket ticket = 0;
  Error error;
};
struct PinSet {
  Ticket ticket = 0;
  DeskRole role = DeskRole::keeper;  // whose
  std::string key;  // the recovery key that goes with the keeper's; shown once, kept nowhere
};
struct PinTaken {
  Ticket ticket = 0;
};  // it is the other role's PIN
struct PinAccepted {
  Ticket ticket = 0;
  DeskRole role = DeskRole::keeper;  // whose it is
};                                   // also of a recovery key, which is the keeper's
struct PinRefused {
  Ticket ticket = 0;
  Tries tries;
};
struct LogLoaded {
  Ticket ticket = 0;
  std::vector<LogEntry> newest;  // first, as many as are looked at
  std::int64_t broken_at = 0;    // the first entry that does not fit; 0: the chain is whole
};
struct Target {
  std::string folder, label;
  bool stick = false;
};
struct TargetsFound {
  std::vector<Target> targets;
};
struct CopiesPlaceKept {
  Ticket ticket = 0;
  std::string folder;
};
struct ExportProgressed {
  Ticket ticket = 0;
  std::int64_t done = 0, total = 0;
};
struct ExportWritten {
  Ticket ticket = 0;
  std::string path;
  std::int64_t responses = 0;
};
struct ExportFailed {
  Ticket ticket = 0;
  Error error;
};
struct StageViewOpened {};  // a second display is there for the room
struct StageViewClosed {};  // …and is gone
struct VoicesFound {
  std::vector<std::string> languages;
};  // those that can be read aloud on this machine
struct SentenceBegan {
  Ticket ticket = 0;
  int sentence = 0;  // from 0
};
struct SpeechEnded {
  Ticket ticket = 0;
};
struct LanguageNeed {
  std::string language, package;
};
struct LettersLookedAt {
  std::vector<LanguageNeed> missing;  // languages whose letters this machine lacks
};

using Fact = std::variant<
    std::monostate, PosterTouched, LanguagesOpened, LanguageChosen, ConsentGiven, ConsentDeclined,
    RoleTapped, RoleDeclined, ChoiceTapped, NumberSet, PointTouched, StrokeDrawn, NextTapped,
    BackTapped, SkipTapped, AnswerCleared, StillHereTapped, CaretPlaced, AccessOpened, AccessSet,
    EasyWordsTapped, ListenTapped, FocusMoved, WayOpened, PictureTapped, PictureRemoved, CodeWanted,
    LinkWanted, WithdrawTapped, WithdrawConfirmed, ChallengeOpened, NextAudienceAsked,
    QuestionPicked, PromiseBegun, OwnerSaid, PromisePostponed, AnswerBegun, StopCalled,
    InterventionUndone, HidingBegun, EntryDecided, EntryAdded, CornerTapped, FieldTouched,
    KeyTapped, CornerHeld, DigitTapped, DigitRemoved, PinEntered, PinForgotten, KeyNoted, PinBegun,
    DeskTurned, ProgrammeChosen, StepChosen, SessionOpenTapped, SessionCloseTapped,
    SessionCloseConfirmed, SessionChosen, StageMoved, ResultTurned, StageViewSet, WordsDecided,
    TargetChosen, CopiesPlaced, CopiesPlaceKept, ProfileChosen, ExportTapped, PlainExportConfirmed,
    RoomShownResults, DeskLeft, KioskLeaveConfirmed, SheetClosed, TimePassed, ScreenTouched,
    HouseLoaded, BookmarkFound, StoreFailed, StoreTried, StoreExamined, BackedUp, SessionSaved,
    CountsLoaded, PastLoaded, VisitSaved, ResponseSaved, CodeIssued, CodeFound, CodeUnknown,
    LinkSaved, Withdrawn, WordsSaved, SaveFailed, PinSet, PinTaken, PinAccepted, PinRefused,
    LogLoaded, TargetsFound, ExportProgressed, ExportWritten, ExportFailed, StageViewOpened,
    StageViewClosed, VoicesFound, SentenceBegan, SpeechEnded, LettersLookedAt>;

template <class OneFact, class Facts>
constexpr bool kIsOneOf = false;
template <class OneFact, class... Facts>
constexpr bool kIsOneOf<OneFact, std::variant<Facts...>> = (std::is_same_v<OneFact, Facts> || ...);

// One of them. A class, and not the bare variant, since nearly every file carries events along and
// hardly any looks into them: copying and destroying 55 alternatives is compiled once, in
// event.cpp.
class What {
 public:
  What();  // nothing
  template <class OneFact>
  requires kIsOneOf<OneFact, Fact> What(OneFact fact);  // for each alternative of Fact
  What(const What& other);
  What(What&& other) noexcept;
  What& operator=(const What& other);
  What& operator=(What&& other) noexcept;
  ~What();

  const Fact& fact() const { return *fact_; }
  template <class OneFact>
  const OneFact* get() const {  // nullptr when it is another
    return std::get_if<OneFact>(fact_.get());
  }

 private:
  std::unique_ptr<Fact> fact_;  // null only after it was moved from
};

struct Event {
  Seat seat = 0;
  Turn turn = 0;  // of the screen that was seen; 0 = not a tap
  What what;
};

}  // namespace chorus
