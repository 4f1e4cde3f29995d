// The five pictures of this visit: shown once, kept by nobody but the person.
#include "screens/common.h"

namespace chorus {

void write_way_back(const View& view, Page& page) {
  page.begin(frame_of(view, Layout::question));
  page.heading(view.tell("way.back_heading"));
  page.picture_row(code_row(view, true));
  page.say(view.tell("way.back_about"));
  page.say(view.tell("way.back_kept"), Tone::note);
  tool_buttons(view, page);
  page.button({.id = "next",
               .label = view.tell("way.back_done"),
               .tap = NextTapped{},
               .place = Place::end,
               .weight = Weight::primary,
               .icon = Icon::check});
}

}  // namespace chorus
