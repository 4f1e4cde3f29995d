// What is asked of a promise, at the desk or of a participant: what, who, by when, and how people
// will see it.
#include "core/moment.h"
#include "screens/common.h"

namespace chorus {
namespace {

const TextField& field_of(const Desk& desk, const std::string& id) {
  if (id == "who") return desk.who;
  return id == "how" ? desk.how : desk.what;
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

void write_due(const View& view, const Session& session, Page& page) {
  Choices choices;
  choices.id = "due";
  choices.label = view.tell("ledger.due");
  choices.look = Look::tiles;
  for (const int months : {1, 3, 6, 12}) {
    const std::string day = months_later(session.date, months);
    choices.choices.push_back({.code = std::to_string(months),
                               .label = view.tell.count("ledger.months", months),
                               .tap = ChoiceTapped{"", "due", day},
                               .selected = view.visit.drafting.due == day});
  }
  page.choices(choices);
}

}  // namespace

bool write_promise_field(const View& view, Page& page) {
  const std::string& id = view.visit.field;
  if (id.empty()) return false;
  page.heading(view.tell("ledger.new_" + id));
  write_text_box(view, id, field_of(view.visit.desk, id), view.tell("ledger.hint_" + id), page);
  done_button(view, "done", page);
  return true;
}

void write_promise_fields(const View& view, const Id& session_id, Page& page) {
  write_fields(view, page);
  const bool organisation = !view.visit.desk.who.text.empty();
  write_roles_to_choose(view, session_id, "ledger.role",
                        organisation ? "" : view.visit.drafting.role, page);
  if (const Session* session = view.house.session(session_id)) write_due(view, *session, page);
}

}  // namespace chorus
