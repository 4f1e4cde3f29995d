// Where people said stop, the Joker's desk during a scene, and the bar under results. See
// sample_screens.h.
#pragma once

#include "support/sample_screens.h"

namespace chorus::test {

inline BarGroup bar_group(const char* label, const char* detail, std::vector<std::int64_t> counts,
                          int yours = -1) {
  static constexpr const char* kLabels[] = {"Very bad", "Bad", "So-so", "Good", "Very good"};
  BarGroup group{label, detail, counts.empty(), {}};
  for (std::size_t i = 0; i < counts.size(); ++i) {
    Shown shown = counts[i] < 0 ? Shown{} : Shown{counts[i]};
    group.bars.push_back(
        {kLabels[i], shown, static_cast<int>(i) == yours, static_cast<int>(i) + 1});
  }
  return group;
}

inline void write_results_bar(Page& page) {
  write_bar(page, false);
  page.button({.id = "next",
               .label = "Next",
               .tap = NextTapped{},
               .place = Place::end,
               .weight = Weight::primary,
               .icon = Icon::next});
}

inline StopGroup stop_group(const char* label, const char* detail,
                            std::vector<std::int64_t> stops) {
  StopGroup group{label, detail, stops.empty(), {}};
  for (const std::int64_t each : stops) group.stops.push_back(each < 0 ? Shown{} : Shown{each});
  return group;
}

inline BeatStrip beat_strip(std::vector<StopGroup> groups, int yours = -1) {
  return {"stops",
          "too few to show",
          {"Nia comes in", "She waits her turn", "“Nothing left for today”",
           "She must say why, out loud", "“Have you tried the app?”", "She sits down to wait"},
          yours,
          std::move(groups)};
}

inline void write_strip(Page& page) {
  page.heading("Where would you have said STOP?");
  page.beat_strip(beat_strip({stop_group("Everybody", "64 people", {0, 6, 21, 30, 7, 0}),
                              stop_group("Uses services", "34 people", {0, -1, 12, 17, -1, 0}),
                              stop_group("Doctor or nurse", "14 people", {0, 0, 9, 5, 0, 0})},
                             3));
  page.say("Too few people to show: Manager or funder", Tone::note);
  write_results_bar(page);
}

inline void write_one_strip(Page& page) {
  page.heading("What was tried: The front desk");
  page.beat_strip(
      beat_strip({stop_group("Where somebody said STOP", "4 times", {0, 0, 1, 3, 0, 0})}));
  page.section("Could this work where you are?");
  page.bars({"works",
             "too few to show",
             {bar_group("Ask for a quiet place", "23 people", {9, 7, 0, 7, 0})}});
  write_results_bar(page);
}

inline Side side(const char* label, Icon icon, std::vector<const char*> told) {
  Side made{label, "23 people", "Let down: people who use services 12", icon, {}};
  made.list = {label, "", {}, "Nobody has told of anything here yet."};
  for (const char* each : told)
    made.list.entries.push_back({.id = std::string("told.") + each,
                                 .title = each,
                                 .detail = "Me too: 7",
                                 .buttons = {{.id = std::string("told.") + each + ".challenge",
                                              .label = "I want to challenge this",
                                              .tap = ChallengeOpened{{}, each},
                                              .icon = Icon::flag}},
                                 .tap = {}});
  return made;
}

inline void write_sides(Page& page) {
  page.heading("What did not work in your own care, or what did?");
  page.sides({"told",
              {side("Something that did not work", Icon::cross,
                    {"Nobody looked up", "The app was down for a week, and nobody answered"}),
               side("Something that worked", Icon::check, {"A nurse rang back"})}});
  write_results_bar(page);
}

inline void write_moved(Page& page) {
  page.heading("People like me have a say.");
  page.say("You moved from “Disagree” to “Agree”.", Tone::strong);
  GapChart chart{
      "moved", "When people came", "When they left", "Strongly disagree", "Strongly agree", "", {}};
  chart.gaps = {{"Everybody", "23 people", false, 170, 260},
                {"Patient", "13 people", false, 300, 80}};
  chart.arrows = true;
  page.gap_chart(chart);
  page.bars({"moved", "too few to show", {bar_group("Everybody", "23 people", {12, 6, 5})}});
  write_results_bar(page);
}

inline void write_joker(Page& page) {
  page.heading("The front desk");
  page.say("Take 2 is playing.", Tone::note);
  page.button({.id = "stop",
               .label = "STOP",
               .tap = StopCalled{},
               .weight = Weight::danger,
               .icon = Icon::stop,
               .large = true});
  page.button({.id = "next",
               .label = "Next beat",
               .tap = ChoiceTapped{"", "beat", "app"},
               .weight = Weight::primary,
               .icon = Icon::next,
               .detail = "“Have you tried the app?”"});
  page.choices({"beat",
                "The beat now",
                Look::rows,
                false,
                {choice("a", "Nia comes in"), choice("b", "She waits her turn", true),
                 choice("c", "“Nothing left for today”"), choice("d", "She must say why")}});
  page.entries({"log", "What was tried", {}, "Nobody has said STOP yet."});
  page.button({.id = "back",
               .label = "Back",
               .tap = DeskTurned{"desk_home"},
               .place = Place::start,
               .icon = Icon::back});
}

}  // namespace chorus::test
