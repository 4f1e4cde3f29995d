#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "exchange/bundle.h"
#include "support/export_fixture.h"
#include "support/lines.h"
#include "support/programme_text.h"
#include "support/python.h"
#include "support/shipped.h"

using namespace chorus;
using namespace chorus::test;

namespace {

Tree written(Profile profile = Profile::deidentified) {
  const Programme programme = the_programme();
  FixedSource source = a_source(programme);
  return Tree::parse(bundle_of(source, a_request(programme, profile)));
}

}  // namespace

TEST_CASE("a bundle has exactly the members of the design, sorted") {
  Lines names;
  const auto bundle = written();
  for (const auto& [name, value] : bundle.items()) names.push_back(name);
  CHECK(names ==
        Lines{"aggregates",    "challenges",  "commitments", "desk_log",       "disclosure",
              "exported",      "feasibility", "format",      "format_version", "integrity",
              "interventions", "links",       "moderation",  "profile",        "programme",
              "prompts",       "provenance",  "responses",   "scenes",         "session",
              "statements",    "verdicts",    "visits",      "votes",          "withdrawn"});
}

TEST_CASE("the bytes of a bundle are its canonical form") {
  const Programme programme = the_programme();
  for (const Profile profile : {Profile::deidentified, Profile::full}) {
    FixedSource source = a_source(programme);
    const std::string document = bundle_of(source, a_request(programme, profile));
    CHECK(Tree::parse(document).dump() == document);
  }
}

TEST_CASE("an independent validator accepts a bundle, and works out the same hash") {
  const Programme programme = the_programme();
  for (const Profile profile : {Profile::deidentified, Profile::full}) {
    FixedSource source = a_source(programme);
    const std::string document = bundle_of(source, a_request(programme, profile));
    CHECK(validate_py(CHORUS_SOURCE_DIR "/assets/schema/session-bundle.schema.json",
                      document + "\n") == Lines{"valid"});
    const Lines hash = validate_py("--hash", document);
    CHECK(hash == Lines{Tree::parse(document)["integrity"]["hash"].get<std::string>() + " same"});
  }
}

TEST_CASE("a bundle without a single answer is whole") {
  const Programme programme = the_programme();
  FixedSource source = a_source(programme);
  source.held_visits.clear();
  source.held_responses.clear();
  source.held_tallies.clear();
  const std::string document = bundle_of(source, a_request(programme));
  CHECK(validate_py(CHORUS_SOURCE_DIR "/assets/schema/session-bundle.schema.json",
                    document + "\n") == Lines{"valid"});
  CHECK(Tree::parse(document)["responses"] == Tree::array());
}

TEST_CASE("what was not recorded is there and empty") {
  const Tree bundle = written();
  for (const char* name : {"statements", "votes", "challenges", "commitments", "verdicts",
                           "interventions", "feasibility"}) {
    CHECK(bundle[name] == Tree::array());
  }
}

TEST_CASE("the deidentified profile merges rare roles and languages, and tells no times") {
  const Tree bundle = written();
  CHECK(bundle["profile"] == "deidentified");
  CHECK(bundle["visits"][0] == Tree{{"visit", pseudonym(0)},
                                    {"roles", {"other", "patient"}},
                                    {"language", "en"},
                                    {"consent", true},
                                    {"finished", true}});
  CHECK(bundle["visits"][5]["finished"] == false);
  CHECK(bundle["visits"][11]["roles"] == Tree{"other"});
  CHECK(bundle["visits"][11]["language"] == "other");
  CHECK_FALSE(bundle["provenance"].contains("kiosk"));
  CHECK(bundle["session"]["opened"] == "2026-11-18T11:00:00Z");
}

TEST_CASE("a role or a language of five people is told, of four it is not") {
  const Programme programme = the_programme();
  FixedSource source = a_source(programme);
  source.held_role_counts = {{"patient", 5}, {"manager", 4}};
  for (int i = 0; i < 12; ++i)
    source.held_visits[i].record.language = i < 5 ? "en" : i < 8 ? "cy" : "so";
  const Tree visits = Tree::parse(bundle_of(source, a_request(programme)))["visits"];
  CHECK(visits[0]["roles"] == Tree{"other", "patient"});
  CHECK(visits[0]["language"] == "en");
  CHECK(visits[6]["language"] == "other");
  CHECK(visits[9]["language"] == "other");
}

TEST_CASE("two rare roles of one person are one other") {
  const Programme programme = the_programme();
  FixedSource source = a_source(programme);
  source.held_role_counts = {{"patient", 4}, {"manager", 4}};
  CHECK(Tree::parse(bundle_of(source, a_request(programme)))["visits"][0]["roles"] ==
        Tree{"other"});
}

