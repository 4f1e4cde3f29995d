#include "ui/alphabets.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>

#include "core/text_field.h"
#include "core/utf8.h"
#include "support/keyboards.h"
#include "support/shipped.h"
#include "ui/keyboard_layouts.h"

namespace chorus {
namespace {

using test::find;
using test::kWithoutCapitals;
using test::layers;
using test::plain;

const std::vector<const char*> kLanguages = {"en",      "cy", "pl", "ro", "tr", "so", "pt", "fr",
                                             "zh-Hans", "ar", "ur", "bn", "pa", "gu", "ta"};

// All the code points that the language's keys type, alone and with shift.
std::set<char32_t> typable(std::string_view language) {
  std::set<char32_t> all;
  for (const KeyboardState& state : layers()) {
    for (const auto& row : keyboard_rows(language, state)) {
      for (const KeyboardKey& key : row) {
        if (key.tap.key != KeyTapped::Key::text) continue;
        for (const bool shift : {false, true}) {
          TextField field;
          field.shift = shift;
          const std::string text = edited(field, key.tap).text;
          for (std::size_t at = 0; at < text.size();) {
            const CodePoint point = code_point_at(text, at);
            all.insert(point.value);
            at += point.bytes;
          }
        }
      }
    }
  }
  return all;
}

// The interface's texts in a language; nothing while it has none.
std::optional<Language> texts_in(const std::string& language) {
  const std::string path = "assets/strings/" + language + ".json";
  if (!std::filesystem::exists(std::string(CHORUS_SOURCE_DIR) + "/" + path)) return std::nullopt;
  static const Schemas schemas = test::shipped_schemas();
  return read_strings(schemas, nullptr, path, test::shipped_text(path)).thing;
}

// What nobody looks for on a keyboard, or what a person may as well write another way: typographic
// signs, joiners, and the parts of letters that keys type whole (ড় as one code point).
bool excused(char32_t c) {
  static const std::set<char32_t> signs = {
      U'\n',     U'\u00A0', U'·',      U'₂',      U'–',      U'—',      U'‘',
      U'’',      U'“',      U'”',      U'„',      U'«',      U'»',      U'…',
      U'{',      U'}',      U'\u200C', U'\u200D', U'\u200E', U'\u200F', U'\u202F',
      U'\u2066', U'\u2067', U'\u2069', U'\u09BC', U'\u2011', U'→',      U'←'};
  return signs.count(c) > 0;
}

}  // namespace

TEST_CASE("every letter of a language's texts can be typed on its keyboard") {
  for (const char* language : kLanguages) {
    const std::optional<Language> texts = texts_in(language);
    if (!texts || std::string_view(language) == "zh-Hans") continue;  // Chinese: written in Latin
    const std::set<char32_t> keys = typable(language);
    for (const auto& [name, text] : texts->texts) {
      const std::string_view where = name;
      for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        std::string letter;
        append_utf8(letter, point.value);
        INFO(std::string(language)
             << ", " << where << ": " << letter << " " << static_cast<unsigned>(point.value));
        CHECK((keys.count(point.value) > 0 || excused(point.value)));
        at += point.bytes;
      }
    }
  }
}

TEST_CASE("each script has its own punctuation beside the space bar") {
  const auto beside = [](const char* language) {
    const auto row = plain(language).back();
    return row[2].tap.text + " " + row[4].tap.text;
  };
  CHECK(beside("en") == ", .");
  CHECK(beside("ar") == "، .");
  CHECK(beside("ur") == "، ۔");
  CHECK(beside("bn") == ", ।");
  CHECK(beside("pa") == ", ।");
  CHECK(beside("gu") == ", .");
  CHECK(beside("ta") == ", .");
  CHECK(find(plain("ur"), "key.۔")->tap.shifted == "؟");
  CHECK(find(keyboard_rows("ar", layers()[2]), "key.؟") != nullptr);
  CHECK(find(keyboard_rows("ar", layers()[2]), "key.٤") != nullptr);
  CHECK(find(keyboard_rows("ur", layers()[2]), "key.۴") != nullptr);
}

