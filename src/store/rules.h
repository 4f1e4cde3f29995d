// What a store refuses, whatever it is made of: both stores ask here before they write.
#pragma once

#include <optional>

#include "core/record.h"
#include "core/session.h"
#include "core/way_back.h"

namespace chorus {

// Whether `next` may be kept where `before` is (nothing when it is new). `other_open`: another
// session than this one is open.
Done may_keep(const std::optional<Session>& before, const Session& next, bool other_open);

// Whether a visit may be kept at all.
Done may_keep(const VisitRecord& visit);

// Whether an entry says what its kind asks for.
Done may_keep(const RecordEntry& entry);

// Whether two entries are one: what is sealed twice is never the same bytes.
bool same_entry(RecordEntry a, RecordEntry b);

// Whether `next` may go on from a visit of `earlier`.
Done may_link(const Session& next, const Session& earlier);

// Whether what people gave in a session may be deleted.
Done may_forget(const Session& session);

// What is held of one visit. Visits are added from the newest on; `promises` are counted apart.
struct HeldVisit {
  Id id, session;
  std::vector<ResponseRecord> answers;
  std::vector<RecordEntry> entries;
};
void add_held(Holdings& held, const HeldVisit& visit);

Error code_is_taken();
Error linked_already();
Error taken_back();
Error no_session(const Id& id);
Error damaged_roles();
Error no_entry(const Id& id);
Error entry_differs();  // from the one that has its id
Error no_visit();       // named by nothing: an error can come into a log
Error visit_moves();    // to another session
Error no_prompt(std::string_view prompt, int revision);
Error no_answer(std::string_view prompt);  // to decide about
Error answer_has_changed();                // since somebody decided about it
Error programme_differs(const Session& session, const Programme& programme);

}  // namespace chorus
