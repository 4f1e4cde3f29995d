// Sessions, visits and answers for tests of what keeps them.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "core/moment.h"
#include "core/session.h"
#include "store/store.h"

namespace chorus::test {

inline Id id_of(std::uint64_t number) {
  return Chance({number, 0x5EED}).id();
}

inline Prompt a_prompt(std::string code, std::string type, std::string definition = "") {
  Prompt prompt;
  prompt.definition = definition.empty() ? "{\"code\":\"" + code + "\"}" : std::move(definition);
  prompt.code = std::move(code);
  prompt.type = std::move(type);
  prompt.text = Words{{"en", "A question"}};
  return prompt;
}

// One prompt of each type; three roles.
inline Programme a_programme(std::string id = "waiting-room") {
  Programme programme;
  programme.id = std::move(id);
  programme.languages = {"en", "cy"};
  programme.roles = {{"patient", {}, false}, {"nurse", {}, true}, {"carer", {}, false}};
  programme.prompts = {a_prompt("felt", "faces"),   a_prompt("heard", "agree"),
                       a_prompt("where", "single"), a_prompt("seen", "multi"),
                       a_prompt("wait", "slider"),  a_prompt("words", "text"),
                       a_prompt("claim", "say_do")};
  programme.prompts[2].options = {{"home", {}}, {"clinic", {}}, {"ward", {}}};
  programme.prompts[3].options = {{"queue", {}}, {"smile", {}}, {"form", {}}};
  programme.prompts[4].max = 60;
  programme.prompts[4].step = 5;
  return programme;
}

inline Session a_session(std::uint64_t number = 1) {
  Session session;
  session.id = id_of(1000 + number);
  session.kiosk = id_of(77);
  session.programme = "waiting-room";
  session.title = "Matinee";
  session.place = "Town hall";
  session.date = "2026-11-24";
  session.phase = SessionPhase::open;
  session.opened_ms = 1'795'000'000'000;
  return session;
}

inline VisitRecord a_visit(std::uint64_t number, const Session& session = a_session()) {
  VisitRecord visit;
  visit.id = id_of(number);
  visit.session = session.id;
  visit.language = "en";
  visit.roles = {"patient"};
  visit.consent = true;
  visit.quarter_ms = 1'795'000'500'000;  // on a quarter of an hour
  return visit;
}

inline ResponseRecord an_answer(const VisitRecord& visit, std::string prompt, Value value) {
  return {visit.id, std::move(prompt), 1, std::move(value)};
}

// Passes when `result` failed with this fault and says something.
template <class T>
void check_fault(const Result<T>& result, Fault fault) {
  REQUIRE_FALSE(result.ok());
  CHECK(result.error().fault == fault);
  CHECK_FALSE(result.error().what.empty());
}

// `result` has to be good: its value, or the test ends with the sentence.
template <class T>
T good(Result<T> result) {
  if (!result.ok()) FAIL(sentence(result.error()));
  return std::move(result).value();
}

// An open session with its prompts registered.
inline Session open_session(Store& store, const Session& session = a_session()) {
  good(store.save_session(session));
  good(store.register_prompts(session.id, a_programme(session.programme)));
  return session;
}

}  // namespace chorus::test
