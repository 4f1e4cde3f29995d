// What the files of update() share. Internal to core.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/effect.h"
#include "core/event.h"
#include "core/moment.h"
#include "core/state.h"

namespace chorus {

// One turn of update(): the visit that the event belongs to, and what comes of it.
struct Work {
  State& state;
  Visit& visit;
  const Moment& now;
  std::vector<Effect>& effects;

  House& house() { return state.house; }
  const Catalogue& catalogue() { return *state.house.catalogue; }

  void go(Screen screen);           // to another screen: a new turn, messages gone
  void note(std::string_view key);  // a short message on the same screen
  Ticket ticket() { return state.next_ticket++; }
  // Gives an order whose outcome the visit waits for: taps are ignored until it comes.
  template <class Order>
  void wait_for(Order order) {
    order.ticket = ticket();
    visit.saving = order.ticket;
    visit.saving_since_ms = now.steady_ms;
    visit.slow = visit.very_slow = false;
    visit.trouble.reset();
    visit.tries = 0;
    visit.again_ms = 0;
    visit.order = order;
    effects.emplace_back(std::move(order));
  }
  template <class Order>
  void give(Order order) {
    effects.emplace_back(std::move(order));
  }
};

// The desk's own screens; those before them are participants' and the way to the desk.
inline bool at_desk(const Work& work) {
  return work.visit.screen >= Screen::desk_home;
}

// --- update_journey.cpp: a participant's way
void start_journey(Work& work);
void begin_prompts(Work& work);
void prompt_answered(Work& work);  // the answer on the screen is durable
void turn_journey(Work& work);     // Next or Skip led on: to the next prompt, or the end
void show_result(Work& work);      // the result screen came up: participants have seen it
void reset_visit(Work& work);      // back to the poster; nothing of the last person is left
void open_step(Work& work);        // at journey.at
const Prompt* current_prompt(const House& house, const Visit& visit);
const PromptType* current_type(const House& house, const Visit& visit);

// --- update_statements.cpp
void open_statements(Work& work, const Prompt& prompt);
bool turn_statements(Work& work);  // to the next statement; false: this prompt is done with
bool back_statements(Work& work);
bool write_statement(Work& work);  // own words go to the record first; false: they need not
void leave_statements(Work& work);
void clear_statement(Work& work, const Prompt& prompt);

// --- update_stage.cpp: the Joker's desk
void choose_at_stage(Work& work, std::string_view row, std::string_view code);
void keep_intervention(Work& work);

// --- update_tried.cpp: what a visit says of what was tried on the stage
// Of the newest interventions of the scene that was just seen.
std::vector<std::string> tried_steps(const House& house, const Session& session);
// A step asks of what is gone or hidden, or once more what this visit has not answered before.
bool passes_over(const House& house, const Journey& way, std::string_view step);
void choose_for_stage(Work& work, std::string_view code);

// --- update_promises.cpp
std::vector<std::string> due_steps(const House& house, const Session& session);
// Nobody is asked to agree to their own.
std::vector<std::string> pledge_steps(const House& house, const Session& session, const Id& visit);
void open_entry(Work& work);  // the step at journey.at asks of an entry of the record
void choose_for_entry(Work& work, std::string_view row, std::string_view code);
void next_entry(Work& work);
void begin_entry_words(Work& work, std::string text);
void send_challenge(Work& work);
void leave_to_results(Work& work);  // from a challenge or an own promise

// --- update_ledger.cpp
// Gives it an id, its session, and its number among the desk's entries about the same thing.
void add_entry(Work& work, RecordEntry entry);
// An entry of the desk's own, with empty fields to write in.
void begin_entry(Work& work, Screen screen, RecordEntry entry);
void make_promise(Work& work);     // of what the desk, or a participant, has written
void hide_in_words(Work& work);    // what is to be hidden, for the reason that was written
void give_answer(Work& work);      // to a challenge
void carry_questions(Work& work);  // to the session that has just been opened
void read_again(House& house);     // boards and ledger, from the counts and the record
// The roles of somebody of the open session who has spoken in the record.
void keep_speaker(House& house, const VisitRecord& visit);

// --- update_desk.cpp
void draft_session(Work& work, const Programme& programme);
void pick_questions(Work& work);  // of the last audience, those that every role supported
void open_desk(Work& work);       // for the role that the visit has
void enter_desk(Work& work, Screen screen);
TextField* field_being_written(Visit& visit);
TextField empty_field(const Visit& visit, int most);  // of one line

// --- update_pin.cpp
void take_pin_tries(Work& work, const Tries& tries);  // wrong PINs, and what they cost
void forget_secrets(Visit& visit);
void try_key(Work& work);  // the recovery key that was typed

// --- update_log.cpp
void keep_deed(Work& work, DeedKind kind, const Id& session = {}, std::string detail = {});
void keep_deed(Work& work, const RecordEntry& entry);   // of the desk's own
void keep_deed(Work& work, const WrittenWords& words);  // decided about
// --- update_store.cpp: how the store does
void store_began(Work& work);   // it has been loaded, or a session has been opened
void store_kept(House& house);  // what it was given
bool store_refused(Work& work, const Error& error);  // a save; false: the store is not to blame
void store_time(Work& work);                         // what time alone brings about
std::int64_t store_due(const House& house);          // steady; INT64_MAX: never
void save_again(Work& work);                         // what this visit could not save
void back_up(Work& work, bool session_end);

// --- update_stage_view.cpp
// An answer of this visit is counted or taken back: of which roles, to which prompt.
void tell_stage_view(Work& work, RoleMask roles, std::string_view prompt, const Value& value);
// Decisions about a statement or a text: what is taken down leaves the stage view at once.
void tell_stage_view(House& house, const RecordEntry& entry);
void tell_stage_view(House& house, const WrittenWords& words);
// A visit was taken back: what the counts were `before`.
void tell_stage_view(Work& work, const Id& withdrawn, const SessionCounts& before);
void follow_answers(Work& work);  // time has come for the stage view to show what is new
void lower_curtain(Work& work);   // and forget what was shown

// --- update_access.cpp
void speak_screen(Work& work);  // from its beginning, where somebody listens
void stop_listening(Work& work);

// --- update_time.cpp
void time_passed(Work& work);
void thank_for(Work& work, int seconds);  // the thanks screen stays so long

// --- update_way_back.cpp
void take_tries(Work& work, const Tries& tries);  // of wrong codes, and what they cost
void find_code(Work& work);                       // of the pictures tapped
void leave_way(Work& work);   // back from the pictures to where they were asked for
bool link_first(Work& work);  // this visit goes on from an earlier one: that is kept first

// --- update_bookmark.cpp
// After each event: keeps where the visitor stands, or forgets it where a place was kept before.
void follow_bookmark(Work& work, Turn kept_before);

// --- update_export.cpp
void export_with_reason(Work& work);
// A result is on a screen that participants see: kept once. `counts` are the session's.
void note_shown(Work& work, const SessionCounts& counts, const Session& session,
                const Revision& result);

// --- update_outcomes.cpp
bool arrived(Work& work, Ticket ticket);  // true when the visit waited for this; no longer then
// For the sessions before, one order after another, so that nobody's answer waits long behind them.
void ask_for_past(Work& work);
void visit_saved(Work& work);
void thank(Work& work);

// One for each alternative of What; see the table in event.h.
void on(Work&, const std::monostate&);
void on(Work&, const PosterTouched&);
void on(Work&, const LanguagesOpened&);
void on(Work&, const LanguageChosen&);
void on(Work&, const ConsentGiven&);
void on(Work&, const ConsentDeclined&);
void on(Work&, const RoleTapped&);
void on(Work&, const RoleDeclined&);
void on(Work&, const ChoiceTapped&);
void on(Work&, const NumberSet&);
void on(Work&, const PointTouched&);
void on(Work&, const StrokeDrawn&);
void on(Work&, const NextTapped&);
void on(Work&, const BackTapped&);
void on(Work&, const SkipTapped&);
void on(Work&, const AnswerCleared&);
void on(Work&, const StillHereTapped&);
void on(Work&, const AccessOpened&);
void on(Work&, const AccessSet&);
void on(Work&, const EasyWordsTapped&);
void on(Work&, const ListenTapped&);
void on(Work&, const FocusMoved&);
void on(Work&, const WayOpened&);
void on(Work&, const PictureTapped&);
void on(Work&, const PictureRemoved&);
void on(Work&, const CodeWanted&);
void on(Work&, const LinkWanted&);
void on(Work&, const WithdrawTapped&);
void on(Work&, const WithdrawConfirmed&);
void on(Work&, const ChallengeOpened&);
void on(Work&, const NextAudienceAsked&);
void on(Work&, const QuestionPicked&);
void on(Work&, const PromiseBegun&);
void on(Work&, const OwnerSaid&);
void on(Work&, const PromisePostponed&);
void on(Work&, const AnswerBegun&);
void on(Work&, const StopCalled&);
void on(Work&, const InterventionUndone&);
void on(Work&, const HidingBegun&);
void on(Work&, const EntryDecided&);
void on(Work&, const EntryAdded&);
void on(Work&, const CornerTapped&);
void on(Work&, const CaretPlaced&);
void on(Work&, const FieldTouched&);
void on(Work&, const KeyTapped&);
void on(Work&, const CornerHeld&);
void on(Work&, const DigitTapped&);
void on(Work&, const DigitRemoved&);
void on(Work&, const PinEntered&);
void on(Work&, const PinForgotten&);
void on(Work&, const KeyNoted&);
void on(Work&, const PinBegun&);
void on(Work&, const DeskTurned&);
void on(Work&, const ProgrammeChosen&);
void on(Work&, const StepChosen&);
void on(Work&, const SessionOpenTapped&);
void on(Work&, const SessionCloseTapped&);
void on(Work&, const SessionCloseConfirmed&);
void on(Work&, const SessionChosen&);
void on(Work&, const StageMoved&);
void on(Work&, const ResultTurned&);
void on(Work&, const StageViewSet&);
void on(Work&, const WordsDecided&);
void on(Work&, const TargetChosen&);
void on(Work&, const CopiesPlaced&);
void on(Work&, const CopiesPlaceKept&);
void on(Work&, const ProfileChosen&);
void on(Work&, const ExportTapped&);
void on(Work&, const PlainExportConfirmed&);
void on(Work&, const RoomShownResults&);
void on(Work&, const DeskLeft&);
void on(Work&, const KioskLeaveConfirmed&);
void on(Work&, const SheetClosed&);
void on(Work&, const TimePassed&);
void on(Work&, const ScreenTouched&);
void on(Work&, const HouseLoaded&);
void on(Work&, const BookmarkFound&);
void on(Work&, const StoreFailed&);
void on(Work&, const StoreTried&);
void on(Work&, const StoreExamined&);
void on(Work&, const BackedUp&);
void on(Work&, const SessionSaved&);
void on(Work&, const CountsLoaded&);
void on(Work&, const PastLoaded&);
void on(Work&, const VisitSaved&);
void on(Work&, const ResponseSaved&);
void on(Work&, const CodeIssued&);
void on(Work&, const CodeFound&);
void on(Work&, const CodeUnknown&);
void on(Work&, const LinkSaved&);
void on(Work&, const Withdrawn&);
void on(Work&, const WordsSaved&);
void on(Work&, const SaveFailed&);
void on(Work&, const PinSet&);
void on(Work&, const PinTaken&);
void on(Work&, const PinAccepted&);
void on(Work&, const PinRefused&);
void on(Work&, const LogLoaded&);
void on(Work&, const TargetsFound&);
void on(Work&, const ExportProgressed&);
void on(Work&, const ExportWritten&);
void on(Work&, const ExportFailed&);
void on(Work&, const StageViewOpened&);
void on(Work&, const StageViewClosed&);
void on(Work&, const VoicesFound&);
void on(Work&, const SentenceBegan&);
void on(Work&, const SpeechEnded&);
void on(Work&, const LettersLookedAt&);

}  // namespace chorus
