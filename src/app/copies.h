// Where copies of the store go beside its own folder of them.
#pragma once

#include <string>
#include <vector>

#include "app/places.h"

namespace chorus {

// The stick that was named at the desk, plugged in or not; empty: none.
std::string named_stick(const Places& places);

// `second` where it is not empty, and a folder on the stick that was named while it is plugged in.
std::vector<std::string> folders_for_copies(const Places& places, const std::string& second);

}  // namespace chorus
