// Leaving the kiosk: the one way out.
#include "screens/common.h"

namespace chorus {

void write_desk_leave(const View& view, Page& page) {
  page.begin(frame_of(view, Layout::question));
  page.art(Art::spotlight);
  page.heading(view.tell("leave.heading"));
  if (!view.house.rehearsal) page.say(view.tell("leave.about"));
  if (view.house.open)
    page.say(view.tell("leave.still_open", {session_name(view, *view.house.open)}), Tone::strong);
  desk_bar(view, page);
  page.button({.id = "leave",
               .label = view.tell("leave.yes"),
               .tap = KioskLeaveConfirmed{},
               .place = Place::end,
               .weight = Weight::danger,
               .icon = Icon::leave});
}

}  // namespace chorus
