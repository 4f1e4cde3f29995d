// Orders that update() gives and only the app carries out. Plain data. Where an outcome matters,
// the order has a ticket and the outcome comes back as an event with the same ticket: "saved" is
// said only by the event that says it is durable.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/event.h"
#include "core/export_source.h"
#include "core/session.h"

namespace chorus {

struct LoadHouse {};     // → HouseLoaded, BookmarkFound where there is one; or StoreFailed
struct TryStore {};      // → StoreTried; opens it again and looks at it first
struct ExamineStore {};  // → StoreExamined; reads all of it
struct BackUp {          // → BackedUp
  std::int64_t wall_ms = 0;
  bool session_end = false;  // a copy that is kept however many come after it
};
struct SaveVisit {
  Ticket ticket = 0;
  VisitRecord visit;
};  // → VisitSaved
struct SaveResponse {
  Ticket ticket = 0;
  ResponseRecord response;
};  // → ResponseSaved
struct SaveSession {
  Ticket ticket = 0;
  Session session;
};  // → SessionSaved; opening registers prompts
struct LoadCounts {
  Ticket ticket = 0;
  Id session;
};  // → CountsLoaded
struct LoadPast {
  Id session;
};  // → PastLoaded; nobody waits for it
struct RecordShown {
  Id session;
  std::string prompt;
  int revision = 1;
};  // participants saw this result
struct SaveWords {
  Ticket ticket = 0;
  WrittenWords words;
};  // → WordsSaved
struct AddEntry {
  Ticket ticket = 0;
  RecordEntry entry;
};  // → EntryAdded
struct IssueCode {
  Ticket ticket = 0;
  Id visit;
};  // → CodeIssued
struct FindCode {
  Ticket ticket = 0;
  PictureCode code;
  Tries before, if_wrong;  // a wrong one is kept before anything is compared
};                         // → CodeFound or CodeUnknown
struct LinkVisit {
  Ticket ticket = 0;
  Id visit, earlier;
};  // → LinkSaved
struct WithdrawVisit {
  Ticket ticket = 0;
  Id visit;
};  // → Withdrawn
struct SetPin {
  Ticket ticket = 0;
  DeskRole role = DeskRole::keeper;
  std::string pin;
};  // → PinSet or PinTaken
// A wrong try is kept before anything is compared. Only the keeper's own forgives earlier ones:
// else who has a facilitator's PIN could try the keeper's as often as they like.
struct CheckPin {
  Ticket ticket = 0;
  std::string pin;
  Tries before, if_wrong;
};  // → PinAccepted or PinRefused
struct CheckKey {
  Ticket ticket = 0;
  std::string key;  // as it was typed
  Tries before, if_wrong;
};  // → PinAccepted or PinRefused
struct KeepDeed {
  Deed deed;
};  // nobody waits for it
struct LoadLog {
  Ticket ticket = 0;
};  // → LogLoaded
struct PlaceCopies {
  Ticket ticket = 0;
  std::string folder;   // of a stick; empty: none
};                      // → CopiesPlaceKept
struct FindTargets {};  // → TargetsFound
struct WriteExport {    // → ExportProgressed… ExportWritten/Failed
  Ticket ticket = 0;
  Id session;
  std::string folder;
  Profile profile = Profile::deidentified;
  std::string reason;  // why the room has not seen all results; empty: it has
};
struct SpeakScreen {
  Ticket ticket = 0;
};  // → SentenceBegan… SpeechEnded; interrupts what is being said
struct SpeakWords {
  Ticket ticket = 0;
  std::string words;
};  // → SpeechEnded
struct StopSpeaking {};
struct LookAtLetters {};  // → LettersLookedAt
struct KeepBookmark {
  Bookmark place;
};  // takes the place of the one before; nobody waits for it
struct ForgetBookmark {};
struct LeaveKiosk {};

using Effect =
    std::variant<LoadHouse, TryStore, ExamineStore, BackUp, SaveVisit, SaveResponse, SaveSession,
                 LoadCounts, LoadPast, RecordShown, SaveWords, AddEntry, IssueCode, FindCode,
                 LinkVisit, WithdrawVisit, SetPin, CheckPin, CheckKey, KeepDeed, LoadLog,
                 PlaceCopies, FindTargets, WriteExport, SpeakScreen, SpeakWords, StopSpeaking,
                 LookAtLetters, KeepBookmark, ForgetBookmark, LeaveKiosk>;

}  // namespace chorus
