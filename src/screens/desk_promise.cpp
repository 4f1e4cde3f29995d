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
  page.button({.id = "done",
               .label = view.tell("new.done"),
               .tap = FieldTouched{},
               .place = Place::end,
               .weight = Weight::primary,
               .icon = Icon::check});
}

void write_fields(const View& view, Page& page) {
  Entries entries{.id = "fields", .label = {}, .entries = {}, .none = {}};
  for (const char* id : {"what", "how", "who"}) {
    const TextField& field = field_of(view.visit.desk, id);
    entries.entries.push_back(
        {.id = id,
         .title = view.tell(std::string("ledger.new_") + id),
         .detail = field.text.empty() ? view.tell(std::string("ledger.hint_") + id) : field.text,
         .icon = Icon::pencil,
         .current = false,
         .buttons = {},
         .tap = FieldTouched{id}});
  }
  page.entries(entries);
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
  Choices roles{.id = "role",
                .label = view.tell("ledger.role"),
                .look = Look::tiles,
                .several = false,
                .choices = {}};
  if (const Programme* programme = view.house.programme_of(view.visit.desk.chosen)) {
    for (const Role& role : programme->roles) {
      const bool chosen = view.visit.desk.who.text.empty() && view.visit.drafting.role == role.code;
      roles.choices.push_back({.code = role.code,
                               .label = view.tell(role.label),
                               .tap = ChoiceTapped{"", "role", role.code},
                               .selected = chosen});
    }
  }
  page.choices(roles);
  write_due(view, page);
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
