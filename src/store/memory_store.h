// The store in memory: the twin that tests use, and the yardstick for SQLite's behaviour.
#pragma once

#include <memory>

#include "store/store.h"

namespace chorus {

// `kiosk`: what kiosk_id() answers.
std::unique_ptr<Store> make_memory_store(const Id& kiosk);

}  // namespace chorus
