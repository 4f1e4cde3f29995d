// The desk: the session as it stands, the way through the scenes, and everything else that can be
// done.
#include "screens/common.h"

namespace chorus {
namespace {

void turn_button(const View& view, const char* screen, const char* label, Icon icon, Page& page) {
  page.button({.id = screen, .label = view.tell(label), .tap = DeskTurned{screen}, .icon = icon});
}

void write_stage(const View& view, const Session& session, const Programme& programme, Page& page) {
  if (programme.scenes.empty()) return;
  page.section(view.tell("desk.stage"));
  std::vector<Step> steps;
  const int at = session.stage.scene;
  for (int i = 0; i < static_cast<int>(programme.scenes.size()); ++i) {
    const auto where = i < at    ? Step::Where::past
                       : i == at ? Step::Where::here
                                 : Step::Where::ahead;
    steps.push_back({view.tell(programme.scenes[static_cast<std::size_t>(i)].title), where});
  }
  page.steps(steps);
  page.say(phase_line(view, session.stage, programme), Tone::note);
  write_stage_moves(view, session.stage, programme, Weight::primary, page);
  if (at >= 0 && at < std::ssize(programme.scenes))
    turn_button(view, "desk_joker", "joker.title", Icon::mask, page);
}

std::int64_t answers(const SessionCounts& counts) {
  std::int64_t all = 0;
  for (const PromptCount& each : counts.prompts) all += each.tally.everybody().respondents;
  return all;
}

void write_open_session(const View& view, const Session& session, const Programme& programme,
                        Page& page) {
  page.say(view.tell("desk.session_open", {session_name(view, session)}), Tone::strong);
  const SessionCounts& counts = view.house.counts;
  page.figures({{view.tell("desk.visits"), view.tell.number(counts.visits), Icon::people},
                {view.tell("desk.finished"), view.tell.number(counts.finished), Icon::check},
                {view.tell("desk.answers"), view.tell.number(answers(counts)), Icon::chart}});
  write_stage(view, session, programme, page);
  page.section(view.tell("desk.room"));
  turn_button(view, "desk_results", "desk.results", Icon::chart, page);
  if (view.house.stage.there)
    turn_button(view, "desk_stage", "stage_view.title", Icon::screen, page);
  turn_button(view, "desk_words", "desk.words", Icon::pencil, page);
  turn_button(view, "desk_ledger", "desk.ledger", Icon::flag, page);
  turn_button(view, "desk_cycle", "desk.cycle", Icon::refresh, page);
  turn_button(view, "desk_export", "desk.export", Icon::usb, page);
  turn_button(view, "desk_languages", "desk.languages", Icon::globe, page);
  page.button({.id = "close_session",
               .label = view.tell("desk.close"),
               .tap = SessionCloseTapped{},
               .icon = Icon::stop});
}

void write_past_sessions(const View& view, Page& page) {
  Entries entries{.id = "sessions",
                  .label = view.tell("desk.past"),
                  .entries = {},
                  .none = view.tell("desk.no_past")};
  for (const Session& session : view.house.sessions) {
    if (session.phase != SessionPhase::closed) continue;
    entries.entries.push_back({.id = "session." + to_hex(session.id),
                               .title = session_name(view, session),
                               .detail = session.place.empty()
                                             ? day_said(view, session.date)
                                             : day_said(view, session.date) + " · " + session.place,
                               .icon = Icon::chart,
                               .current = false,
                               .buttons = {},
                               .tap = SessionChosen{session.id}});
    if (entries.entries.size() == 12) break;
  }
  page.entries(entries);
}

void write_fault(const View& view, const char* key, const std::optional<Error>& error, Page& page) {
  if (!error) return;
  page.say(view.tell(key), Tone::warning);
  page.say(sentence(*error), Tone::note);
}

void write_health(const View& view, Page& page) {
  const StoreHealth& health = view.house.health;
  write_fault(view, "trouble.store", health.trouble, page);
  write_fault(view, "trouble.damage", health.damage, page);
  write_fault(view, "trouble.no_backup", health.no_backup, page);
  const StoreRescue& rescue = health.rescue;
  if (rescue.aside.empty()) return;
  const auto number = [&](std::int64_t count) { return view.tell.number(count); };
  page.say(view.tell("trouble.rescued",
                     {number(rescue.sessions), number(rescue.visits), number(rescue.answers),
                      number(rescue.entries), number(rescue.orphans), number(rescue.gaps)}),
           Tone::warning);
  page.say(rescue.aside, Tone::note);
}

void write_close_sheet(const View& view, Page& page) {
  page.open_sheet("close_session");
  page.heading(view.tell("desk.close_heading"));
  page.say(view.tell("desk.close_about"));
  // In a rehearsal nothing is kept, so nothing says that it is.
  if (!view.house.rehearsal) page.say(view.tell("desk.close_kept"));
  page.button({.id = "sheet.close", .label = view.tell("desk.not_now"), .tap = SheetClosed{}});
  page.button({.id = "confirm",
               .label = view.tell("desk.close_yes"),
               .tap = SessionCloseConfirmed{},
               .weight = Weight::danger,
               .icon = Icon::stop});
  page.close_sheet();
}

// What there is of roles and PINs; in a rehearsal there is nothing to guard.
void write_keeping(const View& view, Page& page) {
  if (view.house.rehearsal) return;
  page.section(view.tell("role.keeper"));
  turn_button(view, "desk_log", "desk.log", Icon::eye, page);
  turn_button(view, "desk_pins", "desk.pins", Icon::key, page);
}

}  // namespace

void write_desk_home(const View& view, Page& page) {
  Frame frame = frame_of(view, Layout::desk);
  frame.title = view.tell("desk.title");
  if (!view.house.rehearsal) frame.title += " · " + role_said(view, view.visit.role);
  page.begin(frame);
  page.heading(view.tell("desk.heading"));
  const Programme* programme = view.house.programme();
  say_trouble(view, page);
  write_health(view, page);
  if (view.house.loosened) page.say(view.tell("desk.loosened"), Tone::warning);
  if (programme != nullptr) {
    write_open_session(view, *view.house.open, *programme, page);
  } else {
    page.say(view.tell("desk.none_open"));
    page.button({.id = "desk_new",
                 .label = view.tell("desk.new"),
                 .tap = DeskTurned{"desk_new"},
                 .weight = Weight::primary,
                 .icon = Icon::plus});
  }
  write_past_sessions(view, page);
  write_keeping(view, page);
  page.button({.id = "poster",
               .label = view.tell("desk.poster"),
               .tap = DeskLeft{},
               .place = Place::start,
               .icon = Icon::back});
  tool_buttons(view, page);
  page.button({.id = "desk_leave",
               .label = view.tell("desk.leave"),
               .tap = DeskTurned{"desk_leave"},
               .place = Place::end,
               .icon = Icon::leave});
  if (view.visit.sheet == "close_session") write_close_sheet(view, page);
}

}  // namespace chorus
