#include "screens/common.h"

#include <algorithm>

#include "core/privacy.h"

namespace chorus {

Frame frame_of(const View& view, Layout layout) {
  Frame frame;
  frame.screen = screen_name(view.visit.screen);
  frame.language = view.visit.language;
  frame.right_to_left = view.tell.right_to_left();
  frame.layout = layout;
  const Access& access = view.visit.access;
  frame.text_percent = access.text_percent;
  frame.theme = access.theme;
  frame.easy_letters = access.easy_letters;
  frame.low = access.low;
  frame.one_switch = access.one_switch;
  frame.listening = view.visit.listening;
  frame.reduced_motion = view.house.catalogue->reduced_motion;
  frame.name = view.house.catalogue->name;
  if (view.house.rehearsal) frame.ribbon = view.tell("ribbon.rehearsal");
  return frame;
}

Frame step_frame(const View& view) {
  const Journey& way = view.visit.journey;
  Frame frame = frame_of(view, Layout::question);
  frame.progress_done = static_cast<int>(way.at);
  frame.progress_total = static_cast<int>(way.plan.size());
  frame.progress_text = view.tell("prompt.progress", {view.tell.number(frame.progress_done + 1),
                                                      view.tell.number(frame.progress_total)});
  return frame;
}

void way_in_button(const View& view, Place place, Page& page) {
  page.button({.id = "way_in",
               .label = view.tell("way.here_before"),
               .tap = WayOpened{},
               .place = place,
               .weight = place == Place::flow ? Weight::quiet : Weight::normal,
               .icon = Icon::refresh});
}

void next_or_skip(const View& view, bool answered, Page& page) {
  page.button({.id = answered ? "next" : "skip",
               .label = view.tell(answered ? "bar.next" : "bar.skip"),
               .tap = answered ? What(NextTapped{}) : What(SkipTapped{}),
               .place = Place::end,
               .weight = answered ? Weight::primary : Weight::normal,
               .icon = Icon::next,
               .other = view.tell(answered ? "bar.skip" : "bar.next")});
}

Entry field_entry(const View& view, const char* id, const char* title, const char* hint,
                  const std::string& text) {
  return {.id = id,
          .title = view.tell(title),
          .detail = text.empty() ? view.tell(hint) : safe_to_show(text),
          .icon = Icon::pencil,
          .current = false,
          .buttons = {},
          .tap = FieldTouched{id}};
}

void done_button(const View& view, const char* id, Page& page) {
  page.button({.id = id,
               .label = view.tell("new.done"),
               .tap = NextTapped{},
               .place = Place::end,
               .weight = Weight::primary,
               .icon = Icon::check});
}

void write_roles_to_choose(const View& view, const Id& session, const char* label,
                           const std::string& chosen, Page& page) {
  Choices roles{.id = "role",
                .label = view.tell(label),
                .look = Look::tiles,
                .several = false,
                .choices = {}};
  if (const Programme* programme = view.house.programme_of(session)) {
    for (const Role& role : programme->roles) {
      roles.choices.push_back({.code = role.code,
                               .label = view.tell(role.label),
                               .tap = ChoiceTapped{"", "role", role.code},
                               .selected = role.code == chosen});
    }
  }
  page.choices(roles);
}

void back_button(const View& view, Page& page) {
  page.button({.id = "back",
               .label = view.tell("bar.back"),
               .tap = BackTapped{},
               .place = Place::start,
               .icon = Icon::back});
}

bool can_listen(const View& view) {
  return !for_facilitators(view.visit.screen) && view.house.voices.count(view.visit.language) > 0;
}

void tool_buttons(const View& view, Page& page) {
  const Screen screen = view.visit.screen;
  const Language* language = view.house.catalogue->strings.find(view.visit.language);
  const bool several = view.house.catalogue->strings.languages().size() > 1;
  const bool invites = screen == Screen::poster && view.house.programme() != nullptr;
  if (several && !invites && screen != Screen::languages) {
    page.button({.id = "language",
                 .label = language != nullptr ? language->name : view.visit.language,
                 .tap = LanguagesOpened{},
                 .place = Place::middle,
                 .icon = Icon::globe});
  }
  if (can_listen(view)) {
    const bool on = view.visit.listening;
    page.button({.id = "listen",
                 .label = view.tell(on ? "bar.listen_stop" : "bar.listen"),
                 .tap = ListenTapped{},
                 .place = Place::middle,
                 .icon = on ? Icon::stop : Icon::speaker});
  }
  if (screen == Screen::access) return;
  page.button({.id = "access",
               .label = view.tell("bar.access"),
               .tap = AccessOpened{},
               .place = Place::middle,
               .icon = Icon::text_size});
}

void desk_bar(const View& view, Page& page, std::string_view to) {
  page.button({.id = "back",
               .label = view.tell("bar.back"),
               .tap = DeskTurned{std::string(to)},
               .place = Place::start,
               .icon = Icon::back});
  tool_buttons(view, page);
}

std::string digits_said(const View& view, std::string_view text) {
  std::string said;
  for (const char c : text)
    said += c >= '0' && c <= '9' ? view.tell.number(c - '0') : std::string(1, c);
  return said;
}

std::string role_said(const View& view, DeskRole role) {
  return view.tell("role." + std::string(name_of(role)));
}

std::string quoted(const View& view, const std::string& words) {
  return view.tell("words.quoted", {safe_to_show(words)});
}

std::string day_said(const View& view, std::string_view day) {
  constexpr std::string_view kLooks = "dddd-dd-dd";
  const auto fits = [](char letter, char look) {
    return look == 'd' ? letter >= '0' && letter <= '9' : letter == look;
  };
  if (!std::equal(day.begin(), day.end(), kLooks.begin(), kLooks.end(), fits))
    return std::string(day);
  const auto without_zero = [](std::string_view two) { return two.substr(two[0] == '0' ? 1 : 0); };
  const std::string month = "date.month." + std::string(without_zero(day.substr(5, 2)));
  return "\u2068" +
         view.tell("date.day", {digits_said(view, without_zero(day.substr(8, 2))), view.tell(month),
                                digits_said(view, day.substr(0, 4))}) +
         "\u2069";
}

std::string session_name(const View& view, const Session& session) {
  const Programme* programme = view.house.programme_of(session.id);
  if (programme == nullptr) return session.title;
  const auto& titles = programme->title.all();
  const bool given = std::none_of(titles.begin(), titles.end(),
                                  [&](const auto& each) { return each.second == session.title; });
  return given ? session.title : view.tell(programme->title);
}

void say_trouble(const View& view, Page& page) {
  if (view.visit.trouble) {
    page.say(view.tell("trouble.not_saved"), Tone::warning);
  } else if (view.visit.very_slow) {
    page.say(view.tell("trouble.saving_long"), Tone::warning);
  } else if (view.visit.slow) {
    page.say(view.tell("trouble.saving"), Tone::note);
  } else if (!view.visit.note.empty()) {
    page.say(view.tell(view.visit.note), Tone::warning);
  }
}

const Session* session_of(const View& view) {
  return view.house.session(view.visit.journey.record.session);
}

const Programme* programme_of(const View& view) {
  return view.house.programme_of(view.visit.journey.record.session);
}

std::string scene_line(const View& view, const Programme& programme, const StagePlace& stage) {
  if (stage.scene < 0 || stage.scene >= static_cast<int>(programme.scenes.size())) return {};
  const Scene& scene = programme.scenes[static_cast<std::size_t>(stage.scene)];
  return view.tell("scene.title", {view.tell.number(stage.scene + 1), view.tell(scene.title)});
}

}  // namespace chorus
