#include "exchange/sheet.h"

#include <algorithm>

#include "support/shipped.h"

using namespace chorus;
using namespace chorus::test;

TEST_CASE("a sheet comes back as it was written, whatever is in its cells") {
  const std::vector<SheetRow> rows = {
      {"strings/bar.next", "Next", "Nesaf"},         {"strings/a", "with, a comma", "\"quoted\""},
      {"strings/b", "two\nlines", "deux\r\nlignes"}, {"play/c", "", "العربية، বাংলা"},
      {"play/d", "not translated yet", ""},          {"play/e", "", "'an apostrophe first"},
  };
  const auto read = read_sheet(write_sheet("cy", rows));
  REQUIRE(read.ok());
  CHECK(*read == rows);
}

TEST_CASE("no cell of a sheet begins a formula, and what looked like one comes back whole") {
  const std::vector<SheetRow> rows = {{"strings/a", "=1+1", "-2"}, {"strings/b", "@x", "+y"}};
  const std::string csv = write_sheet("cy", rows);
  CHECK(csv.find("\"'=1+1\",\"'-2\"") != std::string::npos);
  for (const char* begun : {",\"=", ",\"-", ",\"@", ",\"+"})
    CHECK(csv.find(begun) == std::string::npos);
  CHECK(*read_sheet(csv) == rows);
}

TEST_CASE("what is no sheet is told with its row") {
  const auto where = [](std::string_view csv) { return read_sheet(csv).error().where; };
  CHECK(where("") == "row 1");
  CHECK(where("a,b\r\n") == "row 1");
  CHECK(where("key,English,cy\r\nstrings/a,b\r\n") == "row 2");
  CHECK(where("key,English,cy\r\nstrings/a,\"b\"c,d\r\n") == "row 2");
}

TEST_CASE("a sheet that a spreadsheet has saved without quotation marks is read") {
  const auto read = read_sheet("key,English,cy\nstrings/bar.next,Next,Nesaf\n");
  REQUIRE(read.ok());
  CHECK(read->front() == SheetRow{"strings/bar.next", "Next", "Nesaf"});
}

TEST_CASE("a language is asked for the plural forms that it has") {
  const Language english = *shipped_strings().find("en");
  const auto count = [&](std::string_view language) {
    const auto texts = texts_to_translate(english, language);
    return std::count_if(texts.begin(), texts.end(), [](const auto& each) {
      return each.first.rfind("results.people.", 0) == 0;
    });
  };
  CHECK(count("cy") == 6);
  CHECK(count("pl") == 3);
  CHECK(count("tr") == 2);
  CHECK(count("zh-Hans") == 1);
}

TEST_CASE("the texts of a programme have keys that stay when its prompts are moved") {
  const auto texts = texts_of_programme(R"({"languages": ["en"], "title": {"en": "T"},
    "promises": {"results": "at_once"},
    "prompts": [{"code": "b", "text": {"en": "B"},
                 "options": [{"code": "x", "label": {"en": "X"}}]},
                {"code": "a", "text": {"en": "A"}, "labels": [{"en": "1"}, {"en": "2"}]}]})");
  const std::vector<std::pair<std::string, std::string>> expected = {
      {"prompts.b.options.x.label", "X"}, {"prompts.b.text", "B"}, {"prompts.a.labels.0", "1"},
      {"prompts.a.labels.1", "2"},        {"prompts.a.text", "A"}, {"title", "T"}};
  CHECK(texts == expected);
}

TEST_CASE("a language's file made from its own texts is the file that is shipped") {
  const Strings strings = shipped_strings();
  for (const std::string& code : shipped_languages()) {
    if (code == "en") continue;
    CAPTURE(code);
    CHECK(strings_file(*strings.find(code)) == shipped_text("assets/strings/" + code + ".json"));
  }
}
