#include <doctest/doctest.h>

#include <algorithm>

#include "exchange/config.h"
#include "prompts/prompts.h"
#include "support/lines.h"
#include "support/programme_text.h"
#include "support/shipped.h"

using namespace chorus;
using namespace chorus::test;

namespace {

Lines problems_of(const std::string& text) {
  return lines_of(read_programme(shipped_schemas(), prompt_types(), "p.json", text).problems);
}

Lines problems_after(const std::function<void(Tree&)>& change) {
  return problems_of(changed_programme(change));
}

}  // namespace

TEST_CASE("a programme without problems is read whole") {
  const Loaded<Programme> loaded =
      read_programme(shipped_schemas(), prompt_types(), "p.json", kProgrammeText);
  CHECK(loaded.problems == std::vector<Problem>{});
  const Programme& programme = loaded.thing;
  CHECK(programme.id == "front-desk-play");
  CHECK(programme.title.in("cy") == "Wrth y ddesg");
  CHECK(programme.about.in("en") == "A short play");
  CHECK(programme.languages == std::vector<std::string>{"en", "cy"});
  REQUIRE(programme.roles.size() == 2);
  CHECK_FALSE(programme.roles[0].power);
  CHECK(programme.roles[1] == Role{"manager", {{"en", "Manager"}, {"cy", "Rheolwr"}}, true});
  CHECK(programme.promises == Promises{Promises::ResultsVisible::after_session,
                                       Promises::WordsShown::never, Promises::ExportTo::project});
  CHECK(programme.thresholds == Thresholds{12, 6});
  CHECK(programme.contact.in("en") == "Ask at the door");
  CHECK(programme.steps[5].in("en") == "Six");
  REQUIRE(programme.scenes.size() == 2);
  CHECK(programme.scenes[0].beats ==
        std::vector<Beat>{{"arrives", {{"en", "Arrives"}, {"cy", "Cyrraedd"}}}});
  CHECK(programme.scenes[0].about.empty());
  CHECK(programme.scenes[1].about.in("en") == "Later");
  REQUIRE(programme.prompts.size() == 10);
}

TEST_CASE("a prompt's own members reach the prompt, whatever its type") {
  const Programme programme =
      read_programme(shipped_schemas(), prompt_types(), "p.json", kProgrammeText).thing;
  const Prompt& felt = *programme.prompt("felt");
  CHECK(felt.when == When{When::Kind::arrival, ""});
  CHECK(felt.hint.in("en") == "Tap one");
  REQUIRE(felt.options.size() == 5);
  CHECK(felt.options[4] == Option{"5", {{"en", "5"}, {"cy", "5"}}});
  CHECK(programme.prompt("heard")->when == When{When::Kind::after_scene, "desk"});
  CHECK(programme.prompt("where")->options[1].code == "away");
  CHECK(programme.prompt("where")->when == When{When::Kind::any_time, ""});
  CHECK(programme.prompt("seen")->max_choices == 2);
  const Prompt& wait = *programme.prompt("wait");
  CHECK(std::array{wait.min, wait.max, wait.step} == std::array{0, 60, 5});
  CHECK(wait.low.in("en") == "None");
  CHECK(wait.high.in("cy") == "Awr");
  CHECK(programme.prompt("words")->max_length == 200);
  CHECK(programme.prompt("words")->when.kind == When::Kind::leaving);
}

TEST_CASE("a prompt's definition is its canonical JSON, however its file was written") {
  const std::string compact = changed_programme([](Tree&) {});
  const Schemas schemas = shipped_schemas();
  const Programme one = read_programme(schemas, prompt_types(), "p", kProgrammeText).thing;
  const Programme other = read_programme(schemas, prompt_types(), "p", compact).thing;
  CHECK(one == other);
  CHECK(one.prompt("heard")->definition ==
        R"({"code":"heard","text":{"cy":"Clywyd fi","en":"I was heard"},"type":"agree",)"
        R"("when":{"after_scene":"desk"}})");
}

TEST_CASE("a wrong type is named with what was expected and what was found") {
  CHECK(problems_after([](Tree& t) { t["thresholds"]["cell"] = "soon"; }) ==
        Lines{"p.json:/thresholds/cell: expected a whole number from 3 to 100, found \"soon\""});
  CHECK(problems_after([](Tree& t) { t["roles"] = "everybody"; }) ==
        Lines{"p.json:/roles: expected a list of 1 to 24 items, found \"everybody\""});
  CHECK(problems_after([](Tree& t) { t["prompts"][0] = 7; }) ==
        Lines{"p.json:/prompts/0: expected an object, found 7"});
}

