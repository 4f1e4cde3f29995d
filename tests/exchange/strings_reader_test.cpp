#include <doctest/doctest.h>

#include "exchange/config.h"
#include "support/lines.h"
#include "support/shipped.h"

using namespace chorus;
using namespace chorus::test;

namespace {

const char* const kEnglish =
    R"({"language": "en", "name": "English", "direction": "ltr", "reviewed": true,
  "texts": {"back": "Back", "question": "Question {0} of {1}",
            "people.one": "One person", "people.other": "{0} people"}})";

Language english() {
  return read_strings(shipped_schemas(), nullptr, "en.json", kEnglish).thing;
}

Lines problems_of(const std::string& texts, const std::string& language = "cy") {
  const std::string text = R"({"language": ")" + language +
                           R"(", "name": "x", "direction": "ltr", "reviewed": false, "texts": )" +
                           texts + "}";
  const Language reference = english();
  return lines_of(read_strings(shipped_schemas(), &reference, "x.json", text).problems);
}

}  // namespace

TEST_CASE("a language is read with its texts") {
  const Language language = english();
  CHECK(language.code == "en");
  CHECK(language.name == "English");
  CHECK_FALSE(language.right_to_left);
  CHECK(language.reviewed);
  CHECK(language.texts.at("question") == "Question {0} of {1}");
}

TEST_CASE("a right-to-left language that nobody has reviewed says so") {
  const Language reference = english();
  const Loaded<Language> loaded =
      read_strings(shipped_schemas(), &reference, "ur.json",
                   R"({"language": "ur", "name": "اردو", "direction": "rtl", "reviewed": false,
          "texts": {"back": "a", "question": "{1}{0}", "people.one": "a", "people.other": "{0}"}})");
  REQUIRE(loaded.ok());
  CHECK(loaded.thing.right_to_left);
  CHECK_FALSE(loaded.thing.reviewed);
}

TEST_CASE("a language needs the plural categories that it has, not those of English") {
  CHECK(
      problems_of(R"({"back": "a", "question": "{0} {1}", "people.other": "{0}"})") ==
      Lines{"x.json:/texts: the text \"people.few\" is missing: in English it is \"{0} people\"",
            "x.json:/texts: the text \"people.many\" is missing: in English it is \"{0} people\"",
            "x.json:/texts: the text \"people.one\" is missing: in English it is \"{0} people\"",
            "x.json:/texts: the text \"people.two\" is missing: in English it is \"{0} people\"",
            "x.json:/texts: the text \"people.zero\" is missing: in English it is \"{0} people\""});
  CHECK(problems_of(R"({"back": "a", "question": "{0} {1}", "people.other": "{0}"})", "zh-Hans") ==
        Lines{});
  CHECK(
      problems_of(
          R"({"back": "a", "question": "{0} {1}", "people.one": "1", "people.other": "{0}"})",
          "zh-Hans") ==
      Lines{
          "x.json:/texts/people.one: this language has no plural category \"one\": it has other"});
}

TEST_CASE("a text that English has not, or that is missing, is a problem") {
  CHECK(problems_of(
            R"({"question": "{0} {1}", "people.one": "1", "people.other": "{0}", "bcak": "a"})",
            "so") ==
        Lines{"x.json:/texts: the text \"back\" is missing: in English it is \"Back\"",
              "x.json:/texts/bcak: there is no such text in English: nothing would show it"});
}

TEST_CASE("each text has the places that the English one has") {
  CHECK(
      problems_of(R"({"back": "a {0}", "question": "{0}", "people.one": "1", "people.other": "x"})",
                  "so") ==
      Lines{
          "x.json:/texts/back: expected the places {0}, {1}… of the English text (none), found {0}",
          "x.json:/texts/people.other: expected the places {0}, {1}… of the English text ({0}), "
          "found "
          "none",
          "x.json:/texts/question: expected the places {0}, {1}… of the English text ({0}, {1}), "
          "found "
          "{0}"});
}

TEST_CASE("an English plural has both of its forms, or it is no plural") {
  Loaded<Language> loaded =
      read_strings(shipped_schemas(), nullptr, "en.json",
                   R"({"language": "en", "name": "English", "direction": "ltr", "reviewed": true,
          "texts": {"role.other": "Somebody else", "people.one": "1", "people.other": "{0}",
                    "people.few": "{0}"}})");
  REQUIRE(loaded.problems.size() == 1);
  CHECK(
      loaded.problems[0].line() ==
      "en.json:/texts/people.few: this language has no plural category \"few\": it has one, other");
}

TEST_CASE("the shape of a language's file is checked") {
  const Loaded<Language> loaded = read_strings(
      shipped_schemas(), nullptr, "en.json",
      R"({"language": "en", "direction": "up", "reviewed": true, "texts": {"back": ""}})");
  REQUIRE(loaded.problems.size() == 3);
  CHECK(loaded.problems[0].line() ==
        "en.json:/: the member \"name\" is missing: expected a text of 1 to 40 characters");
  CHECK(loaded.problems[1].line() ==
        "en.json:/direction: expected \"ltr\" or \"rtl\", found \"up\"");
  CHECK(loaded.problems[2].line() ==
        "en.json:/texts/back: expected a text of 1 to 2000 characters, found one of 0");
}

TEST_CASE("the shipped languages have no problems") {
  CHECK(shipped_strings().languages().size() == shipped_languages().size());
}
