// Each prompt's result at the desk, under the same privacy rules as everywhere.
#include <algorithm>

#include "core/interventions.h"
#include "core/results.h"
#include "screens/common.h"
#include "screens/scene_results.h"

namespace chorus {
namespace {

void write_turns(const View& view, std::size_t at, std::size_t all, Page& page) {
  page.button({.id = "previous",
               .label = view.tell("desk.previous"),
               .tap = ResultTurned{-1},
               .place = Place::end,
               .icon = Icon::back,
               .enabled = at > 0});
  page.button({.id = "next",
               .label = view.tell("desk.following"),
               .tap = ResultTurned{+1},
               .place = Place::end,
               .weight = Weight::primary,
               .icon = Icon::next,
               .enabled = at + 1 < all});
}

void write_ways_of_past(const View& view, Page& page) {
  page.button({.id = "desk_export",
               .label = view.tell("desk.export"),
               .tap = DeskTurned{"desk_export"},
               .place = Place::middle,
               .icon = Icon::usb});
  page.button({.id = "desk_words",
               .label = view.tell("desk.words"),
               .tap = DeskTurned{"desk_words"},
               .place = Place::middle,
               .icon = Icon::pencil});
}

void write_prompt_result(const View& view, const Session& session, const Programme& programme,
                         const Prompt& prompt, Page& page) {
  page.heading(view.tell(prompt.text));
  const SessionCounts& counts = counts_at_desk(view.house, view.visit);
  const bool open = view.house.open && view.house.open->id == session.id;
  int revision = open ? view.house.revision(prompt.code) : 1;
  for (const PromptCount& each : counts.prompts) {
    if (!open && each.prompt == prompt.code) revision = std::max(revision, each.revision);
  }
  const Boards& boards = boards_at_desk(view.house, view.visit);
  const auto board = boards.find(prompt.code);
  write_result({.programme = programme,
                .session = session,
                .counts = counts,
                .prompt = prompt,
                .revision = revision,
                .board = board == boards.end() ? nullptr : &board->second,
                .at_desk = true},
               view.house.catalogue->types, view.tell, page);
  write_trend(view, session, programme, counts, prompt, revision, page);
  write_challenges(view, ledger_at_desk(view.house, view.visit), &programme, {}, prompt.code, page);
  if (!view.house.stage.there || !may_be_staged(view.house, session, prompt.code)) return;
  const StageView& stage = view.house.stage;
  const bool shown = stage.session == session.id && stage.prompt == prompt.code;
  page.button({.id = shown ? "curtain" : "show",
               .label = view.tell(shown ? "stage_view.curtain" : "stage_view.show"),
               .tap = StageViewSet{shown ? "" : prompt.code},
               .icon = Icon::screen});
}

}  // namespace

void write_desk_results(const View& view, Page& page) {
  const Session* session = view.house.session(view.visit.desk.chosen);
  const Programme* programme = view.house.programme_of(view.visit.desk.chosen);
  Frame frame = frame_of(view, Layout::results);
  frame.title = session != nullptr ? session_name(view, *session) : view.tell("desk.results");
  const bool ready = session != nullptr && programme != nullptr && view.visit.desk.counts_ready;
  if (!ready) {
    page.begin(frame);
    page.heading(view.tell("desk.results"));
    page.say(view.tell(session == nullptr ? "desk.no_session" : "desk.counting"), Tone::note);
    say_trouble(view, page);
    desk_bar(view, page);
    return;
  }
  const SessionCounts& counts = counts_at_desk(view.house, view.visit);
  const auto tried = read_tried(*programme, *session, counts);
  const std::size_t prompts = programme->prompts.size(),
                    all = prompts + kPagesOfScene * tried.size(),
                    at = std::min(view.visit.desk.result_at, all - 1);
  frame.progress_done = static_cast<int>(at);
  frame.progress_total = static_cast<int>(all);
  frame.progress_text = view.tell("results.progress", {view.tell.number(frame.progress_done + 1),
                                                       view.tell.number(frame.progress_total)});
  page.begin(frame);
  if (at < prompts) {
    write_prompt_result(view, *session, *programme, programme->prompts[at], page);
  } else {
    const SceneResult result{*programme, session->thresholds,
                             tried[(at - prompts) / kPagesOfScene]};
    const bool first = (at - prompts) % kPagesOfScene == 0;
    (first ? write_scene_stops : write_scene_allow)(result, view.tell, page);
  }
  // "Back" would be mixed up with the page before.
  page.button({.id = "back",
               .label = view.tell("desk.title"),
               .tap = DeskTurned{"desk_home"},
               .place = Place::start,
               .icon = Icon::back});
  tool_buttons(view, page);
  // Of the session that is open the desk leads there.
  const bool past = !view.house.open || view.house.open->id != session->id;
  if (past) write_ways_of_past(view, page);
  write_turns(view, at, all, page);
}

}  // namespace chorus