TEST_CASE("a missing language is named for every text that lacks it") {
  CHECK(
      problems_after([](Tree& t) {
        t["title"].erase("cy");
        t["prompts"][0]["labels"][2].erase("en");
        t["scenes"][0]["beats"][0]["label"].erase("cy");
        t["steps"][3] = Tree::object();
      }) ==
      Lines{
          "p.json:/prompts/0/labels/2: there is no text in \"en\": expected one in every language "
          "of the programme",
          "p.json:/scenes/0/beats/0/label: there is no text in \"cy\": expected one in every "
          "language of the programme",
          "p.json:/steps/3: there is no text in \"en\": expected one in every language of the "
          "programme",
          "p.json:/steps/3: there is no text in \"cy\": expected one in every language of the "
          "programme",
          "p.json:/title: there is no text in \"cy\": expected one in every language of the "
          "programme"});
}

TEST_CASE("a language that has not one text is told once, with where texts can come from") {
  CHECK(problems_after([](Tree& t) { t["languages"].push_back("so"); }) ==
        Lines{"p.json:/languages/2: there is not one text in \"so\": expected them here or in "
              "translations/<programme>/<language>.json"});
}

TEST_CASE("a code that comes twice is named with the place of the first") {
  CHECK(problems_after([](Tree& t) { t["prompts"][4]["code"] = "felt"; }) ==
        Lines{"p.json:/prompts/4/code: the code \"felt\" is used twice: /prompts/0 has it too"});
  CHECK(problems_after([](Tree& t) { t["roles"][1]["code"] = "patient"; }) ==
        Lines{"p.json:/roles/1/code: the code \"patient\" is used twice: /roles/0 has it too"});
  CHECK(problems_after([](Tree& t) { t["prompts"][3]["options"][2]["code"] = "queue"; }) ==
        Lines{"p.json:/prompts/3/options/2/code: the code \"queue\" is used twice: "
              "/prompts/3/options/0 has it too"});
  CHECK(problems_after([](Tree& t) {
          t["scenes"][0]["beats"].push_back(t["scenes"][0]["beats"][0]);
        }) == Lines{"p.json:/scenes/0/beats/1/code: the code \"arrives\" is used twice: "
                    "/scenes/0/beats/0 has it too"});
  CHECK(problems_after([](Tree& t) {
          t["scenes"][1]["code"] = "desk";
          t["prompts"][6]["when"]["after_scene"] = "desk";
        }) ==
        Lines{"p.json:/scenes/1/code: the code \"desk\" is used twice: /scenes/0 has it too"});
}

TEST_CASE("a language that comes twice is a problem") {
  CHECK(problems_after([](Tree& t) {
          t["languages"] = {"en", "cy", "en"};
        }) == Lines{"p.json:/languages/2: \"en\" is in the list twice"});
}

TEST_CASE("an unknown prompt type is answered with the known ones") {
  CHECK(problems_after([](Tree& t) { t["prompts"][1]["type"] = "emoji"; }) ==
        Lines{"p.json:/prompts/1/type: there is no prompt type \"emoji\": the types are \"faces\", "
              "\"agree\", \"single\", \"multi\", \"slider\", \"text\", \"say_do\", \"statements\", "
              "\"ranking\", \"triad\", \"picture\", \"stop\", \"experience\", \"drawing\""});
}

TEST_CASE("an unknown scene is answered with the known ones") {
  CHECK(problems_after([](Tree& t) { t["prompts"][1]["when"]["after_scene"] = "ward"; }) ==
        Lines{"p.json:/prompts/1/when/after_scene: there is no scene \"ward\": the scenes are "
              "\"desk\", "
              "\"room\""});
}

