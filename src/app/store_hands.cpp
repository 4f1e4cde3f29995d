#include "app/store_hands.h"

#include "app/clock.h"
#include "app/copies.h"
#include "app/export_file.h"
#include "app/files.h"
#include "app/rehearsal_store.h"
#include "app/retention.h"
#include "app/targets.h"
#include "core/privacy.h"
#include "core/trend.h"
#include "store/pin.h"

namespace chorus {

StoreHands::StoreHands(HandsOptions options)
    : options_(std::move(options)), thread_([this] { work(); }) {}

StoreHands::~StoreHands() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  ordered_.notify_one();
  thread_.join();
  for (std::thread& each : beside_) each.join();
}

void StoreHands::carry_out(Seat seat, Effect effect) {
  {
    const std::lock_guard lock(mutex_);
    orders_.emplace_back(seat, std::move(effect));
  }
  ordered_.notify_one();
}

std::vector<Event> StoreHands::take() {
  const std::lock_guard lock(mutex_);
  return std::exchange(outcomes_, {});
}

bool StoreHands::idle() {
  const std::lock_guard lock(mutex_);
  return orders_.empty() && under_way_ == 0 && outcomes_.empty();
}

void StoreHands::bring(Seat seat, What what) {
  {
    const std::lock_guard lock(mutex_);
    outcomes_.push_back({seat, 0, std::move(what)});
  }
  if (options_.wake) options_.wake();
}

void StoreHands::work() {
  std::unique_lock lock(mutex_);
  for (;;) {
    ordered_.wait(lock, [this] { return stopping_ || !orders_.empty(); });
    if (orders_.empty()) return;
    auto [seat, effect] = std::move(orders_.front());
    orders_.pop_front();
    ++under_way_;
    order_since_ms_ = steady_ms();
    lock.unlock();
    // What is the kiosk's own never comes here.
    std::visit(
        [this, seat = seat](const auto& order) {
          if constexpr (requires { on(seat, order); }) dispatch(seat, order);
        },
        effect);
    forget_secrets(effect);
    lock.lock();
    order_since_ms_ = 0;
    --under_way_;
  }
}

// A PIN, a folder and an export have nothing to do with the store that is open here.
template <class Order>
constexpr bool kUsesStore =
    !(std::is_same_v<Order, LoadHouse> || std::is_same_v<Order, TryStore> ||
      std::is_same_v<Order, ExamineStore> || std::is_same_v<Order, BackUp> ||
      std::is_same_v<Order, SetPin> || std::is_same_v<Order, CheckPin> ||
      std::is_same_v<Order, FindTargets> || std::is_same_v<Order, WriteExport>);

template <class Order>
void StoreHands::dispatch(Seat seat, const Order& order) {
  if constexpr (kUsesStore<Order>) {
    if (const Done sound = trust_again(); !sound) return refuse(seat, order, sound.error());
  }
  on(seat, order);
}

template <class Order>
void StoreHands::refuse(Seat seat, const Order& order, const Error& error) {
  if constexpr (requires { order.ticket; }) {
    bring(seat, SaveFailed{order.ticket, error});
  } else if constexpr (std::is_same_v<Order, LoadPast>) {
    bring(seat, PastLoaded{order.session, {}});
  } else {
    std::fprintf(stderr, "chorus: %s\n", sentence(error).c_str());
  }
}

template <class Order, class Success>
void StoreHands::save(Seat seat, const Order& order, Done result, Success success) {
  if (result) return bring(seat, std::move(success));
  fail(seat, order.ticket, result.error());
}

// What the open session promised is only made stricter: a programme's file that promises more is
// followed from now on, and one that promises less is refused in that.
Done StoreHands::keep_promises(Session& session, const Programme& programme, bool& loosened) {
  loosened = !tightens(session.promises, programme.promises) ||
             !tightens(session.thresholds, programme.thresholds);
  Session next = session;
  next.promises = stricter(session.promises, programme.promises);
  next.thresholds = stricter(session.thresholds, programme.thresholds);
  if (next == session) return done();
  if (const Done saved = store_->save_session(next); !saved) return saved;
  session = next;
  return done();
}

// The store's trouble, with what the door needs to know of the PINs.
What StoreHands::no_store(const Error& error) {
  store_.reset();
  StoreFailed failed{error, false, false, {}};
  if (options_.rehearsal) return failed;
  const PinsSet pins = pins_set(options_.places.pin());
  failed.has_pin = pins.keeper;
  failed.has_key = pins.key;
  if (const auto wrong = read_pin_tries(options_.places.pin())) failed.pin_tries = *wrong;
  return failed;
}

