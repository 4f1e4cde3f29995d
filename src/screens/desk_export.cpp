// Taking the session away: to a folder or a stick, with progress, and what came of it.
#include "core/keys.h"
#include "screens/common.h"

namespace chorus {
namespace {

// A path reads from left to right also in a text that does not.
std::string left_to_right(const std::string& path) {
  return "\u200E" + path + "\u200E";
}

void write_outcome(const View& view, const Desk::Export& exporting, Page& page) {
  switch (exporting.phase) {
    case Desk::Export::Phase::none:
      return;
    case Desk::Export::Phase::writing:
      page.meter({.id = "progress",
                  .label = view.tell("export.writing"),
                  .done = exporting.done,
                  .total = exporting.total,
                  .countdown = false});
      return;
    case Desk::Export::Phase::written:
      page.say(view.tell("export.written"), Tone::strong);
      page.say(view.tell.count("export.responses", exporting.done), Tone::note);
      page.say(left_to_right(exporting.path), Tone::note);
      return;
    case Desk::Export::Phase::failed:
      page.say(view.tell("export.failed"), Tone::warning);
      if (exporting.error) page.say(sentence(*exporting.error), Tone::note);
      return;
  }
}

void write_targets(const View& view, Page& page) {
  const Desk& desk = view.visit.desk;
  Choices targets{.id = "target",
                  .label = view.tell("export.where"),
                  .look = Look::rows,
                  .several = false,
                  .choices = {}};
  for (std::size_t i = 0; i < desk.targets.size(); ++i) {
    const Target& target = desk.targets[i];
    targets.choices.push_back(
        {.code = std::to_string(i),
         .label = target.label.empty() ? view.tell("export.here") : left_to_right(target.label),
         .tap = TargetChosen{target.folder},
         .selected = target.folder == desk.target,
         .icon = target.stick ? Icon::usb : Icon::folder});
  }
  page.choices(targets);
}

// Where copies of the store go, beside the kiosk itself: asked once a stick is there.
void write_copies(const View& view, Page& page) {
  const std::string& named = view.house.health.copies_folder;
  Choices copies{.id = "copies",
                 .label = view.tell("export.copies"),
                 .look = Look::rows,
                 .several = false,
                 .choices = {{.code = "none",
                              .label = view.tell("export.copies_none"),
                              .tap = CopiesPlaced{},
                              .selected = named.empty()}}};
  bool there = false;
  for (std::size_t i = 0; i < view.visit.desk.targets.size(); ++i) {
    const Target& target = view.visit.desk.targets[i];
    if (!target.stick) continue;
    there = there || target.folder == named;
    copies.choices.push_back({.code = std::to_string(i),
                              .label = left_to_right(target.label),
                              .tap = CopiesPlaced{target.folder},
                              .selected = target.folder == named,
                              .icon = Icon::usb});
  }
  if (view.house.rehearsal || (copies.choices.size() == 1 && named.empty())) return;
  page.choices(copies);
  if (!named.empty() && !there)
    page.say(view.tell("export.copies_away", {left_to_right(named)}), Tone::note);
  page.say(view.tell("export.copies_about"), Tone::note);
}

void write_profiles(const View& view, Page& page) {
  page.choices({.id = "profile",
                .label = view.tell("export.what"),
                .look = Look::rows,
                .several = false,
                .choices = {{.code = "deidentified",
                             .label = view.tell("export.deidentified"),
                             .tap = ProfileChosen{false},
                             .selected = !view.visit.desk.full},
                            {.code = "full",
                             .label = view.tell("export.full"),
                             .tap = ProfileChosen{true},
                             .selected = view.visit.desk.full}}});
}

// Whom the file is encrypted to, as far as it is.
void write_recipients(const View& view, const Session& session, Page& page) {
  const Programme* programme = view.house.programme_of(session.id);
  if (programme == nullptr) return;
  std::string names;
  for (const std::string& key : view.house.catalogue->export_keys_of(*programme))
    names += (names.empty() ? "" : ", ") + short_key(key);
  if (!names.empty()) page.say(view.tell("export.encrypted", {left_to_right(names)}), Tone::note);
}

void write_plain_sheet(const View& view, Page& page) {
  page.open_sheet("plain_export");
  page.heading(view.tell("export.plain_heading"));
  page.say(view.tell("export.plain_about"));
  page.button({.id = "sheet.close", .label = view.tell("desk.not_now"), .tap = SheetClosed{}});
  page.button({.id = "confirm",
               .label = view.tell("export.plain_yes"),
               .tap = PlainExportConfirmed{},
               .weight = Weight::danger,
               .icon = Icon::save});
  page.close_sheet();
}

}  // namespace

void write_desk_export(const View& view, Page& page) {
  const Desk& desk = view.visit.desk;
  const Session* session = view.house.session(desk.chosen);
  const bool writing = desk.exporting.phase == Desk::Export::Phase::writing;
  Frame frame = frame_of(view, Layout::desk);
  frame.title = session != nullptr ? session_name(view, *session) : view.tell("desk.title");
  page.begin(frame);
  page.heading(view.tell("export.heading"));
  if (session == nullptr) {
    page.say(view.tell("desk.no_session"), Tone::note);
    return desk_bar(view, page);
  }
  page.say(view.tell("export.about"), Tone::note);
  write_recipients(view, *session, page);
  write_outcome(view, desk.exporting, page);
  write_profiles(view, page);
  write_targets(view, page);
  write_copies(view, page);
  if (!writing) desk_bar(view, page);
  page.button({.id = "refresh",
               .label = view.tell("export.refresh"),
               .tap = DeskTurned{"desk_export"},
               .place = Place::middle,
               .icon = Icon::refresh,
               .enabled = !writing});
  page.button({.id = "export",
               .label = view.tell("export.start"),
               .tap = ExportTapped{},
               .place = Place::end,
               .weight = Weight::primary,
               .icon = Icon::save,
               .enabled = !writing && !desk.target.empty()});
  if (view.visit.sheet == "plain_export") write_plain_sheet(view, page);
}

}  // namespace chorus
