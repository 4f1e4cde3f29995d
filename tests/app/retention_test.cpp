#include "app/retention.h"

#include <doctest/doctest.h>

#include "prompts/prompts.h"
#include "store/memory_store.h"
#include "support/store_builders.h"

using namespace chorus;
using namespace chorus::test;

namespace {

constexpr std::int64_t kDayMs = 24ll * 60 * 60 * 1000;

Moment at_day(int day) {
  Moment moment;
  moment.wall_ms = day * kDayMs;
  return moment;
}

// A session that was closed on 1 January 1971, of a programme that keeps for `months`.
struct Archive {
  explicit Archive(int months, SessionPhase phase = SessionPhase::closed) {
    Programme programme = a_programme();
    programme.keep_months = months;
    catalogue.programmes = {programme};
    Session session = a_session();
    open_session(*store);
    good(store->save_visit(a_visit(1)));
    session.phase = phase;
    session.closed_ms = 365 * kDayMs;
    good(store->save_session(session));
  }
  std::int64_t visits_left() {
    return good(store->counts(a_session().id, catalogue.programmes.front(), prompt_types())).visits;
  }
  std::unique_ptr<Store> store = make_memory_store(id_of(1));
  Catalogue catalogue;
};

}  // namespace

TEST_CASE("what people gave is kept to the last day that the programme names, and not a day more") {
  Archive archive(6);
  good(keep_no_longer(*archive.store, archive.catalogue, at_day(365 + 181)));
  CHECK(archive.visits_left() == 1);
  CHECK(good(archive.store->deeds()).empty());
  CHECK(good(keep_no_longer(*archive.store, archive.catalogue, at_day(365 + 182))));
  CHECK(archive.visits_left() == 0);
  CHECK(good(archive.store->sessions()).size() == 1);
  const auto log = good(archive.store->deeds());
  REQUIRE(log.size() == 1);
  CHECK(log.front().deed.kind == DeedKind::let_go);
  CHECK(log.front().deed.session == a_session().id);
}

TEST_CASE("where the programme names no time, and where a session is open, nothing goes") {
  Archive forever(0), open(1, SessionPhase::open);
  for (Archive* each : {&forever, &open}) {
    good(keep_no_longer(*each->store, each->catalogue, at_day(100'000)));
    CHECK(each->visits_left() == 1);
  }
}
