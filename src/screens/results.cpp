// What the room said so far: shown to participants, first and on the same kiosk.
#include "core/results.h"

#include "screens/common.h"

namespace chorus {
namespace {

void write_nothing_yet(const View& view, const char* key, Page& page) {
  page.begin(frame_of(view, Layout::reading));
  page.art(Art::curtain_call);
  page.heading(view.tell("results.heading"));
  page.say(view.tell(key));
}

void write_one(const View& view, const Session& session, const Programme& programme,
               const std::vector<std::string>& asked, Page& page) {
  const Journey& way = view.visit.journey;
  const Prompt* prompt = programme.prompt(asked[way.result_at]);
  Frame frame = frame_of(view, Layout::results);
  frame.title = view.tell("results.heading");
  frame.progress_done = static_cast<int>(way.result_at);
  frame.progress_total = static_cast<int>(asked.size());
  frame.progress_text = view.tell("results.progress", {view.tell.number(frame.progress_done + 1),
                                                       view.tell.number(frame.progress_total)});
  page.begin(frame);
  page.heading(view.tell.wording(prompt->text, prompt->easy));
  const auto kept = way.kept.find(prompt->code);
  Draft yours;
  if (kept != way.kept.end() && !skipped(kept->second)) yours = {true, kept->second};
  write_result(programme, session, view.house.counts, view.house.catalogue->types, *prompt,
               view.house.revision(prompt->code), yours.answered ? &yours : nullptr, view.tell,
               page);
}

}  // namespace

void write_results(const View& view, Page& page) {
  const Session* session = session_of(view);
  const Programme* programme = programme_of(view);
  std::vector<std::string> asked;
  if (session != nullptr && programme != nullptr) asked = asked_prompts(*programme, session->stage);
  const bool at_once =
      session != nullptr && session->promises.results == Promises::ResultsVisible::at_once;
  const bool more = at_once && view.visit.journey.result_at + 1 < asked.size();
  if (!at_once) {
    write_nothing_yet(view, "results.after_session", page);
  } else if (view.visit.journey.result_at >= asked.size()) {
    write_nothing_yet(view, "results.none", page);
  } else {
    write_one(view, *session, *programme, asked, page);
  }
  say_trouble(view, page);
  back_button(view, page);
  tool_buttons(view, page);
  if (more) {
    page.button({.id = "skip",
                 .label = view.tell("results.finish"),
                 .tap = SkipTapped{},
                 .place = Place::end});
  }
  page.button({.id = "next",
               .label = view.tell(more ? "bar.next" : "results.finish"),
               .tap = NextTapped{},
               .place = Place::end,
               .weight = Weight::primary,
               .icon = Icon::next});
}

}  // namespace chorus
