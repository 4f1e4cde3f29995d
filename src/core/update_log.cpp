// What is done at the desk goes into its log, once it is done.
#include "core/reasons.h"
#include "core/update_parts.h"

namespace chorus {
namespace {

// The log keeps the code of a reason, never a facilitator's own words.
void keep_decision(Work& work, bool shown, std::string_view reason) {
  const bool coded = !shown && listed_reason(reason);
  keep_deed(work, shown ? DeedKind::words_shown : DeedKind::words_hidden, work.visit.desk.chosen,
            coded ? std::string(reason) : "");
}

}  // namespace

void keep_deed(Work& work, DeedKind kind, const Id& session, std::string detail) {
  work.give(KeepDeed{
      {kind, work.visit.role, session, std::move(detail), quarter_hour(work.now.wall_ms)}});
}

void keep_deed(Work& work, const RecordEntry& entry) {
  switch (entry.kind) {
    case RecordKind::decided:
      return keep_decision(work, entry.code == "shown", entry.text);
    case RecordKind::answer:
      return keep_deed(work, DeedKind::answered, entry.session);
    case RecordKind::commitment:
      return keep_deed(work, DeedKind::promised, entry.session);
    case RecordKind::owned:
    case RecordKind::postponed:
      return keep_deed(work, DeedKind::promise_moved, entry.session);
    default:
      return;
  }
}

void keep_deed(Work& work, const WrittenWords& words) {
  keep_decision(work, words.moderation == Moderation::shown, words.reason);
}

void on(Work& work, const LogLoaded& loaded) {
  if (!arrived(work, loaded.ticket)) return;
  work.visit.desk.log = loaded.newest;
  work.visit.desk.log_broken_at = loaded.broken_at;
  work.visit.desk.log_offset_minutes = work.now.utc_offset_minutes;
  ++work.visit.turn;
}

}  // namespace chorus
