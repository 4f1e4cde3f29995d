// A new promise: what, who, by when, and how people will see it.
#include "screens/common.h"

namespace chorus {

void write_desk_promise(const View& view, Page& page) {
  Frame frame = frame_of(view, Layout::desk);
  frame.title = view.tell("desk.title");
  page.begin(frame);
  if (write_promise_field(view, page)) return;
  page.heading(view.tell("ledger.new"));
  say_trouble(view, page);
  write_promise_fields(view, view.visit.desk.chosen, page);
  desk_bar(view, page, "desk_ledger");
  page.button({.id = "next",
               .label = view.tell("ledger.keep"),
               .tap = NextTapped{},
               .place = Place::end,
               .weight = Weight::primary,
               .icon = Icon::check,
               .enabled = !view.visit.desk.what.text.empty()});
}

}  // namespace chorus
