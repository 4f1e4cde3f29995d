// What a visitor will probably see next: so that its words can be laid out while they think.
#pragma once

#include <optional>

#include "core/state.h"

namespace chorus {

// The visit as it will be when the person goes on from here, without anything being decided or
// ordered; nothing where that cannot be known (a poster, the desk, a save under way).
std::optional<Visit> likely_next(const House& house, const Visit& visit);

}  // namespace chorus
