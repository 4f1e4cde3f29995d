// Before an export: the room has not seen all of its results. Shown now, or the reason why not.
#include "screens/common.h"

namespace chorus {

void write_desk_reason(const View& view, Page& page) {
  const TextField& reason = view.visit.desk.what;
  const Session* session = view.house.session(view.visit.desk.chosen);
  Frame frame = frame_of(view, Layout::desk);
  frame.title = session != nullptr ? session->title : view.tell("desk.title");
  page.begin(frame);
  page.heading(view.tell("reason.heading"));
  if (view.visit.field == "reason") {
    write_text_box(view, "reason", reason, view.tell("reason.hint"), page);
    return done_button(view, "done", page);
  }
  say_trouble(view, page);
  const bool may_show = session != nullptr && may_show_room(*session);
  if (!may_show) page.say(view.tell("reason.after_close"), Tone::note);
  page.button({.id = "show_room",
               .label = view.tell("reason.show"),
               .tap = RoomShownResults{},
               .weight = Weight::primary,
               .icon = Icon::chart,
               .enabled = may_show});
  page.say(view.tell("reason.about"), Tone::note);
  page.entries({.id = "fields",
                .label = {},
                .entries = {field_entry(view, "reason", "reason.why", "reason.hint", reason.text)},
                .none = {}});
  desk_bar(view, page, "desk_export");
  page.button({.id = "next",
               .label = view.tell("reason.export"),
               .tap = NextTapped{},
               .place = Place::end,
               .weight = Weight::normal,
               .icon = Icon::save,
               .enabled = !reason.text.empty()});
}

}  // namespace chorus
