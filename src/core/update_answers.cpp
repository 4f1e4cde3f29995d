// Touches of a prompt's own widgets, and keys.
#include <algorithm>

#include "core/update_parts.h"
#include "core/utf8.h"

namespace chorus {
namespace {

void touch_prompt(Work& work, std::string_view code, const Touch& touch) {
  const Prompt* prompt = current_prompt(work.house(), work.visit);
  if (work.visit.screen != Screen::prompt || prompt == nullptr || prompt->code != code) return;
  Draft& draft = work.visit.journey.drafts[prompt->code];
  draft = current_type(work.house(), work.visit)->touch(*prompt, draft, touch);
  work.visit.note.clear();
}

}  // namespace

void on(Work& work, const ChoiceTapped& tapped) {
  touch_prompt(work, tapped.prompt, ChoiceTouch{tapped.row, tapped.code});
}

void on(Work& work, const NumberSet& set) {
  touch_prompt(work, set.prompt, NumberTouch{set.number});
}

void on(Work& work, const PointTouched& touched) {
  touch_prompt(work, touched.prompt, PointTouch{touched.x, touched.y});
}

void on(Work& work, const AnswerCleared&) {
  const Prompt* prompt = current_prompt(work.house(), work.visit);
  if (work.visit.screen != Screen::prompt || prompt == nullptr) return;
  work.visit.journey.drafts[prompt->code] = Draft{};
  work.visit.writing = begun({}, work.visit.language);
  work.visit.writing.max_length = prompt->max_length;
}

TextField* field_being_written(Visit& visit) {
  if (visit.field.empty()) return nullptr;
  if (visit.screen == Screen::prompt) return &visit.writing;
  if (visit.screen != Screen::desk_new) return nullptr;
  return visit.field == "place" ? &visit.desk.draft.place : &visit.desk.draft.title;
}

void on(Work& work, const KeyTapped& key) {
  TextField* field = field_being_written(work.visit);
  if (field == nullptr) return;
  if (key.key == KeyTapped::Key::enter && !field->several_lines) return on(work, NextTapped{});
  *field = edited(std::move(*field), key);
  if (work.visit.screen == Screen::prompt) {
    touch_prompt(work, work.visit.field, TextTouch{field->text});
  }
}

void on(Work& work, const CaretPlaced& placed) {
  if (TextField* field = field_being_written(work.visit)) {
    field->caret = boundary_at_or_before(field->text, placed.offset);
  }
}

void on(Work& work, const FieldTouched& touched) {
  if (work.visit.screen != Screen::desk_new) return;
  work.visit.field = touched.field;
  ++work.visit.turn;
}

}  // namespace chorus
