// An attacker with the files that left the kiosk.
#include <doctest/doctest.h>

#include "attack/afternoon.h"
#include "attack/attacks.h"
#include "support/attacker.h"

using namespace chorus;
using namespace chorus::test;

namespace {

ShownRow row_of(const Tree& tree) {
  ShownRow row;
  const auto number = [](const Tree& count) {
    return count.is_null() ? Shown() : Shown(count.get<std::int64_t>());
  };
  row.respondents = number(tree["respondents"]);
  row.too_few = !row.respondents;
  for (const Tree& count : tree["counts"]) row.counts.push_back(number(count));
  return row;
}

ShownTally shown_of(const Tree& aggregate) {
  ShownTally shown{row_of(aggregate["everybody"]), {}};
  for (const Tree& role : aggregate["roles"]) shown.roles.push_back(row_of(role));
  return shown;
}

// How many hidden figures of the sums in a file can be worked out from those that are shown.
int worked_out(const Afternoon& afternoon, const Tree& bundle) {
  const auto counts =
      good(afternoon.store->counts(afternoon.session.id, afternoon.programme, prompt_types()));
  int found = 0;
  for (const PromptCount& truth : counts.prompts) {
    for (const Tree& aggregate : bundle["aggregates"]) {
      if (aggregate["prompt"] != truth.prompt || aggregate["everybody"]["counts"].empty()) continue;
      const PromptType& type = *prompt_types().find(afternoon.programme.prompt(truth.prompt)->type);
      found +=
          Attacker(truth.tally, shown_of(aggregate), afternoon.session.thresholds, type.partition())
              .worked_out();
    }
  }
  return found;
}

}  // namespace

TEST_CASE("attack: when people came, from a file of either kind") {
  Afternoon afternoon;
  afternoon.fill(30);
  std::vector<std::int64_t> moments;
  for (const Person& each : afternoon.people) moments.push_back(each.arrived_ms);
  CHECK(moments_told("\"started\":\"" + rfc3339(moments[4]) + "\"", moments) == 1);
  CHECK(moments_told("{\"ms\":" + std::to_string(moments[4]) + "}", moments) == 1);
  for (const Profile profile : {Profile::deidentified, Profile::full})
    CHECK(moments_told(afternoon.exported(profile, 1), moments) == 0);
}

TEST_CASE("attack: in which order people came, from a file of either kind") {
  Afternoon afternoon;
  afternoon.fill(120);
  std::vector<std::string> ids, words;
  std::string as_they_came;
  for (const Person& each : afternoon.people) {
    ids.push_back(to_hex(each.visit.id));
    if (!each.words.empty()) words.push_back(each.words);
    as_they_came += ids.back() + " ";
  }
  CHECK(order_told(as_they_came, ids) == 1);
  CHECK(order_told(afternoon.exported(Profile::full, 1), ids) < 0.4);
  for (const Profile profile : {Profile::deidentified, Profile::full})
    CHECK(order_told(afternoon.exported(profile, 1), words) < 0.4);
}

TEST_CASE("attack: two files for sharing put together, before and after somebody took it back") {
  Afternoon afternoon;
  afternoon.fill(30);
  const Person gone = afternoon.people[2];
  const auto full = Tree::parse(afternoon.exported(Profile::full, 1));
  const auto before = Tree::parse(afternoon.exported(Profile::deidentified, 1));
  good(afternoon.store->withdraw(gone.visit.id));
  const auto after = Tree::parse(afternoon.exported(Profile::deidentified, 2));
  CHECK(names_in_common(full, Tree::parse(afternoon.exported(Profile::full, 2))) == 29);
  CHECK(names_in_common(before, after) == 0);
  CHECK(names_in_common(before, full) == 0);
  // The later file does not even say that anybody took anything back.
  CHECK(after["withdrawn"].empty());
  CHECK(after.dump().find(to_hex(gone.visit.id)) == std::string::npos);
  CHECK(after.dump().find(gone.words) == std::string::npos);
  CHECK(full["visits"].dump().find(to_hex(gone.visit.id)) != std::string::npos);
}

TEST_CASE("attack: whose words they are, from a file for sharing") {
  Afternoon afternoon;
  afternoon.fill(30);
  const auto shared = Tree::parse(afternoon.exported(Profile::deidentified, 1));
  const auto full = Tree::parse(afternoon.exported(Profile::full, 1));
  for (const Person& each : afternoon.people) {
    if (each.words.empty()) continue;
    CHECK(possible_authors(shared, each.words) == afternoon.people.size());
    CHECK(possible_authors(full, each.words) == 1);
  }
}

TEST_CASE("attack: whose words they are, where a file gives them away without naming anybody") {
  const auto row = [](const char* prompt, const char* value, const Tree& visit) {
    return Tree{{"prompt", prompt}, {"value", value}, {"visit", visit}};
  };
  Tree bundle = {{"visits", {{{"visit", "a"}}, {{"visit", "b"}}, {{"visit", "c"}}}},
                 {"moderation", Tree::array()}};
  bundle["responses"] = {row("felt", "4", "a"), row("words", "mine", nullptr),
                         row("felt", "3", "a")};
  CHECK(possible_authors(bundle, "mine") == 1);
  bundle["responses"] = {row("words", "", "a"), row("words", "", "b"), row("felt", "3", "c"),
                         row("words", "mine", nullptr)};
  CHECK(possible_authors(bundle, "mine") == 1);
}

TEST_CASE("attack: what the hidden figures of a file's sums were") {
  Afternoon afternoon;
  afternoon.fill(45);
  for (const Profile profile : {Profile::deidentified, Profile::full}) {
    auto bundle = Tree::parse(afternoon.exported(profile, 1));
    REQUIRE(bundle["aggregates"].size() > 3);
    CHECK(worked_out(afternoon, bundle) == 0);
    // Hidden alone, a figure is what is missing from the sum.
    int hidden = 0;
    for (Tree& aggregate : bundle["aggregates"]) {
      if (aggregate["prompt"] != "felt") continue;
      const auto truth =
          good(afternoon.store->counts(afternoon.session.id, afternoon.programme, prompt_types()));
      const TallyRow& all = truth.prompts.front().tally.everybody();
      for (std::size_t i = 0; i < all.counts.size(); ++i)
        aggregate["everybody"]["counts"][i] = i == 0 ? Tree(nullptr) : Tree(all.counts[i]);
      aggregate["everybody"]["respondents"] = all.respondents;
      hidden += all.counts[0] > 0 ? 1 : 0;
    }
    REQUIRE(hidden == 1);
    CHECK(worked_out(afternoon, bundle) > 0);
  }
}
