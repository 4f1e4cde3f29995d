#include "ui/text.h"

#include <doctest/doctest.h>
#include <fontconfig/fontconfig.h>

#include <algorithm>
#include <string>
#include <vector>

#include "ui/text_layout.h"
#include "ui/text_picture.h"

namespace chorus {
namespace {

struct Sample {
  std::string language, text;
};

const std::vector<Sample>& samples() {
  static const std::vector<Sample> all = {
      {"en", "When the doctor said “we will decide together”, did it happen? It’s £5 – 3½ …"},
      {"cy", "Dŵr, tŷ, siŵr, môr, pêl, ŵyn: a ddigwyddodd hynny?"},
      {"pl", "Zażółć gęślą jaźń, czy to się naprawdę stało?"},
      {"ro", "Când medicul a spus „vom hotărî împreună”, așa a fost? Țară, știință"},
      {"tr", "Doktor birlikte karar vereceğiz dediğinde öyle oldu mu? Işık, İş, çağ"},
      {"so", "Markii dhakhtaraddu tiri waan wada go’aansan doonnaa, sidaas ma dhacday?"},
      {"pt", "Quando a médica disse “vamos decidir”, foi assim? Não, coração"},
      {"fr", "Où étiez-vous ? Ça s’est passé « comme ça » ? Œuvre, naïve"},
      {"bn", "ডাক্তার যখন বললেন আমরা একসঙ্গে সিদ্ধান্ত নেব, তখন কি তাই হয়েছিল?"},
      {"ur", "جب ڈاکٹر نے کہا ہم مل کر فیصلہ کریں گے، تو کیا ایسا ہوا؟"},
      {"ar", "عندما قال الطبيب سنقرر معًا، هل حدث ذلك؟ ١٢٣"},
      {"pa", "ਜਦੋਂ ਡਾਕਟਰ ਨੇ ਕਿਹਾ ਅਸੀਂ ਮਿਲ ਕੇ ਫ਼ੈਸਲਾ ਕਰਾਂਗੇ, ਕੀ ਇਹ ਹੋਇਆ?"},
      {"gu", "જ્યારે ડૉક્ટરે કહ્યું આપણે સાથે નક્કી કરીશું, શું એવું થયું?"},
      {"ta", "மருத்துவர் சேர்ந்து முடிவு செய்வோம் என்று சொன்னபோது, அப்படி நடந்ததா?"},
      {"zh-Hans", "当医生说“我们一起决定”时，真的是这样吗？"},
      {"", "😀 🎭 שלום"},
  };
  return all;
}

const std::string kQuestion =
    "When the doctor said “we will decide together”, did her actions match her words?";

struct Engine {
  CountingTextures textures;
  TextEngine text{textures, 4u << 20};
};

// What Pango was given of a text that is laid out so wide.
std::string given(const char* text, float width) {
  TextStyle style;
  style.size = 30;
  const LaidText laid = lay_out(style, "en", text, width);
  return pango_layout_get_text(laid.layout.get());
}

}  // namespace

TEST_CASE("a dot between two things is not drawn where the line ends anyway") {
  const char* text = "The first thing that is said · The second thing that is said";
  CHECK(given(text, 2000) == text);
  const std::string cut = given(text, 500);
  CHECK(cut.find("\u00b7") == std::string::npos);
  CHECK(cut.size() == std::string(text).size());
  // Inside a line it stays.
  CHECK(given("One · Two · and the third thing that is long", 500).find("One \u00b7 Two") == 0);
}

TEST_CASE("every language that we ship or may ship has a glyph for each of its characters") {
  Engine engine;
  for (const Sample& sample : samples()) {
    CAPTURE(sample.language);
    for (const int weight : {400, 700, 800}) {
      const TextBlock& block =
          engine.text.block({32, weight, Align::start, false, 0}, sample.language, sample.text, 0);
      CHECK(block.unknown_glyphs == 0);
      CHECK(block.texture != 0);
    }
  }
}

TEST_CASE("a text without a glyph anywhere counts it as unknown") {
  Engine engine;
  // A character of a private use area: no font of ours draws it.
  CHECK(engine.text.block({}, "en", "\xF4\x8F\xBF\xBD", 0).unknown_glyphs == 1);
}

TEST_CASE("words wrap at the width and lines have the language's height") {
  Engine engine;
  const TextStyle style{64, 800, Align::middle, false, 0};
  const TextBlock& one = engine.text.block(style, "en", kQuestion, 0);
  CHECK(one.lines == 1);
  CHECK(one.size.w > 1400);
  const TextBlock& two = engine.text.block(style, "en", kQuestion, 1400);
  CHECK(two.lines == 2);
  CHECK(two.size.w <= 1400);
  CHECK(two.size.h == doctest::Approx(2 * engine.text.line_height(64, "en")).epsilon(0.01));
  CHECK(engine.text.line_height(64, "en") == doctest::Approx(64 * 1.2));
}

TEST_CASE("scripts with tall marks get more room between lines") {
  Engine engine;
  const auto times_latin = [&](const char* language) {
    return engine.text.line_height(32, language) / engine.text.line_height(32, "en");
  };
  CHECK(times_latin("ur") == doctest::Approx(1.75));
  CHECK(times_latin("ar") == doctest::Approx(1.28));
  CHECK(times_latin("gu") == doctest::Approx(1.16));
  CHECK(times_latin("zh-Hans") == doctest::Approx(1.12));
}

TEST_CASE("a balanced heading keeps its number of lines and is narrower") {
  Engine engine;
  const Size loose = engine.text.measure({64, 800, Align::middle, false, 0}, "en", kQuestion, 1700);
  const Size even = engine.text.measure({64, 800, Align::middle, true, 0}, "en", kQuestion, 1700);
  CHECK(even.h == loose.h);
  CHECK(even.w < loose.w - 100);
}

TEST_CASE("a word that is wider than the width stays whole in the interface's own texts") {
  Engine engine;
  const std::string word = "மருத்துவர்களுக்கெல்லாம்";
  const TextBlock& block = engine.text.block({64, 400, Align::start, false, 0}, "ta", word, 120);
  CHECK(block.lines == 1);
  CHECK(block.size.w > 120);
}

TEST_CASE("a line ends at a hyphen inside a word only where the word is wider than the line") {
  Engine engine;
  const TextStyle style{32, 400, Align::start, false, 0};
  const auto wide = [&](const char* text, float width) {
    return engine.text.block(style, "en", text, width).size.w;
  };
  const float up_to_hyphen = wide("Ask the front-", 0), word = wide("front-desk", 0);
  CHECK(wide("Ask the front-desk", up_to_hyphen + 8) <= word + 1);
  CHECK(wide("front-desk", word - 8) < word - 8);
}

TEST_CASE("a short name in a row of names is not broken") {
  Engine engine;
  const TextStyle style{32, 400, Align::start, false, 0};
  const auto wide = [&](const char* text, float width) {
    return engine.text.block(style, "en", text, width).size.w;
  };
  const float up_to_name = wide("Too few: Family or unpaid carer ·", 0);
  const float broken = wide("Too few: Family or unpaid carer · GP or", 0);
  CHECK(wide("Too few: Family or unpaid carer · GP or nurse", broken + 8) <= up_to_name + 1);
  CHECK(wide("Too few: Family or unpaid carer\u00a0· GP or nurse", broken + 8) <= up_to_name + 1);
}

TEST_CASE("a line of Chinese ends between words, unless a word is wider than the line") {
  Engine engine;
  const TextStyle style{32, 400, Align::start, false, 0};
  const auto wide = [&](const char* text, float width) {
    return engine.text.block(style, "zh-Hans", text, width).size.w;
  };
  // "Receptionist or office staff": "office" is two characters.
  const float before_office = wide("前台或", 0), through_office = wide("前台或办", 0);
  CHECK(wide("前台或办公室", through_office + 4) <= before_office + 1);
  CHECK(wide("办公室", wide("办公", 0) + 4) < wide("办公室", 0));
}

TEST_CASE("people's own words break inside a word that is wider than the width") {
  Engine engine;
  const std::string word(200, 'a');
  const TextBlock& block = engine.text.block({32, 400, Align::start, false, 0}, "", word, 400);
  CHECK(block.lines > 3);
  CHECK(block.size.w <= 400);
}

TEST_CASE("a text with a limit of lines ends in an ellipsis and says so") {
  Engine engine;
  const TextStyle limited{64, 800, Align::start, false, 1};
  const TextBlock& block = engine.text.block(limited, "en", kQuestion, 600);
  CHECK(block.cut);
  CHECK(block.lines == 1);
  CHECK(block.size.w <= 600);
  CHECK_FALSE(engine.text.block(limited, "en", "Short", 600).cut);
}

TEST_CASE("a picture holds the ink that leaves the logical box") {
  Engine engine;
  const TextBlock& block = engine.text.block({64, 700, Align::start, false, 0}, "ur",
                                             "جب ڈاکٹر نے کہا ہم مل کر فیصلہ کریں گے", 0);
  CHECK(block.picture.y < -4);
  CHECK(block.picture.bottom() >= block.size.h);
  CHECK(block.picture.w >= block.size.w);
}

TEST_CASE("plain Urdu is lighter than bold Urdu, and bold is bold once") {
  Engine engine;
  const auto width = [&](int weight) {
    return engine.text.measure({64, weight, Align::start, false, 0}, "ur", "ہم مل کر فیصلہ", 0).w;
  };
  CHECK(width(400) < width(700));
  CHECK(width(700) == width(800));
}

TEST_CASE("a dot between two things is a comma beside Arabic figures, close to what it follows") {
  const auto written = [](const char* language, const char* text) {
    return std::string(pango_layout_get_text(lay_out({}, language, text, 0).layout.get()));
  };
  CHECK(written("ar", "واحد · اثنان") == "واحد،  اثنان");
  CHECK(written("ur", "a\u00a0· b") == "a،\u00a0 b");
  CHECK(written("ur", "·") == "،");
  CHECK(written("en", "one · two") == "one · two");
}

TEST_CASE("letters are drawn in the colour that was asked for, and emoji in their own") {
  const auto reds_beside_others = [](const char* words) {
    const TextPicture picture = draw_text(lay_out({48, 700}, "", words, 0), {255, 0, 0});
    int reds = 0, others = 0;
    for (std::size_t i = 0; i < picture.pixels.size(); i += 4) {
      const bool red = picture.pixels[i + 2] == 255, other = picture.pixels[i + 1] > 100;
      reds += red && !other, others += other;
    }
    return std::pair{reds, others};
  };
  const auto [reds, none] = reds_beside_others("Good");
  CHECK(reds > 100);
  CHECK(none == 0);
  const auto [letters, emoji] = reds_beside_others("Good 😀");
  CHECK(letters >= reds);
  CHECK(emoji > 100);  // the face is yellow
}

TEST_CASE("the same words have a picture for each colour, and let the oldest go") {
  Engine engine;
  const auto texture = [&](Colour colour) {
    return engine.text.block({}, "en", "Words", 0, colour).texture;
  };
  const TextureId black = texture({0, 0, 0}), white = texture({255, 255, 255});
  CHECK(black != white);
  CHECK(texture({0, 0, 0}) == black);
  CHECK(engine.textures.alive() == 2);
  for (std::uint8_t red = 10; red < 60; red += 10) texture({red, 0, 0});
  CHECK(engine.textures.alive() == 4);
  const std::size_t bytes = engine.text.bytes();
  texture({60, 0, 0});
  CHECK(engine.text.bytes() == bytes);
}

TEST_CASE("an empty text has the height of a line and no picture") {
  Engine engine;
  const TextBlock& block = engine.text.block({32, 400, Align::start, false, 0}, "en", "", 300);
  CHECK(block.texture == 0);
  CHECK(block.size.h == doctest::Approx(38.4).epsilon(0.01));
}

TEST_CASE("right to left, a text that starts its lines has them at the right") {
  Engine engine;
  const TextStyle style{32, 400, Align::start, false, 0};
  // The second line is short: where its caret stands tells on which side the lines begin.
  const std::string text = "عندما قال الطبيب سنقرر معًا\nنعم";
  const Size size = engine.text.measure(style, "ar", text, 0);
  const Rect start = engine.text.caret(style, "ar", text, 0, text.find('\n') + 1);
  CHECK(start.x > size.w - 2);
  const Rect latin = engine.text.caret(style, "en", "When the doctor said it\nyes", 0, 24);
  CHECK(latin.x == doctest::Approx(0).epsilon(0.1));
}

TEST_CASE("people's own words find their direction by themselves") {
  Engine engine;
  const TextStyle style{32, 400, Align::start, false, 0};
  const std::string text = "نعم، قال الطبيب";
  const Size size = engine.text.measure(style, "", text, 0);
  CHECK(engine.text.caret(style, "", text, 0, 0).x > size.w - 2);
  CHECK(engine.text.caret(style, "", "Yes", 0, 0).x < 1);
}

TEST_CASE("the offset nearest to the caret of an offset is that offset, in each script") {
  Engine engine;
  const TextStyle style{32, 400, Align::start, false, 0};
  const std::vector<Sample> texts = {{"en", "One day\nwe will decide together, all of us"},
                                     {"cy", "Dŵr a thŷ"},
                                     {"ar", "نعم، قال الطبيب"},
                                     {"zh-Hans", "我们一起决定"}};
  for (const Sample& sample : texts) {
    CAPTURE(sample.language);
    for (std::size_t at = 0; at <= sample.text.size(); ++at) {
      const bool inside =
          at < sample.text.size() && (static_cast<unsigned char>(sample.text[at]) & 0xC0) == 0x80;
      if (inside) continue;
      const Rect caret = engine.text.caret(style, sample.language, sample.text, 300, at);
      CHECK(caret.h > 20);
      const float middle = caret.y + caret.h / 2;
      const std::size_t found =
          engine.text.offset_at(style, sample.language, sample.text, 300, caret.x, middle);
      const Rect again = engine.text.caret(style, sample.language, sample.text, 300, found);
      // The end of a line that wrapped and the start of the next are one offset in two places.
      CHECK(again.y == caret.y);
      CHECK(again.x == doctest::Approx(caret.x).epsilon(0.02));
    }
  }
}

TEST_CASE("a point outside the text gives its nearest end") {
  Engine engine;
  const TextStyle style{32, 400, Align::start, false, 0};
  CHECK(engine.text.offset_at(style, "en", "Hello", 0, -50, 10) == 0);
  CHECK(engine.text.offset_at(style, "en", "Hello", 0, 5000, 10) == 5);
  CHECK(engine.text.offset_at(style, "en", "", 0, 40, 10) == 0);
}

TEST_CASE("the same text is drawn once, and another width, weight or language again") {
  Engine engine;
  const TextStyle style{32, 400, Align::start, false, 0};
  const TextureId first = engine.text.block(style, "en", kQuestion, 500).texture;
  CHECK(engine.text.block(style, "en", kQuestion, 500).texture == first);
  CHECK(engine.textures.alive() == 1);
  TextStyle bold = style;
  bold.weight = 700;
  CHECK(engine.text.block(bold, "en", kQuestion, 500).texture != first);
  CHECK(engine.text.block(style, "cy", kQuestion, 500).texture != first);
  CHECK(engine.text.block(style, "en", kQuestion, 501).texture != first);
  CHECK(engine.textures.alive() == 4);
}

TEST_CASE("measuring makes no texture") {
  Engine engine;
  CHECK(engine.text.measure({}, "en", kQuestion, 500).h > 0);
  CHECK(engine.textures.alive() == 0);
  engine.text.trim();
  CHECK(engine.text.block({}, "en", kQuestion, 500).texture != 0);
}

TEST_CASE("the cache keeps to its bound and lets the least recently used go") {
  CountingTextures textures;
  constexpr std::size_t bound = 300'000;
  TextEngine text(textures, bound);
  const TextStyle style{48, 700, Align::start, false, 0};
  for (int i = 0; i < 100; ++i) {
    text.block(style, "en", "A text that is always wanted", 0);
    text.block(style, "en", "Text number " + std::to_string(i), 0);
    text.trim();
    CHECK(text.bytes() <= bound);
  }
  const int alive = textures.alive();
  CHECK(alive > 1);
  CHECK(alive < 100);
  text.block(style, "en", "A text that is always wanted", 0);
  CHECK(textures.alive() == alive);
}

TEST_CASE("an engine that ends leaves no texture behind") {
  CountingTextures textures;
  {
    TextEngine text(textures, 1u << 20);
    text.block({}, "en", "One", 0);
    text.block({}, "en", "One", 0, {255, 0, 0});
    CHECK(textures.alive() == 2);
  }
  CHECK(textures.alive() == 0);
}

TEST_CASE("no font is missing for the languages that the packages cover") {
  for (const char* language : {"en", "cy", "ur", "ar", "bn", "pa", "gu", "ta", "zh-Hans"}) {
    CAPTURE(language);
    CHECK(TextEngine::missing_fonts(language).empty());
  }
}

TEST_CASE("a missing font is named with the Debian package that has it") {
  FcConfig* before = FcConfigReference(nullptr);
  FcConfig* nothing = FcConfigCreate();
  FcConfigBuildFonts(nothing);
  FcConfigSetCurrent(nothing);
  const std::vector<std::string> missing = TextEngine::missing_fonts("bn");
  const std::vector<std::string> english = TextEngine::missing_fonts("en");
  FcConfigSetCurrent(before);
  FcConfigDestroy(before);
  FcConfigDestroy(nothing);
  CHECK(missing ==
        std::vector<std::string>{"Noto Sans Bengali (fonts-noto-core)", "Lato (fonts-lato)"});
  CHECK(english == std::vector<std::string>{"Lato (fonts-lato)"});
}

TEST_CASE("languages written from right to left are known by their tags") {
  for (const char* language : {"ar", "ur", "fa", "he", "ckb", "ar-EG", "pa-Arab"}) {
    CAPTURE(language);
    CHECK(right_to_left(language));
  }
  for (const char* language : {"", "en", "cy", "pa", "zh-Hans", "arn"}) {
    CAPTURE(language);
    CHECK_FALSE(right_to_left(language));
  }
}

}  // namespace chorus
