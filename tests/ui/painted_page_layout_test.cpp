#include <doctest/doctest.h>

#include <cmath>
#include <set>

#include "support/page_stage.h"
#include "ui/painted_page.h"

namespace chorus {
namespace {

using test::PageStage;
using test::Sample;
using test::sample_frame;
using test::samples;

struct Display {
  Size size;
  const char* language;
  int percent;
};

std::string about(const Sample& sample, const Display& on) {
  return std::string(sample.name) + " on " + std::to_string(static_cast<int>(on.size.w)) + "x" +
         std::to_string(static_cast<int>(on.size.h)) + " in " + on.language + " at " +
         std::to_string(on.percent);
}

float scale_of(Size size) {
  const bool portrait = size.h > size.w;
  return std::min(size.w / (portrait ? 1080.F : 1920.F), size.h / (portrait ? 1920.F : 1080.F));
}

bool is_key(const std::string& id) {
  return id.rfind("key.", 0) == 0;
}

// Least height and width of what a finger should meet, in pixels of this display.
float least_target(const Sample& sample, const std::string& id, float scale) {
  if (is_key(id)) return 64 * scale;
  return (sample.layout == Layout::desk ? 64.F : 96.F) * scale;
}

void check_apart(const PageStage& stage, const std::string& where) {
  const auto& seen = stage.page.seen();
  for (std::size_t a = 0; a < seen.size(); ++a) {
    if (seen[a].rect.empty()) continue;
    INFO(where << ": " << seen[a].id);
    CHECK(seen[a].rect.x >= 0);
    CHECK(seen[a].rect.y >= 0);
    CHECK(seen[a].rect.right() <= stage.size.w + .5F);
    CHECK(seen[a].rect.bottom() <= stage.size.h + .5F);
    for (std::size_t b = a + 1; b < seen.size(); ++b) {
      INFO("beside " << seen[b].id);
      CHECK_FALSE((!seen[b].rect.empty() && overlap(seen[a].rect, seen[b].rect)));
    }
  }
}

void check_words(const PageStage& stage, const std::string& where) {
  CHECK(stage.page.drawn_texts().size() > 0);
  for (const PaintedPage::Drawn& text : stage.page.drawn_texts()) {
    INFO(where << ": " << text.what);
    CHECK_FALSE(text.cut);
  }
  CHECK(stage.page.unknown_glyphs() == 0);
}

// Scrolls each widget into view as the simulated audience does, and measures it there.
void check_targets(PageStage& stage, const Sample& sample, const std::string& where) {
  std::vector<std::string> ids;
  for (const SeenWidget& widget : stage.page.seen()) ids.push_back(widget.id);
  for (const std::string& id : ids) {
    INFO(where << ": " << id);
    for (int i = 0; i < 40; ++i) {
      const auto by = stage.page.way_to(id);
      if (!by) break;
      stage.tap(*by);
      stage.paint();
    }
    CHECK_FALSE(stage.page.way_to(id).has_value());
    const SeenWidget* widget = stage.page.find(id);
    REQUIRE(widget != nullptr);
    CHECK_FALSE(widget->hidden);
    const float least = least_target(sample, id, scale_of(stage.size)) * .6F;
    CHECK(widget->rect.w >= least / .6F - 2);
    CHECK(widget->rect.h >= least);
  }
}

void check_screens(const std::vector<Display>& displays) {
  PageStage stage;
  for (const Display& on : displays) {
    stage.size = on.size;
    for (const Sample& sample : samples()) {
      stage.show(sample, sample_frame(sample, on.language, on.percent));
      const std::string where = about(sample, on);
      check_apart(stage, where);
      check_words(stage, where);
      check_targets(stage, sample, where);
    }
  }
}

}  // namespace

TEST_CASE("on a large display every widget is whole, apart and large enough, and no word is cut") {
  check_screens({{{1920, 1080}, "en", 100}, {{1920, 1080}, "en", 150}, {{1920, 1080}, "en", 200}});
}

TEST_CASE("upright displays hold every screen") {
  check_screens({{{1080, 1920}, "en", 100}, {{1080, 1920}, "en", 150}, {{1080, 1920}, "en", 200}});
}

TEST_CASE("small displays hold every screen") {
  check_screens({{{1280, 800}, "en", 100},
                 {{1280, 800}, "en", 200},
                 {{1024, 600}, "en", 100},
                 {{1024, 600}, "en", 200}});
}

TEST_CASE("right-to-left and Welsh screens hold together") {
  check_screens({{{1920, 1080}, "ur", 100}, {{1080, 1920}, "ur", 200}, {{1280, 800}, "cy", 100}});
}

TEST_CASE("widgets that do not scroll are as high as a finger needs") {
  PageStage stage;
  for (const char* name :
       {"faces", "agree", "multi", "single", "slider", "say_do", "roles", "pin"}) {
    stage.show(name);
    REQUIRE(stage.page.find("scroll.down") == nullptr);
    for (const SeenWidget& widget : stage.page.seen()) {
      INFO(name << ": " << widget.id << " " << widget.rect.w << " by " << widget.rect.h);
      CHECK(widget.rect.h >= 96);
      CHECK(widget.rect.w >= 96);
    }
  }
}

TEST_CASE("everything fits without scrolling at the usual size on the usual displays") {
  PageStage stage;
  for (const Size size : {Size{1920, 1080}, Size{1080, 1920}, Size{1280, 800}}) {
    stage.size = size;
    for (const Sample& sample : samples()) {
      stage.show(sample, sample_frame(sample));
      INFO(std::string(sample.name) << " on " << size.w);
      CHECK(stage.page.find("scroll.down") == nullptr);
    }
  }
}

TEST_CASE("many long answers stand closer together before they scroll") {
  struct Long {
    const char *language, *heading, *hint;
    std::vector<const char*> answers;
  };
  const Long tamil{"ta",
                   "இங்கே நீங்கள் யாராக வந்திருக்கிறீர்கள்?",
                   "உங்களுக்குப் பொருந்தும் எல்லாவற்றையும் தொடுங்கள்.",
                   {"சேவைகளைப் பயன்படுத்துபவர்", "குடும்பத்தவர், சம்பளமின்றிப் பராமரிப்பவர்",
                    "மருத்துவர் (GP) அல்லது நர்ஸ்", "வரவேற்பு மேசை அல்லது அலுவலக ஊழியர்",
                    "மேலாளர் அல்லது நிதி தருபவர்", "மாணவர் அல்லது ஆய்வாளர்", "சொல்ல விரும்பவில்லை"}};
  const Long urdu{"ur",
                  "آپ یہاں کس حیثیت سے ہیں؟",
                  "جو جو آپ پر ٹھیک بیٹھے، سب دبائیں۔",
                  {"خدمات استعمال کرنے والا شخص", "گھر والا، یا بغیر تنخواہ دیکھ بھال کرنے والا",
                   "ڈاکٹر (GP) یا نرس", "استقبالیہ یا دفتر کا عملہ", "مینیجر یا رقم دینے والا",
                   "طالب علم یا محقق", "یہ نہیں بتانا"}};
  PageStage stage;
  for (const Long& each : {tamil, urdu}) {
    Frame frame;
    frame.layout = Layout::question;
    frame.language = each.language;
    frame.right_to_left = each.language == std::string("ur");
    frame.ribbon = each.hint;
    stage.show(frame, [&](Page& page) {
      page.heading(each.heading);
      page.say(each.hint, Tone::note);
      Choices choices{"role", "", Look::tiles, true, {}};
      for (const char* answer : each.answers) choices.choices.push_back({answer, answer, {}});
      page.choices(choices);
      page.button({.id = "back", .label = each.answers.back(), .place = Place::start});
    });
    INFO(std::string(each.language));
    CHECK(stage.page.find("scroll.down") == nullptr);
    for (const PaintedPage::Drawn& text : stage.page.drawn_texts()) CHECK_FALSE(text.cut);
  }
}

TEST_CASE("reading from right to left mirrors every rectangle but the order of keys and digits") {
  PageStage stage;
  for (const Sample& sample : samples()) {
    stage.show(sample, sample_frame(sample));
    const std::vector<SeenWidget> plain = stage.page.seen();
    Frame frame = sample_frame(sample);
    frame.right_to_left = true;
    stage.show(sample, frame);
    for (const SeenWidget& widget : plain) {
      const bool ordered = is_key(widget.id) || widget.id.rfind("pin.", 0) == 0;
      INFO(sample.name << ": " << widget.id);
      const float expected = ordered ? widget.rect.x : stage.size.w - widget.rect.right();
      // Arrows point where they do: each stands where the other would.
      const std::string id = widget.id == "q.left"    ? "q.right"
                             : widget.id == "q.right" ? "q.left"
                                                      : widget.id;
      CHECK(stage.rect(id).x == doctest::Approx(expected));
      CHECK(stage.rect(widget.id).y == widget.rect.y);
      CHECK(stage.rect(widget.id).w == doctest::Approx(widget.rect.w));
    }
  }
}

TEST_CASE("larger text is drawn larger, whatever has to scroll for it") {
  PageStage stage;
  const auto heading_height = [&](int percent) {
    const Sample& faces = samples().front();
    stage.show(faces, sample_frame(faces, "en", percent));
    for (const PaintedPage::Drawn& text : stage.page.drawn_texts())
      if (text.what == "Tap one answer. There are no wrong answers.") return text.rect.h;
    return 0.F;
  };
  const float usual = heading_height(100);
  CHECK(usual > 30);
  CHECK(heading_height(150) == doctest::Approx(usual * 1.5F).epsilon(.05));
}

TEST_CASE("every widget of a screen is seen once, with the ids that its screen gave") {
  PageStage stage;
  stage.show("faces");
  std::multiset<std::string> ids;
  for (const SeenWidget& widget : stage.page.seen()) ids.insert(widget.id);
  CHECK(ids == std::multiset<std::string>{"back", "clear", "language", "next", "q.1", "q.2", "q.3",
                                          "q.4", "q.5", "access"});
}

TEST_CASE("a ribbon is drawn on every layout without taking a widget's place") {
  PageStage stage;
  for (const Sample& sample : samples()) {
    Frame frame = sample_frame(sample);
    frame.ribbon = "Rehearsal: nothing is kept";
    stage.show(sample, frame);
    Rect ribbon;
    for (const PaintedPage::Drawn& text : stage.page.drawn_texts())
      if (text.what == frame.ribbon) ribbon = text.rect;
    INFO(sample.name);
    CHECK_FALSE(ribbon.empty());
    for (const SeenWidget& widget : stage.page.seen()) CHECK_FALSE(overlap(widget.rect, ribbon));
  }
}

}  // namespace chorus
