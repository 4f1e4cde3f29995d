#include "ui/layout_stage.h"

#include <doctest/doctest.h>

#include <string_view>

#include "support/page_stage.h"

using namespace chorus;
using namespace chorus::test;

namespace {

bool draws(const PageStage& stage, const std::string& words) {
  for (const PaintedPage::Drawn& text : stage.page.drawn_texts())
    if (text.what.find(words) != std::string::npos) return true;
  return false;
}

Said a_page_of(std::vector<Item> items) {
  Said said;
  said.items = std::move(items);
  return said;
}

BarGroup group_of(const char* name, std::int64_t people) {
  BarGroup group;
  group.label = name;
  group.people = people;
  return group;
}

std::string last_words(const Said& said) {
  const auto* line = std::get_if<SayItem>(&said.items.back());
  return line == nullptr ? "" : line->text;
}

}  // namespace

TEST_CASE("a result for a whole room is never scrolled, and names the groups it has no room for") {
  PageStage stage;
  for (const Size size : {Size{1920, 1080}, Size{1080, 1920}, Size{1280, 720}, Size{1024, 600}}) {
    stage.size = size;
    for (const Sample& sample : samples()) {
      if (sample.layout != Layout::stage) continue;
      stage.show(sample, sample_frame(sample, "en", 200));
      INFO(sample.name << " on " << size.w << "x" << size.h);
      CHECK(stage.page.find("scroll.down") == nullptr);
      const bool counts = std::string_view(sample.name) != "stage_wall";
      CHECK(draws(stage, "Everybody") == counts);
      for (const PaintedPage::Drawn& text : stage.page.drawn_texts()) {
        CHECK_FALSE(text.cut);
        CHECK(text.rect.bottom() <= size.h);
      }
    }
    stage.show("stage");
    for (const char* role : {"Uses services", "Manager", "Somebody else"}) {
      INFO(role);
      CHECK(draws(stage, role));
    }
  }
}

TEST_CASE("one result alone is in larger type than many") {
  PageStage stage;
  const auto height_of = [&](const char* words) {
    for (const PaintedPage::Drawn& text : stage.page.drawn_texts())
      if (text.what == words) return text.rect.h;
    return 0.F;
  };
  const auto show = [&](int groups) {
    stage.show(sample_frame({"stage", Layout::stage, write_stage_bars}, "en", 200),
               [&](Page& page) {
                 page.heading("How was it?");
                 Bars bars{"felt", "too few", {}};
                 for (int i = 0; i < groups; ++i)
                   bars.groups.push_back(bar_group("People", "20 people", {4, 4, 4, 4, 4}));
                 page.bars(bars);
               });
    return height_of("How was it?");
  };
  CHECK(show(1) > show(6));
}

TEST_CASE("the smallest groups go first, everybody never, and each that goes is named") {
  Bars bars{"felt",
            "too few",
            {group_of("Everybody", 40), group_of("A", 20), group_of("B", 6), group_of("C", 14)}};
  bars.smaller = "Smaller: {0}";
  Shortened rest(a_page_of({HeadingItem{"?"}, bars}));
  REQUIRE(rest.leave_one_out());
  CHECK(last_words(rest.said()) == "Smaller: B");
  REQUIRE(rest.leave_one_out());
  REQUIRE(rest.leave_one_out());
  CHECK(last_words(rest.said()) == "Smaller: A · C · B");
  CHECK(std::get<Bars>(rest.said().items[1]).groups.front().label == "Everybody");
}

TEST_CASE("of a page of words the last go, but one stays") {
  Shortened rest(a_page_of({HeadingItem{"?"}, Quotes{"words", {"a", "b"}, ""}}));
  CHECK(rest.leave_one_out());
  CHECK_FALSE(rest.leave_one_out());
  CHECK(std::get<Quotes>(rest.said().items[1]).quotes.size() == 1);
}
