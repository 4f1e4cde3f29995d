#include "screens/common.h"

namespace chorus {

Frame frame_of(const View& view, Layout layout) {
  Frame frame;
  frame.screen = screen_name(view.visit.screen);
  frame.language = view.visit.language;
  frame.right_to_left = view.tell.right_to_left();
  frame.layout = layout;
  frame.text_percent = view.visit.text_percent;
  frame.reduced_motion = view.house.catalogue->reduced_motion;
  frame.name = view.house.catalogue->name;
  if (view.house.rehearsal) frame.ribbon = view.tell("ribbon.rehearsal");
  return frame;
}

void back_button(const View& view, Page& page) {
  page.button({.id = "back",
               .label = view.tell("bar.back"),
               .tap = BackTapped{},
               .place = Place::start,
               .icon = Icon::back});
}

void tool_buttons(const View& view, Page& page) {
  const Language* language = view.house.catalogue->strings.find(view.visit.language);
  if (view.house.catalogue->strings.languages().size() > 1) {
    page.button({.id = "language",
                 .label = language != nullptr ? language->name : view.visit.language,
                 .tap = LanguagesOpened{},
                 .place = Place::middle,
                 .icon = Icon::globe});
  }
  page.button({.id = "text_size",
               .label = view.tell("bar.text_size"),
               .tap = TextSizeTapped{},
               .place = Place::middle,
               .icon = Icon::text_size});
}

void desk_back_button(const View& view, Page& page, std::string_view to) {
  page.button({.id = "back",
               .label = view.tell("bar.back"),
               .tap = DeskTurned{std::string(to)},
               .place = Place::start,
               .icon = Icon::back});
}

void say_trouble(const View& view, Page& page) {
  if (view.visit.trouble) {
    page.say(view.tell("trouble.not_saved"), Tone::warning);
  } else if (view.visit.slow) {
    page.say(view.tell("trouble.saving"), Tone::note);
  } else if (!view.visit.note.empty()) {
    page.say(view.tell(view.visit.note), Tone::warning);
  }
}

const Session* session_of(const View& view) {
  return view.house.session(view.visit.journey.record.session);
}

const Programme* programme_of(const View& view) {
  return view.house.programme_of(view.visit.journey.record.session);
}

std::string scene_line(const View& view, const Programme& programme, const StagePlace& stage) {
  if (stage.scene < 0 || stage.scene >= static_cast<int>(programme.scenes.size())) return {};
  const Scene& scene = programme.scenes[static_cast<std::size_t>(stage.scene)];
  return view.tell("scene.title", {view.tell.number(stage.scene + 1), view.tell(scene.title)});
}

}  // namespace chorus
