// A new session: which programme, what it is called, where, which step of the cycle; then open.
#include "core/cycle.h"
#include "core/privacy.h"
#include "screens/common.h"

namespace chorus {
namespace {

void write_field(const View& view, Page& page) {
  const bool place = view.visit.field == "place";
  const TextField& field = place ? view.visit.desk.draft.place : view.visit.desk.draft.title;
  page.heading(view.tell(place ? "new.place" : "new.name"));
  page.text_box({.id = view.visit.field,
                 .label = {},
                 .placeholder = view.tell(place ? "new.place_hint" : "new.name_hint"),
                 .text = field.text,
                 .caret = field.caret,
                 .length = length_in_characters(field.text),
                 .max_length = field.max_length,
                 .editing = true,
                 .several_lines = false,
                 .shift = field.shift,
                 .symbols = field.symbols,
                 .marks = field.marks,
                 .counter = {},
                 .keys = key_names(view.tell, field.symbols)});
  done_button(view, "next", page);
}

void write_programmes(const View& view, Page& page) {
  Choices programmes{.id = "programme",
                     .label = view.tell("new.programme"),
                     .look = Look::rows,
                     .several = false,
                     .choices = {}};
  for (const Programme& programme : view.house.catalogue->programmes) {
    programmes.choices.push_back({.code = programme.id,
                                  .label = view.tell(programme.title),
                                  .tap = ProgrammeChosen{programme.id},
                                  .selected = programme.id == view.visit.desk.draft.programme});
  }
  page.choices(programmes);
}

void write_texts(const View& view, Page& page) {
  const SessionDraft& draft = view.visit.desk.draft;
  page.entries(
      {.id = "fields",
       .label = view.tell("new.about"),
       .entries = {field_entry(view, "title", "new.name", "new.name_hint", draft.title.text),
                   field_entry(view, "place", "new.place", "new.place_hint", draft.place.text)},
       .none = {}});
}

void write_steps(const View& view, const Programme& programme, Page& page) {
  Choices steps{.id = "step",
                .label = view.tell("new.step"),
                .look = Look::rows,
                .several = false,
                .choices = {}};
  for (int i = 1; i <= 6; ++i) {
    const Words& name = programme.steps[static_cast<std::size_t>(i - 1)];
    steps.choices.push_back({.code = view.tell.number(i),
                             .label = view.tell.number(i) + ". " + view.tell(name),
                             .tap = StepChosen{i},
                             .selected = view.visit.desk.draft.step == i});
  }
  page.choices(steps);
}

// What the last session left: promises to come back to, and questions for this audience.
void write_left(const View& view, const Programme& programme, Page& page) {
  const Desk& desk = view.visit.desk;
  const Session* last = last_session(view.house.sessions, programme.id);
  if (last == nullptr || !desk.counts_ready || desk.chosen != last->id) return;
  const auto questions = questions_of(desk.boards, kMostQuestions);
  if (!questions.empty()) {
    Choices choices{.id = "question",
                    .label = view.tell("new.questions"),
                    .look = Look::rows,
                    .several = true,
                    .choices = {}};
    for (const Question& each : questions) {
      choices.choices.push_back({.code = to_hex(each.entry),
                                 .label = safe_to_show(each.text),
                                 .tap = QuestionPicked{each.entry},
                                 .selected = desk.draft.questions.count(each.entry) > 0});
    }
    page.choices(choices);
  }
  Entries left{.id = "left", .label = view.tell("new.left"), .entries = {}, .none = {}};
  for (const Commitment& each : desk.ledger.commitments) {
    if (each.closed() || left.entries.size() == 4) continue;
    left.entries.push_back(promise_entry(view, &programme, each, last->thresholds));
  }
  for (const Challenge& each : desk.ledger.challenges) {
    if (!each.open() || left.entries.size() == 6) continue;
    left.entries.push_back(challenge_at_desk(view, each, false));
  }
  if (!left.entries.empty()) page.entries(left);
}

}  // namespace

void write_desk_new(const View& view, Page& page) {
  Frame frame = frame_of(view, Layout::desk);
  frame.title = view.tell("desk.title");
  page.begin(frame);
  if (!view.visit.field.empty()) return write_field(view, page);
  page.heading(view.tell("new.heading"));
  say_trouble(view, page);
  write_programmes(view, page);
  write_texts(view, page);
  const Programme* programme = view.house.catalogue->programme(view.visit.desk.draft.programme);
  if (programme != nullptr) write_steps(view, *programme, page);
  if (programme != nullptr) write_left(view, *programme, page);
  if (!view.house.sessions.empty()) {
    desk_bar(view, page);
  } else {
    tool_buttons(view, page);
  }
  page.button({.id = "open",
               .label = view.tell("new.open"),
               .tap = SessionOpenTapped{},
               .place = Place::end,
               .weight = Weight::primary,
               .icon = Icon::play,
               .enabled = programme != nullptr});
}

}  // namespace chorus
