#include "screens/screens.h"

#include <array>

#include "screens/common.h"

namespace chorus {
namespace {

struct Listed {
  Screen screen;
  void (*write)(const View&, Page&);
};

constexpr std::array<Listed, 43> kScreens = {{
    {Screen::waiting, write_waiting},
    {Screen::store_fault, write_store_fault},
    {Screen::poster, write_poster},
    {Screen::languages, write_languages},
    {Screen::access, write_access},
    {Screen::consent, write_consent},
    {Screen::way_in, write_way_in},
    {Screen::way_found, write_way_found},
    {Screen::roles, write_roles},
    {Screen::prompt, write_prompt},
    {Screen::promised, write_promised},
    {Screen::tried, write_tried},
    {Screen::allowed, write_allowed},
    {Screen::hindered, write_hindered},
    {Screen::pledge, write_pledge},
    {Screen::results, write_results},
    {Screen::challenge, write_challenge},
    {Screen::promise, write_own_promise},
    {Screen::way_back, write_way_back},
    {Screen::thanks, write_thanks},
    {Screen::stage, write_stage_view},
    {Screen::pin, write_pin},
    {Screen::new_pin, write_new_pin},
    {Screen::repeat_pin, write_repeat_pin},
    {Screen::recover, write_recover},
    {Screen::recovery_key, write_recovery_key},
    {Screen::desk_home, write_desk_home},
    {Screen::desk_joker, write_desk_joker},
    {Screen::desk_stop, write_desk_stop},
    {Screen::desk_new, write_desk_new},
    {Screen::desk_results, write_desk_results},
    {Screen::desk_stage, write_desk_stage},
    {Screen::desk_words, write_desk_words},
    {Screen::desk_ledger, write_desk_ledger},
    {Screen::desk_promise, write_desk_promise},
    {Screen::desk_answer, write_desk_answer},
    {Screen::desk_cycle, write_desk_cycle},
    {Screen::desk_languages, write_desk_languages},
    {Screen::desk_export, write_desk_export},
    {Screen::desk_reason, write_desk_reason},
    {Screen::desk_log, write_desk_log},
    {Screen::desk_pins, write_desk_pins},
    {Screen::desk_leave, write_desk_leave},
}};

// The warning before a visit ends by itself: any touch puts it off.
void write_idle_warning(const View& view, Page& page) {
  const int all = view.house.catalogue->warning_seconds;
  page.open_sheet("idle");
  page.heading(view.tell("idle.heading"));
  const bool desk = for_facilitators(view.visit.screen);
  page.say(view.tell(desk ? "idle.desk" : "idle.visit"));
  // In a rehearsal nothing is kept, nor of who has not agreed yet: so nothing says that it is.
  if (!desk && !view.house.rehearsal && view.visit.journey.saved)
    page.say(view.tell("idle.visit_kept"));
  page.meter({.id = "countdown",
              .label = view.tell.count("idle.seconds", view.visit.seconds_left),
              .done = view.visit.seconds_left,
              .total = all,
              .countdown = true,
              .alone = true});
  page.button({.id = "still_here",
               .label = view.tell("idle.still_here"),
               .tap = StillHereTapped{},
               .weight = Weight::primary,
               .icon = Icon::check});
  page.close_sheet();
}

}  // namespace

void write_screen(const House& house, const Visit& visit, Page& page) {
  const View view{house, visit,
                  Teller(house.catalogue->strings, visit.language, visit.access.easy_words)};
  for (const Listed& each : kScreens) {
    if (each.screen == visit.screen) each.write(view, page);
  }
  if (visit.warned) write_idle_warning(view, page);
  page.end();
}

}  // namespace chorus
