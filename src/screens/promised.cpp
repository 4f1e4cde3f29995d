// A promise that is due: was it kept, and how is that known?
#include "core/privacy.h"
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
  const Journey& way = view.visit.journey;
  const RecordEntry& said = view.visit.drafting;
  const Commitment* promise = view.house.ledger.commitment(said.about);
  Frame frame = frame_of(view, Layout::question);
  frame.title = view.tell("promised.title");
  frame.progress_done = static_cast<int>(way.at);
  frame.progress_total = static_cast<int>(way.plan.size());
  frame.progress_text = view.tell("prompt.progress", {view.tell.number(frame.progress_done + 1),
                                                      view.tell.number(frame.progress_total)});
  page.begin(frame);
  page.heading(view.tell("promised.heading"));
  if (promise != nullptr) {
    page.quotes({"promise", {safe_to_show(promise->made.text)}, {}});
    page.say(promise_line(view, programme_of(view), *promise), Tone::note);
  }
  write_row(view, "code", "promised.kept_label", said.code, {kVerdicts.begin(), kVerdicts.end()},
            page);
  write_row(view, "how", "promised.how_label", said.how, {kWitness.begin(), kWitness.end()}, page);
  say_trouble(view, page);
  back_button(view, page);
  tool_buttons(view, page);
  const bool answered = !said.code.empty() && !said.how.empty();
  page.button({.id = answered ? "next" : "skip",
               .label = view.tell(answered ? "bar.next" : "bar.skip"),
               .tap = answered ? What(NextTapped{}) : What(SkipTapped{}),
               .place = Place::end,
               .weight = answered ? Weight::primary : Weight::normal,
               .icon = Icon::next});
}

}  // namespace chorus
