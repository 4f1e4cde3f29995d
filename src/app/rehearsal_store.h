// Opening the store: the real one, or a rehearsal's, which is begun anew each time and never mixes
// with real data.
#pragma once

#include <memory>
#include <string>

#include "app/places.h"
#include "core/state.h"
#include "store/store.h"

namespace chorus {

// `backup_folder`: where copies are beside its own; empty: nowhere.
Result<std::unique_ptr<Store>> open_real_store(const Places& places,
                                               const std::string& backup_folder);

// Removes the last rehearsal's store and opens a session of the first programme in a new one.
Result<std::unique_ptr<Store>> open_rehearsal_store(const Places& places,
                                                    const Catalogue& catalogue);

}  // namespace chorus
