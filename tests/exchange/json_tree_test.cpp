// What every file of ours is read with, seen through the reader of kiosk.json.
#include <doctest/doctest.h>

#include "exchange/config.h"
#include "support/lines.h"
#include "support/shipped.h"

using namespace chorus;
using namespace chorus::test;

namespace {

Lines problems_of(const std::string& text) {
  return lines_of(read_kiosk_config(shipped_schemas(), "kiosk.json", text).problems);
}

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("an empty file is said to be empty") {
  CHECK(problems_of("") == Lines{"kiosk.json:/: there is nothing here: expected JSON"});
  CHECK(problems_of(" \n ") == Lines{"kiosk.json:/: there is nothing here: expected JSON"});
}

TEST_CASE("a file that was cut says where it ends") {
  CHECK(problems_of("{\"name\": \"Ch") == Lines{"kiosk.json:/name: this ends too early (after "
                                                "12 bytes): it was cut off, or a closing "
                                                "bracket or quotation mark is missing"});
  CHECK(problems_of("{\"export_folders\": [\"/media\",") ==
        Lines{"kiosk.json:/export_folders/1: this ends too early (after 29 bytes): it was cut "
              "off, or "
              "a closing bracket or quotation mark is missing"});
}

TEST_CASE("what is not JSON is named with line and column") {
  CHECK(problems_of("{\n  \"name\": \"Chorus\",\n  \"theme\": day\n}") ==
        Lines{"kiosk.json:/theme: not JSON at line 3, column 12: \"d\" is not expected here"});
  CHECK(problems_of("{\"name\": \"Chorus\",}") ==
        Lines{"kiosk.json:/name: not JSON at line 1, column 19: \"}\" is not expected here"});
  CHECK(problems_of("{} {}") ==
        Lines{"kiosk.json:/: not JSON at line 1, column 4: \"{\" is not expected here"});
}

TEST_CASE("invalid UTF-8 is one problem, with the byte") {
  CHECK(problems_of("{\n\"name\": \"Caf\xE9\"}") ==
        Lines{"kiosk.json:/: not valid UTF-8 at byte 14 (line 2, column 13): expected text saved "
              "as UTF-8"});
  CHECK(problems_of("{\"name\": \"\xED\xA0\x80\"}").size() == 1);
  CHECK(problems_of("{\"name\": \"\xC0\xAF\"}").size() == 1);
}

TEST_CASE("a file of more than 4 MiB is not read") {
  const std::string text = "{\"name\": \"" + std::string(10'000'000, 'x') + "\"}";
  CHECK(problems_of(text) ==
        Lines{"kiosk.json:/: this has 10000012 bytes: at most 4194304 are read"});
}

TEST_CASE("a text of more than 64 KiB is a problem, and the rest is still checked") {
  const std::string text = "{\"theme\": \"" + std::string(70'000, 'x') + "\", \"idle_seconds\": 5}";
  CHECK(
      problems_of(text) ==
      Lines{
          "kiosk.json:/idle_seconds: expected a whole number from 20 to 600, found 5",
          "kiosk.json:/theme: the text has 70000 bytes: at most 65536 are read",
          "kiosk.json:/theme: expected a code of 1 to 40 small letters, digits and hyphens, found "
          "\"\""});
}

TEST_CASE("deep nesting stops at 32 levels, however deep it goes") {
  const std::string deepest = "/0" + repeated("/0", 30);
  const Lines expected{"kiosk.json:/name" + deepest + ": nested too deeply: at most 32 levels"};
  CHECK(problems_of("{\"name\": " + repeated("[", 200) + repeated("]", 200) + "}") == expected);
  CHECK(problems_of("{\"name\": " + repeated("[", 1'000'000)) == expected);
  CHECK(problems_of("{\"name\": " + repeated("[", 31) + repeated("]", 31) + "}") ==
        Lines{"kiosk.json:/name: expected a text of 1 to 40 characters, found a list"});
}

TEST_CASE("a member that is there twice is a problem") {
  CHECK(problems_of("{\"name\": \"A\", \"name\": \"B\"}") ==
        Lines{"kiosk.json:/name: the member \"name\" is there twice: expected once"});
}

TEST_CASE("numbers are whole and of a size that can be kept") {
  CHECK(
      problems_of("{\"idle_seconds\": 60.0}") ==
      Lines{
          "kiosk.json:/idle_seconds: expected a whole number without point or exponent, found 60.0",
          "kiosk.json:/idle_seconds: expected a whole number from 20 to 600, found 0"});
  CHECK(problems_of("{\"idle_seconds\": 18446744073709551615}")[0] ==
        "kiosk.json:/idle_seconds: the number 18446744073709551615 is too large");
}

TEST_CASE("odd member names are escaped in pointers") {
  CHECK(problems_of("{\"a/b~c\": 1}")[0].find(
            "kiosk.json:/a~1b~0c: there is no member \"a/b~c\"") == 0);
}

TEST_CASE("a hostile file cannot make an endless list of problems") {
  std::string text = "{\"export_folders\": [0";
  for (int i = 0; i < 100'000; ++i) text += ",0";
  const Lines lines = problems_of(text + "]}");
  CHECK(lines.size() == 201);
  CHECK(lines.back() == "kiosk.json:/: there may be more problems: these are the first 200");
}
