// Opening the store: the real one, or a rehearsal's, which is begun anew each time and never mixes
// with real data.
#pragma once

#include <memory>

#include "app/places.h"
#include "core/state.h"
#include "store/store.h"

namespace chorus {

Result<std::unique_ptr<Store>> open_real_store(const Places& places);

// Removes the last rehearsal's store and opens a session of the first programme in a new one.
Result<std::unique_ptr<Store>> open_rehearsal_store(const Places& places,
                                                    const Catalogue& catalogue);

}  // namespace chorus
