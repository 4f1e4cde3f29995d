// Which PINs are good enough for the facilitator's desk.
#pragma once

#include <string>
#include <string_view>

namespace chorus {

// Why `pin` is not taken, as the key of a text: "pin.too_short" (fewer than 6 digits, or something
// that is not a digit), "pin.too_long" (more than 12), "pin.too_simple" (all the same, counting up
// or down, or a shorter group of digits repeated, like 121212); empty when it is fine.
std::string pin_objection(std::string_view pin);

}  // namespace chorus
