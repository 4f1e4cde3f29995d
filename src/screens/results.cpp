// What the room said so far: shown to participants, first and on the same kiosk.
#include "core/results.h"

#include "core/interventions.h"
#include "core/reasons.h"
#include "screens/common.h"
#include "screens/scene_results.h"

namespace chorus {
namespace {

void write_nothing_yet(const View& view, const char* key, Page& page) {
  page.begin(frame_of(view, Layout::reading));
  page.art(Art::curtain_call);
  page.heading(view.tell("results.heading"));
  page.say(view.tell(key));
}

Frame result_frame(const View& view) {
  const Journey& way = view.visit.journey;
  Frame frame = frame_of(view, Layout::results);
  frame.title = view.tell("results.heading");
  frame.progress_done = static_cast<int>(way.result_at);
  frame.progress_total = static_cast<int>(result_pages(view.house, view.visit));
  frame.progress_text = view.tell("results.progress", {view.tell.number(frame.progress_done + 1),
                                                       view.tell.number(frame.progress_total)});
  return frame;
}

void write_one(const View& view, const Session& session, const Programme& programme,
               const std::vector<std::string>& asked, Page& page) {
  const Journey& way = view.visit.journey;
  const Prompt* prompt = programme.prompt(asked[way.result_at]);
  page.begin(result_frame(view));
  page.heading(view.tell.wording(prompt->text, prompt->easy));
  const auto said = [&](const std::string& code) {
    const auto kept = way.kept.find(code);
    if (kept == way.kept.end() || skipped(kept->second)) return Draft{};
    return Draft{true, kept->second};
  };
  const Draft yours = said(prompt->code), before = said(prompt->again_of);
  const Boards& boards = boards_shown(view.house, view.visit);
  const Ledger& ledger = ledger_shown(view.house, view.visit);
  const auto board = boards.find(prompt->code);
  write_result({.programme = programme,
                .session = session,
                .counts = counts_shown(view.house, view.visit),
                .prompt = *prompt,
                .revision = revision_shown(view.house, view.visit, prompt->code),
                .board = board == boards.end() ? nullptr : &board->second,
                .yours = yours.answered ? &yours : nullptr,
                .asked_next = &way.asked_next,
                .yours_before = before.answered ? &before : nullptr,
                .may_promise = may_promise(view.house, view.visit)},
               view.house.catalogue->types, view.tell, page);
  write_trend(view, session, programme, counts_shown(view.house, view.visit), *prompt,
              revision_shown(view.house, view.visit, prompt->code), page);
  if (way.saved) {
    page.button({.id = "challenge",
                 .label = view.tell("challenge.button"),
                 .tap = ChallengeOpened{{}, prompt->code},
                 .weight = Weight::quiet,
                 .icon = Icon::flag});
  }
  promise_button(view, prompt->code, page);
  write_challenges(view, ledger, &programme, {}, prompt->code, page);
}

// What was promised, and what became of it.
void write_promises(const View& view, const Session& session, const Programme& programme,
                    Page& page) {
  page.heading(view.tell("ledger.heading"));
  const Ledger& ledger = ledger_shown(view.house, view.visit);
  write_scores(view, ledger, session.thresholds, page);
  Entries entries{.id = "promises", .label = {}, .entries = {}, .none = view.tell("ledger.none")};
  for (const Commitment& each : ledger.commitments) {
    if (entries.entries.size() == 8) break;
    Entry entry = promise_entry(view, &programme, each, session.thresholds);
    const bool challenged = ledger.challenged(each.made.id, "");
    if (challenged) entry.detail += " · " + view.tell("challenge.open_now");
    if (view.visit.journey.saved) {
      entry.buttons.push_back({.id = entry.id + ".challenge",
                               .label = view.tell("challenge.button"),
                               .tap = ChallengeOpened{each.made.id, ""},
                               .icon = Icon::flag});
    }
    entries.entries.push_back(std::move(entry));
  }
  page.entries(entries);
  for (const Commitment& each : ledger.withheld) {
    if (each.moderation == Moderation::hidden)
      page.say(view.tell("promise.hidden", {reason_said(view.tell, each.reason)}), Tone::note);
  }
  promise_button(view, "", page);
}

// What comes after the prompts: scenes that were stopped, promises, and where all this stands.
void write_beyond(const View& view, const Session& session, const Programme& programme,
                  std::size_t at, Page& page) {
  const auto tried = read_tried(programme, session, counts_shown(view.house, view.visit));
  const std::size_t scene = at / kPagesOfScene;
  page.begin(result_frame(view));
  if (scene < tried.size()) {
    const SceneResult result{programme, session.thresholds, tried[scene]};
    const bool first = at % kPagesOfScene == 0;
    return (first ? write_scene_stops : write_scene_allow)(result, view.tell, page);
  }
  const bool last = view.visit.journey.result_at + 1 >= result_pages(view.house, view.visit);
  if (!last) return write_promises(view, session, programme, page);
  page.heading(view.tell("cycle.heading"));
  write_wheel(view, session, programme, ledger_shown(view.house, view.visit), page);
  if (!ledger_shown(view.house, view.visit).tells_of_promises()) promise_button(view, "", page);
}

}  // namespace

void write_results(const View& view, Page& page) {
  const Session* session = session_of(view);
  const Programme* programme = programme_of(view);
  std::vector<std::string> asked;
  if (session != nullptr && programme != nullptr) asked = asked_prompts(*programme, session->stage);
  const bool now = session != nullptr && may_show_room(*session);
  const std::size_t pages = result_pages(view.house, view.visit);
  const bool more = now && view.visit.journey.result_at + 1 < pages;
  if (!now) {
    write_nothing_yet(view, "results.after_session", page);
  } else if (programme == nullptr || asked.empty()) {
    write_nothing_yet(view, "results.none", page);
  } else if (view.visit.journey.result_at >= asked.size()) {
    write_beyond(view, *session, *programme, view.visit.journey.result_at - asked.size(), page);
  } else {
    write_one(view, *session, *programme, asked, page);
  }
  say_trouble(view, page);
  if (!view.visit.journey.presenting) back_button(view, page);
  tool_buttons(view, page);
  if (more) {
    page.button({.id = "skip",
                 .label = view.tell("results.finish"),
                 .tap = SkipTapped{},
                 .place = Place::end});
  }
  page.button({.id = "next",
               .label = view.tell(more ? "bar.next" : "results.finish"),
               .tap = NextTapped{},
               .place = Place::end,
               .weight = Weight::primary,
               .icon = Icon::next});
}

}  // namespace chorus
