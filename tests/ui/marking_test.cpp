#include <doctest/doctest.h>

#include "support/page_stage.h"

namespace chorus {
namespace {

using test::PageStage;

Frame plain() {
  Frame frame;
  frame.screen = "test";
  frame.language = "en";
  frame.layout = Layout::reading;
  return frame;
}

void write_page(Page& page) {
  page.heading("Before you start");
  page.say("We ask what you saw. You can skip any question.", Tone::body);
  page.button({.id = "next", .label = "Next", .tap = NextTapped{}, .place = Place::end});
}

std::vector<float> drawn_with(PageStage& stage, std::optional<Mark> mark) {
  stage.page.mark(std::move(mark));
  stage.paint();
  return stage.drawn();
}

}  // namespace

TEST_CASE("the sentence being read is marked, each one differently, and the mark goes again") {
  PageStage stage;
  stage.show(plain(), write_page);
  const auto silent = stage.drawn();
  const auto heading = drawn_with(stage, Mark{0, 0, 16, ""});
  const auto first = drawn_with(stage, Mark{1, 0, 20, ""});
  const auto second = drawn_with(stage, Mark{1, 21, 47, ""});
  const auto button = drawn_with(stage, Mark{2, 0, 0, "next"});
  CHECK(heading != silent);
  CHECK(first != heading);
  CHECK(second != first);
  CHECK(button != silent);
  CHECK(drawn_with(stage, std::nullopt) == silent);
}

TEST_CASE("a mark of something that is not on the page draws nothing") {
  PageStage stage;
  stage.show(plain(), write_page);
  const auto silent = stage.drawn();
  CHECK(drawn_with(stage, Mark{9, 0, 4, ""}) == silent);
  CHECK(drawn_with(stage, Mark{1, 0, 0, "elsewhere"}) == silent);
}

TEST_CASE("what is being read comes into view") {
  PageStage stage({1024, 600});
  Frame frame = plain();
  frame.text_percent = 200;
  stage.show(frame, [](Page& page) {
    page.heading("Before you start");
    for (int i = 0; i < 9; ++i) page.say("We ask what you saw and what you felt.", Tone::body);
  });
  const auto top = stage.drawn();
  const auto last = drawn_with(stage, Mark{9, 0, 38, ""});
  CHECK(last != top);
  bool seen = false;
  for (const PaintedPage::Drawn& text : stage.page.drawn_texts())
    seen = seen || text.rect.bottom() <= 600;
  CHECK(seen);
}

}  // namespace chorus
