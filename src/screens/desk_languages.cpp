// What the kiosk can do in each language: who has reviewed its words, whether it has letters and a
// voice. A facilitator sees before the doors open what a visitor would meet.
#include <algorithm>

#include "screens/common.h"

namespace chorus {
namespace {

bool reviewed(const View& view, const Language& language) {
  if (!language.reviewed) return false;
  const auto& programmes = view.house.catalogue->programmes;
  return std::none_of(programmes.begin(), programmes.end(), [&](const Programme& each) {
    return std::find(each.unreviewed.begin(), each.unreviewed.end(), language.code) !=
           each.unreviewed.end();
  });
}

std::string letters_line(const View& view, const Language& language) {
  std::string line;
  for (const LanguageNeed& need : view.visit.desk.letters_missing) {
    if (need.language != language.code) continue;
    line += " · " + view.tell("desk_languages.letters_missing", {need.package});
  }
  return line;
}

}  // namespace

void write_desk_languages(const View& view, Page& page) {
  Frame frame = frame_of(view, Layout::desk);
  frame.title = view.tell("desk.title");
  page.begin(frame);
  page.heading(view.tell("desk_languages.heading"));
  page.say(view.tell("desk_languages.about"), Tone::note);
  Entries entries{.id = "desk_languages", .label = {}, .entries = {}, .none = {}};
  for (const Language& language : view.house.catalogue->strings.languages()) {
    const bool read = reviewed(view, language);
    const bool voice = view.house.voices.count(language.code) > 0;
    const std::string detail =
        view.tell(read ? "desk_languages.reviewed" : "desk_languages.unreviewed") + " · " +
        view.tell(voice ? "desk_languages.voice" : "desk_languages.no_voice") +
        letters_line(view, language);
    entries.entries.push_back({.id = "language." + language.code,
                               .title = language.name,
                               .detail = detail,
                               .icon = read ? Icon::check : Icon::pencil,
                               .current = false,
                               .buttons = {},
                               .tap = std::nullopt});
  }
  page.entries(entries);
  desk_bar(view, page);
}

}  // namespace chorus
