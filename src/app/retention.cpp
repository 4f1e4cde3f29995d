#include "app/retention.h"

#include <cstdio>

namespace chorus {
namespace {

void say_gone(const Session& session, std::int64_t visits, int months) {
  std::fprintf(stderr,
               "chorus: what %lld visits gave in the session of %s was deleted: its programme "
               "keeps it for %d months\n",
               static_cast<long long>(visits), session.date.c_str(), months);
}

}  // namespace

std::string kept_until(const Session& session, const Programme& programme, int utc_offset_minutes) {
  if (programme.keep_months <= 0 || session.phase != SessionPhase::closed || session.closed_ms <= 0)
    return {};
  Moment closed;
  closed.wall_ms = session.closed_ms;
  closed.utc_offset_minutes = utc_offset_minutes;
  return months_later(local_date(closed), programme.keep_months);
}

Result<bool> keep_no_longer(Store& store, const Catalogue& catalogue, const Moment& now) {
  const auto sessions = store.sessions();
  if (!sessions) return sessions.error();
  bool went = false;
  for (const Session& session : *sessions) {
    const Programme* programme = catalogue.programme(session.programme);
    if (programme == nullptr) continue;
    const std::string until = kept_until(session, *programme, now.utc_offset_minutes);
    if (until.empty() || local_date(now) <= until) continue;
    const auto visits = store.forget(session.id);
    if (!visits) return visits.error();
    if (*visits == 0) continue;
    went = true;
    say_gone(session, *visits, programme->keep_months);
    const Done kept =
        store.add_deed({DeedKind::let_go, DeskRole::none, session.id, {}, now.wall_ms});
    if (!kept) return kept.error();
  }
  return went;
}

}  // namespace chorus
