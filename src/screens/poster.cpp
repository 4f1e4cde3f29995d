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
    if (!names.empty()) names += "  ·  ";
    names += language->name;
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
  page.button({.id = "corner",
               .label = view.tell("poster.desk"),
               .tap = CornerHeld{},
               .place = Place::corner,
               .icon = Icon::lock,
               .hold = true});
}

}  // namespace chorus
