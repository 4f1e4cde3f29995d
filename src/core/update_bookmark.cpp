// Where a visitor stands is kept while they are here; a kiosk that died under them and is started
// again in time brings them back.
#include <algorithm>

#include "core/sealed.h"
#include "core/update_parts.h"

namespace chorus {
namespace {

constexpr std::int64_t kPaceMs = 5000;  // on one screen it is kept no oftener

// Somebody who has agreed to be heard is on their way.
bool on_the_way(const House& house, const Visit& visit) {
  const Journey& way = visit.journey;
  if (house.rehearsal || !way.saved || way.presenting || for_facilitators(visit.screen))
    return false;
  return visit.screen != Screen::poster && visit.screen != Screen::thanks &&
         visit.screen != Screen::way_back;
}

// Screens that one is brought back to; those that open from them lead back to them as well.
bool is_place(Screen screen) {
  return screen == Screen::roles || screen == Screen::results || is_step(screen);
}

void note_prompt(const Visit& visit, const std::string& prompt, Bookmark& place) {
  const Journey& way = visit.journey;
  if (const auto draft = way.drafts.find(prompt); draft != way.drafts.end()) {
    place.answered = draft->second.answered;
    place.draft = draft->second.value;
  }
  if (const auto offer = way.offers.find(prompt); offer != way.offers.end()) {
    place.offered = offer->second.ids;
    place.offered_at = offer->second.at;
    place.writing = offer->second.writing;
  }
}

// The file is no place for words that are kept nowhere but sealed.
void leave_out_words(Bookmark& place) {
  if (Votes* votes = std::get_if<Votes>(&place.draft)) votes->wrote.clear();
  place.draft = without_words(std::move(place.draft));
  place.answered = place.answered && !skipped(place.draft);
  place.drafting.text.clear();
}

Bookmark bookmark_of(const House& house, const Visit& visit) {
  const Journey& way = visit.journey;
  Bookmark place;
  place.record = way.record;
  place.touched_ms = visit.touched_ms;
  place.language = visit.language;
  place.access = visit.access;
  place.listening = visit.listening;
  place.screen = screen_name(visit.screen);
  place.roles = way.roles;
  place.rather_not_say = way.rather_not_say;
  place.plan = way.plan;
  place.at = way.at;
  place.result_at = way.result_at;
  if (visit.screen == Screen::prompt && way.at < way.plan.size())
    note_prompt(visit, way.plan[way.at], place);
  if (asks_of_entry(visit.screen)) {
    place.drafting = visit.drafting;
    place.drafting.text = visit.writing.text;
  }
  const Session* session = house.session(way.record.session);
  if (session != nullptr && !session->promises.seal_words.empty()) leave_out_words(place);
  return place;
}

bool known_step(const House& house, const Programme& programme, const std::string& step) {
  const auto asked = entry_of_step(step);
  if (!asked) return programme.prompt(step) != nullptr;
  return std::any_of(house.counts.record.begin(), house.counts.record.end(),
                     [&](const RecordEntry& each) { return each.id == asked->entry; });
}

bool leads_back(Work& work, const Bookmark& place) {
  const House& house = work.house();
  const Programme* programme = house.programme();
  const auto screen = screen_named(place.screen);
  if (work.visit.screen != Screen::poster || programme == nullptr || house.rehearsal) return false;
  if (!place.record.consent || place.record.session != house.open->id) return false;
  if (!screen || !is_place(*screen)) return false;
  if (is_step(*screen) && place.at >= place.plan.size()) return false;
  if (house.catalogue->strings.find(place.language) == nullptr) return false;
  const std::int64_t away = work.now.steady_ms - place.touched_ms;
  const std::int64_t patience =
      (house.catalogue->idle_seconds + house.catalogue->warning_seconds) * std::int64_t{1000};
  return away >= 0 && away < patience &&
         std::all_of(place.plan.begin(), place.plan.end(),
                     [&](const std::string& step) { return known_step(house, *programme, step); });
}

// Whether an entry of the record is what a step of a plan asks for.
bool answers_step(const EntryStep& step, const RecordEntry& entry) {
  if (entry.about != step.entry) return false;
  if (step.screen == Screen::promised) return entry.kind == RecordKind::verdict;
  if (entry.kind != RecordKind::voice) return false;
  if (step.screen == Screen::allowed) return entry.code == "allow";
  if (step.screen == Screen::hindered) return entry.code == "hinder";
  return entry.code != "allow" && entry.code != "hinder";
}

// What this visit has put into the record.
void recall_record(const House& house, Journey& way) {
  for (const RecordEntry& entry : house.counts.record) {
    if (entry.visit != way.record.id) continue;
    if (entry.kind == RecordKind::statement) way.offers[entry.on].wrote = true;
    if (entry.code == kAskNext) way.asked_next.insert(entry.about);
    for (const std::string& step : way.plan) {
      const auto asked = entry_of_step(step);
      if (asked && answers_step(*asked, entry)) way.said[step] = entry;
    }
  }
}

void recall_answers(const std::vector<ResponseRecord>& answers, Journey& way) {
  for (const ResponseRecord& each : answers) {
    way.kept[each.prompt] = without_boxes(each.value);
    const Value draft = holds_sealed(each.value) ? without_words(each.value) : each.value;
    if (!skipped(draft)) way.drafts[each.prompt] = Draft{true, draft};
    const Votes* votes = std::get_if<Votes>(&each.value);
    if (votes == nullptr) continue;
    Offer& offer = way.offers[each.prompt];
    offer.writing = true;
    for (const auto& [id, vote] : votes->votes) offer.ids.push_back(id);
    if (!offer.ids.empty()) offer.at = offer.ids.size() - 1;
  }
}

Journey journey_of(const House& house, const BookmarkFound& found) {
  const Bookmark& place = found.place;
  Journey way;
  way.record = place.record;
  way.saved = true;
  way.roles = place.roles;
  way.rather_not_say = place.rather_not_say;
  way.plan = place.plan;
  way.at = place.at;
  way.result_at = place.result_at;
  recall_answers(found.answers, way);
  recall_record(house, way);
  return way;
}

// The question at which they stood, as far as they had got with it.
void recall_prompt(const Bookmark& place, const PromptType& type, const std::string& prompt,
                   Journey& way) {
  if (place.answered) way.drafts[prompt] = Draft{true, place.draft};
  if (type.shape() != Shape::votes || place.offered.empty()) return;
  Offer& offer = way.offers[prompt];
  offer.ids = place.offered;
  offer.at = std::min(place.offered_at, place.offered.size() - 1);
  offer.writing = place.writing;
}

void reopen_entry(Work& work, const Bookmark& place) {
  const Journey& way = work.visit.journey;
  open_entry(work);
  if (way.said.count(way.plan[way.at]) > 0) return;
  const Id about = work.visit.drafting.about;
  work.visit.drafting = place.drafting;
  work.visit.drafting.about = about;
  work.visit.drafting.visit = way.record.id;
  begin_entry_words(work, place.drafting.text);
}

Access access_of(Work& work, const Access& kept) {
  Access access = work.catalogue().access;
  for (const char* setting :
       {"text_size", "theme", "letters", "wording", "reach", "switch", "loudness", "speed"})
    access = with_setting(access, setting, setting_of(kept, setting), work.catalogue().themes);
  return access;
}

}  // namespace

void follow_bookmark(Work& work, Turn kept_before) {
  Visit& visit = work.visit;
  if (!on_the_way(work.house(), visit)) {
    visit.bookmark_turn = 0;
    if (kept_before != 0) work.give(ForgetBookmark{});
    return;
  }
  if (!is_place(visit.screen) || visit.saving != 0) return;
  const bool turned = visit.bookmark_turn != visit.turn;
  if (!turned && visit.touched_ms < visit.bookmark_ms + kPaceMs) return;
  visit.bookmark_turn = visit.turn;
  visit.bookmark_ms = work.now.steady_ms;
  work.give(KeepBookmark{bookmark_of(work.house(), visit)});
}

void on(Work& work, const BookmarkFound& found) {
  const Bookmark& place = found.place;
  if (!leads_back(work, place)) return work.give(ForgetBookmark{});
  Visit& visit = work.visit;
  visit.language = place.language;
  visit.access = access_of(work, place.access);
  visit.listening = place.listening;
  visit.touched_ms = work.now.steady_ms;
  visit.journey = journey_of(work.house(), found);
  const Screen screen = *screen_named(place.screen);
  if (!is_step(screen)) return work.go(screen);
  if (asks_of_entry(screen)) return reopen_entry(work, place);
  if (const PromptType* type = current_type(work.house(), visit))
    recall_prompt(place, *type, visit.journey.plan[visit.journey.at], visit.journey);
  open_step(work);
}

}  // namespace chorus
