// What was tried on the stage, asked of those who saw it: could it work where you are, who would
// have to allow it, what would get in the way?
#include <algorithm>

#include "core/interventions.h"
#include "core/privacy.h"
#include "screens/common.h"

namespace chorus {
namespace {

bool kept(const View& view) {
  const Journey& way = view.visit.journey;
  return way.at < way.plan.size() && way.said.count(way.plan[way.at]) > 0;
}

// The head of each of these screens; false where the intervention was taken back meanwhile.
bool begin_screen(const View& view, const char* heading, Page& page) {
  const RecordEntry* made = intervention(view.house.counts.record, view.visit.drafting.about);
  const Programme* programme = programme_of(view);
  Frame frame = step_frame(view);
  frame.title = view.tell("tried.title");
  page.begin(frame);
  page.heading(view.tell(heading));
  const bool stands = made != nullptr && programme != nullptr;
  if (stands) {
    page.entries({.id = "tried",
                  .label = {},
                  .entries = {intervention_entry(view, *programme, *made)},
                  .none = {}});
  } else {
    page.say(view.tell("tried.taken_back"));
  }
  return stands;
}

void end_screen(const View& view, bool answered, Page& page) {
  say_trouble(view, page);
  back_button(view, page);
  tool_buttons(view, page);
  next_or_skip(view, answered, page);
}

Choice choice_of(const View& view, const std::string& code, std::string label) {
  const RecordEntry& said = view.visit.drafting;
  const bool several = view.visit.screen != Screen::tried;
  const auto chosen = codes_in(view.visit.screen == Screen::allowed ? said.role : said.how);
  const bool among = std::find(chosen.begin(), chosen.end(), code) != chosen.end();
  return {.code = code,
          .label = std::move(label),
          .tap = ChoiceTapped{"", "said", code},
          .selected = several ? among : said.code == code};
}

}  // namespace

void write_tried(const View& view, Page& page) {
  const bool stands = begin_screen(view, "tried.heading", page);
  static constexpr std::array<Icon, 4> kIcons{Icon::check, Icon::minus, Icon::cross,
                                              Icon::question};
  Choices choices{.id = "said", .label = {}, .look = Look::tiles, .several = false, .choices = {}};
  for (std::size_t i = 0; stands && i < kWorks.size(); ++i) {
    const std::string code(kWorks[i]);
    choices.choices.push_back(choice_of(view, code, view.tell("tried." + code)));
    choices.choices.back().icon = kIcons[i];
  }
  if (stands) page.choices(choices);
  end_screen(view, !view.visit.drafting.code.empty() || !stands, page);
}

void write_allowed(const View& view, Page& page) {
  const bool stands = begin_screen(view, "allowed.heading", page);
  Choices choices{.id = "said", .label = {}, .look = Look::tiles, .several = true, .choices = {}};
  if (stands) {
    for (const Role& role : programme_of(view)->roles)
      choices.choices.push_back(choice_of(view, role.code, view.tell(role.label)));
    for (const std::string_view code : kOthersWhoAllow)
      choices.choices.push_back(
          choice_of(view, std::string(code), view.tell("allowed." + std::string(code))));
    page.choices(choices);
  }
  end_screen(view, !view.visit.drafting.role.empty() || !stands, page);
}

void write_hindered(const View& view, Page& page) {
  const TextField& words = view.visit.writing;
  const bool stands = begin_screen(view, "hindered.heading", page);
  if (stands && view.visit.field == "words") {
    write_text_box(view, "words", words, view.tell("hindered.words_hint"), page);
    back_button(view, page);
    return done_button(view, "next", page);
  }
  Choices choices{.id = "said", .label = {}, .look = Look::tiles, .several = true, .choices = {}};
  for (const std::string_view code : kHindrances)
    choices.choices.push_back(
        choice_of(view, std::string(code), view.tell("hindered." + std::string(code))));
  if (stands) {
    page.choices(choices);
    Entry field = field_entry(view, "words", "hindered.words", "hindered.words_hint", words.text);
    if (kept(view)) field.tap.reset();
    page.entries({.id = "fields", .label = {}, .entries = {std::move(field)}, .none = {}});
  }
  const bool said = !view.visit.drafting.how.empty() || !words.text.empty();
  end_screen(view, said || !stands, page);
}

}  // namespace chorus
