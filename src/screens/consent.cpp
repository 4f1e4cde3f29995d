// About today, and consent. The sentences are made from the session's promises, so that words and
// behaviour cannot differ.
#include "screens/common.h"

namespace chorus {
namespace {

const char* results_key(const Promises& promises) {
  return promises.results == Promises::ResultsVisible::at_once ? "consent.results_at_once"
                                                               : "consent.results_after";
}

const char* words_key(const Promises& promises) {
  if (!promises.seal_words.empty()) return "consent.words_sealed";
  switch (promises.words) {
    case Promises::WordsShown::at_once:
      return "consent.words_at_once";
    case Promises::WordsShown::after_moderation:
      return "consent.words_after_moderation";
    case Promises::WordsShown::never:
      break;
  }
  return "consent.words_never";
}

const char* export_key(const Promises& promises) {
  return promises.export_to == Promises::ExportTo::room_and_project
             ? "consent.export_room_and_project"
             : "consent.export_project";
}

const char* anonymity_key(const Promises& promises) {
  return promises.anonymity == Promises::Anonymity::way_back ? "consent.way_back"
                                                             : "consent.anonymous";
}

}  // namespace

void write_consent(const View& view, Page& page) {
  page.begin(frame_of(view, Layout::reading));
  page.heading(view.tell("consent.heading"));
  const Session* session = session_of(view);
  const Programme* programme = programme_of(view);
  if (session != nullptr && programme != nullptr) {
    const Promises& promises = session->promises;
    page.say(view.tell("consent.what"), Tone::strong);
    page.say(view.tell(anonymity_key(promises)));
    page.say(view.tell("consent.numbers", {view.tell.number(session->thresholds.cell - 1)}));
    page.say(view.tell(results_key(promises)));
    page.say(view.tell(words_key(promises)));
    page.say(view.tell(export_key(promises)));
    if (!programme->contact.empty()) page.say(view.tell(programme->contact), Tone::note);
  }
  if (!view.visit.journey.earlier.nil()) {
    page.say(view.tell("way.linked"), Tone::strong);
  } else if (!view.visit.journey.saved) {
    way_in_button(view, Place::flow, page);
  }
  say_trouble(view, page);
  back_button(view, page);
  tool_buttons(view, page);
  if (!view.visit.journey.saved) {
    page.button({.id = "decline",
                 .label = view.tell("consent.no"),
                 .tap = ConsentDeclined{},
                 .place = Place::end,
                 .weight = Weight::normal});
  }
  page.button({.id = "agree",
               .label = view.tell("consent.yes"),
               .tap = ConsentGiven{},
               .place = Place::end,
               .weight = Weight::primary,
               .icon = Icon::next});
}

}  // namespace chorus
