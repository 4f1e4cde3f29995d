#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "exchange/bundle.h"
#include "support/export_fixture.h"
#include "support/lines.h"

using namespace chorus;
using namespace chorus::test;

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
