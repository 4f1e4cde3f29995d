// Screens made of every word of the Page vocabulary, for tests of layout and touch. Each writes
// itself onto any page, in the frame given (language, direction, text size are the test's).
#pragma once

#include <string>
#include <vector>

#include "core/page.h"

namespace chorus::test {

struct Sample {
  const char* name;
  Layout layout;
  void (*write)(Page& page);
};

inline Choice choice(const char* code, const char* label, bool selected = false, int level = 0) {
  return {code, label, ChoiceTapped{"q", "", code}, selected, level, Icon::none};
}

inline void write_bar(Page& page, bool answered = true) {
  page.button({.id = "back",
               .label = "Back",
               .tap = BackTapped{},
               .place = Place::start,
               .icon = Icon::back});
  page.button({.id = "language",
               .label = "English",
               .tap = LanguagesOpened{},
               .place = Place::middle,
               .icon = Icon::globe});
  page.button({.id = "access",
               .label = "Text size",
               .tap = AccessOpened{},
               .place = Place::middle,
               .icon = Icon::text_size});
  if (answered) {
    page.button({.id = "clear",
                 .label = "Clear my answer",
                 .tap = AnswerCleared{},
                 .place = Place::middle,
                 .icon = Icon::cross});
    page.button({.id = "next",
                 .label = "Next",
                 .tap = NextTapped{},
                 .place = Place::end,
                 .weight = Weight::primary,
                 .icon = Icon::next});
  } else {
    page.button({.id = "skip",
                 .label = "Skip",
                 .tap = SkipTapped{},
                 .place = Place::end,
                 .icon = Icon::next});
  }
}

inline void write_faces(Page& page) {
  page.heading("When the doctor said “we will decide together”, did her actions match her words?");
  page.say("Tap one answer. There are no wrong answers.", Tone::note);
  page.choices({"q",
                "",
                Look::faces,
                false,
                {choice("1", "Not at all", false, 1), choice("2", "A little", false, 2),
                 choice("3", "Partly", false, 3), choice("4", "Mostly", true, 4),
                 choice("5", "Completely", false, 5)}});
  write_bar(page);
}

inline void write_agree(Page& page) {
  page.heading("The receptionist listened to what the patient had to say.");
  page.say("How much do you agree?", Tone::note);
  page.choices(
      {"q",
       "",
       Look::scale,
       false,
       {choice("1", "Strongly disagree"), choice("2", "Disagree"), choice("3", "In the middle"),
        choice("4", "Agree", true), choice("5", "Strongly agree")}});
  write_bar(page);
}

inline void write_multi(Page& page) {
  page.heading("What did you see happen at the front desk?");
  page.say("Tap as many as you like.", Tone::note);
  page.choices({"q",
                "",
                Look::rows,
                true,
                {choice("a", "Nobody looked up"), choice("b", "A long queue", true),
                 choice("c", "Somebody was kind"),
                 choice("d", "A question was asked that everyone could hear", true),
                 choice("e", "The phone came first"), choice("f", "A form that was hard to read"),
                 choice("g", "Somebody left without being seen"), choice("h", "None of these")}});
  write_bar(page);
}

inline void write_single(Page& page) {
  page.heading("Who could have changed what happened?");
  page.choices({"q",
                "",
                Look::rows,
                false,
                {choice("a", "The person at the desk", true), choice("b", "The manager"),
                 choice("c", "The patient"), choice("d", "Nobody")}});
  write_bar(page);
}

inline void write_slider(Page& page) {
  page.heading("How safe would you feel to say what you think at this desk?");
  page.say("Slide, or tap plus and minus.", Tone::note);
  page.slider({"safe", "safe", 0, 10, 1, 7, "Not safe at all", "Completely safe", "Less", "More"});
  write_bar(page);
}

inline void write_slider_untouched(Page& page) {
  page.heading("How safe would you feel to say what you think at this desk?");
  page.say("Slide, or tap plus and minus.", Tone::note);
  page.slider(
      {"safe", "safe", 0, 100, 5, {}, "Not safe at all", "Completely safe", "Less", "More"});
  write_bar(page, false);
}

inline void write_text(Page& page) {
  page.heading("What could the surgery try tomorrow?");
  page.say("A few words are enough. Please name nobody.", Tone::note);
  TextBox box;
  box.id = "words";
  box.placeholder = "Tap here to write";
  box.text = "Ask people in private what they need, not across the whole waiting room";
  box.caret = box.text.size();
  box.editing = true;
  box.counter = "71 of 300";
  page.text_box(box);
  write_bar(page);
}

inline void write_say_do(Page& page) {
  page.heading("“Here, every patient is listened to.”");
  const auto scale = [](const char* id, const char* label, int selected) {
    Choices group{id, label, Look::scale, false, {}};
    const char* labels[] = {"Not at all", "A little", "Partly", "Mostly", "Always", "Cannot tell"};
    for (int i = 0; i < 6; ++i)
      group.choices.push_back({std::to_string(i), labels[i],
                               ChoiceTapped{"q", id, std::to_string(i)}, i == selected,
                               i == 5 ? 0 : i, Icon::none});
    return group;
  };
  page.choices(scale("said", "How much is this said?", 4));
  page.choices(scale("happens", "How much does this happen?", 1));
  write_bar(page);
}

inline void write_ranking(Page& page) {
  page.heading("What matters most at a front desk?");
  page.say("Tap the most important first, then the next. Tap one again to take it back.",
           Tone::note);
  Choices group{"q",
                "",
                Look::rows,
                false,
                {choice("a", "Somebody listens"), choice("b", "It is said in private", true),
                 choice("c", "We are told how long it takes", true),
                 choice("d", "There is another way than the app")},
                true};
  group.choices[1].place = 2;
  group.choices[2].place = 1;
  page.choices(group);
  write_bar(page, false);
}

inline TriadBoard a_triad(std::optional<Triad> at) {
  TriadBoard board{"q", "q", {}, at};
  const char* labels[] = {"The person whose care it is", "The doctor", "Rules and lack of time"};
  const char* codes[] = {"a", "b", "c"};
  for (int i = 0; i < 3; ++i)
    board.corners.push_back(
        {codes[i], labels[i], at ? "33 %" : "", ChoiceTapped{"q", "", codes[i]}});
  return board;
}

inline void write_triad(Page& page) {
  page.heading("Who decided what happened in the appointment?");
  page.say("Touch the triangle, or tap plus to go nearer to a corner.", Tone::note);
  page.triad_board(a_triad(Triad{200, 500, 300}));
  write_bar(page);
}

inline void write_triad_untouched(Page& page) {
  page.heading("Who decided what happened in the appointment?");
  page.say("Touch the triangle, or tap plus to go nearer to a corner.", Tone::note);
  page.triad_board(a_triad({}));
  write_bar(page, false);
}

inline void write_order_results(Page& page) {
  page.heading("What matters most at a front desk?");
  OrderChart chart{
      "q", "1.8: place 1.8 on average · Each first place gives 3 points, a last place none.", {}};
  const std::vector<Ranked> ranks = {
      {"Somebody listens", 0, 61, 180, true, "1.8"},
      {"We are told how long it takes", 2, 44, 230, false, "2.3"},
      {"It is said in private", 1, 30, 280, false, "2.8"},
      {"There is another way than the app", 3, 12, 340, false, "3.4"}};
  chart.groups = {{"Everybody", "23 people", false, ranks},
                  {"Person who uses services", "14 people", false, ranks},
                  {"Manager or funder", "too few to show", true, {}}};
  page.order_chart(chart);
  write_bar(page);
}

inline void write_triad_results(Page& page) {
  page.heading("Who decided what happened in the appointment?");
  const char* said = "The person whose care it is 20 %, The doctor 50 %, Rules 30 %";
  TriadChart chart{"q",
                   {"The person whose care it is", "The doctor", "Rules and lack of time"},
                   {{"Everybody", "34 people", false, {200, 500, 300}, "20 % · 50 % · 30 %", said},
                    {"Person who uses services", "14 people", false, {210, 500, 290}, "", said},
                    {"Family or unpaid carer", "too few to show", true, {}, "", ""},
                    {"GP or nurse", "20 people", false, {700, 100, 200}, "", said}},
                   TriadMark{"Your answer", "", false, {100, 100, 800}, "", said}};
  page.triad_chart(chart);
  write_bar(page);
}

inline PictureBoard a_picture(std::vector<Point> marks, std::optional<Point> cross) {
  PictureBoard board{"q", "q", "waiting-room", std::move(marks), cross, {}, {}, {}};
  board.status = "Marked, 2 of 3: top right, at the bottom. The cross is here: in the middle.";
  const auto add = [](std::vector<Button>& row, const char* code, const char* label, Icon icon) {
    row.push_back({.id = std::string("q.") + code,
                   .label = label,
                   .tap = ChoiceTapped{"q", "", code},
                   .icon = icon});
  };
  add(board.moves, "up", "Cross up", Icon::up);
  add(board.moves, "left", "Cross to the left", Icon::back);
  add(board.moves, "down", "Cross down", Icon::down);
  add(board.moves, "right", "Cross to the right", Icon::next);
  add(board.buttons, "mark", "Mark here", Icon::plus);
  add(board.buttons, "undo", "Take back the last", Icon::minus);
  return board;
}

inline void write_picture(Page& page) {
  page.heading("Where in this waiting room would you feel least at ease?");
  page.say("Touch up to 3 places. The desk is at the top right, the way in at the bottom.",
           Tone::note);
  page.picture_board(a_picture({{800, 250}, {480, 900}}, Point{400, 500}));
  write_bar(page);
}

inline HeatGroup a_heat_group(const char* label, const char* detail, int scale) {
  HeatGroup group{label, detail, false, std::vector<Shown>(96, 0), "Most marks: top right."};
  const int warm[] = {20, 21, 32, 33, 50, 76, 77, 9};
  for (int i = 0; i < 8; ++i) group.cells[static_cast<std::size_t>(warm[i])] = scale - 2 * i;
  for (const std::size_t cell : {5UL, 44UL, 64UL}) group.cells[cell] = std::nullopt;
  return group;
}

inline void write_picture_results(Page& page) {
  page.heading("Where in this waiting room would you feel least at ease?");
  HeatMap map{"q", "waiting-room", 12, 8, "too few to show", {}, {{420, 520}}, "Your marks"};
  map.groups = {a_heat_group("Everybody", "34 people", 23),
                a_heat_group("Person who uses services", "20 people", 16),
                a_heat_group("GP or nurse", "14 people", 15)};
  page.heat_map(map);
  write_bar(page);
}

inline void write_roles(Page& page) {
  page.heading("I am here as …");
  page.say("Tap all that fit. You may be several.", Tone::note);
  page.choices(
      {"role",
       "",
       Look::tiles,
       true,
       {choice("user", "Somebody who uses health services", true),
        choice("carer", "Carer or family"), choice("gp", "Doctor or nurse"),
        choice("desk", "Reception or administration"), choice("manager", "Manager or commissioner"),
        choice("none", "I would rather not say")}});
  write_bar(page);
}

inline void write_languages(Page& page) {
  page.heading("Choose your language");
  page.choices({"languages",
                "",
                Look::tiles,
                false,
                {choice("en", "English", true), choice("cy", "Cymraeg")}});
  page.button({.id = "back",
               .label = "Back",
               .tap = BackTapped{},
               .place = Place::start,
               .icon = Icon::back});
}

inline void write_consent(Page& page) {
  page.heading("About today");
  page.say("We ask what you saw, and what could be tried.", Tone::strong);
  page.say(
      "Nobody asks your name. Your answers are kept under a number that says nothing about you.");
  page.say("Where fewer than 5 people gave an answer, its number is not shown.");
  page.say(
      "Everybody here can see the results as numbers, on this screen, from the first answer on.");
  page.say("What you write is shown to the room only after somebody of the theatre has read it.");
  page.say("The answers go home with the theatre and with the project that works on this service.");
  page.say("Questions? Ask the people at the door, or write to hello@example.org", Tone::note);
  page.button({.id = "back",
               .label = "Back",
               .tap = BackTapped{},
               .place = Place::start,
               .icon = Icon::back});
  page.button({.id = "language",
               .label = "English",
               .tap = LanguagesOpened{},
               .place = Place::middle,
               .icon = Icon::globe});
  page.button({.id = "access",
               .label = "Text size",
               .tap = AccessOpened{},
               .place = Place::middle,
               .icon = Icon::text_size});
  page.button(
      {.id = "decline", .label = "No, thank you", .tap = ConsentDeclined{}, .place = Place::end});
  page.button({.id = "agree",
               .label = "Yes, I take part",
               .tap = ConsentGiven{},
               .place = Place::end,
               .weight = Weight::primary,
               .icon = Icon::next});
}

inline void write_poster(Page& page) {
  page.art(Art::masks);
  page.heading("Waiting room, take two");
  page.say("A play about a morning at the doctor’s. You decide what happens next.");
  page.say("Coming soon: Scene 1 · At the front desk", Tone::strong);
  page.button({.id = "start",
               .label = "Touch to take part",
               .tap = PosterTouched{},
               .weight = Weight::primary,
               .icon = Icon::next});
  page.say("English  ·  Cymraeg", Tone::note);
  page.button({.id = "corner",
               .label = "Desk",
               .tap = CornerHeld{},
               .place = Place::corner,
               .icon = Icon::lock,
               .hold = true});
}

inline void write_thanks(Page& page) {
  page.art(Art::curtain_call);
  page.heading("Thank you");
  page.say("Your answers are saved. The room can see what everybody said on this screen.");
  page.button({.id = "next",
               .label = "Done",
               .tap = NextTapped{},
               .weight = Weight::primary,
               .icon = Icon::check});
  page.say("This page closes in 12 seconds", Tone::note);
}

}  // namespace chorus::test
