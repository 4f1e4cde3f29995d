// The store's hands on the store itself: opened again after a failure, read from end to end,
// copied.
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/clock.h"
#include "app/copies.h"
#include "app/rehearsal_store.h"
#include "app/store_hands.h"
#include "store/backups.h"
#include "store/files.h"
#include "store/recovery.h"
#include "store/sqlite.h"

namespace chorus {
namespace {

// Its being there says so: the next start reads all of the store first.
std::string found_damaged(const std::string& store) {
  return store + ".damaged";
}

}  // namespace

// `again`: it has been open before, and is looked at first.
Result<std::unique_ptr<Store>> StoreHands::open_store(bool again) {
  if (!again) {
    return options_.rehearsal ? open_rehearsal_store(options_.places, *options_.catalogue)
                              : open_real_store(options_.places, options_.backup_folder);
  }
  OpenOptions options;
  options.path = options_.rehearsal ? options_.places.rehearsal_store() : options_.places.store();
  options.kind = options_.rehearsal ? StoreKind::rehearsal : StoreKind::real;
  options.create = false;
  options.thorough = true;
  if (!options_.backup_folder.empty()) options.backup_folders.push_back(options_.backup_folder);
  return open_sqlite_store(options);
}

// A store that is damaged is set aside, and what can be read of it goes into a new one: once, so
// that one that cannot be mended does not fill the disk.
Done StoreHands::rescue(const Error& damage, StoreRescue& rescued) {
  const std::string path = options_.places.store();
  if (options_.rehearsal || rescued_ || !may_be_rescued(path, damage)) return damage;
  rescued_ = true;
  store_.reset();
  OpenOptions options;
  options.path = path;
  RealClock clock;
  auto saved = rescue_store(options, local_date(clock.now()));
  if (!saved) return saved.error();
  rescued = std::move(*saved);
  return remove_file(found_damaged(path));
}

What StoreHands::load_house() {
  HouseLoaded house;
  const std::string path = options_.places.store();
  // A rehearsal leaves the real store to the kiosk that works with it.
  Result<std::optional<StoreRescue>> finished = std::optional<StoreRescue>();
  if (!options_.rehearsal) finished = finish_rescue(path);
  if (!finished) return no_store(finished.error());
  if (*finished) {
    rescued_ = true;
    house.rescue = **finished;
    (void)remove_file(found_damaged(path));
  }
  Done loaded = is_file(found_damaged(path)) ? check_sqlite_store(path) : done();
  if (loaded) loaded = begin_house(house);
  if (loaded) return house;
  StoreRescue rescued;
  if (const Done mended = rescue(loaded.error(), rescued); !mended) return no_store(mended.error());
  house = {};
  loaded = begin_house(house);
  house.rescue = std::move(rescued);
  if (loaded) return house;
  return no_store(loaded.error());
}

// After a failed write or sync, what the open store believes to be on the disk may not be there.
Done StoreHands::trust_again() {
  if (store_ != nullptr && !doubted_) return done();
  store_.reset();
  auto opened = open_store(true);
  if (!opened) return opened.error();
  store_ = std::move(*opened);
  doubted_ = false;
  return know_open_sessions();
}

// A store that was opened again has to be told of what is asked, and whose words are sealed.
Done StoreHands::know_open_sessions() {
  const auto sessions = store_->sessions();
  if (!sessions) return sessions.error();
  for (const Session& each : *sessions) {
    const Programme* programme = options_.catalogue->programme(each.programme);
    if (each.phase != SessionPhase::open || programme == nullptr) continue;
    const auto known = store_->register_prompts(each.id, *programme);
    if (!known) return known.error();
  }
  return done();
}

void StoreHands::fail(Seat seat, Ticket ticket, const Error& error) {
  doubted_ = doubted_ || error.fault == Fault::storage || error.fault == Fault::io;
  bring(seat, SaveFailed{ticket, error});
}

// Writes something: a store that can only be read is of no use.
Done StoreHands::try_store() {
  if (const Done sound = trust_again(); !sound) return sound;
  const auto tries = store_->code_tries();
  const Done kept = tries ? store_->save_code_tries(*tries) : Done(tries.error());
  doubted_ = !kept.ok();
  return kept;
}

void StoreHands::beside(std::function<void()> work) {
  {
    const std::lock_guard lock(mutex_);
    ++under_way_;
  }
  beside_.emplace_back([this, work = std::move(work)] {
    work();
    const std::lock_guard lock(mutex_);
    --under_way_;
  });
}

Done StoreHands::back_up(const BackUp& order) {
  const std::lock_guard one(backing_up_);
  return make_backups(options_.places.store(),
                      folders_for_copies(options_.places, options_.backup_folder), order.wall_ms,
                      order.session_end);
}

void StoreHands::on(Seat seat, const PlaceCopies& order) {
  const std::string file = options_.places.copies();
  const Done kept =
      order.folder.empty() ? remove_file(file) : write_private_file(file, order.folder);
  if (kept) return bring(seat, CopiesPlaceKept{order.ticket, order.folder});
  bring(seat, SaveFailed{order.ticket, kept.error()});
}

void StoreHands::on(Seat seat, const TryStore&) {
  const Done tried = try_store();
  bring(seat, StoreTried{tried.ok(), tried ? Error{} : tried.error()});
}

void StoreHands::on(Seat seat, const ExamineStore&) {
  beside([this, seat] {
    const std::string store =
        options_.rehearsal ? options_.places.rehearsal_store() : options_.places.store();
    const Done sound = check_sqlite_store(store);
    if (!sound && tells_damage(sound.error())) (void)write_private_file(found_damaged(store), "");
    bring(seat, StoreExamined{sound.ok(), sound ? Error{} : sound.error()});
  });
}

void StoreHands::on(Seat seat, const BackUp& order) {
  beside([this, seat, order] {
    const Done made = back_up(order);
    bring(seat, BackedUp{made.ok(), made ? Error{} : made.error()});
  });
}

}  // namespace chorus
