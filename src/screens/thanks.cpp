// Thank you: and the poster comes back by itself. Those who want can have a way back before.
#include "screens/common.h"

namespace chorus {
namespace {

// A rehearsal holds answers for as long as it lasts: a way back leads to them until then.
const char* kept_key(const View& view) {
  if (view.visit.journey.declined) return "thanks.nothing_kept";
  return view.house.rehearsal ? "thanks.rehearsed" : "thanks.kept";
}

void write_kept(const View& view, Page& page) {
  page.heading(view.tell("thanks.heading"));
  page.say(view.tell(kept_key(view)));
  if (view.visit.journey.linked) page.say(view.tell("way.moved"), Tone::note);
  const Programme* programme = programme_of(view);
  if (programme != nullptr && !programme->contact.empty()) {
    page.say(view.tell(programme->contact), Tone::note);
  }
}

void write_gone(const View& view, Page& page) {
  page.heading(view.tell("way.gone_heading"));
  page.say(view.tell("way.gone_about"));
  if (view.visit.held) say_what_left(view, *view.visit.held, page);
}

}  // namespace

void write_thanks(const View& view, Page& page) {
  page.begin(frame_of(view, Layout::poster));
  page.art(view.visit.withdrawn ? Art::rings : Art::curtain_call);
  view.visit.withdrawn ? write_gone(view, page) : write_kept(view, page);
  say_trouble(view, page);
  page.button({.id = "next",
               .label = view.tell("thanks.done"),
               .tap = NextTapped{},
               .weight = Weight::primary,
               .icon = Icon::check});
  if (may_have_code(view.house, view.visit)) {
    page.button({.id = "way_back",
                 .label = view.tell("way.want"),
                 .tap = CodeWanted{},
                 .icon = Icon::refresh});
  }
  page.button({.id = "stay", .label = view.tell("thanks.stay"), .tap = StillHereTapped{}});
  page.say(view.tell.count("thanks.seconds", view.visit.seconds_left), Tone::note);
  tool_buttons(view, page);
}

}  // namespace chorus
