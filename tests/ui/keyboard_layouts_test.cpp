#include "ui/keyboard_layouts.h"

#include <doctest/doctest.h>

#include <numeric>
#include <set>

#include "core/text_field.h"
#include "support/keyboards.h"

namespace chorus {
namespace {

using test::find;
using test::kWithoutCapitals;
using test::layers;
using test::plain;

const std::vector<const char*> kLanguages = {"en",      "cy", "pl", "ro", "tr", "so", "pt", "fr",
                                             "zh-Hans", "ar", "ur", "bn", "pa", "gu", "ta"};

float width(const std::vector<KeyboardKey>& row) {
  return std::accumulate(row.begin(), row.end(), 0.F,
                         [](float all, const KeyboardKey& key) { return all + key.width; });
}

}  // namespace

TEST_CASE("the rows of every keyboard are equally wide, and no id stands twice") {
  for (const char* language : kLanguages) {
    for (const KeyboardState& state : layers()) {
      INFO(std::string(language) << state.shift << state.symbols << state.marks);
      const KeyboardRows rows = keyboard_rows(language, state);
      std::multiset<std::string> ids;
      for (const auto& row : rows) {
        CHECK(width(row) == doctest::Approx(width(rows.back())));
        CHECK(width(row) <= 12.001F);
        for (const KeyboardKey& key : row) {
          INFO(key.id);
          CHECK(key.width >= .9F);
          CHECK_FALSE((key.label.empty() && key.icon == Icon::none));
          ids.insert(key.id);
        }
      }
      for (const std::string& id : ids) {
        INFO(id);
        CHECK(ids.count(id) == 1);
      }
      for (const char* id : {"key.symbols", "key.marks", "key.space", "key.left", "key.right",
                             "key.enter", "key.backspace"})
        CHECK(find(rows, id) != nullptr);
    }
  }
}

TEST_CASE("turning to signs or to marks does not change the height of a keyboard without need") {
  for (const char* language : kLanguages) {
    INFO(std::string(language));
    const std::size_t letters = plain(language).size();
    CHECK(keyboard_rows(language, layers()[1]).size() == letters);
    CHECK(keyboard_rows(language, layers()[2]).size() == letters);
    const std::size_t marks = keyboard_rows(language, layers()[3]).size();
    CHECK((marks == letters || marks == 5));
  }
}

TEST_CASE("with shift, keys show capitals but still say which letter they are") {
  const KeyboardRows small = plain("en"), shift = keyboard_rows("en", layers()[1]);
  REQUIRE(find(shift, "key.a") != nullptr);
  CHECK(find(small, "key.a")->label == "a");
  CHECK(find(shift, "key.a")->label == "A");
  CHECK(find(shift, "key.a")->tap.text == "a");
  CHECK(find(shift, "key.shift")->active);
  CHECK_FALSE(find(small, "key.shift")->active);
  CHECK(find(small, "key.a")->hint.empty());
}

TEST_CASE("scripts without capitals show the second letter of a key small, and with shift large") {
  const KeyboardRows rows = plain("bn"), shift = keyboard_rows("bn", layers()[1]);
  CHECK(find(rows, "key.ক")->label == "ক");
  CHECK(find(rows, "key.ক")->hint == "ক্ষ");
  CHECK(find(shift, "key.ক")->label == "ক্ষ");
  CHECK(find(shift, "key.ক")->hint.empty());
  CHECK(find(shift, "key.ক")->tap.text == "ক");
  CHECK(find(shift, "key.ক")->tap.shifted == "ক্ষ");
  CHECK(find(shift, "key.খ")->label == "খ");  // has no second letter: stays
  CHECK(find(shift, "key.খ")->tap.shifted == "খ");
}

TEST_CASE("a sign is shown on a dotted circle and typed without it; its vowel stands with shift") {
  struct Vowel {
    const char *language, *sign, *alone;
  };
  for (const Vowel& each : {Vowel{"bn", "ি", "ই"}, Vowel{"pa", "ਿ", "ਇ"}, Vowel{"gu", "િ", "ઇ"},
                            Vowel{"ta", "ி", "இ"}}) {
    INFO(std::string(each.language));
    const KeyboardRows rows = plain(each.language);
    const KeyboardKey* key = find(rows, std::string("key.") + each.sign);
    REQUIRE(key != nullptr);
    CHECK(key->label == std::string("◌") + each.sign);
    CHECK(key->tap.text == each.sign);
    CHECK(key->tap.shifted == each.alone);
  }
  for (const char* language : kWithoutCapitals)
    for (const auto& row : plain(language))
      for (const KeyboardKey& key : row) {
        CHECK(key.tap.text.find("◌") == std::string::npos);
        CHECK(key.tap.shifted.find("◌") == std::string::npos);
      }
}

TEST_CASE("in Turkish a plugged-in i becomes İ, elsewhere I") {
  CHECK(edited({}, typed_in("tr", "i")).text == "İ");
  CHECK(edited({}, typed_in("tr", "ı")).text == "I");
  CHECK(edited({}, typed_in("en", "i")).text == "I");
  CHECK(edited({}, typed_in("tr", "a")).text == "A");
}

TEST_CASE("the forms of a letter stand in place of the first row, the letter and its own first") {
  KeyboardState state;
  state.forms = "a";
  const KeyboardRows rows = keyboard_rows("pl", state);
  CHECK(rows.size() == plain("pl").size());
  std::vector<std::string> shown;
  for (const KeyboardKey& key : rows.front()) shown.push_back(key.label);
  CHECK(shown == std::vector<std::string>{"a", "ą", "à", "á", "â", "ã", "ă", "æ"});
  CHECK(width(rows.front()) <= width(rows.back()) + .001F);
  CHECK(find(rows, "key.form.ą")->tap.text == "ą");
  CHECK(find(rows, "key.a") != nullptr);
  state.shift = true;
  CHECK(find(keyboard_rows("pl", state), "key.form.ą")->label == "Ą");
  state.forms = "i";
  CHECK(find(keyboard_rows("tr", state), "key.form.i")->label == "İ");
  CHECK(find(keyboard_rows("tr", state), "key.form.ı")->label == "I");
}

TEST_CASE("a long press opens forms where a letter has some, and nowhere else") {
  for (const char* language : {"en", "fr", "so"}) {
    CHECK(find(plain(language), "key.e")->opens == "e");
    CHECK(find(plain(language), "key.q")->opens.empty());
    CHECK(find(plain(language), "key.backspace")->opens.empty());
  }
  CHECK(find(plain("fr"), "key.é")->opens.empty());
  for (const char* language : kWithoutCapitals)
    for (const auto& row : plain(language))
      for (const KeyboardKey& key : row) CHECK(key.opens.empty());
}

TEST_CASE("every form that a long press shows has its key on the layer of marks as well") {
  const KeyboardRows marks = keyboard_rows("en", layers()[3]);
  for (char letter = 'a'; letter <= 'z'; ++letter) {
    KeyboardState state;
    state.forms = std::string(1, letter);
    const KeyboardRows rows = keyboard_rows("en", state);
    for (const KeyboardKey& key : rows.front())
      if (key.form && key.tap.text != state.forms) {
        INFO(key.tap.text);
        CHECK(find(marks, "key." + key.tap.text) != nullptr);
      }
  }
}

TEST_CASE("signs replace letters, and the way back is marked with the script's letters") {
  KeyboardState state;
  state.shift = state.symbols = true;
  const KeyboardRows rows = keyboard_rows("cy", state);
  CHECK(find(rows, "key.7")->tap.text == "7");
  CHECK(find(rows, "key.a") == nullptr);
  CHECK(find(rows, "key.symbols")->label == "abc");
  CHECK(find(keyboard_rows("bn", state), "key.symbols")->label == "কখগ");
  CHECK(find(keyboard_rows("bn", state), "key.marks")->label == "abc");
}

TEST_CASE("arrows go the way they point, also in a text that is read from right to left") {
  KeyboardState state;
  state.backwards = true;
  const KeyboardRows rows = keyboard_rows("ar", state);
  CHECK(find(rows, "key.left")->icon == Icon::back);
  CHECK(find(rows, "key.left")->tap.key == KeyTapped::Key::right);
  CHECK(find(rows, "key.right")->tap.key == KeyTapped::Key::left);
  CHECK(find(plain("en"), "key.left")->tap.key == KeyTapped::Key::left);
}

TEST_CASE("only keys that move or remove go on while they are held") {
  for (const char* language : kLanguages) {
    for (const auto& row : plain(language)) {
      for (const KeyboardKey& key : row) {
        INFO(key.id);
        const bool expected =
            key.id == "key.backspace" || key.id == "key.left" || key.id == "key.right";
        CHECK(key.repeats == expected);
      }
    }
  }
}

}  // namespace chorus
