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

#include "core/id.h"
#include "core/record.h"
#include "core/result.h"
#include "core/session.h"
#include "core/statements.h"
#include "core/tally.h"
#include "core/way_back.h"

namespace chorus {

using Seat = int;               // which display or phone: 0 is the kiosk's own
constexpr Seat kStageSeat = 1;  // and 1 the stage view's, where there is one
using Turn = std::uint32_t;     // rises each time a visit's screen changes
using Ticket = std::uint32_t;   // pairs an effect with its outcome; never 0

// --- Taps of a participant ---------------------------------------------------------------------
struct PosterTouched {};
struct LanguagesOpened {};
struct LanguageChosen {
  std::string language;
};
struct ConsentGiven {};
struct ConsentDeclined {};
struct RoleTapped {
  std::string role;
};
struct RoleDeclined {};  // would rather not say
struct ChoiceTapped {
  std::string prompt, row, code;
};
struct NumberSet {
  std::string prompt;
  int number = 0;
};
struct PointTouched {  // of a board; its units are the board's
  std::string prompt;
  int x = 0, y = 0;
};
struct CaretPlaced {
  std::size_t offset = 0;
};  // in the field being written in
struct NextTapped {};
struct BackTapped {};
struct SkipTapped {};
struct AnswerCleared {};
struct StillHereTapped {};
struct AccessOpened {};
struct AccessSet {
  std::string setting, to;
};                          // see core/access.h
struct EasyWordsTapped {};  // easy words, and back to all words
struct ListenTapped {};     // read aloud, and stop
struct FocusMoved {
  std::string words;
};  // of what the keyboard or the switch has come to

struct ChallengeOpened {
  Id about;
  std::string on;
};  // of an entry of the record, or of what stands at `on`

// The way back: five pictures that lead back to one's own visit.
struct WayOpened {};  // "I was here before"
struct PictureTapped {
  int picture = 0;
};  // in kCodePictures
struct PictureRemoved {};
struct CodeWanted {};  // at the end of a visit
struct LinkWanted {};  // goes on from the visit that was found
struct WithdrawTapped {};
struct WithdrawConfirmed {};

// --- Keys, of the on-screen keyboard or a plugged-in one ----------------------------------------
struct FieldTouched {
  std::string field;
};
struct KeyTapped {
  // `left` and `right` go towards the start and the end of the text, whichever way it is read.
  enum class Key { text, backspace, shift, symbols, left, right, enter, marks };
  Key key = Key::text;
  std::string text;       // for Key::text: what it types
  std::string shifted{};  // and while shift is on; empty: the same, beginning with a capital
};

// --- Taps of a facilitator ----------------------------------------------------------------------
struct CornerHeld {};
struct CornerTapped {};  // asks first, for those who cannot hold
struct DigitTapped {
  int digit = 0;
};
struct DigitRemoved {};
struct PinEntered {};
struct DeskTurned {
  std::string to;
};  // name of a desk screen: "desk_home"…
struct ProgrammeChosen {
  std::string programme;
};
struct StepChosen {
  int step = 1;
};
struct SessionOpenTapped {};  // opens what the desk drafted
struct SessionCloseTapped {};
struct SessionCloseConfirmed {};
struct SessionChosen {
  Id session;
};  // whose results and export are looked at
struct StageMoved {
  StagePlace place;
};
struct ResultTurned {
  int by = 0;
};  // to another prompt's result, or page of words
struct StageViewSet {
  std::string prompt;
};  // what the second display shows of the chosen session; empty: the curtain comes down
struct WordsDecided {
  Id visit;
  std::string prompt;
  int revision = 1;
  Moderation decision = Moderation::waiting;
  std::string reason;
};
struct NextAudienceAsked {
  Id statement;
};  // by a participant who saw how the room stands on it
struct QuestionPicked {
  Id statement;
};  // at the desk: to be put to the new session's audience, or not
struct PromiseBegun {
  Id about;
  std::string on;
};  // from a statement; both empty: from nothing but the room
struct OwnerSaid {
  Id commitment;
  std::string code;
};
struct PromisePostponed {
  Id commitment;
};
struct AnswerBegun {
  Id challenge;
};
struct StopCalled {};  // somebody of the audience stops the scene, at the beat that plays
struct InterventionUndone {
  Id intervention;
};  // it was logged by mistake
struct HidingBegun {
  Id entry;
};  // asks for the reason
struct EntryDecided {
  Id entry;
  bool show = true;
  std::string reason;
};  // about a statement or the words of a challenge
struct TargetChosen {
  std::string folder;
};
struct ProfileChosen {
  bool full = false;
};
struct ExportTapped {};
struct PlainExportConfirmed {};  // to a stick, though anybody who finds it can read it
struct RoomShownResults {};      // the screen is turned to the room
struct DeskLeft {};              // back to the poster
struct KioskLeaveConfirmed {};
struct SheetClosed {};  // "not now"

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
  std::vector<WrittenWords> words;
  std::vector<StatementCount> votes;
  std::vector<RecordEntry> record;  // of the programme, all its sessions
  std::vector<Revision> shown;      // results that participants have seen
  std::vector<Speaker> speakers;    // of this session, by visit
};

struct HouseLoaded {
  bool has_pin = false;
  std::vector<Session> sessions;    // newest first
  Id open;                          // the open session, or nil
  std::vector<Revision> revisions;  // of the open session's prompts
  SessionCounts counts;             // of the open session
  CodeTries tries;                  // wrong codes of pictures
  bool loosened = false;            // its file promises less than the open session: refused
};
struct StoreFailed {
  Error error;
};  // the store cannot be used at all
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
  CodeTries tries;
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
};
struct PinAccepted {
  Ticket ticket = 0;
};
struct PinRefused {
  Ticket ticket = 0;
};
struct Target {
  std::string folder, label;
  bool stick = false;
};
struct TargetsFound {
  std::vector<Target> targets;
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
    RoleTapped, RoleDeclined, ChoiceTapped, NumberSet, PointTouched, NextTapped, BackTapped,
    SkipTapped, AnswerCleared, StillHereTapped, CaretPlaced, AccessOpened, AccessSet,
    EasyWordsTapped, ListenTapped, FocusMoved, WayOpened, PictureTapped, PictureRemoved, CodeWanted,
    LinkWanted, WithdrawTapped, WithdrawConfirmed, ChallengeOpened, NextAudienceAsked,
    QuestionPicked, PromiseBegun, OwnerSaid, PromisePostponed, AnswerBegun, StopCalled,
    InterventionUndone, HidingBegun, EntryDecided, EntryAdded, CornerTapped, FieldTouched,
    KeyTapped, CornerHeld, DigitTapped, DigitRemoved, PinEntered, DeskTurned, ProgrammeChosen,
    StepChosen, SessionOpenTapped, SessionCloseTapped, SessionCloseConfirmed, SessionChosen,
    StageMoved, ResultTurned, StageViewSet, WordsDecided, TargetChosen, ProfileChosen, ExportTapped,
    PlainExportConfirmed, RoomShownResults, DeskLeft, KioskLeaveConfirmed, SheetClosed, TimePassed,
    ScreenTouched, HouseLoaded, StoreFailed, SessionSaved, CountsLoaded, PastLoaded, VisitSaved,
    ResponseSaved, CodeIssued, CodeFound, CodeUnknown, LinkSaved, Withdrawn, WordsSaved, SaveFailed,
    PinSet, PinAccepted, PinRefused, TargetsFound, ExportProgressed, ExportWritten, ExportFailed,
    StageViewOpened, StageViewClosed, VoicesFound, SentenceBegan, SpeechEnded, LettersLookedAt>;

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
