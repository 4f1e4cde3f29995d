// What an export reads.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "contract/store_counts.h"
#include "prompts/prompts.h"
#include "support/store_builders.h"

namespace chorus::test {

namespace {

struct ExportedRow {
  std::string pseudonym, prompt, value;
  int revision = 1;
  bool written = false;
  Moderation moderation = Moderation::waiting;
  bool operator==(const ExportedRow&) const = default;
};
struct Exported {
  std::vector<std::string> visitors;
  std::vector<VisitRecord> visits;
  std::vector<ExportedRow> rows, written;
};

ExportedRow row_of(const ExportedResponse& row) {
  return {std::string(row.pseudonym),
          std::string(row.prompt),
          std::string(row.value),
          row.revision,
          row.written,
          row.moderation};
}

std::unique_ptr<ExportSource> source_of(Store& store, Profile profile, const Id& key) {
  return good(store.export_source(a_session().id, profile, key, a_programme(), prompt_types()));
}

Exported everything(ExportSource& source) {
  Exported all;
  good(source.each_visit([&](const ExportedVisit& visit) {
    all.visitors.emplace_back(visit.pseudonym);
    all.visits.push_back(*visit.visit);
    return done();
  }));
  good(source.each_response([&](const ExportedResponse& row) {
    all.rows.push_back(row_of(row));
    return done();
  }));
  good(source.each_written([&](const ExportedResponse& row) {
    all.written.push_back(row_of(row));
    return done();
  }));
  return all;
}

Exported everything(Store& store, Profile profile, const Id& key) {
  return everything(*source_of(store, profile, key));
}

std::vector<std::string> row_visitors(const Exported& all) {
  std::vector<std::string> visitors;
  for (const ExportedRow& row : all.rows) {
    if (visitors.empty() || visitors.back() != row.pseudonym) visitors.push_back(row.pseudonym);
  }
  return visitors;
}

bool hexadecimal(const std::string& text, std::size_t digits) {
  return text.size() == digits && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

// What one person answered, whatever the person is called.
using Answers = std::map<std::string, std::string>;
std::multiset<Answers> people(const Exported& all) {
  std::map<std::string, Answers> by_visitor;
  for (const ExportedRow& row : all.rows) by_visitor[row.pseudonym][row.prompt] = row.value;
  std::multiset<Answers> people;
  for (const auto& [visitor, answers] : by_visitor) people.insert(answers);
  return people;
}

}  // namespace

TEST_CASE_TEMPLATE("visits and answers are exported in the order of their pseudonyms", Twin,
                   CHORUS_TWIN) {
  Twin twin;
  const Session session = open_session(*twin.store);
  let_in(*twin.store, session, a_programme(), 50, 5);
  for (const Profile profile : {Profile::deidentified, Profile::full}) {
    const Exported all = everything(*twin.store, profile, id_of(4));
    CHECK(all.visitors.size() == 50);
    CHECK(std::is_sorted(all.visitors.begin(), all.visitors.end()));
    const auto answered = row_visitors(all);
    CHECK(std::is_sorted(answered.begin(), answered.end()));
    CHECK(
        std::includes(all.visitors.begin(), all.visitors.end(), answered.begin(), answered.end()));
    CHECK(std::set<std::string>(answered.begin(), answered.end()).size() == answered.size());
  }
}

TEST_CASE_TEMPLATE("a deidentified export uses fresh names and holds no id", Twin, CHORUS_TWIN) {
  Twin twin;
  const Session session = open_session(*twin.store);
  const Crowd crowd = let_in(*twin.store, session, a_programme(), 30, 6);
  const Exported one = everything(*twin.store, Profile::deidentified, id_of(4));
  const Exported other = everything(*twin.store, Profile::deidentified, id_of(5));
  std::vector<std::string> shared;
  std::set_intersection(one.visitors.begin(), one.visitors.end(), other.visitors.begin(),
                        other.visitors.end(), std::back_inserter(shared));
  CHECK(shared.empty());
  for (const std::string& name : one.visitors) CHECK(hexadecimal(name, 16));
  for (const VisitRecord& visit : one.visits) CHECK(visit.id.nil());
  CHECK(people(one) == people(other));
}

TEST_CASE_TEMPLATE("the order of a deidentified export says nothing about the order in the store",
                   Twin, CHORUS_TWIN) {
  Twin twin;
  const Session session = open_session(*twin.store);
  std::vector<std::string> languages;
  for (std::uint64_t person = 1; person <= 20; ++person) {
    VisitRecord visit = a_visit(person);
    visit.language = "x" + std::to_string(person);
    good(twin.store->save_visit(visit));
  }
  std::set<std::vector<std::string>> orders;
  for (std::uint64_t key = 1; key <= 5; ++key) {
    std::vector<std::string> order;
    for (const VisitRecord& visit :
         everything(*twin.store, Profile::deidentified, id_of(key)).visits) {
      order.push_back(visit.language);
    }
    orders.insert(order);
  }
  CHECK(orders.size() == 5);
}

TEST_CASE_TEMPLATE("the same key gives the same names", Twin, CHORUS_TWIN) {
  Twin twin;
  const Session session = open_session(*twin.store);
  let_in(*twin.store, session, a_programme(), 10, 7);
  const Exported one = everything(*twin.store, Profile::deidentified, id_of(4));
  const Exported same = everything(*twin.store, Profile::deidentified, id_of(4));
  CHECK(one.visitors == same.visitors);
  CHECK(one.rows == same.rows);
}

TEST_CASE_TEMPLATE("a full export names visits by their ids and gives each as it was kept", Twin,
                   CHORUS_TWIN) {
  Twin twin;
  const Session session = open_session(*twin.store);
  Crowd crowd = let_in(*twin.store, session, a_programme(), 25, 8);
  const Exported all = everything(*twin.store, Profile::full, {});
  std::sort(crowd.visits.begin(), crowd.visits.end(),
            [](const VisitRecord& a, const VisitRecord& b) { return a.id < b.id; });
  CHECK(all.visits == crowd.visits);
  for (std::size_t i = 0; i < all.visits.size(); ++i)
    CHECK(all.visitors[i] == to_hex(all.visits[i].id));
}

TEST_CASE_TEMPLATE("every latest answer is exported, skipped ones included", Twin, CHORUS_TWIN) {
  Twin twin;
  const Session session = open_session(*twin.store);
  const Crowd crowd = let_in(*twin.store, session, a_programme(), 40, 9);
  std::set<std::tuple<std::string, std::string, std::string>> expected, found;
  for (const ResponseRecord& response : crowd.last) {
    expected.insert({to_hex(response.visit), response.prompt, encode(response.value)});
  }
  const auto source = source_of(*twin.store, Profile::full, {});
  const Exported all = everything(*source);
  for (const ExportedRow& row : all.rows) {
    found.insert({row.pseudonym, row.prompt, row.value});
    CHECK(row.written == (row.prompt == "words" && row.value != "null"));
  }
  CHECK(found == expected);
  CHECK(all.rows.size() == expected.size());
  CHECK(good(source->count_responses()) == static_cast<std::int64_t>(expected.size()));
}

TEST_CASE_TEMPLATE("free texts can be walked alone, with what was decided about them", Twin,
                   CHORUS_TWIN) {
  Twin twin;
  const Session session = open_session(*twin.store);
  let_in(*twin.store, session, a_programme(), 40, 10);
  Chance chance({3, 3});
  std::size_t hidden = 0;
  for (WrittenWords words : counts_of(*twin.store).words) {
    words.moderation = static_cast<Moderation>(chance.below(3));
    hidden += words.moderation == Moderation::hidden ? 1 : 0;
    good(twin.store->save_words(words));
  }
  const Exported all = everything(*twin.store, Profile::deidentified, id_of(4));
  std::vector<ExportedRow> written;
  for (const ExportedRow& row : all.rows) {
    if (row.written) written.push_back(row);
  }
  CHECK(written.size() > 10);
  CHECK(all.written == written);
  CHECK(hidden > 0);
  CHECK(hidden == static_cast<std::size_t>(
                      std::count_if(written.begin(), written.end(), [](const ExportedRow& row) {
                        return row.moderation == Moderation::hidden;
                      })));
}

TEST_CASE_TEMPLATE("people are counted by role code, in each of their roles", Twin, CHORUS_TWIN) {
  Twin twin;
  open_session(*twin.store);
  const std::vector<std::vector<std::string>> roles{
      {"patient"}, {"patient", "carer"}, {}, {"gone"}};
  for (std::size_t i = 0; i < roles.size(); ++i) {
    VisitRecord visit = a_visit(i + 1);
    visit.roles = roles[i];
    good(twin.store->save_visit(visit));
  }
  const auto source = source_of(*twin.store, Profile::deidentified, id_of(4));
  const std::vector<std::pair<std::string, std::int64_t>> expected{
      {"carer", 1}, {"gone", 1}, {"patient", 2}};
  CHECK(good(source->role_counts()) == expected);
}

TEST_CASE_TEMPLATE("an export's tallies are what the screens count", Twin, CHORUS_TWIN) {
  Twin twin;
  const Session session = open_session(*twin.store);
  let_in(*twin.store, session, a_programme(), 30, 11);
  const auto tallies = good(source_of(*twin.store, Profile::full, {})->tallies());
  const auto counted = counts_of(*twin.store).prompts;
  REQUIRE(tallies.size() == counted.size());
  for (std::size_t i = 0; i < counted.size(); ++i) {
    CHECK(tallies[i].first.prompt == counted[i].prompt);
    CHECK(tallies[i].second == counted[i].tally);
  }
}

TEST_CASE_TEMPLATE("every revision that the session has shown is exported with its definition",
                   Twin, CHORUS_TWIN) {
  Twin twin;
  const Session session = open_session(*twin.store);
  Programme changed = a_programme();
  changed.prompts[0].definition = "{\"new\":true}";
  good(twin.store->register_prompts(session.id, changed));
  const auto prompts = good(source_of(*twin.store, Profile::full, {})->prompts());
  REQUIRE(prompts.size() == 8);
  CHECK(prompts[0].prompt == "felt");
  CHECK(prompts[0].definition == "{\"code\":\"felt\"}");
  CHECK(prompts[1].prompt == "felt");
  CHECK(prompts[1].revision == 2);
  CHECK(prompts[1].definition == "{\"new\":true}");
  CHECK(good(source_of(*twin.store, Profile::full, {})->session()) == session);
}

TEST_CASE_TEMPLATE("an export does not change while answers come in", Twin, CHORUS_TWIN) {
  Twin twin;
  const Session session = open_session(*twin.store);
  let_in(*twin.store, session, a_programme(), 10, 12);
  const auto source = source_of(*twin.store, Profile::full, {});
  const std::int64_t before = good(source->count_responses());
  let_in(*twin.store, session, a_programme(), 10, 13);
  const Exported all = everything(*source);
  CHECK(all.visits.size() == 10);
  CHECK(static_cast<std::int64_t>(all.rows.size()) == before);
  CHECK(everything(*twin.store, Profile::full, {}).visits.size() == 20);
}

TEST_CASE_TEMPLATE("an error of the one who reads ends the walk and is handed back", Twin,
                   CHORUS_TWIN) {
  Twin twin;
  const Session session = open_session(*twin.store);
  let_in(*twin.store, session, a_programme(), 10, 14);
  const auto source = source_of(*twin.store, Profile::full, {});
  int rows = 0;
  const Error stop{Fault::io, "stick", "it was pulled out"};
  const Done walked = source->each_response(
      [&](const ExportedResponse&) { return ++rows == 5 ? Done(stop) : done(); });
  REQUIRE_FALSE(walked.ok());
  CHECK(walked.error() == stop);
  CHECK(rows == 5);
  CHECK(source->each_visit([&](const ExportedVisit&) { return Done(stop); }).error() == stop);
}

TEST_CASE_TEMPLATE("a session that is not there is not exported", Twin, CHORUS_TWIN) {
  Twin twin;
  check_fault(twin.store->export_source(id_of(9), Profile::full, {}, a_programme(), prompt_types()),
              Fault::not_found);
}

}  // namespace chorus::test
