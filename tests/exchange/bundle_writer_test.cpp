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

Programme the_programme() {
  return without_problems(
      read_programme(shipped_schemas(), prompt_types(), "p.json", kProgrammeText));
}

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
  CHECK(names == Lines{"aggregates", "challenges",     "commitments", "disclosure",    "exported",
                       "format",     "format_version", "integrity",   "interventions", "links",
                       "moderation", "profile",        "programme",   "prompts",       "provenance",
                       "responses",  "scenes",         "session",     "statements",    "verdicts",
                       "visits",     "votes",          "withdrawn"});
}

namespace {

RecordEntry an_entry(std::uint8_t number, RecordKind kind, std::uint8_t about = 0) {
  RecordEntry entry;
  entry.id = numbered_id(number);
  entry.session = numbered_id(1);
  entry.kind = kind;
  if (about != 0) entry.about = numbered_id(about);
  entry.visit = numbered_id(100);
  entry.on = "felt";
  entry.text = "Words \"" + std::to_string(number) + "\"\x01";
  entry.role = "manager";
  entry.due = "2027-02-01";
  entry.number = 1;
  return entry;
}

std::vector<RecordEntry> a_record() {
  std::vector<RecordEntry> record = {
      an_entry(50, RecordKind::statement),   an_entry(51, RecordKind::statement),
      an_entry(52, RecordKind::decided, 50), an_entry(53, RecordKind::challenge, 50),
      an_entry(54, RecordKind::answer, 53),  an_entry(55, RecordKind::commitment, 50),
      an_entry(56, RecordKind::verdict, 55), an_entry(57, RecordKind::owned, 55),
      an_entry(58, RecordKind::intervention)};
  record[2].code = "shown";
  record[3].code = "left_out";
  record[6].code = "kept";
  record[6].how = "saw";
  record[7].code = "partly";
  record[8].on = "desk";
  return record;
}

}  // namespace

TEST_CASE("the room's record is told by kind, and an independent validator accepts it") {
  const Programme programme = the_programme();
  for (const Profile profile : {Profile::deidentified, Profile::full}) {
    FixedSource source = a_source(programme);
    source.held_record = a_record();
    const std::string document = bundle_of(source, a_request(programme, profile));
    CHECK(validate_py(CHORUS_SOURCE_DIR "/assets/schema/session-bundle.schema.json",
                      document + "\n") == Lines{"valid"});
    const Tree tree = Tree::parse(document);
    CHECK(tree["statements"].size() == 2);
    CHECK(tree["challenges"].size() == 1);
    CHECK(tree["challenges"][0]["answers"].size() == 1);
    CHECK(tree["commitments"].size() == 1);
    CHECK(tree["verdicts"].size() == 2);
    CHECK(tree["interventions"].size() == 1);
  }
}

TEST_CASE("without identities only words that were decided to be shown are told, and no author") {
  const Programme programme = the_programme();
  FixedSource source = a_source(programme);
  source.held_record = a_record();
  const Tree shared = Tree::parse(bundle_of(source, a_request(programme, Profile::deidentified)));
  CHECK(shared["statements"][0]["text"].is_string());
  CHECK(shared["statements"][1]["text"].is_null());
  CHECK(shared["challenges"][0]["text"].is_null());
  CHECK_FALSE(shared["statements"][0].contains("visit"));
  const Tree full = Tree::parse(bundle_of(source, a_request(programme, Profile::full)));
  CHECK(full["statements"][1]["text"].is_string());
  CHECK(full["statements"][1]["visit"] == to_hex(numbered_id(100)));
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

TEST_CASE("what version 1 does not record is there and empty") {
  const Tree bundle = written();
  for (const char* name :
       {"statements", "votes", "challenges", "commitments", "verdicts", "interventions"}) {
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
  CHECK(bundle["moderation"] == Tree::array({{{"decision", "shown"},
                                              {"prompt", "words"},
                                              {"revision", 1},
                                              {"visit", pseudonym(1)}}}));
  CHECK(bundle["responses"].size() == 16);
  for (const Tree& aggregate : bundle["aggregates"]) CHECK(aggregate["prompt"] != "words");
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
  CHECK(bundle["responses"][12]["value"] == "A kind voice\nat the desk");
  CHECK(bundle["responses"][13]["value"] == Tree{{"happens", nullptr}, {"said", 3}});
  CHECK(bundle["responses"][14]["value"] == Tree{"queue", "form"});
  CHECK(bundle["responses"][15]["value"] == nullptr);
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
  REQUIRE(bundle["prompts"].size() == 7);
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

TEST_CASE("a sink that fails ends the export with its error") {
  const Programme programme = the_programme();
  FixedSource source = a_source(programme);
  const auto full = [](std::string_view) -> Done {
    return Error{Fault::io, "/media/stick", "no space left"};
  };
  const auto written = write_bundle(source, a_request(programme), full, {});
  REQUIRE_FALSE(written.ok());
  CHECK(sentence(written.error()) == "/media/stick: no space left");
}

TEST_CASE("a source that fails in the middle ends the export with its error") {
  const Programme programme = the_programme();
  FixedSource source = a_source(programme);
  source.trouble = Error{Fault::storage, "chorus.db", "the disk cannot be read"};
  const auto written =
      write_bundle(source, a_request(programme), [](std::string_view) { return done(); }, {});
  REQUIRE_FALSE(written.ok());
  CHECK(written.error().fault == Fault::storage);
}

TEST_CASE("a long export is handed on in pieces, tells how far it is, and can be stopped") {
  const Programme programme = the_programme();
  FixedSource source = a_source(programme);
  for (int i = 0; i < 30'000; ++i) source.held_responses.push_back({pseudonym(i), "felt", 1, "3"});
  std::size_t largest = 0, pieces = 0;
  const auto sink = [&](std::string_view bytes) {
    largest = std::max(largest, bytes.size());
    ++pieces;
    return done();
  };
  std::int64_t told = 0;
  const auto whole = write_bundle(source, a_request(programme), sink, [&](std::int64_t so_far) {
    CHECK(so_far > told);
    told = so_far;
    return true;
  });
  REQUIRE(whole.ok());
  CHECK(whole->responses == 30'016);
  CHECK(told >= 20'000);
  CHECK(pieces >= 8);
  CHECK(largest < 300'000);
  const auto stopped =
      write_bundle(source, a_request(programme), sink, [](std::int64_t) { return false; });
  REQUIRE_FALSE(stopped.ok());
  CHECK(stopped.error().fault == Fault::conflict);
}

TEST_CASE("a damaged definition in the store stops the export with a sentence") {
  const Programme programme = the_programme();
  FixedSource source = a_source(programme);
  source.held_prompts[0].definition = "{\"code\":";
  const auto written =
      write_bundle(source, a_request(programme), [](std::string_view) { return done(); }, {});
  REQUIRE_FALSE(written.ok());
  CHECK(written.error().what == "the definition of the prompt \"felt\" in the store is damaged");
}
