// Keys of 32 bytes as texts that notice a slip of the pen: Bech32 as BIP 173 describes it, without
// its limit on length. `prefix`: small letters, digits and hyphens.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace chorus {

using KeyBytes = std::array<std::uint8_t, 32>;

std::string write_bech32(std::string_view prefix, const KeyBytes& bytes);
// Nothing where the text has another prefix, another length, letters that do not belong or a wrong
// checksum. All small or all capital letters.
std::optional<KeyBytes> read_bech32(std::string_view prefix, std::string_view text);

}  // namespace chorus
