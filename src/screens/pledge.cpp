// A promise that was made today: does the room agree to it?
#include "screens/common.h"

namespace chorus {

void write_pledge(const View& view, Page& page) {
  const RecordEntry& said = view.visit.drafting;
  const Commitment* promise = view.house.ledger.commitment(said.about);
  Frame frame = step_frame(view);
  frame.title = view.tell("pledge.title");
  page.begin(frame);
  page.heading(view.tell("pledge.heading"));
  if (promise != nullptr) write_promise(view, *promise, page);
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
  next_or_skip(view, !said.code.empty(), page);
}

}  // namespace chorus
