// The way back: a code of five pictures at the end of a visit, and what one can do with it later.
#include <utility>

#include "core/update_parts.h"

namespace chorus {
namespace {

bool at(const Work& work, Screen screen) {
  return work.visit.screen == screen;
}

}  // namespace

void take_tries(Work& work, const Tries& tries) {
  const std::int64_t wait = wait_ms(tries, work.now.wall_ms);
  work.house().tries = tries;
  work.house().code_locked_until_ms = wait > 0 ? work.now.steady_ms + wait : 0;
}

void on(Work& work, const WayOpened&) {
  const Programme* programme = work.house().programme();
  if (!at(work, Screen::poster) && !at(work, Screen::consent)) return;
  if (at(work, Screen::poster) && programme != nullptr) {
    start_journey(work);
    work.visit.language = programme->languages.front();
  }
  work.visit.before_way = work.visit.screen;
  work.visit.code.clear();
  work.go(Screen::way_in);
}

void on(Work& work, const PictureTapped& tapped) {
  PictureCode& code = work.visit.code;
  if (!at(work, Screen::way_in) || code.size() >= kCodeLength) return;
  if (tapped.picture < 0 || tapped.picture >= std::ssize(kCodePictures)) return;
  code.push_back(tapped.picture);
  work.visit.note.clear();
}

void on(Work& work, const PictureRemoved&) {
  if (at(work, Screen::way_in) && !work.visit.code.empty()) work.visit.code.pop_back();
}

void find_code(Work& work) {
  const House& house = work.house();
  if (!is_code(work.visit.code)) return work.note("way.not_yet");
  if (work.now.steady_ms < house.code_locked_until_ms) return work.note("way.locked");
  work.wait_for(FindCode{0, work.visit.code, house.tries, one_more(house.tries, work.now.wall_ms)});
}

void leave_way(Work& work) {
  work.visit.code.clear();
  work.visit.held.reset();
  if (work.visit.before_way == Screen::poster) return reset_visit(work);
  work.go(work.visit.before_way);
}

void on(Work& work, const CodeFound& found) {
  if (!arrived(work, found.ticket)) return;
  work.visit.code.clear();
  work.visit.held = found.held;
  work.go(Screen::way_found);
}

void on(Work& work, const CodeUnknown& unknown) {
  if (!arrived(work, unknown.ticket)) return;
  take_tries(work, unknown.tries);
  work.visit.code.clear();
  work.note(work.house().code_locked_until_ms > 0 ? "way.locked" : "way.wrong");
}

// The earlier visit is linked only once this one is agreed to and kept.
void on(Work& work, const LinkWanted&) {
  if (!at(work, Screen::way_found) || !may_link(work.house(), work.visit)) return;
  Journey& way = work.visit.journey;
  way.earlier = work.visit.held->visit;
  way.last.clear();
  for (const ResponseRecord& each : work.visit.held->answers) way.last[each.prompt] = each.value;
  work.visit.held.reset();
  work.go(Screen::consent);
}

bool link_first(Work& work) {
  const Journey& way = work.visit.journey;
  if (way.earlier.nil() || way.linked) return false;
  work.wait_for(LinkVisit{0, way.record.id, way.earlier});
  return true;
}

void on(Work& work, const LinkSaved& saved) {
  if (!arrived(work, saved.ticket)) return;
  Journey& way = work.visit.journey;
  way.linked = saved.linked;
  if (!saved.linked) way.earlier = {}, way.last.clear();
  work.go(Screen::roles);
}

void on(Work& work, const WithdrawTapped&) {
  if (at(work, Screen::way_found)) work.visit.sheet = "withdraw";
}

void on(Work& work, const WithdrawConfirmed&) {
  if (!at(work, Screen::way_found) || !work.visit.held) return;
  work.visit.sheet.clear();
  work.wait_for(WithdrawVisit{0, work.visit.held->visit});
}

// Whatever this visit had begun was the person's own, and ends here.
void on(Work& work, const Withdrawn& withdrawn) {
  if (!arrived(work, withdrawn.ticket)) return;
  back_up(work, false);  // the copies that held what was taken back are gone
  House& house = work.house();
  const Id visit = work.visit.held ? work.visit.held->visit : Id{};
  const SessionCounts before = std::exchange(house.counts, withdrawn.counts);
  read_again(house);
  tell_stage_view(work, visit, before);
  house.past.clear();
  ask_for_past(work);
  work.visit.journey = Journey{};
  work.visit.withdrawn = true;
  thank(work);
}

void on(Work& work, const CodeWanted&) {
  if (!at(work, Screen::thanks) || !may_have_code(work.house(), work.visit)) return;
  if (is_code(work.visit.code)) return work.go(Screen::way_back);
  work.wait_for(IssueCode{0, work.visit.journey.record.id});
}

void on(Work& work, const CodeIssued& issued) {
  if (!arrived(work, issued.ticket)) return;
  work.visit.code = issued.code;
  work.go(Screen::way_back);
}

}  // namespace chorus
