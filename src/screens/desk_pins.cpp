// The keeper's: whose PINs there are.
#include "screens/common.h"

namespace chorus {

void write_desk_pins(const View& view, Page& page) {
  Frame frame = frame_of(view, Layout::desk);
  frame.title = view.tell("desk.title");
  page.begin(frame);
  page.heading(view.tell("desk.pins"));
  if (!view.visit.note.empty()) page.say(view.tell(view.visit.note), Tone::strong);
  page.say(view.tell("pins.about"), Tone::note);
  page.button({.id = "pin_facilitator",
               .label = view.tell("pins.facilitator"),
               .tap = PinBegun{DeskRole::facilitator},
               .icon = view.house.has_facilitator_pin ? Icon::check : Icon::plus});
  page.button({.id = "pin_keeper",
               .label = view.tell("pins.own"),
               .tap = PinBegun{DeskRole::keeper},
               .icon = Icon::key});
  desk_bar(view, page);
}

}  // namespace chorus
