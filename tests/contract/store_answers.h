// Visits, answers and decisions about free texts.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>

#include "prompts/prompts.h"
#include "support/store_builders.h"

namespace chorus::test {

namespace {
SessionCounts counts_of(Store& store, const Session& session = a_session()) {
  return good(store.counts(session.id, a_programme(session.programme), prompt_types()));
}
// How many gave each answer to the first prompt, a row of five faces.
std::vector<std::int64_t> faces_of(Store& store, const Session& session = a_session()) {
  const SessionCounts counts = counts_of(store, session);
  if (counts.prompts.empty()) return {};
  return counts.prompts.front().tally.everybody().counts;
}
using Counts = std::vector<std::int64_t>;
}  // namespace

TEST_CASE_TEMPLATE("a visit is counted once however often it is saved", Twin, CHORUS_TWIN) {
  Twin twin;
  open_session(*twin.store);
  VisitRecord visit = a_visit(1);
  good(twin.store->save_visit(visit));
  good(twin.store->save_visit(visit));
  CHECK(counts_of(*twin.store).visits == 1);
  CHECK(counts_of(*twin.store).finished == 0);
  visit.finished = true;
  good(twin.store->save_visit(visit));
  CHECK(counts_of(*twin.store).visits == 1);
  CHECK(counts_of(*twin.store).finished == 1);
}

TEST_CASE_TEMPLATE("nothing is kept of somebody who has not agreed", Twin, CHORUS_TWIN) {
  Twin twin;
  open_session(*twin.store);
  VisitRecord visit = a_visit(1);
  visit.consent = false;
  check_fault(twin.store->save_visit(visit), Fault::bad_input);
  check_fault(twin.store->save_response(an_answer(visit, "felt", Number{3})), Fault::not_found);
  CHECK(counts_of(*twin.store).visits == 0);
}

TEST_CASE_TEMPLATE("a visit stays in the session that it began in", Twin, CHORUS_TWIN) {
  Twin twin;
  Session first = open_session(*twin.store);
  good(twin.store->save_visit(a_visit(1)));
  first.phase = SessionPhase::closed;
  good(twin.store->save_session(first));
  const Session second = open_session(*twin.store, a_session(2));
  check_fault(twin.store->save_visit(a_visit(1, second)), Fault::conflict);
  CHECK(counts_of(*twin.store, second).visits == 0);
}

TEST_CASE_TEMPLATE("the same answer twice counts once", Twin, CHORUS_TWIN) {
  Twin twin;
  open_session(*twin.store);
  good(twin.store->save_visit(a_visit(1)));
  for (int i = 0; i < 3; ++i)
    good(twin.store->save_response(an_answer(a_visit(1), "felt", Number{4})));
  CHECK(faces_of(*twin.store) == Counts{0, 0, 0, 1, 0});
}

TEST_CASE_TEMPLATE("of a changed answer the latest counts, before and after the visit has finished",
                   Twin, CHORUS_TWIN) {
  Twin twin;
  open_session(*twin.store);
  VisitRecord visit = a_visit(1);
  good(twin.store->save_visit(visit));
  for (const int face : {4, 2, 4, 1}) {
    good(twin.store->save_response(an_answer(visit, "felt", Number{face})));
  }
  CHECK(faces_of(*twin.store) == Counts{1, 0, 0, 0, 0});
  visit.finished = true;
  good(twin.store->save_visit(visit));
  CHECK(faces_of(*twin.store) == Counts{1, 0, 0, 0, 0});
  good(twin.store->save_response(an_answer(visit, "felt", Number{5})));
  CHECK(faces_of(*twin.store) == Counts{0, 0, 0, 0, 1});
}

TEST_CASE_TEMPLATE("what one visit said can be read again, as it is now, skipped questions too",
                   Twin, CHORUS_TWIN) {
  Twin twin;
  open_session(*twin.store);
  good(twin.store->save_visit(a_visit(1)));
  good(twin.store->save_visit(a_visit(2)));
  good(twin.store->save_response(an_answer(a_visit(1), "felt", Number{3})));
  good(twin.store->save_response(an_answer(a_visit(1), "felt", Number{4})));
  good(twin.store->save_response(an_answer(a_visit(1), "words", Skipped{})));
  good(twin.store->save_response(an_answer(a_visit(2), "felt", Number{1})));
  auto answers = good(twin.store->answers(a_visit(1).id, prompt_types()));
  std::sort(answers.begin(), answers.end(),
            [](const auto& a, const auto& b) { return a.prompt < b.prompt; });
  CHECK(answers == std::vector<ResponseRecord>{an_answer(a_visit(1), "felt", Number{4}),
                                               an_answer(a_visit(1), "words", Skipped{})});
  check_fault(twin.store->answers(id_of(99), prompt_types()), Fault::not_found);
}

TEST_CASE_TEMPLATE("what is said of a visit that is not there can go to a log: it does not name it",
                   Twin, CHORUS_TWIN) {
  Twin twin;
  open_session(*twin.store);
  const VisitRecord visit = a_visit(1);
  RecordEntry entry;
  entry.id = id_of(9);
  entry.session = visit.session;
  entry.visit = visit.id;
  entry.kind = RecordKind::statement;
  entry.on = "words";
  entry.text = "Nobody came";
  const Done said[] = {twin.store->save_response(an_answer(visit, "felt", Number{4})),
                       twin.store->add_entry(entry), twin.store->withdraw(visit.id),
                       twin.store->keep_code(visit.id, id_of(51))};
  for (const Done& refused : said) {
    check_fault(refused, Fault::not_found);
    CHECK(sentence(refused.error()).find(to_hex(visit.id)) == std::string::npos);
  }
}

TEST_CASE_TEMPLATE("an answer needs its visit and a prompt that the session has", Twin,
                   CHORUS_TWIN) {
  Twin twin;
  open_session(*twin.store);
  const VisitRecord visit = a_visit(1);
  check_fault(twin.store->save_response(an_answer(visit, "felt", Number{4})), Fault::not_found);
  good(twin.store->save_visit(visit));
  check_fault(twin.store->save_response(an_answer(visit, "unheard-of", Number{4})),
              Fault::not_found);
  ResponseRecord later = an_answer(visit, "felt", Number{4});
  later.revision = 2;
  check_fault(twin.store->save_response(later), Fault::not_found);
  CHECK(counts_of(*twin.store).prompts.empty());
}

TEST_CASE_TEMPLATE("a free text waits until it is decided about", Twin, CHORUS_TWIN) {
  Twin twin;
  open_session(*twin.store);
  const VisitRecord visit = a_visit(1);
  good(twin.store->save_visit(visit));
  good(twin.store->save_response(an_answer(visit, "words", Text{"Nobody asked me."})));
  auto words = counts_of(*twin.store).words;
  REQUIRE(words.size() == 1);
  CHECK(words[0] ==
        WrittenWords{visit.id, "words", 1, "Nobody asked me.", Moderation::waiting, ""});

  words[0].moderation = Moderation::hidden;
  words[0].reason = "names a person";
  good(twin.store->save_words(words[0]));
  CHECK(counts_of(*twin.store).words == words);
  words[0].moderation = Moderation::shown;
  words[0].reason = "";
  good(twin.store->save_words(words[0]));
  CHECK(counts_of(*twin.store).words == words);
  words[0].moderation = Moderation::waiting;
  good(twin.store->save_words(words[0]));
  CHECK(counts_of(*twin.store).words == words);
}

TEST_CASE_TEMPLATE("a decision without the text is a decision about the text that is there", Twin,
                   CHORUS_TWIN) {
  Twin twin;
  open_session(*twin.store);
  good(twin.store->save_visit(a_visit(1)));
  good(twin.store->save_response(an_answer(a_visit(1), "words", Text{"Thank you"})));
  good(twin.store->save_words({a_visit(1).id, "words", 1, "", Moderation::shown, ""}));
  CHECK(counts_of(*twin.store).words[0].moderation == Moderation::shown);
}

TEST_CASE_TEMPLATE("a decision about old words says nothing about new ones", Twin, CHORUS_TWIN) {
  Twin twin;
  open_session(*twin.store);
  good(twin.store->save_visit(a_visit(1)));
  good(twin.store->save_response(an_answer(a_visit(1), "words", Text{"harmless"})));
  const WrittenWords decided{a_visit(1).id, "words", 1, "harmless", Moderation::shown, ""};
  good(twin.store->save_words(decided));
  good(twin.store->save_response(an_answer(a_visit(1), "words", Text{"not harmless"})));
  CHECK(counts_of(*twin.store).words[0].moderation == Moderation::waiting);
  check_fault(twin.store->save_words(decided), Fault::conflict);
  CHECK(counts_of(*twin.store).words[0].moderation == Moderation::waiting);
}

TEST_CASE_TEMPLATE("words beside an answer wait like a text, and an answer without any does not",
                   Twin, CHORUS_TWIN) {
  Twin twin;
  Programme programme = a_programme();
  programme.prompts.push_back(a_prompt("stop", "stop"));
  programme.prompts.back().options = {{"arrives", {}}, {"sits", {}}};
  open_session(*twin.store);
  good(twin.store->register_prompts(a_session().id, programme));
  for (const std::uint64_t person : {std::uint64_t{1}, std::uint64_t{2}, std::uint64_t{3}})
    good(twin.store->save_visit(a_visit(person)));
  good(twin.store->save_response(an_answer(a_visit(1), "stop", Stop{"sits", "Ask \"her\""})));
  good(twin.store->save_response(an_answer(a_visit(2), "stop", Stop{"sits", std::nullopt})));
  good(twin.store->save_response(an_answer(a_visit(3), "stop", Skipped{})));
  const auto counts = [&] {
    return good(twin.store->counts(a_session().id, programme, prompt_types()));
  };
  REQUIRE(counts().words.size() == 1);
  CHECK(counts().words[0] ==
        WrittenWords{a_visit(1).id, "stop", 1, "Ask \"her\"", Moderation::waiting, ""});
  REQUIRE(counts().prompts.size() == 1);
  CHECK(counts().prompts[0].tally.everybody() == TallyRow{2, 1, {0, 2}});
  good(twin.store->save_words({a_visit(1).id, "stop", 1, "Ask \"her\"", Moderation::shown, ""}));
  CHECK(counts().words[0].moderation == Moderation::shown);
  check_fault(
      twin.store->save_words({a_visit(1).id, "stop", 1, "Ask", Moderation::hidden, "names"}),
      Fault::conflict);
  const auto source =
      good(twin.store->export_source(a_session().id, Profile::full, {}, programme, prompt_types()));
  int written = 0;
  good(source->each_written([&](const ExportedResponse& row) {
    CHECK(row.written);
    CHECK(row.moderation == Moderation::shown);
    ++written;
    return done();
  }));
  CHECK(written == 1);
}

// A line that no straight one can stand for, `points` long.
inline Strokes a_drawing(int lines, int points) {
  Strokes strokes;
  for (int line = 0; line < lines; ++line) {
    strokes.strokes.emplace_back();
    for (int i = 0; i < points; ++i)
      strokes.strokes.back().push_back({i % 2 == 0 ? 100 : 1000, (line + i) % 1001});
  }
  return strokes;
}

TEST_CASE_TEMPLATE("a drawing waits like a text, however large it is, and comes back as it was",
                   Twin, CHORUS_TWIN) {
  Twin twin;
  Programme programme = a_programme();
  programme.prompts.push_back(a_prompt("draw", "drawing"));
  open_session(*twin.store);
  good(twin.store->register_prompts(a_session().id, programme));
  const Strokes small = a_drawing(2, 3), large = a_drawing(200, 500);
  good(twin.store->save_visit(a_visit(1)));
  good(twin.store->save_visit(a_visit(2)));
  good(twin.store->save_visit(a_visit(3)));
  good(twin.store->save_response(an_answer(a_visit(1), "draw", small)));
  good(twin.store->save_response(an_answer(a_visit(2), "draw", large)));
  good(twin.store->save_response(an_answer(a_visit(3), "draw", Skipped{})));
  const auto counts = [&] {
    return good(twin.store->counts(a_session().id, programme, prompt_types()));
  };
  const auto drawn_by = [&](std::uint64_t person) {
    for (const WrittenWords& each : counts().words)
      if (each.visit == a_visit(person).id) return each;
    return WrittenWords{};
  };
  CHECK(counts().words.size() == 2);
  CHECK(drawn_by(1).drawing == Drawing(small));
  CHECK(drawn_by(2).drawing == Drawing(large));
  CHECK(drawn_by(1).moderation == Moderation::waiting);
  CHECK(counts().prompts[0].tally.everybody() == TallyRow{2, 1, {2}});
  good(twin.store->save_words({a_visit(2).id, "draw", 1, "", Moderation::hidden, "names"}));
  CHECK(drawn_by(2).moderation == Moderation::hidden);
  CHECK(drawn_by(2).reason == "names");
  const auto source =
      good(twin.store->export_source(a_session().id, Profile::full, {}, programme, prompt_types()));
  std::size_t written = 0;
  good(source->each_written([&](const ExportedResponse& row) {
    CHECK(row.written);
    CHECK((row.value == encode(small) || row.value == encode(large)));
    ++written;
    return done();
  }));
  CHECK(written == 2);
  good(twin.store->withdraw(a_visit(2).id));
  CHECK(counts().words.size() == 1);
}

TEST_CASE_TEMPLATE("there is nothing to decide about an answer that was not given", Twin,
                   CHORUS_TWIN) {
  Twin twin;
  open_session(*twin.store);
  good(twin.store->save_visit(a_visit(1)));
  const WrittenWords words{a_visit(1).id, "words", 1, "?", Moderation::shown, ""};
  check_fault(twin.store->save_words(words), Fault::not_found);
}

TEST_CASE_TEMPLATE("a text that was skipped is not among the words", Twin, CHORUS_TWIN) {
  Twin twin;
  open_session(*twin.store);
  good(twin.store->save_visit(a_visit(1)));
  good(twin.store->save_response(an_answer(a_visit(1), "words", Skipped{})));
  const SessionCounts counts = counts_of(*twin.store);
  CHECK(counts.words.empty());
  REQUIRE(counts.prompts.size() == 1);
  CHECK(counts.prompts[0].tally.everybody().skipped == 1);
}

TEST_CASE_TEMPLATE("what was shown is recorded once, and only what there is", Twin, CHORUS_TWIN) {
  Twin twin;
  const Session session = open_session(*twin.store);
  good(twin.store->record_shown(session.id, {"heard", 1}));
  good(twin.store->record_shown(session.id, {"heard", 1}));
  good(twin.store->record_shown(session.id, {"felt", 1}));
  check_fault(twin.store->record_shown(session.id, {"felt", 9}), Fault::not_found);
  const auto source =
      good(twin.store->export_source(session.id, Profile::full, {}, a_programme(), prompt_types()));
  const auto shown = good(source->disclosures());
  REQUIRE(shown.size() == 2);
  CHECK(shown[0].prompt == "felt");
  CHECK(shown[1].prompt == "heard");
}

}  // namespace chorus::test
