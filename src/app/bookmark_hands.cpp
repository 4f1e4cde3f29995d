// The store's hands on where a visitor stands: beside the store, since it is gone with the visit.
#include <cstdio>

#include "app/bookmark_file.h"
#include "app/clock.h"
#include "app/store_hands.h"

namespace chorus {

// A visit that was taken back leads nowhere.
void StoreHands::bring_bookmark(Seat seat) {
  const std::string path = options_.places.bookmark();
  const auto place = find_bookmark(path);
  if (!place) return forget_bookmark(path);
  auto answers = store_->answers(place->record.id, options_.catalogue->types);
  if (!answers) return forget_bookmark(path);
  bring(seat, BookmarkFound{*place, std::move(*answers)});
}

// Without it a visit is as good as before; only a kiosk that dies begins at the poster.
void StoreHands::on(Seat, const KeepBookmark& order) {
  const Done kept = keep_bookmark(options_.places.bookmark(), order.place);
  if (!kept && !bookmark_failed_)
    std::fprintf(stderr, "chorus: %s\n", sentence(kept.error()).c_str());
  bookmark_failed_ = !kept;
}

void StoreHands::on(Seat, const ForgetBookmark&) {
  forget_bookmark(options_.places.bookmark());
}

std::int64_t StoreHands::order_age_ms() {
  const std::lock_guard lock(mutex_);
  return order_since_ms_ == 0 ? 0 : steady_ms() - order_since_ms_;
}

}  // namespace chorus
