// What several screens say of an intervention, and of the way of the scenes.
#include "core/interventions.h"

#include <algorithm>

#include "core/privacy.h"
#include "screens/common.h"
#include "screens/scene_results.h"

namespace chorus {
namespace {

struct Move {
  const char* id;
  const char* label;
  StagePlace place;
  Icon icon;
};

// What can happen next on the stage.
std::vector<Move> moves(const StagePlace& at, int scenes) {
  if (at.scene < 0 && scenes > 0)
    return {{"stage.start", "desk.stage_start", {0, 1, TakePhase::playing}, Icon::play}};
  if (at.scene < 0 || at.scene >= scenes) return {};
  std::vector<Move> all;
  if (at.phase == TakePhase::ready) {
    all.push_back(
        {"stage.start", "desk.stage_start", {at.scene, at.take, TakePhase::playing}, Icon::play});
  } else if (at.phase == TakePhase::playing) {
    all.push_back(
        {"stage.talk", "desk.stage_talk", {at.scene, at.take, TakePhase::talking}, Icon::people});
  } else {
    all.push_back({"stage.again",
                   "desk.stage_again",
                   {at.scene, at.take + 1, TakePhase::playing},
                   Icon::refresh});
    const bool last = at.scene + 1 == scenes;
    all.push_back({"stage.next",
                   last ? "desk.stage_end" : "desk.stage_next",
                   {at.scene + 1, 1, last ? TakePhase::ready : TakePhase::playing},
                   Icon::next});
  }
  return all;
}

std::string name_of(const View& view, const std::vector<Named>& things, const std::string& code) {
  const auto found = std::find_if(things.begin(), things.end(),
                                  [&](const Named& each) { return each.code == code; });
  return found == things.end() ? code : view.tell(found->label);
}

void add_part(std::string& line, const std::string& part) {
  if (!part.empty()) line += (line.empty() ? "" : " · ") + part;
}

}  // namespace

void write_stage_moves(const View& view, const StagePlace& at, const Programme& programme,
                       Weight weight, Page& page) {
  for (const Move& move : moves(at, static_cast<int>(programme.scenes.size()))) {
    page.button({.id = move.id,
                 .label = view.tell(move.label),
                 .tap = StageMoved{move.place},
                 .weight = weight,
                 .icon = move.icon});
  }
}

std::string phase_line(const View& view, const StagePlace& at, const Programme& programme) {
  static constexpr const char* kPhases[] = {"desk.phase_ready", "desk.phase_playing",
                                            "desk.phase_talking", "desk.phase_done"};
  if (at.scene < 0) return view.tell("desk.before_scenes");
  if (at.scene >= static_cast<int>(programme.scenes.size())) return view.tell("desk.after_scenes");
  return view.tell(kPhases[static_cast<int>(at.phase)], {view.tell.number(at.take)});
}

// What was tried comes first; where nobody said, whatever else is known of it.
Entry intervention_entry(const View& view, const Programme& programme, const RecordEntry& made) {
  Entry entry;
  entry.id = "intervention." + to_hex(made.id);
  entry.icon = Icon::mask;
  entry.title = view.tell("tried.something");
  const int scene_index = programme.scene_index(made.on);
  if (scene_index < 0) return entry;
  const Scene& scene = programme.scenes[static_cast<std::size_t>(scene_index)];
  const std::string tactics = tactics_line(programme, scene, made.how, view.tell);
  const std::string words = made.text.empty() ? "" : quoted(view, made.text);
  if (!tactics.empty() || !words.empty()) entry.title = tactics.empty() ? words : tactics;
  if (!made.role.empty())
    add_part(entry.detail, view.tell("tried.replaced",
                                     {name_of(view, replaceable(programme, scene), made.role)}));
  if (!made.code.empty()) add_part(entry.detail, name_of(view, scene.beats, made.code));
  if (!tactics.empty()) add_part(entry.detail, words);
  return entry;
}

}  // namespace chorus
