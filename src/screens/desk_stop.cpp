// Somebody said STOP: in whose place they play on, and what they try. Each can be left open.
#include <algorithm>

#include "core/interventions.h"
#include "screens/common.h"

namespace chorus {
namespace {

void write_replaced(const View& view, const Programme& programme, const Scene& scene, Page& page) {
  Choices choices{.id = "replaced",
                  .label = view.tell("stop.replaced"),
                  .look = Look::tiles,
                  .several = false,
                  .choices = {}};
  for (const Named& each : replaceable(programme, scene)) {
    choices.choices.push_back({.code = each.code,
                               .label = view.tell(each.label),
                               .tap = ChoiceTapped{"", "replaced", each.code},
                               .selected = view.visit.drafting.role == each.code});
  }
  page.choices(choices);
}

void write_tactics(const View& view, const Programme& programme, const Scene& scene, Page& page) {
  Choices choices{.id = "tactic",
                  .label = view.tell("stop.tactics"),
                  .look = Look::tiles,
                  .several = true,
                  .choices = {}};
  const auto chosen = codes_in(view.visit.drafting.how);
  for (const Named* each : tactics_of(programme, scene)) {
    const bool selected = std::find(chosen.begin(), chosen.end(), each->code) != chosen.end();
    choices.choices.push_back({.code = each->code,
                               .label = view.tell(each->label),
                               .tap = ChoiceTapped{"", "tactic", each->code},
                               .selected = selected});
  }
  if (!choices.choices.empty()) page.choices(choices);
}

std::string where_line(const View& view, const Scene& scene) {
  for (const Beat& beat : scene.beats) {
    if (beat.code == view.visit.drafting.code)
      return view.tell(scene.title) + " · " + view.tell(beat.label);
  }
  return view.tell(scene.title);
}

}  // namespace

void write_desk_stop(const View& view, Page& page) {
  const Programme* programme = view.house.programme();
  const int at = programme == nullptr ? -1 : programme->scene_index(view.visit.drafting.on);
  Frame frame = frame_of(view, Layout::desk);
  frame.title = view.tell("joker.title");
  page.begin(frame);
  const TextField& words = view.visit.desk.what;
  if (view.visit.field == "what") {
    page.heading(view.tell("stop.words"));
    write_text_box(view, "what", words, view.tell("stop.words_hint"), page);
    return done_button(view, "done", page);
  }
  page.heading(view.tell("stop.heading"));
  desk_bar(view, page, "desk_joker");
  if (at < 0) return;
  const Scene& scene = programme->scenes[static_cast<std::size_t>(at)];
  page.say(where_line(view, scene), Tone::note);
  say_trouble(view, page);
  write_replaced(view, *programme, scene, page);
  write_tactics(view, *programme, scene, page);
  page.entries({.id = "fields",
                .label = {},
                .entries = {field_entry(view, "what", "stop.words", "stop.words_hint", words.text)},
                .none = {}});
  page.button({.id = "next",
               .label = view.tell("stop.keep"),
               .tap = NextTapped{},
               .place = Place::end,
               .weight = Weight::primary,
               .icon = Icon::play});
}

}  // namespace chorus
