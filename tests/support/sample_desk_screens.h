// The rest of the vocabulary: results, the desk, the PIN pad, sheets. See sample_screens.h.
#pragma once

#include "support/sample_drawing_screens.h"
#include "support/sample_stop_screens.h"

namespace chorus::test {

inline void write_bars(Page& page) {
  page.heading("How did you feel when you were called?");
  page.bars({"felt",
             "too few to show",
             {bar_group("Everybody", "64 people", {9, 14, 17, 16, 8}, 3),
              bar_group("Uses services", "28 people", {7, 9, 6, -1, -1}, 3),
              bar_group("Carer or family", "17 people", {-1, -1, 7, 5, 0}),
              bar_group("Doctor or nurse", "13 people", {0, 0, 0, 8, 5}),
              bar_group("Reception", "Too few people to show", {}),
              bar_group("Manager", "Too few people to show", {})}});
  write_results_bar(page);
}

inline void write_one_bars(Page& page) {
  page.heading("How did you feel when you were called?");
  page.bars(
      {"felt", "too few to show", {bar_group("Everybody", "64 people", {9, 14, 17, 16, 8}, 1)}});
  write_results_bar(page);
}

inline void write_gap(Page& page) {
  page.heading("“Here, every patient is listened to.”");
  page.gap_chart({"listened",
                  "What is said",
                  "What happens",
                  "Not at all",
                  "Always",
                  "In this room, what is said and what happens are furthest apart for people who "
                  "use services.",
                  {{"Everybody", "58 people", false, 318, 204},
                   {"Uses services", "26 people", false, 332, 141},
                   {"Carer or family", "14 people", false, 296, 188},
                   {"Doctor or nurse", "12 people", false, 310, 305},
                   {"Manager", "Too few people to show", true, 0, 0}}});
  write_results_bar(page);
}

// What has room for six groups in the words of a kiosk has none in those of a hall.
inline void write_stage_bars(Page& page) {
  static constexpr const char* kRoles[] = {"Uses services",    "Carer or family", "Doctor or nurse",
                                           "Reception",        "Manager",         "Pharmacist",
                                           "Community worker", "Somebody else"};
  page.heading("How did you feel when you were called?");
  Bars bars{
      "felt", "too few to show", {bar_group("Everybody", "264 people", {39, 64, 67, 56, 38})}};
  bars.groups.front().people = 264;
  bars.smaller = "Smaller groups, at the kiosk: {0}";
  std::int64_t people = 60;
  for (const char* role : kRoles) {
    bars.groups.push_back(bar_group(role, "some people", {9, 14, 17, 16, 8}));
    bars.groups.back().people = --people;
  }
  page.bars(bars);
  page.say("2 new answers are in. They join the picture with the next few.", Tone::note);
}

inline void write_curtain(Page& page) {
  page.art(Art::rings);
  page.heading("Waiting room, Tuesday evening at Theatr Clwyd");
}

inline void write_quotes(Page& page) {
  page.heading("What could the surgery try tomorrow?");
  page.quotes({"words",
               {"Ask people in private what they need.",
                "A quiet corner for those who wait long, with somebody who looks in now and then.",
                "Say how long it will take.", "Let the same person call back."},
               "Nothing to read yet."});
  write_results_bar(page);
}

inline void write_desk(Page& page) {
  page.heading("The desk");
  page.say("Open now: Waiting room, Tuesday evening", Tone::strong);
  page.figures({{"visits", "47", Icon::people},
                {"finished", "41", Icon::check},
                {"answers", "512", Icon::chart}});
  page.section("On stage");
  page.steps({{"At the front desk", Step::Where::past},
              {"The appointment", Step::Where::here},
              {"Afterwards", Step::Where::ahead}});
  page.say("Take 2 is being played", Tone::note);
  page.button({.id = "stage.talk",
               .label = "The room talks",
               .tap = StageMoved{},
               .weight = Weight::primary,
               .icon = Icon::people});
  page.section("For the room");
  page.button({.id = "desk_results",
               .label = "Results",
               .tap = DeskTurned{"desk_results"},
               .icon = Icon::chart});
  page.button({.id = "desk_words",
               .label = "People’s words",
               .tap = DeskTurned{"desk_words"},
               .icon = Icon::pencil});
  page.button({.id = "desk_export",
               .label = "Take it home",
               .tap = DeskTurned{"desk_export"},
               .icon = Icon::usb});
  page.button({.id = "close_session",
               .label = "Close the session",
               .tap = SessionCloseTapped{},
               .icon = Icon::stop});
  Entries past{"sessions", "Past sessions", {}, "None yet"};
  for (int i = 1; i <= 4; ++i)
    past.entries.push_back({"session." + std::to_string(i),
                            "Waiting room, matinee " + std::to_string(i),
                            "2026-11-2" + std::to_string(i) + " · Theatr Clwyd, studio",
                            Icon::chart,
                            false,
                            {},
                            SessionChosen{}});
  page.entries(past);
  page.button({.id = "poster",
               .label = "Back to the poster",
               .tap = DeskLeft{},
               .place = Place::start,
               .icon = Icon::back});
  page.button({.id = "language",
               .label = "English",
               .tap = LanguagesOpened{},
               .place = Place::middle,
               .icon = Icon::globe});
  page.button({.id = "desk_leave",
               .label = "Leave the kiosk",
               .tap = DeskTurned{"desk_leave"},
               .place = Place::end,
               .icon = Icon::leave});
}

inline void write_words(Page& page) {
  page.heading("People’s own words");
  page.say("The room sees only what you let it see.", Tone::note);
  Entries words{"words", "", {}, "Nothing has been written yet"};
  const char* texts[] = {"Ask people in private what they need, not across the whole waiting room.",
                         "Say how long it will take.", "A quiet corner for those who wait long."};
  for (int i = 0; i < 3; ++i) {
    const std::string id = "words." + std::to_string(i);
    words.entries.push_back(
        {id,
         texts[i],
         "Waiting · What could the surgery try tomorrow?",
         Icon::clock,
         i == 0,
         {{.id = id + ".show", .label = "Show", .tap = WordsDecided{}, .icon = Icon::eye},
          {.id = id + ".hide",
           .label = "Do not show",
           .tap = WordsDecided{},
           .icon = Icon::eye_off}},
         std::nullopt});
  }
  page.entries(words);
  page.button({.id = "back",
               .label = "Back",
               .tap = BackTapped{},
               .place = Place::start,
               .icon = Icon::back});
}

inline void write_export(Page& page) {
  page.heading("Take the session home");
  page.say("One file with everything that may leave the kiosk.", Tone::note);
  page.meter({"progress", "Writing the hand-over", 310, 512, false});
  page.choices({"profile",
                "What goes along",
                Look::rows,
                false,
                {choice("deidentified", "Without anything that could point to a person", true),
                 choice("full", "Everything, for the data controller")}});
  Choices targets{"target",
                  "Where to",
                  Look::rows,
                  false,
                  {choice("0", "USB stick THEATRE", true), choice("1", "Folder exports")}};
  targets.choices[0].icon = Icon::usb;
  targets.choices[1].icon = Icon::folder;
  page.choices(targets);
  page.button({.id = "back",
               .label = "Back",
               .tap = BackTapped{},
               .place = Place::start,
               .icon = Icon::back,
               .enabled = false});
  page.button({.id = "export",
               .label = "Write",
               .tap = ExportTapped{},
               .place = Place::end,
               .weight = Weight::primary,
               .icon = Icon::save});
}

inline void write_pin(Page& page) {
  page.heading("The facilitator’s PIN");
  page.say("It opens the desk.", Tone::note);
  page.pin_pad({"pin", "", 3, 6, false, "Remove", "Enter"});
  page.button({.id = "back",
               .label = "Back",
               .tap = DeskLeft{},
               .place = Place::start,
               .icon = Icon::back});
}

inline void write_idle_sheet(Page& page) {
  write_faces(page);
  page.open_sheet("idle");
  page.heading("Are you still there?");
  page.say("If nobody answers, the first screen comes back. Your answers so far are saved.");
  page.meter({"countdown", "seconds", 14, 20, true});
  page.button({.id = "still_here",
               .label = "I’m still here",
               .tap = StillHereTapped{},
               .weight = Weight::primary,
               .icon = Icon::check});
  page.close_sheet();
}

inline void write_close_sheet(Page& page) {
  write_desk(page);
  page.open_sheet("close_session");
  page.heading("Close the session?");
  page.say("Nobody can take part any more. What was answered stays and can be taken home.");
  page.button({.id = "sheet.close", .label = "Not now", .tap = SheetClosed{}});
  page.button({.id = "confirm",
               .label = "Close it",
               .tap = SessionCloseConfirmed{},
               .weight = Weight::danger,
               .icon = Icon::stop});
  page.close_sheet();
}

inline void write_field(Page& page) {
  page.heading("What is the session called?");
  TextBox box;
  box.id = "title";
  box.placeholder = "For example: Tuesday evening";
  box.editing = box.shift = true;
  box.several_lines = false;
  page.text_box(box);
  page.button({.id = "next",
               .label = "Done",
               .tap = NextTapped{},
               .place = Place::end,
               .weight = Weight::primary,
               .icon = Icon::check});
}

inline void write_troubled(Page& page) {
  page.heading("Who could have changed what happened?");
  page.choices({"q",
                "",
                Look::rows,
                false,
                {choice("a", "The person at the desk", true), choice("b", "The manager"),
                 choice("c", "The patient")}});
  page.say("Your answer could not be saved. Please tell somebody of the theatre.", Tone::warning);
  write_bar(page);
}

inline PictureRow picture_row(bool large) {
  PictureRow row{.id = "code", .pictures = {}, .places = 5, .large = large, .written = "3 of 5"};
  static constexpr const char* kNames[] = {"Sun", "Butterfly", "Umbrella", "Scissors", "Key"};
  static constexpr Icon kIcons[] = {Icon::sun, Icon::butterfly, Icon::umbrella, Icon::scissors,
                                    Icon::key};
  for (std::size_t i = 0; i < (large ? 5U : 3U); ++i)
    row.pictures.push_back({kIcons[i], kNames[i]});
  return row;
}

inline void write_pictures(Page& page) {
  page.heading("Which five pictures did you get?");
  page.say("Tap them in their order.", Tone::note);
  page.picture_row(picture_row(false));
  Choices pad{"pictures", "", Look::pictures, false, {}};
  for (int i = 0; i < 24; ++i) {
    pad.choices.push_back({.code = std::to_string(i),
                           .label = i % 3 == 0 ? "Butterfly" : "Sun",
                           .tap = PictureTapped{i},
                           .icon = code_icon(i)});
  }
  page.choices(pad);
  write_bar(page);
}

inline void write_code(Page& page) {
  page.heading("Your way back");
  page.picture_row(picture_row(true));
  page.say("Take a photo, or remember the five pictures and their order.");
  write_bar(page);
}

inline const std::vector<Sample>& samples() {
  static const std::vector<Sample> all = {
      {"faces", Layout::question, write_faces},
      {"agree", Layout::question, write_agree},
      {"multi", Layout::question, write_multi},
      {"single", Layout::question, write_single},
      {"slider", Layout::question, write_slider},
      {"slider_untouched", Layout::question, write_slider_untouched},
      {"text", Layout::question, write_text},
      {"say_do", Layout::question, write_say_do},
      {"ranking", Layout::question, write_ranking},
      {"triad", Layout::question, write_triad},
      {"triad_untouched", Layout::question, write_triad_untouched},
      {"picture", Layout::question, write_picture},
      {"drawing", Layout::question, write_drawing},
      {"wall", Layout::results, write_wall},
      {"stage_wall", Layout::stage, write_stage_wall},
      {"drawn_words", Layout::desk, write_drawn_words},
      {"picture_results", Layout::results, write_picture_results},
      {"order_results", Layout::results, write_order_results},
      {"triad_results", Layout::results, write_triad_results},
      {"roles", Layout::question, write_roles},
      {"languages", Layout::question, write_languages},
      {"consent", Layout::reading, write_consent},
      {"poster", Layout::poster, write_poster},
      {"thanks", Layout::poster, write_thanks},
      {"bars", Layout::results, write_bars},
      {"one_bars", Layout::results, write_one_bars},
      {"gap", Layout::results, write_gap},
      {"stage", Layout::stage, write_stage_bars},
      {"stage_gap", Layout::stage, write_gap},
      {"curtain", Layout::curtain, write_curtain},
      {"strip", Layout::results, write_strip},
      {"one_strip", Layout::results, write_one_strip},
      {"sides", Layout::results, write_sides},
      {"moved", Layout::results, write_moved},
      {"quotes", Layout::results, write_quotes},
      {"desk", Layout::desk, write_desk},
      {"joker", Layout::desk, write_joker},
      {"words", Layout::desk, write_words},
      {"export", Layout::desk, write_export},
      {"pin", Layout::pad, write_pin},
      {"pictures", Layout::question, write_pictures},
      {"code", Layout::question, write_code},
      {"idle", Layout::question, write_idle_sheet},
      {"close", Layout::desk, write_close_sheet},
      {"field", Layout::desk, write_field},
      {"trouble", Layout::question, write_troubled}};
  return all;
}

// The frame of a sample as a screen would set it.
inline Frame sample_frame(const Sample& sample, const char* language = "en", int percent = 100) {
  Frame frame;
  frame.screen = sample.name;
  frame.language = language;
  frame.right_to_left = std::string_view(language) == "ur";
  frame.layout = sample.layout;
  frame.name = "Chorus";
  frame.text_percent = percent;
  if (sample.layout == Layout::question || sample.layout == Layout::results) {
    frame.title = "Scene 2 · The appointment";
    frame.progress_text = "Question 3 of 6";
    frame.progress_done = 2;
    frame.progress_total = 6;
  }
  if (sample.layout == Layout::desk) frame.title = "The desk";
  return frame;
}

inline void write_sample(const Sample& sample, Page& page, const Frame& frame) {
  page.begin(frame);
  sample.write(page);
  page.end();
}

}  // namespace chorus::test
