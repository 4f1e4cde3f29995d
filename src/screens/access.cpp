// What makes the kiosk easier for this visitor: size, colours and shape of the letters, easy words,
// reach, one switch, the voice. Each choice works at once, so that what it does can be seen.
#include "screens/common.h"

namespace chorus {
namespace {

// A theatre's own theme is called by its name.
std::string theme_label(const Teller& tell, const std::string& name) {
  const std::string key = "access.theme_" + name;
  const std::string label = tell(key);
  return label == key ? name : label;
}

std::string choice_label(const View& view, const std::string& setting, const std::string& code) {
  const Teller& tell = view.tell;
  if (setting == "text_size") return tell("access.percent", {tell.number(std::stoi(code))});
  if (setting == "theme") return theme_label(tell, code);
  if (setting == "letters")
    return tell(code == "on" ? "access.letters_easy" : "access.letters_usual");
  if (setting == "wording")
    return tell(code == "on" ? "access.wording_easy" : "access.wording_full");
  if (setting == "reach") return tell(code == "on" ? "access.reach_low" : "access.reach_usual");
  if (setting == "switch") return tell(code == "on" ? "access.switch_on" : "access.switch_off");
  if (setting == "speed") return tell(code == "75" ? "access.speed_slow" : "access.speed_usual");
  if (code == "40") return tell("access.loudness_low");
  return tell(code == "70" ? "access.loudness_middle" : "access.loudness_high");
}

void write_setting(const View& view, const std::string& setting, const char* label, Page& page) {
  const auto codes = setting_choices(setting, view.house.catalogue->themes);
  if (codes.size() < 2) return;
  page.section(view.tell(label));
  const std::string chosen = setting_of(view.visit.access, setting);
  const Look look = codes.size() > 3 ? Look::scale : Look::tiles;
  Choices choices{.id = setting, .label = {}, .look = look, .several = false, .choices = {}};
  for (const std::string& code : codes) {
    choices.choices.push_back({.code = code,
                               .label = choice_label(view, setting, code),
                               .tap = AccessSet{setting, code},
                               .selected = code == chosen});
  }
  page.choices(choices);
}

}  // namespace

void write_access(const View& view, Page& page) {
  page.begin(frame_of(view, Layout::question));
  page.heading(view.tell("access.heading"));
  page.say(view.tell("access.about"), Tone::note);
  write_setting(view, "text_size", "access.text_size", page);
  write_setting(view, "theme", "access.colours", page);
  write_setting(view, "letters", "access.letters", page);
  write_setting(view, "wording", "access.wording", page);
  write_setting(view, "reach", "access.reach", page);
  write_setting(view, "switch", "access.switch", page);
  if (can_listen(view)) {
    write_setting(view, "loudness", "access.loudness", page);
    write_setting(view, "speed", "access.speed", page);
  }
  tool_buttons(view, page);
  page.button({.id = "next",
               .label = view.tell("access.done"),
               .tap = NextTapped{},
               .place = Place::end,
               .weight = Weight::primary,
               .icon = Icon::check});
}

}  // namespace chorus
