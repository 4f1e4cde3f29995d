// What screens show of a session, counted from its rows.
#pragma once

#include <doctest/doctest.h>

#include "contract/store_answers.h"
#include "core/movement.h"
#include "core/results.h"
#include "prompts/prompts.h"
#include "support/store_builders.h"

namespace chorus::test {

namespace {

// Many people with believable answers: some skip, some change their minds, some write.
struct Crowd {
  std::vector<VisitRecord> visits;
  std::vector<ResponseRecord> last;  // the latest of each visit and prompt
};

Value imagined(const Prompt& prompt, Chance& chance) {
  if (chance.one_in(6)) return Skipped{};
  const PromptType& type = *prompt_types().find(prompt.type);
  const Leaning leaning{static_cast<int>(chance.below(101))};
  return good(type.check(prompt, type.imagine(prompt, leaning, chance)));
}

VisitRecord imagined_visit(int number, const Session& session, Chance& chance) {
  constexpr const char* kRoles[] = {"patient", "nurse", "carer", "somebody-new"};
  VisitRecord visit = a_visit(static_cast<std::uint64_t>(number) + 100, session);
  visit.roles.clear();
  for (const char* role : kRoles) {
    if (chance.one_in(3)) visit.roles.push_back(role);
  }
  visit.language = chance.one_in(4) ? "cy" : "en";
  return visit;
}

Crowd let_in(Store& store, const Session& session, const Programme& programme, int people,
             std::uint64_t seed) {
  Chance chance({seed, 11});
  Crowd crowd;
  for (int i = 0; i < people; ++i) {
    VisitRecord visit = imagined_visit(i + static_cast<int>(seed) * 1000, session, chance);
    good(store.save_visit(visit));
    for (const Prompt& prompt : programme.prompts) {
      if (chance.one_in(7)) continue;  // walked past
      if (chance.one_in(4)) {
        good(store.save_response(an_answer(visit, prompt.code, imagined(prompt, chance))));
      }
      crowd.last.push_back(an_answer(visit, prompt.code, imagined(prompt, chance)));
      good(store.save_response(crowd.last.back()));
    }
    visit.finished = !chance.one_in(5);
    if (visit.finished) good(store.save_visit(visit));
    crowd.visits.push_back(std::move(visit));
  }
  return crowd;
}

const VisitRecord& visit_of(const Crowd& crowd, const ResponseRecord& response) {
  for (const VisitRecord& visit : crowd.visits) {
    if (visit.id == response.visit) return visit;
  }
  FAIL("an answer of nobody");
  return crowd.visits.front();
}

// The same counts, made one answer at a time as the running kiosk makes them.
SessionCounts recount(const Crowd& crowd, const Programme& programme) {
  SessionCounts counts;
  for (const ResponseRecord& response : crowd.last) {
    const Prompt& prompt = *programme.prompt(response.prompt);
    const RoleMask roles = role_mask(programme, visit_of(crowd, response).roles);
    count_answer(counts, programme, *prompt_types().find(prompt.type), prompt, roles,
                 response.value, 1);
  }
  return counts;
}

}  // namespace

TEST_CASE_TEMPLATE("counts equal a recount of the latest answers", Twin, CHORUS_TWIN) {
  Twin twin;
  const Session session = open_session(*twin.store);
  const Programme programme = a_programme();
  const Crowd crowd = let_in(*twin.store, session, programme, 60, 1);
  const SessionCounts counted = counts_of(*twin.store);
  const SessionCounts expected = recount(crowd, programme);
  CHECK(counted.visits == 60);
  CHECK(counted.finished == std::count_if(crowd.visits.begin(), crowd.visits.end(),
                                          [](const VisitRecord& visit) { return visit.finished; }));
  REQUIRE(counted.prompts.size() == programme.prompts.size());
  for (std::size_t i = 0; i < counted.prompts.size(); ++i) {
    const PromptCount& count = counted.prompts[i];
    CAPTURE(count.prompt);
    CHECK(count.prompt == programme.prompts[i].code);
    const PromptCount* same = find_count(expected, count.prompt, 1);
    REQUIRE(same != nullptr);
    CHECK(count.tally == same->tally);
  }
}

TEST_CASE_TEMPLATE("pairs of answers to both askings equal a recount, and skipped ones are none",
                   Twin, CHORUS_TWIN) {
  Twin twin;
  Programme programme = a_programme();
  Prompt again = a_prompt("heard-leaving", "agree");
  again.again_of = "heard";
  programme.prompts.push_back(again);
  const Session session = a_session();
  good(twin.store->save_session(session));
  good(twin.store->register_prompts(session.id, programme));
  const Crowd crowd = let_in(*twin.store, session, programme, 60, 5);
  SessionCounts expected;
  for (const VisitRecord& visit : crowd.visits) {
    Value before = Skipped{}, now = Skipped{};
    for (const ResponseRecord& each : crowd.last) {
      if (each.visit != visit.id) continue;
      if (each.prompt == "heard") before = each.value;
      if (each.prompt == again.code) now = each.value;
    }
    count_move(expected, programme, *prompt_types().find("agree"), again,
               role_mask(programme, visit.roles), before, now, 1);
  }
  const SessionCounts counted = good(twin.store->counts(session.id, programme, prompt_types()));
  REQUIRE(counted.moves.size() == 1);
  REQUIRE(expected.moves.size() == 1);
  CHECK(counted.moves[0].prompt == "heard-leaving");
  CHECK(counted.moves[0].revision == 1);
  CHECK(counted.moves[0].tally == expected.moves[0].tally);
  CHECK(counted.moves[0].tally.everybody().respondents > 20);
}

TEST_CASE_TEMPLATE("words are those that people wrote last", Twin, CHORUS_TWIN) {
  Twin twin;
  const Session session = open_session(*twin.store);
  const Crowd crowd = let_in(*twin.store, session, a_programme(), 40, 2);
  std::vector<std::pair<Id, std::string>> expected, found;
  for (const ResponseRecord& response : crowd.last) {
    if (response.prompt == "words" && !skipped(response.value)) {
      expected.emplace_back(response.visit, std::get<Text>(response.value).text);
    }
  }
  for (const WrittenWords& words : counts_of(*twin.store).words)
    found.emplace_back(words.visit, words.text);
  std::sort(expected.begin(), expected.end());
  std::sort(found.begin(), found.end());
  CHECK(expected.size() > 10);
  CHECK(found == expected);
}

TEST_CASE_TEMPLATE("somebody with two roles counts in both and once in all", Twin, CHORUS_TWIN) {
  Twin twin;
  open_session(*twin.store);
  VisitRecord visit = a_visit(1);
  visit.roles = {"carer", "patient"};
  good(twin.store->save_visit(visit));
  good(twin.store->save_response(an_answer(visit, "felt", Number{2})));
  const Tally tally = counts_of(*twin.store).prompts.at(0).tally;
  CHECK(tally.everybody().respondents == 1);
  CHECK(tally.role(0).respondents == 1);
  CHECK(tally.role(1).respondents == 0);
  CHECK(tally.role(2).respondents == 1);
}

TEST_CASE_TEMPLATE("roles that were changed before the end are counted as they are now", Twin,
                   CHORUS_TWIN) {
  Twin twin;
  open_session(*twin.store);
  VisitRecord visit = a_visit(1);
  good(twin.store->save_visit(visit));
  good(twin.store->save_response(an_answer(visit, "felt", Number{2})));
  visit.roles = {"nurse"};
  good(twin.store->save_visit(visit));
  const Tally tally = counts_of(*twin.store).prompts.at(0).tally;
  CHECK(tally.role(0).respondents == 0);
  CHECK(tally.role(1).respondents == 1);
}

TEST_CASE_TEMPLATE("sessions are counted apart", Twin, CHORUS_TWIN) {
  Twin twin;
  Session first = open_session(*twin.store);
  const Crowd morning = let_in(*twin.store, first, a_programme(), 12, 3);
  const SessionCounts before = counts_of(*twin.store, first);
  first.phase = SessionPhase::closed;
  good(twin.store->save_session(first));
  const Session second = open_session(*twin.store, a_session(2));
  CHECK(counts_of(*twin.store, second).visits == 0);
  let_in(*twin.store, second, a_programme(), 17, 4);
  CHECK(counts_of(*twin.store, second).visits == 17);
  const SessionCounts after = counts_of(*twin.store, first);
  CHECK(after.visits == 12);
  REQUIRE(after.prompts.size() == before.prompts.size());
  for (std::size_t i = 0; i < after.prompts.size(); ++i) {
    CHECK(after.prompts[i].tally == before.prompts[i].tally);
  }
  CHECK(after.words == before.words);
}

TEST_CASE_TEMPLATE("answers to earlier wording are not mixed with those to new wording", Twin,
                   CHORUS_TWIN) {
  Twin twin;
  const Session session = open_session(*twin.store);
  for (const std::uint64_t person : {1, 2}) {
    good(twin.store->save_visit(a_visit(person)));
    good(twin.store->save_response(an_answer(a_visit(person), "felt", Number{1})));
  }
  Programme changed = a_programme();
  changed.prompts[0].definition = "{\"code\":\"felt\",\"text\":\"new\"}";
  good(twin.store->register_prompts(session.id, changed));
  CHECK(good(twin.store->counts(session.id, changed, prompt_types())).prompts.empty());
  ResponseRecord again = an_answer(a_visit(2), "felt", Number{5});
  again.revision = 2;
  good(twin.store->save_response(again));
  const auto counted = good(twin.store->counts(session.id, changed, prompt_types())).prompts;
  REQUIRE(counted.size() == 1);
  CHECK(counted[0].revision == 2);
  CHECK(counted[0].tally.everybody().counts == Counts{0, 0, 0, 0, 1});
  CHECK(faces_of(*twin.store) == Counts{1, 0, 0, 0, 0});
}

TEST_CASE_TEMPLATE("a session is counted by its own programme only", Twin, CHORUS_TWIN) {
  Twin twin;
  const Session session = open_session(*twin.store);
  check_fault(twin.store->counts(session.id, a_programme("another"), prompt_types()),
              Fault::bad_input);
  check_fault(twin.store->counts(id_of(3), a_programme(), prompt_types()), Fault::not_found);
}

}  // namespace chorus::test