TEST_CASE("the full profile tells roles, languages, quarter-hours and the kiosk") {
  const Tree bundle = written(Profile::full);
  CHECK(bundle["profile"] == "full");
  CHECK(bundle["visits"][0]["roles"] == Tree{"manager", "patient"});
  CHECK(bundle["visits"][11]["language"] == "cy");
  CHECK(bundle["visits"][11]["started"] == "2026-11-18T11:15:00Z");
  CHECK(bundle["provenance"]["kiosk"] == to_hex(numbered_id(2)));
}

TEST_CASE(
    "only texts that passed moderation leave in the deidentified profile, and nothing counts the "
    "others") {
  const Tree bundle = written();
  const std::string text = bundle.dump();
  CHECK(text.find("A kind voice") != std::string::npos);
  CHECK(text.find("Dr Smith") == std::string::npos);
  CHECK(text.find("Not read yet") == std::string::npos);
  CHECK(bundle["moderation"] ==
        Tree::array(
            {{{"decision", "shown"}, {"prompt", "words"}, {"revision", 1}, {"visit", nullptr}}}));
  CHECK(bundle["responses"].size() == 16);
  for (const Tree& aggregate : bundle["aggregates"]) CHECK(aggregate["prompt"] != "words");
}

TEST_CASE("in the deidentified profile words stand apart: no visit, and no sign of who wrote any") {
  const Programme programme = the_programme();
  FixedSource source = a_source(programme);
  source.held_responses.push_back({pseudonym(5), "words", 1, "null"});
  source.held_responses.push_back(
      {pseudonym(0), "words", 1, R"("Last in the alphabet")", true, Moderation::shown});
  const Tree bundle = Tree::parse(bundle_of(source, a_request(programme)));
  std::vector<Tree> words;
  for (const Tree& row : bundle["responses"]) {
    if (row["prompt"] == "words") words.push_back(row);
    if (row["prompt"] != "words") CHECK(row["visit"].is_string());
  }
  REQUIRE(words.size() == 2);
  CHECK(words[0]["value"] == "A kind voice\nat the desk");
  CHECK(words[1]["value"] == "Last in the alphabet");
  for (const Tree& row : words) CHECK(row["visit"].is_null());
  CHECK(bundle["responses"].back() == words[1]);
}

TEST_CASE("the full profile holds every text and every decision, without the texts") {
  const Tree bundle = written(Profile::full);
  CHECK(bundle["responses"].size() == 18);
  REQUIRE(bundle["moderation"].size() == 3);
  CHECK(bundle["moderation"][1]["decision"] == "hidden");
  CHECK(bundle["moderation"].dump().find("Smith") == std::string::npos);
}

TEST_CASE("responses carry the values as they were stored") {
  const Tree bundle = written();
  CHECK(bundle["responses"][3] ==
        Tree{{"prompt", "felt"}, {"revision", 1}, {"value", 4}, {"visit", pseudonym(3)}});
  CHECK(bundle["responses"][12]["value"] == Tree{{"happens", nullptr}, {"said", 3}});
  CHECK(bundle["responses"][13]["value"] == Tree{"queue", "form"});
  CHECK(bundle["responses"][14]["value"] == nullptr);
  CHECK(bundle["responses"][15]["value"] == "A kind voice\nat the desk");
}

TEST_CASE("orders and triads leave as they were answered, and their buckets are not told") {
  const Programme programme = the_programme();
  FixedSource source = a_source(programme);
  source.held_responses.push_back({pseudonym(4), "order", 1, R"(["help","time","quiet"])"});
  source.held_responses.push_back({pseudonym(4), "between", 1, "[692,192,116]"});
  Tally order(9, 2), between(66, 2);
  order.count(1, {2, 3, 7}, false, 20);
  between.count(1, {5}, false, 20);
  source.held_tallies.push_back({{"order", 1}, order});
  source.held_tallies.push_back({{"between", 1}, between});
  const std::string document = bundle_of(source, a_request(programme));
  CHECK(validate_py(CHORUS_SOURCE_DIR "/assets/schema/session-bundle.schema.json",
                    document + "\n") == Lines{"valid"});
  const Tree bundle = Tree::parse(document);
  CHECK(bundle["responses"][15]["value"] == Tree{"help", "time", "quiet"});
  CHECK(bundle["responses"][16]["value"] == Tree{692, 192, 116});
  for (const Tree& aggregate : bundle["aggregates"]) {
    if (aggregate["prompt"] != "order" && aggregate["prompt"] != "between") continue;
    CHECK(aggregate["everybody"]["respondents"] == 20);
    CHECK(aggregate["everybody"]["counts"] == Tree::array());
    CHECK(aggregate["roles"][0]["counts"] == Tree::array());
  }
}

