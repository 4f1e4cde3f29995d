// A drawing's way through a kiosk: the board, the record, the desk, the wall, the file.
#include <doctest/doctest.h>

#include "exchange/bundle.h"
#include "support/theatre.h"

using namespace chorus;
using namespace chorus::test;

namespace {

Programme a_programme() {
  Programme programme = small_programme();
  Prompt draw{.code = "draw", .type = "drawing", .text = english("Draw it.")};
  programme.prompts = {draw};
  programme.prompts[0].definition = "{\"code\":\"draw\",\"type\":\"drawing\"}";
  return programme;
}

Strings strings() {
  Strings strings;
  strings.add({"en",
               "English",
               false,
               true,
               {{"drawing.lines.one", "A drawing of {0} line"},
                {"drawing.lines.other", "A drawing of {0} lines"},
                {"drawing.none", "No drawings"}}});
  strings.add({"cy", "Cymraeg", false, true, {}});
  return strings;
}

struct Room {
  Theatre theatre{a_programme(), false, strings()};
  Room() { theatre.open(); }
  void come() {
    theatre.arrive();
    theatre.taps({"role.patient", "next"});
  }
  void draw(const std::vector<Point>& points) {
    theatre.post({0, theatre.visit().turn, StrokeDrawn{"draw", points}});
  }
  void leave() {
    while (theatre.screen() != Screen::poster)
      theatre.tap(theatre.offers("skip") ? "skip" : "next");
  }
  const WrittenWords& drawn() const { return theatre.state().house.counts.words.at(0); }
  std::string exported(Profile profile) {
    const Programme programme = a_programme();
    auto source = theatre.store().export_source(theatre.state().house.open->id, profile,
                                                Chance({3, 4}).id(), programme, prompt_types());
    REQUIRE(source.ok());
    const BundleRequest request{.profile = profile,
                                .exported_ms = 1'795'003'600'000,
                                .program_version = "1.0.0",
                                .programme = &programme,
                                .types = &prompt_types()};
    std::string document;
    REQUIRE(write_bundle(**source, request,
                         [&](std::string_view bytes) {
                           document += bytes;
                           return done();
                         },
                         {})
                .ok());
    return document;
  }
};

}  // namespace

TEST_CASE("a drawing is skipped, or drawn, taken back and drawn again, and kept") {
  Room room;
  Theatre& theatre = room.theatre;
  room.come();
  CHECK(theatre.offers("skip"));
  room.draw({{1, 1}, {500, 500}});
  CHECK(theatre.says("A drawing of 1 line"));
  theatre.tap("clear");
  CHECK(theatre.offers("skip"));
  room.draw({{1, 1}, {600, 500}});
  theatre.tap("next");
  CHECK(room.drawn().drawing == Drawing(Strokes{{{{1, 1}, {600, 500}}}}));
  CHECK(theatre.screen() == Screen::results);
  CHECK(theatre.says("No drawings"));
}

TEST_CASE("the desk sees each drawing, shows it or hides it, and the room sees what is shown") {
  Room room;
  Theatre& theatre = room.theatre;
  room.come();
  room.draw({{1, 1}, {500, 500}});
  theatre.tap("next");
  room.leave();
  theatre.go_to_desk();
  theatre.tap("desk_words");
  CHECK(theatre.says("(drawing) A drawing of 1 line"));
  theatre.taps({"words.0.show", "back", "poster", "start", "languages.en", "decline"});
  CHECK(theatre.says("(drawing) A drawing of 1 line"));
  room.leave();
  theatre.go_to_desk();
  theatre.taps({"desk_words", "words.0.hide", "reason.names", "back", "poster", "start",
                "languages.en", "decline"});
  CHECK(theatre.says("No drawings"));
}

TEST_CASE("a shared file holds no drawing that was not shown, and the full one holds it") {
  Room room;
  Theatre& theatre = room.theatre;
  room.come();
  room.draw({{1, 2}, {503, 504}});
  theatre.tap("next");
  room.leave();
  CHECK(room.exported(Profile::deidentified).find("503") == std::string::npos);
  CHECK(room.exported(Profile::full).find("[[1,2,503,504]]") != std::string::npos);
  theatre.go_to_desk();
  theatre.taps({"desk_words", "words.0.show"});
  CHECK(room.exported(Profile::deidentified).find("[[1,2,503,504]]") != std::string::npos);
}

TEST_CASE("the order of the wall does not tell who came first") {
  std::vector<std::string> walls;
  for (const bool swapped : {false, true}) {
    Room room;
    for (const bool first : {true, false}) {
      room.come();
      room.draw({{first != swapped ? 1 : 2, 1}});
      if (first == swapped) room.draw({{9, 9}});
      room.theatre.tap("next");
      room.leave();
    }
    room.theatre.go_to_desk();
    room.theatre.taps({"desk_words", "words.0.show", "words.0.show", "back", "desk_results"});
    walls.push_back(room.theatre.text());
  }
  CHECK(walls[0].find("A drawing of 2 lines") != std::string::npos);
  CHECK(walls[0] == walls[1]);
}

TEST_CASE("a drawing of a hundred thousand points goes from the board to the wall and the file") {
  Room room;
  Theatre& theatre = room.theatre;
  room.come();
  for (int line = 0; line < 200; ++line) {
    std::vector<Point> zigzag;
    for (int i = 0; i < 500; ++i)
      zigzag.push_back({i % 2 == 0 ? 100 : 1000, (line + 7 * i) % 1001});
    room.draw(zigzag);
  }
  theatre.tap("next");
  REQUIRE(theatre.screen() == Screen::results);
  std::size_t points = 0;
  for (const auto& line : room.drawn().drawing.strokes()) points += line.size();
  CHECK(points == 100'000);
  const Drawing drawing = room.drawn().drawing;
  room.leave();
  theatre.go_to_desk();
  theatre.taps(
      {"desk_words", "words.0.show", "back", "poster", "start", "languages.en", "decline"});
  CHECK(theatre.says("A drawing of 200 lines"));
  const std::string value = encode(Strokes{drawing.strokes()});
  CHECK(room.exported(Profile::deidentified).find(value) != std::string::npos);
  const auto read = decode(Shape::strokes, value);
  REQUIRE(read.ok());
  CHECK(std::get<Strokes>(*read).strokes == drawing.strokes());
}
