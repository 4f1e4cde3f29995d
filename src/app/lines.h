// A file, or standard input, line by line, in bounded memory.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "core/result.h"

namespace chorus {

constexpr std::size_t kMostLineBytes = 1024 * 1024;

// `each` gets the number of the line (from 1) and its text without the line end; false stops. A
// line longer than kMostLineBytes is handed on cut to that length. "-" is standard input.
Done read_lines(const std::string& path,
                const std::function<bool(std::int64_t, std::string_view)>& each);

}  // namespace chorus
