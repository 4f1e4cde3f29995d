// What people tap, as plain facts in the past tense: participants, the on-screen keyboard or a
// plugged-in one, facilitators. See core/event.h.
#pragma once

#include <cstddef>
#include <string>

#include "core/deeds.h"
#include "core/id.h"
#include "core/session.h"
#include "core/value.h"

namespace chorus {

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
struct StrokeDrawn {  // on a board, from where the finger came down to where it lifted: per mille
  std::string prompt;
  std::vector<Point> points;
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
struct PinForgotten {};  // the recovery key is asked for
struct KeyNoted {};      // somebody has written down the recovery key that is shown
struct PinBegun {
  DeskRole role = DeskRole::keeper;
};  // at the desk: this one's PIN is chosen anew
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
};  // from a statement or a result; both empty: from nothing but the room
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
  // Of an answer's words, which are no entry of the record: `entry` is nil then.
  Id visit = {};
  std::string prompt = {};
  int revision = 1;
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
struct CopiesPlaced {
  std::string folder;
};  // copies of the store go to this stick too, whenever it is there; empty: to none
struct PlainExportConfirmed {};  // to a stick, though anybody who finds it can read it
struct RoomShownResults {};      // the screen is turned to the room
struct DeskLeft {};              // back to the poster
struct KioskLeaveConfirmed {};
struct SheetClosed {};  // "not now"

}  // namespace chorus
