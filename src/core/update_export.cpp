// Taking a session away: where to, what, and whether the room has seen its results first.
#include <algorithm>

#include "core/update_parts.h"

namespace chorus {
namespace {

Desk& desk(Work& work) {
  return work.visit.desk;
}

bool writing(Work& work) {
  return desk(work).exporting.phase == Desk::Export::Phase::writing;
}

void begin_export(Work& work, std::string reason) {
  Desk::Export& exporting = desk(work).exporting;
  exporting = {};
  exporting.phase = Desk::Export::Phase::writing;
  exporting.ticket = work.ticket();
  work.give(WriteExport{exporting.ticket, desk(work).chosen, desk(work).target,
                        desk(work).full ? Profile::full : Profile::deidentified,
                        std::move(reason)});
}

bool may_export(Work& work) {
  if (work.visit.screen != Screen::desk_export || desk(work).target.empty()) return false;
  if (writing(work)) return false;
  return !desk(work).chosen.nil() && desk(work).counts_ready;
}

bool on_stick(const Desk& desk) {
  return std::any_of(desk.targets.begin(), desk.targets.end(),
                     [&](const Target& each) { return each.stick && each.folder == desk.target; });
}

bool encrypted(Work& work) {
  const Programme* programme = work.house().programme_of(desk(work).chosen);
  return programme != nullptr && !work.catalogue().export_keys_of(*programme).empty();
}

void start_export(Work& work) {
  if (all_shown(counts_at_desk(work.house(), work.visit))) return begin_export(work, {});
  work.go(Screen::desk_reason);
  desk(work).what = empty_field(work.visit, kMostOfWords);
}

}  // namespace

void on(Work& work, const TargetChosen& chosen) {
  if (!writing(work)) desk(work).target = chosen.folder;
}
void on(Work& work, const ProfileChosen& chosen) {
  if (!writing(work)) desk(work).full = chosen.full;
}

void on(Work& work, const ExportTapped&) {
  if (!may_export(work)) return;
  if (!on_stick(desk(work)) || encrypted(work)) return start_export(work);
  work.visit.sheet = "plain_export";
}

void on(Work& work, const PlainExportConfirmed&) {
  if (work.visit.sheet != "plain_export" || !may_export(work)) return;
  work.visit.sheet.clear();
  start_export(work);
}

void export_with_reason(Work& work) {
  const std::string reason = desk(work).what.text;
  if (reason.find_first_not_of(" \t\r\n") == std::string::npos) return work.note("reason.missing");
  work.go(Screen::desk_export);
  begin_export(work, reason);
}

void note_shown(Work& work, const SessionCounts& counts, const Session& session,
                const Revision& result) {
  for (const Revision& each : counts.shown)
    if (each.prompt == result.prompt && each.revision == result.revision) return;
  for (SessionCounts* each : {&work.house().counts, &desk(work).counts})
    if (each == &counts) each->shown.push_back(result);
  work.give(RecordShown{session.id, result.prompt, result.revision});
}

// The screen is the room's now: from here only the PIN leads back to the desk.
void on(Work& work, const RoomShownResults&) {
  const Session* session = work.house().session(desk(work).chosen);
  if (work.visit.screen != Screen::desk_reason || session == nullptr) return;
  if (!may_show_room(*session)) return;
  Journey& way = work.visit.journey;
  way = Journey{};
  way.record.session = session->id;
  way.declined = way.presenting = true;
  work.visit.role = DeskRole::none;
  work.go(Screen::results);
  show_result(work);
}

}  // namespace chorus
