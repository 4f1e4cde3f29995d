#include "ui/keyboard_layouts.h"

#include <doctest/doctest.h>

#include <numeric>
#include <set>

namespace chorus {
namespace {

float width(const std::vector<KeyboardKey>& row) {
  return std::accumulate(row.begin(), row.end(), 0.F,
                         [](float all, const KeyboardKey& key) { return all + key.width; });
}

const KeyboardKey* find(const KeyboardRows& rows, const std::string& id) {
  for (const auto& row : rows)
    for (const KeyboardKey& key : row)
      if (key.id == id) return &key;
  return nullptr;
}

}  // namespace

TEST_CASE("every row of every keyboard is ten letters wide, and no id stands twice") {
  for (const char* language : {"en", "cy", "so"}) {
    for (const bool symbols : {false, true}) {
      std::multiset<std::string> ids;
      for (const auto& row : keyboard_rows(language, false, symbols)) {
        CHECK(width(row) == doctest::Approx(10));
        for (const KeyboardKey& key : row) ids.insert(key.id);
      }
      for (const std::string& id : ids) CHECK(ids.count(id) == 1);
    }
  }
}

TEST_CASE("with shift, keys show capitals but still say which letter they are") {
  const KeyboardRows plain = keyboard_rows("en", false, false),
                     shift = keyboard_rows("en", true, false);
  REQUIRE(find(shift, "key.a") != nullptr);
  CHECK(find(plain, "key.a")->label == "a");
  CHECK(find(shift, "key.a")->label == "A");
  CHECK(find(shift, "key.a")->tap.text == "a");
  CHECK(find(shift, "key.shift")->active);
  CHECK_FALSE(find(plain, "key.shift")->active);
}

TEST_CASE("Welsh has its circumflexes at hand, in capitals too") {
  const KeyboardRows rows = keyboard_rows("cy", false, false);
  for (const char* letter : {"â", "ê", "î", "ô", "û", "ŵ", "ŷ"}) {
    INFO(letter);
    REQUIRE(find(rows, std::string("key.") + letter) != nullptr);
  }
  CHECK(find(keyboard_rows("cy", true, false), "key.ŵ")->label == "Ŵ");
  CHECK(find(keyboard_rows("en", false, false), "key.ŵ") == nullptr);
}

TEST_CASE("signs replace letters, and the way back is marked") {
  const KeyboardRows rows = keyboard_rows("cy", true, true);
  CHECK(find(rows, "key.7")->tap.text == "7");
  CHECK(find(rows, "key.a") == nullptr);
  CHECK(find(rows, "key.symbols")->label == "abc");
}

TEST_CASE("only keys that move or remove go on while they are held") {
  for (const auto& row : keyboard_rows("en", false, false)) {
    for (const KeyboardKey& key : row) {
      INFO(key.id);
      const bool expected =
          key.id == "key.backspace" || key.id == "key.left" || key.id == "key.right";
      CHECK(key.repeats == expected);
    }
  }
}

}  // namespace chorus
