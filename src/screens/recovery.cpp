// The recovery key: shown once, and entered where a PIN is forgotten.
#include "screens/common.h"

namespace chorus {
namespace {

constexpr std::size_t kPart = 9;  // letters of two groups, and the space between them

}  // namespace

void write_recover(const View& view, Page& page) {
  page.begin(frame_of(view, Layout::question));
  page.heading(view.tell("key.enter"));
  say_trouble(view, page);
  write_text_box(view, "key", view.visit.desk.what, {}, page);
  tool_buttons(view, page);
  page.button({.id = "back",
               .label = view.tell("bar.back"),
               .tap = DeskLeft{},
               .place = Place::start,
               .icon = Icon::back});
  page.button({.id = "next",
               .label = view.tell("pin.enter"),
               .tap = NextTapped{},
               .place = Place::end,
               .weight = Weight::primary,
               .icon = Icon::check,
               .enabled = !view.visit.desk.what.text.empty()});
}

// In numbered parts, large enough to be written down without a mistake; each from left to right in
// every language.
void write_recovery_key(const View& view, Page& page) {
  const std::string_view key = view.visit.key;
  page.begin(frame_of(view, Layout::reading));
  page.heading(view.tell("key.heading"));
  page.say(view.tell("key.about"));
  std::vector<Figure> parts;
  for (std::size_t at = 0; at < key.size(); at += kPart + 1)
    parts.push_back({view.tell.number(std::ssize(parts) + 1),
                     "\u200E" + std::string(key.substr(at, kPart)) + "\u200E", Icon::none});
  page.figures(parts);
  tool_buttons(view, page);
  page.button({.id = "noted",
               .label = view.tell("key.noted"),
               .tap = KeyNoted{},
               .place = Place::end,
               .weight = Weight::primary,
               .icon = Icon::check});
}

}  // namespace chorus
