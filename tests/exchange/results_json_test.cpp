#include "exchange/results_json.h"

#include <doctest/doctest.h>

#include "prompts/prompts.h"
#include "support/export_fixture.h"
#include "support/programme_text.h"
#include "support/shipped.h"

using namespace chorus;
using namespace chorus::test;

namespace {

Session the_session(const Programme& programme) {
  return a_source(programme).held_session;
}

SessionCounts the_counts() {
  SessionCounts counts;
  counts.visits = 23;
  counts.finished = 20;
  Tally felt(5, 2);
  felt.count(1, {0}, false, 7);
  felt.count(1, {4}, false, 14);
  felt.count(2, {2}, false, 2);
  felt.count(1, {}, true, 1);
  counts.prompts = {{"felt", 1, felt}};
  counts.words = {{numbered_id(3), "words", 1, "shown text", Moderation::shown, ""},
                  {numbered_id(4), "words", 1, "hidden text", Moderation::hidden, "a name"}};
  Tally words(1, 2);
  words.count(1, {0}, false, 2);
  counts.prompts.push_back({"words", 1, words});
  return counts;
}

Tree results(const Session& session) {
  return Tree::parse(results_json(session, the_programme(), prompt_types(), the_counts(), {}));
}

}  // namespace

TEST_CASE("results name their format, the session, and how many came and finished") {
  const Tree tree = results(the_session(the_programme()));
  CHECK(tree["format"] == "chorus-results");
  CHECK(tree["format_version"] == 1);
  CHECK(tree["visits"] == 23);
  CHECK(tree["finished"] == 20);
  CHECK(tree["session"]["programme"] == "front-desk-play");
  CHECK(tree["session"]["title"] == "Matinée \"one\"");
  CHECK(tree["session"]["id"] == to_hex(numbered_id(1)));
}

TEST_CASE("results are suppressed as on the screens") {
  const Tree tree = results(the_session(the_programme()));
  REQUIRE(tree["results"].size() == 2);
  const Tree& felt = tree["results"][0];
  CHECK(felt["prompt"] == "felt");
  CHECK(felt["type"] == "faces");
  CHECK(felt["text"]["cy"] == "Sut oedd hi?");
  CHECK(felt["everybody"]["respondents"] == 23);
  CHECK(felt["everybody"]["counts"][1] == 0);
  CHECK(felt["everybody"]["counts"][2] == nullptr);
  CHECK(felt["roles"][1]["role"] == "manager");
  CHECK(felt["roles"][1]["too_few"] == true);
}

TEST_CASE(
    "what is said and what happens is told as means, where enough people could tell, and not as "
    "counts") {
  const Programme programme = the_programme();
  SessionCounts counts = the_counts();
  Tally claim(36, 2);
  claim.count(1, {4 * 6 + 1}, false, 20);
  claim.count(2, {4 * 6 + 0}, false, 3);
  counts.prompts = {{"claim", 1, claim}};
  const Tree result = Tree::parse(
      results_json(the_session(programme), programme, prompt_types(), counts, {}))["results"][0];
  REQUIRE(result["gaps"].size() == 3);
  CHECK(result["gaps"][0]["role"] == nullptr);
  CHECK(result["gaps"][2] ==
        Tree{{"role", "manager"}, {"said", nullptr}, {"happens", nullptr}, {"too_few", true}});
  CHECK(result["everybody"]["counts"] == Tree::array());
  CHECK(result["roles"][0]["counts"] == Tree::array());
}

TEST_CASE("without small groups the means are exact") {
  const Programme programme = the_programme();
  SessionCounts counts = the_counts();
  Tally claim(36, 2);
  claim.count(1, {4 * 6 + 1}, false, 15);
  claim.count(2, {4 * 6 + 0}, false, 15);
  counts.prompts = {{"claim", 1, claim}};
  const Tree result = Tree::parse(
      results_json(the_session(programme), programme, prompt_types(), counts, {}))["results"][0];
  CHECK(result["gaps"] ==
        Tree::parse(R"([{"role": null, "said": 400, "happens": 50, "too_few": false},
      {"role": "patient", "said": 400, "happens": 100, "too_few": false},
      {"role": "manager", "said": 400, "happens": 0, "too_few": false}])"));
}

TEST_CASE("orders and triads are told as means, and not as counts") {
  const Programme programme = the_programme();
  SessionCounts counts = the_counts();
  Tally order(9, 2), between(66, 2);
  order.count(1, {2, 3, 7}, false, 20);  // the second first, the third second, the first last
  order.count(2, {0, 4, 8}, false, 3);
  between.count(1, {65}, false, 20);  // all of the first
  counts.prompts = {{"order", 1, order}, {"between", 1, between}};
  const Tree results = Tree::parse(
      results_json(the_session(programme), programme, prompt_types(), counts, {}))["results"];
  CHECK(results[0]["means"][0]["role"] == nullptr);
  CHECK(results[0]["means"][2] == Tree{{"means", nullptr}, {"role", "manager"}, {"too_few", true}});
  CHECK(results[0]["everybody"]["counts"] == Tree::array());
  CHECK(results[1]["means"][0] ==
        Tree{{"means", {1000, 0, 0}}, {"role", nullptr}, {"too_few", false}});
  CHECK(results[1]["gaps"] == Tree::array());
}

TEST_CASE("results hold only words that the room may see") {
  Session session = the_session(the_programme());
  session.promises.words = Promises::WordsShown::after_moderation;
  CHECK(results(session)["results"][1]["words"] == Tree{"shown text"});
  session.promises.words = Promises::WordsShown::never;
  CHECK(results(session)["results"][1]["words"] == Tree::array());
}

