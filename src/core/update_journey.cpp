// A participant's way: poster, language, prompts, results, thank you.
#include <algorithm>

#include "core/results.h"
#include "core/sealed.h"
#include "core/update.h"
#include "core/update_parts.h"

namespace chorus {
namespace {

Journey& journey(Work& work) {
  return work.visit.journey;
}

// Opens the prompt at journey.at: its draft is what was answered before, or nothing.
void open_prompt(Work& work) {
  work.go(Screen::prompt);
  const Prompt* prompt = current_prompt(work.house(), work.visit);
  const PromptType* type = current_type(work.house(), work.visit);
  if (prompt == nullptr) return;
  if (type->shape() == Shape::votes) return open_statements(work, *prompt);
  if (!may_hold_words(type->shape()) || type->shape() == Shape::strokes) return;
  const Draft& draft = journey(work).drafts[prompt->code];
  TextField field;
  if (const std::string* text = own_words(draft.value)) field.text = *text;
  field.caret = field.text.size();
  field.max_length = prompt->max_length;
  work.visit.writing = begun(std::move(field), work.visit.language);
  if (type->shape() == Shape::text) work.visit.field = prompt->code;
}

// Of somebody who was brought back, sealed words are not in the draft: they stay as they are.
bool kept_already(const Journey& way, const Prompt& prompt, const Value& value) {
  const auto kept = way.kept.find(prompt.code);
  if (kept == way.kept.end()) return false;
  return kept->second == value ||
         (holds_sealed(kept->second) && without_words(kept->second) == value);
}

void save_answer(Work& work, const Prompt& prompt, Value value) {
  if (kept_already(journey(work), prompt, value)) return turn_journey(work);
  const int revision = work.house().revision(prompt.code);
  work.wait_for(
      SaveResponse{0, {journey(work).record.id, prompt.code, revision, std::move(value)}});
}

void next_prompt(Work& work) {
  const Prompt* prompt = current_prompt(work.house(), work.visit);
  if (prompt == nullptr) return;
  const Draft draft = journey(work).drafts[prompt->code];
  const PromptType* type = current_type(work.house(), work.visit);
  if (type->shape() == Shape::votes &&
      (!statement_answered(work.visit, *prompt) || write_statement(work)))
    return;
  if (!draft.answered) return;
  auto checked = type->check(*prompt, draft.value);
  if (!checked) return work.note("prompt.not_yet");
  save_answer(work, *prompt, std::move(*checked));
}

void save_roles(Work& work) {
  VisitRecord record = journey(work).record;
  record.roles = journey(work).roles;
  record.language = work.visit.language;
  work.wait_for(SaveVisit{0, std::move(record)});
}

void finish(Work& work) {
  if (!journey(work).saved) return work.go(Screen::results), show_result(work);
  VisitRecord record = journey(work).record;
  record.finished = true;
  record.language = work.visit.language;
  work.wait_for(SaveVisit{0, std::move(record)});
}

// Nobody is thanked for results that the room was shown.
void leave_results(Work& work) {
  if (journey(work).presenting) return reset_visit(work);
  thank(work);
}

void next_result(Work& work) {
  if (journey(work).result_at + 1 >= result_pages(work.house(), work.visit))
    return leave_results(work);
  ++journey(work).result_at;
  work.go(Screen::results);
  show_result(work);
}

// From languages or access to where they were opened; thanks begins its countdown again.
void go_back(Work& work, Screen to) {
  if (to == Screen::prompt) return open_step(work);
  if (to == Screen::thanks) return thank(work);
  work.go(to);
}

void back_from_results(Work& work) {
  Journey& way = journey(work);
  if (way.result_at > 0) {
    --way.result_at;
    return work.go(Screen::results);
  }
  if (way.presenting) return;
  if (way.declined) return work.go(Screen::consent);
  if (way.plan.empty()) return work.go(Screen::roles);
  way.at = way.plan.size() - 1;
  open_step(work);
}

void back_from_prompt(Work& work) {
  if (back_statements(work)) return;
  Journey& way = journey(work);
  do {
    if (way.at == 0) return work.go(Screen::roles);
    --way.at;
  } while (passes_over(work.house(), way, way.plan[way.at]));
  open_step(work);
}

// Who does not say whether something could work is not asked who would have to allow it either.
void skip_entry(Work& work) {
  Journey& way = journey(work);
  const auto step = entry_of_step(way.plan[way.at]);
  const auto same = [&](std::size_t at) {
    const auto next = entry_of_step(way.plan[at]);
    return next && next->entry == step->entry && asks_of_stage(next->screen);
  };
  if (step && step->screen == Screen::tried) {
    while (way.at + 1 < way.plan.size() && same(way.at + 1)) ++way.at;
  }
  turn_journey(work);
}

// At the desk, and where words stand beside an answer, the field that is written in is left first,
// whether by a button or by Enter; then the rest of the screen is there again.
bool leave_field(Work& work) {
  const bool beside = words_beside(work.house(), work.visit);
  const Screen screen = work.visit.screen;
  const bool leaves =
      at_desk(work) || beside || screen == Screen::hindered || screen == Screen::promise;
  if (!leaves || work.visit.field.empty()) return false;
  work.visit.field.clear();
  ++work.visit.turn;
  return true;
}

// Prompts that a scene has opened since the plan was made, and at the end what was promised today.
void lengthen(Work& work) {
  Journey& way = journey(work);
  const Session* session = work.house().session(way.record.session);
  const Programme* programme = work.house().programme_of(way.record.session);
  if (session == nullptr || programme == nullptr) return;
  const auto add = [&](std::vector<std::string> steps) {
    for (std::string& step : steps) {
      if (std::find(way.plan.begin(), way.plan.end(), step) == way.plan.end())
        way.plan.push_back(std::move(step));
    }
  };
  const bool open = work.house().open && work.house().open->id == session->id;
  if (open) add(tried_steps(work.house(), *session));
  add(open_prompts(*programme, session->stage));
  if (open) add(pledge_steps(work.house(), *session, way.record.id));
}

}  // namespace

const Prompt* current_prompt(const House& house, const Visit& visit) {
  const Programme* programme = house.programme_of(visit.journey.record.session);
  if (programme == nullptr || visit.journey.at >= visit.journey.plan.size()) return nullptr;
  return programme->prompt(visit.journey.plan[visit.journey.at]);
}

const PromptType* current_type(const House& house, const Visit& visit) {
  const Prompt* prompt = current_prompt(house, visit);
  return prompt == nullptr ? nullptr : house.catalogue->types.find(prompt->type);
}

void thank(Work& work) {
  work.go(Screen::thanks);
  thank_for(work, work.catalogue().warning_seconds);
}

void start_journey(Work& work) {
  Chance chance(work.now.seed);
  journey(work) = Journey{};
  VisitRecord& record = journey(work).record;
  record.id = chance.id();
  record.session = work.house().open->id;
  record.quarter_ms = quarter_hour(work.now.wall_ms);
}

void begin_prompts(Work& work) {
  const Session* session = work.house().session(journey(work).record.session);
  const Programme* programme = work.house().programme_of(journey(work).record.session);
  if (session == nullptr || programme == nullptr) return reset_visit(work);
  Journey& way = journey(work);
  way.plan = due_steps(work.house(), *session);
  for (auto& steps :
       {tried_steps(work.house(), *session), open_prompts(*programme, session->stage)})
    way.plan.insert(way.plan.end(), steps.begin(), steps.end());
  way.at = 0;
  if (way.plan.empty()) lengthen(work);
  if (way.plan.empty()) return finish(work);
  open_step(work);
}

void open_step(Work& work) {
  const Journey& way = journey(work);
  if (way.at < way.plan.size() && entry_of_step(way.plan[way.at])) return open_entry(work);
  open_prompt(work);
}

void turn_journey(Work& work) {
  if (turn_statements(work)) return;
  Journey& way = journey(work);
  do {
    ++way.at;
    if (way.at >= way.plan.size()) lengthen(work);
  } while (way.at < way.plan.size() && passes_over(work.house(), way, way.plan[way.at]));
  if (way.at < way.plan.size()) return open_step(work);
  finish(work);
}

void show_result(Work& work) {
  const Session* session = work.house().session(journey(work).record.session);
  const Programme* programme = work.house().programme_of(journey(work).record.session);
  if (session == nullptr || programme == nullptr) return;
  if (!may_show_room(*session)) return;
  const auto asked = asked_prompts(*programme, session->stage);
  if (journey(work).result_at >= asked.size()) return;
  const std::string& prompt = asked[journey(work).result_at];
  note_shown(work, counts_shown(work.house(), work.visit), *session,
             {prompt, revision_shown(work.house(), work.visit, prompt)});
}

void reset_visit(Work& work) {
  stop_listening(work);
  forget_secrets(work.visit);
  Visit fresh;
  fresh.turn = work.visit.turn;
  fresh.language = work.catalogue().first_language;
  fresh.access = work.catalogue().access;
  fresh.touched_ms = work.now.steady_ms;
  work.visit = std::move(fresh);
  work.go(work.house().fault ? Screen::store_fault : Screen::poster);
}

void on(Work& work, const PosterTouched&) {
  const Programme* programme = work.house().programme();
  if (work.visit.screen != Screen::poster || programme == nullptr) return;
  start_journey(work);
  work.visit.language = programme->languages.front();
  work.visit.came_from = Screen::poster;
  work.go(programme->languages.size() > 1 ? Screen::languages : Screen::consent);
}

void on(Work& work, const LanguagesOpened&) {
  if (work.visit.screen == Screen::languages) return;
  // The poster of an open session leads there by its own button, and on to the visit.
  if (work.visit.screen == Screen::poster && work.house().programme() != nullptr) return;
  work.visit.came_from = work.visit.screen;
  work.go(Screen::languages);
}

void on(Work& work, const LanguageChosen& chosen) {
  if (work.catalogue().strings.find(chosen.language) == nullptr) return;
  work.visit.language = chosen.language;
  name_in_language(work.visit.desk.draft, work.catalogue(), chosen.language);
  begin_letters(work.visit);
  if (work.visit.came_from == Screen::poster && work.house().programme() != nullptr)
    return work.go(Screen::consent);
  go_back(work, work.visit.came_from);
}

void on(Work& work, const NextTapped&) {
  if (leave_field(work)) return;
  if (asks_of_entry(work.visit.screen)) return next_entry(work);
  switch (work.visit.screen) {
    case Screen::roles:
      return save_roles(work);
    case Screen::prompt:
      return next_prompt(work);
    case Screen::challenge:
      return send_challenge(work);
    case Screen::desk_stop:
      return keep_intervention(work);
    case Screen::promise:
    case Screen::desk_promise:
      return make_promise(work);
    case Screen::desk_words:
      return hide_in_words(work);
    case Screen::desk_answer:
      return give_answer(work);
    case Screen::results:
      return next_result(work);
    case Screen::way_in:
      return find_code(work);
    case Screen::way_back:
      return thank(work);
    case Screen::desk_reason:
      return export_with_reason(work);
    case Screen::recover:
      return try_key(work);
    case Screen::thanks:
      return reset_visit(work);
    case Screen::access:
      return go_back(work, work.visit.before_access);
    default:
      return;
  }
}

void on(Work& work, const BackTapped&) {
  if (!at_desk(work) && leave_field(work)) return;
  if (is_step(work.visit.screen)) return back_from_prompt(work);
  switch (work.visit.screen) {
    case Screen::languages:
      if (work.visit.came_from == Screen::poster) return reset_visit(work);
      return go_back(work, work.visit.came_from);
    case Screen::access:
      return go_back(work, work.visit.before_access);
    case Screen::consent:
      return reset_visit(work);
    case Screen::way_in:
    case Screen::way_found:
      return leave_way(work);
    case Screen::way_back:
      return thank(work);
    case Screen::roles:
      return work.go(Screen::consent);
    case Screen::challenge:
    case Screen::promise:
      return leave_to_results(work);
    case Screen::results:
      return back_from_results(work);
    default:
      return;
  }
}

void on(Work& work, const SkipTapped&) {
  if (asks_of_entry(work.visit.screen)) return skip_entry(work);
  switch (work.visit.screen) {
    case Screen::roles:
      journey(work).roles.clear();
      return save_roles(work);
    case Screen::results:
      return leave_results(work);
    case Screen::promise:
      return leave_to_results(work);
    case Screen::prompt:
      break;
    default:
      return;
  }
  const Prompt* prompt = current_prompt(work.house(), work.visit);
  if (prompt == nullptr) return;
  leave_statements(work);
  // Votes that were given before stay given.
  if (current_type(work.house(), work.visit)->shape() == Shape::votes &&
      journey(work).kept.count(prompt->code) > 0)
    return turn_journey(work);
  journey(work).drafts[prompt->code] = Draft{};
  save_answer(work, *prompt, Skipped{});
}

void visit_saved(Work& work) {
  switch (work.visit.screen) {
    case Screen::consent:
      if (!link_first(work)) work.go(Screen::roles);
      return;
    case Screen::roles:
      return begin_prompts(work);
    default:
      break;
  }
  if (!is_step(work.visit.screen)) return;
  journey(work).result_at = 0;
  work.go(Screen::results);
  show_result(work);
}

}  // namespace chorus
