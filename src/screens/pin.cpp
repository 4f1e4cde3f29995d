// The facilitator's PIN: entered, or chosen at first start.
#include "screens/common.h"

namespace chorus {
namespace {

void write_pad(const View& view, const char* heading, const char* explanation, Page& page) {
  page.begin(frame_of(view, Layout::pad));
  page.heading(view.tell(heading));
  if (!view.visit.note.empty()) {
    page.say(view.tell(view.visit.note), Tone::warning);
  } else if (view.visit.trouble) {
    page.say(sentence(*view.visit.trouble), Tone::warning);
  } else {
    page.say(view.tell(explanation), Tone::note);
  }
  page.pin_pad({.id = "pin",
                .label = view.tell("pin.digits"),
                .typed = static_cast<int>(view.visit.digits.size()),
                .least = 6,
                .busy = view.visit.saving != 0,
                .back_label = view.tell("pin.back"),
                .enter_label = view.tell("pin.enter")});
}

}  // namespace

void write_pin(const View& view, Page& page) {
  write_pad(view, "pin.heading", "pin.about", page);
  page.button({.id = "back",
               .label = view.tell("bar.back"),
               .tap = DeskLeft{},
               .place = Place::start,
               .icon = Icon::back});
}

void write_new_pin(const View& view, Page& page) {
  write_pad(view, "pin.new_heading", "pin.new_about", page);
  tool_buttons(view, page);
}

void write_repeat_pin(const View& view, Page& page) {
  write_pad(view, "pin.repeat_heading", "pin.repeat_about", page);
  tool_buttons(view, page);
}

}  // namespace chorus
