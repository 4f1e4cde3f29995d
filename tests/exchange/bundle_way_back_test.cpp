// What a bundle tells of visits that are linked or were taken back, and of results not yet seen.
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

Programme shipped() {
  return without_problems(
      read_programme(shipped_schemas(), prompt_types(), "p.json", kProgrammeText));
}

// Two statements that were voted on; the second one has been taken back since.
FixedSource a_room(const Programme& programme) {
  FixedSource source = a_source(programme);
  RecordEntry stays;
  stays.id = numbered_id(50);
  stays.session = numbered_id(1);
  stays.on = "own";
  stays.text = "Ask us";
  source.held_record = {stays};
  source.held_links = {{numbered_id(100), numbered_id(90)}};
  source.held_withdrawn = {numbered_id(91)};
  source.held_prompts.push_back({"own", 1, R"({"code":"own","type":"statements"})"});
  const Votes votes{{{"seed", Vote::pass},
                     {to_hex(numbered_id(50)), Vote::agree},
                     {to_hex(numbered_id(51)), Vote::disagree}},
                    {}};
  source.held_responses.push_back({pseudonym(6), "own", 1, encode(votes)});
  return source;
}

}  // namespace

TEST_CASE("only the full record tells which visits are of one person, and which were taken back") {
  const Programme programme = shipped();
  FixedSource source = a_source(programme);
  source.held_links = {{numbered_id(100), numbered_id(90)}};
  source.held_withdrawn = {numbered_id(91)};
  for (const Profile profile : {Profile::deidentified, Profile::full}) {
    const std::string document = bundle_of(source, a_request(programme, profile));
    CHECK(validate_py(CHORUS_SOURCE_DIR "/assets/schema/session-bundle.schema.json",
                      document + "\n") == Lines{"valid"});
    const Tree tree = Tree::parse(document);
    const bool full = profile == Profile::full;
    CHECK(tree["links"].size() == (full ? 1 : 0));
    CHECK(tree["withdrawn"].size() == (full ? 1 : 0));
    if (!full) continue;
    CHECK(tree["links"][0]["visit"] == to_hex(numbered_id(100)));
    CHECK(tree["links"][0]["earlier"] == to_hex(numbered_id(90)));
    CHECK(tree["withdrawn"][0] == to_hex(numbered_id(91)));
  }
}

TEST_CASE("votes on a statement that was taken back are told in no member of either profile") {
  const Programme programme = shipped();
  for (const Profile profile : {Profile::deidentified, Profile::full}) {
    FixedSource source = a_room(programme);
    const std::string document = bundle_of(source, a_request(programme, profile));
    CHECK(document.find(to_hex(numbered_id(51))) == std::string::npos);
    const Tree tree = Tree::parse(document);
    CHECK(tree["votes"].size() == 2);
    std::size_t votes = 0;
    for (const Tree& row : tree["responses"])
      if (row["value"].is_object() && row["value"].contains("votes"))
        votes += row["value"]["votes"].size();
    CHECK(votes == 2);
  }
}

TEST_CASE("why participants have not seen all results is told, and only where they have not") {
  const Programme programme = shipped();
  FixedSource source = a_source(programme);
  BundleRequest request = a_request(programme);
  request.reason = "The lights went out";
  const std::string document = bundle_of(source, request);
  CHECK(validate_py(CHORUS_SOURCE_DIR "/assets/schema/session-bundle.schema.json",
                    document + "\n") == Lines{"valid"});
  CHECK(Tree::parse(document)["disclosure"]["reason"] == "The lights went out");
  source.held_disclosures.push_back({"words", 1});
  CHECK(Tree::parse(bundle_of(source, request))["disclosure"]["reason"].is_null());
}
