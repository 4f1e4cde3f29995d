// A promise that is due: was it kept, and how is that known?
#include "screens/common.h"

namespace chorus {
namespace {

void write_row(const View& view, const char* row, const char* label, const std::string& chosen,
               const std::vector<std::string_view>& codes, Page& page) {
  Choices choices;
  choices.id = row;
  choices.label = view.tell(label);
  choices.look = Look::tiles;
  for (const std::string_view code : codes) {
    choices.choices.push_back({.code = std::string(code),
                               .label = view.tell(std::string("promised.") + std::string(code)),
                               .tap = ChoiceTapped{"", row, std::string(code)},
                               .selected = chosen == code});
  }
  page.choices(choices);
}

}  // namespace

void write_promised(const View& view, Page& page) {
  const RecordEntry& said = view.visit.drafting;
  const Commitment* promise = view.house.ledger.commitment(said.about);
  Frame frame = step_frame(view);
  frame.title = view.tell("promised.title");
  page.begin(frame);
  page.heading(view.tell("promised.heading"));
  if (promise != nullptr) write_promise(view, *promise, page);
  write_row(view, "code", "promised.kept_label", said.code, {kVerdicts.begin(), kVerdicts.end()},
            page);
  write_row(view, "how", "promised.how_label", said.how, {kWitness.begin(), kWitness.end()}, page);
  say_trouble(view, page);
  back_button(view, page);
  tool_buttons(view, page);
  next_or_skip(view, !said.code.empty() && !said.how.empty(), page);
}

}  // namespace chorus
