// The Joker's desk: the beat that plays, a stop, who was replaced and what was tried, taking back.
#include <algorithm>

#include "core/interventions.h"
#include "core/update_parts.h"

namespace chorus {
namespace {

bool at(const Work& work, Screen screen) {
  return work.visit.screen == screen;
}

// The scene that is on the stage; nullptr before the first and after the last.
const Scene* scene_on_stage(Work& work) {
  const Programme* programme = work.house().programme();
  if (programme == nullptr) return nullptr;
  const int scene = work.house().open->stage.scene;
  const bool there = scene >= 0 && scene < static_cast<int>(programme->scenes.size());
  return there ? &programme->scenes[static_cast<std::size_t>(scene)] : nullptr;
}

// In the order in which they are offered, so that the same tactics are the same field.
std::string in_order(const Programme& programme, const Scene& scene, const std::string& field) {
  const std::vector<std::string> chosen = codes_in(field);
  std::vector<std::string> codes;
  for (const Named* each : tactics_of(programme, scene)) {
    if (std::find(chosen.begin(), chosen.end(), each->code) != chosen.end())
      codes.push_back(each->code);
  }
  return one_field(codes);
}

void choose_beat(Work& work, const Scene& scene, std::string_view code) {
  const auto beat = std::find_if(scene.beats.begin(), scene.beats.end(),
                                 [&](const Beat& each) { return each.code == code; });
  if (beat == scene.beats.end()) return;
  work.house().beat = static_cast<int>(beat - scene.beats.begin());
  ++work.visit.turn;
}

}  // namespace

void choose_at_stage(Work& work, std::string_view row, std::string_view code) {
  const Scene* scene = scene_on_stage(work);
  if (scene == nullptr) return;
  if (at(work, Screen::desk_joker)) return choose_beat(work, *scene, code);
  RecordEntry& entry = work.visit.drafting;
  if (row == "tactic") {
    entry.how = in_order(*work.house().programme(), *scene, toggled(entry.how, code));
  } else if (row == "replaced") {
    entry.role = entry.role == code ? "" : std::string(code);
  }
}

void on(Work& work, const StopCalled&) {
  const Scene* scene = scene_on_stage(work);
  if (!at(work, Screen::desk_joker) || scene == nullptr) return;
  RecordEntry entry;
  entry.kind = RecordKind::intervention;
  entry.on = scene->code;
  entry.number = work.house().open->stage.take;
  const auto beat = static_cast<std::size_t>(work.house().beat);
  if (beat < scene->beats.size()) entry.code = scene->beats[beat].code;
  begin_entry(work, Screen::desk_stop, std::move(entry));
}

// Whom and what can be said later, or not at all: that the scene was stopped is already something.
void keep_intervention(Work& work) {
  RecordEntry entry = work.visit.drafting;
  entry.text = work.visit.desk.what.text;
  add_entry(work, std::move(entry));
}

void on(Work& work, const InterventionUndone& undone) {
  if (!at(work, Screen::desk_joker)) return;
  if (intervention(work.house().counts.record, undone.intervention) == nullptr) return;
  RecordEntry entry;
  entry.kind = RecordKind::undone;
  entry.about = undone.intervention;
  add_entry(work, std::move(entry));
}

}  // namespace chorus
