// The recovery key: shown once, and entered where a PIN is forgotten.
#include <algorithm>

#include "screens/common.h"

namespace chorus {
namespace {

constexpr std::size_t kHalf = 19;  // letters of four groups, and the spaces between them

}  // namespace

void write_recover(const View& view, Page& page) {
  page.begin(frame_of(view, Layout::question));
  page.heading(view.tell("key.enter"));
  say_trouble(view, page);
  write_text_box(view, "key", view.visit.desk.what, {}, page);
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

// Two lines, so that no group is broken; from left to right in every language.
void write_recovery_key(const View& view, Page& page) {
  const std::string_view key = view.visit.key;
  page.begin(frame_of(view, Layout::reading));
  page.heading(view.tell("key.heading"));
  for (const std::string_view half :
       {key.substr(0, kHalf), key.substr(std::min(kHalf + 1, key.size()))})
    page.say("\u200E" + std::string(half) + "\u200E", Tone::strong);
  page.say(view.tell("key.about"));
  page.button({.id = "noted",
               .label = view.tell("key.noted"),
               .tap = KeyNoted{},
               .place = Place::end,
               .weight = Weight::primary,
               .icon = Icon::check});
}

}  // namespace chorus