TEST_CASE("a prompt has the members of every prompt and of its type, and no others") {
  CHECK(problems_after([](Tree& t) { t["prompts"][1]["options"] = Tree::array(); }) ==
        Lines{"p.json:/prompts/1/options: there is no member \"options\" here: expected \"again\", "
              "\"code\", "
              "\"easy\", \"hint\", \"picture\", \"text\", \"type\" or \"when\""});
  CHECK(problems_after([](Tree& t) { t["prompts"][5]["max"] = 4; }) ==
        Lines{"p.json:/prompts/5/max: there is no member \"max\" here: expected \"again\", "
              "\"code\", \"easy\", "
              "\"hint\", \"picture\", \"text\", \"type\", \"when\" or \"max_length\""});
  CHECK(problems_after([](Tree& t) { t["prompts"][2].erase("options"); }) ==
        Lines{"p.json:/prompts/2: the member \"options\" is missing: expected a list of 2 to 12 "
              "items"});
}

TEST_CASE("a type says what is wrong with its own prompt") {
  CHECK(problems_after([](Tree& t) { t["prompts"][4]["max"] = 0; }) ==
        Lines{"p.json:/prompts/4/max: expected more than \"min\" (0)"});
}

TEST_CASE("a moment that is none is answered with those there are") {
  CHECK(problems_after([](Tree& t) { t["prompts"][1]["when"] = "later"; }) ==
        Lines{"p.json:/prompts/1/when: expected \"arrival\", \"any_time\", \"leaving\" or "
              "{\"after_scene\": code of a scene}, found \"later\""});
  CHECK(problems_after([](Tree& t) {
          t["prompts"][1]["when"] = {{"after", "desk"}};
        }) == Lines{"p.json:/prompts/1/when: the member \"after_scene\" is missing: expected a "
                    "code of 1 to 40 "
                    "small letters, digits and hyphens",
                    "p.json:/prompts/1/when/after: there is no member \"after\" here: expected "
                    "\"after_scene\""});
}

TEST_CASE("there are six steps and at most as many roles as answers can tell apart") {
  CHECK(problems_after([](Tree& t) { t["steps"].erase(5); }) ==
        Lines{"p.json:/steps: expected a list of 6 items, found 5"});
  CHECK(problems_after([](Tree& t) {
          for (int i = 2; i <= kMostRoles; ++i) {
            t["roles"].push_back({{"code", "r" + std::to_string(i)}, {"label", t["title"]}});
          }
        }) == Lines{"p.json:/roles: expected a list of 1 to 24 items, found 25"});
}

TEST_CASE("every problem is found at once, in the order of the file's numbers") {
  const Lines lines = problems_after([](Tree& t) {
    for (int i = 10; i <= 10; ++i) {
      t["prompts"].push_back(t["prompts"][1]);
      t["prompts"][i]["code"] = "p" + std::to_string(i);
    }
    t["prompts"][10]["type"] = "emoji";
    t["prompts"][2]["when"] = 5;
    t["id"] = "Not A Code";
    t["surprise"] = true;
  });
  REQUIRE(lines.size() == 4);
  CHECK(lines[0] ==
        "p.json:/id: expected a code of 1 to 40 small letters, digits and hyphens, found \"Not A "
        "Code\"");
  CHECK(lines[1].find("p.json:/prompts/2/when: ") == 0);
  CHECK(lines[2].find("p.json:/prompts/10/type: ") == 0);
  CHECK(lines[3].find("p.json:/surprise: there is no member \"surprise\" here: ") == 0);
}

TEST_CASE("the schemas that a programme needs are asked for by name") {
  Schemas schemas = shipped_schemas();
  schemas.prompts.clear();
  Loaded<Programme> loaded = read_programme(schemas, prompt_types(), "p.json", kProgrammeText);
  REQUIRE_FALSE(loaded.ok());
  CHECK(loaded.problems[0].pointer == "/prompts/0/type");
  schemas.programme = "{\"dependentRequired\":{}}";
  loaded = read_programme(schemas, prompt_types(), "p.json", kProgrammeText);
  REQUIRE(loaded.problems.size() == 1);
  CHECK(loaded.problems[0].line() ==
        "p.json:/: programme.schema.json: the schema cannot be used: the keyword "
        "\"dependentRequired\" "
        "is not one that is checked, or has a wrong value");
}

TEST_CASE("the shipped programmes have no problems") {
  for (const char* id : {"waiting-room", "interval"}) CHECK(shipped_programme(id).id == id);
}

