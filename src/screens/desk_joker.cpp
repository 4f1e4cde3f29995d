// The Joker's desk: one hand holds the machine, the other says STOP. The beats of the scene that
// plays, the beat now, and what was tried so far.
#include <algorithm>

#include "core/interventions.h"
#include "screens/common.h"

namespace chorus {
namespace {

// Where the play is; the next beat is one touch away, each other one two.
void write_beats(const View& view, const Scene& scene, Page& page) {
  const auto now = static_cast<std::size_t>(view.house.beat);
  if (now + 1 < scene.beats.size()) {
    const Beat& next = scene.beats[now + 1];
    page.button({.id = "next",
                 .label = view.tell("joker.next"),
                 .tap = ChoiceTapped{"", "beat", next.code},
                 .weight = Weight::primary,
                 .icon = Icon::play,
                 .detail = view.tell(next.label)});
  }
  Choices beats{.id = "beat",
                .label = view.tell("joker.now"),
                .look = Look::tiles,
                .several = false,
                .choices = {}};
  for (std::size_t i = 0; i < scene.beats.size(); ++i) {
    beats.choices.push_back({.code = scene.beats[i].code,
                             .label = view.tell.number(static_cast<std::int64_t>(i) + 1) +
                                      ".\u00a0" + view.tell(scene.beats[i].label),
                             .tap = ChoiceTapped{"", "beat", scene.beats[i].code},
                             .selected = i == now});
  }
  if (!beats.choices.empty()) page.choices(beats);
}

void write_log(const View& view, const Session& session, const Programme& programme,
               const Scene& scene, Page& page) {
  Entries entries{
      .id = "log", .label = view.tell("joker.log"), .entries = {}, .none = view.tell("joker.none")};
  auto all = interventions_of(view.house.counts.record, session.id, programme);
  std::reverse(all.begin(), all.end());
  for (const RecordEntry* each : all) {
    if (each->on != scene.code) continue;
    Entry entry = intervention_entry(view, programme, *each);
    entry.detail = view.tell("joker.take", {view.tell.number(each->number)}) +
                   (entry.detail.empty() ? "" : " · " + entry.detail);
    entry.buttons.push_back({.id = "undo." + to_hex(each->id),
                             .label = view.tell("joker.undo"),
                             .tap = InterventionUndone{each->id},
                             .icon = Icon::cross});
    entries.entries.push_back(std::move(entry));
  }
  page.entries(entries);
}

}  // namespace

void write_desk_joker(const View& view, Page& page) {
  const Programme* programme = view.house.programme();
  Frame frame = frame_of(view, Layout::desk);
  frame.title = view.tell("joker.title");
  page.begin(frame);
  const int at = programme == nullptr ? -1 : view.house.open->stage.scene;
  const bool plays = programme != nullptr && at >= 0 && at < std::ssize(programme->scenes);
  desk_bar(view, page);
  if (!plays) {
    page.heading(view.tell("joker.title"));
    if (programme == nullptr) return page.say(view.tell("desk.none_open"));
    page.say(phase_line(view, view.house.open->stage, *programme), Tone::note);
    return write_stage_moves(view, view.house.open->stage, *programme, Weight::primary, page);
  }
  const Session& session = *view.house.open;
  const Scene& scene = programme->scenes[static_cast<std::size_t>(at)];
  page.heading(view.tell(scene.title));
  page.say(phase_line(view, session.stage, *programme), Tone::note);
  say_trouble(view, page);
  page.button({.id = "stop",
               .label = view.tell("joker.stop"),
               .tap = StopCalled{},
               .weight = Weight::danger,
               .icon = Icon::stop,
               .large = true});
  write_beats(view, scene, page);
  page.section(view.tell("desk.stage"));
  write_stage_moves(view, session.stage, *programme, Weight::normal, page);
  write_log(view, session, *programme, scene, page);
}

}  // namespace chorus
