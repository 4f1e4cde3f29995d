// What people draw, as the kiosk says it: the board, the wall, and the desk.
#pragma once

#include "support/sample_screens.h"

namespace chorus::test {

inline Drawing a_sketch(int kind = 0) {
  const int x = 40 * (kind % 5), y = 60 * (kind % 3);
  return Drawing(
      Strokes{{{{200 + x, 300 + y}, {200 + x, 700}, {600, 700}, {600, 300 + y}, {200 + x, 300 + y}},
               {{650, 500}, {800, 400 + y}, {900, 650}},
               {{400 + x, 500}}}});
}

inline void write_drawing(Page& page) {
  page.heading("How should the way from the door to the front desk look? Draw it.");
  page.say("Draw with a finger, or tap the arrows. Please leave out names.", Tone::note);
  DrawingBoard board{"q", "q", a_sketch(), Point{650, 500}, true, {}, {}, {}};
  board.status = "A drawing of 3 lines The cross is here: in the middle.";
  const PictureBoard buttons = a_picture({}, {});
  board.moves = buttons.moves;
  board.buttons = {
      {.id = "q.pen", .label = "Pen up", .tap = ChoiceTapped{"q", "", "pen"}, .icon = Icon::pencil},
      {.id = "q.undo",
       .label = "Take back the last line",
       .tap = ChoiceTapped{"q", "", "undo"},
       .icon = Icon::minus}};
  page.drawing_board(board);
  write_bar(page);
}

inline void write_wall(Page& page) {
  page.heading("How should the way from the door to the front desk look? Draw it.");
  DrawingWall wall{"q", {}, "Nobody’s drawing is shown here yet."};
  for (int i = 0; i < 9; ++i) wall.drawings.push_back({a_sketch(i), "A drawing of 3 lines"});
  page.drawing_wall(wall);
  write_bar(page);
}

inline void write_stage_wall(Page& page) {
  page.heading("How should the way from the door to the front desk look? Draw it.");
  DrawingWall wall{"q", {}, "Nobody’s drawing is shown here yet."};
  for (int i = 0; i < 30; ++i) wall.drawings.push_back({a_sketch(i), "A drawing of 3 lines"});
  page.drawing_wall(wall);
  page.say("Go to the kiosk and add yours", Tone::note);
}

inline void write_drawn_words(Page& page) {
  page.heading("People’s own words");
  Entries entries{"words", {}, {}, "Nobody has written anything yet."};
  for (int i = 0; i < 3; ++i) {
    const std::string id = "words." + std::to_string(i);
    Entry entry{
        .id = id,
        .title = "A drawing of 3 lines",
        .detail = "Waiting · Draw it.",
        .icon = Icon::clock,
        .current = false,
        .buttons =
            {{.id = id + ".show", .label = "Show", .tap = WordsDecided{}, .icon = Icon::eye},
             {.id = id + ".hide", .label = "Hide", .tap = HidingBegun{}, .icon = Icon::eye_off}},
        .tap = {}};
    entry.drawing = a_sketch(i);
    entries.entries.push_back(std::move(entry));
  }
  page.entries(entries);
  write_bar(page);
}

}  // namespace chorus::test
