#include "core/text_field.h"

#include <doctest/doctest.h>

#include <array>

#include "core/moment.h"
#include "core/utf8.h"

namespace chorus::test {
namespace {

using Key = KeyTapped::Key;

TextField pressed(TextField field, std::initializer_list<Key> keys) {
  for (const Key key : keys) field = edited(std::move(field), {key, ""});
  return field;
}

TextField typed(TextField field, std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t bytes = code_point_at(text, i).bytes;
    field = edited(std::move(field), {Key::text, std::string(text.substr(i, bytes))});
    i += bytes;
  }
  return field;
}

TextField holding(std::string text) {
  TextField field;
  field.caret = text.size();
  field.text = std::move(text);
  return field;
}

}  // namespace

TEST_CASE("what is typed goes in at the caret") {
  TextField field = typed({}, "Wat");
  CHECK(field.text == "Wat");
  CHECK(field.caret == 3);
  field = typed(pressed(field, {Key::left}), "i");
  CHECK(field.text == "Wait");
  CHECK(field.caret == 3);
}

TEST_CASE("backspace takes what stands before the caret, and nothing at the start") {
  CHECK(pressed(holding("wait"), {Key::backspace}).text == "wai");
  CHECK(pressed(holding("wait"), {Key::left, Key::backspace}).text == "wat");
  TextField start = holding("a");
  start.caret = 0;
  CHECK(pressed(start, {Key::backspace}).text == "a");
}

TEST_CASE("what a person sees as one character goes and is passed as one") {
  for (const char* character : {"é", "e\u0301", "ŵ", "👍🏽", "👩\u200D👩\u200D👧", "🇬🇧",
                                "🏴\U000E0067\U000E0062\U000E007F", "❤\uFE0F", "بِّ"}) {
    CAPTURE(character);
    TextField field = holding(std::string("a") + character);
    CHECK(pressed(field, {Key::backspace}).text == "a");
    CHECK(pressed(field, {Key::left}).caret == 1);
    CHECK(pressed(field, {Key::left, Key::right}).caret == field.text.size());
  }
}

TEST_CASE(
    "in the scripts of India backspace takes the last sign, and the caret passes all of them") {
  struct Shortened {
    const char *whole, *left;
  };
  const std::array<Shortened, 7> all = {{{"நி", "ந"},
                                         {"કી", "ક"},
                                         {"\u0A38\u0A3C\u0A41", "\u0A38\u0A3C"},
                                         {"ক্", "ক"},
                                         {"ক্\u200D", "ক"},
                                         {"কাঁ", "কা"},
                                         {"ক", ""}}};
  for (const Shortened& each : all) {
    CAPTURE(each.whole);
    const TextField field = holding(std::string("a") + each.whole);
    CHECK(pressed(field, {Key::backspace}).text == std::string("a") + each.left);
    CHECK(pressed(field, {Key::left}).caret == 1);
    CHECK(pressed(field, {Key::left, Key::right}).caret == field.text.size());
  }
  CHECK(pressed(holding("ক্ষ"), {Key::backspace, Key::backspace}).text == "ক");
}

TEST_CASE("two flags are two characters") {
  CHECK(pressed(holding("🇬🇧🇫🇷"), {Key::backspace}).text == "🇬🇧");
}

TEST_CASE("the caret stays inside the text and between characters, whatever it was") {
  TextField field = holding("é!");
  field.shift = false;
  field.caret = 1;  // in the middle of é
  CHECK(typed(field, "x").text == "xé!");
  field.caret = 99;
  CHECK(typed(field, "x").text == "é!x");
  CHECK(pressed(holding(""), {Key::left, Key::right, Key::backspace}).caret == 0);
}

TEST_CASE("a mark that is typed joins what stands before it") {
  const TextField field = typed(holding("e"), "\u0301");
  CHECK(field.text == "e\u0301");
  CHECK(field.caret == field.text.size());
}

TEST_CASE("a text grows to its greatest length in characters, and no further") {
  TextField field;
  field.max_length = 3;
  field = typed(field, "Ŵŷâx");
  CHECK(field.text == "Ŵŷâ");
  CHECK(length_in_characters(field.text) == 3);
  CHECK(typed(pressed(field, {Key::backspace}), "z").text == "Ŵŷz");
}

TEST_CASE("a character of several parts goes in whole or not at all") {
  TextField field;
  field.max_length = 3;
  field = edited(field, {Key::text, "Ab👍🏽"});
  CHECK(field.text == "Ab");
  CHECK(edited(field, {Key::text, "👍"}).text == "Ab👍");
}

TEST_CASE("the first letter of a text and of a sentence is a capital, the next is not") {
  TextField field;
  CHECK(field.shift);
  field = typed(field, "A");
  CHECK_FALSE(field.shift);
  CHECK_FALSE(typed(field, ".").shift);
  CHECK(typed(field, ". ").shift);
  CHECK(typed(field, "? ").shift);
  CHECK(typed(field, "! ").shift);
  CHECK_FALSE(typed(field, ", ").shift);
  CHECK_FALSE(typed(field, ". b").shift);
  CHECK(pressed(field, {Key::enter}).shift);
  CHECK(pressed(field, {Key::backspace}).shift);
}