TEST_CASE("own digits stand with shift on the keys of the scripts of India") {
  for (const char* digit : {"bn৪", "pa੪", "gu૪", "ta௪"}) {
    const std::string language(digit, 2), wanted(digit + 2);
    int found = 0;
    for (const auto& row : plain(language))
      for (const KeyboardKey& key : row) found += key.tap.shifted == wanted;
    INFO(std::string(language));
    CHECK(found == 1);
  }
}

TEST_CASE("Latin languages have their own letters at hand, in capitals too") {
  struct Own {
    const char *language, *letter, *capital;
  };
  for (const Own& each :
       {Own{"cy", "ŵ", "Ŵ"}, Own{"cy", "ŷ", "Ŷ"}, Own{"pl", "ł", "Ł"}, Own{"pl", "ż", "Ż"},
        Own{"ro", "ț", "Ț"}, Own{"pt", "ç", "Ç"}, Own{"pt", "õ", "Õ"}, Own{"fr", "é", "É"},
        Own{"tr", "ğ", "Ğ"}, Own{"tr", "ş", "Ş"}, Own{"tr", "ı", "I"}, Own{"tr", "i", "İ"}}) {
    INFO(std::string(each.language) << " " << each.letter);
    const KeyboardRows rows = keyboard_rows(each.language, layers()[1]);
    const KeyboardKey* key = find(rows, std::string("key.") + each.letter);
    REQUIRE(key != nullptr);
    CHECK(key->label == each.capital);
    CHECK(edited({}, key->tap).text == each.capital);
  }
  CHECK(find(plain("en"), "key.ŵ") == nullptr);
}

TEST_CASE("one key turns to the marked letters of all Latin languages, in every one of them") {
  for (const char* language : {"en", "cy", "pl", "so", "tr", "zh-Hans"}) {
    const KeyboardRows rows = keyboard_rows(language, layers()[3]);
    for (const char* letter : {"ŵ", "ż", "ș", "ş", "ã", "œ", "ı", "ÿ"}) {
      INFO(std::string(language) << " " << letter);
      CHECK(find(rows, std::string("key.") + letter) != nullptr);
    }
    CHECK(find(rows, "key.a") == nullptr);
    CHECK(find(rows, "key.marks")->active);
    CHECK(find(rows, "key.marks")->label == "abc");
  }
}

TEST_CASE("in other scripts that key turns to Latin letters and their punctuation") {
  for (const char* language : kWithoutCapitals) {
    INFO(std::string(language));
    CHECK(find(plain(language), "key.a") == nullptr);
    CHECK(find(plain(language), "key.marks")->label == "abc");
    const KeyboardRows rows = keyboard_rows(language, layers()[3]);
    for (char letter = 'a'; letter <= 'z'; ++letter)
      CHECK(find(rows, std::string("key.") + letter) != nullptr);
    CHECK(find(rows, "key.,") != nullptr);
    CHECK(find(rows, "key..") != nullptr);
    CHECK(find(rows, "key.marks")->label != "abc");
    for (const KeyboardKey& key : rows.front()) CHECK(key.opens.empty());
  }
}

TEST_CASE("a language without a keyboard of its own has that of its nearest kin") {
  CHECK(find(plain("pt-BR"), "key.ç") != nullptr);
  CHECK(find(plain("pa-Arab"), "key.ٹ") != nullptr);
  CHECK(find(plain("xx"), "key.q") != nullptr);
}

TEST_CASE("rows name a second letter or none for each of their letters") {
  const auto count = [](std::string_view row) {
    return std::count(row.begin(), row.end(), ' ') + 1;
  };
  for (const char* language : kLanguages)
    for (const LetterRow& row : alphabet_of(language).rows) {
      INFO(std::string(language) << ": " << std::string(row.plain));
      if (!row.shifted.empty()) CHECK(count(row.plain) == count(row.shifted));
      CHECK(row.plain.find("  ") == std::string_view::npos);
    }
}

TEST_CASE("the forms of a letter begin with those of the language") {
  CHECK(forms_of("pl", "a") == "ą à á â ã ă æ");
  CHECK(forms_of("en", "a") == "à á â ã ă ą æ");
  CHECK(forms_of("fr", "e") == "è é ê ë ę");
  CHECK(forms_of("tr", "s") == "ş ś ș");
  CHECK(forms_of("en", "q").empty());
  CHECK(forms_of("en", "").empty());
}

}  // namespace chorus
