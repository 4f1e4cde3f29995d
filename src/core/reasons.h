// Why words are hidden: a code of this list, said in the language of whoever reads it, or a
// sentence in the facilitator's own words, which stays as it was written.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "core/words.h"

namespace chorus {

inline constexpr std::array<std::string_view, 4> kHidingReasons = {"names", "hurts", "unclear",
                                                                   "off"};

bool listed_reason(std::string_view reason);

// The reason as a reader is told it, safe to show.
std::string reason_said(const Teller& tell, std::string_view reason);

}  // namespace chorus
