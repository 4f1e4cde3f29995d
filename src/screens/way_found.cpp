// What is held of an earlier visit, and what can be done with it: to go on from it, or to take it
// back.
#include "core/moment.h"
#include "screens/common.h"

namespace chorus {
namespace {

constexpr std::size_t kDateLength = 10;  // "2026-11-24"

void add_figure(const View& view, const char* key, int number, Icon icon,
                std::vector<Figure>& figures) {
  if (number > 0) figures.push_back({view.tell(key), view.tell.number(number), icon});
}

void write_figures(const View& view, const Holdings& held, Page& page) {
  std::vector<Figure> figures;
  add_figure(view, "way.answered", held.answered, Icon::check, figures);
  add_figure(view, "way.written", held.written, Icon::pencil, figures);
  add_figure(view, "way.statements", held.statements, Icon::speaker, figures);
  add_figure(view, "way.votes", held.votes, Icon::people, figures);
  add_figure(view, "way.challenges", held.challenges, Icon::flag, figures);
  add_figure(view, "ledger.promises", held.promised, Icon::heart, figures);
  add_figure(view, "way.verdicts", held.verdicts, Icon::heart, figures);
  add_figure(view, "way.tried", held.tried, Icon::mask, figures);
  add_figure(view, "way.asked", held.asked, Icon::question, figures);
  if (figures.empty()) return page.say(view.tell("way.nothing"));
  page.figures(figures);
}

void ask_once_more(const View& view, Page& page) {
  page.open_sheet("withdraw");
  page.heading(view.tell("way.sure_heading"));
  page.say(view.tell("way.sure_about"));
  page.button({.id = "sheet.close",
               .label = view.tell("way.sure_no"),
               .tap = SheetClosed{},
               .weight = Weight::primary,
               .icon = Icon::back});
  page.button({.id = "confirm",
               .label = view.tell("way.sure_yes"),
               .tap = WithdrawConfirmed{},
               .weight = Weight::danger,
               .icon = Icon::cross});
  page.close_sheet();
}

}  // namespace

void say_what_left(const View& view, const Holdings& held, Page& page) {
  const auto files = static_cast<std::int64_t>(held.exports.size());
  if (files == 0) return page.say(view.tell("way.left_none"), Tone::note);
  page.say(view.tell("way.left", {view.tell.number(files)}), Tone::strong);
  for (const ExportLeft& each : held.exports)
    page.say(day_said(view, rfc3339(each.written_ms).substr(0, kDateLength)) + " · " +
                 view.tell(each.full ? "export.full" : "export.deidentified"),
             Tone::note);
  const Programme* programme = view.house.programme_of(held.session);
  if (programme != nullptr && !programme->contact.empty())
    page.say(view.tell(programme->contact), Tone::note);
}

void write_way_found(const View& view, Page& page) {
  page.begin(frame_of(view, Layout::question));
  page.heading(view.tell("way.found_heading"));
  if (!view.visit.held) return;
  const Holdings& held = *view.visit.held;
  const Session* session = view.house.session(held.session);
  if (session != nullptr)
    page.say(view.tell("way.found_session",
                       {day_said(view, session->date), safe_to_show(session->title)}));
  write_figures(view, held, page);
  if (held.visits > 1)
    page.say(view.tell("way.visits", {view.tell.number(held.visits)}), Tone::note);
  if (held.promises > 0)
    page.say(view.tell("way.promises", {view.tell.number(held.promises)}), Tone::note);
  say_what_left(view, held, page);
  say_trouble(view, page);
  if (may_link(view.house, view.visit)) {
    page.button({.id = "link",
                 .label = view.tell("way.link"),
                 .tap = LinkWanted{},
                 .weight = Weight::primary,
                 .icon = Icon::person,
                 .detail = view.tell("way.link_about")});
  }
  page.button({.id = "withdraw",
               .label = view.tell("way.withdraw"),
               .tap = WithdrawTapped{},
               .icon = Icon::cross,
               .detail = view.tell("way.withdraw_about")});
  back_button(view, page);
  tool_buttons(view, page);
  if (view.visit.sheet == "withdraw") ask_once_more(view, page);
}

}  // namespace chorus
