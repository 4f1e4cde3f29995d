// A session to export, held in memory: what an ExportSource gives, under a test's control.
#pragma once

#include <doctest/doctest.h>

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/export_source.h"
#include "core/id.h"
#include "exchange/bundle.h"
#include "prompts/prompts.h"
#include "support/programme_text.h"
#include "support/shipped.h"

namespace chorus::test {

inline Id numbered_id(std::uint8_t number) {
  Id id;
  id.bytes.fill(0xA0);
  id.bytes[15] = number;
  return id;
}

// Gives what its members hold, in their order.
class FixedSource : public ExportSource {
 public:
  struct Visit {
    std::string pseudonym;
    VisitRecord record;
  };
  struct Response {
    std::string pseudonym, prompt;
    int revision = 1;
    std::string value;
    bool written = false;
    Moderation moderation = Moderation::waiting;
  };

  Session held_session;
  std::vector<PromptRevision> held_prompts;
  std::vector<Disclosure> held_disclosures;
  std::vector<std::pair<std::string, std::int64_t>> held_role_counts;
  std::vector<std::pair<Disclosure, Tally>> held_tallies;
  std::vector<Visit> held_visits;
  std::vector<Response> held_responses;
  std::vector<RecordEntry> held_record;
  std::vector<std::pair<Id, Id>> held_links;
  std::vector<Id> held_withdrawn;
  std::vector<LogEntry> held_deeds;
  std::optional<Error> trouble;  // what a walk over the responses ends with

  Result<Session> session() override { return held_session; }
  Result<std::int64_t> count_responses() override {
    return static_cast<std::int64_t>(held_responses.size());
  }
  Result<std::vector<PromptRevision>> prompts() override { return held_prompts; }
  Result<std::vector<Disclosure>> disclosures() override { return held_disclosures; }
  Result<std::vector<LogEntry>> deeds() override { return held_deeds; }
  Result<std::vector<RecordEntry>> record() override { return held_record; }
  Result<std::vector<std::pair<Id, Id>>> links() override { return held_links; }
  Result<std::vector<Id>> withdrawn() override { return held_withdrawn; }
  Result<std::vector<std::pair<std::string, std::int64_t>>> role_counts() override {
    return held_role_counts;
  }
  Result<std::vector<std::pair<Disclosure, Tally>>> tallies() override { return held_tallies; }

  Done each_visit(const std::function<Done(const ExportedVisit&)>& sink) override {
    for (const Visit& visit : held_visits) {
      const Done taken = sink({visit.pseudonym, &visit.record});
      if (!taken) return taken;
    }
    return done();
  }
  Done each_response(const std::function<Done(const ExportedResponse&)>& sink) override {
    for (const Response& row : held_responses) {
      const Done taken =
          sink({row.pseudonym, row.prompt, row.revision, row.value, row.written, row.moderation});
      if (!taken) return taken;
    }
    if (trouble) return *trouble;
    return done();
  }
};

inline std::string pseudonym(int number) {
  const std::string digits = std::to_string(number);
  return std::string(16 - digits.size(), '0') + digits;
}

inline Programme the_programme() {
  return without_problems(
      read_programme(shipped_schemas(), prompt_types(), "p.json", kProgrammeText));
}

// 12 visits: 11 patients and 2 managers (one is both), 10 in English and 2 in Welsh; each says how
// it felt, and three write: one text is shown, one hidden, one waits.
inline FixedSource a_source(const Programme& programme) {
  FixedSource source;
  Session& session = source.held_session;
  session = {.id = numbered_id(1), .kiosk = numbered_id(2), .programme = programme.id};
  session.title = "Matinée \"one\"";
  session.place = "Neuadd y Dref";
  session.date = "2026-11-24";
  session.phase = SessionPhase::open;
  session.opened_ms = 1'795'000'123'456;
  for (const Prompt& prompt : programme.prompts) {
    source.held_prompts.push_back({prompt.code, prompt.revision, prompt.definition});
  }
  Tally felt(5, 2);
  for (int i = 0; i < 12; ++i) {
    VisitRecord record{.id = numbered_id(static_cast<std::uint8_t>(100 + i))};
    record.language = i < 10 ? "en" : "cy";
    record.roles = i == 0 ? std::vector<std::string>{"patient", "manager"}
                          : std::vector<std::string>{i == 11 ? "manager" : "patient"};
    record.consent = true;
    record.finished = i != 5;
    record.quarter_ms = 1'795'000'500'000;
    source.held_visits.push_back({pseudonym(i), record});
    source.held_responses.push_back({pseudonym(i), "felt", 1, std::to_string(1 + i % 5)});
    felt.count(i == 0 ? 3 : i == 11 ? 2 : 1, {i % 5}, false, 1);
  }
  source.held_role_counts = {{"patient", 11}, {"manager", 2}};
  source.held_tallies = {{{"felt", 1}, felt}, {{"words", 1}, Tally(1, 2)}};
  source.held_tallies[1].second.count(1, {0}, false, 3);
  const auto write = [&](int visit, const char* text, Moderation moderation) {
    source.held_responses.push_back({pseudonym(visit), "words", 1, text, true, moderation});
  };
  write(1, R"("A kind voice\nat the desk")", Moderation::shown);
  write(2, R"("Dr Smith, ward 7")", Moderation::hidden);
  write(3, R"("Not read yet")", Moderation::waiting);
  source.held_responses.push_back({pseudonym(4), "claim", 1, R"({"happens":null,"said":3})"});
  source.held_responses.push_back({pseudonym(4), "seen", 1, R"(["queue","form"])"});
  source.held_responses.push_back({pseudonym(4), "where", 1, "null"});
  source.held_disclosures = {{"felt", 1}};
  return source;
}

inline BundleRequest a_request(const Programme& programme,
                               Profile profile = Profile::deidentified) {
  return {.profile = profile,
          .exported_ms = 1'795'003'600'000,
          .program_version = "1.0.0",
          .programme = &programme,
          .types = &prompt_types()};
}

// The whole document, sealed with its hash as the app's file writer seals it.
inline std::string bundle_of(FixedSource& source, const BundleRequest& request) {
  std::string document;
  const auto written = write_bundle(source, request,
                                    [&](std::string_view bytes) {
                                      document += bytes;
                                      return done();
                                    },
                                    {});
  REQUIRE(written.ok());
  document.replace(static_cast<std::size_t>(written->hash_offset), written->hash.size(),
                   written->hash);
  return document;
}

// Bytes of a text, a few at a time.
inline ByteSource bytes_of(std::string_view text, std::size_t most = 1000) {
  return [text, most](char* bytes, std::size_t size) mutable -> Result<std::size_t> {
    const std::size_t given = text.copy(bytes, std::min(size, most));
    text.remove_prefix(given);
    return given;
  };
}

}  // namespace chorus::test
