// The store cannot be used: nothing is asked, since nothing could be kept.
#include "screens/common.h"

namespace chorus {

void write_store_fault(const View& view, Page& page) {
  page.begin(frame_of(view, Layout::poster));
  page.art(Art::empty_chairs);
  page.heading(view.tell("fault.heading"));
  page.say(view.tell("fault.visitor"));
  if (view.house.fault) page.say(sentence(*view.house.fault), Tone::note);
  page.button({.id = "leave",
               .label = view.tell("fault.leave"),
               .tap = CornerHeld{},
               .place = Place::corner,
               .icon = Icon::leave,
               .hold = true});
}

}  // namespace chorus
