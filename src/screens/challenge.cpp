// "I want to challenge this": four kinds, words where somebody wants to add them.
#include "core/privacy.h"
#include "core/sealed.h"
#include "screens/common.h"

namespace chorus {

namespace {

std::string words_of_place(const View& view, const Programme* programme, const std::string& on) {
  const std::size_t slash = on.find('/');
  const Prompt* prompt = programme == nullptr ? nullptr : programme->prompt(on.substr(0, slash));
  if (prompt == nullptr) return {};
  for (const Option& option : prompt->options) {
    if (slash != std::string::npos && option.code == on.substr(slash + 1))
      return view.tell.wording(option.label, option.easy);
  }
  return view.tell.wording(prompt->text, prompt->easy);
}

}  // namespace

std::string words_behind(const View& view, const RecordEntry& draft) {
  for (const RecordEntry& entry : view.house.counts.record) {
    if (!draft.about.nil() && entry.id == draft.about) return safe_to_show(entry.text);
  }
  return words_of_place(view, programme_of(view), draft.on);
}

std::string challenged_at_desk(const View& view, const RecordEntry& challenge) {
  for (const RecordEntry& entry : counts_at_desk(view.house, view.visit).record) {
    if (!challenge.about.nil() && entry.id == challenge.about)
      return entry.text.empty() || is_sealed(entry.text) ? "" : quoted(view, entry.text);
  }
  return words_of_place(view, view.house.programme_of(view.visit.desk.chosen), challenge.on);
}

Entry challenge_at_desk(const View& view, const Challenge& challenge, bool with_words) {
  Entry entry;
  entry.id = "challenge." + to_hex(challenge.made.id);
  entry.icon = Icon::flag;
  const std::string what = challenged_at_desk(view, challenge.made);
  const std::string said = challenge_title(view, challenge, with_words);
  const std::string age = challenge_age(view, challenge);
  entry.title = what.empty() ? said : what;
  entry.detail = what.empty() ? age : said + " · " + age;
  return entry;
}

void write_challenge(const View& view, Page& page) {
  const RecordEntry& draft = view.visit.drafting;
  const bool writing = view.visit.field == "words";
  page.begin(frame_of(view, Layout::question));
  page.heading(view.tell("challenge.heading"));
  page.say(words_behind(view, draft), Tone::note);
  if (!writing) {
    Choices choices;
    choices.id = "kind";
    for (const std::string_view code : kChallenges) {
      choices.choices.push_back({.code = std::string(code),
                                 .label = view.tell(std::string("challenge.") + std::string(code)),
                                 .tap = ChoiceTapped{"", "code", std::string(code)},
                                 .selected = draft.code == code});
    }
    page.choices(choices);
    page.entries({.id = "fields",
                  .label = {},
                  .entries = {field_entry(view, "words", "challenge.words", "challenge.words_hint",
                                          view.visit.writing.text)},
                  .none = {}});
  } else {
    write_text_box(view, "words", view.visit.writing, view.tell("challenge.words_hint"), page);
  }
  say_trouble(view, page);
  back_button(view, page);
  tool_buttons(view, page);
  page.button({.id = "next",
               .label = view.tell("challenge.send"),
               .tap = NextTapped{},
               .place = Place::end,
               .weight = Weight::primary,
               .icon = Icon::flag,
               .enabled = !draft.code.empty()});
}

}  // namespace chorus
