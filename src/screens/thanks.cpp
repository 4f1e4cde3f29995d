// Thank you: and the poster comes back by itself.
#include "screens/common.h"

namespace chorus {

void write_thanks(const View& view, Page& page) {
  page.begin(frame_of(view, Layout::poster));
  page.art(Art::curtain_call);
  page.heading(view.tell("thanks.heading"));
  page.say(view.tell(view.visit.journey.declined || view.house.rehearsal ? "thanks.nothing_kept"
                                                                         : "thanks.kept"));
  const Programme* programme = programme_of(view);
  if (programme != nullptr && !programme->contact.empty()) {
    page.say(view.tell(programme->contact), Tone::note);
  }
  page.button({.id = "next",
               .label = view.tell("thanks.done"),
               .tap = NextTapped{},
               .weight = Weight::primary,
               .icon = Icon::check});
  page.button({.id = "stay", .label = view.tell("thanks.stay"), .tap = StillHereTapped{}});
  page.say(view.tell.count("thanks.seconds", view.visit.seconds_left), Tone::note);
  tool_buttons(view, page);
}

}  // namespace chorus