TEST_CASE(
    "a letter that is typed while shift is on becomes a capital, in Latin letters of all kinds") {
  const auto first = [](const char* letter) { return typed({}, letter).text; };
  CHECK(first("a") == "A");
  CHECK(first("A") == "A");
  CHECK(first("ŵ") == "Ŵ");
  CHECK(first("ŷ") == "Ŷ");
  CHECK(first("é") == "É");
  CHECK(first("ł") == "Ł");
  CHECK(first("ż") == "Ż");
  CHECK(first("ș") == "Ș");
  CHECK(first("Ł") == "Ł");
  for (const char* other : {"÷", "1", "ا", "க", "漢", "👍", "ß"}) CHECK(first(other) == other);
  CHECK(typed({}, "too far. go on").text == "Too far. Go on");
  CHECK(typed(pressed({}, {Key::shift}), "a").text == "a");
}

TEST_CASE("a key that says what it types with shift types that, and no capital") {
  const KeyTapped dotted{Key::text, "i", "İ"}, conjunct{Key::text, "ক", "ক্ষ"};
  TextField field = edited({}, dotted);
  CHECK(field.text == "İ");
  CHECK(edited(field, dotted).text == "İi");
  CHECK(edited({}, {Key::text, "ı"}).text == "I");
  field = begun({}, "bn");
  CHECK(edited(field, conjunct).text == "ক");
  field = edited(pressed(field, {Key::shift}), conjunct);
  CHECK(field.text == "ক্ষ");
  CHECK_FALSE(field.shift);
}

TEST_CASE("shift comes on by itself only where there are capitals") {
  for (const char* language : {"en", "cy", "tr", "zh-Hans", "so"}) {
    CAPTURE(language);
    CHECK(begun({}, language).shift);
    CHECK_FALSE(begun(holding("a"), language).shift);
    CHECK(begun(holding("a. "), language).shift);
  }
  for (const char* language : {"ar", "ur", "bn", "pa", "pa-Arab", "gu", "ta"}) {
    CAPTURE(language);
    const TextField field = begun({}, language);
    CHECK_FALSE(field.shift);
    CHECK_FALSE(typed(field, "a. ").shift);
    CHECK(pressed(field, {Key::shift}).shift);
  }
}

TEST_CASE("signs and letters with marks stay while they are typed, and one turns off the other") {
  TextField field = pressed({}, {Key::marks});
  CHECK(field.marks);
  CHECK(typed(field, "áb").marks);
  field = pressed(field, {Key::symbols});
  CHECK(field.symbols);
  CHECK_FALSE(field.marks);
  field = pressed(field, {Key::marks});
  CHECK(field.marks);
  CHECK_FALSE(field.symbols);
  CHECK_FALSE(pressed(field, {Key::marks}).marks);
  CHECK_FALSE(begun(field, "en").marks);
}

TEST_CASE("shift is turned on and off by its key, and off again by a letter") {
  TextField field = holding("a");
  field.shift = false;
  CHECK(pressed(field, {Key::shift}).shift);
  CHECK_FALSE(pressed(field, {Key::shift, Key::shift}).shift);
  CHECK_FALSE(typed(pressed(field, {Key::shift}), "B").shift);
}

TEST_CASE("the key of signs turns them on and off, and they stay while they are typed") {
  TextField field = pressed({}, {Key::symbols});
  CHECK(field.symbols);
  CHECK(typed(field, "12").symbols);
  CHECK_FALSE(pressed(field, {Key::symbols}).symbols);
}

TEST_CASE("enter makes a line where there can be several, and nothing where there is one") {
  CHECK(pressed(holding("a"), {Key::enter}).text == "a\n");
  TextField field = holding("a");
  field.several_lines = false;
  CHECK(pressed(field, {Key::enter}).text == "a");
  field.shift = false;
  CHECK(edited(field, {Key::text, "b\nc"}).text == "abc");
}

TEST_CASE("control characters and malformed text do not get in") {
  CHECK(edited(holding("a"), {Key::text, std::string("\0\x1B\x7F", 3)}).text == "a");
  CHECK(edited(holding("a"), {Key::text, "\xFF"}).text == "a\uFFFD");
}

TEST_CASE("no keys in any order leave a text broken, too long, or its caret astray") {
  const std::vector<std::string> pieces = {"a", " ",    ". ", "ŵ",  "\u0301",   "\u200D", "👩",
                                           "🇬", "🏽", "நி", "\n", "\xE2\x82", "漢字"};
  Chance chance({21, 22});
  for (int round = 0; round < 300; ++round) {
    TextField field;
    field.max_length = 12;
    for (int step = 0; step < 60; ++step) {
      const auto key = static_cast<Key>(chance.below(8));
      field =
          edited(field, {chance.one_in(2) ? Key::text : key, pieces[chance.below(pieces.size())]});
      REQUIRE(is_valid_utf8(field.text));
      REQUIRE(length_in_characters(field.text) <= field.max_length);
      REQUIRE(boundary_at_or_before(field.text, field.caret) == field.caret);
    }
  }
}

TEST_CASE("length is counted in code points") {
  CHECK(length_in_characters("") == 0);
  CHECK(length_in_characters("ŵ漢👍") == 3);
}

TEST_CASE("malformed UTF-8 is told from good, and repaired part by part") {
  CHECK(is_valid_utf8("a ŵ 漢 👍"));
  for (const char* bad : {"\x80", "\xC0\xAF", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80",
                          "\xF8\x88\x80\x80\x80", "\xC3", "a\xE2\x82", "\xFE"}) {
    CHECK_FALSE(is_valid_utf8(bad));
    CHECK(is_valid_utf8(valid_utf8(bad)));
  }
  CHECK(valid_utf8("a\xE2\x82z") == "a\uFFFDz");
  CHECK(valid_utf8("ŵ漢👍") == "ŵ漢👍");
}

}  // namespace chorus::test
