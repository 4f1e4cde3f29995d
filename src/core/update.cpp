#include "core/update.h"

#include <algorithm>
#include <variant>

#include "core/update_parts.h"

namespace chorus {
namespace {

// A tap counts only on the screen on which the person saw it, and not while a save is under way: so
// a repeated press, or one that lands between two screens, counts once.
bool counts(const Event& event, const Visit& visit) {
  if (event.turn == 0) return true;
  return event.turn == visit.turn && visit.saving == 0;
}

// After such a tap what could not be saved may no longer be what the person wants to be saved: it
// waits for Next.
bool may_change_answer(const Fact& fact) {
  return !std::holds_alternative<ScreenTouched>(fact) &&
         !std::holds_alternative<StillHereTapped>(fact) &&
         !std::holds_alternative<ListenTapped>(fact) && !std::holds_alternative<FocusMoved>(fact) &&
         !std::holds_alternative<CaretPlaced>(fact);
}

void sign_of_life(Visit& visit, const Moment& now) {
  visit.touched_ms = now.steady_ms;
  if (visit.warned) {
    visit.warned = false;
    visit.due_ms = 0;
  }
}

bool open_in(const Prompt& prompt, const Programme& programme, const StagePlace& stage) {
  if (prompt.when.kind != When::Kind::after_scene) return true;
  const int scene = programme.scene_index(prompt.when.scene);
  if (stage.scene != scene) return stage.scene > scene;
  return stage.take > 1 || stage.phase == TakePhase::talking || stage.phase == TakePhase::done;
}

}  // namespace

Outcome update(State state, const Event& event, const Moment& moment) {
  Outcome outcome{std::move(state), {}};
  const auto found = outcome.state.visits.find(event.seat);
  if (found == outcome.state.visits.end()) return outcome;
  Visit& visit = found->second;
  const bool counted = counts(event, visit);
  if (event.turn != 0) sign_of_life(visit, moment);
  if (!counted) return outcome;
  Work work{outcome.state, visit, moment, outcome.effects};
  if (event.turn != 0 && may_change_answer(event.what.fact())) visit.again_ms = 0;
  const Turn place = visit.bookmark_turn;
  std::visit([&](const auto& what) { on(work, what); }, event.what.fact());
  follow_bookmark(work, place);
  return outcome;
}

void Work::go(Screen screen) {
  visit.screen = screen;
  ++visit.turn;
  visit.sheet.clear();
  visit.note.clear();
  visit.trouble.reset();
  visit.tries = 0;
  visit.again_ms = 0;
  visit.field.clear();
  visit.due_ms = 0;
  visit.warned = false;
  speak_screen(*this);
}

void Work::note(std::string_view key) {
  visit.note = key;
  ++visit.turn;
}

std::vector<std::string> open_prompts(const Programme& programme, const StagePlace& stage) {
  std::vector<const Prompt*> open;
  for (const Prompt& prompt : programme.prompts) {
    if (open_in(prompt, programme, stage)) open.push_back(&prompt);
  }
  const auto rank = [&](const Prompt* prompt) {
    switch (prompt->when.kind) {
      case When::Kind::arrival:
        return -1;
      case When::Kind::after_scene:
        return programme.scene_index(prompt->when.scene);
      case When::Kind::any_time:
        return static_cast<int>(programme.scenes.size());
      case When::Kind::leaving:
        break;
    }
    return static_cast<int>(programme.scenes.size()) + 1;
  };
  std::stable_sort(open.begin(), open.end(),
                   [&](const Prompt* a, const Prompt* b) { return rank(a) < rank(b); });
  std::vector<std::string> codes;
  for (const Prompt* prompt : open) codes.push_back(prompt->code);
  return codes;
}

}  // namespace chorus
