// Taking the session away: to a folder or a stick, with progress, and what came of it.
#include "core/keys.h"
#include "screens/common.h"

namespace chorus {
namespace {

// A path reads from left to right also in a text that does not.
std::string left_to_right(const std::string& path) {
  return "\u200E" + path + "\u200E";
}

std::string file_name(const std::string& path) {
  return path.substr(path.rfind('/') + 1);  // all of it where there is no folder
}

// The end of a long path tells more than its beginning.
std::string end_of(const std::string& path) {
  constexpr std::size_t kMost = 48;
  if (path.size() <= kMost) return left_to_right(path);
  const std::size_t slash = path.find('/', path.size() - kMost);
  return left_to_right("…" + path.substr(slash == std::string::npos ? path.rfind('/') : slash));
}

std::string name_of(const View& view, const Target& target) {
  return target.label.empty() ? view.tell("export.here") : left_to_right(file_name(target.label));
}

// The one that a file lies in; nullptr: it has been pulled out since.
const Target* target_of(const Desk& desk, const std::string& path) {
  const std::string folder = path.substr(0, path.rfind('/'));
  for (const Target& each : desk.targets)
    if (each.folder == folder) return &each;
  return nullptr;
}

// What was written, and where it is: the place by its name, and the folder where there is no stick
// that one can take along.
void write_written(const View& view, const Desk& desk, Page& page) {
  const std::string& path = desk.exporting.path;
  const Target* target = target_of(desk, path);
  Entry file;
  file.id = "written";
  file.title = view.tell(view.house.rehearsal ? "export.written_practice" : "export.written");
  file.detail = view.tell.count("export.responses", desk.exporting.done);
  if (target != nullptr) file.detail += " · " + name_of(view, *target);
  file.detail += " · " + left_to_right(file_name(path));
  file.icon = Icon::check;
  file.current = true;
  page.entries({.id = "outcome", .label = {}, .entries = {file}, .none = {}});
  if (target == nullptr || !target->stick)
    page.say(end_of(path.substr(0, path.rfind('/'))), Tone::note);
}

void write_outcome(const View& view, const Desk& desk, Page& page) {
  const Desk::Export& exporting = desk.exporting;
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
      return write_written(view, desk, page);
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
         .label = target.label.empty() ? view.tell("export.here") : end_of(target.label),
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
  write_outcome(view, desk, page);
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
