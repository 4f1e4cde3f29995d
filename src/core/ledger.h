// Words and deeds: what was promised, what the owner says became of it, what witnesses say, and
// what people challenge. Folded from the room's record; nothing is decided here but how they add
// up.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/privacy.h"
#include "core/record.h"
#include "core/session.h"

namespace chorus {

// How many said each of kVerdicts or kVoices, in their order.
struct Verdicts {
  std::int64_t kept = 0, partly = 0, broken = 0, cannot_tell = 0;
  std::int64_t people() const { return kept + partly + broken + cannot_tell; }
  bool operator==(const Verdicts&) const = default;
};

// Kept 1000, partly 500, not 0; those who cannot tell are not counted. Nothing where nobody could.
std::optional<int> score_per_mille(const Verdicts& verdicts);

struct Challenge {
  RecordEntry made;
  std::vector<RecordEntry> answers;
  Moderation moderation = Moderation::waiting;  // of its words
  int age = 0;  // sessions of the programme that were opened since; 0: this one
  bool open() const { return answers.empty(); }
};

struct Commitment {
  RecordEntry made;
  std::string due;  // after the last postponement
  int postponed = 0;
  std::int64_t agreed = 0, not_agreed = 0;
  std::vector<RecordEntry> objections;
  std::optional<std::string> owner;  // the owner's last word: "kept", "partly" or "not"
  Verdicts witnesses;
  // Of a participant's own promise, and why it is hidden; the desk's are always shown.
  Moderation moderation = Moderation::shown;
  std::string reason = {};
  bool of_the_room() const { return !made.visit.nil(); }  // a participant made it
  // Kept or given up by its owner, and borne out by the witnesses: then it is done with. The owner
  // alone cannot close one.
  bool closed() const;
  bool due_by(std::string_view date) const { return !closed() && due <= date; }
};

struct Ledger {
  std::vector<Commitment> commitments;  // that may be shown to the room; by day, then by id
  std::vector<Commitment> withheld;     // participants' own that may not, or not yet
  std::vector<Challenge> challenges;    // open ones first, the oldest first
  int witnesses = 0;                    // people who said of some promise what came of it

  const Commitment* commitment(const Id& id) const;  // nullptr when there is none
  bool tells_of_promises() const;  // there are some to show, or to say that they are hidden
  // Of one thing: an entry, or what stands at `on` (a result, a seeded statement).
  std::vector<const Challenge*> challenges_of(const Id& about, std::string_view on) const;
  bool challenged(const Id& about, std::string_view on) const;  // by one that is still open
  std::optional<int> owners_score() const;     // per mille, over all that the owner spoke of
  std::optional<int> witnesses_score() const;  // per mille
};

// `record`: of one programme, in any order. `sessions`: all that are known, for the age.
Ledger read_ledger(const std::vector<RecordEntry>& record, const std::vector<Session>& sessions,
                   std::string_view programme);

// What participants of a session have promised, for the one who decides what the room sees.
std::vector<const Commitment*> promises_to_read(const Ledger& ledger, const Id& session);

// The verdicts that may be shown: all of them, or nothing where too few gave one.
std::optional<Verdicts> shown(const Verdicts& verdicts, const Thresholds& thresholds);

}  // namespace chorus