TEST_CASE("a scene's people and tactics are read, and the programme's") {
  const Programme programme =
      read_programme(shipped_schemas(), prompt_types(), "p.json", changed_programme([](Tree& t) {
                       const Tree label = {{"en", "Nia"}, {"cy", "Nia"}};
                       t["scenes"][0]["characters"] = {{{"code", "nia"}, {"label", label}}};
                       t["scenes"][0]["tactics"] = {{{"code", "list"}, {"label", label}}};
                       t["tactics"] = {{{"code", "quiet"}, {"label", label}}};
                     }))
          .thing;
  REQUIRE(programme.scenes.size() == 2);
  CHECK(programme.scenes[0].characters ==
        std::vector<Named>{{"nia", {{"en", "Nia"}, {"cy", "Nia"}}}});
  CHECK(programme.scenes[0].tactics[0].code == "list");
  CHECK(programme.scenes[1].tactics.empty());
  REQUIRE(programme.tactics.size() == 1);
  CHECK(programme.tactics[0].code == "quiet");
}

TEST_CASE("the options of a prompt about STOP are the beats of its scene") {
  const auto read = [](const std::function<void(Tree&)>& change) {
    return read_programme(shipped_schemas(), prompt_types(), "p.json", changed_programme(change))
        .thing;
  };
  const Programme programme = read(add_stop);
  const Prompt* prompt = programme.prompt("stop");
  REQUIRE(prompt != nullptr);
  REQUIRE(prompt->options.size() == 2);
  CHECK(prompt->options[1].code == "sits");
  CHECK(prompt->options[1].label.in("cy") == "Eistedd");
  // Other beats are another wording of the prompt.
  const Programme other = read([](Tree& t) {
    add_stop(t);
    t["scenes"][0]["beats"][1]["code"] = "leaves";
  });
  CHECK(other.prompt("stop")->definition != prompt->definition);
}

TEST_CASE("a prompt about STOP needs a scene that is there and has beats to choose between") {
  CHECK(problems_after([](Tree& t) {
          add_stop(t);
          t["prompts"][10]["beats_of"] = "garden";
        }) == Lines{"p.json:/prompts/10/beats_of: there is no scene \"garden\": the scenes are "
                    "\"desk\", \"room\""});
  CHECK(problems_after([](Tree& t) {
          add_stop(t);
          t["prompts"][10]["beats_of"] = "room";
        }) == Lines{"p.json:/prompts/10/beats_of: the scene \"room\" has fewer than two beats: "
                    "expected some to choose between"});
}

TEST_CASE(
    "a prompt that is asked again at leaving is two prompts, and the second names the first") {
  const Programme programme =
      read_programme(shipped_schemas(), prompt_types(), "p.json",
                     changed_programme([](Tree& t) { t["prompts"][0]["again"] = "leaving"; }))
          .thing;
  REQUIRE(programme.prompts.size() > 2);
  CHECK(programme.prompts[0].again_of.empty());
  const Prompt& again = programme.prompts[1];
  CHECK(again.code == "felt-leaving");
  CHECK(again.again_of == "felt");
  CHECK(again.when.kind == When::Kind::leaving);
  CHECK(again.text == programme.prompts[0].text);
  CHECK(again.definition != programme.prompts[0].definition);
  CHECK(Tree::parse(again.definition)["again_of"] == "felt");
}

TEST_CASE("what cannot be asked again is named, and so is a code that is taken") {
  const auto problem = [](int prompt, const std::function<void(Tree&)>& also) {
    const Lines lines = problems_after([&](Tree& t) {
      t["prompts"][prompt]["again"] = "leaving";
      also(t);
    });
    return lines.size() == 1 ? lines[0] : std::to_string(lines.size()) + " problems";
  };
  const auto nothing = [](Tree&) {};
  CHECK(problem(3, nothing).rfind("p.json:/prompts/3/again: this cannot be asked again", 0) == 0);
  CHECK(problem(2, [](Tree& t) {
          t["prompts"][2]["when"] = "leaving";
        }).rfind("p.json:/prompts/2/again: what is asked at leaving", 0) == 0);
  CHECK(problem(0, [](Tree& t) {
          t["prompts"][1]["code"] = "felt-leaving";
        }).rfind("p.json:/prompts/0/again: there is a prompt \"felt-leaving\"", 0) == 0);
  CHECK(problem(1, [](Tree& t) {
          t["prompts"][1]["code"] = std::string(33, 'x');
        }).rfind("p.json:/prompts/1/code: expected at most 32 characters", 0) == 0);
  CHECK(problem(1, [](Tree& t) {
          t["prompts"][1]["again"] = "arrival";
        }).rfind("p.json:/prompts/1/again: ", 0) == 0);
}
