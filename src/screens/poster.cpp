// The poster: one invitation. The corner is the facilitator's way to the desk.
#include "screens/common.h"

namespace chorus {
namespace {

const char* phase_key(TakePhase phase) {
  switch (phase) {
    case TakePhase::playing:
      return "poster.playing";
    case TakePhase::talking:
    case TakePhase::done:
      return "poster.talking";
    case TakePhase::ready:
      break;
  }
  return "poster.soon";
}

std::string language_names(const View& view, const Programme& programme) {
  std::string names;
  for (const std::string& code : programme.languages) {
    const Language* language = view.house.catalogue->strings.find(code);
    if (language == nullptr) continue;
    // Nothing but space between them, so that no line ends in a sign, and as much of it before each
    // as behind it, so that lines stand in the middle; each keeps its own direction.
    if (!names.empty()) names += " ";
    names += "\u00A0\u2068" + language->name + "\u2069\u00A0";
  }
  return names;
}

void write_open(const View& view, const Session& session, const Programme& programme, Page& page) {
  page.art(Art::masks);
  page.heading(view.tell(programme.title));
  page.say(view.tell(programme.about));
  const std::string scene = scene_line(view, programme, session.stage);
  if (!scene.empty()) page.say(view.tell(phase_key(session.stage.phase), {scene}), Tone::strong);
  page.button({.id = "start",
               .label = view.tell("poster.start"),
               .tap = PosterTouched{},
               .weight = Weight::primary,
               .icon = Icon::next});
  if (programme.languages.size() > 1) page.say(language_names(view, programme), Tone::note);
}

// Whether nothing waits for somebody who looks after the kiosk.
bool well(const House& house) {
  const StoreHealth& health = house.health;
  return !health.trouble && !health.damage && !health.no_backup;
}

// For those who cannot hold a finger still.
void write_desk_sheet(const View& view, Page& page) {
  page.open_sheet("desk");
  page.heading(view.tell("poster.desk_heading"));
  page.say(view.tell("poster.desk_about"));
  page.button({.id = "sheet.close",
               .label = view.tell("poster.desk_back"),
               .tap = SheetClosed{},
               .weight = Weight::primary,
               .icon = Icon::back});
  page.button({.id = "desk",
               .label = view.tell("poster.desk_enter"),
               .tap = CornerHeld{},
               .icon = Icon::lock});
  page.close_sheet();
}

}  // namespace

void write_poster(const View& view, Page& page) {
  page.begin(frame_of(view, Layout::poster));
  const Programme* programme = view.house.programme();
  if (programme != nullptr) {
    write_open(view, *view.house.open, *programme, page);
  } else {
    page.art(Art::empty_chairs);
    page.heading(view.tell("poster.closed"));
    page.say(view.tell("poster.closed_about"));
  }
  tool_buttons(view, page);
  if (!view.house.sessions.empty()) way_in_button(view, Place::middle, page);
  page.button({.id = "corner",
               .label = view.tell("poster.desk"),
               .tap = CornerHeld{},
               .place = Place::corner,
               .icon = well(view.house) ? Icon::lock : Icon::flag,
               .hold = true,
               .touched = CornerTapped{}});
  if (view.visit.sheet == "desk") write_desk_sheet(view, page);
}

}  // namespace chorus
