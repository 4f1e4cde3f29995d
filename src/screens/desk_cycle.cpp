// The cycle of six steps at the desk: where the sessions stand, and which comes next.
#include "core/cycle.h"
#include "screens/common.h"

namespace chorus {
namespace {

std::string left_behind(const View& view, const StepTally& tally) {
  if (tally.sessions == 0) return {};
  std::string text = view.tell("cycle.sessions", {view.tell.number(tally.sessions)});
  if (tally.open_promises > 0)
    text += " · " + view.tell("cycle.open_promises", {view.tell.number(tally.open_promises)});
  if (tally.open_challenges > 0)
    text += " · " + view.tell("cycle.open_challenges", {view.tell.number(tally.open_challenges)});
  return text;
}

Step::Where where(const StepTally& tally, int step, int here) {
  if (step == here) return Step::Where::here;
  return tally.sessions > 0 ? Step::Where::past : Step::Where::ahead;
}

}  // namespace

void write_wheel(const View& view, const Session& session, const Programme& programme,
                 const Ledger& ledger, Page& page) {
  const auto tallies = tally_steps(view.house.sessions, programme.id, ledger);
  Wheel wheel{.id = "cycle",
              .label = view.tell("cycle.round", {view.tell.number(session.cycle)}),
              .steps = {}};
  for (int step = 1; step <= kSteps; ++step) {
    const auto index = static_cast<std::size_t>(step - 1);
    wheel.steps.push_back({view.tell.number(step), view.tell(programme.steps[index]),
                           left_behind(view, tallies[index]),
                           where(tallies[index], step, session.step)});
  }
  page.wheel(wheel);
}

void write_desk_cycle(const View& view, Page& page) {
  const Session* session = view.house.session(view.visit.desk.chosen);
  const Programme* programme = view.house.programme_of(view.visit.desk.chosen);
  Frame frame = frame_of(view, Layout::desk);
  frame.title = programme != nullptr ? view.tell(programme->title) : view.tell("desk.title");
  page.begin(frame);
  page.heading(view.tell("cycle.heading"));
  if (session == nullptr || programme == nullptr || !view.visit.desk.counts_ready) {
    page.say(view.tell(session == nullptr ? "desk.no_session" : "desk.counting"), Tone::note);
    say_trouble(view, page);
    return desk_bar(view, page);
  }
  const CyclePlace next = next_place(view.house.sessions, programme->id);
  page.say(view.tell("cycle.next",
                     {view.tell.number(next.step),
                      view.tell(programme->steps[static_cast<std::size_t>(next.step - 1)])}),
           Tone::strong);
  write_wheel(view, *session, *programme, ledger_at_desk(view.house, view.visit), page);
  desk_bar(view, page);
  page.button({.id = "desk_ledger",
               .label = view.tell("desk.ledger"),
               .tap = DeskTurned{"desk_ledger"},
               .place = Place::middle,
               .icon = Icon::flag});
  if (view.house.open) return;
  page.button({.id = "desk_new",
               .label = view.tell("desk.new"),
               .tap = DeskTurned{"desk_new"},
               .place = Place::end,
               .weight = Weight::primary,
               .icon = Icon::play});
}

}  // namespace chorus
