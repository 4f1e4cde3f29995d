// The desk's log.
#pragma once

#include <doctest/doctest.h>

#include "core/moment.h"
#include "prompts/prompts.h"
#include "store/deed_chain.h"
#include "support/store_builders.h"

namespace chorus::test {
namespace {
Deed a_deed(DeedKind kind, const Id& session = {}, std::string detail = {}) {
  return {kind, DeskRole::facilitator, session, std::move(detail), 1'795'000'123'456};
}
}  // namespace
}  // namespace chorus::test

TEST_CASE("what was done at the desk is kept in its order, to the quarter of an hour") {
  using namespace chorus;
  using namespace chorus::test;
  CHORUS_TWIN twin;
  CHECK(good(twin.store->deeds()).empty());
  good(twin.store->add_deed(a_deed(DeedKind::pin_right)));
  good(twin.store->add_deed(a_deed(DeedKind::exported, id_of(4), "full stick")));
  const auto log = good(twin.store->deeds());
  REQUIRE(log.size() == 2);
  CHECK(log[0].number == 1);
  CHECK(log[0].deed.kind == DeedKind::pin_right);
  CHECK(log[0].deed.by == DeskRole::facilitator);
  CHECK(log[0].deed.session.nil());
  CHECK(log[1].number == 2);
  CHECK(log[1].deed.session == id_of(4));
  CHECK(log[1].deed.detail == "full stick");
  CHECK(log[1].deed.quarter_ms == quarter_hour(1'795'000'123'456));
}

TEST_CASE("each entry of the desk's log holds the hash of the one before") {
  using namespace chorus;
  using namespace chorus::test;
  CHORUS_TWIN twin;
  for (const DeedKind kind : {DeedKind::pin_wrong, DeedKind::pin_right, DeedKind::kiosk_left})
    good(twin.store->add_deed(a_deed(kind)));
  const auto log = good(twin.store->deeds());
  REQUIRE(log.size() == 3);
  CHECK(log[0].previous == std::string(64, '0'));
  CHECK(log[1].previous == log[0].hash);
  CHECK(log[2].previous == log[1].hash);
  CHECK(first_misfit(log) == 0);
}

TEST_CASE("an export holds the log of its session and of none, and no other session's") {
  using namespace chorus;
  using namespace chorus::test;
  CHORUS_TWIN twin;
  const Session session = a_session(1);
  good(twin.store->save_session(session));
  good(twin.store->add_deed(a_deed(DeedKind::pin_right)));
  good(twin.store->add_deed(a_deed(DeedKind::answered, id_of(99))));
  good(twin.store->add_deed(a_deed(DeedKind::promised, session.id)));
  for (const Profile profile : {Profile::deidentified, Profile::full}) {
    const auto source = good(
        twin.store->export_source(session.id, profile, id_of(5), a_programme(), prompt_types()));
    const auto log = good(source->deeds());
    REQUIRE(log.size() == 2);
    CHECK(log[0].number == 1);
    CHECK(log[1].number == 3);
  }
}
