// What a bundle tells of the room's record: statements, challenges, promises, stops.
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
      an_entry(50, RecordKind::statement),    an_entry(51, RecordKind::statement),
      an_entry(52, RecordKind::decided, 50),  an_entry(53, RecordKind::challenge, 50),
      an_entry(54, RecordKind::answer, 53),   an_entry(55, RecordKind::commitment, 50),
      an_entry(56, RecordKind::verdict, 55),  an_entry(57, RecordKind::owned, 55),
      an_entry(58, RecordKind::intervention), an_entry(59, RecordKind::voice, 58),
      an_entry(60, RecordKind::voice, 58),    an_entry(61, RecordKind::voice, 55),
      an_entry(62, RecordKind::intervention), an_entry(63, RecordKind::undone, 62)};
  record[2].code = "shown";
  record[3].code = "left_out";
  record[6].code = "kept";
  record[6].how = "saw";
  record[7].code = "partly";
  for (const std::size_t stop : {std::size_t{8}, std::size_t{12}}) {
    record[stop].on = "desk";
    record[stop].code = "arrives";
    record[stop].how = "quiet,say";
  }
  record[9].code = "partly";
  record[9].role = record[9].how = record[9].text = "";
  record[10].code = "hinder";
  record[10].role = "";
  record[10].how = "time,nobodys_job";
  record[11].code = "agreed";
  record[11].how = "";
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
    CHECK(tree["verdicts"].size() == 3);
    REQUIRE(tree["interventions"].size() == 2);
    CHECK(tree["interventions"][0]["tactics"] == Tree{"quiet", "say"});
    CHECK(tree["interventions"][1]["undone"] == true);
    CHECK(tree["interventions"][1]["tactics"] == Tree::array());
    REQUIRE(tree["feasibility"].size() == 2);
    CHECK(tree["feasibility"][0]["works"] == "partly");
    CHECK(tree["feasibility"][1]["works"] == nullptr);
    CHECK(tree["feasibility"][1]["hinder"] == Tree{"time", "nobodys_job"});
    CHECK(tree["feasibility"][1]["intervention"] == to_hex(numbered_id(58)));
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
  CHECK(shared["feasibility"][1]["text"].is_null());
  CHECK_FALSE(shared["feasibility"][1].contains("visit"));
  const Tree full = Tree::parse(bundle_of(source, a_request(programme, Profile::full)));
  CHECK(full["statements"][1]["text"].is_string());
  CHECK(full["feasibility"][1]["text"].is_string());
  CHECK(full["feasibility"][1]["visit"] == to_hex(numbered_id(100)));
  CHECK(full["statements"][1]["visit"] == to_hex(numbered_id(100)));
}

TEST_CASE("a promise says whether the desk or the room made it, and a room's is told when shown") {
  const Programme programme = the_programme();
  const auto promises = [&](std::vector<RecordEntry> record, Profile profile) {
    FixedSource source = a_source(programme);
    source.held_record = std::move(record);
    const std::string document = bundle_of(source, a_request(programme, profile));
    CHECK(validate_py(CHORUS_SOURCE_DIR "/assets/schema/session-bundle.schema.json",
                      document + "\n") == Lines{"valid"});
    return Tree::parse(document)["commitments"];
  };
  RecordEntry desk = an_entry(70, RecordKind::commitment), room = an_entry(71, desk.kind);
  desk.visit = {};
  room.how = "We see it";
  RecordEntry shown = an_entry(72, RecordKind::decided, 71);
  shown.visit = {};
  shown.code = "shown";
  const Tree waiting = promises({desk, room}, Profile::deidentified);
  CHECK(waiting[0]["made_by"] == "desk");
  CHECK(waiting[0]["what"].is_string());
  CHECK(waiting[1]["made_by"] == "room");
  CHECK(waiting[1]["decision"] == "waiting");
  for (const char* words : {"what", "who", "how"}) CHECK(waiting[1][words].is_null());
  CHECK_FALSE(waiting[1].contains("visit"));
  const Tree told = promises({desk, room, shown}, Profile::deidentified);
  CHECK(told[1]["what"] == room.text);
  CHECK(told[1]["how"] == "We see it");
  CHECK_FALSE(told[1].contains("visit"));
  CHECK(promises({desk, room}, Profile::full)[1]["visit"] == to_hex(numbered_id(100)));
}

TEST_CASE("where one would have stopped is told, what instead only when the room may see it") {
  const Programme programme =
      without_problems(read_programme(shipped_schemas(), prompt_types(), "p.json",
                                      changed_programme([](Tree& t) { add_stop(t); })));
  FixedSource source = a_source(programme);
  const auto answer = [&](int visit, const char* value, bool words, Moderation moderation) {
    source.held_responses.push_back({pseudonym(visit), "stop", 1, value, words, moderation});
  };
  answer(1, R"({"beat":"arrives"})", false, Moderation::waiting);
  answer(2, R"({"beat":"sits","instead":"Dr Smith"})", true, Moderation::waiting);
  answer(3, R"({"beat":"sits","instead":"Ask"})", true, Moderation::shown);
  const auto values = [&](Profile profile) {
    const std::string document = bundle_of(source, a_request(programme, profile));
    CHECK(validate_py(CHORUS_SOURCE_DIR "/assets/schema/session-bundle.schema.json",
                      document + "\n") == Lines{"valid"});
    std::vector<std::string> all;
    const Tree tree = Tree::parse(document);
    for (const Tree& each : tree["responses"])
      if (each["prompt"] == "stop") all.push_back(each["value"].dump());
    CHECK(tree["prompts"].back()["definition"]["options"].size() == 2);
    return all;
  };
  CHECK(values(Profile::deidentified) ==
        Lines{R"({"beat":"arrives"})", R"({"beat":"sits"})", R"({"beat":"sits"})", R"("Ask")"});
  CHECK(values(Profile::full)[1] == R"({"beat":"sits","instead":"Dr Smith"})");
}
