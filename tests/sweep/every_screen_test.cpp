// Every screen × language × display × size of the words, from the rectangles that the painted page
// records: nothing cut, nothing outside, nothing over its neighbour, all large enough for a finger.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "screens/screens.h"
#include "support/page_stage.h"
#include "support/tour.h"

using namespace chorus;
using namespace chorus::test;

namespace {

struct Display {
  Size size;
  float millimetre;  // pixels, of a display that is sold in this size
};

// 24 inches, upright 24 inches, 15.6 inches, 10.1 inches.
const std::vector<Display>& displays() {
  static const std::vector<Display> kDisplays = {
      {{1920, 1080}, 3.61F}, {{1080, 1920}, 3.61F}, {{1280, 800}, 3.81F}, {{1024, 600}, 4.59F}};
  return kDisplays;
}

const std::vector<TourStop>& all_stops() {
  static const std::vector<TourStop> kStops = [] {
    std::vector<TourStop> stops = Tour("waiting-room").walk();
    for (TourStop& stop : Tour("interval").walk())
      if (stop.name.rfind("prompt", 0) == 0) stops.push_back(std::move(stop));
    return stops;
  }();
  return kStops;
}

bool small_key(const std::string& id) {
  return id.rfind("key.", 0) == 0;
}

void check_rects(const PageStage& stage, const Display& on) {
  const float least = std::min(20 * on.millimetre, .13F * on.size.h) - 1.5F;
  const auto& seen = stage.page.seen();
  for (std::size_t a = 0; a < seen.size(); ++a) {
    if (seen[a].rect.empty() || seen[a].hidden) continue;
    const Rect& rect = seen[a].rect;
    const bool inside = rect.x >= -.5F && rect.y >= -.5F && rect.right() <= on.size.w + .5F &&
                        rect.bottom() <= on.size.h + .5F;
    CHECK_MESSAGE(inside, seen[a].id << " leaves the screen");
    if (!small_key(seen[a].id)) {
      CHECK_MESSAGE(rect.w >= least, seen[a].id << " is " << rect.w << " wide, of " << least);
      CHECK_MESSAGE(rect.h >= least * .55F, seen[a].id << " is " << rect.h << " high");
    }
    for (std::size_t b = a + 1; b < seen.size(); ++b) {
      const bool apart = seen[b].rect.empty() || !overlap(rect, seen[b].rect);
      CHECK_MESSAGE(apart, seen[a].id << " lies over " << seen[b].id);
    }
  }
}

float distance(const Rect& a, const Rect& b) {
  const float across = std::max({0.F, a.x - b.right(), b.x - a.right()});
  const float down = std::max({0.F, a.y - b.bottom(), b.y - a.bottom()});
  return std::hypot(across, down);
}

// 8 mm between things, unless that would fill a very small display; the keys of a keyboard share
// the width that there is.
void check_distances(const PageStage& stage, const Display& on) {
  const float least = std::min(8 * on.millimetre, .05F * on.size.h) - 1.5F;
  const auto& seen = stage.page.seen();
  for (std::size_t a = 0; a < seen.size(); ++a) {
    for (std::size_t b = a + 1; b < seen.size(); ++b) {
      const bool measured = !seen[a].rect.empty() && !seen[b].rect.empty() && !seen[a].hidden &&
                            !seen[b].hidden && !small_key(seen[a].id) && !small_key(seen[b].id);
      if (!measured) continue;
      const float apart = distance(seen[a].rect, seen[b].rect);
      CHECK_MESSAGE(apart >= least, seen[a].id << " is " << apart << " from " << seen[b].id);
    }
  }
}

void check_words(const PageStage& stage) {
  for (const PaintedPage::Drawn& text : stage.page.drawn_texts())
    CHECK_MESSAGE(!text.cut, "cut: " << text.what);
  CHECK(stage.page.unknown_glyphs() == 0);
}

// The focus goes through a group's choices the way they are read.
void check_order(const PageStage& stage, bool right_to_left) {
  const SeenWidget* last = nullptr;
  for (const SeenWidget& widget : stage.page.seen()) {
    const std::size_t point = widget.id.rfind('.');
    if (point == std::string::npos || small_key(widget.id) || widget.id.rfind("pin.", 0) == 0)
      continue;
    const std::string group = widget.id.substr(0, point);
    if (last && last->id.rfind(group + ".", 0) == 0 && last->id.rfind('.') == point) {
      const bool below = widget.rect.y >= last->rect.y + last->rect.h * .5F;
      const bool after =
          right_to_left ? widget.rect.x < last->rect.x : widget.rect.x > last->rect.x;
      CHECK_MESSAGE((below || after || widget.hidden || last->hidden),
                    widget.id << " comes before " << last->id);
    }
    last = &widget;
  }
}

void check_stop(PageStage& stage, const Display& on, const TourStop& stop,
                const std::string& language, int percent) {
  Visit visit = stop.visit;
  visit.language = language;
  visit.access.text_percent = percent;
  write_screen(stop.house, visit, stage.page);
  stage.paint();
  INFO(stop.name << " in " << language << " on " << on.size.w << "x" << on.size.h << " at "
                 << percent << " %");
  check_rects(stage, on);
  check_distances(stage, on);
  check_words(stage);
  check_order(stage, right_to_left(language));
}

// Every screen with the largest letters; with smaller ones every fourth screen, each time others.
void check_language(const std::string& language) {
  PageStage stage;
  std::size_t turn = language.front();
  for (const Display& on : displays()) {
    stage.size = on.size;
    stage.page.measure(on.millimetre);
    for (const int percent : {100, 125, 150, 175, 200}) {
      ++turn;
      for (std::size_t i = 0; i < all_stops().size(); ++i) {
        if (percent == 200 || (i + turn) % 4 == 0)
          check_stop(stage, on, all_stops()[i], language, percent);
      }
    }
  }
}

}  // namespace

