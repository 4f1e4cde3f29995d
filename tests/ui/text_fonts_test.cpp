#include "ui/text_fonts.h"

#include <doctest/doctest.h>

namespace chorus {

TEST_CASE("a language's own family comes first, then Lato") {
  CHECK(families_for(writing_of("gu"), "abc") == "Noto Sans Gujarati,Lato,Noto Sans");
  CHECK(families_for(writing_of("en"), "abc") == "Lato,Noto Sans");
}

TEST_CASE("a text with words of another script names that script's family too") {
  CHECK(families_for(writing_of("en"), "my words: নাম and اسم") ==
        "Lato,Noto Sans Bengali,Noto Sans Arabic,Noto Sans");
}

TEST_CASE("Urdu keeps its own style for Arabic letters, and Traditional Chinese its own forms") {
  CHECK(families_for(writing_of("ur"), "نام") == "Noto Nastaliq Urdu,Lato,Noto Sans");
  CHECK(families_for(writing_of("zh-Hant"), "我們") == "Noto Sans CJK TC,Lato,Noto Sans");
}

TEST_CASE("the longer of two language tags decides") {
  CHECK(writing_of("pa").family == "Noto Sans Gurmukhi");
  CHECK(writing_of("pa-Arab-PK").family == "Noto Nastaliq Urdu");
  CHECK(writing_of("zh-Hans-CN").family == "Noto Sans CJK SC");
  CHECK(writing_of("xx").family == "Lato");
}

TEST_CASE("words without a language are written as their first script that is not Latin") {
  CHECK(writing_in("hello").family == "Lato");
  CHECK(writing_in("ok தமிழ்").family == "Noto Sans Tamil");
}

TEST_CASE("Latin letters are found in a text of two scripts, as bytes") {
  const auto stretches = latin_stretches("ভাল ok, ŵy");
  REQUIRE(stretches.size() == 2);
  CHECK(stretches[0].from == 10);
  CHECK(stretches[0].to == 12);
  CHECK(stretches[1].from == 14);
  CHECK(stretches[1].to == 17);
}

TEST_CASE("a byte out of place is one unknown character and ends nothing") {
  const std::string_view text = "a\xC3(\xF0\x9F";
  std::size_t at = 0;
  CHECK(next_character(text, at) == 'a');
  CHECK(next_character(text, at) == 0xFFFD);
  CHECK(next_character(text, at) == '(');
  while (at < text.size()) CHECK(next_character(text, at) == 0xFFFD);
}

}  // namespace chorus
