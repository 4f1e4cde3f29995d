#include "core/likely.h"

#include "core/update.h"

namespace chorus {
namespace {

std::optional<Screen> screen_after(Screen screen) {
  switch (screen) {
    case Screen::languages:
      return Screen::consent;
    case Screen::consent:
      return Screen::roles;
    case Screen::roles:
    case Screen::prompt:
      return Screen::prompt;
    default:
      return std::nullopt;
  }
}

// What comes next there depends on the votes.
bool statement_prompt(const House& house, const Prompt& prompt) {
  const PromptType* type = house.catalogue->types.find(prompt.type);
  return type != nullptr && type->shape() == Shape::votes;
}

}  // namespace

std::optional<Visit> likely_next(const House& house, const Visit& visit) {
  const auto screen = screen_after(visit.screen);
  const Session* session = house.session(visit.journey.record.session);
  const Programme* programme = house.programme_of(visit.journey.record.session);
  if (!screen || visit.warned || session == nullptr || programme == nullptr) return std::nullopt;
  Visit next = visit;
  next.screen = *screen;
  next.note.clear();
  next.trouble.reset();
  Journey& way = next.journey;
  if (visit.screen == Screen::roles) {
    way.plan = open_prompts(*programme, session->stage);
    way.at = 0;
  } else if (visit.screen == Screen::prompt) {
    ++way.at;
  }
  if (next.screen == Screen::prompt && way.at >= way.plan.size()) next.screen = Screen::results;
  if (next.screen == Screen::prompt) {
    const Prompt* prompt = programme->prompt(way.plan[way.at]);
    if (prompt == nullptr || statement_prompt(house, *prompt)) return std::nullopt;
    next.writing = TextField{};
    next.writing.max_length = prompt->max_length;
    const PromptType* type = house.catalogue->types.find(prompt->type);
    const bool writes = type != nullptr && type->shape() == Shape::text;
    next.field = writes ? prompt->code : "";
  }
  return next;
}

}  // namespace chorus
