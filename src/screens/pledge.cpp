// A promise that was made today: does the room agree to it?
#include "core/privacy.h"
#include "screens/common.h"

namespace chorus {

void write_pledge(const View& view, Page& page) {
  const Journey& way = view.visit.journey;
  const RecordEntry& said = view.visit.drafting;
  const Commitment* promise = view.house.ledger.commitment(said.about);
  Frame frame = frame_of(view, Layout::question);
  frame.title = view.tell("pledge.title");
  frame.progress_done = static_cast<int>(way.at);
  frame.progress_total = static_cast<int>(way.plan.size());
  frame.progress_text = view.tell("prompt.progress", {view.tell.number(frame.progress_done + 1),
                                                      view.tell.number(frame.progress_total)});
  page.begin(frame);
  page.heading(view.tell("pledge.heading"));
  if (promise != nullptr) {
    page.quotes({"promise", {safe_to_show(promise->made.text)}, {}});
    page.say(promise_line(view, programme_of(view), *promise), Tone::note);
  }
  Choices choices;
  choices.id = "code";
  for (const std::string_view code : kVoices) {
    choices.choices.push_back({.code = std::string(code),
                               .label = view.tell(std::string("pledge.") + std::string(code)),
                               .tap = ChoiceTapped{"", "code", std::string(code)},
                               .selected = said.code == code});
  }
  page.choices(choices);
  if (said.code == "object")
    write_text_box(view, "why", view.visit.writing, view.tell("pledge.why"), page);
  say_trouble(view, page);
  back_button(view, page);
  tool_buttons(view, page);
  const bool answered = !said.code.empty();
  page.button({.id = answered ? "next" : "skip",
               .label = view.tell(answered ? "bar.next" : "bar.skip"),
               .tap = answered ? What(NextTapped{}) : What(SkipTapped{}),
               .place = Place::end,
               .weight = answered ? Weight::primary : Weight::normal,
               .icon = Icon::next});
}

}  // namespace chorus
