// What a visit says of what was tried on the stage: three short steps for each intervention.
#include <algorithm>

#include "core/interventions.h"
#include "core/update_parts.h"

namespace chorus {
namespace {

constexpr std::size_t kMostAsked = 2;  // interventions that one visit is asked about

// The scene that was seen last: the one on the stage, or the last of all.
const Scene* scene_seen(const Programme& programme, const StagePlace& stage) {
  if (stage.scene < 0 || programme.scenes.empty()) return nullptr;
  const auto last = static_cast<int>(programme.scenes.size()) - 1;
  return &programme.scenes[static_cast<std::size_t>(std::min(stage.scene, last))];
}

}  // namespace

std::vector<std::string> tried_steps(const House& house, const Session& session) {
  std::vector<std::string> steps;
  const Programme* programme = house.catalogue->programme(session.programme);
  const Scene* scene = programme == nullptr ? nullptr : scene_seen(*programme, session.stage);
  if (scene == nullptr) return steps;
  auto all = interventions_of(house.counts.record, session.id, *programme);
  std::erase_if(all, [&](const RecordEntry* each) { return each->on != scene->code; });
  const std::size_t asked = std::min(all.size(), kMostAsked);
  for (std::size_t i = 0; i < asked; ++i) {
    const Id& id = all[all.size() - 1 - i]->id;
    for (const Screen screen : {Screen::tried, Screen::allowed, Screen::hindered})
      steps.push_back(entry_step(screen, id));
  }
  return steps;
}

bool passes_over(const House& house, const Journey& way, std::string_view step) {
  const auto asked = entry_of_step(step);
  const Programme* programme = asked ? nullptr : house.programme_of(way.record.session);
  if (const Prompt* prompt = programme == nullptr ? nullptr : programme->prompt(step)) {
    const auto first = way.kept.find(prompt->again_of);
    return !prompt->again_of.empty() && (first == way.kept.end() || skipped(first->second));
  }
  if (!asked) return false;
  if (asks_of_stage(asked->screen))
    return intervention(house.counts.record, asked->entry) == nullptr;
  return house.ledger.commitment(asked->entry) == nullptr;
}

void choose_for_stage(Work& work, std::string_view code) {
  RecordEntry& entry = work.visit.drafting;
  if (work.visit.screen == Screen::tried) {
    entry.code = code;
    return;
  }
  std::string& field = work.visit.screen == Screen::allowed ? entry.role : entry.how;
  const std::string_view alone =
      work.visit.screen == Screen::allowed ? kOthersWhoAllow.back() : kHindrances.back();
  // "Nobody" and "nothing" stand alone.
  const bool was_alone = field == alone;
  if (code == alone) {
    field = was_alone ? "" : std::string(code);
  } else {
    field = toggled(was_alone ? "" : field, code);
  }
}

}  // namespace chorus
