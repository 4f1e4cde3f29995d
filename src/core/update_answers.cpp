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

// Words beside an answer that is chosen; not those that are in the record already.
bool writes_beside(Work& work) {
  const Journey& way = work.visit.journey;
  if (work.visit.screen == Screen::hindered) return way.said.count(way.plan[way.at]) == 0;
  return words_beside(work.house(), work.visit);
}

}  // namespace

void on(Work& work, const ChoiceTapped& tapped) {
  if (work.visit.screen != Screen::prompt) return choose_for_entry(work, tapped.row, tapped.code);
  touch_prompt(work, tapped.prompt, ChoiceTouch{tapped.row, tapped.code});
}

void on(Work& work, const NumberSet& set) {
  touch_prompt(work, set.prompt, NumberTouch{set.number});
}

void on(Work& work, const PointTouched& touched) {
  touch_prompt(work, touched.prompt, PointTouch{touched.x, touched.y});
}

void on(Work& work, const StrokeDrawn& drawn) {
  touch_prompt(work, drawn.prompt, StrokeTouch{drawn.points});
}

void on(Work& work, const AnswerCleared&) {
  const Prompt* prompt = current_prompt(work.house(), work.visit);
  if (work.visit.screen != Screen::prompt || prompt == nullptr) return;
  if (current_type(work.house(), work.visit)->shape() == Shape::votes)
    return clear_statement(work, *prompt);
  work.visit.journey.drafts[prompt->code] = Draft{};
  work.visit.writing = begun({}, work.visit.language);
  work.visit.writing.max_length = prompt->max_length;
}

TextField* field_being_written(Visit& visit) {
  if (visit.field.empty()) return nullptr;
  switch (visit.screen) {
    case Screen::prompt:
    case Screen::hindered:
    case Screen::pledge:
    case Screen::challenge:
      return &visit.writing;
    case Screen::promise:
    case Screen::desk_stop:
    case Screen::desk_promise:
    case Screen::desk_answer:
      if (visit.field == "who") return &visit.desk.who;
      return visit.field == "how" ? &visit.desk.how : &visit.desk.what;
    case Screen::desk_reason:
    case Screen::desk_words:
    case Screen::recover:
      return &visit.desk.what;
    case Screen::desk_new:
      break;
    default:
      return nullptr;
  }
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
  const Screen screen = work.visit.screen;
  const bool writes = screen == Screen::desk_new || screen == Screen::desk_promise ||
                      screen == Screen::desk_answer || screen == Screen::desk_reason ||
                      screen == Screen::challenge || screen == Screen::desk_stop ||
                      screen == Screen::pledge || screen == Screen::promise ||
                      (screen == Screen::desk_words && work.visit.sheet == "hide");
  if (!writes && !writes_beside(work)) return;
  work.visit.field = touched.field;
  ++work.visit.turn;
}

}  // namespace chorus