TEST_CASE("marks on a picture leave as they were set, and are told by the part of the picture") {
  const Programme programme = the_programme();
  FixedSource source = a_source(programme);
  source.held_responses.push_back({pseudonym(4), "spots", 1, "[[0,1000],[333,20]]"});
  Tally spots(96, 2);
  spots.count(1, {3, 84}, false, 20);
  source.held_tallies.push_back({{"spots", 1}, spots});
  const std::string document = bundle_of(source, a_request(programme));
  CHECK(validate_py(CHORUS_SOURCE_DIR "/assets/schema/session-bundle.schema.json",
                    document + "\n") == Lines{"valid"});
  const Tree bundle = Tree::parse(document);
  CHECK(bundle["responses"][15]["value"] == Tree::parse("[[0,1000],[333,20]]"));
  for (const Tree& aggregate : bundle["aggregates"]) {
    if (aggregate["prompt"] != "spots") continue;
    CHECK(aggregate["everybody"]["counts"].size() == 96);
    CHECK(aggregate["everybody"]["counts"][84] == 20);
  }
}

TEST_CASE("aggregates hide what the screens hide") {
  const Tree bundle = written(Profile::full);
  REQUIRE(bundle["aggregates"].size() == 2);
  const Tree& felt = bundle["aggregates"][0];
  CHECK(felt["everybody"]["respondents"] == 12);
  CHECK(felt["everybody"]["counts"] == Tree{nullptr, nullptr, nullptr, nullptr, nullptr});
  CHECK(felt["roles"][1] == Tree{{"role", "manager"},
                                 {"too_few", true},
                                 {"respondents", nullptr},
                                 {"counts", {nullptr, nullptr, nullptr, nullptr, nullptr}}});
}

TEST_CASE("prompts carry their words and options in every language") {
  const Tree bundle = written();
  REQUIRE(bundle["prompts"].size() == 10);
  CHECK(bundle["prompts"][3]["prompt"] == "seen");
  CHECK(bundle["prompts"][3]["definition"]["options"][1]["label"]["cy"] == "Gwên");
}

TEST_CASE("a bundle says which results participants saw, and whether that was all of them") {
  CHECK(written()["disclosure"] ==
        Tree{{"reason", nullptr},
             {"results_shown", Tree::array({{{"prompt", "felt"}, {"revision", 1}}})},
             {"to_participants_first", false}});
  const Programme programme = the_programme();
  FixedSource source = a_source(programme);
  source.held_disclosures.push_back({"words", 1});
  CHECK(Tree::parse(bundle_of(
            source, a_request(programme)))["disclosure"]["to_participants_first"] == true);
}

TEST_CASE("a rehearsal says so") {
  const Programme programme = the_programme();
  FixedSource source = a_source(programme);
  BundleRequest request = a_request(programme);
  CHECK(Tree::parse(bundle_of(source, request))["provenance"]["rehearsal"] == false);
  request.rehearsal = true;
  CHECK(Tree::parse(bundle_of(source, request))["provenance"]["rehearsal"] == true);
}

TEST_CASE("what was done at the desk is told in both profiles, each entry with its hashes") {
  const Programme programme = the_programme();
  FixedSource source = a_source(programme);
  source.held_deeds = {{4,
                        {DeedKind::exported, DeskRole::keeper, source.held_session.id, "full stick",
                         1'794'999'600'000},
                        std::string(64, 'a'),
                        std::string(64, 'b')},
                       {6,
                        {DeedKind::pin_wrong, DeskRole::none, {}, "", 1'795'000'000'001},
                        std::string(64, 'c'),
                        std::string(64, 'd')}};
  for (const Profile profile : {Profile::deidentified, Profile::full}) {
    const std::string document = bundle_of(source, a_request(programme, profile));
    CHECK(validate_py(CHORUS_SOURCE_DIR "/assets/schema/session-bundle.schema.json",
                      document + "\n") == Lines{"valid"});
    const Tree log = Tree::parse(document)["desk_log"];
    REQUIRE(log.size() == 2);
    CHECK(log[0] == Tree{{"by", "keeper"},
                         {"deed", "exported"},
                         {"detail", "full stick"},
                         {"hash", std::string(64, 'b')},
                         {"number", 4},
                         {"previous", std::string(64, 'a')},
                         {"session", to_hex(source.held_session.id)},
                         {"time", "2026-11-18T11:00:00Z"}});
    CHECK(log[1]["session"].is_null());
    CHECK(log[1]["time"] == "2026-11-18T11:00:00Z");
  }
}

TEST_CASE("without identities a drawing that may be seen stands apart, as words do") {
  const Programme programme = the_programme();
  FixedSource source = a_source(programme);
  source.held_prompts.push_back({"draw", 1, R"({"code":"draw","type":"drawing"})"});
  const std::string lines = encode(Strokes{{{{1, 2}, {3, 4}}}});
  source.held_responses.push_back({pseudonym(6), "draw", 1, lines, true, Moderation::shown});
  source.held_responses.push_back({pseudonym(7), "draw", 1, lines, true, Moderation::waiting});
  const Tree tree = Tree::parse(bundle_of(source, a_request(programme, Profile::deidentified)));
  int drawn = 0;
  for (const Tree& row : tree["responses"]) {
    if (row["prompt"] != "draw") continue;
    ++drawn;
    CHECK(row["visit"].is_null());
    CHECK(row["value"].dump() == lines);
  }
  CHECK(drawn == 1);
}
