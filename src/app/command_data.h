// What the commands that work on the store share.
#pragma once

#include <memory>

#include "app/configuration.h"
#include "app/options.h"
#include "store/store.h"

namespace chorus {

struct Data {
  Places places;
  Configuration configuration;
  std::unique_ptr<Store> store;
  const Catalogue& catalogue() const { return *configuration.catalogue; }
};

// Configuration and store, or the exit status after the trouble was printed. `to_read`: a reader
// beside a kiosk that is running; else the store is opened for writing.
struct Prepared {
  Data data;
  int status = kDone;
};
Prepared prepare(const Options& options, bool to_read);

// The session named by --session (or ID) and its programme.
struct FoundSession {
  Session session;
  const Programme* programme = nullptr;
};
Result<FoundSession> find_session(const Data& data, const std::string& id);

}  // namespace chorus
