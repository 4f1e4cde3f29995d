// What several screens share. Internal to screens.
#pragma once

#include <string>

#include "core/page.h"
#include "core/state.h"

namespace chorus {

struct View {
  const House& house;
  const Visit& visit;
  Teller tell;
};

Frame frame_of(const View& view, Layout layout);
Frame step_frame(const View& view);  // of a question, with its place in the journey

// Buttons that stand in the same place on every screen.
void back_button(const View& view, Page& page);
void tool_buttons(const View& view, Page& page);  // language, read aloud, make it easier
bool can_listen(const View& view);  // a screen of a visitor's, in a language with a voice
void way_in_button(const View& view, Place place, Page& page);  // "I was here before"
void next_or_skip(const View& view, bool answered, Page& page);
// A field at the desk that can be touched to write in it, and the button that leaves it.
Entry field_entry(const View& view, const char* id, const char* title, const char* hint,
                  const std::string& text);
void done_button(const View& view, const char* id, Page& page);
void write_roles_to_choose(const View& view, const Id& session, const char* label,
                           const std::string& chosen, Page& page);  // for an entry of the record
// The parts of a promise that is being made; false: no field of it is being written in.
bool write_promise_field(const View& view, Page& page);
void write_promise_fields(const View& view, const Id& session, Page& page);
// On results: begins an own promise from what stands there, where this visit may make one.
void promise_button(const View& view, const std::string& on, Page& page);
void desk_bar(const View& view, Page& page, std::string_view to = "desk_home");

// "Not saved yet: try again", or "saving…" where it takes long; nothing otherwise.
void say_trouble(const View& view, Page& page);

// The journey's session and programme; nullptr when they are not known.
const Session* session_of(const View& view);
const Programme* programme_of(const View& view);

// A session's name; where nobody gave it another, its programme's, in the language of the screen.
std::string session_name(const View& view, const Session& session);
// A day, "2027-02-24", as it is said in the language: "24 February 2027". What is no day is handed
// back as it is.
std::string day_said(const View& view, std::string_view day);
std::string digits_said(const View& view, std::string_view text);  // "10:15", in its digits
std::string role_said(const View& view, DeskRole role);
std::string quoted(const View& view, const std::string& words);  // people's own, safe to show
std::string scene_line(const View& view, const Programme& programme, const StagePlace& stage);

// The way of the scenes at the desk: what can happen next, and in words what happens now.
void write_stage_moves(const View& view, const StagePlace& at, const Programme& programme,
                       Weight weight, Page& page);
std::string phase_line(const View& view, const StagePlace& at, const Programme& programme);

// What was tried on the stage, by whom replaced, at which beat.
Entry intervention_entry(const View& view, const Programme& programme, const RecordEntry& made);

// Adds the box of a text that is being written, as `id`.
void write_text_box(const View& view, const std::string& id, const TextField& field,
                    const std::string& placeholder, Page& page);

// Promises and challenges, as participants and the desk see them.
void write_promise(const View& view, const Commitment& promise, Page& page);  // what is asked about
std::string promise_line(const View& view, const Programme* programme, const Commitment& promise);
Entry promise_entry(const View& view, const Programme* programme, const Commitment& promise,
                    const Thresholds& thresholds);
std::string challenge_title(const View& view, const Challenge& challenge, bool with_words);
std::string challenge_age(const View& view, const Challenge& challenge);
// What an entry is about, in words: a statement, a promise, or a result's question.
std::string words_behind(const View& view, const RecordEntry& entry);
// The same at the desk, of a challenge in the record of the session that is looked at. What people
// wrote stands in quotation marks.
std::string challenged_at_desk(const View& view, const RecordEntry& challenge);
Entry challenge_at_desk(const View& view, const Challenge& challenge, bool with_words);
// Means of what owners and witnesses say; of witnesses only where enough people said something.
void write_scores(const View& view, const Ledger& ledger, const Thresholds& thresholds, Page& page);
// What was challenged of one thing, the oldest unanswered first, with the answers.
void write_challenges(const View& view, const Ledger& ledger, const Programme* programme,
                      const Id& about, std::string_view on, Page& page);

// The pictures of the visit's code, and which files with an earlier visit's answers have left.
std::string picture_label(const View& view, int picture);
PictureRow code_row(const View& view, bool large);
void say_what_left(const View& view, const Holdings& held, Page& page);
// Where a session stands in its programme's cycle, and what each step has left behind.
void write_wheel(const View& view, const Session& session, const Programme& programme,
                 const Ledger& ledger, Page& page);
// The gap of a prompt from session to session, where there are sessions to compare.
void write_trend(const View& view, const Session& session, const Programme& programme,
                 const SessionCounts& counts, const Prompt& prompt, int revision, Page& page);

// One function a screen; each says begin() and everything on it, write_screen() says end().
void write_waiting(const View& view, Page& page);
void write_store_fault(const View& view, Page& page);
void write_poster(const View& view, Page& page);
void write_languages(const View& view, Page& page);
void write_access(const View& view, Page& page);
void write_consent(const View& view, Page& page);
void write_way_in(const View& view, Page& page);
void write_way_found(const View& view, Page& page);
void write_way_back(const View& view, Page& page);
void write_roles(const View& view, Page& page);
void write_prompt(const View& view, Page& page);
void write_results(const View& view, Page& page);
void write_thanks(const View& view, Page& page);
void write_stage_view(const View& view, Page& page);
void write_pin(const View& view, Page& page);
void write_new_pin(const View& view, Page& page);
void write_repeat_pin(const View& view, Page& page);
void write_recover(const View& view, Page& page);
void write_recovery_key(const View& view, Page& page);
void write_desk_home(const View& view, Page& page);
void write_promised(const View& view, Page& page);
void write_tried(const View& view, Page& page);
void write_allowed(const View& view, Page& page);
void write_hindered(const View& view, Page& page);
void write_pledge(const View& view, Page& page);
void write_challenge(const View& view, Page& page);
void write_own_promise(const View& view, Page& page);
void write_desk_ledger(const View& view, Page& page);
void write_desk_promise(const View& view, Page& page);
void write_desk_answer(const View& view, Page& page);
void write_desk_joker(const View& view, Page& page);
void write_desk_stop(const View& view, Page& page);
void write_desk_new(const View& view, Page& page);
void write_desk_results(const View& view, Page& page);
void write_desk_stage(const View& view, Page& page);
void write_desk_words(const View& view, Page& page);
void write_desk_cycle(const View& view, Page& page);
void write_desk_languages(const View& view, Page& page);
void write_desk_export(const View& view, Page& page);
void write_desk_reason(const View& view, Page& page);
void write_desk_log(const View& view, Page& page);
void write_desk_pins(const View& view, Page& page);
void write_desk_leave(const View& view, Page& page);

}  // namespace chorus
