#include "exchange/ndjson.h"

#include <doctest/doctest.h>

#include "prompts/prompts.h"
#include "support/programme_text.h"
#include "support/shipped.h"

using namespace chorus;
using namespace chorus::test;

namespace {

Result<RecordedVisit> read(const std::string& line) {
  const Programme programme =
      without_problems(read_programme(shipped_schemas(), prompt_types(), "p.json", kProgrammeText));
  return read_recorded_visit(programme, prompt_types(), line);
}

std::string trouble(const std::string& line) {
  const Result<RecordedVisit> visit = read(line);
  REQUIRE_FALSE(visit.ok());
  CHECK(visit.error().fault == Fault::bad_input);
  return sentence(visit.error());
}

// A line with these answers.
std::string answering(const std::string& answers) {
  return R"({"roles":["patient"],"language":"en","consent":true,"answers":)" + answers + "}";
}

}  // namespace

TEST_CASE("a line is read as a visit with answers of every type") {
  const Result<RecordedVisit> visit = read(
      R"({"answers": {"felt": 4, "heard": 2, "where": "home", "seen": ["form", "queue"], "wait": 15,
          "words": "Thank you", "claim": {"said": 4, "happens": null},
          "order": ["quiet", "help", "time"], "between": [0, 250, 750],
          "spots": [[0, 1000], [333, 20]]},
          "language": "cy", "roles": ["manager", "patient"], "consent": true})");
  REQUIRE(visit.ok());
  CHECK(visit->roles == std::vector<std::string>{"manager", "patient"});
  CHECK(visit->language == "cy");
  CHECK(visit->answers.size() == 10);
  CHECK(visit->answers.at("order") == Value(Codes{{"quiet", "help", "time"}}));
  CHECK(visit->answers.at("between") == Value(Triad{0, 250, 750}));
  CHECK(visit->answers.at("spots") == Value(Points{{{0, 1000}, {333, 20}}}));
  CHECK(visit->answers.at("felt") == Value(Number{4}));
  CHECK(visit->answers.at("where") == Value(Code{"home"}));
  CHECK(visit->answers.at("seen") == Value(Codes{{"queue", "form"}}));
  CHECK(visit->answers.at("words") == Value(Text{"Thank you"}));
  CHECK(visit->answers.at("claim") == Value(SayDo{4, std::nullopt}));
}

TEST_CASE("null is skipped, which differs from not asked; no roles is rather not say") {
  const Result<RecordedVisit> visit =
      read(R"({"roles":[],"language":"en","consent":true,"answers":{"felt":null}})");
  REQUIRE(visit.ok());
  CHECK(visit->roles.empty());
  CHECK(visit->answers == std::map<std::string, Value>{{"felt", Skipped{}}});
}

TEST_CASE("without consent nothing is taken") {
  CHECK(trouble(R"({"roles":[],"language":"en","consent":false,"answers":{}})") ==
        "/consent: without consent nothing is kept: leave this visit out");
  CHECK(trouble(R"({"roles":[],"language":"en","consent":"yes","answers":{}})") ==
        "/consent: expected true, which says that the person agreed, found \"yes\"");
  CHECK(trouble(R"({"roles":[],"language":"en","answers":{}})") ==
        "the member \"consent\" is missing");
}

TEST_CASE("a line that is cut says so") {
  CHECK(trouble(R"({"roles":["patient"],"language":"en","cons)") ==
        "/language: this ends too early (after 42 bytes): it was cut off, or a closing bracket "
        "or "
        "quotation mark is missing");
  CHECK(trouble("") == "there is nothing here: expected JSON");
}

TEST_CASE("roles and languages are the programme's") {
  CHECK(trouble(R"({"roles":["patient","nurse"],"language":"en","consent":true,"answers":{}})") ==
        "/roles/1: expected a role of the programme (patient, manager), found \"nurse\"");
  CHECK(trouble(R"({"roles":["patient","patient"],"language":"en","consent":true,"answers":{}})") ==
        "/roles/1: the role \"patient\" is in the list twice");
  CHECK(trouble(R"({"roles":"patient","language":"en","consent":true,"answers":{}})") ==
        "/roles: expected a list of roles, found \"patient\"");
  CHECK(trouble(R"({"roles":[],"language":"fr","consent":true,"answers":{}})") ==
        "/language: expected a language of the programme (en, cy), found \"fr\"");
}

TEST_CASE("an answer that its prompt does not take is named") {
  CHECK(trouble(answering(R"({"felt":6})")).find("/answers/felt: expected ") == 0);
  CHECK(trouble(answering(R"({"felt":"good"})")).find("/answers/felt: ") == 0);
  CHECK(trouble(answering(R"({"seen":["queue","smile","form"]})")).find("/answers/seen: ") == 0);
  CHECK(trouble(answering(R"({"wait":7})")).find("/answers/wait: expected ") == 0);
  CHECK(trouble(answering(R"({"mood":1})")) ==
        "/answers/mood: the programme has no prompt \"mood\"");
  CHECK(trouble(answering("[4]")) ==
        "/answers: expected an object with an answer for each prompt, found a list");
}

TEST_CASE("a line holds the four members of a visit and no others") {
  CHECK(
      trouble(R"({"roles":[],"language":"en","consent":true,"answers":{},"name":"Sam"})") ==
      "/name: there is no member \"name\" here: expected \"answers\", \"consent\", \"language\" or "
      "\"roles\"");
  CHECK(trouble("[]") == "expected an object with a visit, found a list");
  CHECK(trouble(R"({"roles":[],"roles":[],"language":"en","consent":true,"answers":{}})") ==
        "/roles: the member \"roles\" is there twice: expected once");
}

TEST_CASE("hostile lines are refused in a sentence") {
  CHECK(trouble(answering("{\"words\":\"" + std::string(10'000'000, 'x') + "\"}"))
            .find("this has 100000") == 0);
  CHECK(trouble(answering("{\"words\":\"\xFF\"}")).find("not valid UTF-8 at byte ") == 0);
  CHECK(trouble(answering("{\"words\":" + std::string(5000, '['))).find("/answers/words/0/0/") ==
        0);
  CHECK(trouble(answering("{\"felt\":4.5}")) ==
        "/answers/felt: expected a whole number without point or exponent, found 4.5");
}