TEST_CASE("every screen fits in English") {
  check_language("en");
}
TEST_CASE("every screen fits in Welsh") {
  check_language("cy");
}
TEST_CASE("every screen fits in Polish") {
  check_language("pl");
}
TEST_CASE("every screen fits in Romanian") {
  check_language("ro");
}
TEST_CASE("every screen fits in Turkish") {
  check_language("tr");
}
TEST_CASE("every screen fits in Somali") {
  check_language("so");
}
TEST_CASE("every screen fits in Portuguese") {
  check_language("pt");
}
TEST_CASE("every screen fits in French") {
  check_language("fr");
}
TEST_CASE("every screen fits in Bengali") {
  check_language("bn");
}
TEST_CASE("every screen fits in Urdu") {
  check_language("ur");
}
TEST_CASE("every screen fits in Arabic") {
  check_language("ar");
}
TEST_CASE("every screen fits in Punjabi") {
  check_language("pa");
}
TEST_CASE("every screen fits in Gujarati") {
  check_language("gu");
}
TEST_CASE("every screen fits in Tamil") {
  check_language("ta");
}
TEST_CASE("every screen fits in Chinese") {
  check_language("zh-Hans");
}

TEST_CASE("the desk turns the pages of results with one row of buttons") {
  PageStage stage;
  bool any = false;
  for (const TourStop& stop : all_stops()) {
    if (stop.visit.screen != Screen::desk_results) continue;
    for (const char* language : {"en", "pl", "fr", "ta", "ur"}) {
      Visit visit = stop.visit;
      visit.language = language;
      write_screen(stop.house, visit, stage.page);
      stage.paint();
      INFO(stop.name << " in " << std::string(language));
      for (const char* id : {"language", "access", "previous", "next"})
        CHECK(stage.rect(id).y == stage.rect("back").y);
      any = true;
    }
  }
  CHECK(any);
}

TEST_CASE("nothing that is answered on moves with the first answer") {
  PageStage stage;
  const std::vector<TourStop>& stops = all_stops();
  for (std::size_t i = 0; i + 1 < stops.size(); ++i) {
    const TourStop &before = stops[i], &after = stops[i + 1];
    if (before.visit.screen != Screen::prompt || after.name != before.name + ", answered") continue;
    // What it asks next follows from what was told first.
    if (before.name.find("own-care") != std::string::npos) continue;
    for (const char* language : {"en", "cy", "bn", "ur", "ta"}) {
      for (const Display& on : displays()) {
        stage.size = on.size;
        std::map<std::string, Rect> rects;
        for (const TourStop* stop : {&before, &after}) {
          Visit visit = stop->visit;
          visit.language = language;
          write_screen(stop->house, visit, stage.page);
          stage.paint();
          for (const SeenWidget& widget : stage.page.seen()) {
            const std::string id = widget.id == "skip" ? "next" : widget.id;
            const auto found = rects.find(id);
            INFO(before.name << " in " << std::string(language) << " on " << on.size.w << ": "
                             << id);
            if (found != rects.end()) CHECK(found->second == widget.rect);
            if (stop == &before) rects[id] = widget.rect;
          }
        }
      }
    }
  }
}

TEST_CASE("lowered, everything that can be touched lies in the lower part of the screen") {
  PageStage stage;
  for (const Display& on : displays()) {
    stage.size = on.size;
    stage.page.measure(on.millimetre);
    for (const TourStop& stop : all_stops()) {
      Visit visit = stop.visit;
      visit.access.low = true;
      write_screen(stop.house, visit, stage.page);
      stage.paint();
      INFO(stop.name << " on " << on.size.w << "x" << on.size.h);
      check_rects(stage, on);
      check_words(stage);
      // The keyboard is low already, and leaves no room to lower what is written.
      const bool writing = stage.page.find("key.space") != nullptr;
      for (const SeenWidget& widget : stage.page.seen()) {
        const bool low = widget.hidden || widget.id == "corner" || widget.rect.empty() || writing ||
                         widget.rect.y >= on.size.h / 3;
        CHECK_MESSAGE(low, widget.id << " lies too high");
      }
    }
  }
}
