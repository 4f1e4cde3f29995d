// People's own words at the desk, answers, statements and challenges: which the room may see.
#include <algorithm>

#include "core/interventions.h"
#include "core/privacy.h"
#include "core/reasons.h"
#include "core/sealed.h"
#include "screens/common.h"

namespace chorus {
namespace {

const char* state_key(Moderation moderation) {
  switch (moderation) {
    case Moderation::shown:
      return "words.shown";
    case Moderation::hidden:
      return "words.hidden";
    case Moderation::waiting:
      break;
  }
  return "words.waiting";
}

// One text that somebody wrote, or what they drew, wherever it stands, and how to decide about it.
struct Written {
  std::string text, where;
  Moderation moderation = Moderation::waiting;
  What show, hide;
  Drawing drawing = {};
};

Written written_of(const View& view, const Programme& programme, const WrittenWords& words) {
  const Prompt* prompt = programme.prompt(words.prompt);
  const auto lines = static_cast<std::int64_t>(words.drawing.strokes().size());
  return {words.drawing.empty() ? words.text : view.tell.count("drawing.lines", lines),
          prompt != nullptr ? view.tell(prompt->text) : words.prompt,
          words.moderation,
          WordsDecided{words.visit, words.prompt, words.revision, Moderation::shown, ""},
          HidingBegun{{}, words.visit, words.prompt, words.revision},
          words.drawing};
}

Entry entry_of(const View& view, const Written& written, std::size_t index) {
  Entry entry;
  entry.id = "words." + std::to_string(index);
  entry.title = safe_to_show(written.text);
  entry.detail = view.tell(state_key(written.moderation)) + " · " + written.where;
  entry.icon = written.moderation == Moderation::shown    ? Icon::eye
               : written.moderation == Moderation::hidden ? Icon::eye_off
                                                          : Icon::clock;
  entry.drawing = written.drawing;
  const auto offer = [&](const char* suffix, const char* label, const What& tap, Icon icon) {
    entry.buttons.push_back(
        {.id = entry.id + suffix, .label = view.tell(label), .tap = tap, .icon = icon});
  };
  if (written.moderation != Moderation::shown)
    offer(".show", "words.show", written.show, Icon::eye);
  if (written.moderation != Moderation::hidden)
    offer(".hide", "words.hide", written.hide, Icon::eye_off);
  return entry;
}

void add_entries(const View& view, const Programme& programme, std::vector<Written>& all) {
  for (const auto& [code, board] : boards_at_desk(view.house, view.visit)) {
    const Prompt* prompt = programme.prompt(code);
    for (const Statement& each : board.all()) {
      if (each.seed() || !can_be_read(each.text)) continue;
      const std::string side =
          each.side.empty() ? "" : view.tell("experience." + each.side) + " · ";
      all.push_back({each.text, side + (prompt != nullptr ? view.tell(prompt->text) : code),
                     each.moderation, EntryDecided{each.entry, true, ""}, HidingBegun{each.entry}});
    }
  }
  const auto& record = counts_at_desk(view.house, view.visit).record;
  for (const WordsOfVoice& each : words_of_voices(record, view.visit.desk.chosen)) {
    all.push_back({each.entry->text, view.tell("hindered.heading"), each.moderation,
                   EntryDecided{each.entry->id, true, ""}, HidingBegun{each.entry->id}});
  }
  const Ledger& ledger = ledger_at_desk(view.house, view.visit);
  for (const Commitment* each : promises_to_read(ledger, view.visit.desk.chosen)) {
    if (!can_be_read(each->made.text)) continue;
    all.push_back({each->made.text, promise_line(view, &programme, *each), each->moderation,
                   EntryDecided{each->made.id, true, ""}, HidingBegun{each->made.id}});
  }
  for (const Challenge& each : ledger.challenges) {
    if (!can_be_read(each.made.text)) continue;
    all.push_back({each.made.text, view.tell("challenge." + each.made.code), each.moderation,
                   EntryDecided{each.made.id, true, ""}, HidingBegun{each.made.id}});
  }
}

// Those that wait come first; within each kind by text, so that the order says nothing about time.
std::vector<Written> in_order(const View& view, const Programme& programme) {
  std::vector<Written> all;
  for (const WrittenWords& words : counts_at_desk(view.house, view.visit).words) {
    if (can_be_read(words)) all.push_back(written_of(view, programme, words));
  }
  add_entries(view, programme, all);
  std::sort(all.begin(), all.end(), [](const Written& a, const Written& b) {
    if (a.moderation != b.moderation) return a.moderation < b.moderation;
    return a.text != b.text ? a.text < b.text : a.drawing < b.drawing;
  });
  return all;
}

void write_turns(const View& view, bool before, bool after, Page& page) {
  page.button({.id = "previous",
               .label = view.tell("desk.previous"),
               .tap = ResultTurned{-1},
               .place = Place::end,
               .icon = Icon::back,
               .enabled = before});
  page.button({.id = "next",
               .label = view.tell("desk.following"),
               .tap = ResultTurned{+1},
               .place = Place::end,
               .icon = Icon::next,
               .enabled = after});
}

What hidden_for(const RecordEntry& hiding, const std::string& reason) {
  if (!hiding.about.nil()) return EntryDecided{hiding.about, false, reason};
  return WordsDecided{hiding.visit, hiding.on, hiding.number, Moderation::hidden, reason};
}

// Nothing is taken down without a reason that the room can read: one of these, or in other words.
void write_hide_sheet(const View& view, Page& page) {
  page.open_sheet("hide");
  page.heading(view.tell("statements.hide_heading"));
  Entries reasons{.id = "reasons", .label = {}, .entries = {}, .none = {}};
  for (const std::string_view code : kHidingReasons) {
    const std::string reason(code);
    reasons.entries.push_back({.id = "reason." + reason,
                               .title = reason_said(view.tell, reason),
                               .detail = {},
                               .tap = hidden_for(view.visit.drafting, reason)});
  }
  const std::string& own = view.visit.desk.what.text;
  reasons.entries.push_back({.id = "sheet.own",
                             .title = view.tell("statements.reason_own"),
                             .detail = safe_to_show(own),
                             .icon = Icon::pencil,
                             .tap = FieldTouched{"reason"}});
  page.entries(reasons);
  page.button({.id = "sheet.close", .label = view.tell("desk.not_now"), .tap = SheetClosed{}});
  if (says_something(own)) {
    page.button({.id = "sheet.keep",
                 .label = view.tell("statements.reason_keep"),
                 .tap = NextTapped{},
                 .weight = Weight::primary,
                 .icon = Icon::eye_off});
  }
  page.close_sheet();
}

}  // namespace

void write_desk_words(const View& view, Page& page) {
  const Session* session = view.house.session(view.visit.desk.chosen);
  const Programme* programme = view.house.programme_of(view.visit.desk.chosen);
  Frame frame = frame_of(view, Layout::desk);
  frame.title = session != nullptr ? session_name(view, *session) : view.tell("desk.title");
  page.begin(frame);
  if (view.visit.field == "reason") {
    page.heading(view.tell("statements.hide_heading"));
    write_text_box(view, "reason", view.visit.desk.what, view.tell("statements.reason_hint"), page);
    return done_button(view, "done", page);
  }
  page.heading(view.tell("words.heading"));
  page.say(view.tell("words.about"), Tone::note);
  say_trouble(view, page);
  desk_bar(view, page);
  if (programme == nullptr) return;
  if (sealed_at_desk(view.house, view.visit)) page.say(view.tell("words.sealed"), Tone::strong);
  const auto all = in_order(view, *programme);
  const std::size_t from = std::min(view.visit.desk.words_at * kWordsOnAPage, all.size());
  const std::size_t to = std::min(from + kWordsOnAPage, all.size());
  Entries entries{.id = "words", .label = {}, .entries = {}, .none = view.tell("words.none")};
  for (std::size_t i = from; i < to; ++i) entries.entries.push_back(entry_of(view, all[i], i));
  page.entries(entries);
  if (all.size() > kWordsOnAPage) write_turns(view, from > 0, to < all.size(), page);
  if (view.visit.sheet == "hide") write_hide_sheet(view, page);
}

}  // namespace chorus
