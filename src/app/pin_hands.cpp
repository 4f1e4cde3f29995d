// The store's hands on the door of the desk: PINs, the recovery key, the desk's log.
#include <algorithm>
#include <cstdio>

#include "app/store_hands.h"
#include "core/secret.h"
#include "store/deed_chain.h"
#include "store/pin.h"

namespace chorus {
namespace {

constexpr std::ptrdiff_t kMostOfLog = 60;  // entries that are looked at

// The try is kept before anything is compared: who pulls the plug has tried all the same. Only the
// keeper's own forgives.
template <class Order, class Compare>
Result<DeskRole> try_secret(const std::string& path, const Order& order, Compare compare) {
  if (const auto known = read_pin_tries(path); !known) return known.error();
  if (const Done kept = write_pin_tries(path, order.if_wrong); !kept) return kept.error();
  auto whose = compare();
  if (!whose || *whose == DeskRole::none) return whose;
  const Done kept = write_pin_tries(path, *whose == DeskRole::keeper ? Tries{} : order.before);
  return kept ? whose : Result<DeskRole>(kept.error());
}

template <class Order>
What outcome(const Order& order, const Result<DeskRole>& whose) {
  if (!whose) return SaveFailed{order.ticket, whose.error()};
  if (*whose == DeskRole::none) return PinRefused{order.ticket, order.if_wrong};
  return PinAccepted{order.ticket, *whose};
}

}  // namespace

void StoreHands::forget_secrets(Effect& effect) {
  std::visit(
      [](auto& order) {
        if constexpr (requires { order.pin; }) wipe(order.pin);
        if constexpr (requires { order.key; }) wipe(order.key);
      },
      effect);
}

void StoreHands::on(Seat seat, const SetPin& order) {
  auto key = set_pin(options_.places.pin(), order.role, order.pin);
  if (key) return bring(seat, PinSet{order.ticket, order.role, std::move(*key)});
  if (key.error().fault == Fault::conflict) return bring(seat, PinTaken{order.ticket});
  bring(seat, SaveFailed{order.ticket, key.error()});
}

void StoreHands::on(Seat seat, const CheckPin& order) {
  const std::string path = options_.places.pin();
  bring(seat, outcome(order, try_secret(path, order, [&] { return check_pin(path, order.pin); })));
}

void StoreHands::on(Seat seat, const CheckKey& order) {
  const std::string path = options_.places.pin();
  bring(seat, outcome(order, try_secret(path, order, [&]() -> Result<DeskRole> {
                        const auto right = check_key(path, order.key);
                        if (!right) return right.error();
                        return *right ? DeskRole::keeper : DeskRole::none;
                      })));
}

// Nobody waits for this entry, but a failure must not pass unseen.
void StoreHands::on(Seat, const KeepDeed& order) {
  if (!store_) return;  // it cannot be used: neither can its log
  const Done kept = store_->add_deed(order.deed);
  if (!kept) std::fprintf(stderr, "chorus: %s\n", sentence(kept.error()).c_str());
}

void StoreHands::on(Seat seat, const LoadLog& order) {
  const auto log = store_->deeds();
  if (!log) return bring(seat, SaveFailed{order.ticket, log.error()});
  const auto most = std::min(std::ssize(*log), kMostOfLog);
  bring(seat, LogLoaded{order.ticket, {log->rbegin(), log->rbegin() + most}, first_misfit(*log)});
}

}  // namespace chorus
