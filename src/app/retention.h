// What people gave is kept as long as the programme says ("keep_months"), and no longer.
#pragma once

#include "core/moment.h"
#include "core/state.h"
#include "store/store.h"

namespace chorus {

// The last day on which what was given in the session is kept, as "2027-02-24"; empty: for ever.
std::string kept_until(const Session& session, const Programme& programme, int utc_offset_minutes);

// Deletes what was given in each session whose time is over, and says so on standard error and in
// the desk's log. Whether anything went: then the store's copies are gone as well.
Result<bool> keep_no_longer(Store& store, const Catalogue& catalogue, const Moment& now);

}  // namespace chorus
