// Carries out effects: the store on a thread of its own (the drawing path never waits for the
// disk), exports on another with a reader of their own. Outcomes are queued and the main loop is
// woken.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "app/places.h"
#include "app/runtime.h"
#include "core/state.h"
#include "store/sqlite_store.h"
#include "store/store.h"

namespace chorus {

struct HandsOptions {
  Places places;
  std::shared_ptr<const Catalogue> catalogue;
  std::vector<std::string> export_folders;
  std::string backup_folder;   // beside the store's own; empty: none
  bool rehearsal = false;      // the rehearsal store, begun anew, with a session already open
  std::function<void()> wake;  // called from other threads after an outcome was queued
};

class StoreHands : public Hands {
 public:
  explicit StoreHands(HandsOptions options);
  ~StoreHands() override;  // what was ordered is carried out first

  void carry_out(Seat seat, Effect effect) override;
  std::vector<Event> take() override;
  std::int64_t order_age_ms();  // of what the store is at now; 0: nothing
  bool idle();                  // nothing ordered, nothing under way, nothing to take

 private:
  void work();
  void bring(Seat seat, What what);
  static void forget_secrets(Effect& effect);  // that was carried out
  void bring_bookmark(Seat seat);              // where somebody stood when the kiosk ended
  What load_house();
  What no_store(const Error& error);
  Result<std::unique_ptr<Store>> open_store(bool again);
  Done begin_house(HouseLoaded& house);
  Done rescue(const Error& damage, StoreRescue& rescued);
  Done trust_again();
  Done know_open_sessions();
  Done try_store();
  Done back_up(const BackUp& order);
  void fail(Seat seat, Ticket ticket, const Error& error);
  void beside(std::function<void()> work);
  template <class Order>
  void dispatch(Seat seat, const Order& order);
  template <class Order>
  void refuse(Seat seat, const Order& order, const Error& error);
  std::string own_folder() const;
  std::string key_file() const;
  Result<PictureCode> issue_code(const Id& visit);
  Result<Id> find_code(const FindCode& order);
  Result<SessionCounts> open_counts();
  Done keep_promises(Session& session, const Programme& programme, bool& loosened);
  void export_session(Seat seat, WriteExport order);
  template <class Order, class Success>
  void save(Seat seat, const Order& order, Done result, Success success);

  void on(Seat, const LoadHouse&);
  void on(Seat, const TryStore&);
  void on(Seat, const ExamineStore&);
  void on(Seat, const BackUp&);
  void on(Seat, const SaveVisit&);
  void on(Seat, const SaveResponse&);
  void on(Seat, const SaveSession&);
  void on(Seat, const LoadCounts&);
  void on(Seat, const LoadPast&);
  void on(Seat, const RecordShown&);
  void on(Seat, const SaveWords&);
  void on(Seat, const AddEntry&);
  void on(Seat, const IssueCode&);
  void on(Seat, const FindCode&);
  void on(Seat, const LinkVisit&);
  void on(Seat, const WithdrawVisit&);
  void on(Seat, const SetPin&);
  void on(Seat, const CheckPin&);
  void on(Seat, const CheckKey&);
  void on(Seat, const KeepDeed&);
  void on(Seat, const LoadLog&);
  void on(Seat, const PlaceCopies&);
  void on(Seat, const FindTargets&);
  void on(Seat, const WriteExport&);
  void on(Seat, const KeepBookmark&);
  void on(Seat, const ForgetBookmark&);

  HandsOptions options_;
  std::unique_ptr<Store> store_;  // store thread only
  bool doubted_ = false;          // it failed: looked at before it is used again. Store thread only
  bool rescued_ = false;          // a damaged store has been set aside. Store thread only
  bool let_go_ = false;           // what was too old, and the copies of it. Store thread only
  std::mutex backing_up_;         // one copy at a time
  bool bookmark_failed_ = false;  // store thread only
  std::mutex mutex_;
  std::condition_variable ordered_;
  std::deque<std::pair<Seat, Effect>> orders_;
  std::vector<Event> outcomes_;
  int under_way_ = 0;
  std::int64_t order_since_ms_ = 0;  // steady; 0: none
  bool stopping_ = false;
  std::thread thread_;
  std::vector<std::thread> beside_;  // store thread, and the destructor after it
};

}  // namespace chorus
