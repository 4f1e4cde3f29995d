// A participant's own promise: written by whoever wants to, and passed by with one tap.
#include "screens/common.h"

namespace chorus {
namespace {

bool says_enough(const Visit& visit) {
  const bool who = !visit.desk.who.text.empty() || !visit.drafting.role.empty();
  return says_something(visit.desk.what.text) && who;
}

}  // namespace

void write_own_promise(const View& view, Page& page) {
  const Session* session = session_of(view);
  page.begin(frame_of(view, Layout::question));
  if (write_promise_field(view, page)) return back_button(view, page);
  page.heading(view.tell("promise.heading"));
  if (const std::string from = words_behind(view, view.visit.drafting); !from.empty())
    page.say(from, Tone::note);
  const bool read_first =
      session != nullptr && session->promises.words == Promises::WordsShown::after_moderation;
  if (read_first) page.say(view.tell("consent.words_after_moderation"), Tone::note);
  say_trouble(view, page);
  write_promise_fields(view, view.visit.journey.record.session, page);
  back_button(view, page);
  tool_buttons(view, page);
  if (!says_enough(view.visit)) return next_or_skip(view, false, page);
  page.button({.id = "next",
               .label = view.tell("ledger.keep"),
               .tap = NextTapped{},
               .place = Place::end,
               .weight = Weight::primary,
               .icon = Icon::check});
}

void promise_button(const View& view, const std::string& on, Page& page) {
  if (!may_promise(view.house, view.visit)) return;
  page.button({.id = "promise",
               .label = view.tell("promise.button"),
               .tap = PromiseBegun{{}, on},
               .weight = Weight::quiet,
               .icon = Icon::heart});
}

}  // namespace chorus
