// What every store promises (store/store.h), as one set of tests. The file that includes this
// defines CHORUS_TWIN, a type whose objects hold a fresh store in `store`.
#pragma once

#include "contract/store_answers.h"
#include "contract/store_counts.h"
#include "contract/store_deeds.h"
#include "contract/store_exports.h"
#include "contract/store_record.h"
#include "contract/store_sealed.h"
#include "contract/store_sessions.h"
#include "contract/store_way_back.h"
