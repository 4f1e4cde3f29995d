// The room's record: what people wrote, challenged, promised and saw. Entries are only ever added:
// a later one answers an earlier one (`about`), and nothing that was said is changed or taken out
// of sight without saying so. They belong to a session, and are read for the whole programme, so
// that words can be held against deeds from one session to the next.
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/id.h"

namespace chorus {

enum class RecordKind {
  statement,   // on: the prompt; text: a person's own words. Of an experience: code one of kSides;
               // how: codes of who was let down or helped
  decided,     // about a statement or a challenge: code "shown" or "hidden"; text: the reason
  challenge,   // about an entry, or on a prompt's result or a seeded statement; code: its kind
  answer,      // about a challenge: role that answers, text
  commitment,  // text: what; role: who; due; how we will see it; about or on: from which statement
  voice,       // about a commitment: code "agreed", "not_agreed", "object"; text: the reason.
               // About an intervention: code one of kWorks; "allow", role: who would have to;
  // "hinder", how: what would get in the way; text. About a statement: code "ask_next":
  // a participant asks for it to be put to the next audience, or the desk puts it to
  // its session's
  owned,         // about a commitment, by its owner: code "kept", "partly", "not"
  verdict,       // about a commitment: code "kept", "partly", "not", "cannot_tell"; how: "saw"…
  postponed,     // about a commitment: due
  intervention,  // on: scene; code: beat; take; role that was replaced; how: tactics; text
  undone,        // about an intervention: a tombstone
};
inline constexpr std::array<std::string_view, 11> kRecordKinds{
    "statement", "decided", "challenge", "answer",       "commitment", "voice",
    "owned",     "verdict", "postponed", "intervention", "undone"};

struct RecordEntry {
  Id id;
  Id session;
  RecordKind kind = RecordKind::statement;
  Id about;          // the entry that it answers; nil: none
  Id visit;          // of the participant who gave it; nil: the desk. Shown to nobody.
  std::string on;    // code of a prompt or scene; "prompt/statement" for a seeded statement
  std::string code;  // the kind's closed word; see above
  std::string role;  // code of a role, or the name of an organisation; never a person's name
  std::string text;  // own words
  std::string how;   // see above
  std::string due;   // "2027-03-01"
  int number = 0;    // of the desk's entries about the same thing, from 1; intervention: the take
  bool operator==(const RecordEntry&) const = default;
};

// The four kinds of challenge, and the words that a verdict and its witness can have.
inline constexpr std::array<std::string_view, 4> kChallenges{"not_true_for_me", "left_out",
                                                             "who_decided", "try_else"};
inline constexpr std::array<std::string_view, 4> kVerdicts{"kept", "partly", "not", "cannot_tell"};
inline constexpr std::array<std::string_view, 3> kWitness{"saw", "told", "unknown"};
inline constexpr std::array<std::string_view, 3> kVoices{"agreed", "not_agreed", "object"};
// Of an intervention: could it work where you are, who beside the programme's roles would have to
// allow it, and what would get in the way. Codes of several stand in one field, with commas.
inline constexpr std::array<std::string_view, 4> kWorks{"yes", "partly", "no", "cannot_tell"};
inline constexpr std::array<std::string_view, 3> kOthersWhoAllow{"people_above", "the_organisation",
                                                                 "nobody_at_all"};
inline constexpr std::array<std::string_view, 7> kHindrances{
    "time", "money", "rules", "fear", "habit", "nobodys_job", "nothing"};

// What somebody tells of: something that did not work, or something that did.
inline constexpr std::array<std::string_view, 2> kSides{"failed", "worked"};

inline constexpr std::string_view kAskNext = "ask_next";

constexpr int kMostOfStatement = 140;  // characters; of each text of a participant's promise too
constexpr int kMostOfWords = 300;      // of the other texts
constexpr int kMostOfCodes = 1200;     // of several codes in one field

// The last decision about each entry that was decided about: the one with the highest number.
std::map<Id, const RecordEntry*> last_decisions(const std::vector<RecordEntry>& record);

// The entries of one session, and all that they are about, of a programme's record. Keeps the
// order.
std::vector<RecordEntry> record_of_session(const std::vector<RecordEntry>& record,
                                           const Id& session);

// What is left of an entry that was taken back: that there was one of its kind.
RecordEntry tombstone_of(const RecordEntry& entry);
bool is_tombstone(const RecordEntry& entry);
// The record as if what was taken back had never been said: without it and what was said about it.
// A promise that was made from it stays, since others made it, and names it no longer.
std::vector<RecordEntry> standing_record(std::vector<RecordEntry> record);

// How long each of its texts may be, in characters.
int most_of_words(const RecordEntry& entry);
bool says_something(std::string_view text);  // more than white space

// What is wrong with an entry by itself, whatever it answers: nothing, or what was expected.
std::string problem_of(const RecordEntry& entry);

}  // namespace chorus
