// A new promise: what, who, by when, and how people will see it.
#include "core/moment.h"
#include "screens/common.h"

namespace chorus {
namespace {

const TextField& field_of(const Desk& desk, const std::string& id) {
  if (id == "who") return desk.who;
  return id == "how" ? desk.how : desk.what;
}

void write_field(const View& view, Page& page) {
  const std::string& id = view.visit.field;
  page.heading(view.tell("ledger.new_" + id));
  write_text_box(view, id, field_of(view.visit.desk, id), view.tell("ledger.hint_" + id), page);
  done_button(view, "done", page);
}

void write_fields(const View& view, Page& page) {
  const Desk& desk = view.visit.desk;
  page.entries(
      {.id = "fields",
       .label = {},
       .entries = {field_entry(view, "what", "ledger.new_what", "ledger.hint_what", desk.what.text),
                   field_entry(view, "how", "ledger.new_how", "ledger.hint_how", desk.how.text),
                   field_entry(view, "who", "ledger.new_who", "ledger.hint_who", desk.who.text)},
       .none = {}});
}

void write_due(const View& view, Page& page) {
  const Session* session = view.house.session(view.visit.desk.chosen);
  if (session == nullptr) return;
  Choices choices;
  choices.id = "due";
  choices.label = view.tell("ledger.due");
  choices.look = Look::tiles;
  for (const int months : {1, 3, 6, 12}) {
    const std::string day = months_later(session->date, months);
    choices.choices.push_back({.code = std::to_string(months),
                               .label = view.tell.count("ledger.months", months),
                               .tap = ChoiceTapped{"", "due", day},
                               .selected = view.visit.drafting.due == day});
  }
  page.choices(choices);
}

}  // namespace

void write_desk_promise(const View& view, Page& page) {
  Frame frame = frame_of(view, Layout::desk);
  frame.title = view.tell("desk.title");
  page.begin(frame);
  if (!view.visit.field.empty()) return write_field(view, page);
  page.heading(view.tell("ledger.new"));
  say_trouble(view, page);
  write_fields(view, page);
  const Desk& desk = view.visit.desk;
  const bool organisation = !desk.who.text.empty();
  write_roles_to_choose(view, "ledger.role", organisation ? "" : view.visit.drafting.role, page);
  write_due(view, page);
  desk_bar(view, page, "desk_ledger");
  page.button({.id = "next",
               .label = view.tell("ledger.keep"),
               .tap = NextTapped{},
               .place = Place::end,
               .weight = Weight::primary,
               .icon = Icon::check,
               .enabled = !desk.what.text.empty()});
}

}  // namespace chorus
