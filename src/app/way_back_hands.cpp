// The store's hands on the way back: codes of pictures, linked visits, what is taken back.
#include "app/store_hands.h"
#include "store/way_back.h"

namespace chorus {
namespace {

constexpr int kMostDraws = 50;  // of codes that are taken, which is as good as never

}  // namespace

std::string StoreHands::key_file() const {
  return options_.rehearsal ? options_.places.rehearsal_key() : options_.places.code_key();
}

// A code leads to one visit only: one that is taken is drawn again.
Result<PictureCode> StoreHands::issue_code(const Id& visit) {
  const auto key = CodeKey::at(key_file());
  if (!key) return key.error();
  Done kept = done();
  for (int draw = 0; draw < kMostDraws; ++draw) {
    const PictureCode code = random_code();
    kept = store_->keep_code(visit, key->mark(code));
    if (kept) return code;
    if (kept.error().fault != Fault::conflict) break;
  }
  return kept.error();
}

void StoreHands::on(Seat seat, const IssueCode& order) {
  const auto code = issue_code(order.visit);
  if (!code) return fail(seat, order.ticket, code.error());
  bring(seat, CodeIssued{order.ticket, *code});
}

// The try is kept before anything is compared: who pulls the plug has tried all the same.
Result<Id> StoreHands::find_code(const FindCode& order) {
  const auto key = CodeKey::at(key_file());
  if (!key) return key.error();
  if (const Done kept = store_->save_code_tries(order.if_wrong); !kept) return kept.error();
  auto visit = store_->visit_of(key->mark(order.code));
  if (!visit || visit->nil()) return visit;
  const Done kept = store_->save_code_tries(order.before);
  return kept ? visit : Result<Id>(kept.error());
}

void StoreHands::on(Seat seat, const FindCode& order) {
  const auto visit = find_code(order);
  if (!visit) return fail(seat, order.ticket, visit.error());
  if (visit->nil()) return bring(seat, CodeUnknown{order.ticket, order.if_wrong});
  auto held = store_->holdings(*visit, options_.catalogue->types);
  if (!held) return fail(seat, order.ticket, held.error());
  bring(seat, CodeFound{order.ticket, std::move(*held)});
}

// An earlier visit that is not there any more, or goes on elsewhere already, is simply not linked.
void StoreHands::on(Seat seat, const LinkVisit& order) {
  const Done linked = store_->link_visit(order.visit, order.earlier);
  const bool meant =
      linked || linked.error().fault == Fault::not_found || linked.error().fault == Fault::conflict;
  if (!meant) return fail(seat, order.ticket, linked.error());
  bring(seat, LinkSaved{order.ticket, linked.ok()});
}

Result<SessionCounts> StoreHands::open_counts() {
  const auto sessions = store_->sessions();
  if (!sessions) return sessions.error();
  for (const Session& session : *sessions) {
    const Programme* programme = options_.catalogue->programme(session.programme);
    if (session.phase == SessionPhase::open && programme != nullptr)
      return store_->counts(session.id, *programme, options_.catalogue->types);
  }
  return SessionCounts{};
}

void StoreHands::on(Seat seat, const WithdrawVisit& order) {
  const Done gone = store_->withdraw(order.visit);
  if (!gone) return fail(seat, order.ticket, gone.error());
  auto counts = open_counts();
  if (!counts) return fail(seat, order.ticket, counts.error());
  bring(seat, Withdrawn{order.ticket, std::move(*counts)});
}

}  // namespace chorus
