// What a store file looks like: its mark, and the numbered steps that make it.
#pragma once

#include <cstdint>
#include <vector>

#include "store/migrations.h"

namespace chorus {

constexpr std::int64_t kApplicationId = 0x43484F52;  // "CHOR", in the header of every store file

// The shipped steps, in order; the last one's version is the version of this program.
const std::vector<Migration>& schema_migrations();

}  // namespace chorus
