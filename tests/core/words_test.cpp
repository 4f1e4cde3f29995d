#include "core/words.h"

#include <doctest/doctest.h>

namespace chorus::test {
namespace {

Strings two_languages() {
  Strings strings;
  strings.add({"en",
               "English",
               false,
               true,
               {{"hello", "Hello"},
                {"both", "{0} and {1}"},
                {"only_english", "English only"},
                {"people.one", "{0} person"},
                {"people.other", "{0} people"},
                {"cats.one", "{0} cat"},
                {"cats.other", "{0} cats"}}});
  strings.add({"cy",
               "Cymraeg",
               false,
               false,
               {{"hello", "Helo"},
                {"both", "{1} a {0}"},
                {"people.two", "{0} berson"},
                {"people.other", "{0} o bobl"}}});
  strings.add({"ar", "العربية", true, true, {}});
  return strings;
}

}  // namespace

TEST_CASE("a text is told in its language, else in English, else in whichever there is") {
  const Words words{{"en", "door"}, {"cy", "drws"}};
  CHECK(words.in("cy") == "drws");
  CHECK(words.in("so") == "door");
  const Words welsh{{"cy", "drws"}, {"so", "albaab"}};
  CHECK(welsh.in("en") == "drws");
  CHECK(Words{}.in("en").empty());
}

TEST_CASE("a key is told in its language, else in English, else as itself") {
  const Strings strings = two_languages();
  const Teller tell(strings, "cy");
  CHECK(tell("hello") == "Helo");
  CHECK(tell("only_english") == "English only");
  CHECK(tell("nobody.has.this") == "nobody.has.this");
}

TEST_CASE("arguments go where the language wants them") {
  const Strings strings = two_languages();
  CHECK(Teller(strings, "en")("both", {"salt", "pepper"}) == "salt and pepper");
  CHECK(Teller(strings, "cy")("both", {"halen", "pupur"}) == "pupur a halen");
}

TEST_CASE("what is filled in is not filled again, and odd braces stay") {
  CHECK(fill("{0}", {"{1}", "x"}) == "{1}");
  CHECK(fill("{2} {} {a} {0", {"x"}) == "{2} {} {a} {0");
  CHECK(fill("{{0}}", {"x"}) == "{x}");
  CHECK(fill("{123456789012345678901234567890}", {"x"}) == "{123456789012345678901234567890}");
  CHECK(fill("", {"x"}).empty());
}

TEST_CASE("counted things are told by the rule of the language that has the words") {
  const Strings strings = two_languages();
  CHECK(Teller(strings, "en").count("people", 1) == "1 person");
  CHECK(Teller(strings, "en").count("people", 0) == "0 people");
  CHECK(Teller(strings, "cy").count("people", 2) == "2 berson");
  // Welsh has no words of its own for one person here: its "other", not the English "one".
  CHECK(Teller(strings, "cy").count("people", 1) == "1 o bobl");
  // Welsh has no cats at all: then English, by the English rule.
  CHECK(Teller(strings, "cy").count("cats", 2) == "2 cats");
  CHECK(Teller(strings, "cy").count("cats", 1) == "1 cat");
  CHECK(Teller(strings, "cy").count("dogs", 1) == "dogs");
}

TEST_CASE("names are listed as the language lists them, and many of them are counted") {
  Strings strings;
  strings.add(
      {"en", "English", false, true, {{"list.between", ", "}, {"list.more", "{0} and {1} more"}}});
  strings.add(
      {"bn", "বাংলা", false, true, {{"list.between", "; "}, {"list.more", "{0}, আরও {1}"}}});
  const Teller tell(strings, "en"), bengali(strings, "bn");
  CHECK(tell.list({}).empty());
  CHECK(tell.list({"nurse"}) == "nurse");
  CHECK(tell.list({"nurse", "GP", "carer", "desk"}) == "nurse, GP, carer, desk");
  CHECK(tell.list({"nurse", "GP", "carer", "desk", "manager"}) == "nurse, GP, carer and 2 more");
  CHECK(tell.list({"a", "b", "c", "d", "e"}, true) == "a, b, c, d, e");
  CHECK(bengali.list({"a", "b", "c", "d", "e"}) == "a; b; c, আরও ২");
}

TEST_CASE("a language that is added again takes the place of the first") {
  Strings strings = two_languages();
  strings.add({"cy", "Cymraeg", false, true, {{"hello", "Shwmae"}}});
  CHECK(strings.languages().size() == 3);
  CHECK(strings.text("cy", "hello") == "Shwmae");
}

TEST_CASE("a teller knows which way its language runs") {
  const Strings strings = two_languages();
  CHECK(Teller(strings, "ar").right_to_left());
  CHECK_FALSE(Teller(strings, "cy").right_to_left());
  CHECK_FALSE(Teller(strings, "unknown").right_to_left());
}

}  // namespace chorus::test