TEST_CASE("results hold only drawings that the room may see, apart from words") {
  const Drawing shown({{{{0, 0}, {500, 1000}}}}), hidden({{{{7, 7}, {8, 8}}}});
  SessionCounts counts = the_counts();
  counts.words.push_back({numbered_id(5), "words", 1, "", Moderation::shown, "", shown});
  counts.words.push_back({numbered_id(6), "words", 1, "", Moderation::hidden, "a name", hidden});
  const auto drawn = [&](Promises::WordsShown when) {
    Session session = the_session(the_programme());
    session.promises.words = when;
    const Tree tree =
        Tree::parse(results_json(session, the_programme(), prompt_types(), counts, {}));
    return tree["results"][1];
  };
  const Tree result = drawn(Promises::WordsShown::after_moderation);
  CHECK(result["drawings"] == Tree::parse("[[[0,0,500,1000]]]"));
  CHECK(result["words"] == Tree{"shown text"});
  CHECK(drawn(Promises::WordsShown::never)["drawings"] == Tree::array());
}

TEST_CASE("what was tried is told with what the room says of it, small numbers hidden") {
  const Programme programme = the_programme();
  SessionCounts counts = the_counts();
  RecordEntry stop;
  stop.id = numbered_id(40);
  stop.session = numbered_id(1);
  stop.kind = RecordKind::intervention;
  stop.on = "desk";
  stop.code = "arrives";
  stop.how = "quiet";
  stop.number = 1;
  counts.record = {stop};
  for (std::uint8_t i = 0; i < 12; ++i) {
    RecordEntry voice;
    voice.id = numbered_id(static_cast<std::uint8_t>(60 + i));
    voice.visit = numbered_id(static_cast<std::uint8_t>(100 + i));
    voice.session = stop.session;
    voice.kind = RecordKind::voice;
    voice.about = stop.id;
    voice.code = "yes";
    counts.record.push_back(voice);
    counts.speakers.push_back({voice.visit, {"patient"}});
  }
  const Tree tree =
      Tree::parse(results_json(the_session(programme), programme, prompt_types(), counts, {}));
  REQUIRE(tree["interventions"].size() == 1);
  const Tree& scene = tree["interventions"][0];
  CHECK(scene["scene"] == "desk");
  CHECK(scene["times"] == 1);
  CHECK(scene["beats"][0] == Tree{{"beat", "arrives"}, {"stops", 1}});
  CHECK(scene["tried"][0]["tactics"] == Tree{"quiet"});
  CHECK(scene["tried"][0]["works"]["codes"][0] == "yes");
  CHECK(scene["tried"][0]["works"]["everybody"]["counts"] == Tree{12, 0, 0, 0});
  CHECK(scene["tried"][0]["works"]["roles"][0]["role"] == "patient");
  CHECK(scene["allow"]["everybody"]["too_few"] == true);
  CHECK(scene["words"] == Tree::array());
}

TEST_CASE("results are in canonical form") {
  const Programme programme = the_programme();
  const std::string text =
      results_json(the_session(programme), programme, prompt_types(), the_counts(), {});
  CHECK(Tree::parse(text).dump() == text);
}

TEST_CASE("sessions are listed in the order given, with phase and promises") {
  const Programme programme = the_programme();
  Session planned = the_session(programme);
  planned.phase = SessionPhase::planned;
  planned.opened_ms = 0;
  const Tree tree = Tree::parse(sessions_json({the_session(programme), planned}));
  REQUIRE(tree.size() == 2);
  CHECK(tree[0]["phase"] == "open");
  CHECK(tree[0]["promises"] == Tree{{"anonymity", "way_back"},
                                    {"results", "at_once"},
                                    {"words", "after_moderation"},
                                    {"export_to", "room_and_project"}});
  CHECK(tree[1]["phase"] == "planned");
  CHECK(tree[1]["opened"] == nullptr);
  CHECK(Tree::parse(sessions_json({})) == Tree::array());
}

TEST_CASE("what was asked twice tells who moved in place of counts, with means where enough did") {
  const Programme programme = without_problems(
      read_programme(shipped_schemas(), prompt_types(), "p.json",
                     changed_programme([](Tree& t) { t["prompts"][0]["again"] = "leaving"; })));
  SessionCounts counts = the_counts();
  Tally again(5, 2), pairs(25, 2);
  again.count(1, {3}, false, 20);
  pairs.count(1, {0 * 5 + 3}, false, 14);
  pairs.count(1, {3 * 5 + 3}, false, 6);
  counts.prompts = {{"felt", 1, counts.prompts[0].tally}, {"felt-leaving", 1, again}};
  counts.moves = {{"felt-leaving", 1, pairs}};
  const Tree results = Tree::parse(
      results_json(the_session(programme), programme, prompt_types(), counts, {}))["results"];
  REQUIRE(results.size() == 2);
  CHECK_FALSE(results[0].contains("moved"));
  const Tree& moved = results[1]["moved"];
  CHECK(moved["of"] == "felt");
  CHECK(moved["codes"] == Tree({"up", "stayed", "down"}));
  CHECK(moved["everybody"]["counts"] == Tree({14, 6, 0}));
  CHECK(moved["means"][0]["before"] == 90);
  CHECK(moved["means"][0]["now"] == 300);
  CHECK(results[1]["everybody"]["counts"].empty());
  CHECK(results[1]["gaps"].empty());
}
