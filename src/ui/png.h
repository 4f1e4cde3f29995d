// Pictures of the screen as files.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/result.h"

namespace chorus {

// `rgba`: top row first, without padding; transparency is ignored. Replaces a file that is there.
Done write_png(const std::string& path, int width, int height, std::vector<std::uint8_t> rgba);

}  // namespace chorus
