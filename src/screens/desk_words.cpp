// People's own words at the desk: which of them the room may see.
#include <algorithm>

#include "core/privacy.h"
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

Entry entry_of(const View& view, const Programme& programme, const WrittenWords& words,
               std::size_t index) {
  const Prompt* prompt = programme.prompt(words.prompt);
  const std::string id = "words." + std::to_string(index);
  Entry entry;
  entry.id = id;
  entry.title = safe_to_show(words.text);
  entry.detail = view.tell(state_key(words.moderation)) + " · " +
                 (prompt != nullptr ? view.tell(prompt->text) : words.prompt);
  entry.icon = words.moderation == Moderation::shown    ? Icon::eye
               : words.moderation == Moderation::hidden ? Icon::eye_off
                                                        : Icon::clock;
  const auto decide = [&](const char* suffix, const char* label, Moderation to, Icon icon) {
    if (words.moderation == to) return;
    entry.buttons.push_back(
        {.id = id + suffix,
         .label = view.tell(label),
         .tap = WordsDecided{words.visit, words.prompt, words.revision, to,
                             to == Moderation::hidden ? "not for the screen" : ""},
         .icon = icon});
  };
  decide(".show", "words.show", Moderation::shown, Icon::eye);
  decide(".hide", "words.hide", Moderation::hidden, Icon::eye_off);
  return entry;
}

// Those that wait come first; within each kind by text, so that the order says nothing about time.
std::vector<const WrittenWords*> in_order(const SessionCounts& counts) {
  std::vector<const WrittenWords*> all;
  for (const WrittenWords& words : counts.words) all.push_back(&words);
  std::sort(all.begin(), all.end(), [](const WrittenWords* a, const WrittenWords* b) {
    if (a->moderation != b->moderation) return a->moderation < b->moderation;
    return a->text < b->text;
  });
  return all;
}

}  // namespace

void write_desk_words(const View& view, Page& page) {
  const Session* session = view.house.session(view.visit.desk.chosen);
  const Programme* programme = view.house.programme_of(view.visit.desk.chosen);
  Frame frame = frame_of(view, Layout::desk);
  frame.title = session != nullptr ? session->title : view.tell("desk.title");
  page.begin(frame);
  page.heading(view.tell("words.heading"));
  page.say(view.tell("words.about"), Tone::note);
  say_trouble(view, page);
  desk_bar(view, page);
  if (programme == nullptr) return;
  const SessionCounts& counts = counts_at_desk(view.house, view.visit);
  const auto all = in_order(counts);
  const std::size_t from = std::min(view.visit.desk.words_at * kWordsOnAPage, all.size());
  const std::size_t to = std::min(from + kWordsOnAPage, all.size());
  Entries entries{.id = "words", .label = {}, .entries = {}, .none = view.tell("words.none")};
  for (std::size_t i = from; i < to; ++i)
    entries.entries.push_back(entry_of(view, *programme, *all[i], i));
  page.entries(entries);
  if (all.size() <= kWordsOnAPage) return;
  page.button({.id = "previous",
               .label = view.tell("desk.previous"),
               .tap = ResultTurned{-1},
               .place = Place::end,
               .icon = Icon::back,
               .enabled = from > 0});
  page.button({.id = "next",
               .label = view.tell("desk.following"),
               .tap = ResultTurned{+1},
               .place = Place::end,
               .icon = Icon::next,
               .enabled = to < all.size()});
}

}  // namespace chorus