Done StoreHands::begin_house(HouseLoaded& house) {
  store_.reset();
  auto opened = open_store(false);
  if (!opened) return opened.error();
  store_ = std::move(*opened);
  doubted_ = false;
  const auto went = keep_no_longer(*store_, *options_.catalogue, RealClock().now());
  if (!went) return went.error();
  let_go_ = let_go_ || *went;
  if (!options_.rehearsal) house.copies_folder = named_stick(options_.places);
  const PinsSet pins = pins_set(options_.places.pin());
  house.has_pin = pins.keeper;
  house.has_facilitator_pin = pins.facilitator;
  house.has_key = pins.key;
  // Where they cannot be read, no PIN can be tried either: the pad says why.
  if (const auto wrong = read_pin_tries(options_.places.pin())) house.pin_tries = *wrong;
  auto sessions = store_->sessions();
  if (!sessions) return sessions.error();
  house.sessions = std::move(*sessions);
  for (Session& session : house.sessions) {
    const Programme* programme = options_.catalogue->programme(session.programme);
    if (session.phase != SessionPhase::open || programme == nullptr) continue;
    const Done promised = keep_promises(session, *programme, house.loosened);
    if (!promised) return promised.error();
    house.open = session.id;
    auto revisions = store_->register_prompts(session.id, *programme);
    if (!revisions) return revisions.error();
    house.revisions = std::move(*revisions);
    auto counts = store_->counts(session.id, *programme, options_.catalogue->types);
    if (!counts) return counts.error();
    house.counts = std::move(*counts);
  }
  const auto tries = store_->code_tries();
  if (!tries) return tries.error();
  house.tries = *tries;
  return done();
}

void StoreHands::on(Seat seat, const LoadHouse&) {
  What outcome = load_house();
  const bool loaded = outcome.get<HouseLoaded>() != nullptr;
  bring(seat, std::move(outcome));
  if (!loaded || options_.rehearsal) return;
  bring_bookmark(seat);
  if (std::exchange(let_go_, false)) on(seat, BackUp{RealClock().now().wall_ms, false});
}

void StoreHands::on(Seat seat, const SaveVisit& order) {
  save(seat, order, store_->save_visit(order.visit), VisitSaved{order.ticket});
}

void StoreHands::on(Seat seat, const SaveResponse& order) {
  save(seat, order, store_->save_response(order.response),
       ResponseSaved{order.ticket, order.response});
}

void StoreHands::on(Seat seat, const SaveSession& order) {
  const Done saved = store_->save_session(order.session);
  const Programme* programme = options_.catalogue->programme(order.session.programme);
  if (!saved || programme == nullptr || order.session.phase == SessionPhase::planned) {
    return save(seat, order, saved, SessionSaved{order.ticket, order.session, {}, {}});
  }
  auto revisions = store_->register_prompts(order.session.id, *programme);
  if (!revisions) return fail(seat, order.ticket, revisions.error());
  auto record = store_->record(programme->id);
  if (!record) return fail(seat, order.ticket, record.error());
  bring(seat, SessionSaved{order.ticket, order.session, std::move(*revisions), std::move(*record)});
}

void StoreHands::on(Seat seat, const LoadCounts& order) {
  const auto session = store_->session(order.session);
  const Programme* programme =
      session ? options_.catalogue->programme(session->programme) : nullptr;
  if (programme == nullptr) {
    return bring(seat, SaveFailed{order.ticket,
                                  {Fault::not_found, "",
                                   "the programme of this session is not configured"}});
  }
  auto counts = store_->counts(order.session, *programme, options_.catalogue->types);
  if (!counts) return fail(seat, order.ticket, counts.error());
  bring(seat, CountsLoaded{order.ticket, order.session, std::move(*counts)});
}

// A session that cannot be read is missing from a line, and from nothing else.
void StoreHands::on(Seat seat, const LoadPast& order) {
  PastLoaded past{order.session, {}};
  const auto session = store_->session(order.session);
  const Programme* programme =
      session ? options_.catalogue->programme(session->programme) : nullptr;
  if (programme != nullptr) {
    auto counts = store_->counts(order.session, *programme, options_.catalogue->types);
    if (counts) past.prompts = followed(counts->prompts, *programme, options_.catalogue->types);
  }
  bring(seat, std::move(past));
}

// Nobody waits for this record, but a failure must not pass unseen.
void StoreHands::on(Seat, const RecordShown& order) {
  const Done recorded = store_->record_shown(order.session, {order.prompt, order.revision});
  if (!recorded) std::fprintf(stderr, "chorus: %s\n", sentence(recorded.error()).c_str());
}

void StoreHands::on(Seat seat, const SaveWords& order) {
  save(seat, order, store_->save_words(order.words), WordsSaved{order.ticket, order.words});
}

void StoreHands::on(Seat seat, const AddEntry& order) {
  save(seat, order, store_->add_entry(order.entry), EntryAdded{order.ticket, order.entry});
}

std::string StoreHands::own_folder() const {
  return options_.rehearsal ? options_.places.rehearsal() : options_.places.exports();
}

void StoreHands::on(Seat seat, const FindTargets&) {
  bring(seat, TargetsFound{find_targets(own_folder(), options_.export_folders)});
}

void StoreHands::on(Seat seat, const WriteExport& order) {
  beside([this, seat, order] { export_session(seat, order); });
}

void StoreHands::export_session(Seat seat, WriteExport order) {
  ExportOrder request;
  request.store = options_.rehearsal ? options_.places.rehearsal_store() : options_.places.store();
  request.kind = options_.rehearsal ? StoreKind::rehearsal : StoreKind::real;
  request.session = order.session;
  request.folder = order.folder;
  request.make_folder = order.folder == own_folder();
  request.profile = order.profile;
  request.reason = order.reason;
  const auto written =
      write_export(request, *options_.catalogue, [&](std::int64_t so_far, std::int64_t total) {
        bring(seat, ExportProgressed{order.ticket, so_far, total});
      });
  if (!written) return bring(seat, ExportFailed{order.ticket, written.error()});
  bring(seat, ExportWritten{order.ticket, written->path, written->responses});
}

}  // namespace chorus
