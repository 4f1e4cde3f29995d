// The PINs of the desk: entered, or chosen.
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

// Back where the PIN was asked for: to the desk, or to the poster.
void write_back(const View& view, const char* desk, Page& page) {
  const bool at_desk = view.visit.role != DeskRole::none;
  page.button({.id = "back",
               .label = view.tell("bar.back"),
               .tap = at_desk ? What(DeskTurned{desk}) : What(DeskLeft{}),
               .place = Place::start,
               .icon = Icon::back});
}

// At the very first start there is nothing to go back to.
void write_choice(const View& view, const char* heading, const char* explanation, Page& page) {
  write_pad(view, heading, explanation, page);
  if (view.house.has_pin) write_back(view, "desk_pins", page);
  tool_buttons(view, page);
}

}  // namespace

void write_pin(const View& view, Page& page) {
  write_pad(view, "pin.heading", view.visit.wanted ? "pin.keeper" : "pin.about", page);
  write_back(view, "desk_home", page);
  if (view.house.has_key) {
    page.button({.id = "forgot",
                 .label = view.tell("pin.forgot"),
                 .tap = PinForgotten{},
                 .place = Place::end,
                 .icon = Icon::key});
  }
}

void write_new_pin(const View& view, Page& page) {
  const bool keeper = view.visit.pin_for == DeskRole::keeper;
  const bool first = !view.house.has_pin;
  write_choice(view,
               first    ? "pin.new_heading"
               : keeper ? "pins.own"
                        : "pins.facilitator",
               "pin.new_about", page);
}

void write_repeat_pin(const View& view, Page& page) {
  write_choice(view, "pin.repeat_heading", "pin.repeat_about", page);
}

}  // namespace chorus
