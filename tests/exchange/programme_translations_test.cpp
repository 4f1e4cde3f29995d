#include "support/shipped.h"

using namespace chorus;
using namespace chorus::test;

namespace {

const std::string kProgramme = R"({"id": "play", "title": {"en": "Play"}, "about": {"en": "About"},
  "languages": ["en", "cy"], "roles": [{"code": "patient", "label": {"en": "Patient"}}],
  "promises": {"results": "at_once", "words": "never", "export_to": "project"},
  "thresholds": {"breakdown": 10, "cell": 5}, "scenes": [],
  "steps": [{"en": "1"}, {"en": "2"}, {"en": "3"}, {"en": "4"}, {"en": "5"}, {"en": "6"}],
  "prompts": [{"code": "felt", "type": "agree", "when": "arrival", "text": {"en": "Felt?"}}]})";

const std::string kTexts = R"("title": "Drama", "about": "Am", "roles.patient.label": "Claf",
  "steps.0": "1", "steps.1": "2", "steps.2": "3", "steps.3": "4", "steps.4": "5", "steps.5": "6",
  "prompts.felt.text": "Teimlo?")";

std::string welsh(const std::string& texts, const std::string& head = "\"reviewed\": false") {
  return R"({"programme": "play", "language": "cy", )" + head + R"(, "texts": {)" + texts + "}}";
}

Loaded<Programme> read(const std::string& translation) {
  return read_programme(shipped_schemas(), prompt_types(), "play.json", kProgramme,
                        {{"cy.json", translation}});
}

}  // namespace

TEST_CASE("a translation's texts stand where the programme's own stand") {
  const Loaded<Programme> loaded = read(welsh(kTexts));
  REQUIRE(loaded.ok());
  CHECK(loaded.thing.title.in("cy") == "Drama");
  CHECK(loaded.thing.prompts[0].text.in("cy") == "Teimlo?");
  CHECK(loaded.thing.prompts[0].definition.find("Teimlo?") != std::string::npos);
  CHECK(loaded.thing.unreviewed == std::vector<std::string>{"cy"});
}

TEST_CASE("a translation that a native speaker has reviewed is not told to be unreviewed") {
  CHECK(read(welsh(kTexts, "\"reviewed\": true")).thing.unreviewed.empty());
}

TEST_CASE("a text that a translation lacks, or has too much, is told with the translation") {
  std::string without = kTexts;
  without.replace(without.find("\"prompts.felt.text\""), 19, "\"prompts.gone.text\"");
  const Loaded<Programme> loaded = read(welsh(without));
  REQUIRE(loaded.problems.size() == 2);
  CHECK(loaded.problems[0].line() ==
        "cy.json:/texts: the text \"prompts.felt.text\" is missing: it is \"Felt?\"");
  CHECK(loaded.problems[1].line() ==
        "cy.json:/texts/prompts.gone.text: the programme has no such text");
}

TEST_CASE("a translation of another programme is passed over") {
  std::string other = welsh(kTexts);
  other.replace(other.find("play"), 4, "ball");
  const Loaded<Programme> loaded = read(other);
  REQUIRE_FALSE(loaded.ok());
  CHECK(loaded.problems[0].file == "play.json");  // it offers Welsh, and has none
}

TEST_CASE("a translation that is no JSON, or of a language that is not offered, is told") {
  CHECK(read("{").problems[0].file == "cy.json");
  std::string french = welsh(kTexts);
  french.replace(french.find("\"cy\""), 4, "\"fr\"");
  CHECK(read(french).problems[0].line().rfind("cy.json:/language: the programme does not offer",
                                              0) == 0);
}
