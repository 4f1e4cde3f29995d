// What was tried on the stage, and what the room says of it: could it work where you are, who would
// have to allow it, what would get in the way. Folded from the room's record; an intervention that
// was taken back counts nowhere.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/event.h"
#include "core/programme.h"
#include "core/record.h"
#include "core/session.h"
#include "core/tally.h"

namespace chorus {

// Several codes in one field of an entry, with commas between them.
std::vector<std::string> codes_in(std::string_view field);
std::string one_field(const std::vector<std::string>& codes);
// With `code`, or without it where it was there.
std::string toggled(std::string_view field, std::string_view code);

// Those of one session that stand, in the order of the play: by scene, take and beat. Pointers into
// `record`.
std::vector<const RecordEntry*> interventions_of(const std::vector<RecordEntry>& record,
                                                 const Id& session, const Programme& programme);
// Codes of the scenes in which some stand, in the order of the programme.
std::vector<std::string> stopped_scenes(const std::vector<RecordEntry>& record, const Id& session,
                                        const Programme& programme);
// One that stands; nullptr when there is none of that id.
const RecordEntry* intervention(const std::vector<RecordEntry>& record, const Id& id);

// What can be tried in a scene: its own tactics, then the programme's.
std::vector<const Named*> tactics_of(const Programme& programme, const Scene& scene);
// Whom somebody can replace there: its characters, then the programme's roles, as code and label.
std::vector<Named> replaceable(const Programme& programme, const Scene& scene);
// Who may have to allow something: the programme's roles, then kOthersWhoAllow.
std::vector<std::string> who_allows(const Programme& programme);

// Of the interventions of a scene in which the same was tried. So each intervention is counted in
// one place, and no figure is the sum of others. A person counts once, with what they said of the
// last of them.
struct TriedAlike {
  std::string tactics;  // their codes, as one field; empty: none was named
  int times = 0;
  Tally works;  // kWorks
};
struct SceneTried {
  const Scene* scene = nullptr;
  std::vector<std::int64_t> stops;  // by beat; those at none are only in `times`
  std::int64_t times = 0;
  std::vector<TriedAlike> tried;   // the most often tried first
  Tally allow;                     // who_allows(); a person counts once, with all that they said
  Tally hinder;                    // kHindrances; the same
  std::vector<std::string> words;  // what would get in the way, that may be shown, by text
};
// Of each scene that was stopped, in the order of the programme. Pointers into `programme`.
std::vector<SceneTried> read_tried(const Programme& programme, const Session& session,
                                   const SessionCounts& counts);

// What people wrote of interventions of a session, for the one who decides what the room sees.
struct WordsOfVoice {
  const RecordEntry* entry = nullptr;
  Moderation moderation = Moderation::waiting;
  std::string reason;  // why it is hidden
};
std::vector<WordsOfVoice> words_of_voices(const std::vector<RecordEntry>& record,
                                          const Id& session);

}  // namespace chorus
