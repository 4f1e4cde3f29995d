// Words and deeds at the desk: what was promised, what became of it, what is challenged.
#include "screens/common.h"

namespace chorus {
namespace {

constexpr std::size_t kMostShown = 60;

void say_owner(const View& view, const Commitment& promise, Entry& entry) {
  static constexpr const char* kCodes[] = {"kept", "partly", "not"};
  for (const char* code : kCodes) {
    if (promise.owner == std::string(code)) continue;
    entry.buttons.push_back({.id = entry.id + "." + code,
                             .label = view.tell(std::string("promised.") + code),
                             .tap = OwnerSaid{promise.made.id, code}});
  }
  entry.buttons.push_back({.id = entry.id + ".postpone",
                           .label = view.tell("ledger.postpone"),
                           .tap = PromisePostponed{promise.made.id},
                           .icon = Icon::clock});
}

void write_promises(const View& view, const Ledger& ledger, const Programme* programme,
                    const Thresholds& thresholds, Page& page) {
  Entries entries{.id = "promises",
                  .label = view.tell("ledger.promises"),
                  .entries = {},
                  .none = view.tell("ledger.none")};
  for (const Commitment& each : ledger.commitments) {
    if (entries.entries.size() == kMostShown) break;
    Entry entry = promise_entry(view, programme, each, thresholds);
    if (!each.closed()) say_owner(view, each, entry);
    entries.entries.push_back(std::move(entry));
  }
  page.entries(entries);
}

void write_open_challenges(const View& view, const Ledger& ledger, Page& page) {
  Entries entries{.id = "challenges",
                  .label = view.tell("challenge.list"),
                  .entries = {},
                  .none = view.tell("challenge.none")};
  for (const Challenge& each : ledger.challenges) {
    if (!each.open() || entries.entries.size() == kMostShown) break;
    Entry entry = challenge_at_desk(view, each, true);
    entry.buttons.push_back({.id = entry.id + ".answer",
                             .label = view.tell("challenge.answer"),
                             .tap = AnswerBegun{each.made.id},
                             .icon = Icon::pencil});
    entries.entries.push_back(std::move(entry));
  }
  page.entries(entries);
}

}  // namespace

void write_desk_ledger(const View& view, Page& page) {
  const Session* session = view.house.session(view.visit.desk.chosen);
  const Programme* programme = view.house.programme_of(view.visit.desk.chosen);
  Frame frame = frame_of(view, Layout::desk);
  frame.title = programme != nullptr ? view.tell(programme->title) : view.tell("desk.title");
  page.begin(frame);
  page.heading(view.tell("ledger.heading"));
  page.say(view.tell("ledger.about"), Tone::note);
  say_trouble(view, page);
  desk_bar(view, page);
  if (session == nullptr || !view.visit.desk.counts_ready) return;
  const Ledger& ledger = ledger_at_desk(view.house, view.visit);
  write_scores(view, ledger, session->thresholds, page);
  write_promises(view, ledger, programme, session->thresholds, page);
  write_open_challenges(view, ledger, page);
  page.button({.id = "promise",
               .label = view.tell("ledger.new"),
               .tap = PromiseBegun{},
               .place = Place::end,
               .weight = Weight::primary,
               .icon = Icon::plus});
}

}  // namespace chorus
