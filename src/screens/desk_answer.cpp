// The answer to a challenge, and who gives it.
#include "core/privacy.h"
#include "screens/common.h"

namespace chorus {

void write_desk_answer(const View& view, Page& page) {
  Frame frame = frame_of(view, Layout::desk);
  frame.title = view.tell("desk.title");
  page.begin(frame);
  const Ledger& ledger = ledger_at_desk(view.house, view.visit);
  std::string challenge;
  for (const Challenge& each : ledger.challenges) {
    if (each.made.id != view.visit.drafting.about) continue;
    challenge = view.tell("challenge." + each.made.code);
    if (!each.made.text.empty()) challenge += " “" + safe_to_show(each.made.text) + "”";
  }
  page.heading(view.tell("challenge.answer"));
  page.say(challenge, Tone::note);
  const TextField& words = view.visit.desk.what;
  if (view.visit.field == "what") {
    write_text_box(view, "what", words, view.tell("challenge.answer_hint"), page);
    page.button({.id = "done",
                 .label = view.tell("new.done"),
                 .tap = FieldTouched{},
                 .place = Place::end,
                 .weight = Weight::primary,
                 .icon = Icon::check});
    return;
  }
  say_trouble(view, page);
  page.entries(
      {.id = "fields",
       .label = {},
       .entries = {{.id = "what",
                    .title = view.tell("challenge.answer_words"),
                    .detail = words.text.empty() ? view.tell("challenge.answer_hint") : words.text,
                    .icon = Icon::pencil,
                    .current = false,
                    .buttons = {},
                    .tap = FieldTouched{"what"}}},
       .none = {}});
  Choices roles{.id = "role",
                .label = view.tell("challenge.answer_role"),
                .look = Look::tiles,
                .several = false,
                .choices = {}};
  if (const Programme* programme = view.house.programme_of(view.visit.desk.chosen)) {
    for (const Role& role : programme->roles) {
      roles.choices.push_back({.code = role.code,
                               .label = view.tell(role.label),
                               .tap = ChoiceTapped{"", "role", role.code},
                               .selected = view.visit.drafting.role == role.code});
    }
  }
  page.choices(roles);
  desk_bar(view, page, "desk_ledger");
  page.button({.id = "next",
               .label = view.tell("ledger.keep"),
               .tap = NextTapped{},
               .place = Place::end,
               .weight = Weight::primary,
               .icon = Icon::check,
               .enabled = !words.text.empty() && !view.visit.drafting.role.empty()});
}

}  // namespace chorus
