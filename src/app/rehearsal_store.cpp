#include "app/rehearsal_store.h"

#include <unistd.h>

#include "app/clock.h"
#include "app/files.h"
#include "store/sqlite_store.h"

namespace chorus {
namespace {

Session rehearsal_session(const Programme& programme, const Moment& now) {
  Session session;
  session.id = random_id();
  session.programme = programme.id;
  session.title = programme.title.in("en");
  session.place = "Rehearsal";
  session.date = local_date(now);
  session.phase = SessionPhase::open;
  session.opened_ms = now.wall_ms;
  session.promises = programme.promises;
  session.thresholds = programme.thresholds;
  return session;
}

}  // namespace

Result<std::unique_ptr<Store>> open_real_store(const Places& places,
                                               const std::string& backup_folder) {
  if (const Done made = make_folder(places.data); !made) return made.error();
  OpenOptions options;
  options.path = places.store();
  options.kiosk = random_id();
  if (!backup_folder.empty()) options.backup_folders.push_back(backup_folder);
  return open_sqlite_store(options);
}

Result<std::unique_ptr<Store>> open_rehearsal_store(const Places& places,
                                                    const Catalogue& catalogue) {
  if (const Done made = make_folder(places.rehearsal()); !made) return made.error();
  OpenOptions options;
  options.path = places.rehearsal_store();
  options.kind = StoreKind::rehearsal;
  options.kiosk = random_id();
  for (const char* ending : {"", "-wal", "-shm"}) unlink((options.path + ending).c_str());
  auto store = open_sqlite_store(options);
  if (!store || catalogue.programmes.empty()) return store;
  RealClock clock;
  Session session = rehearsal_session(catalogue.programmes.front(), clock.now());
  const auto kiosk = (*store)->kiosk_id();
  if (!kiosk) return kiosk.error();
  session.kiosk = *kiosk;
  if (const Done saved = (*store)->save_session(session); !saved) return saved.error();
  return store;
}

}  // namespace chorus
