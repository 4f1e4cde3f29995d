// The answer to a challenge, and who gives it.
#include "screens/common.h"

namespace chorus {

void write_desk_answer(const View& view, Page& page) {
  Frame frame = frame_of(view, Layout::desk);
  frame.title = view.tell("desk.title");
  page.begin(frame);
  const Ledger& ledger = ledger_at_desk(view.house, view.visit);
  std::string what, challenge;
  for (const Challenge& each : ledger.challenges) {
    if (each.made.id != view.visit.drafting.about) continue;
    what = challenged_at_desk(view, each.made);
    challenge = challenge_title(view, each, true);
  }
  page.heading(view.tell("challenge.answer"));
  if (!what.empty()) page.say(what, Tone::strong);
  page.say(challenge, Tone::note);
  const TextField& words = view.visit.desk.what;
  if (view.visit.field == "what") {
    write_text_box(view, "what", words, view.tell("challenge.answer_hint"), page);
    return done_button(view, "done", page);
  }
  say_trouble(view, page);
  page.entries({.id = "fields",
                .label = {},
                .entries = {field_entry(view, "what", "challenge.answer_words",
                                        "challenge.answer_hint", words.text)},
                .none = {}});
  write_roles_to_choose(view, view.visit.desk.chosen, "challenge.answer_role",
                        view.visit.drafting.role, page);
  desk_bar(view, page, "desk_ledger");
  page.button({.id = "next",
               .label = view.tell("challenge.keep"),
               .tap = NextTapped{},
               .place = Place::end,
               .weight = Weight::primary,
               .icon = Icon::check,
               .enabled = !words.text.empty() && !view.visit.drafting.role.empty()});
}

}  // namespace chorus
